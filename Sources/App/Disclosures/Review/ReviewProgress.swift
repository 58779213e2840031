import Domain
import HTML

extension ReviewPage {
    /// 村 → 站所 → 纪委 → 公开, with who signed when.
    func progress(_ h: inout HTML) {
        var steps = ReviewStep.allCases.map(step)
        steps.append(publication)
        h.stepper(words.steps, steps)
    }

    private func step(_ step: ReviewStep) -> Step {
        let title =
            switch step {
            case .village: common.step(.village)
            case .station: "\(sheet.stored.edition.field)"
            case .discipline: common.step(.discipline)
            }
        if let signature = edition.state.signatures.first(where: { $0.step == step }) {
            return Step(title, note: "\(sheet.name(signature.officer)) \(signature.at)", .done)
        }
        if let awaiting = edition.state.awaiting, awaiting.step == step {
            let days = Int(reader.now.day.number - awaiting.since.day.number)
            return Step(title, note: InboxWords(language: reader.language).waiting(days), .current)
        }
        if case .draft(let returned?) = edition.state, returned.step == step {
            return Step(title, note: "\(common.verb(.return)) \(returned.at.day)", .returned)
        }
        return Step(title, note: "", .ahead)
    }

    private var publication: Step {
        switch edition.state {
        case .published, .superseded, .withdrawn:
            Step(words.public_, note: edition.state.publishedAt.map(\.description) ?? "", .done)
        case .scheduled(_, let publication): Step(words.public_, note: words.scheduled(publication), .current)
        case .draft, .awaitingVillage, .awaitingStation, .awaitingDiscipline:
            Step(words.public_, note: sheet.stored.item.notice.map(words.noticePeriod) ?? "", .ahead)
        }
    }

    /// What the machine found, heaviest first.
    func remarks(_ h: inout HTML) {
        let count = sheet.findings.count + sheet.remarks.count
        guard count > 0 else { return h.notice(.good, words.noFindings) }
        h.notice(isBlocked ? .trouble : .attention, words.findingCount(count)) { h in
            h.ul { h in
                for remark in sheet.remarks { h.li(words.remark(remark)) }
                for finding in sheet.findings.prefix(100) {
                    h.li { h in
                        h.strong("\(common.weight(finding.weight)) ")
                        let text = common.finding(finding) { sheet.villages[$0] ?? $0.text }
                        if let row = finding.rows.first {
                            h.a(text, href: rowAddress(row))
                        } else {
                            h.text(text)
                        }
                    }
                }
            }
        }
    }

    private var isBlocked: Bool {
        sheet.findings.contains { $0.weight == .blocking }
            || sheet.remarks.contains { remark in
                switch remark {
                case .sensitive, .calendarGap: true
                case .disease, .unreadableAttachment: false
                }
            }
    }

    /// The row stands on one of the table's pages.
    private func rowAddress(_ row: Int) -> String {
        let on = row / Self.rowsPerPage + 1
        return on == page ? "#row-\(row + 1)" : "\(path)/review?page=\(on)#row-\(row + 1)"
    }
}

extension Return {
    /// The step at which it was sent back: the one after those whose signatures it cleared.
    var step: ReviewStep? {
        ReviewStep.allCases.first { step in !undone.contains { $0.step == step } }
    }
}
