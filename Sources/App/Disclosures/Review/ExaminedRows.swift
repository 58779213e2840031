import Database
import Domain

/// An edition's rows as the review needs them: open values, who they are about (as keyed digests), and the same
/// rows through the mask engine for officers. Secret columns stay closed.
struct ExaminedRows: Sendable {
    let table: Table?
    /// For each row the person's keyed digest; nil where the row names nobody.
    let persons: [String?]
    let masked: MaskedTable?

    init(_ stored: StoredEdition, in tx: Transaction) throws {
        var persons: [String?] = []
        var minors: Set<Int> = []
        let id = stored.edition.id
        try tx.each("SELECT person, minor FROM record WHERE edition = \(id) ORDER BY position") { row in
            if try row.bool(1) { minors.insert(persons.count) }
            persons.append(try row.textOrNil(0))
        }
        table = stored.edition.content.table
        self.persons = persons
        let rules = MaskingRules(minors: minors)
        masked = table.map { MaskedTable($0, for: .handlingOfficer, rules: rules) }
    }

    /// By what a row is found again in another edition: the person, or else what names the row.
    var keys: [String] {
        guard let table else { return [] }
        return zip(RowKey.keys(of: table), persons).map { key, person in person ?? key }
    }

    /// Free text that everyone will read and that speaks of illness: whether of a person, the reviewer must judge.
    var diseases: [ReviewRemark] {
        guard let table else { return [] }
        return table.columns.enumerated().compactMap { place, column in
            guard column.type == .text, column.mask == .open else { return nil }
            let rows = table.records.indices.filter { row in
                guard case .text(let text)? = table.records[row].value(place) else { return false }
                return !SensitiveText.findings(in: text, kinds: [.disease]).isEmpty
            }
            return rows.isEmpty ? nil : .disease(column: column.name, rows: Array(rows))
        }
    }
}
