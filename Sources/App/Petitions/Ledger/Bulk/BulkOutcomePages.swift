import Domain
import HTML

extension BulkPetitionPages {
    func outcomes(_ h: inout HTML, _ outcomes: [PetitionOutcome]) {
        let done = outcomes.count(where: PetitionOutcome.isSmooth)
        h.h1(words.doneTitle(deed))
        h.flash(
            done == outcomes.count ? .good : .attention, words.outcome(done, refused: outcomes.count - done))
        h.cells(label: words.doneTitle(deed)) { h in
            for outcome in outcomes {
                let name = outcome.row.map(title) ?? words.unknown
                let isSmooth = PetitionOutcome.isSmooth(outcome)
                let side: HTML.Body = {
                    $0.statusChip(isSmooth ? .onTime : .late, isSmooth ? words.done : words.refused)
                }
                if outcome.row != nil {
                    h.linkCell(
                        name, href: "/office/petitions/\(outcome.petition)", note: told(outcome), side: side)
                } else {
                    h.cell(name, note: told(outcome), side: side)
                }
            }
        }
        h.p { $0.buttonLink(words.toLedger, href: back.address(), primary: true) }
    }

    private func told(_ outcome: PetitionOutcome) -> String {
        switch outcome.result {
        case .done(let due?): words.dispatched(due)
        case .done(nil): words.reminded
        case .already: words.already
        case .refused(let phrase): phrase.text(reader.language)
        }
    }
}
