/// A column of the grid editor.
public struct GridColumn: Sendable {
    /// What is typed: text, a figure, or one of some words.
    public enum Kind: Sendable {
        case text, number
        case choice([String])
    }

    /// The first part of each field's name on the wire.
    public let name: String
    /// The head.
    public let title: String
    /// A hint below the head, such as 元.
    public let note: String?
    /// What is typed.
    public let kind: Kind

    /// A column; `name` is the field's name on the wire, `note` a hint such as 元 below the head.
    public init(_ name: String, _ title: String, note: String? = nil, _ kind: Kind = .text) {
        self.name = name
        self.title = title
        self.note = note
        self.kind = kind
    }
}

/// A cell of the grid editor: what was typed, to the letter, and what is wrong with it.
public struct GridCell: Sendable {
    /// What was typed, to the letter.
    public let value: String
    /// What is wrong with it, and what to write instead.
    public let error: String?

    /// A cell, without fault where none is said.
    public init(_ value: String, error: String? = nil) {
        self.value = value
        self.error = error
    }
}

extension HTML {
    /// A table of fields to type in, named `COLUMN.ROW` (rows from 1). A script adds pasting from a spreadsheet, enter
    /// and arrow keys, and new rows; without it the server adds rows. `rowWord` names a row for assistive technology: 第 3 行.
    /// `first` rows stand on the pages before; numbers that people read count on from there.
    public mutating func gridEditor(
        _ caption: String, columns: [GridColumn], rows: [[GridCell]], first: Int = 0, rowWord: (Int) -> String
    ) {
        div(
            .class("grid-box"), .data("module", "grid"), .tabindex(0), .role("region"),
            .aria("labelledby", "grid-caption")
        ) {
            h in
            h.table(.class("grid")) { h in
                h.caption(caption, .class("visually-hidden"), .id("grid-caption"))
                h.thead { h in h.gridHead(columns) }
                h.tbody { h in
                    for (place, row) in rows.enumerated() {
                        h.tr { h in
                            h.th("\(first + place + 1)", .scope("row"))
                            for (column, cell) in zip(columns, row) {
                                h.gridCell(column, cell, row: place + 1, rowWord: rowWord(first + place + 1))
                            }
                        }
                    }
                }
            }
        }
    }

    private mutating func gridHead(_ columns: [GridColumn]) {
        tr { h in
            h.td { $0.span("", .class("visually-hidden")) }
            for column in columns {
                h.th(.scope("col")) { h in
                    h.text(column.title)
                    if let note = column.note { h.small(note) }
                }
            }
        }
    }

    private mutating func gridCell(_ column: GridColumn, _ cell: GridCell, row: Int, rowWord: String) {
        let name = "\(column.name).\(row)"
        let errorID = "e-\(name)"
        let bad = cell.error != nil
        td(column.setting(bad: bad)) { h in
            let label = Attribute.aria("label", "\(rowWord) \(column.title)")
            let described = Attribute.if(bad, .aria("describedby", errorID))
            let invalid = Attribute.if(bad, .aria("invalid", "true"))
            switch column.kind {
            case .text:
                h.input(
                    .name(name), .id("f-\(name)"), .value(cell.value), .autocomplete("off"), label, described,
                    invalid)
            case .number:
                h.input(
                    .name(name), .id("f-\(name)"), .value(cell.value), .autocomplete("off"),
                    .inputmode("decimal"), label,
                    described, invalid)
            case .choice(let options):
                h.gridChoice(options, cell.value, [.name(name), .id("f-\(name)"), label, described, invalid])
            }
            if let error = cell.error { h.span(error, .class("cell-error"), .id(errorID)) }
        }
    }

    /// A value that is none of the options stays visible, as the first of them: what was typed is never lost.
    private mutating func gridChoice(_ options: [String], _ value: String, _ attributes: [Attribute]) {
        element("select", attributes) { h in
            if !options.contains(value) { h.option(value, .value(value), .selected) }
            for option in options { h.option(option, .value(option), .if(option == value, .selected)) }
        }
    }

    /// A cell of the inbox with a box to tick it for a deed on many at once; `tick` names the box: 选中 …
    public mutating func inboxCell(
        _ title: String, href: String, note: String, tick: String, name: String, value: String,
        side: Body? = nil
    ) {
        li { h in
            h.label(.class("tick")) { h in
                h.input(.type("checkbox"), .name(name), .value(value), .aria("label", tick))
            }
            h.a(.class("cell"), .href(href)) { h in
                h.cellContent(title, note: note, icon: nil, side: side)
                h.icon(.chevron)
            }
        }
    }

    /// An inbox around cells made by `inboxCell`.
    public mutating func inbox(label: String, body: Body) {
        ul(.class("cells inbox"), .aria("label", label), body: body)
    }

    /// A box that ticks all boxes called `name`; shown only where scripts run.
    public mutating func tickAll(_ word: String, name: String) {
        label(.class("choice"), .hidden) { h in
            h.input(.type("checkbox"), .data("module", "tick-all"), .data("ticks", name))
            h.span(word)
        }
    }
}

extension GridColumn {
    func setting(bad: Bool) -> Attribute {
        switch kind {
        case .number: .class(bad ? "num cell-bad" : "num")
        case .text, .choice: bad ? .class("cell-bad") : .none
        }
    }
}
