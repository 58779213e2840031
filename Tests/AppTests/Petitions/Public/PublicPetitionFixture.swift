@testable import App

import Database
import Domain

/// What the tests of the public side do again and again.
extension TestCounty {
    /// A petition brought to its answer and cleared in a wording.
    @discardableResult
    func cleared(
        _ subject: String = "村里停水", words: String = "停水三天，希望早点恢复。", answer: String = "水管已换，已经来水。",
        in place: DivisionCode = TestCounty.village, kind: Petition.Kind = .complaint,
        outcome: Outcome = .solved
    ) async throws -> PetitionReceipt {
        let submission = Self.complaint("原话：\(subject)，找王五", kind: kind, division: place)
        let receipt = try await receive(submission)
        let (centre, id) = (actor(.informationCentre), receipt.petition)
        let writing = try await colleague()
        try await act { desk, tx in
            try desk.accept(id, version: nil, by: centre, in: tx)
            try desk.answer(
                id, version: nil, words: "原答：\(answer)", outcome: outcome, isPublic: true, by: writing,
                in: tx)
            try desk.clear(
                id, version: nil, wording: PublicWording(subject: subject, words: words, answer: answer),
                by: centre, in: tx)
        }
        // A second later, so that keys tell which came first.
        time.advance(seconds: 1)
        return receipt
    }

    /// A second officer of the centre: whoever writes an answer does not clear it.
    func colleague() async throws -> Actor {
        let (login, centre) = ("colleague", actor(.informationCentre))
        return try await database.write { tx in
            if let row = try tx.first("SELECT id FROM officer WHERE login = \(login)") {
                return Actor(
                    officer: try row.identifier(0), unit: centre.unit,
                    roles: try Roles([.informationCentre]), division: centre.division)
            }
            return try Self.officer(
                .informationCentre, .informationCentre, Self.county, login: login, in: tx)
        }
    }

    func subjects(_ filter: PetitionFilter = .init()) async throws -> [String] {
        try await database.read { tx in
            try PublicPetitionQueries.list(filter, in: tx).petitions.map(\.subject)
        }
    }

    func similar(_ text: String, near place: DivisionCode? = TestCounty.village) async throws -> [String] {
        try await database.read { tx in
            try SimilarPetitions.find(text, near: place, in: tx).map(\.subject)
        }
    }

    func figures(
        _ span: FigureSpan = .all, in place: DivisionCode? = TestCounty.county
    ) async throws -> PetitionFigures {
        let counting = PetitionCounting(platform: platform, now: time.now)
        return try await database.read { tx in try counting.figures(span, in: place, in: tx) }
    }
}
