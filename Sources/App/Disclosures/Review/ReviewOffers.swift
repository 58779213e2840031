import Domain

extension ReviewOffer {
    /// The reviewer's verbs, each tried on a copy: the domain itself says what stands in the way. Verbs that the
    /// state or the officer's roles do not have are left out.
    static func all(
        _ edition: Edition, by actor: Actor, at now: Moment, checks: Edition.Checks, gap: CalendarGap?
    ) -> [ReviewOffer] {
        let trials: [(EditionVerb, (inout Edition) throws(EditionRefusal) -> Void)] = [
            (.approve, { edition throws(EditionRefusal) in try edition.approve(by: actor, at: now) }),
            (
                .release,
                { edition throws(EditionRefusal) in try edition.release(by: actor, at: now, checks: checks) }
            ),
            (
                .return,
                { edition throws(EditionRefusal) in try edition.return(reason: "-", by: actor, at: now) }
            ),
            (
                .withdraw,
                { edition throws(EditionRefusal) in try edition.withdraw(reason: "-", by: actor, at: now) }
            ),
        ]
        return trials.compactMap { verb, attempt in
            var copy = edition
            do throws(EditionRefusal) {
                try attempt(&copy)
                return ReviewOffer(
                    verb: verb, refusal: verb == .release ? gap.map(ReviewPhrases.calendarGap) : nil)
            } catch {
                switch error {
                case .notInThisState, .notYours: return nil
                case .authorCannotReview, .alreadySigned, .reasonMissing, .nothingToRead, .unbalanced,
                    .sensitive,
                    .publicationNotAhead, .notYetTime, .notASuccessor:
                    return ReviewOffer(verb: verb, refusal: Refused(refusal: error).phrase)
                }
            }
        }
    }
}

/// Sentences of the review that are refusals, in both languages.
enum ReviewPhrases {
    static func calendarGap(_ gap: CalendarGap) -> Phrase {
        Phrase(
            zh: "\(gap.year)年的放假安排还没有导入，公示期的工作日推算不出来，暂时不能公开。请联系县系统管理员导入。",
            en:
                "The official calendar of \(gap.year) is not loaded, so the notice period cannot be counted and "
                + "nothing can be published. Please ask the county's system administrator to load it.")
    }
}

extension CalendarGap: RefusalPhrase {
    var phrase: Phrase { ReviewPhrases.calendarGap(self) }
}
