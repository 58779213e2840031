/// Why a verb on an edition was refused.
public enum EditionRefusal: Error, Hashable, Sendable {
    /// The workflow has no such verb in this state.
    case notInThisState(Edition.State.Kind, EditionVerb)
    /// None of the officer's roles may do this here; to be answered like "not found".
    case notYours(Verb)
    /// Whoever wrote the edition never reviews it.
    case authorCannotReview
    /// The officer signed this step of the same edition already.
    case alreadySigned(ReviewStep)
    case reasonMissing
    /// Nothing to read, and no statement that there is nothing to report.
    case nothingToRead
    /// 上期结余 + 收入 − 支出 ≠ 期末现金 + 存款.
    case unbalanced(Imbalance)
    /// How many places hold ID, card or mobile numbers.
    case sensitive(places: Int)
    /// The set time does not lie ahead.
    case publicationNotAhead
    /// The set time has not come.
    case notYetTime(Moment)
    /// The edition said to replace this one is not a later, published one of the same disclosure.
    case notASuccessor
}
