import Database
import Domain

/// An answered petition as everybody may read it: the cleared texts, and facts that name nobody.
struct PublicPetition: Sendable {
    let id: Petition.ID
    /// Its place in lists.
    let key: Int64
    let place: Division
    /// The township's or county's name around the place; empty at the top.
    let within: String
    let kind: Petition.Kind
    let subject: String
    let words: String
    let answer: String
    let answeredAt: Moment
    let receivedAt: Moment
    let outcome: Outcome?
    let satisfaction: Satisfaction?
    /// The unit that worked on it; nil where the centre answered by itself.
    let unit: String?
    /// How often it was taken up, from 1.
    let round: Int
    let history: Petition.History

    /// Whole days from arrival to answer, as people count them.
    var days: Int { Int(answeredAt.day.number - receivedAt.day.number) }
}

/// One page of a list, the newest answer first.
struct PublicPetitionList: Sendable {
    let petitions: [PublicPetition]
    /// How many there are in all; nil: more than are counted.
    let count: Int?
    /// Where the list goes on; nil at its end.
    let next: Int64?

    /// No search counts further.
    static let mostCounted = 10_000
}

/// Reading answered petitions. Every statement asks for what is agreed, cleared and answered now, whatever else holds.
enum PublicPetitionQueries {
    /// - Parameter counts: whether to say how many there are in all.
    static func list(
        _ filter: PetitionFilter, limit: Int = PetitionFilter.pageSize, counts: Bool = true,
        in tx: Transaction
    ) throws -> PublicPetitionList {
        let terms = try SearchQueries.resolved(SearchTerms(filter.text), in: tx)
        if !filter.text.isEmpty, terms.isEmpty { return .init(petitions: [], count: 0, next: nil) }
        let question = filter.question(terms)
        let keys = try keys(question, filter, limit: limit + 1, in: tx)
        let petitions = try find(Array(keys.prefix(limit)), in: tx)
        return PublicPetitionList(
            petitions: petitions, count: counts ? try count(question, filter, in: tx) : nil,
            next: keys.count > limit ? keys[limit - 1] : nil)
    }

    /// The newest of a place, or everywhere.
    static func latest(in place: DivisionCode?, limit: Int, in tx: Transaction) throws -> [PublicPetition] {
        let filter = PetitionFilter(place: place)
        return try find(keys(filter.question(SearchTerms("")), filter, limit: limit, in: tx), in: tx)
    }

    static func find(_ id: Petition.ID, in tx: Transaction) throws -> PublicPetition? {
        try read("s.petition = \(id)", in: tx).first
    }

    /// By their keys, the newest first.
    static func find(_ keys: [Int64], in tx: Transaction) throws -> [PublicPetition] {
        keys.isEmpty ? [] : try read("s.id IN \(list: keys)", in: tx)
    }

    /// The years in which something was answered that is public, the newest first.
    static func years(in tx: Transaction) throws -> [Int] {
        guard let row = try tx.first("SELECT MIN(answered_at), MAX(answered_at) FROM petition_public"),
            let first = try row.momentOrNil(0), let last = try row.momentOrNil(1)
        else { return [] }
        return (first.day.year...last.day.year).reversed()
    }

    private static func keys(
        _ question: SearchQuestion, _ filter: PetitionFilter, limit: Int, in tx: Transaction
    ) throws -> [Int64] {
        let (from, before) = filter.keys
        if question.terms.isEmpty {
            return try tx.rows(
                """
                SELECT id FROM search_petition WHERE id >= \(from) AND id < \(before)
                ORDER BY id DESC LIMIT \(limit)
                """
            ).map { try $0.int64(0) }
        }
        return try tx.newest(.petitions, meeting: question, before: before, limit: limit)
            .filter { $0 >= from }
    }

    private static func count(
        _ question: SearchQuestion, _ filter: PetitionFilter, in tx: Transaction
    ) throws -> Int? {
        var all = filter
        all.before = nil
        let (from, before) = all.keys
        var entries: SQL = "SELECT 1 FROM search_petition s WHERE s.id >= \(from) AND s.id < \(before)"
        if !question.terms.isEmpty {
            entries += " AND s.id IN (\(sql: tx.matching(question, in: .petitions)))"
        }
        let most = PublicPetitionList.mostCounted
        let count =
            try tx.first("SELECT COUNT(*) FROM (\(sql: entries) LIMIT \(most + 1)) counted")?.int(0) ?? 0
        return count > most ? nil : count
    }

    private static func read(_ condition: SQL, in tx: Transaction) throws -> [PublicPetition] {
        try tx.rows(
            """
            SELECT s.id, q.petition, v.code, v.name, w.name, p.kind, q.subject, q.words, q.answer, q.answered_at,
                p.received_at, p.outcome, COALESCE(p.rating, p.follow_up_satisfaction), u.name, p.round, p.history
            FROM search_petition s JOIN petition_public q ON q.petition = s.petition
                JOIN petition p ON p.id = q.petition JOIN division v ON v.code = q.place
                LEFT JOIN division w ON w.code = v.parent LEFT JOIN unit u ON u.id = p.lead_unit
            WHERE \(sql: condition) AND p.agreed = 1 AND p.answer_public = 1 AND p.cleared_at IS NOT NULL
                AND p.state IN ('answered', 'followedUp', 'closed')
            ORDER BY s.id DESC
            """
        ).map(petition)
    }

    private static func petition(_ row: Row) throws -> PublicPetition {
        var cells = RowReader(row)
        let (key, id) = try (cells.int(), cells.identifier() as Petition.ID)
        let place = try Division(code: cells.division(), name: cells.text())
        let within = try cells.textOrNil() ?? ""
        let (kind, subject) = try (cells.choice(Petition.Kind.self), cells.text())
        let (words, answer) = try (cells.text(), cells.text())
        let (answeredAt, receivedAt) = try (cells.moment(), cells.moment())
        let (outcome, said) = try (cells.choiceOrNil(Outcome.self), cells.choiceOrNil(Satisfaction.self))
        let (unit, round) = try (cells.textOrNil(), cells.int())
        guard let history = Petition.History(try cells.text()) else {
            throw DamagedRow(column: "petition.history")
        }
        return PublicPetition(
            id: id, key: Int64(key), place: place, within: place.code.level > .county ? within : "",
            kind: kind, subject: subject, words: words, answer: answer, answeredAt: answeredAt,
            receivedAt: receivedAt, outcome: outcome, satisfaction: said, unit: unit, round: round,
            history: history)
    }
}
