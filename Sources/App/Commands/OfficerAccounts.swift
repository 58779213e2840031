import Database
import Domain

/// Officers' accounts from the command line, for whoever runs the machine: the first administrators, and the way back
/// in when all of them have forgotten their passwords. Every change writes its event, done by the system.
public struct OfficerAccounts: Sendable {
    private let platform: Platform

    /// Works on the platform's database.
    public init(_ platform: Platform) { self.platform = platform }

    /// One account as a list shows it.
    public struct Line: Sendable {
        public let login: String
        public let name: String
        public let unit: String
        public let roles: [String]
        public let isDisabled: Bool
    }

    /// An account to add. The unit is made where its place has none of the kind.
    public struct Wish: Sendable {
        public let login: String
        public let name: String
        public let division: DivisionCode
        public let kind: Domain.Unit.Kind
        /// Name of a unit that is to be made; empty takes one after the kind.
        public let unitName: String
        public let roles: Set<Role>

        /// Takes everything as given; `OfficerAccounts.add` checks it.
        public init(
            login: String, name: String, division: DivisionCode, kind: Domain.Unit.Kind, unitName: String,
            roles: Set<Role>
        ) {
            self.login = login
            self.name = name
            self.division = division
            self.kind = kind
            self.unitName = unitName
            self.roles = roles
        }
    }

    /// Every account, by place and login.
    public func list() async throws -> [Line] {
        try await platform.database.read { tx in
            var roles: [String: [String]] = [:]
            try tx.each("SELECT officer, role FROM officer_role ORDER BY role") { row in
                roles[try row.text(0), default: []].append(try row.text(1))
            }
            return try tx.rows(
                """
                SELECT o.id, o.login, o.name, u.name, o.disabled_at FROM officer o JOIN unit u ON u.id = o.unit
                ORDER BY u.division, o.login
                """
            ).map { row in
                Line(
                    login: try row.text(1), name: try row.text(2), unit: try row.text(3),
                    roles: roles[try row.text(0)] ?? [], isDisabled: try row.int64OrNil(4) != nil)
            }
        }
    }

    /// Adds an account; gives back the password, which must be changed at the first sign-in. An empty database gets
    /// the divisions that ship with the product first.
    public func add(_ wish: Wish) async throws -> String {
        try await explained {
            let now = platform.clock()
            let unit = try await platform.database.write { tx in try Self.unit(wish, at: now, in: tx) }
            let account = Officers.Wish(login: wish.login, name: wish.name, unit: unit, roles: wish.roles)
            return try await Officers.add(account, by: .system, platform).password
        }
    }

    private static func unit(_ wish: Wish, at now: Moment, in tx: Transaction) throws -> Unit.ID {
        if try tx.first("SELECT code FROM division LIMIT 1") == nil {
            try Divisions.importCSV(
                Array(Resources.file("xinyang-divisions.csv")), by: .system, at: now, in: tx)
            try SearchIndex.indexPlaces(in: tx)
        }
        guard let place = try PlaceQueries.find(wish.division, in: tx) else {
            throw CommandFault("there is no division \(wish.division)")
        }
        if let county = wish.division.ancestor(.county) {
            try Catalogue.installDefault(county, by: .system, at: now, in: tx)
        }
        if let unit = try OfficerQueries.unit(wish.kind, in: wish.division, in: tx) { return unit.id }
        let name = wish.unitName.isEmpty ? place.name + "阳光村务办公室" : wish.unitName
        return try Units.add(
            .init(name: name, kind: wish.kind, division: wish.division), by: .system, at: now, in: tx)
    }

    /// Gives a new password, to be changed at the next sign-in; ends the officer's sessions.
    public func resetPassword(_ login: String) async throws -> String {
        try await explained {
            let password = oneTimePassword()
            let hash = try await PasswordThreads.hash(password)
            try await change(login, .officerChanged, reason: "password reset") { officer, _, tx in
                try tx.run("UPDATE officer SET password = \(hash), must_change = 1 WHERE id = \(officer)")
            }
            return password
        }
    }

    /// Keeps an account from signing in; what the officer did stays theirs.
    public func disable(_ login: String) async throws {
        try await change(login, .officerDisabled) { officer, now, tx in
            try tx.run("UPDATE officer SET disabled_at = \(now) WHERE id = \(officer)")
        }
    }

    private func change(
        _ login: String, _ verb: EventVerb, reason: String = "",
        _ body: @escaping @Sendable (Officer.ID, Moment, Transaction) throws -> Void
    ) async throws {
        let now = platform.clock()
        try await platform.database.write { tx in
            guard let account = try Account.named(login, in: tx) else {
                throw CommandFault("there is no account \(login) that may sign in")
            }
            try body(account.id, now, tx)
            try tx.run(
                """
                UPDATE officer SET version = version + 1 WHERE id = \(account.id)
                """)
            try tx.run("DELETE FROM session WHERE officer = \(account.id)")
            let event = Event(
                verb: verb, subject: .officer, key: account.id.text, division: account.division,
                reason: reason)
            try tx.record(event, by: .system, at: now)
        }
    }
}

/// A sentence for whoever runs a command.
public struct CommandFault: Error, CustomStringConvertible {
    public let description: String

    /// The sentence, without a full stop at its end.
    init(_ description: String) { self.description = description }

    /// The English words of a failure; nil for what has no words.
    init?(_ failure: Failure) {
        switch failure {
        case .refused(let phrase), .malformed(let phrase): description = phrase.en
        case .invalid(let problems): description = problems.map(\.message.en).joined(separator: "\n       ")
        case .notFound: description = "there is no such thing, or it is not this officer's"
        case .conflict(let name, let at): description = "\(name) changed it at \(at); try again"
        case .overtaken(let by, let deed, let at):
            description = "\(by.en) was first at \(at): \(deed.en); try again"
        case .signInNeeded, .staleForm, .tooLarge, .tooMany, .wrongMethod, .unsupportedMediaType,
            .unavailable:
            return nil
        }
    }
}

/// Runs a command's work; what the rules refuse comes out as a sentence.
func explained<Value>(_ body: () async throws -> Value) async throws -> Value {
    do {
        return try await body()
    } catch let failure as Failure {
        throw CommandFault(failure) ?? failure
    } catch let refusal as any RefusalPhrase {
        throw CommandFault(refusal.phrase.en)
    }
}
