@testable import App
import Attachments
import Domain
import Intake

/// What the product says in Chinese, so far as it can be listed: the phrases of every enumeration, by feature.
enum SaidInChinese {
    static func all() throws -> [String] {
        try disclosures + problems + failures + phrases + petitions + publicPetitions + names + catalogue()
    }

    private static var disclosures: [String] {
        let words = DisclosureWords(.zh)
        let notices: [NoticePeriod] = [.init(length: 7, unit: .days), .init(length: 5, unit: .workingDays)]
        return Edition.State.Kind.allCases.map(words.state) + ReviewStep.allCases.map(words.step)
            + EditionVerb.allCases.map(words.verb) + Frequency.allCases.map(words.frequency)
            + Measure.allCases.map(words.measure) + Measure.allCases.map(words.definition)
            + Finding.Weight.allCases.map(words.weight) + every(after: everyDutyStatus).map(words.duty)
            + every(after: everyRefusal).map(words.refusal) + every(after: everyItemFault).map(words.fault)
            + every(after: everyFinding).map { words.finding(Finding($0, rows: [0, 2])) { _ in "董寨村" } }
            + notices.map(PortalWords(.zh).noticeLength)
            + [
                words.tombstone(on: day("2018-10-09"), reason: "公开错了村"),
                words.notice(until: day("2018-10-09")),
                words.noticeOver(on: day("2018-10-09")), words.returned(by: .station, reason: "标准不对"),
                words.correctionReason("金额录错"), words.edition(2), words.nothingToReport(),
                words.due(.on(day("2018-10-09"))), words.due(.unknown(CalendarGap(year: 2027))),
            ]
    }

    private static var problems: [String] {
        let words = IntakeWords(.zh)
        return every(after: everyReason).map { reason in
            words.sentence(Problem(row: 12, column: "月保障金", reason: reason))
        }
    }

    private static var failures: [String] {
        let words = FailureWords(language: .zh)
        let failures = ([nil] + every(after: everyFailure)).map { (failure: Failure?) in words.told(failure) }
        let faults = ConnectionFault.allCases.map { (fault: ConnectionFault) in words.told(fault) }
        return (failures + faults).flatMap { told in
            [told.title, told.sentence, told.advice, told.referenceLabel]
        }
    }

    private static var names: [String] {
        let (roles, events, review) = (
            RoleWords(.zh), EventWords(language: .zh), ReviewWords(language: .zh)
        )
        let inbox = InboxWords(language: .zh)
        return Role.allCases.flatMap { [roles.name($0), roles.duty($0)] }
            + EventVerb.allCases.map(events.verb)
            + InboxView.allCases.flatMap { view in
                [inbox.view(view, count: 3), inbox.empty(view, filtered: false), inbox.emptyAdvice(view)]
            } + Edition.State.Kind.allCases.map { review.turn($0, field: "民政所") }
            + ReviewDeed.allCases.map { review.done($0, "农村低保", state: nil, publication: nil) }
            + details.map { events.detail($0.name, $0.value) }
    }

    /// What events carry besides their subject, as the verbs write it.
    private static let details: [(name: String, value: String)] =
        [
            ("quarter", "2018-Q3"), ("roles", "uploader villageReviewer"), ("login", "xinxiyuan"),
            ("unit", "民政所"),
            ("name", "东部片区"), ("townships", "3"), ("headers", "9"), ("added", "3"), ("renamed", "3"),
            ("unchanged", "3"), ("installed", "24"),
        ]
        + [
            "added", "edited", "retired", "restored", "enabled", "reset", "petitionTerms",
            "petitionTermsTakenBack", "petitionElsewhere",
        ].map { ("change", $0) }

    private static func catalogue() throws -> [String] {
        try CatalogueFile.items(Resources.file("catalogue.json")).flatMap {
            [$0.name, $0.category, $0.station, $0.legalBasis]
        }
    }
}
