import Database
import Domain

/// The person's side, by receipt code: how the petition goes, and what the person does about it. Pages and the API share it.
struct PetitionTracking: Sendable {
    let platform: Platform
    let now: Moment
    /// The address that asks, for limits only.
    let client: String

    /// A petition as its person sees it.
    struct View: Sendable {
        let tracked: TrackedPetition
        let path: [Division]
        let rules: PetitionRules
        /// The clocks of the one that carries on; nil where a year's calendar is missing, which `gap` then names.
        let standing: Standing?
        fileprivate let gap: CalendarGap?
        /// Names of the units that the entries speak of.
        let units: [Unit.ID: String]
        let files: [PetitionFile.Line]
        /// The row that the person objected to, as everybody may see it.
        let row: ObjectedRow?
        /// The digests (汇总转交) that it is in.
        let digests: [PetitionDigestLink]
        let now: Moment

        var own: StoredPetition { tracked.own }
        /// Why no day can be told; nil where one is, and where nothing is to come.
        var untold: CalendarGap? {
            own.head.erasedAt != nil || tracked.current.petition.state.kind.isOver ? nil : gap
        }
        /// What the person may do now.
        var verbs: [PetitionVerb] {
            let current = tracked.current.petition
            let mayAsk =
                own.head.erasedAt == nil && current.verbs(for: .person).contains(.askReopening)
                && current.lastDayToAskReopening(under: rules).map { now.day <= $0 } ?? false
            let isOver = tracked.leading.map { $0.petition.state.kind.isOver } ?? true
            let all =
                tracked.leading.map { own.petition.verbs(for: .person, joinedTo: $0.petition) }
                ?? own.petition.verbs(for: .person)
            let verbs = all.filter { $0 != .askReopening && ($0 != .erase || isOver) }
            return verbs + (mayAsk ? [.askReopening] : [])
        }
    }

    /// What a typed code opens.
    func open(_ typed: String) async throws -> View {
        let code = try Self.code(typed)
        return try await platform.database.read { tx in try view(code, in: tx) }
    }

    /// Does something to the petition of a code and gives how it stands then. `deed` is made after the code has opened
    /// something, because cleaning files is work.
    func perform(_ typed: String, _ deed: () async throws -> PersonDeed) async throws -> View {
        let code = try Self.code(typed)
        let id = try await platform.database.read { tx in try find(code, in: tx).own.head.id }
        try platform.gate.passDeed(on: id, at: now)
        let deed = try await deed()
        return try await platform.database.write { tx in
            let desk = PetitionDesk(platform, at: now)
            try desk.perform(deed, on: find(code, in: tx), in: tx)
            return try view(code, in: tx)
        }
    }

    private static func code(_ typed: String) throws -> ReceiptCode {
        do throws(ReceiptCode.Fault) { return try ReceiptCode(typed) } catch {
            throw Failure.invalid([PetitionPersonPhrases.code(error)])
        }
    }

    private func find(_ code: ReceiptCode, in tx: Transaction) throws -> TrackedPetition {
        do {
            return try PetitionDesk(platform, at: now).follow(code, from: client, in: tx)
        } catch Failure.notFound {
            throw Failure.invalid([PetitionPersonPhrases.noSuchCode()])
        }
    }

    private func view(_ code: ReceiptCode, in tx: Transaction) throws -> View {
        let tracked = try find(code, in: tx)
        let own = tracked.own
        guard let county = own.petition.county else { throw Failure.notFound }
        let rules = try PetitionTerms.inForce(of: county, platform, in: tx).rules
        let entries = own.entries(for: [.person]) + (tracked.leading?.entries ?? [])
        let (standing, gap) = Self.standing(tracked.current.head, on: now.day, under: rules)
        return View(
            tracked: tracked, path: try PlaceQueries.path(to: own.place, in: tx), rules: rules,
            standing: standing, gap: gap,
            units: try OfficerQueries.unitNames(of: entries.flatMap(\.units), in: tx),
            files: try PetitionFiles.lines(of: own.head.id, for: [.person], in: tx),
            row: try own.petition.matter.objection.flatMap {
                try ObjectedRow.find($0, for: Reader(now: now), in: tx)
            },
            digests: try PetitionDigests.told(
                of: own.head.id, leading: tracked.leading?.head.id, in: tx), now: now)
    }
}

extension PetitionTracking {
    private static func standing(
        _ head: PetitionHead, on today: Day, under rules: PetitionRules
    ) -> (Standing?, CalendarGap?) {
        do throws(CalendarGap) {
            return (try head.standing(on: today, under: rules), nil)
        } catch {
            return (nil, error)
        }
    }
}

extension Petition.State.Kind {
    /// Whether nothing more is to come by itself.
    var isOver: Bool {
        switch self {
        case .declined, .closed, .withdrawn: true
        case .received, .accepted, .dispatched, .resolved, .answered, .followedUp, .merged: false
        }
    }
}

extension PetitionEntry {
    /// The unit that wrote it, and those that it names.
    fileprivate var units: [Unit.ID] {
        var units: [Unit.ID] = []
        if case .officer(_, let unit) = author { units.append(unit) }
        if let lead { units.append(lead) }
        return units
    }

    /// The unit that it was handed to.
    var lead: Unit.ID? {
        guard case .handover(let lead, _, _, _)? = detail else { return nil }
        return Unit.ID(lead)
    }
}

extension OfficerQueries {
    /// Names of units by their key.
    static func unitNames(of units: [Unit.ID], in tx: Transaction) throws -> [Unit.ID: String] {
        guard !units.isEmpty else { return [:] }
        let keys = Set(units.map(\.text)).sorted()
        let rows = try tx.rows("SELECT id, name FROM unit WHERE id IN \(list: keys)")
        var names: [Unit.ID: String] = [:]
        for row in rows { names[try row.identifier(0)] = try row.text(1) }
        return names
    }
}
