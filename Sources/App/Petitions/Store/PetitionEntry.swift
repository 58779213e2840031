import Database
import Domain

/// One thing said or done about a petition, in the order it happened.
struct PetitionEntry: Sendable, Hashable {
    /// What was done; stored as `receive` or the verb's raw value.
    enum Deed: Hashable, Sendable {
        case receive
        case verb(PetitionVerb)

        var code: String {
            switch self {
            case .receive: "receive"
            case .verb(let verb): verb.rawValue
            }
        }

        init?(code: String) {
            if code == "receive" {
                self = .receive
            } else if let verb = PetitionVerb(rawValue: code) {
                self = .verb(verb)
            } else {
                return nil
            }
        }

        var event: EventVerb {
            switch self {
            case .receive: .petitionReceive
            case .verb(let verb): verb.event
            }
        }
    }

    /// Who wrote it; an officer also for somebody who telephoned.
    enum Author: Hashable, Sendable {
        case person
        case officer(Officer.ID, unit: Unit.ID)
        case clock

        var code: String {
            switch self {
            case .person: "person"
            case .officer: "officer"
            case .clock: "clock"
            }
        }
    }

    /// From 1 within the petition.
    let position: Int
    let deed: Deed
    let author: Author
    let audience: PetitionAudience
    /// Empty after erasure.
    let words: String
    let detail: EntryDetail?
    let at: Moment
}

/// What a verb leaves, before the store gives it its place.
struct EntryDraft: Sendable {
    var words = ""
    var detail: EntryDetail?
    /// Nil: the verb's own.
    var audience: PetitionAudience?
}

/// Entries in the database.
enum PetitionEntries {
    /// Those that the asked audiences may read, oldest first.
    static func read(
        _ id: Petition.ID, for audiences: [PetitionAudience] = PetitionAudience.allCases, in tx: Transaction
    ) throws -> [PetitionEntry] {
        try tx.rows(
            """
            SELECT position, deed, author, officer, unit, audience, words, detail, at FROM petition_entry
            WHERE petition = \(id) AND audience IN \(list: audiences.map(\.rawValue)) ORDER BY position
            """
        ).map(entry)
    }

    private static func entry(_ row: Row) throws -> PetitionEntry {
        guard let deed = PetitionEntry.Deed(code: try row.text(1)),
            let audience = PetitionAudience(rawValue: try row.text(5))
        else { throw DamagedRow(column: "petition_entry.deed") }
        return PetitionEntry(
            position: try row.int(0), deed: deed, author: try author(row), audience: audience,
            words: try row.text(6),
            detail: try row.textOrNil(7).map { try fromJSON(EntryDetail.self, $0) }, at: try row.moment(8))
    }

    private static func author(_ row: Row) throws -> PetitionEntry.Author {
        if let officer: Officer.ID = try row.identifierOrNil(3) {
            return .officer(officer, unit: try row.identifier(4))
        }
        return try row.text(2) == "clock" ? .clock : .person
    }

    /// Writes one at the place that the store has kept for it.
    static func insert(_ entry: PetitionEntry, of id: Petition.ID, in tx: Transaction) throws {
        let (officer, unit): (String?, String?) =
            switch entry.author {
            case .officer(let officer, let unit): (officer.text, unit.text)
            case .person, .clock: (nil, nil)
            }
        try tx.run(
            """
            INSERT INTO petition_entry (petition, position, deed, author, officer, unit, audience, words, detail, at)
            VALUES (\(id), \(entry.position), \(entry.deed.code), \(entry.author.code), \(officer), \(unit),
                \(entry.audience.rawValue), \(entry.words), \(try entry.detail.map { try jsonText($0) }), \(entry.at))
            """)
    }
}

extension [PetitionEntry] {
    /// The newest entry of a verb.
    func last(_ verbs: PetitionVerb...) -> PetitionEntry? {
        last { entry in verbs.contains { entry.deed == .verb($0) } }
    }
}

extension PetitionEntry {
    /// The officer and office; throws where no officer wrote it.
    func by() throws -> (officer: Officer.ID, unit: Unit.ID) {
        guard case .officer(let officer, let unit) = author else {
            throw DamagedRow(column: "petition_entry.officer")
        }
        return (officer, unit)
    }
}
