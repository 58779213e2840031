/// Why a file is not read; nothing of it has been kept.
public enum SpreadsheetRefusal: Error, Equatable, Sendable {
    /// Neither a workbook nor text in columns: a PDF, a picture, a web page, another archive, an empty file.
    case notASpreadsheet
    /// The binary format of Excel 97–2003; it must be saved as .xlsx.
    case legacyXLS
    case passwordProtected
    /// The file itself has more bytes than are taken.
    case fileTooLarge(limitBytes: Int)
    /// What is packed in the file grows past the limit, or out of all proportion to the file: a zip bomb.
    case archiveTooLarge(limitBytes: Int)
    /// More entries in the archive than any workbook has.
    case tooManyEntries(limit: Int)
    /// An entry's path leaves the archive: `../`, an absolute path, a drive letter.
    case entryNames
    /// Two entries of the archive carry the same name, so that two readers may see two files.
    case duplicateEntries
    /// The XML brings a document type or entities of its own.
    case xmlEntities
    case xmlTooDeep
    case tooManyColumns(limit: Int)
    case tooManyRows(limit: Int)
    /// Rows and columns keep their limits and together are still too many.
    case tooManyCells(limit: Int)
    /// Text that is neither UTF-8, UTF-16 with a mark, nor GB18030; XML that is not UTF-8.
    case unknownEncoding
    /// A workbook whose sheets are all hidden, or that has none.
    case noSheet
    /// Truncated or contradictory; a short English phrase says what and where and quotes no cell.
    case damaged(String)
}
