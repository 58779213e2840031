@testable import App

import Crypto
import Database
import DatabaseTesting
import Domain
import Foundation

/// A county whose commissions take reports.
struct ReportCounty: Sendable {
    let county: TestCounty
    static let phrase = "山高月小 水落石出"
    static let cityPhrase = "two unrelated plain words"

    /// Makes a key for the county's commission and one for the city's.
    init(_ county: TestCounty) async throws {
        self.county = county
        try await makeKey(TestCounty.county, Self.phrase)
        try await makeKey(place("4115"), Self.cityPhrase)
    }

    func keys(_ division: DivisionCode) -> ReportKeyDesk {
        ReportKeyDesk(platform: county.platform, division: division, now: county.time.now)
    }

    func makeKey(_ division: DivisionCode, _ phrase: String) async throws {
        _ = try await keys(division).make(Passphrase(phrase), by: .commandLine)
    }

    static func statement(_ post: AccusedPost = .village, words: String = "把低保给了亲戚") -> ReportStatement {
        ReportStatement(
            post: post, county: TestCounty.county.text, accused: "赵哨官", unit: "张湾村委会", place: "张湾村",
            words: words, name: "", contact: "")
    }

    /// Sends a report as the form does; its code.
    @discardableResult
    func report(
        _ statement: ReportStatement = statement(), files: [ReportFile] = [], number: String = randomToken()
    ) async throws -> ReceiptCode {
        let intake = ReportIntake(platform: county.platform, now: county.time.now)
        return try await intake.receive(.init(statement: statement, files: files, number: number)).code
    }

    func tracking() -> ReportTracking {
        ReportTracking(platform: county.platform, now: county.time.now)
    }

    /// The desk of an officer in a session of its own.
    func desk(_ role: Role = .countyDiscipline, session: String = "one") throws -> ReportDesk {
        let actor = county.actor(role)
        let session = Session(
            actor: actor, name: "测试", unitName: actor.unit.name, mustChangePassword: false, formToken: "",
            tokenDigest: session)
        return try ReportDesk(county.platform, session, at: county.time.now)
    }

    /// The desk, unlocked.
    func openDesk(_ role: Role = .countyDiscipline) async throws -> ReportDesk {
        let desk = try desk(role, session: role == .countyDiscipline ? "one" : role.rawValue)
        try await desk.unlock(Passphrase(role == .cityDiscipline ? Self.cityPhrase : Self.phrase))
        return desk
    }

    /// Runs a test's body on a fresh county.
    static func with(_ engine: TestDatabase, _ body: @escaping @Sendable (ReportCounty) async throws -> Void)
        async throws
    {
        try await TestCounty.with(engine) { county in try await body(ReportCounty(county)) }
    }
}
