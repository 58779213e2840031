import Domain
import HTML
import Intake

/// One upload as its page shows it.
struct UploadView: Sendable {
    let intake: StoredIntake
    let villages: [IntakeVillage]
    /// Villages to choose from.
    let places: [Division]
    /// Drafts that came of it.
    var drafts: [(id: Edition.ID, village: String)] = []
    var again: UploadForm
    /// Set where storing was refused.
    var faults: [FieldProblem] = []
    var agreement = IntakeDesk.Agreement()
}

extension UploadPages {
    static func show(_ layout: (String) -> Layout, _ reader: Reader, _ view: UploadView) -> HTML {
        let words = UploadWords(language: reader.language)
        let page = UploadPage(view: view, words: words, reader: reader)
        let title = "\(view.intake.item.name) \(view.intake.period.words(reader.language))"
        return layout(title).page { h in page.write(title, &h) }
    }
}

struct UploadPage {
    let view: UploadView
    let words: UploadWords
    let reader: Reader

    private var intake: StoredIntake { view.intake }
    private var outcome: IntakeOutcome { view.intake.outcome }
    private var path: String { "/office/intakes/\(intake.id)" }

    func write(_ title: String, _ h: inout HTML) {
        h.div(.class("page-head")) { h in
            h.h1(title)
            h.p(.class("meta")) { h in
                h.span(words.sourceFile(intake.fileName))
                h.span(words.uploaded(by: intake.officerName))
                h.span("\(intake.at)")
            }
        }
        switch intake.state {
        case .reading: reading(&h)
        case .refused: refused(&h)
        case .stored: stored(&h)
        case .read: outcome.problemCount > 0 ? problems(&h) : summary(&h)
        }
    }

    private func reading(_ h: inout HTML) {
        h.div(.class("card")) { h in
            h.progressBar(
                intake.fileName, words: words.progress(rows: intake.rowsRead, total: outcome.total),
                done: intake.rowsRead, total: outcome.total, poll: "\(path)/progress")
            h.p(words.readingNote, .class("muted"))
        }
    }

    private func refused(_ h: inout HTML) {
        h.notice(.trouble, words.refusedTitle) { h in
            if let refusal = outcome.refusal { h.p(refusal.phrase.text(reader.language)) }
        }
        again(&h)
    }

    private func stored(_ h: inout HTML) {
        h.notice(.good, "\(words.stored) · \(words.draftsMade(view.drafts.count))")
        h.cells(label: words.stored) { h in
            for draft in view.drafts {
                h.linkCell(
                    draft.village, href: "/office/editions/\(draft.id)", note: words.openDraft, icon: .draft)
            }
        }
    }

    private func problems(_ h: inout HTML) {
        h.notice(.trouble, words.problemTitle(outcome.problemCount)) { h in h.p(words.problemAdvice) }
        if outcome.problemCount > 10 {
            let columns = [TableColumn(words.columnHead), TableColumn(words.countHead, .number)]
            h.dataTable(words.groupHead, id: "groups", columns: columns, layout: .cards) { h in
                for group in byColumn {
                    h.dataRow([group.column, words.grouped(group.count)], columns: columns, layout: .cards)
                }
            }
        }
        h.sectionHead(
            words.problemList,
            count: outcome.problemCount > outcome.problems.count
                ? words.firstOf(outcome.problems.count, outcome.problemCount) : nil,
            more: (words.downloadProblems, "\(path)/problems"))
        let columns = [
            TableColumn(words.rowHead), TableColumn(words.columnHead), TableColumn(words.whatHead),
        ]
        h.dataTable(words.problemList, id: "problems", columns: columns, layout: .cards) { h in
            for problem in outcome.problems {
                h.dataRow(
                    ["\(problem.row)", problem.column, problem.told.phrase.text(reader.language)],
                    columns: columns,
                    layout: .cards)
            }
        }
        mapping(&h)
        again(&h)
    }

    private var byColumn: [(column: String, count: Int)] {
        var order: [String] = []
        var counts: [String: Int] = [:]
        for group in outcome.groups {
            if counts[group.column] == nil { order.append(group.column) }
            counts[group.column, default: 0] += group.count
        }
        return order.map { ($0, counts[$0] ?? 0) }
    }

    private func again(_ h: inout HTML) {
        h.sectionHead(words.uploadAgain)
        h.div(.class("card")) { h in h.uploadForm(view.again, words, token: reader.formToken) }
    }
}

extension UploadPage {
    private func summary(_ h: inout HTML) {
        let language = reader.language
        h.errorSummary(
            words.faults(view.faults.count),
            view.faults.map { (text: $0.message.text(language), href: "#f-\($0.field)") })
        h.sectionHead(words.summaryTitle)
        h.stats { h in
            h.stat(words.rows, words.grouped(outcome.rows), unit: words.rowUnit.isEmpty ? nil : words.rowUnit)
            for total in outcome.totals { h.stat(words.total(total.column), total.value) }
        }
        if !outcome.sheet.isEmpty { h.p(words.sheet(outcome.sheet), .class("muted small")) }
        remarks(&h)
        villages(&h)
        h.div(.class("card")) { h in store(&h) }
        mapping(&h)
    }

    /// What was in the file and is not among the rows: said, never dropped in silence.
    private func remarks(_ h: inout HTML) {
        let skipped = outcome.skipped.filter { $0.key != "blank" }.sorted { $0.key < $1.key }
        let unused = outcome.headers.filter { $0.column == nil }.map(\.header)
        guard !skipped.isEmpty || !unused.isEmpty else { return }
        h.facts { h in
            if !skipped.isEmpty {
                h.fact(
                    words.left,
                    words.listed(skipped.map { words.skipped($0.key, $0.value) }))
            }
            if !unused.isEmpty { h.fact(words.unmapped, words.listed(unused)) }
        }
    }

    private func villages(_ h: inout HTML) {
        h.sectionHead(words.villages, count: "\(view.villages.count)")
        let columns = [
            TableColumn(words.villageHead), TableColumn(words.rows, .number), TableColumn(words.standingHead),
        ]
        h.dataTable(words.villages, id: "villages", columns: columns, layout: .cards) { h in
            for village in view.villages {
                let name =
                    village.village?.name ?? (village.name.isEmpty ? words.unknownVillage : village.name)
                let standing =
                    village.village == nil ? words.unknownVillage : words.standing(village.standing)
                h.dataRow([name, words.grouped(village.rows), standing], columns: columns, layout: .cards)
            }
        }
    }

    private func store(_ h: inout HTML) {
        h.postForm("\(path)/drafts", token: reader.formToken) { h in
            h.input(.type("hidden"), .name("version"), .value(intake.version))
            if view.villages.contains(where: \.isDraft) {
                h.checkField("replaces", words.replaces, isOn: view.agreement.replaces)
            }
            if view.villages.contains(where: \.isPublished) {
                var reason = Field("reason", words.reason)
                reason.help = words.reasonHelp
                reason.value = view.agreement.reason
                reason.error = view.faults.first { $0.field == "reason" }?.message.text(reader.language)
                h.field(reason)
            }
            h.p(words.allOrNothing, .class("muted"))
            h.actionBar { h in
                h.primaryButton(words.store(Set(view.villages.compactMap { $0.village?.code }).count))
            }
        }
    }

    /// Which header became which column, and whose rows a village's name means; both can be put right.
    private func mapping(_ h: inout HTML) {
        let unmatched = view.villages.contains { $0.village == nil }
        guard !outcome.headers.isEmpty else { return }
        h.fold(words.mapping, open: unmatched || outcome.problemCount > 0) { h in
            h.p(words.mappingHelp, .class("muted"))
            h.postForm("\(path)/mapping", token: reader.formToken) { h in
                h.input(.type("hidden"), .name("version"), .value(intake.version))
                for (place, village) in view.villages.enumerated() where offersChoice(village) {
                    h.villageChoice(village, at: place, view.places, words, view.faults)
                }
                for (place, header) in outcome.headers.enumerated() {
                    h.headerChoice(header, at: place, intake, words)
                }
                h.actionBar { h in h.secondaryButton(words.readAgain) }
            }
        }
    }

    /// A village to choose: where none was found, where the clerk chose before, and where the file names none.
    private func offersChoice(_ village: IntakeVillage) -> Bool {
        village.village == nil || intake.choices.villages[village.name] != nil
            || (village.name.isEmpty && view.places.count > 1)
    }
}

extension HTML {
    fileprivate mutating func villageChoice(
        _ village: IntakeVillage, at place: Int, _ places: [Division], _ words: UploadWords,
        _ faults: [FieldProblem]
    ) {
        var field = Field(
            "village.\(place)", village.name.isEmpty ? words.village : words.villageNamed(village.name))
        field.value = village.village?.code.text ?? ""
        field.error = faults.first { $0.field == field.name }?.message.text(words.language)
        selectField(
            field,
            options: [(value: "", text: words.chooseVillage)]
                + places.map { (value: $0.code.text, text: $0.name) })
    }

    fileprivate mutating func headerChoice(
        _ header: IntakeOutcome.Header, at place: Int, _ intake: StoredIntake, _ words: UploadWords
    ) {
        var field = Field("column.\(place)", header.header)
        field.value = header.column ?? ""
        field.optional = ""
        selectField(
            field,
            options: [(value: "", text: words.leaveOut)]
                + intake.item.columns.map { (value: $0.name, text: $0.name) }
                + [(value: villageColumn, text: words.villageColumnName)])
    }
}
