/// The roles of one officer, never in a forbidden combination (product.md, section 2).
public struct Roles: Hashable, Sendable {
    /// The roles, possibly none.
    public let all: Set<Role>

    /// Throws the first conflict found: the three administrators are separated from each other and
    /// from all business,
    /// and an uploader enters data only.
    public init(_ roles: Set<Role>) throws(RoleConflict) {
        for role in Role.allCases where roles.contains(role) && roles.count > 1 {
            guard let other = Role.allCases.first(where: { $0 != role && roles.contains($0) }) else {
                continue
            }
            if role.isExclusive { throw RoleConflict(role: role, other: other) }
        }
        all = roles
    }

    public init() { all = [] }

    /// Whether a role is among them.
    public func contains(_ role: Role) -> Bool { all.contains(role) }
}

/// Two roles that one officer may not hold together.
public struct RoleConflict: Error, Hashable, Sendable {
    public let role: Role
    public let other: Role
}

extension Role {
    /// Held alone or not at all.
    public var isExclusive: Bool {
        switch self {
        case .uploader, .systemAdministrator, .securityAdministrator, .auditAdministrator: true
        case .villageReviewer, .stationReviewer, .townshipDiscipline, .townshipLead, .informationCentre,
            .bureau,
            .countyDiscipline, .leadingGroup, .cityDiscipline:
            false
        }
    }

    /// Whether an officer of a unit can be given this role.
    public func fits(_ kind: Unit.Kind) -> Bool {
        switch (self, kind) {
        case (.uploader, .villageCommittee), (.uploader, .township): true
        case (.villageReviewer, .villageCommittee): true
        case (.stationReviewer, .station), (.stationReviewer, .townshipDiscipline): true
        case (.townshipDiscipline, .townshipDiscipline): true
        case (.townshipLead, .township): true
        case (.informationCentre, .informationCentre): true
        case (.bureau, .bureau): true
        case (.countyDiscipline, .countyDiscipline): true
        case (.leadingGroup, .leadingGroup): true
        case (.cityDiscipline, .cityDiscipline): true
        case (.systemAdministrator, .administration), (.securityAdministrator, .administration),
            (.auditAdministrator, .administration):
            true
        case (_, _): false
        }
    }
}
