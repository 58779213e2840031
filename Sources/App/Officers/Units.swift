import Database
import Domain

/// Adding and changing offices. Each verb runs in the caller's transaction and writes its event.
enum Units {
    /// An office as somebody typed it in.
    struct Wish: Sendable {
        var name: String
        var kind: Unit.Kind
        var division: DivisionCode
        /// The telephone that pages show; may be empty.
        var phone = ""
    }

    /// Adds an office; throws every fault together.
    @discardableResult
    static func add(_ wish: Wish, by doer: Doer, at now: Moment, in tx: Transaction) throws -> Unit.ID {
        var problems = faults(of: wish.name, phone: wish.phone)
        if let level = wish.kind.level, level != wish.division.level {
            problems.append(UnitPhrases.wrongLevel)
        }
        let isTaken =
            try tx.first("SELECT 1 FROM unit WHERE division = \(wish.division) AND kind = \(wish.kind.code)")
            != nil
        if isTaken { problems.append(UnitPhrases.kindTaken) }
        guard problems.isEmpty else { throw Failure.invalid(problems) }
        let id = Unit.ID(at: now)
        try tx.run(
            """
            INSERT INTO unit (id, division, kind, name, phone)
            VALUES (\(id), \(wish.division), \(wish.kind.code), \(wish.name.trimmed), \(wish.phone.trimmed))
            """)
        try tx.record(
            Event(
                verb: .unitAdded, subject: .unit, key: id.text, version: 1, division: wish.division,
                detail: ["name": wish.name.trimmed]),
            by: doer, at: now)
        tx.announce(PageCache.topic, "*")
        return id
    }

    /// Changes name and telephone of an office that was looked at as `version`.
    static func change(
        _ id: Unit.ID, name: String, phone: String, version: Int, by doer: Doer, at now: Moment,
        in tx: Transaction
    ) throws {
        let problems = faults(of: name, phone: phone)
        guard problems.isEmpty else { throw Failure.invalid(problems) }
        guard let row = try tx.first("SELECT division FROM unit WHERE id = \(id)") else {
            throw Failure.notFound
        }
        let changed = try tx.run(
            """
            UPDATE unit SET name = \(name.trimmed), phone = \(phone.trimmed), version = version + 1
            WHERE id = \(id) AND version = \(version)
            """)
        guard changed == 1 else { throw try tx.conflict(.unit, id.text, at: now) }
        try tx.record(
            Event(
                verb: .unitChanged, subject: .unit, key: id.text, version: version + 1,
                division: try row.division(0),
                detail: ["name": name.trimmed]),
            by: doer, at: now)
        tx.announce(PageCache.topic, "*")
    }

    private static func faults(of name: String, phone: String) -> [FieldProblem] {
        var problems: [FieldProblem] = []
        if name.trimmed.isEmpty { problems.append(UnitPhrases.nameMissing) }
        if name.count > 60 { problems.append(UnitPhrases.nameTooLong) }
        if !isOfficePhone(phone.trimmed) { problems.append(UnitPhrases.phoneUnusable) }
        return problems
    }

    /// Digits in groups, as offices write them (0376-2980000, 12388); never a mobile number, which would be a person's.
    private static func isOfficePhone(_ phone: String) -> Bool {
        if phone.isEmpty { return true }
        let digits = phone.filter(\.isNumber)
        guard phone.utf8.allSatisfy({ (48...57).contains($0) || $0 == 45 || $0 == 32 }) else { return false }
        return (3...16).contains(digits.count) && !(digits.count == 11 && digits.hasPrefix("1"))
    }
}

/// What the form of an office is told.
enum UnitPhrases {
    static let nameMissing = FieldProblem("name", zh: "请填写单位名称。", en: "Please enter the name of the unit.")
    static let nameTooLong = FieldProblem(
        "name", zh: "单位名称最多 60 个字。", en: "The name may have at most 60 characters.")
    static let phoneUnusable = FieldProblem(
        "phone", zh: "请填写单位的座机，例如 0376-2980000；个人手机号不能公开。",
        en:
            "Please enter an office\u{2019}s telephone such as 0376-2980000; a person\u{2019}s mobile is never shown."
    )
    static let wrongLevel = FieldProblem(
        "kind", zh: "这一级没有这种单位，请选择别的类型。", en: "There is no such unit at this level.")
    static let kindTaken = FieldProblem(
        "kind", zh: "这里已经有这种单位了，不用重复添加。", en: "This place has such a unit already.")
    static let kindMissing = FieldProblem("kind", zh: "请选择单位类型。", en: "Please choose the kind of unit.")
    static let fieldMissing = FieldProblem(
        "field", zh: "请填写业务口，例如 民政所。", en: "Please enter the field, for example 民政所.")
}
