extension Database {
    /// Lets go for good of what was deleted, after it has committed: a database keeps deleted rows and the words of its
    /// search index until it tidies up, at a time of its own choosing. Safe to run at any time and twice; writers are
    /// never kept waiting long.
    ///
    /// SQLite writes zeros over deleted rows at once (`secure_delete`), but its index forgets a word only when the parts
    /// that hold it and its deletion are merged, and its log keeps older pages until it is folded in. PostgreSQL leaves
    /// rows and words to VACUUM.
    /// - Returns: false where readers of older pages were in the way; then it is to be run again.
    public func reclaim(_ tables: [StaticString], indexes: [SearchTable]) async throws -> Bool {
        switch implementation {
        case .sqlite(let engine):
            for index in indexes { try await engine.merge(index) }
            return try await engine.foldLog()
        case .postgres(let engine):
            for table in tables { try await engine.vacuum(table) }
            return true
        }
    }
}

extension SQLiteEngine {
    /// Merges all of an index, a short step at a time.
    fileprivate func merge(_ index: SearchTable) async throws {
        var isFirst = true
        var hasMore = true
        while hasMore {
            try Task.checkCancellation()
            hasMore = try await write(alone: false) { [isFirst] tx in
                try SQLiteSearch().merge(index, isFirst: isFirst, in: tx)
            }
            isFirst = false
        }
    }
}

extension PostgresEngine {
    /// VACUUM runs outside any transaction and keeps neither readers nor writers waiting.
    func vacuum(_ table: StaticString) async throws {
        try await outside { connection in try connection.script("VACUUM \(table)") }
    }
}

extension SQLiteSearch {
    /// Pages of the index that one transaction may merge: some milliseconds of the one writer's time.
    private static let pages: Int64 = 200

    /// Merges the next part of an index; false once all of it is one. The first call marks all of it for merging, so that
    /// a word and its deletion meet and both go; with a merge in one piece (`optimize`) a large index would hold up every
    /// write for seconds, and FTS5's own `secure-delete` came only with SQLite 3.42.
    func merge(_ table: SearchTable, isFirst: Bool, in tx: Transaction) throws -> Bool {
        let words = table.words
        let before = try changes(tx)
        try tx.run(
            """
            INSERT INTO \(raw: words) (\(raw: words), rank)
            VALUES ('merge', \(isFirst ? -Self.pages : Self.pages))
            """)
        // SQLite tells so that nothing was left to merge.
        return try changes(tx) - before >= 2
    }

    private func changes(_ tx: Transaction) throws -> Int64 {
        try tx.first("SELECT total_changes()")?.int64(0) ?? 0
    }
}
