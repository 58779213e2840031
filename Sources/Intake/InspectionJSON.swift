import Domain

extension Inspection {
    /// What `inspect` prints: `rows`, `totals` by column, `villages` name → rows, `mapping` header → column and `problems`
    /// with `row`, `column`, `reason`, besides `sheet`, `missing`, `unmapped` and `skipped`. Sums are JSON numbers written
    /// from integers, so that no figure passes through binary fractions. Personal numbers never stand in it.
    public func json(_ language: Language = .zh) -> String {
        let words = IntakeWords(language)
        return document(
            problems: problems.map { problem in
                member(problem.row, problem.column, problem.reason.code, words.sentence(problem))
            })
    }

    /// What `inspect` prints of a file that is not read at all: the same members with nothing in them, `refused` with the
    /// refusal's code, and one problem in row 0 and no column, whose `reason` is the sentence given.
    /// - Parameter detail: what is damaged, for programs and support; left out where there is none.
    public static func refusedJSON(as item: Item, code: String, sentence: String, detail: String? = nil)
        -> String
    {
        let nothing = Inspection(
            item: item, sheet: "", headerRows: nil, headers: [], missing: [], rows: [], totals: [],
            ledger: nil, problems: [], skippedRows: [])
        return nothing.document(refused: code, problems: [member(0, "", code, sentence, detail: detail)])
    }

    private func document(refused: String? = nil, problems: [String]) -> String {
        let refused = refused.map { "\n  \"refused\": \(quoted($0))," } ?? ""
        let totals = totals.map { "\(quoted($0.column)): \(jsonNumber($0.value))" }
        let villages = villages.map { "\(quoted($0.name)): \($0.rows.count)" }
        let mapping = headers.compactMap { header in
            header.column.map { "\(quoted(header.header)): \(quoted($0))" }
        }
        let skipped = skippedRows.map { "{\"row\": \($0.row), \"kind\": \(quoted($0.kind.rawValue))}" }
        return """
            {
              "item": \(item.number),\(refused)
              "sheet": \(quoted(sheet)),
              "rows": \(rows.count),
              "totals": \(object(totals)),
              "villages": \(object(villages)),
              "mapping": \(object(mapping)),
              "unmapped": \(list(unmapped.map(quoted))),
              "missing": \(list(missing.map(quoted))),
              "skipped": \(list(skipped)),
              "problems": \(list(problems))
            }
            """
    }
}

private func member(
    _ row: Int, _ column: String, _ code: String, _ reason: String, detail: String? = nil
) -> String {
    let detail = detail.map { ", \"detail\": \(quoted($0))" } ?? ""
    return "{\"row\": \(row), \"column\": \(quoted(column)), "
        + "\"code\": \(quoted(code)), \"reason\": \(quoted(reason))\(detail)}"
}

private func object(_ members: [String]) -> String { block(members, "{", "}") }

private func list(_ members: [String]) -> String { block(members, "[", "]") }

private func block(_ members: [String], _ open: String, _ close: String) -> String {
    members.isEmpty ? open + close : "\(open)\n    \(members.joined(separator: ",\n    "))\n  \(close)"
}

/// `15956.5`, `0.07`: exact, without trailing noughts.
private func jsonNumber(_ value: Value) -> String {
    Decimal4(scaled: value.scaled ?? 0).description
}

private func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": out += "\\\""
        case "\\": out += "\\\\"
        case "\n": out += "\\n"
        case _
        where scalar.value < 0x20 || scalar.value == 0x7F || scalar.value == 0x2028 || scalar.value == 0x2029:
            let hex = String(scalar.value, radix: 16)
            out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
        case _: out.unicodeScalars.append(scalar)
        }
    }
    return out + "\""
}
