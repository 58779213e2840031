import Domain
import Spreadsheet

/// Checks rows typed into a grid, each cell under the item's column of the same place, as if they had come in a file.
/// Row numbers count from 1; rows without anything are passed over. A column in which no row holds anything counts as
/// absent, as it would be in a file, unless the item cannot do without it.
public func inspect(
    grid: [[String]], as item: Item, settings: IntakeSettings = IntakeSettings(),
    progress: ((Int) -> Void)? = nil
) -> Inspection {
    let sheet = sheet(of: grid)
    let requirements = Requirements(item)
    let used = item.columns.indices.filter { place in
        requirements.needsHeader(place) || grid.contains { place < $0.count && !$0[place].isEmpty }
    }
    let headers = used.map {
        MappedHeader(position: $0, header: item.columns[$0].name, column: item.columns[$0].name)
    }
    let header = Header(
        rows: 0...0, firstDataIndex: 0, headers: headers, targets: used.map { ($0, .column($0)) },
        labels: item.columns.map { [squeezed($0.name)] }, titles: [])
    return inspect(sheet, header: header, as: item, settings: settings, progress: progress)
}

/// Checks text pasted from a spreadsheet: with its header where it was copied along, otherwise in the item's order.
public func inspect(
    pasted text: String, as item: Item, settings: IntakeSettings = IntakeSettings(),
    progress: ((Int) -> Void)? = nil
) -> Inspection {
    let grid = pastedCells(text)
    let sheet = sheet(of: grid)
    guard let header = HeaderSearch(item: item, remembered: settings.mapping).find(in: sheet) else {
        return inspect(grid: grid, as: item, settings: settings, progress: progress)
    }
    return inspect(sheet, header: header, as: item, settings: settings, progress: progress)
}

/// Splits what a spreadsheet puts on the clipboard: tabs between cells, line ends between rows, quotation marks around
/// cells that hold either (inside them doubled).
public func pastedCells(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = String.UnicodeScalarView()
    var quoted = false
    var scalars = text.unicodeScalars.makeIterator()
    var pending = scalars.next()
    while let scalar = pending {
        pending = scalars.next()
        switch scalar {
        case "\"" where quoted && pending == "\"":
            cell.append("\"")
            pending = scalars.next()
        case "\"" where quoted: quoted = false
        case "\"" where cell.isEmpty: quoted = true
        case "\t" where !quoted:
            row.append(String(cell))
            cell = .init()
        case "\r" where !quoted && pending == "\n": continue
        case "\n" where !quoted, "\r" where !quoted:
            rows.append(row + [String(cell)])
            (row, cell) = ([], .init())
        case _: cell.append(scalar)
        }
    }
    if !row.isEmpty || !cell.isEmpty { rows.append(row + [String(cell)]) }
    return rows
}

private func sheet(of grid: [[String]]) -> Sheet {
    let rows = grid.enumerated().map { index, line in
        Row(number: index + 1, cells: line.map { $0.isEmpty ? Cell.empty : .text($0) })
    }
    return Sheet(name: "", rows: rows, merges: [])
}
