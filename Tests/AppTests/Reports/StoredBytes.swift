@testable import App

import Database
import DatabaseTesting
import Domain
import Foundation

/// Everything that a database holds, as somebody would find it who stole it.
enum StoredBytes {
    static func all(_ engine: TestDatabase, in tx: Transaction) throws -> [UInt8] {
        switch engine {
        case .sqlite: try files(in: tx)
        case .postgres: try tables(in: tx)
        }
    }

    /// The file and its log.
    private static func files(in tx: Transaction) throws -> [UInt8] {
        let path = try tx.first("SELECT file FROM pragma_database_list WHERE name = 'main'")?.text(0) ?? ""
        return try ["", "-wal"].flatMap { suffix in
            Array(try Data(contentsOf: URL(fileURLWithPath: path + suffix)))
        }
    }

    /// Every row of every table; bytes once as hexadecimal digits and once as they are.
    private static func tables(in tx: Transaction) throws -> [UInt8] {
        let texts = try tx.rows(
            """
            SELECT query_to_xml(format('SELECT * FROM %I', tablename), true, false, '')::text
            FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename
            """
        ).map { try $0.text(0) }
        let sealed = try tx.rows(
            "SELECT for_commission, COALESCE(files, for_person) FROM report_entry"
        ).flatMap { try $0.blob(0) + $0.blob(1) }
        return texts.flatMap { Array($0.utf8) } + sealed
    }
}

extension [UInt8] {
    /// Whether the bytes stand among these; none stand nowhere.
    func holds(_ needle: [UInt8]) -> Bool {
        guard needle.count > 3 else { return false }
        return Data(self).range(of: Data(needle)) != nil
    }
}
