/// What the platform does not take (受理范围之外), said before anybody writes and when something is declined.
/// The sentences, and where to go instead, are in `PetitionWords`. Stored by raw value.
public enum NotTaken: String, Hashable, Sendable, CaseIterable {
    /// In court or decided by one (信访工作条例: 诉访分离).
    case court
    /// Labour or commercial arbitration.
    case arbitration
    /// 行政复议.
    case administrativeReview
    /// 信访复查、复核 under way or finished.
    case petitionReview
    /// A discipline commission or the police has the case.
    case investigation
    /// A report against an official: it has its own, sealed way.
    case reportAgainstOfficial
    case military
    /// Fire, crime, accident, sickness: every minute counts.
    case emergency
    /// Another county answers for it.
    case elsewhere
    /// Advertising, abuse, nothing that anybody could act on.
    case nothingToActOn
    /// None of these; the reason is written out.
    case other
}
