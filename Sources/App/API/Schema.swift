/// The shape of a JSON value, as the OpenAPI document says it (JSON Schema 2020-12).
indirect enum Schema: Sendable {
    case text(String)
    case integer(String)
    case boolean(String)
    /// One of some words.
    case choice(String, [String])
    case list(Schema)
    case object(Named)
    /// Members of any name, all alike: cells by their column.
    case map(String, Schema)
    case nullable(Schema)

    /// An object that stands once in the document's components.
    struct Named: Sendable {
        let name: String
        let members: [Member]
    }

    struct Member: Sendable {
        let name: String
        let schema: Schema
        var isRequired = true
    }

    /// A moment of China's time.
    static func moment(_ about: String) -> Schema { .text("\(about); RFC 3339 with China's offset") }

    /// How the document writes it where it stands; named objects by reference.
    var json: JSON {
        switch self {
        case .text(let about): ["type": "string", "description": .text(about)]
        case .integer(let about): ["type": "integer", "description": .text(about)]
        case .boolean(let about): ["type": "boolean", "description": .text(about)]
        case .choice(let about, let words):
            ["type": "string", "description": .text(about), "enum": .list(words.map(JSON.text))]
        case .list(let schema): ["type": "array", "items": schema.json]
        case .object(let named): ["$ref": .text("#/components/schemas/\(named.name)")]
        case .map(let about, let schema):
            ["type": "object", "description": .text(about), "additionalProperties": schema.json]
        case .nullable(let schema): ["anyOf": .list([schema.json, ["type": "null"]])]
        }
    }

    /// Adds every named object that this one speaks of.
    func collect(into components: inout Components) {
        switch self {
        case .text, .integer, .boolean, .choice: return
        case .list(let schema), .map(_, let schema), .nullable(let schema): schema.collect(into: &components)
        case .object(let named):
            components.add(named)
            for member in named.members { member.schema.collect(into: &components) }
        }
    }

    /// The named objects of a document.
    struct Components: Sendable {
        private(set) var schemas: [String: JSON] = [:]
        /// Names that two different objects bear, of which the document could show only one.
        private(set) var contested: Set<String> = []

        mutating func add(_ named: Named) {
            let json = named.json
            if let before = schemas.updateValue(json, forKey: named.name), before != json {
                contested.insert(named.name)
            }
        }
    }
}

extension Schema.Named {
    var json: JSON {
        [
            "type": "object",
            "properties": .object(members.map { JSON.Member(name: $0.name, value: $0.schema.json) }),
            "required": .list(members.filter(\.isRequired).map { .text($0.name) }),
            "additionalProperties": .bool(false),
        ]
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByDictionaryLiteral,
    ExpressibleByArrayLiteral
{
    init(integerLiteral value: Int64) { self = .integer(value) }
    init(stringLiteral value: String) { self = .text(value) }
    init(arrayLiteral elements: JSON...) { self = .list(elements) }
    init(dictionaryLiteral elements: (String, JSON)...) {
        self = .object(elements.map { Member(name: $0.0, value: $0.1) })
    }
}
