/// What an officer may be asked to do (product.md, section 2). Stored by raw value.
public enum Role: String, Hashable, Sendable, CaseIterable {
    case uploader, villageReviewer, stationReviewer, townshipDiscipline, townshipLead
    case informationCentre, bureau, countyDiscipline, leadingGroup, cityDiscipline
    case systemAdministrator, securityAdministrator, auditAdministrator
}
