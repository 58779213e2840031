/// Puts the parts of a workbook together.
struct XlsxReader {
    private var zip: ZipArchive
    private let limits: SpreadsheetLimits

    init(_ bytes: [UInt8], limits: SpreadsheetLimits) throws(SpreadsheetRefusal) {
        zip = try ZipArchive(bytes, limits: limits)
        self.limits = limits
    }

    mutating func workbook(progress: ((Int) -> Void)?) throws(SpreadsheetRefusal) -> Workbook {
        let path = try mainPath()
        let folder = PartPath.folder(of: path)
        var book = WorkbookPart()
        guard try zip.parse(path, into: &book) else { throw .notASpreadsheet }
        var links = RelationshipsPart()
        guard try zip.parse(PartPath.relationships(of: path), into: &links) else {
            throw .damaged("workbook: relationships missing")
        }
        let cells = CellBuilder(
            strings: try strings(links, folder), dateStyles: try dateStyles(links, folder),
            calendar: book.calendar)
        var tally = Tally(limits: limits, progress: progress)
        var sheets: [Sheet] = []
        for tab in book.tabs where tab.isVisible {
            guard let link = links.all.first(where: { $0.id == tab.relationship }) else {
                throw .damaged("workbook: a sheet without its part")
            }
            guard link.kind == "worksheet" else { continue }
            var part = SheetPart(cells: cells, tally: tally)
            let target = try PartPath.resolve(link.target, in: folder)
            guard try zip.parse(target, into: &part) else {
                throw .damaged("workbook: a sheet without its part")
            }
            sheets.append(Sheet(name: tab.name, rows: part.rows, merges: part.merges))
            tally = part.tally
        }
        guard !sheets.isEmpty else { throw .noSheet }
        progress?(tally.rows)
        return Workbook(sheets: sheets, format: .xlsx)
    }

    /// Documents and slides are packages too; their main part is no workbook.
    private mutating func mainPath() throws(SpreadsheetRefusal) -> String {
        var links = RelationshipsPart()
        _ = try zip.parse("_rels/.rels", into: &links)
        var path = "xl/workbook.xml"
        if let link = links.first("officeDocument") { path = try PartPath.resolve(link.target, in: "") }
        guard zip.paths.contains(path), path.hasSuffix(".xml") else { throw .notASpreadsheet }
        return path
    }

    private mutating func strings(
        _ links: RelationshipsPart, _ folder: String
    ) throws(SpreadsheetRefusal) -> [String] {
        guard let link = links.first("sharedStrings") else { return [] }
        var part = SharedStringsPart(limits: limits)
        guard try zip.parse(try PartPath.resolve(link.target, in: folder), into: &part) else {
            throw .damaged("workbook: shared texts missing")
        }
        return part.strings
    }

    private mutating func dateStyles(
        _ links: RelationshipsPart, _ folder: String
    ) throws(SpreadsheetRefusal) -> [Bool] {
        guard let link = links.first("styles") else { return [] }
        var part = StylesPart()
        guard try zip.parse(try PartPath.resolve(link.target, in: folder), into: &part) else {
            throw .damaged("workbook: styles missing")
        }
        return part.isDate
    }
}
