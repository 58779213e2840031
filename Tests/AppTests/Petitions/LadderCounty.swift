@testable import App

import Database
import Domain

/// What the tests of the ladder look up.
extension TestCounty {
    struct Rung: Hashable, Sendable {
        let clock: String
        let rung: String
        let addressee: String?
        let division: String?
        let at: Moment
    }

    /// The rungs of a petition in the order they were climbed.
    func rungs(_ id: Petition.ID) async throws -> [Rung] {
        try await database.read { tx in
            try tx.rows(
                """
                SELECT clock, rung, addressee, division, at FROM petition_rung WHERE petition = \(id)
                ORDER BY at, CASE rung WHEN 'reminded' THEN 1 WHEN 'supervised' THEN 2 ELSE 3 END
                """
            ).map {
                Rung(
                    clock: try $0.text(0), rung: try $0.text(1), addressee: try $0.textOrNil(2),
                    division: try $0.textOrNil(3), at: try $0.moment(4))
            }
        }
    }

    /// Every supervision order's number and petition.
    func orders() async throws -> [Int: String] {
        try await database.read { tx in
            let rows = try tx.rows("SELECT number, petition FROM petition_order")
            return Dictionary(try rows.map { (try $0.int(0), try $0.text(1)) }, uniquingKeysWith: { $1 })
        }
    }

    func wakeOn(_ id: Petition.ID) async throws -> String? {
        try await database.read { tx in
            try tx.first("SELECT wake_on FROM petition WHERE id = \(id)")?.textOrNil(0)
        }
    }

    /// Runs the ladder's job at nine on a day.
    @discardableResult
    func climb(on text: String) async throws -> EscalationJob.Tally {
        time.set(Moment(day: day(text), hour: 9))
        return try await EscalationJob(platform: platform).run(at: time.now)
    }

    /// A complaint with the station, due on 2018-10-15: yellow on the 12th, supervised on the 16th, raised on the 22nd.
    func slow(_ words: String = water) async throws -> Petition.ID {
        try await petition(in: .dispatched, Self.complaint(words)).petition
    }
}
