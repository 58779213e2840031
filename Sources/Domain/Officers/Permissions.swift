/// What an officer can ask to do to disclosures, to petitions and to the system. Returning an edition is
/// part of reviewing it.
public enum Verb: String, Hashable, Sendable, CaseIterable {
    /// Start an edition: upload, type in, copy forward.
    case draft
    case revise, submit, attachEvidence, correct
    /// Confirm a standing item again.
    case confirm
    case reviewVillage, reviewStation, release, withdraw
    case readDraft
    /// Open the uploaded spreadsheet as it came.
    case readSource
    /// See columns masked `.secret`; each opening is an event.
    case readSecret
    /// Make the pass link that the village's QR code carries.
    case issueVillagePass
    case readEvents, seeDashboard
    case editCatalogue, managePlaces, manageOfficers, grantRoles, configure
    /// Read every event of the division, sign-ins and grants included.
    case readAuditTrail
    /// Every petition of the division; a unit without it sees what was sent to it (`PetitionSight`).
    case readPetitions
    case readSentPetitions
    /// Enter a petition for somebody, accept, decline, classify, ask the person, merge duplicates.
    case registerPetitions
    /// Hand petitions over, also to another unit or back, and decide on extensions.
    case dispatchPetitions
    /// Work on what was sent to the own unit: return, resolve, answer, ask for an extension.
    case handlePetitions
    /// Answer in the county's name.
    case answerPetitions
    /// Call back, close, and decide whether a petition is reopened.
    case followUpPetitions
    /// Clear an answered petition's text for the public pages, or take it off them.
    case clearPetitions
    /// Remind whoever is slow.
    case remindPetitions
    /// Issue supervision orders (督办单).
    case supervisePetitions
    /// See who a named person is; each opening is an event.
    case openPetitioner
    /// Change the county's time limits for petitions.
    case editPetitionTerms
    /// Know of petitions that were raised one level up to the officer's role, and read them where the role sees no other:
    /// never who the person is.
    case readEscalations
    /// Gather the problems of one field into a digest, hand it to the bureau, and judge its answer.
    case aggregatePetitions
    /// Answer a digest that was handed to the own bureau.
    case answerDigests
    /// Every digest of the county; a bureau sees those handed to it.
    case readDigests
    /// Know of the sealed reports to the officer's own commission, and with its passphrase read and answer them.
    case handleReports
}

/// How far a role's verb reaches: always within the officer's own division, and never beyond this.
public enum Scope: Hashable, Sendable, CaseIterable {
    case ownVillage, ownTownship, ownTownshipAndField, ownCounty, ownCountyAndField, ownCity
    /// The officer's division, whatever its level.
    case ownDivision

    /// The widest division an officer may have for the verb to apply; nil for any.
    var widest: Division.Level? {
        switch self {
        case .ownVillage: .village
        case .ownTownship, .ownTownshipAndField: .township
        case .ownCounty, .ownCountyAndField: .county
        case .ownCity: .city
        case .ownDivision: nil
        }
    }

    var isOwnField: Bool {
        switch self {
        case .ownTownshipAndField, .ownCountyAndField: true
        case .ownVillage, .ownTownship, .ownCounty, .ownCity, .ownDivision: false
        }
    }
}

/// Who may do what, and where: the one table. What is not written here is forbidden.
public enum Permissions {
    /// An uploader's scope is the township because one township file may hold several villages; an uploader
    /// whose division is a village reaches only that village. Petitions reach a unit by being sent to it,
    /// whatever their field: the centre may send any matter to any bureau or station.
    public static let table: [Role: [Verb: Scope]] = [
        .uploader: [
            .draft: .ownTownship, .revise: .ownTownship, .submit: .ownTownship, .attachEvidence: .ownTownship,
            .correct: .ownTownship, .confirm: .ownTownship, .readDraft: .ownTownship,
            .readSource: .ownTownship,
            .readEvents: .ownTownship,
        ],
        .villageReviewer: [
            .reviewVillage: .ownVillage, .readDraft: .ownVillage, .readSource: .ownVillage,
            .readEvents: .ownVillage, .issueVillagePass: .ownVillage, .seeDashboard: .ownVillage,
        ],
        .stationReviewer: [
            .reviewStation: .ownTownshipAndField, .readDraft: .ownTownshipAndField,
            .readSource: .ownTownshipAndField, .readSecret: .ownTownshipAndField,
            .readEvents: .ownTownshipAndField, .seeDashboard: .ownTownshipAndField,
            .readSentPetitions: .ownTownship, .handlePetitions: .ownTownship, .openPetitioner: .ownTownship,
        ],
        .townshipDiscipline: [
            .release: .ownTownship, .withdraw: .ownTownship, .readDraft: .ownTownship,
            .readSource: .ownTownship,
            .readSecret: .ownTownship, .readEvents: .ownTownship, .issueVillagePass: .ownTownship,
            .seeDashboard: .ownTownship,
            .readSentPetitions: .ownTownship, .handlePetitions: .ownTownship, .openPetitioner: .ownTownship,
        ],
        .townshipLead: [
            .readDraft: .ownTownship, .readEvents: .ownTownship, .seeDashboard: .ownTownship,
            .readSentPetitions: .ownTownship, .handlePetitions: .ownTownship, .openPetitioner: .ownTownship,
            .readEscalations: .ownTownship,
        ],
        .informationCentre: [
            .reviewStation: .ownCountyAndField, .readDraft: .ownCounty, .readEvents: .ownCounty,
            .issueVillagePass: .ownCounty, .editCatalogue: .ownCounty, .seeDashboard: .ownCounty,
            .readPetitions: .ownCounty, .registerPetitions: .ownCounty, .dispatchPetitions: .ownCounty,
            .answerPetitions: .ownCounty, .followUpPetitions: .ownCounty, .clearPetitions: .ownCounty,
            .remindPetitions: .ownCounty, .openPetitioner: .ownCounty, .editPetitionTerms: .ownCounty,
            .aggregatePetitions: .ownCounty, .readDigests: .ownCounty,
        ],
        .bureau: [
            .readDraft: .ownCountyAndField, .readEvents: .ownCountyAndField,
            .seeDashboard: .ownCountyAndField,
            .readSentPetitions: .ownCounty, .handlePetitions: .ownCounty, .openPetitioner: .ownCounty,
            .answerDigests: .ownCounty,
        ],
        .countyDiscipline: [
            .readDraft: .ownCounty, .readSource: .ownCounty, .readSecret: .ownCounty, .readEvents: .ownCounty,
            .seeDashboard: .ownCounty,
            .readPetitions: .ownCounty, .remindPetitions: .ownCounty, .supervisePetitions: .ownCounty,
            .openPetitioner: .ownCounty, .handleReports: .ownCounty,
            .readEscalations: .ownCounty, .readDigests: .ownCounty,
        ],
        .leadingGroup: [.seeDashboard: .ownCounty, .readEscalations: .ownCounty],
        .cityDiscipline: [
            .seeDashboard: .ownCity, .handleReports: .ownCity, .readEscalations: .ownCity,
        ],
        .systemAdministrator: [
            .managePlaces: .ownDivision, .manageOfficers: .ownDivision, .configure: .ownDivision,
        ],
        .securityAdministrator: [.grantRoles: .ownDivision],
        .auditAdministrator: [.readAuditTrail: .ownDivision],
    ]
}
