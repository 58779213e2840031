import Spreadsheet

/// One column of the file and what it was taken for.
public struct MappedHeader: Hashable, Sendable {
    /// The column's place in the file, counted from 0 = A.
    public let position: Int
    /// As shown and remembered, e.g. 月保障金额（元）; the group stands before it where two headers read the same.
    public let header: String
    /// The item's column, `villageColumn`, or nil where the column is left out.
    public let column: String?
}

/// A header found in a sheet: where it ends and what each file column means.
struct Header {
    /// Row numbers as people see them.
    let rows: ClosedRange<Int>
    /// The first index of the sheet's rows that can hold data.
    let firstDataIndex: Int
    let headers: [MappedHeader]
    let targets: [(position: Int, target: HeaderTarget)]
    /// For each file position all words of its header, squeezed: by them a header repeated on a later page is known.
    let labels: [[String]]
    /// Texts above the header (the title), which may come again as well.
    let titles: Set<String>

    /// How many of the item's columns (and the village) were found.
    var matched: Int {
        targets.count { target in
            switch target.target {
            case .column, .village: true
            case .ignored: false
            }
        }
    }

    /// Whether amounts are written in ten thousand yuan: above a column, or for the whole table (单位：万元).
    func isInTenThousands(position: Int) -> Bool {
        titles.contains { $0.contains("单位:万元") || $0.contains("单位:(万元") || $0 == "(万元)" }
            || labels[position].contains { $0.contains("万元") }
    }
}
