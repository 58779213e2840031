import Database
import Domain

extension DemoStaff {
    /// Writes units and officers; nobody can sign in until there are passwords.
    func write(in tx: Transaction) throws {
        for (place, unit) in units.enumerated() {
            try tx.run(
                """
                INSERT INTO unit (id, division, kind, name, phone)
                VALUES (\(unit.id), \(unit.division), \(unit.kind.code), \(unit.name), \(Self.phone(place)))
                """)
        }
        for person in people {
            try tx.run(
                """
                INSERT INTO officer (id, login, name, unit, password, must_change, made_at)
                VALUES (\(person.actor.officer), \(person.login), \(person.name), \(person.actor.unit.id),
                    'none', 0, \(now))
                """)
            try tx.run(
                """
                INSERT INTO officer_role (officer, role)
                VALUES (\(person.actor.officer), \(person.role.rawValue))
                """)
            let event = Event(
                verb: .officerAdded, subject: .officer, key: person.actor.officer.text, version: 1,
                division: person.actor.division)
            try tx.record(event, by: .system, at: now)
        }
    }

    /// Gives officers their passwords, as they are stored, by login.
    func write(passwords: [String: String], in tx: Transaction) throws {
        for (login, password) in passwords {
            try tx.run("UPDATE officer SET password = \(password) WHERE login = \(login)")
        }
    }
}
