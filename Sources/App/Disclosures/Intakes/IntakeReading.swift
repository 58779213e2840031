import Database
import Domain
import Intake
import Logging
import Spreadsheet
import Synchronization

extension IntakeDesk {
    /// How far the reading of one file has come.
    final class Progress: Sendable {
        private let state = Mutex<(rows: Int, total: Int)>((0, 0))

        /// Rows done, and how many there are; 0 until they are counted.
        var now: (rows: Int, total: Int) { state.withLock { $0 } }

        func set(rows: Int, total: Int) { state.withLock { $0 = (rows, total) } }
    }

    /// Everything needed to read a file again.
    struct Reading: Sendable {
        let intake: StoredIntake.ID
        let source: SourceFile.ID
        let sealed: [UInt8]
        let item: Item
        /// Remembered headers with this file's own choices over them.
        let mapping: [String: String]
    }

    /// Reads an upload that waits for it and writes what was found; does nothing where another node is at it.
    func read(_ id: StoredIntake.ID, progress: Progress = Progress()) async throws {
        guard try await claim(id) else { return }
        guard let task = try await platform.database.read({ tx in try Self.task(id, in: tx) }) else { return }
        let outcome = try await withThrowingTaskGroup(of: IntakeOutcome?.self) { group in
            group.addTask { try await self.outcome(of: task, progress) }
            group.addTask {
                await self.report(progress, on: id)
                return nil
            }
            var found: IntakeOutcome?
            while found == nil, let next = try await group.next() { found = next }
            group.cancelAll()
            return found
        }
        guard let outcome else { return }
        let state: StoredIntake.State = outcome.refusal == nil ? .read : .refused
        try await platform.database.write { tx in
            try tx.run(
                """
                UPDATE intake SET state = \(state.rawValue), rows_read = \(outcome.total),
                    outcome = \(try jsonText(outcome)), version = version + 1
                WHERE id = \(id) AND state = 'reading'
                """)
            try tx.run("DELETE FROM lease WHERE job = \(Self.lease(id))")
        }
    }

    /// Reads on where a restart cut a reading off.
    func resume() async throws {
        let waiting: [StoredIntake.ID] = try await platform.database.read { tx in
            try tx.rows("SELECT id FROM intake WHERE state = 'reading' ORDER BY at LIMIT 20").map {
                try $0.identifier(0)
            }
        }
        for id in waiting {
            do { try await read(id) } catch {
                platform.logger.error(
                    "reading failed", metadata: ["intake": "\(id)", "error": "\(type(of: error))"])
            }
        }
    }

    private func outcome(of task: Reading, _ progress: Progress) async throws -> IntakeOutcome {
        let keys = platform.keys
        return try await Self.threads.runIfActive {
            do throws(SpreadsheetRefusal) {
                let inspection = try Self.inspect(task, keys: keys, progress: progress)
                return IntakeOutcome(inspection, total: progress.now.total)
            } catch {
                return IntakeOutcome(error)
            }
        }
    }

    /// Opens and reads the file; the rows live only as long as the caller keeps them.
    static func inspect(_ task: Reading, keys: Keys, progress: Progress = Progress())
        throws(SpreadsheetRefusal)
        -> Inspection
    {
        guard let bytes = try? keys.open(task.sealed, context: SourceFile.context(task.source)) else {
            throw .damaged("the stored file cannot be opened")
        }
        return try inspect(bytes, as: task.item, mapping: task.mapping, progress: progress)
    }

    /// Reads a file's bytes as an item: what the upload page, the API and the command line all do.
    static func inspect(
        _ bytes: [UInt8], as item: Item, mapping: [String: String] = [:], progress: Progress = Progress()
    ) throws(SpreadsheetRefusal) -> Inspection {
        let workbook = try readSpreadsheet(bytes) { progress.set(rows: $0, total: 0) }
        let total = workbook.sheets.map(\.rows.count).max() ?? 0
        progress.set(rows: 0, total: total)
        let found = Intake.inspect(workbook, as: item, settings: settings(mapping)) {
            progress.set(rows: $0, total: total)
        }
        progress.set(rows: total, total: total)
        return found
    }

    /// What every intake is told: the remembered headers, and what must not stand in open text.
    static func settings(_ mapping: [String: String] = [:]) -> IntakeSettings {
        IntakeSettings(mapping: mapping) { text in
            !SensitiveText.findings(in: text, kinds: SensitiveText.numbers).isEmpty
        }
    }

    /// What must be read for an upload; nil where it is gone or its item is no longer in the catalogue.
    static func task(_ id: StoredIntake.ID, in tx: Transaction) throws -> Reading? {
        let row = try tx.first(
            """
            SELECT i.item, i.unit, i.source_file, i.mapping, s.sealed, u.division
            FROM intake i JOIN source_file s ON s.id = i.source_file JOIN unit u ON u.id = i.unit
            WHERE i.id = \(id)
            """)
        guard let row, let county = try row.division(5).ancestor(.county),
            let item = try CatalogueQueries.item(try row.int(0), of: county, in: tx)
        else { return nil }
        let text = try row.text(3)
        let choices = text == "{}" ? IntakeChoices() : try fromJSON(IntakeChoices.self, text)
        let remembered = try IntakeQueries.remembered(try row.identifier(1), item: item.number, in: tx)
        return Reading(
            intake: id, source: try row.identifier(2), sealed: try row.blob(4), item: item,
            mapping: remembered.merging(choices.columns) { $1 })
    }

    /// Writes the progress down every half second, so that any node can tell it, and keeps the claim alive.
    private func report(_ progress: Progress, on id: StoredIntake.ID) async {
        while !Task.isCancelled {
            do { try await Task.sleep(for: .milliseconds(500)) } catch { return }
            let (rows, total) = progress.now
            let until = platform.clock().adding(seconds: Self.leaseSeconds)
            _ = try? await platform.database.write { tx in
                let outcome = try jsonText(IntakeOutcome(counted: total))
                try tx.run(
                    """
                    UPDATE intake SET rows_read = \(rows), outcome = \(outcome)
                    WHERE id = \(id) AND state = 'reading'
                    """)
                try tx.run("UPDATE lease SET until = \(until) WHERE job = \(Self.lease(id))")
            }
        }
    }

    private static func lease(_ id: StoredIntake.ID) -> String { "intake \(id)" }
    private static let leaseSeconds = 30

    /// True where the upload waits to be read and nobody else reads it.
    private func claim(_ id: StoredIntake.ID) async throws -> Bool {
        let now = platform.clock()
        let until = now.adding(seconds: Self.leaseSeconds)
        return try await platform.database.write { tx in
            guard try tx.first("SELECT id FROM intake WHERE id = \(id) AND state = 'reading'") != nil else {
                return false
            }
            return try tx.run(
                """
                INSERT INTO lease (job, holder, until) VALUES (\(Self.lease(id)), 'reader', \(until))
                ON CONFLICT (job) DO UPDATE SET until = excluded.until WHERE lease.until < \(now)
                """) == 1
        }
    }
}

extension IntakeOutcome {
    /// While the reading goes on only the number of rows is known.
    init(counted total: Int) { self.total = total }
}
