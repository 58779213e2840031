import Database
import Domain

/// The verbs on a county's catalogue; each runs in the caller's transaction and writes its event. Editions keep the
/// definition they were made with, so no edit here changes what was published.
enum Catalogue {
    /// Puts in the items of the default catalogue that the county lacks; how many there were.
    @discardableResult
    static func installDefault(_ county: DivisionCode, by doer: Doer, at now: Moment, in tx: Transaction)
        throws -> Int
    {
        var added = 0
        for item in try CatalogueFile.items(Resources.file("catalogue.json")) {
            added += try tx.run(
                """
                INSERT INTO catalogue_item (county, number, definition)
                VALUES (\(county), \(item.number), \(try Definitions.text(item)))
                ON CONFLICT (county, number) DO NOTHING
                """)
        }
        guard added > 0 else { return 0 }
        try record("*", 0, county, ["installed": "\(added)"], by: doer, at: now, in: tx)
        tx.announce(PageCache.topic, "*")
        return added
    }

    /// Adds an item; throws every fault together.
    static func add(
        _ draft: ItemDraft, county: DivisionCode, by doer: Doer, at now: Moment, in tx: Transaction
    ) throws {
        var problems = faults(of: draft)
        if try CatalogueQueries.stored(draft.number, county, in: tx) != nil {
            problems.append(CatalogueFaults.problem(.duplicateNumber(draft.number)))
        }
        problems += try nameFaults(draft, county, in: tx)
        guard problems.isEmpty else { throw Failure.invalid(problems) }
        let item = try draft.validated()
        try tx.run(
            """
            INSERT INTO catalogue_item (county, number, definition)
            VALUES (\(county), \(item.number), \(try Definitions.text(item)))
            """)
        try record(
            "\(item.number)", 1, county, ["name": item.name, "change": "added"], by: doer, at: now, in: tx)
        tx.announce(PageCache.topic, "*")
    }

    /// Changes an item that was looked at as `version`; its number stays.
    static func edit(
        _ draft: ItemDraft, county: DivisionCode, version: Int, by doer: Doer, at now: Moment,
        in tx: Transaction
    ) throws {
        let problems = faults(of: draft) + (try nameFaults(draft, county, in: tx))
        guard problems.isEmpty else { throw Failure.invalid(problems) }
        let item = try draft.validated()
        let changed = try tx.run(
            """
            UPDATE catalogue_item SET definition = \(try Definitions.text(item)), version = version + 1
            WHERE county = \(county) AND number = \(item.number) AND version = \(version) AND retired_at IS NULL
            """)
        guard changed == 1 else { throw try tx.conflict(.item, key(item.number, county), at: now) }
        try record(
            "\(item.number)", version + 1, county, ["name": item.name, "change": "edited"], by: doer, at: now,
            in: tx)
        tx.announce(PageCache.topic, "*")
    }

    /// Takes an item out of use (`isRetired`) or back into it; what was published under it stays.
    static func retire(
        _ number: Item.Number, isRetired: Bool, county: DivisionCode, version: Int, by doer: Doer,
        at now: Moment,
        in tx: Transaction
    ) throws {
        let changed = try tx.run(
            """
            UPDATE catalogue_item SET retired_at = \(isRetired ? now : nil), version = version + 1
            WHERE county = \(county) AND number = \(number) AND version = \(version)
            """)
        guard changed == 1 else { throw try tx.conflict(.item, key(number, county), at: now) }
        try record(
            "\(number)", version + 1, county, ["change": isRetired ? "retired" : "restored"], by: doer,
            at: now, in: tx)
        tx.announce(PageCache.topic, "*")
    }

    static func key(_ number: Item.Number, _ county: DivisionCode) -> String { "\(county) \(number)" }

    private static func record(
        _ number: String, _ version: Int, _ county: DivisionCode, _ detail: [String: String], by doer: Doer,
        at now: Moment, in tx: Transaction
    ) throws {
        try tx.record(
            Event(
                verb: .catalogueEdited, subject: .item, key: "\(county) \(number)", version: version,
                division: county,
                detail: detail),
            by: doer, at: now)
    }

    private static func faults(of draft: ItemDraft) -> [FieldProblem] {
        do throws(ItemFaults) {
            _ = try draft.validated()
            return []
        } catch {
            return error.faults.map(CatalogueFaults.problem)
        }
    }

    private static func nameFaults(_ draft: ItemDraft, _ county: DivisionCode, in tx: Transaction) throws
        -> [FieldProblem]
    {
        let isTaken = try CatalogueQueries.items(of: county, in: tx).contains {
            $0.number != draft.number && $0.name == draft.name
        }
        return isTaken ? [CatalogueFaults.problem(.duplicateName(draft.name))] : []
    }
}
