import Database
import Domain

/// What a page of the form shows besides what the person typed.
struct PetitionSetting: Sendable {
    /// A field (口) of the county's units, with what it publishes, so that people recognise it.
    struct Field: Sendable, Hashable {
        let name: String
        let items: [String]
    }

    /// From the city down to the place; empty where none is chosen.
    var path: [Division] = []
    var fields: [Field] = []
    /// Where the county sends people with what is not taken, in its own words.
    var elsewhere: [NotTaken: String] = [:]
    /// The row that is objected to, as this reader may see it.
    var row: ObjectedRow?

    /// Whether nobody takes petitions in the county yet; then there is no place.
    var isClosed = false

    var place: Division? { path.last }
    /// What is wrong with the place; only where there is none.
    var placeFault: FieldProblem {
        isClosed ? PetitionPersonPhrases.countyClosed : SubmissionPhrases.placeUnknown
    }
    var fieldNames: [String] { fields.map(\.name) }
}

/// The row of a roster that somebody objects to.
struct ObjectedRow: Sendable, Hashable {
    let item: Item
    let period: Period
    let village: DivisionCode
    let edition: Int
    /// From 1, as people count rows.
    let number: Int
    let cells: [Cell]

    /// A column and what stands in it, masked.
    struct Cell: Sendable, Hashable {
        let column: String
        let text: String
    }
}

extension PetitionSetting {
    /// What the county of a draft's place has, and the row that is objected to.
    /// - Parameter explains: whether the fields come with what they publish.
    static func read(
        _ draft: PetitionDraft, for reader: Reader, explains: Bool = false, in tx: Transaction
    ) throws -> PetitionSetting {
        var setting = PetitionSetting()
        setting.row = try draft.objection.flatMap { try ObjectedRow.find($0, for: reader, in: tx) }
        guard let place = draft.division, let county = place.ancestor(.county),
            try PlaceQueries.find(place, in: tx) != nil
        else { return setting }
        guard try PetitionCounties.isOpen(county, in: tx) else {
            setting.isClosed = true
            return setting
        }
        setting.path = try PlaceQueries.path(to: place, in: tx)
        setting.fields = try fields(of: county, explains: explains, in: tx)
        setting.elsewhere = try PetitionElsewhere.all(of: county, in: tx)
        return setting
    }

    /// The fields of the units that handle petitions in a county; those that publish something first.
    static func fields(
        of county: DivisionCode, explains: Bool = false, in tx: Transaction
    ) throws -> [Field] {
        let rows = try tx.rows(
            """
            SELECT DISTINCT kind FROM unit
            WHERE division >= \(county) AND division < \(county.text + ":")
                AND (kind LIKE 'station:%' OR kind LIKE 'bureau:%') ORDER BY kind
            """)
        var names: [String] = []
        for row in rows {
            guard let name = Unit.Kind(code: try row.text(0))?.ownField, !names.contains(name) else {
                continue
            }
            names.append(name)
        }
        guard explains else { return names.map { Field(name: $0, items: []) } }
        let items = try CatalogueQueries.items(of: county, in: tx)
        let fields = names.map { name in
            Field(name: name, items: items.filter { $0.station == name }.map(\.name))
        }
        return fields.filter { !$0.items.isEmpty } + fields.filter(\.items.isEmpty)
    }
}

extension ObjectedRow {
    /// A row that was ever public, masked for the reader; nil where it is not there or was withdrawn.
    static func find(
        _ row: Petition.RosterRow, for reader: Reader, in tx: Transaction
    ) throws -> ObjectedRow? {
        let found = try tx.first(
            """
            SELECT e.definition, d.period, d.village, r.cells, r.minor FROM disclosure d
                JOIN edition e ON e.disclosure = d.id JOIN record r ON r.edition = e.id
            WHERE d.id = \(row.disclosure) AND e.number = \(row.edition)
                AND e.published_at IS NOT NULL AND \(sql: PublicEdition.withdrawal("id")) IS NULL
                AND r.position = \(row.row + 1)
            """)
        guard let found else { return nil }
        let item = try Definitions.item(try found.text(0))
        let village = try found.division(2)
        let mask = RowMask(columns: item.columns, tier: reader.tier(in: village))
        let record = Cells.record(try found.text(3), columns: item.columns)
        let shown = mask.cells(of: record, isMinor: try found.bool(4))
        let cells = zip(mask.columns, shown).compactMap { column, cell -> Cell? in
            switch cell.value {
            case .empty, .files: nil
            case .money, .number, .text, .date, .choice, .phone: Cell(column: column.name, text: cell.text)
            }
        }
        return ObjectedRow(
            item: item, period: try found.period(1), village: village, edition: row.edition,
            number: row.row + 1, cells: cells)
    }
}
