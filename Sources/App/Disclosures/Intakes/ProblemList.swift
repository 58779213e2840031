import Database
import Domain
import Intake
import Spreadsheet

extension IntakeDesk {
    /// Every problem of an upload as CSV: row, column, what is wrong. Made from the file anew, since only the first
    /// are kept with the upload.
    func problemList(_ id: StoredIntake.ID, language: Language, by actor: Actor) async throws -> [UInt8] {
        let found = try await platform.database.read { tx -> Reading? in
            guard try IntakeQueries.find(id, for: actor, in: tx) != nil else { return nil }
            return try Self.task(id, in: tx)
        }
        guard let task = found else { throw Failure.notFound }
        let keys = platform.keys
        return try await Self.threads.runIfActive {
            do throws(SpreadsheetRefusal) {
                return Self.csv(try Self.inspect(task, keys: keys).problems, language)
            } catch {
                throw Failure.refused(RefusedFileWords.phrase(error))
            }
        }
    }

    private static func csv(_ problems: [Intake.Problem], _ language: Language) -> [UInt8] {
        let (page, words) = (UploadWords(language: language), IntakeWords(language))
        return writeCSV(
            OutputSheet(
                name: page.problemList, header: [page.rowHead, page.columnHead, page.whatHead],
                rows: problems.map {
                    [.integer($0.row), .text($0.column), .text(words.phrase($0.reason, column: $0.column))]
                }))
    }
}
