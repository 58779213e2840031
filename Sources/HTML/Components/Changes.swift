/// How a row differs from the edition before. Shown as icon, word and colour.
public enum RowChange: Sendable, CaseIterable {
    case added, removed, changed

    var icon: Icon {
        switch self {
        case .added: .plus
        case .removed: .minus
        case .changed: .change
        }
    }

    var row: StaticString {
        switch self {
        case .added: "diff-added"
        case .removed: "diff-removed"
        case .changed: "diff-changed"
        }
    }
}

/// A cell before and after; equal where nothing changed.
public struct CellChange: Sendable {
    /// What it read in the edition before.
    public let old: String
    /// What it reads now.
    public let new: String

    /// A cell that reads `new` now and read `old` before.
    public init(old: String, new: String) {
        self.old = old
        self.new = new
    }
}

extension HTML {
    /// One row of a table of changes, its first cell the mark: icon and `word` (新增, 删除, 修改).
    public mutating func changeRow(
        _ change: RowChange, word: String, _ cells: [CellChange], columns: [TableColumn]
    ) {
        tr(.class(change.row)) { h in
            h.th(.scope("row")) { h in
                h.span(.class("diff-mark")) { h in
                    h.icon(change.icon)
                    h.text(word)
                }
            }
            for (column, cell) in zip(columns.dropFirst(), cells) { h.changeCell(change, cell, column) }
        }
    }

    private mutating func changeCell(_ change: RowChange, _ cell: CellChange, _ column: TableColumn) {
        switch change {
        case .added: td(cell.new, column.setting)
        case .removed: td(cell.old, column.setting)
        case .changed where cell.old == cell.new: td(cell.new, column.setting)
        case .changed:
            td(.class(column.kind == .number ? "diff-cell num" : "diff-cell")) { h in
                h.del(cell.old)
                h.ins(cell.new)
            }
        }
    }
}
