@testable import App

/// Holds a value to a JSON Schema as far as our document uses it; written apart from the code that makes the
/// document, so that a mistake there does not excuse itself here.
struct DocumentedShape {
    let document: JSON

    /// Every place where the value differs from the schema.
    func faults(_ value: JSON, _ schema: JSON, at path: String = "$") -> [String] {
        if let reference = schema["$ref"]?.text { return faults(value, resolved(reference), at: path) }
        if let options = schema["anyOf"]?.list {
            let fits = options.contains { faults(value, $0, at: path).isEmpty }
            return fits ? [] : ["\(path): fits none of its alternatives"]
        }
        if let words = schema["enum"]?.list, !words.contains(value) {
            return ["\(path): not one of the words"]
        }
        switch (schema["type"]?.text, value) {
        case (nil, _), ("string", .text), ("integer", .integer), ("boolean", .bool), ("null", .null):
            return []
        case ("array", .list(let values)):
            return values.enumerated().flatMap { faults($1, schema["items"] ?? [:], at: "\(path)[\($0)]") }
        case ("object", .object(let members)): return object(members, schema, at: path)
        case (let type, _): return ["\(path): is no \(type ?? "")"]
        }
    }

    private func object(_ members: [JSON.Member], _ schema: JSON, at path: String) -> [String] {
        var found: [String] = []
        let known = schema["properties"]?.members ?? []
        for name in (schema["required"]?.list ?? []).compactMap(\.text)
        where !members.contains(where: { $0.name == name }) {
            found.append("\(path).\(name): missing")
        }
        for member in members {
            if let own = known.first(where: { $0.name == member.name }) {
                found += faults(member.value, own.value, at: "\(path).\(member.name)")
            } else if let other = schema["additionalProperties"], other != .bool(false) {
                found += faults(member.value, other, at: "\(path).\(member.name)")
            } else {
                found.append("\(path).\(member.name): not documented")
            }
        }
        return found
    }

    private func resolved(_ reference: String) -> JSON {
        reference.split(separator: "/").dropFirst().reduce(document) { $0[String($1)] ?? .null }
    }
}
