@testable import App

import Attachments
import Database
import Domain
import HTTPTypes

/// One of everything, so that every endpoint has something to answer.
struct APISample: Sendable {
    let disclosure: Disclosure.ID
    let edition: Edition.ID
    let intake: StoredIntake.ID
    /// Made from an uploaded file.
    let uploaded: Edition.ID
    let zone: Zone.ID
    /// A sealed report with a file, to the county's commission.
    let report: SealedReport.ID
    /// A petition that the centre entered, with a file, and an answer template.
    let desk: DeskSample
    /// A digest with the bureau, listing one petition; a supervision order numbered 1 lies beside it.
    let problems: Digest.ID
    /// A file of its answer.
    let paper: DigestFile.ID
    /// The photo of the posting of `edition`.
    let photo: Attachment.ID
    /// Answered and cleared.
    let petition: Petition.ID
    let county: TestCounty

    private static let file = """
        户主,村民组,保障类别,家庭人口,保障人口,月保障金,起始月份,变动
        钱七安,东湾组,A类,2,1,320,2018-01,不变

        """

    static let rows: [[String: String]] = [
        ["户主": "张三丰", "村民组": "东湾组", "月保障金": "320.00", "身份证号": "411526190710076623"],
        ["户主": "李四平", "村民组": "西湾组", "月保障金": "280.00"],
    ]

    init(_ county: TestCounty) async throws {
        self.county = county
        let first = try await county.publish(1, rows: Self.rows)
        county.time.advance(seconds: 60)
        let changed = [Self.rows[0].merging(["月保障金": "350.00"]) { $1 }]
        let second = try await county.correct(first.edition.id, reason: "金额登记有误", rows: changed)
        disclosure = second.disclosure
        edition = second.edition.id
        let desk = IntakeDesk(county.platform)
        intake = try await desk.receive(
            .init(
                name: "低保.csv", bytes: Array(Self.file.utf8), item: 1, period: .month(year: 2018, month: 7),
                village: TestCounty.village), by: county.actor(.uploader))
        try await desk.read(intake)
        uploaded = try await desk.accept(intake, version: nil, by: county.actor(.uploader))[0]
        let (published, now) = (edition, county.time.now)
        let file = try cleanAttachment(AuthorTests.picture, declaredName: "公开栏.png")
        (zone, photo) = try await county.database.write { tx in
            (
                try Zones.add(
                    "第一片区", county: TestCounty.county, townships: [TestCounty.township], by: .system, at: now,
                    in: tx),
                try AttachmentStore.insert(file, for: .posting, to: published, at: now, in: tx)
            )
        }
        report = try await Self.report(county)
        petition = try await county.cleared().petition
        self.desk = try await DeskSample(county)
        (problems, paper) = try await Self.digest(county)
        county.time.advance(seconds: 60)
    }

    private static func digest(_ county: TestCounty) async throws -> (Digest.ID, DigestFile.ID) {
        let petition = try await county.petition(in: .accepted).petition
        let (discipline, centre) = (county.actor(.countyDiscipline), county.actor(.informationCentre))
        let (bureau, paper) = (
            county.actor(.bureau), try cleanAttachment(AuthorTests.picture, declaredName: "现场.png")
        )
        return try await county.act { desk, tx in
            try desk.supervise(petition, reason: "停水多日", by: discipline, in: tx)
            let digests = DigestDesk(desk.platform, at: desk.now)
            let id = try digests.handOver(county.digestOrder(), by: centre, in: tx).id
            try digests.answer(
                id, version: nil, findings: "管道老化", measures: "更换", files: [paper], by: bureau, in: tx)
            return (id, try DigestFile.lines(of: id, in: tx)[0].id)
        }
    }

    private static func report(_ county: TestCounty) async throws -> SealedReport.ID {
        let file = ReportFile(name: "证据.jpg", mediaType: "image/jpeg", bytes: [1, 2, 3])
        try await ReportCounty(county).report(files: [file])
        return try await county.database.read { tx in
            try ReportStore.all(of: TestCounty.county, in: tx)[0].id
        }
    }

    func uri(_ endpoint: Endpoint) -> String {
        let parts = endpoint.path.split(separator: "/").map { part -> String in
            switch part {
            case "{code}": code(endpoint.path)
            case "{id}": id(endpoint.path)
            case "{number}", "{position}": "1"
            case "{template}": desk.template.text
            case "{county}": TestCounty.county.text
            case "{year}": "2018"
            case "{file}": file(endpoint.path)
            case let part: String(part)
            }
        }
        let query = endpoint.query.filter(\.isRequired).map { "\($0.name)=\(value($0.name))" }
        return Endpoint.prefix + "/" + parts.joined(separator: "/")
            + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
    }

    private func code(_ path: String) -> String {
        if path.contains("catalogue") || path.contains("commissions") { return TestCounty.county.text }
        return path.hasSuffix("children") ? TestCounty.township.text : TestCounty.village.text
    }

    private func file(_ path: String) -> String {
        if path.contains("digests") { return paper.text }
        return path.contains("petitions") ? desk.file.text : photo.text
    }

    private func id(_ path: String) -> String {
        if path.hasPrefix("/disclosures") { return disclosure.text }
        if path.contains("reports") { return report.text }
        if path.hasPrefix("/petitions") { return petition.text }
        if path.hasPrefix("/office/petitions/{id}") { return desk.petition.text }
        if path.contains("digests") { return problems.text }
        if path.contains("intakes") { return intake.text }
        if path.contains("zones") { return zone.text }
        if path.contains("units") { return county.actor(.uploader).unit.id.text }
        if path.contains("officers") { return county.actor(.uploader).officer.text }
        if path.hasPrefix("/office/attachments") { return photo.text }
        return path.hasSuffix("source") ? uploaded.text : edition.text
    }

    private func value(_ name: String) -> String {
        switch name {
        case "q": URLEncoded.encoded("张湾")
        case "division", "county": TestCounty.county.text
        case "item": "1"
        case "unit": county.actor(.bureau).unit.id.text
        case "from", "until": "2018-10-08"
        case _: "1"
        }
    }

    /// Who may do it here.
    func role(_ endpoint: Endpoint) -> Role {
        for (part, role) in [
            ("catalogue", Role.informationCentre), ("settings", .informationCentre),
            ("reports", .countyDiscipline),
            ("digests/{id}/answer", .bureau), ("digests", .informationCentre), ("orders", .countyDiscipline),
            ("/office/units", .systemAdministrator),
            ("officers", .systemAdministrator),
            ("secrets", .stationReviewer), ("pass", .villageReviewer), ("reviews", .villageReviewer),
            ("petition", .informationCentre),
            ("/office/petitions", .informationCentre),
            ("zones", .systemAdministrator), ("/office/divisions", .systemAdministrator),
        ] where endpoint.path.contains(part) { return role }
        return switch endpoint.path.split(separator: "/").last {
        case "approval": .villageReviewer
        case "release", "return", "withdrawal": .townshipDiscipline
        case _: .uploader
        }
    }

    func body(_ endpoint: Endpoint) -> [UInt8]? {
        switch endpoint.body {
        case .none: nil
        case .file: Array("户主,村民组\n".utf8)
        case .json(let schema): JSON.object(schema.members.filter(\.isRequired).map(member)).bytes
        }
    }

    private func member(_ member: Schema.Member) -> JSON.Member {
        let value: JSON =
            switch member.name {
            case "village": .text(TestCounty.otherVillage.text)
            case "item": 1
            case "period": "2018-09"
            case "content": ["kind": "nothing"]
            case _: "测试原因"
            }
        return JSON.Member(name: member.name, value: value)
    }
}
