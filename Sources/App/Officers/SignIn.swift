import Database
import Domain

/// The one way in, for pages and for the API: login and password against a session.
struct SignIn: Sendable {
    let platform: Platform
    let now: Moment

    init(_ platform: Platform, at now: Moment) {
        self.platform = platform
        self.now = now
    }

    /// A session that was opened.
    struct Opened: Sendable {
        /// 64 hexadecimal digits, shown once; the database keeps its digest only.
        let token: String
        let expires: Moment
        let officer: Officer.ID
        let mustChangePassword: Bool
    }

    /// One sentence for a wrong login, a wrong password and a locked login, so that none can be told from another.
    struct Refused: RefusalPhrase {
        let phrase = OfficerPhrases.signInRefused
    }

    /// A sign-in counts as this many requests of its address: thirty a minute at the usual rate.
    static let cost = 40.0

    /// Opens a session, or throws `Refused`; takes the same time and writes as much whether or not the login exists.
    /// `replacing` is the token of a session of this browser that ends.
    func attempt(
        login: String, password: String, kind: SessionKind, client: String, replacing old: String? = nil
    ) async throws -> Opened {
        if let seconds = platform.rate.refusal(of: "sign-in \(client)", cost: Self.cost, at: now) {
            throw Failure.tooMany(retryAfter: seconds)
        }
        let login = login.trimmed
        let account = try await platform.database.read { tx in try Account.named(login, in: tx) }
        let isRight = try await PasswordThreads.matches(password, account?.password)
        let failures = SignInFailures(digest: platform.keys.loginDigest(login.lowercased()))
        let token = randomToken()
        let opened = try await platform.database.write { [now] tx -> Opened? in
            if try failures.isLocked(at: now, in: tx) { return nil }
            guard let account, isRight, try account.isCurrent(in: tx) else {
                try failures.add(officer: account?.id, division: account?.division, at: now, in: tx)
                return nil
            }
            try failures.clear(in: tx)
            if let old { try tx.run("DELETE FROM session WHERE token = \(digest(old))") }
            return try Self.open(token, account.id, mustChange: account.mustChange, kind, at: now, in: tx)
        }
        guard let opened else { throw Refused() }
        return opened
    }

    /// Writes the session and its event.
    static func open(
        _ token: String, _ officer: Officer.ID, mustChange: Bool, _ kind: SessionKind, at now: Moment,
        in tx: Transaction
    ) throws -> Opened {
        let expires = now.adding(seconds: kind.lifetime)
        try tx.run(
            """
            INSERT INTO session (token, officer, kind, made_at, expires_at)
            VALUES (\(digest(token)), \(officer), \(kind.rawValue), \(now), \(expires))
            """)
        guard let actor = try OfficerQueries.actor(officer, in: tx) else { throw Failure.notFound }
        let verb: EventVerb =
            switch kind {
            case .page: .signedIn
            case .api: .tokenIssued
            }
        try tx.record(
            Event(verb: verb, subject: .officer, key: officer.text, division: actor.division),
            by: .officer(actor, role: nil), at: now)
        return Opened(token: token, expires: expires, officer: officer, mustChangePassword: mustChange)
    }

    /// Ends one session.
    static func end(_ session: Session, at now: Moment, in tx: Transaction) throws {
        try tx.run("DELETE FROM session WHERE token = \(session.tokenDigest)")
        tx.announce(UnlockedKeys.topic, session.tokenDigest)
        try tx.record(
            Event(
                verb: .signedOut, subject: .officer, key: session.actor.officer.text,
                division: session.actor.division),
            by: .officer(session.actor, role: nil), at: now)
    }
}

/// What signing in needs to know of an officer's account.
struct Account: Sendable {
    let id: Officer.ID
    let login: String
    /// As `PasswordHash` writes it.
    let password: String
    let mustChange: Bool
    let division: DivisionCode

    /// The account of a login; small letters are tried too, since telephones begin words with a capital.
    static func named(_ login: String, in tx: Transaction) throws -> Account? {
        try tx.first(
            """
            SELECT o.id, o.login, o.password, o.must_change, u.division FROM officer o JOIN unit u ON u.id = o.unit
            WHERE o.login IN (\(login), \(login.lowercased())) AND o.disabled_at IS NULL
            ORDER BY CASE WHEN o.login = \(login) THEN 0 ELSE 1 END LIMIT 1
            """
        ).map(Account.init)
    }

    /// The account of an officer; nil where it is disabled.
    static func of(_ officer: Officer.ID, in tx: Transaction) throws -> Account? {
        try tx.first(
            """
            SELECT o.id, o.login, o.password, o.must_change, u.division FROM officer o JOIN unit u ON u.id = o.unit
            WHERE o.id = \(officer) AND o.disabled_at IS NULL
            """
        ).map(Account.init)
    }

    private init(_ row: Row) throws {
        id = try row.identifier(0)
        login = try row.text(1)
        password = try row.text(2)
        mustChange = try row.bool(3)
        division = try row.division(4)
    }

    /// Whether the password that was compared is still the account's own.
    func isCurrent(in tx: Transaction) throws -> Bool {
        try tx.first(
            "SELECT 1 FROM officer WHERE id = \(id) AND password = \(password) AND disabled_at IS NULL")
            != nil
    }
}
