import Database
import Domain

/// A text that answers may begin with (答复范文); the county's own.
struct AnswerTemplate: Sendable, Hashable {
    enum Kind {}
    typealias ID = Identifier<Kind>

    let id: ID
    let name: String
    let words: String
    let version: Int
}

/// Templates in the database. Each verb runs in the caller's transaction and writes its event.
enum AnswerTemplates {
    /// As many as a list stays readable with.
    static let most = 100
    static let longestName = 40

    /// The county's, by name.
    static func all(of county: DivisionCode, in tx: Transaction) throws -> [AnswerTemplate] {
        try tx.rows(
            "SELECT id, name, words, version FROM petition_template WHERE county = \(county) ORDER BY name, id"
        ).map(template)
    }

    static func find(
        _ id: AnswerTemplate.ID, of county: DivisionCode, in tx: Transaction
    ) throws -> AnswerTemplate? {
        try tx.first(
            "SELECT id, name, words, version FROM petition_template WHERE id = \(id) AND county = \(county)"
        ).map(template)
    }

    private static func template(_ row: Row) throws -> AnswerTemplate {
        AnswerTemplate(
            id: try row.identifier(0), name: try row.text(1), words: try row.text(2), version: try row.int(3))
    }

    @discardableResult
    static func add(
        _ wish: Wish, of county: DivisionCode, by doer: Doer, at now: Moment, in tx: Transaction
    ) throws -> AnswerTemplate {
        var faults = wish.faults
        if try isTaken(wish.name, except: nil, county, tx) { faults.append(DeskPhrases.templateNameTaken) }
        let count =
            try tx.first("SELECT COUNT(*) FROM petition_template WHERE county = \(county)")?.int(0) ?? 0
        if count >= most { faults.append(DeskPhrases.tooManyTemplates) }
        guard faults.isEmpty else { throw Failure.invalid(faults) }
        let made = AnswerTemplate(
            id: AnswerTemplate.ID(at: now), name: wish.name, words: wish.words, version: 1)
        try tx.run(
            """
            INSERT INTO petition_template (id, county, name, words)
            VALUES (\(made.id), \(county), \(made.name), \(made.words))
            """)
        try record("added", made.id, made.name, version: 1, county, by: doer, at: now, in: tx)
        return made
    }

    static func change(
        _ id: AnswerTemplate.ID, to wish: Wish, version: Int, of county: DivisionCode, by doer: Doer,
        at now: Moment, in tx: Transaction
    ) throws {
        guard try find(id, of: county, in: tx) != nil else { throw Failure.notFound }
        var faults = wish.faults
        if try isTaken(wish.name, except: id, county, tx) { faults.append(DeskPhrases.templateNameTaken) }
        guard faults.isEmpty else { throw Failure.invalid(faults) }
        let changed = try tx.run(
            """
            UPDATE petition_template SET name = \(wish.name), words = \(wish.words), version = version + 1
            WHERE id = \(id) AND version = \(version)
            """)
        guard changed == 1 else { throw try tx.conflict(.template, id.text, at: now) }
        try record("edited", id, wish.name, version: version + 1, county, by: doer, at: now, in: tx)
    }

    static func delete(
        _ id: AnswerTemplate.ID, version: Int, of county: DivisionCode, by doer: Doer, at now: Moment,
        in tx: Transaction
    ) throws {
        guard let known = try find(id, of: county, in: tx) else { throw Failure.notFound }
        guard try tx.run("DELETE FROM petition_template WHERE id = \(id) AND version = \(version)") == 1
        else {
            throw try tx.conflict(.template, id.text, at: now)
        }
        try record("deleted", id, known.name, version: version + 1, county, by: doer, at: now, in: tx)
    }

    private static func isTaken(
        _ name: String, except id: AnswerTemplate.ID?, _ county: DivisionCode, _ tx: Transaction
    ) throws -> Bool {
        try tx.first(
            """
            SELECT 1 FROM petition_template
            WHERE county = \(county) AND name = \(name) AND id <> \(id?.text ?? "")
            """) != nil
    }

    private static func record(
        _ change: String, _ id: AnswerTemplate.ID, _ name: String, version: Int, _ county: DivisionCode,
        by doer: Doer, at now: Moment, in tx: Transaction
    ) throws {
        try tx.record(
            Event(
                verb: .settingChanged, subject: .template, key: id.text, version: version, division: county,
                detail: ["name": name, "change": change]),
            by: doer, at: now)
    }
}

extension AnswerTemplates {
    /// A template as somebody typed it in.
    struct Wish: Sendable, Hashable {
        let name: String
        let words: String

        init(name: String, words: String) { (self.name, self.words) = (name.trimmed, words.trimmed) }

        fileprivate var faults: [FieldProblem] {
            var faults: [FieldProblem] = []
            if name.isEmpty { faults.append(DeskPhrases.templateNameMissing) }
            if name.count > longestName { faults.append(DeskPhrases.tooLong("name", longestName)) }
            if words.isEmpty { faults.append(DeskPhrases.templateWordsMissing) }
            if words.count > PetitionSubmission.longestWords {
                faults.append(DeskPhrases.tooLong("words", PetitionSubmission.longestWords))
            }
            return faults
        }
    }
}
