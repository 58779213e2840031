/// Rows of cells whose texts lie in one run of UTF-8: what a long table is written from, without a value for each cell.
/// Good for as long as the memory it was made of is lent.
public struct CellRows {
    let texts: UnsafeBufferPointer<UInt8>
    let ends: UnsafeBufferPointer<Int32>
    let width: Int
    let rows: Range<Int>

    /// - Parameters:
    ///   - texts: the texts of all cells, row after row, nothing between them.
    ///   - ends: where each cell ends in `texts`; never less than the one before.
    ///   - width: how many cells a row has.
    ///   - rows: which rows are meant, from 0.
    public init(
        texts: UnsafeBufferPointer<UInt8>, ends: UnsafeBufferPointer<Int32>, width: Int, rows: Range<Int>
    ) {
        precondition(width >= 0 && rows.lowerBound >= 0 && rows.upperBound * width <= ends.count)
        precondition(ends.last.map { Int($0) <= texts.count } ?? true)
        (self.texts, self.ends, self.width, self.rows) = (texts, ends, width, rows)
    }

    /// What a cell says.
    public func text(_ row: Int, _ column: Int) -> UnsafeBufferPointer<UInt8> {
        let cell = row * width + column
        return text(from: end(before: cell), to: end(before: cell + 1))
    }

    /// Where the cells before a cell, counted over all rows, end.
    @inline(__always)
    func end(before cell: Int) -> Int { cell == 0 ? 0 : Int(ends[cell - 1]) }

    /// What stands between two places.
    @inline(__always)
    func text(from start: Int, to end: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: texts[start..<end])
    }
}

/// The last cell of each row: a link to an address that ends in the row's number among all, from 0.
public struct NumberedLink {
    let text: String
    let href: String

    /// What the link says, and its address up to the number.
    public init(_ text: String, href: String) { (self.text, self.href) = (text, href) }
}

extension HTML {
    /// Rows of the scrolling layout, each the target of links to `#row-7`; the first cell names its row.
    ///
    /// Most bytes of a page are cells, so a row that holds nothing suspicious is copied cell by cell between tags that are
    /// put together once; any other is escaped like all text.
    /// - Parameters:
    ///   - kinds: how the cells of each column are set.
    ///   - link: what stands behind the cells of each row.
    ///   - number: a row's number among all, from 0.
    ///   - body: writes the cells of columns of the kind `body`, given row and column.
    public mutating func plainRows(
        _ cells: CellRows, _ kinds: [TableColumn.Kind], link: NumberedLink? = nil, number: (Int) -> Int,
        body: (inout HTML, Int, Int) -> Void
    ) {
        precondition(kinds.count == cells.width)
        let tags = kinds.indices.map { kinds[$0].plainTag(at: $0) }
        let tagBytes = tags.reduce(0) { $0 + $1.utf8CodeUnitCount }
        for row in cells.rows {
            let place = number(row)
            put("<tr id=\"row-")
            put(place + 1)
            put("\">")
            var start = cells.end(before: row * cells.width)
            let last = cells.end(before: (row + 1) * cells.width)
            let isInnocent = isInnocent(cells.text(from: start, to: last))
            reserve(tagBytes + last - start)
            for column in kinds.indices {
                let end = cells.end(before: row * cells.width + column + 1)
                let text = cells.text(from: start, to: end)
                start = end
                put(tags[column])
                if kinds[column] == .body {
                    body(&self, row, column)
                } else if isInnocent {
                    put(text)
                } else {
                    escape(text)
                }
            }
            if let last = kinds.indices.last { put(last == 0 ? "</th>" : "</td>") }
            if let link { plainLinkCell(link, place) }
            put("</tr>")
        }
    }

    private mutating func plainLinkCell(_ link: NumberedLink, _ number: Int) {
        put("<td class=\"links\"><a href=\"")
        text(isSafeAddress(link.href) ? link.href : "#")
        put(number)
        put("\">")
        text(link.text)
        put("</a></td>")
    }
}

extension TableColumn.Kind {
    /// The start tag of a cell at a place of its row, with the end of the cell before it.
    fileprivate func plainTag(at place: Int) -> StaticString {
        switch (place, self) {
        case (0, .text), (0, .body): "<th scope=\"row\">"
        case (0, .number): "<th scope=\"row\" class=\"num\">"
        case (0, .date): "<th scope=\"row\" class=\"date\">"
        case (0, .link): "<th scope=\"row\" class=\"links\">"
        case (1, .text), (1, .body): "</th><td>"
        case (1, .number): "</th><td class=\"num\">"
        case (1, .date): "</th><td class=\"date\">"
        case (1, .link): "</th><td class=\"links\">"
        case (_, .text), (_, .body): "</td><td>"
        case (_, .number): "</td><td class=\"num\">"
        case (_, .date): "</td><td class=\"date\">"
        case (_, .link): "</td><td class=\"links\">"
        }
    }
}
