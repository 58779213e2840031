import Domain
import HTML

/// Everything a reviewer needs on one page: progress, findings, changes, contents, files, history, decision.
struct ReviewPage {
    let reader: Reader
    let sheet: ReviewSheet
    /// What was typed, and what is wrong with it, when a deed was refused.
    var input = ReviewInput()
    var deed: ReviewDeed?
    var fault: ReviewFault?
    /// Which page of the rows, from 1.
    var page = 1
    /// The rows with their secret columns, once they were deliberately opened.
    var secrets: Table?

    static let rowsPerPage = 200

    var words: ReviewWords { ReviewWords(language: reader.language) }
    var common: DisclosureWords { DisclosureWords(reader.language) }
    var edition: Edition { sheet.edition }
    var path: String { "/office/editions/\(edition.id)" }

    func write(_ h: inout HTML) {
        if let fault {
            h.errorSummary(
                words.errors,
                fault.sentences.map {
                    ($0.text.text(reader.language), $0.field.map { "#f-\($0)" } ?? "#decision")
                })
        }
        head(&h)
        progress(&h)
        remarks(&h)
        changes(&h)
        contents(&h)
        files(&h)
        decision(&h)
        history(&h)
    }

    private func head(_ h: inout HTML) {
        h.div(.class("page-head")) { h in
            h.h1 { h in
                h.text("\(sheet.stored.item.name) ")
                h.span(edition.disclosure.period.words(reader.language), .class("nowrap"))
            }
            h.p(.class("meta")) { h in
                h.statusChip(chip, common.state(edition.state.kind))
                h.span(facts.joined(separator: " · "))
            }
            if case .scheduled(_, let publication) = edition.state { h.p(words.scheduled(publication)) }
            if let reason = edition.correctionReason { h.p(common.correctionReason(reason)) }
            if case .draft(let returned?) = edition.state {
                h.notice(.attention, common.returned(by: nil, reason: returned.reason)) { h in
                    h.p("\(sheet.name(returned.officer)) · \(returned.at)", .class("muted"))
                }
            }
        }
    }

    private var facts: [String] {
        var facts = sheet.place.suffix(2).map(\.name)
        facts.append(common.edition(edition.number))
        if let table = sheet.table { facts.append(words.rows(table.rows.count)) }
        facts.append("\(words.author) \(words.listed(edition.authors.map { sheet.name($0) }))")
        return facts
    }

    private var chip: Status {
        switch edition.state {
        case .draft(nil): .draft
        case .draft: .returned
        case .awaitingVillage, .awaitingStation, .awaitingDiscipline: .inReview
        case .scheduled: .information
        case .published: .onTime
        case .superseded: .superseded
        case .withdrawn: .withdrawn
        }
    }

    private func history(_ h: inout HTML) {
        h.sectionHead(words.history, more: (words.fullHistory, "\(path)/history"))
        EventTimeline(events: Array(sheet.events.prefix(6)), language: reader.language).write(&h)
    }
}
