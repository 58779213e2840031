/// Holds a request's body to its documented shape, naming every place where it differs.
extension Schema {
    func problems(in value: JSON, at path: String = "") -> [FieldProblem] {
        switch (self, value) {
        case (.nullable, .null), (.text, .text), (.integer, .integer), (.boolean, .bool): return []
        case (.choice(_, let words), .text(let text)):
            return words.contains(text) ? [] : [CallProblems.kind(path, oneOf(words))]
        case (.nullable(let schema), _): return schema.problems(in: value, at: path)
        case (.list(let schema), .list(let values)):
            return values.enumerated().prefix(Self.mostValues).flatMap {
                schema.problems(in: $0.element, at: "\(path)[\($0.offset)]")
            }
        case (.map(_, let schema), .object(let members)):
            return members.flatMap { schema.problems(in: $0.value, at: joined(path, $0.name)) }
        case (.object(let named), .object(let members)): return named.problems(in: members, at: path)
        case (.text, _), (.choice, _): return [CallProblems.kind(path, Phrase(zh: "文字", en: "text"))]
        case (.integer, _): return [CallProblems.kind(path, Phrase(zh: "整数", en: "a whole number"))]
        case (.boolean, _): return [CallProblems.kind(path, Phrase(zh: "true 或 false", en: "true or false"))]
        case (.list, _): return [CallProblems.kind(path, Phrase(zh: "列表", en: "a list"))]
        case (.map, _), (.object, _): return [CallProblems.kind(path, Phrase(zh: "对象", en: "an object"))]
        }
    }

    private static let mostValues = 50_000

    private func oneOf(_ words: [String]) -> Phrase {
        let all = words.joined(separator: " · ")
        return Phrase(zh: "以下之一：\(all)", en: "one of: \(all)")
    }
}

extension Schema.Named {
    func problems(in values: [JSON.Member], at path: String) -> [FieldProblem] {
        var found: [FieldProblem] = []
        for member in members {
            if let value = values.first(where: { $0.name == member.name })?.value {
                if value == .null, !member.isRequired { continue }
                found += member.schema.problems(in: value, at: joined(path, member.name))
            } else if member.isRequired {
                found.append(CallProblems.missing(joined(path, member.name)))
            }
        }
        for value in values where !members.contains(where: { $0.name == value.name }) {
            found.append(CallProblems.unknown(joined(path, value.name)))
        }
        return found
    }
}

private func joined(_ path: String, _ name: String) -> String {
    let name = String(name.prefix(60))
    return path.isEmpty ? name : "\(path).\(name)"
}
