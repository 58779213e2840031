extension Edition {
    /// Where an edition stands; each case carries exactly what is known then.
    public enum State: Hashable, Sendable {
        /// Being written; `returned` says who sent it back last, and why.
        case draft(returned: Return?)
        case awaitingVillage(submitted: Submission)
        case awaitingStation(submitted: Submission, village: Signature)
        case awaitingDiscipline(submitted: Submission, village: Signature, station: Signature)
        /// Released, to be public at a set time.
        case scheduled(Release, publication: Moment)
        case published(Release, at: Moment)
        /// A later edition took its place; it stays readable in the history.
        case superseded(Release, published: Moment, by: Edition.ID, at: Moment)
        /// Taken down; the public page says that it was and why, but not what it said.
        case withdrawn(Release, published: Moment, Withdrawal)

        /// The state without its data, as it is stored and as the workflow names it.
        public enum Kind: String, Hashable, Sendable, CaseIterable {
            case draft, awaitingVillage, awaitingStation, awaitingDiscipline
            case scheduled, published, superseded, withdrawn
        }

        /// The state without its data.
        public var kind: Kind {
            switch self {
            case .draft: .draft
            case .awaitingVillage: .awaitingVillage
            case .awaitingStation: .awaitingStation
            case .awaitingDiscipline: .awaitingDiscipline
            case .scheduled: .scheduled
            case .published: .published
            case .superseded: .superseded
            case .withdrawn: .withdrawn
            }
        }

        /// The signatures given so far, in the order of the steps.
        public var signatures: [Signature] {
            switch self {
            case .draft, .awaitingVillage: []
            case .awaitingStation(_, let village): [village]
            case .awaitingDiscipline(_, let village, let station): [village, station]
            case .scheduled(let release, _), .published(let release, _),
                .superseded(let release, _, _, _), .withdrawn(let release, _, _):
                release.signatures
            }
        }

        /// The review step it waits for, and since when; nil outside review.
        public var awaiting: (step: ReviewStep, since: Moment)? {
            switch self {
            case .awaitingVillage(let submitted): (.village, submitted.at)
            case .awaitingStation(_, let village): (.station, village.at)
            case .awaitingDiscipline(_, _, let station): (.discipline, station.at)
            case .draft, .scheduled, .published, .superseded, .withdrawn: nil
            }
        }

        /// When it became public; nil while it has not.
        public var publishedAt: Moment? {
            switch self {
            case .published(_, let at): at
            case .superseded(_, let published, _, _), .withdrawn(_, let published, _): published
            case .draft, .awaitingVillage, .awaitingStation, .awaitingDiscipline, .scheduled: nil
            }
        }
    }
}

/// The three reviews (三重审核), in their order.
public enum ReviewStep: String, Hashable, Sendable, CaseIterable { case village, station, discipline }

/// Who handed the draft in, and when.
public struct Submission: Hashable, Sendable {
    public let officer: Officer.ID
    public let at: Moment

    public init(officer: Officer.ID, at: Moment) {
        self.officer = officer
        self.at = at
    }
}

/// One reviewer's approval of one step.
public struct Signature: Hashable, Sendable {
    public let step: ReviewStep
    public let officer: Officer.ID
    public let at: Moment

    public init(step: ReviewStep, officer: Officer.ID, at: Moment) {
        self.step = step
        self.officer = officer
        self.at = at
    }
}

/// The three signatures without which nothing is public.
public struct Release: Hashable, Sendable {
    public let submitted: Submission
    public let village: Signature
    public let station: Signature
    public let discipline: Signature

    public init(submitted: Submission, village: Signature, station: Signature, discipline: Signature) {
        self.submitted = submitted
        self.village = village
        self.station = station
        self.discipline = discipline
    }

    /// The three, in the order of the steps.
    public var signatures: [Signature] { [village, station, discipline] }
}

/// A reviewer sent the edition back to its author. `undone` are the signatures this cleared; events keep
/// them.
public struct Return: Hashable, Sendable {
    public let officer: Officer.ID
    public let at: Moment
    public let reason: String
    public let undone: [Signature]

    public init(officer: Officer.ID, at: Moment, reason: String, undone: [Signature] = []) {
        self.officer = officer
        self.at = at
        self.reason = reason
        self.undone = undone
    }
}

/// The public tombstone of an edition that was taken down.
public struct Withdrawal: Hashable, Sendable {
    public let officer: Officer.ID
    public let at: Moment
    public let reason: String

    public init(officer: Officer.ID, at: Moment, reason: String) {
        self.officer = officer
        self.at = at
        self.reason = reason
    }
}
