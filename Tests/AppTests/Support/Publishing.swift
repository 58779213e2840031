@testable import App

import Database
import Domain

extension TestCounty {
    /// Reviews a table through all three steps and makes it public now; cells are given by column name, as stored.
    @discardableResult
    func publish(
        _ number: Item.Number, in village: DivisionCode = TestCounty.village,
        period: Period = .month(year: 2018, month: 9), rows: [[String: String]]
    ) async throws -> StoredEdition {
        try await publish(number, in: village, period: period) { item in
            let records = rows.map { row in
                Record(values: item.columns.map { Value(canonical: row[$0.name] ?? "", type: $0.type) })
            }
            return .table(Table(columns: item.columns, records: records))
        }
    }

    /// The same for any content.
    @discardableResult
    func publish(
        _ number: Item.Number, in village: DivisionCode = TestCounty.village, period: Period,
        content: @escaping @Sendable (Item) -> Content
    ) async throws -> StoredEdition {
        let now = time.now
        return try await database.write { [self] tx in
            guard let item = try CatalogueQueries.item(number, of: Self.county, in: tx) else {
                throw Failure.notFound
            }
            let key = Disclosure.Key(village: village, item: number, period: period)
            let staff = try Staff(village, item: item, in: tx)
            let desk = EditionDesk(platform, at: now)
            let draft = try desk.draft(
                .init(key: key, content: content(item)), item: item, by: staff.uploader, in: tx)
            return try staff.see(draft.id, through: desk, in: tx)
        }
    }

    /// Corrects a published edition with new rows and makes the correction public.
    @discardableResult
    func correct(_ edition: Edition.ID, reason: String, rows: [[String: String]]) async throws
        -> StoredEdition
    {
        let now = time.now
        return try await database.write { [self] tx in
            let desk = EditionDesk(platform, at: now)
            guard let stored = try desk.store.find(edition, in: tx) else { throw Failure.notFound }
            let staff = try Staff(stored.edition.disclosure.village, item: stored.item, in: tx)
            let draft = try desk.correct(edition, reason: reason, by: staff.uploader, in: tx)
            let records = rows.map { row in
                Record(
                    values: stored.item.columns.map { Value(canonical: row[$0.name] ?? "", type: $0.type) })
            }
            let table = Table(columns: stored.item.columns, records: records)
            try desk.revise(draft.id, version: nil, content: .table(table), by: staff.uploader, in: tx)
            return try staff.see(draft.id, through: desk, in: tx)
        }
    }
}

/// Everyone it takes to publish in a village, made where they are missing.
private struct Staff {
    let uploader: Actor
    private let villageReviewer: Actor
    private let stationReviewer: Actor
    private let discipline: Actor

    init(_ village: DivisionCode, item: Item, in tx: Transaction) throws {
        guard let township = village.parent, let county = township.parent else { throw Failure.notFound }
        let place = { (role: Role, kind: Unit.Kind, division: DivisionCode) in
            try Self.officer(role, kind, division, in: tx)
        }
        uploader = try place(.uploader, .villageCommittee, village)
        villageReviewer = try place(.villageReviewer, .villageCommittee, village)
        discipline = try place(.townshipDiscipline, .townshipDiscipline, township)
        switch item.station {
        case "县阳光村务办": stationReviewer = try place(.informationCentre, .informationCentre, county)
        case let field: stationReviewer = try place(.stationReviewer, .station(field: field), township)
        }
    }

    private static func officer(
        _ role: Role, _ kind: Unit.Kind, _ division: DivisionCode, in tx: Transaction
    ) throws -> Actor {
        let login = "\(role.rawValue) \(kind.code) \(division)"
        if let row = try tx.first("SELECT id FROM officer WHERE login = \(login)"),
            let actor = try OfficerQueries.actor(row.identifier(0), in: tx)
        {
            return actor
        }
        return try TestCounty.officer(role, kind, division, login: login, in: tx)
    }

    func see(_ id: Edition.ID, through desk: EditionDesk, in tx: Transaction) throws -> StoredEdition {
        try desk.submit(id, version: nil, by: uploader, in: tx)
        try desk.approve(id, version: nil, by: villageReviewer, in: tx)
        try desk.approve(id, version: nil, by: stationReviewer, in: tx)
        try desk.release(id, version: nil, by: discipline, in: tx)
        guard let stored = try desk.store.find(id, in: tx) else { throw Failure.notFound }
        return stored
    }
}
