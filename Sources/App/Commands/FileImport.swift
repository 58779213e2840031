import Database
import Domain

/// A spreadsheet stored from the command line: the same steps as the upload page, in an uploader's name.
public struct FileImport: Sendable {
    private let platform: Platform

    /// Works on the platform's database.
    public init(_ platform: Platform) { self.platform = platform }

    /// What to store, and for whom.
    public struct Order: Sendable {
        public var name: String
        public var bytes: [UInt8]
        public var item: Item.Number
        public var period: Period
        /// Login of the uploader in whose name it is done.
        public var officer: String
        /// The village of a file that names none; nil where the uploader has only one.
        public var village: DivisionCode?
        /// Whether the drafts are sent to review at once.
        public var submits = false
        /// Whether drafts that stand already may be replaced.
        public var replaces = false
        /// Why what is public already is corrected; empty where nothing is.
        public var reason = ""

        /// Takes everything as given; `FileImport.run` checks it.
        public init(name: String, bytes: [UInt8], item: Item.Number, period: Period, officer: String) {
            self.name = name
            self.bytes = bytes
            self.item = item
            self.period = period
            self.officer = officer
        }
    }

    /// What came of it: nothing is stored where there is a refusal or a problem.
    public struct Outcome: Sendable {
        public let refusal: String?
        /// `row 7, 月保障金: …`, the first 200 of `problemCount`.
        public let problems: [String]
        public let problemCount: Int
        public let rows: Int
        /// Keys of the drafts.
        public let editions: [String]
    }

    /// Reads and stores; `progress` is told the rows read and how many there are.
    public func run(
        _ order: Order, progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void
    ) async throws -> Outcome {
        try await explained {
            let actor = try await actor(order.officer)
            let desk = IntakeDesk(platform)
            let upload = IntakeDesk.Upload(
                name: order.name, bytes: order.bytes, item: order.item, period: order.period,
                village: order.village)
            let id = try await desk.receive(upload, by: actor)
            try await read(id, desk, progress)
            guard
                let intake = try await platform.database.read({ tx in
                    try IntakeQueries.find(id, for: actor, in: tx)
                })
            else { throw Failure.notFound }
            guard intake.isSound else { return Self.outcome(intake, []) }
            let agreement = IntakeDesk.Agreement(replaces: order.replaces, reason: order.reason)
            let editions = try await desk.accept(id, version: nil, agreement, by: actor)
            if order.submits { try await submit(editions, by: actor) }
            return Self.outcome(intake, editions)
        }
    }

    private func actor(_ login: String) async throws -> Actor {
        let actor = try await platform.database.read { tx in
            try Account.named(login, in: tx).flatMap { try OfficerQueries.actor($0.id, in: tx) }
        }
        guard let actor, !actor.reaches(.draft).isEmpty else {
            throw CommandFault("\(login) is not an uploader's account")
        }
        return actor
    }

    private func read(
        _ id: StoredIntake.ID, _ desk: IntakeDesk, _ progress: @escaping @Sendable (Int, Int) -> Void
    ) async throws {
        let state = IntakeDesk.Progress()
        let telling = Task {
            while !Task.isCancelled {
                progress(state.now.rows, state.now.total)
                try? await Task.sleep(for: .milliseconds(200))
            }
        }
        defer { telling.cancel() }
        try await desk.read(id, progress: state)
        progress(state.now.rows, state.now.total)
    }

    /// All drafts go to review, or none.
    private func submit(_ editions: [Edition.ID], by actor: Actor) async throws {
        try await platform.database.write { [platform] tx in
            let desk = EditionDesk(platform, at: platform.clock())
            for id in editions { try desk.submit(id, version: nil, by: actor, in: tx) }
        }
    }

    private static func outcome(_ intake: StoredIntake, _ editions: [Edition.ID]) -> Outcome {
        Outcome(
            refusal: intake.outcome.refusal?.zh,
            problems: intake.outcome.problems.map { "row \($0.row), \($0.column): \($0.told.zh)" },
            problemCount: intake.outcome.problemCount, rows: intake.outcome.rows,
            editions: editions.map(\.text))
    }
}
