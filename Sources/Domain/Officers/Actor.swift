/// An officer acting now: who, of which unit, with which roles, within which division.
public struct Actor: Hashable, Sendable {
    public let officer: Officer.ID
    public let unit: Unit
    public let roles: Roles
    public let division: DivisionCode

    public init(officer: Officer.ID, unit: Unit, roles: Roles, division: DivisionCode) {
        self.officer = officer
        self.unit = unit
        self.roles = roles
        self.division = division
    }

    /// Whether one of the officer's roles has the verb and reaches the target.
    public func may(_ verb: Verb, on target: Target) -> Bool { reaches(verb).contains { $0.covers(target) } }

    /// Every area the verb reaches, for queries that must read only what the officer may see; empty: nowhere.
    public func reaches(_ verb: Verb) -> [Reach] {
        Role.allCases.compactMap { role in
            guard roles.contains(role), let scope = Permissions.table[role]?[verb] else { return nil }
            if let widest = scope.widest, division.level < widest { return nil }
            guard scope.isOwnField else { return Reach(division: division, field: nil) }
            return unit.field.map { Reach(division: division, field: $0) }
        }
    }

    /// The first role that lets the officer do it, for the record of who acted as what.
    public func role(for verb: Verb, on target: Target) -> Role? {
        Role.allCases.first { role in
            guard roles.contains(role), let alone = try? Roles([role]) else { return false }
            return Actor(officer: officer, unit: unit, roles: alone, division: division).may(verb, on: target)
        }
    }
}

/// What a verb is about: a place and, for a disclosure, the field of its item.
public struct Target: Hashable, Sendable {
    public let division: DivisionCode
    public let field: String?

    public init(division: DivisionCode, field: String? = nil) {
        self.division = division
        self.field = field
    }
}

/// An area that a verb reaches: everything in a division, or only one field of it.
public struct Reach: Hashable, Sendable {
    public let division: DivisionCode
    /// Nil for every field.
    public let field: String?

    /// Whether a target lies in the area.
    public func covers(_ target: Target) -> Bool {
        guard division.contains(target.division) else { return false }
        return field == nil || field == target.field
    }
}
