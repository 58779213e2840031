/// Reads an `.xlsx` or CSV file from its bytes, telling the kind by content and never by name.
///
/// - Parameters:
///   - bytes: the whole file.
///   - limits: where reading stops; see `SpreadsheetLimits`.
///   - progress: called now and then with the rows read so far, all sheets together.
/// - Returns: the visible sheets, at least one.
/// - Throws: the one reason why nothing was read.
public func readSpreadsheet(
    _ bytes: [UInt8], limits: SpreadsheetLimits = .standard, progress: ((_ rowsRead: Int) -> Void)? = nil
) throws(SpreadsheetRefusal) -> Workbook {
    guard bytes.count <= limits.maxBytes else { throw .fileTooLarge(limitBytes: limits.maxBytes) }
    switch FileKind(bytes) {
    case .package:
        var reader = try XlsxReader(bytes, limits: limits)
        return try reader.workbook(progress: progress)
    case .compoundFile:
        if FileKind.isEncrypted(compoundFile: bytes) { throw .passwordProtected }
        throw FileKind.isLegacyXLS(compoundFile: bytes) ? .legacyXLS : .notASpreadsheet
    case .text:
        return try readCSV(bytes, limits: limits, progress: progress)
    case .other:
        throw .notASpreadsheet
    }
}
