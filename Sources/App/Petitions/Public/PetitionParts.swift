import Domain
import HTML

/// Parts that several public pages show: figures, and lines of answered petitions.
struct PetitionParts {
    let words: PublicPetitionWords

    init(_ language: Language) { words = PublicPetitionWords(language: language) }

    /// Counts and shares side by side, each share as one number over another.
    func figures(_ figures: PetitionFigures, isShort: Bool, to h: inout HTML) {
        let shown: [PetitionMeasure] =
            isShort ? [.received, .overdue, .replyRate, .satisfaction] : PetitionMeasure.allCases
        h.stats { h in
            for measure in shown { stat(measure, figures.counts.value(measure), &h) }
        }
        if figures.unknown > 0 { h.p(words.unknown(figures.unknown), .class("muted")) }
    }

    private func stat(_ measure: PetitionMeasure, _ value: Figure.Value, _ h: inout HTML) {
        let name = words.petition.measure(measure)
        switch value {
        case .count(let count): h.stat(name, grouped(count), unit: words.piece.isEmpty ? nil : words.piece)
        case .share(let numerator, let denominator):
            let nothing = measure == .satisfaction ? words.nobodyRated : words.nothingToDivide
            h.stat(
                name, words.petition.percent(value) ?? "—",
                note: denominator == 0 ? nothing : "\(grouped(numerator)) ÷ \(grouped(denominator))")
        }
    }

    /// What each figure is made from, one tap away.
    func definitions(to h: inout HTML) {
        h.fold(words.definitions) { h in
            h.p(words.byArrival)
            h.facts { h in
                for measure in PetitionMeasure.allCases {
                    h.fact(words.petition.measure(measure), words.petition.definition(measure))
                }
            }
        }
    }

    /// Lines that lead to answered petitions.
    func lines(_ petitions: [PublicPetition], label: String, place: Bool, to h: inout HTML) {
        h.cells(label: label) { h in
            for petition in petitions {
                h.linkCell(
                    petition.subject, href: "/petitions/\(petition.id)",
                    note: words.note(petition, place: place), icon: .speak
                ) { h in outcome(petition.outcome, to: &h) }
            }
        }
    }

    func outcome(_ outcome: Outcome?, to h: inout HTML) {
        guard let outcome else { return }
        let status: Status =
            switch outcome {
            case .solved: .onTime
            case .partly, .explained: .information
            case .unfounded, .notPossible: .superseded
            }
        h.statusChip(status, words.petition.outcome(outcome))
    }

    /// Figures and the newest answers on the page of a place.
    func block(_ block: PetitionBlock, to h: inout HTML) {
        h.sectionHead(
            words.title, count: words.span(block.figures.span), more: (words.more, block.address))
        figures(block.figures, isShort: true, to: &h)
        if !block.latest.isEmpty {
            lines(
                block.latest, label: words.newest, place: block.place?.level != .village, to: &h)
        }
    }
}
