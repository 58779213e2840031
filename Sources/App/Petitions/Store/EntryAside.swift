import Domain

/// What an entry means beside what it says: the petition's history tells it, not the entry.
struct EntryAside: Sendable, Hashable {
    /// Where it was handed over when it was over already: the day by which it should have been done. Whatever day was given
    /// then moves no clock.
    var wasDue: Day?
    /// Whether the public page went with it.
    var tookDown = false
}

extension StoredPetition {
    /// - Parameter rules: the county's; a day in a year without a calendar is not told.
    func aside(of entry: PetitionEntry, under rules: PetitionRules) -> EntryAside {
        guard case .verb(let verb) = entry.deed else { return EntryAside() }
        if verb == .dispatch || verb == .reassign {
            let due = try? petition.history.wasDue(before: entry.at.day, under: rules)
            return EntryAside(wasDue: due ?? nil)
        }
        return EntryAside(tookDown: verb == .reopen && wasPublic(before: entry.position))
    }

    /// Whether it was open to the public when an entry was left.
    private func wasPublic(before position: Int) -> Bool {
        let earlier = entries.prefix { $0.position < position }
        return Array(earlier).last(.clear, .conceal, .reopen)?.deed == .verb(.clear)
    }
}
