import Crypto
import Foundation

/// One step of the schema: its name, and its statements for each engine.
public struct Migration: Sendable, Equatable {
    /// `0007_search`, in the order they run.
    public let name: String
    private let sqlite: String
    private let postgres: String

    /// One text for both engines; PostgreSQL's types are put in by `postgresDialect`.
    public init(name: String, sql: String) {
        self.name = name
        sqlite = sql
        postgres = sql
    }

    /// A text of its own for each engine.
    public init(name: String, sqlite: String, postgres: String) {
        self.name = name
        self.sqlite = sqlite
        self.postgres = postgres
    }

    /// The statements to run; an engine's own text keeps its types, except that text compares by bytes there
    /// too.
    public func sql(for engine: Database.Engine) -> String {
        switch engine {
        case .sqlite: sqlite
        case .postgres: postgresDialect(postgres)
        }
    }

    /// SHA-256 of the engine's file, in hexadecimal: it tells whether a file was changed after it ran.
    public func checksum(for engine: Database.Engine) -> String {
        let text =
            switch engine {
            case .sqlite: sqlite
            case .postgres: postgres
            }
        return SHA256.hash(data: Data(text.utf8)).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }
}

extension Migration {
    /// The migrations that come with this program.
    public static var bundled: [Migration] {
        get throws { try files(in: Bundle.module.bundleURL.appending(path: "Migrations")) }
    }

    /// Reads `NNNN_name.sql`, or `NNNN_name.sqlite.sql` with `NNNN_name.postgres.sql`, from a folder, in
    /// order.
    public static func files(in folder: URL) throws -> [Migration] {
        var texts: [String: [String: String]] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
        where name.hasSuffix(".sql") {
            let parts = name.dropLast(4).split(separator: ".", omittingEmptySubsequences: false).map(
                String.init)
            guard isName(parts[0]),
                parts.count == 1 || parts.count == 2 && ["sqlite", "postgres"].contains(parts[1])
            else { throw MigrationError.badFileName(name) }
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            texts[parts[0], default: [:]][parts.count == 1 ? "" : parts[1]] = text
        }
        let migrations = try texts.sorted { $0.key < $1.key }.map(migration)
        for (first, second) in zip(migrations, migrations.dropFirst()) where first.number == second.number {
            throw MigrationError.sameNumber(first.name, second.name)
        }
        return migrations
    }

    private var number: Substring { name.prefix(4) }

    private static func isName(_ name: String) -> Bool {
        name.wholeMatch(of: /[0-9]{4}_[a-z0-9_]+/) != nil
    }

    private static func migration(_ name: String, _ texts: [String: String]) throws -> Migration {
        if let shared = texts[""], texts.count == 1 { return Migration(name: name, sql: shared) }
        guard let sqlite = texts["sqlite"], let postgres = texts["postgres"], texts.count == 2
        else { throw MigrationError.missingVariant(name) }
        return Migration(name: name, sqlite: sqlite, postgres: postgres)
    }
}
