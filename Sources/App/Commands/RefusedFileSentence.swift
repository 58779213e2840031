import Domain
import Spreadsheet

extension SpreadsheetRefusal {
    /// Why the file cannot be read and what its owner can do: the sentence that the upload page shows.
    public func sentence(_ language: Language) -> String {
        RefusedFileWords.phrase(self).text(language)
    }
}
