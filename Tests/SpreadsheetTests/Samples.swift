import Foundation

@testable import Spreadsheet

/// The seven files as villages have them.
enum Sample {
    static func bytes(_ name: String) throws -> [UInt8] {
        let folder = Bundle.module.resourceURL?.appendingPathComponent("Samples")
        guard let folder else { throw CocoaError(.fileNoSuchFile) }
        return [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
    }

    static func workbook(_ name: String) throws -> Workbook { try readSpreadsheet(try bytes(name)) }

    static func sheet(_ name: String) throws -> Sheet {
        guard let sheet = try workbook(name).sheets.first else { throw SpreadsheetRefusal.noSheet }
        return sheet
    }
}

extension Sheet {
    /// The cell a clerk calls `B7`; empty where the file holds nothing.
    func at(_ reference: String) -> Cell {
        let bytes = Array(reference.utf8)
        guard let place = bytes.withUnsafeBufferPointer(CellReference.read),
            let row = rows.first(where: { $0.number == place.row }), place.column < row.cells.count
        else { return .empty }
        return row.cells[place.column]
    }
}
