import Database
import Domain

extension PetitionDesk {
    /// The petition's page for an officer who may see it, in one snapshot.
    func view(_ id: Petition.ID, by actor: Actor, in tx: Transaction) throws -> PetitionDeskView {
        let stored = try read(id, by: actor, in: tx)
        let matter = stored.petition.matter
        let audiences = actor.audiences(of: matter)
        let entries = stored.entries(for: audiences)
        let orders = try Self.orders(on: id, for: actor, in: tx)
        let rules = try terms(of: county(of: stored.petition), in: tx).rules
        let (clocks, gap) = Self.clocks(stored.head.history, on: now.day, under: rules)
        return PetitionDeskView(
            stored: stored, actor: actor, today: now.day, rules: rules,
            way: try PlaceQueries.path(to: matter.division, in: tx), entries: entries,
            files: try PetitionFiles.lines(of: id, for: audiences, in: tx),
            names: try Self.names(stored, entries, orders, in: tx), clocks: clocks, gap: gap, orders: orders,
            digests: try PetitionDigests.containing(id, for: actor, in: tx),
            mergedInto: try stored.head.mergedInto.flatMap { try PetitionFinding.one($0, in: tx) },
            mergedHere: try PetitionFinding.merged(into: id, in: tx),
            objection: try matter.objection.flatMap { try DeskObjection.read($0, for: actor, in: tx) },
            verbs: try verbs(on: stored, for: actor, in: tx))
    }

    /// What the officer may do now: the workflow's verbs, less those that have nothing to show.
    func verbs(on stored: StoredPetition, for actor: Actor, in tx: Transaction) throws -> [PetitionVerb] {
        let (hand, petition) = (Petition.Hand.officer(actor), stored.petition)
        let leading = try PetitionStore.leading(of: stored, in: tx)?.petition
        let all = leading.map { petition.verbs(for: hand, joinedTo: $0) } ?? petition.verbs(for: hand)
        let offered = all.filter { $0.resource != nil }
        guard offered.contains(.openPetitioner), try !Petitioners.isKnown(stored.head.id, in: tx) else {
            return offered
        }
        return offered.filter { $0 != .openPetitioner }
    }

    private static func clocks(
        _ history: Petition.History, on today: Day, under rules: PetitionRules
    ) -> ([ClockLine], CalendarGap?) {
        do throws(CalendarGap) {
            return (try ClockLine.all(history, on: today, under: rules), nil)
        } catch {
            return ([], error)
        }
    }

    private static func orders(
        on id: Petition.ID, for actor: Actor, in tx: Transaction
    ) throws -> [PetitionDeskView.IssuedOrder] {
        try tx.rows(
            """
            SELECT x.county, x.year, x.number, x.unit, x.at,
                CASE WHEN \(sql: anyOf(actor.ladderParts)) THEN 1 ELSE 0 END
            FROM petition_order x WHERE x.petition = \(id) ORDER BY x.at, x.number
            """
        ).compactMap { row in
            try Serial(county: row.division(0), year: row.int(1), number: row.int(2)).map {
                PetitionDeskView.IssuedOrder(
                    number: $0, unit: try row.identifierOrNil(3), at: try row.moment(4),
                    isReadable: try row.bool(5))
            }
        }
    }

    private static func names(
        _ stored: StoredPetition, _ entries: [PetitionEntry], _ orders: [PetitionDeskView.IssuedOrder],
        in tx: Transaction
    ) throws -> PetitionNames {
        var (officers, units): (Set<Officer.ID>, Set<Unit.ID>) = ([], [])
        for entry in entries {
            if case .officer(let officer, let unit) = entry.author {
                officers.insert(officer)
                units.insert(unit)
            }
            units.formUnion(entry.unitsInDetail)
        }
        units.formUnion(stored.petition.state.dispatch?.parties.map(\.unit) ?? [])
        units.formUnion(orders.compactMap(\.unit))
        return try PetitionNames(officers: officers, units: units, in: tx)
    }
}
