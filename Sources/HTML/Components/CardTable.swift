extension HTML {
    /// A wide table of a work page whose rows become cards on phones. `ticks` names the column of boxes before the first
    /// one, where rows can be ticked. The body writes its rows with `cardRow`.
    public mutating func cardTable(
        _ caption: String, id: String, columns: [TableColumn], ticks: String? = nil, rows: Body
    ) {
        let layout = TableLayout.cards
        div(.class("ledger")) { h in
            h.tableBox(labelledBy: id) { h in
                h.table(.class(layout.tableClass), layout.role("table")) { h in
                    h.caption(caption, .id(id))
                    h.thead(layout.role("rowgroup")) { h in
                        h.tr(layout.role("row")) { h in
                            if let ticks {
                                h.th(.scope("col"), layout.role("columnheader")) { h in
                                    h.span(ticks, .class("visually-hidden"))
                                }
                            }
                            for column in columns {
                                h.th(
                                    column.title, .scope("col"), layout.role("columnheader"), column.setting)
                            }
                        }
                    }
                    h.tbody(layout.role("rowgroup"), body: rows)
                }
            }
        }
    }

    /// One row of such a table: the cell at `heading` names it, and on a card stands first. `cell` writes a cell's
    /// content and says whether there is any; on a card a cell without content does not show.
    public mutating func cardRow(
        _ columns: [TableColumn], heading: Int, tick: Body? = nil, cell: (inout HTML, Int) -> Void,
        isBlank: (Int) -> Bool
    ) {
        let layout = TableLayout.cards
        tr(layout.role("row")) { h in
            if let tick { h.td(.class("tick-cell"), layout.role("cell"), body: tick) }
            for (place, column) in columns.enumerated() {
                if place == heading {
                    h.th(.scope("row"), layout.role("rowheader"), column.setting) { cell(&$0, place) }
                } else if isBlank(place) {
                    h.td("", .class("blank"), layout.role("cell"))
                } else {
                    h.td(layout.role("cell"), column.setting, layout.label(column)) { cell(&$0, place) }
                }
            }
        }
    }
}
