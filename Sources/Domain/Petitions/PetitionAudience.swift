/// Who reads what was said and done about a petition. Stored by raw value.
public enum PetitionAudience: String, Hashable, Sendable, CaseIterable {
    /// The person by the receipt code, and every office that has to do with it.
    case person
    /// Every office that has to do with it; never leaves the offices.
    case offices
    /// The centre and the county's discipline commission: what a person says of a unit on the telephone.
    case centre

    /// What an office may read; `isCentre` where it sees every petition of the county.
    public static func readable(isCentre: Bool) -> [PetitionAudience] {
        isCentre ? [.person, .offices, .centre] : [.person, .offices]
    }
}

extension PetitionVerb {
    /// Who reads the entry that the verb leaves. The person learns where it stands, what is asked, what is decided
    /// and who looked up the name; how offices deal with one another stays inside.
    public var audience: PetitionAudience {
        switch self {
        case .acknowledge, .accept, .decline, .reclassify, .merge, .part, .ask, .stopAsking, .dispatch,
            .reassign, .grantExtension, .answer, .close, .reopen, .refuseReopening, .clear, .conceal,
            .openPetitioner,
            .reply, .add, .withdraw, .rate, .askReopening, .erase:
            .person
        case .return, .askExtension, .refuseExtension, .sendBack, .resolve, .note, .recordMeeting, .remind,
            .supervise, .escalate, .relay:
            .offices
        case .followUp: .centre
        }
    }
}
