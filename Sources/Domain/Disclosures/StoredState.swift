extension Edition {
    /// An edition's state laid flat, as tables store it: the kind, its officers and times.
    /// `State(stored)` gives back the state, or nil where a needed part is missing.
    public struct StoredState: Hashable, Sendable {
        public var kind: State.Kind
        public var submission: Submission?
        public var signatures: [Signature] = []
        /// Who sent a draft back last.
        public var returned: Return?
        /// When a scheduled edition is to be public.
        public var publication: Moment?
        /// When it became public.
        public var published: Moment?
        public var successor: Edition.ID?
        public var superseded: Moment?
        public var withdrawal: Withdrawal?

        public init(kind: State.Kind) { self.kind = kind }

        var release: Release? {
            guard let submission, let village = signature(.village), let station = signature(.station),
                let discipline = signature(.discipline)
            else { return nil }
            return Release(submitted: submission, village: village, station: station, discipline: discipline)
        }

        func signature(_ step: ReviewStep) -> Signature? { signatures.first { $0.step == step } }
    }
}

extension Edition.State {
    public init?(_ stored: Edition.StoredState) {
        switch stored.kind {
        case .draft:
            self = .draft(returned: stored.returned)
        case .awaitingVillage:
            guard let submission = stored.submission else { return nil }
            self = .awaitingVillage(submitted: submission)
        case .awaitingStation:
            guard let submission = stored.submission, let village = stored.signature(.village) else {
                return nil
            }
            self = .awaitingStation(submitted: submission, village: village)
        case .awaitingDiscipline:
            guard let submission = stored.submission, let village = stored.signature(.village),
                let station = stored.signature(.station)
            else { return nil }
            self = .awaitingDiscipline(submitted: submission, village: village, station: station)
        case .scheduled:
            guard let release = stored.release, let publication = stored.publication else { return nil }
            self = .scheduled(release, publication: publication)
        case .published, .superseded, .withdrawn:
            guard let reached = Self(onceReleased: stored) else { return nil }
            self = reached
        }
    }

    private init?(onceReleased stored: Edition.StoredState) {
        guard let release = stored.release, let published = stored.published else { return nil }
        if let successor = stored.successor, let at = stored.superseded, stored.kind == .superseded {
            self = .superseded(release, published: published, by: successor, at: at)
        } else if let withdrawal = stored.withdrawal, stored.kind == .withdrawn {
            self = .withdrawn(release, published: published, withdrawal)
        } else if stored.kind == .published {
            self = .published(release, at: published)
        } else {
            return nil
        }
    }

    /// The same, laid flat.
    public var stored: Edition.StoredState {
        var stored = Edition.StoredState(kind: kind)
        stored.signatures = signatures
        stored.published = publishedAt
        switch self {
        case .draft(let returned): stored.returned = returned
        case .awaitingVillage(let submitted), .awaitingStation(let submitted, _),
            .awaitingDiscipline(let submitted, _, _):
            stored.submission = submitted
        case .scheduled(let release, let publication):
            stored.submission = release.submitted
            stored.publication = publication
        case .published(let release, _): stored.submission = release.submitted
        case .superseded(let release, _, let successor, let at):
            stored.submission = release.submitted
            stored.successor = successor
            stored.superseded = at
        case .withdrawn(let release, _, let withdrawal):
            stored.submission = release.submitted
            stored.withdrawal = withdrawal
        }
        return stored
    }
}
