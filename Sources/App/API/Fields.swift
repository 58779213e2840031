import Domain

/// Reads the fields of one call and gathers every fault, so that all are reported together.
struct Fields {
    private let values: [String: JSON]
    private(set) var problems: [FieldProblem] = []

    init(body: JSON) {
        values = Dictionary(
            (body.members ?? []).map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    init(query: [String: String]) { values = query.mapValues(JSON.text) }

    /// Text without white space around it; nil where it is missing or empty.
    mutating func text(_ name: String, most: Int = 2_000) -> String? {
        guard let text = values[name]?.text?.trimmed, !text.isEmpty else { return nil }
        guard text.count <= most else {
            problems.append(
                FieldProblem(name, zh: "最多 \(most) 个字。", en: "At most \(most) characters."))
            return nil
        }
        return text
    }

    /// A number within a range; `otherwise` where it is missing.
    mutating func integer(_ name: String, in range: ClosedRange<Int>, otherwise: Int) -> Int {
        let given: Int?
        switch values[name] {
        case nil, .null: return otherwise
        case .integer(let number): given = Int(exactly: number)
        case .text(let text): given = text.utf8.count <= 12 ? Int(text) : nil
        case .bool, .number, .list, .object: given = nil
        }
        guard let given, range.contains(given) else {
            problems.append(
                FieldProblem(
                    name, zh: "应当是 \(range.lowerBound) 到 \(range.upperBound) 之间的整数。",
                    en: "This must be a whole number from \(range.lowerBound) to \(range.upperBound)."))
            return otherwise
        }
        return given
    }

    /// A value read from text; nil where it is missing or cannot be read (which is a problem).
    mutating func value<Value>(_ name: String, _ kind: Phrase, _ read: (String) -> Value?) -> Value? {
        guard let text = text(name) else { return nil }
        guard let value = read(text) else {
            problems.append(CallProblems.kind(name, kind))
            return nil
        }
        return value
    }

    func boolean(_ name: String) -> Bool { values[name] == .bool(true) || values[name]?.text == "true" }

    func json(_ name: String) -> JSON? { values[name] == .null ? nil : values[name] }

    mutating func add(_ problem: FieldProblem) { problems.append(problem) }

    /// Throws every fault found.
    func finish() throws(Failure) {
        guard problems.isEmpty else { throw .invalid(problems) }
    }

    /// The value, or every fault found; one that is missing counts as a fault.
    func require<Value>(_ value: Value?, _ name: String) throws(Failure) -> Value {
        guard let value else {
            let told = problems.contains { $0.field == name }
            throw .invalid(told ? problems : problems + [CallProblems.missing(name)])
        }
        return value
    }
}

extension Fields {
    mutating func division(_ name: String) -> DivisionCode? {
        value(name, Phrase(zh: "行政区划代码", en: "a division code")) { DivisionCode($0) }
    }

    mutating func village(_ name: String = "village") -> DivisionCode? {
        value(name, Phrase(zh: "12 位的村代码", en: "a village's code of 12 digits")) { text in
            DivisionCode(text).flatMap { $0.level == .village ? $0 : nil }
        }
    }

    mutating func period(_ name: String = "period") -> Period? {
        value(
            name, Phrase(zh: "所属期间，例如 2018-09、2018-Q3、2018", en: "a period such as 2018-09, 2018-Q3 or 2018")
        ) {
            Period($0)
        }
    }

    mutating func item(_ name: String = "item") -> Int? {
        let number = integer(name, in: 1...999, otherwise: 0)
        return number == 0 ? nil : number
    }

    mutating func moment(_ name: String) -> Moment? {
        value(
            name,
            Phrase(zh: "时间，例如 2018-10-08T09:00:00+08:00", en: "a time such as 2018-10-08T09:00:00+08:00")
        ) {
            Moment(rfc3339: $0)
        }
    }
}

extension Moment {
    /// Reads `2018-10-08T09:00:00+08:00` (or `Z`, or minutes without seconds).
    init?(rfc3339 text: String) {
        let parts = text.split(separator: "T", maxSplits: 1)
        guard parts.count == 2, let day = Day(String(parts[0])) else { return nil }
        var clock = parts[1]
        var offset: Int?
        if clock.hasSuffix("Z") {
            (offset, clock) = (0, clock.dropLast())
        } else if clock.hasSuffix("+08:00") {
            (offset, clock) = (8, clock.dropLast(6))
        }
        let numbers = clock.split(separator: ":").map { $0.utf8.count == 2 ? Int($0) : nil }
        guard let offset, (2...3).contains(numbers.count), let hour = numbers[0], (0...23).contains(hour),
            let minute = numbers[1], (0...59).contains(minute),
            let second = numbers.count == 3 ? numbers[2] : 0,
            (0...59).contains(second)
        else { return nil }
        self = Moment(day: day, hour: hour, minute: minute, second: second).adding(
            seconds: (8 - offset) * 3600)
    }
}
