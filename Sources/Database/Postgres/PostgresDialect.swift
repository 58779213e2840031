import RegexBuilder

/// The shared text of a migration as PostgreSQL takes it: `INTEGER` → `BIGINT`, `BLOB` → `BYTEA`, `REAL` →
/// `DOUBLE PRECISION`, `TEXT` → `TEXT COLLATE "C"` (bytewise, whatever locale the database was made with),
/// and no `STRICT` or `WITHOUT ROWID` after a table. Quoted text, quoted names and comments stay as they are.
func postgresDialect(_ text: String) -> String {
    var tokens = sqlTokens(text)
    dropTableOptions(&tokens)
    var result = ""
    var before = ""
    for (place, token) in tokens.enumerated() {
        result += replacement(for: token, after: before, followedBy: nextWord(in: tokens, after: place))
        if !isBlank(token) { before = token.uppercased() }
    }
    return result
}

/// Whether a statement of the text would end the transaction that the text runs in.
func endsTransaction(_ text: String) -> Bool {
    var before = ";"
    for token in sqlTokens(text) where !isBlank(token) {
        let word = token.uppercased()
        if before == ";", word == "COMMIT" || word == "ROLLBACK" { return true }
        before = word
    }
    return false
}

private func replacement(for token: Substring, after before: String, followedBy next: String) -> String {
    switch token.uppercased() {
    case "INTEGER": "BIGINT"
    case "BLOB": "BYTEA"
    case "REAL": "DOUBLE PRECISION"
    // `CAST(x AS TEXT)` takes no collation.
    case "TEXT" where before != "AS" && next != "COLLATE": "TEXT COLLATE \"C\""
    default: String(token)
    }
}

private func nextWord(in tokens: [Substring], after place: Int) -> String {
    tokens[(place + 1)...].first { !isBlank($0) }?.uppercased() ?? ""
}

/// `) STRICT, WITHOUT ROWID;` → `);`
private func dropTableOptions(_ tokens: inout [Substring]) {
    var kept: [Substring] = []
    var before = ""
    var isDropping = false
    for token in tokens {
        let word = token.uppercased()
        if before == ")", word == "STRICT" || word == "WITHOUT" { isDropping = true }
        if word == ";" { isDropping = false }
        if !isBlank(token) { before = word }
        if !isDropping { kept.append(token) }
    }
    tokens = kept
}

private func isBlank(_ token: Substring) -> Bool {
    token.hasPrefix("--") || token.hasPrefix("/*") || token.allSatisfy(\.isWhitespace)
}

/// Words, runs of white space, comments, quoted text and names, dollar-quoted bodies, and single other
/// characters.
private func sqlTokens(_ text: String) -> [Substring] {
    let quoted = /'(?:[^']|'')*'|"(?:[^"]|"")*"|\$\$[\s\S]*?\$\$/
    let comment = /--[^\n]*|\/\*[\s\S]*?\*\//
    let rest = /[\p{L}_][\p{L}\p{N}_$]*|\s+|[\s\S]/
    let token = Regex {
        ChoiceOf {
            quoted
            comment
            rest
        }
    }
    return text.matches(of: token).map(\.output)
}
