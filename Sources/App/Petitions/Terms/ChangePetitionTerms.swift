import Database
import Domain

/// The information centre changes what the county's clocks run under, and where people are sent. Each change of terms is a
/// new edition from its day on: clocks that began before go on as they were (ADR 0012).
extension PetitionDesk {
    /// Sets the terms from a day on, today at the earliest.
    /// - Parameter version: of the settings that the officer looked at.
    func setTerms(
        _ numbers: [Term: Int], from day: Day, of county: DivisionCode, version: Int, by actor: Actor,
        in tx: Transaction
    ) throws {
        let settings = try settings(of: county, for: actor, at: version, in: tx)
        let terms = try ClockTerms(checking: numbers, or: dayFaults(day, settings))
        let before = settings.terms(on: day)
        let changed = PetitionSettings.changes(from: before, to: terms)
        guard !changed.isEmpty else { throw Failure.invalid([PetitionSettingsPhrases.unchanged]) }
        let reached = try raise(settings, in: tx)
        try tx.run(
            """
            INSERT INTO petition_terms (county, from_day, numbers, officer, at)
            VALUES (\(county), \(day), \(try PetitionTerms.text(terms)), \(actor.officer), \(now))
            """)
        let changes = changed.map { "\($0.rawValue):\(before[$0]):\(terms[$0])" }.joined(separator: " ")
        try leave(
            ["change": "petitionTerms", "from": day.description, "terms": changes], county, reached,
            by: actor, in: tx)
    }

    /// Takes back terms that have not come into force yet; nothing has run under them.
    func takeBackTerms(
        from day: Day, of county: DivisionCode, version: Int, by actor: Actor, in tx: Transaction
    ) throws {
        let settings = try settings(of: county, for: actor, at: version, in: tx)
        guard settings.editions.contains(where: { $0.from == day }) else { throw Failure.notFound }
        guard day > now.day else { throw Failure.refused(PetitionSettingsPhrases.inForceAlready) }
        let reached = try raise(settings, in: tx)
        try tx.run("DELETE FROM petition_terms WHERE county = \(county) AND from_day = \(day)")
        try leave(
            ["change": "petitionTermsTakenBack", "from": day.description], county, reached, by: actor,
            in: tx)
    }

    /// Says where people go with what is not taken; a ground without words goes by the product's own.
    func setElsewhere(
        _ words: [NotTaken: String], of county: DivisionCode, version: Int, by actor: Actor,
        in tx: Transaction
    ) throws {
        let settings = try settings(of: county, for: actor, at: version, in: tx)
        let told = words.mapValues(PetitionElsewhere.clause).filter { !$0.value.isEmpty }
        let faults = NotTaken.allCases.flatMap { PetitionElsewhere.faults($0, told[$0] ?? "") }
        guard faults.isEmpty else { throw Failure.invalid(faults) }
        let changed = NotTaken.allCases.filter { told[$0] != settings.elsewhere[$0] }
        guard !changed.isEmpty else { return }
        let reached = try raise(settings, in: tx)
        for ground in changed {
            try tx.run(
                "DELETE FROM petition_elsewhere WHERE county = \(county) AND ground = \(ground.rawValue)")
            guard let words = told[ground] else { continue }
            try tx.run(
                """
                INSERT INTO petition_elsewhere (county, ground, words)
                VALUES (\(county), \(ground.rawValue), \(words))
                """)
        }
        try leave(
            [
                "change": "petitionElsewhere",
                "grounds": changed.map(\.rawValue).joined(separator: " "),
            ], county, reached, by: actor, in: tx)
    }

    /// The settings of a county whose terms the officer keeps; any other is not there.
    func settings(
        of county: DivisionCode, for actor: Actor, in tx: Transaction
    ) throws -> PetitionSettings {
        guard actor.may(.editPetitionTerms, on: Target(division: county)),
            let settings = try PetitionSettings(of: county, in: tx)
        else { throw Failure.notFound }
        return settings
    }

    private func dayFaults(_ day: Day, _ settings: PetitionSettings) -> [FieldProblem] {
        if day < now.day { return [PetitionSettingsPhrases.dayPast] }
        return settings.editions.contains { $0.from == day } ? [PetitionSettingsPhrases.dayTaken] : []
    }

    /// The settings at the version that the officer looked at; else the conflict that names who changed them.
    private func settings(
        of county: DivisionCode, for actor: Actor, at version: Int, in tx: Transaction
    ) throws -> PetitionSettings {
        let settings = try settings(of: county, for: actor, in: tx)
        guard version == settings.version else {
            throw try tx.conflict(.division, Self.settingsKey(county), at: now)
        }
        return settings
    }

    /// Raises the version; of two at once one is refused by the database and tried again, and then conflicts.
    private func raise(_ settings: PetitionSettings, in tx: Transaction) throws -> Int {
        let version = settings.version + 1
        try tx.run(
            """
            INSERT INTO petition_settings (county, version) VALUES (\(settings.county.code), \(version))
            ON CONFLICT (county) DO UPDATE SET version = excluded.version
            """)
        return version
    }

    private func leave(
        _ detail: [String: String], _ county: DivisionCode, _ version: Int, by actor: Actor,
        in tx: Transaction
    ) throws {
        let role = actor.role(for: .editPetitionTerms, on: Target(division: county))
        try tx.record(
            Event(
                verb: .settingChanged, subject: .division, key: Self.settingsKey(county), version: version,
                division: county, detail: detail),
            by: .officer(actor, role: role), at: now)
        // What is overdue anywhere in the county may differ from now on.
        tx.announce(PageCache.topic, "*")
    }

    private static func settingsKey(_ county: DivisionCode) -> String { "petitions \(county)" }
}

extension ClockTerms {
    /// The terms, or everything that is wrong with them and with the rest, beside the fields.
    fileprivate init(checking numbers: [Term: Int], or faults: [FieldProblem]) throws(Failure) {
        do throws(TermFaults) {
            let terms = try ClockTerms(numbers)
            guard faults.isEmpty else { throw TermFaults(all: []) }
            self = terms
        } catch {
            throw .invalid(faults + error.all.map(PetitionSettingsPhrases.fault))
        }
    }
}
