/// A column of a table: its head, and how its cells are set.
public struct TableColumn: Sendable {
    /// How the cells are set: figures to the right, dates without a line break, links not on paper; `body` for those that
    /// the caller writes (`plainRows`).
    public enum Kind: Sendable { case text, number, date, link, body }

    /// The head, also the label of each cell where rows become cards.
    public let title: String
    /// How the cells are set.
    public let kind: Kind

    /// A column; `kind` is `.text` where nothing is said.
    public init(_ title: String, _ kind: Kind = .text) {
        self.title = title
        self.kind = kind
    }

    var setting: Attribute {
        switch kind {
        case .text, .body: .none
        case .number: .class("num")
        case .date: .class("date")
        case .link: .class("links")
        }
    }
}

/// What a wide table does on a phone.
public enum TableLayout: Sendable {
    /// The first column stays, the rest scrolls in its box.
    case scroll
    /// Each row becomes a card; for few columns.
    case cards
}

extension HTML {
    /// A table with caption and head in its own box; the body writes its rows with `dataRow`, the totals with
    /// `totalRow`, both with the same `layout`.
    public mutating func dataTable(
        _ caption: String, id: String, columns: [TableColumn], layout: TableLayout = .scroll,
        total: Body? = nil,
        rows: Body
    ) {
        tableBox(labelledBy: id) { h in
            h.table(.class(layout.tableClass), layout.role("table")) { h in
                h.caption(caption, .id(id))
                h.thead(layout.role("rowgroup")) { h in
                    h.tr(layout.role("row")) { h in
                        for column in columns {
                            h.th(column.title, .scope("col"), layout.role("columnheader"), column.setting)
                        }
                    }
                }
                h.tbody(layout.role("rowgroup"), body: rows)
                if let total { h.tfoot(layout.role("rowgroup"), body: total) }
            }
        }
    }

    /// The box in which a wide table scrolls, reachable by keyboard; `labelledBy` is the id of the caption.
    public mutating func tableBox(labelledBy id: String, body: Body) {
        div(.class("table-box"), .role("region"), .tabindex(0), .aria("labelledby", id), body: body)
    }

    /// One row; the first cell names it. `id` makes it a target of links, `last` writes a further cell's content.
    public mutating func dataRow(
        _ cells: [String], columns: [TableColumn], layout: TableLayout = .scroll, id: String? = nil,
        last: Body? = nil
    ) {
        tr(layout.role("row"), id.map { .id($0) } ?? .none) { h in
            for (place, cell) in zip(0..<columns.count, cells) {
                h.dataCell(cell, columns[place], layout, at: place)
            }
            if let last, let column = columns.last {
                h.td(.class("links"), layout.role("cell"), layout.label(column), body: last)
            }
        }
    }

    /// The row of totals below a table.
    public mutating func totalRow(_ cells: [String], columns: [TableColumn], layout: TableLayout = .scroll) {
        dataRow(cells, columns: columns, layout: layout)
    }

    private mutating func dataCell(
        _ text: String, _ column: TableColumn, _ layout: TableLayout, at place: Int
    ) {
        switch layout {
        case .scroll where place == 0: th(text, .scope("row"), column.setting)
        case .scroll: td(text, column.setting)
        case .cards where place == 0: th(text, .scope("row"), layout.role("rowheader"), column.setting)
        case .cards where column.kind == .text && Self.mayBeTorn(text, days: true):
            // One box: on a phone each piece of a cell would be set apart beside its label.
            td(.role("cell"), layout.label(column)) { h in h.span { $0.unbroken(text, days: true) } }
        case .cards: td(text, .role("cell"), column.setting, layout.label(column))
        }
    }
}

extension TableLayout {
    var tableClass: StaticString {
        switch self {
        case .scroll: "table table-scroll"
        case .cards: "table table-cards"
        }
    }

    /// As cards the parts lose their meaning of a table to assistive technology, so it is said again.
    func role(_ role: StaticString) -> Attribute {
        switch self {
        case .scroll: .none
        case .cards: .role(role)
        }
    }

    /// As a card each cell shows its column's title before it.
    func label(_ column: TableColumn) -> Attribute {
        switch self {
        case .scroll: .none
        case .cards: .data("label", column.title)
        }
    }
}
