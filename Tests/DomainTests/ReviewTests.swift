import Domain
import Testing

@Suite("Triple review") struct ReviewTests {
    private let now = Fixture.moment("2018-10-10")

    @Test func `whoever wrote the edition never reviews it`() throws {
        let both = Fixture.officer(60, [.villageReviewer], .villageCommittee, at: Fixture.village)
        let edition = try WorkflowTests.edition(.awaitingVillage)
        var written = Edition(
            id: edition.id, version: 1, disclosure: edition.disclosure, field: edition.field, number: 1,
            origin: .first, authors: edition.authors + [both.officer], content: edition.content,
            state: edition.state)
        #expect(throws: EditionRefusal.authorCannotReview) { try written.approve(by: both, at: now) }
        #expect(throws: EditionRefusal.authorCannotReview) {
            try written.return(reason: "金额有误", by: both, at: now)
        }
        #expect(written.verbs(for: both).isEmpty)
        #expect(edition.verbs(for: both) == [.approve, .return])
    }

    @Test func `whoever revises a draft or hands it in becomes an author`() throws {
        var edition = try Fixture.draft()
        let colleague = Fixture.officer(61, [.uploader], .villageCommittee, at: Fixture.village)
        try edition.revise(.nothingToReport(columns: Fixture.roster), by: colleague)
        let third = Fixture.officer(62, [.uploader], .township, at: Fixture.township)
        try edition.submit(by: third, at: now, checks: Fixture.clean)
        #expect(edition.authors == [Fixture.uploader.officer, colleague.officer, third.officer])
    }

    @Test func `nobody signs two steps`() throws {
        let all = Fixture.officer(
            63, [.stationReviewer, .townshipDiscipline], .station(field: "民政所"), at: Fixture.township)
        var edition = try WorkflowTests.edition(.awaitingStation)
        try edition.approve(by: all, at: now)
        #expect(throws: EditionRefusal.alreadySigned(.station)) {
            try edition.release(by: all, at: now, checks: Fixture.clean)
        }
        try edition.release(by: Fixture.discipline, at: now, checks: Fixture.clean)
        #expect(edition.state.signatures.map(\.step) == ReviewStep.allCases)
        #expect(Set(edition.state.signatures.map(\.officer)).count == 3)
    }

    @Test func `a station signs for its own field only`() throws {
        var edition = try WorkflowTests.edition(.awaitingStation)
        let housing = Fixture.officer(64, [.stationReviewer], .station(field: "村建所"), at: Fixture.township)
        let elsewhere = Fixture.officer(65, [.stationReviewer], .station(field: "民政所"), at: "411526102")
        #expect(throws: EditionRefusal.notYours(.reviewStation)) { try edition.approve(by: housing, at: now) }
        #expect(throws: EditionRefusal.notYours(.reviewStation)) {
            try edition.approve(by: elsewhere, at: now)
        }
    }

    @Test(arguments: [Edition.State.Kind.awaitingVillage, .awaitingStation, .awaitingDiscipline, .scheduled])
    func `a return clears the signatures, keeps them with the reason, and starts over`(
        _ kind: Edition.State.Kind
    ) throws {
        var edition = try WorkflowTests.edition(kind)
        let signed = edition.state.signatures
        let reviewer = try #require(WorkflowTests.rule[kind]?[.return]?.1.map(Fixture.holder))
        try edition.return(reason: "  第三户金额不对 ", by: reviewer, at: now)
        let expected = Return(officer: reviewer.officer, at: now, reason: "第三户金额不对", undone: signed)
        #expect(edition.state == .draft(returned: expected))
        #expect(edition.state.signatures.isEmpty)
        try edition.submit(by: Fixture.uploader, at: now, checks: Fixture.clean)
        #expect(edition.state.awaiting?.step == .village)
    }

    @Test(arguments: ["", "  ", "\n\u{3000}"])
    func `a return, a correction and a withdrawal need a reason`(_ blank: String) throws {
        var waiting = try WorkflowTests.edition(.awaitingVillage)
        #expect(throws: EditionRefusal.reasonMissing) {
            try waiting.return(reason: blank, by: Fixture.committee, at: now)
        }
        var published = try WorkflowTests.edition(.published)
        #expect(throws: EditionRefusal.reasonMissing) {
            try published.withdraw(reason: blank, by: Fixture.discipline, at: now)
        }
        #expect(throws: EditionRefusal.reasonMissing) {
            _ = try published.correct(id: Fixture.id(70), reason: blank, by: Fixture.uploader)
        }
        #expect(published.state.kind == .published)
    }

    @Test func `ID, card or mobile numbers stop both handing in and release`() throws {
        var draft = try Fixture.draft()
        let dirty = Edition.Checks(sensitivePlaces: 2)
        #expect(throws: EditionRefusal.sensitive(places: 2)) {
            try draft.submit(by: Fixture.uploader, at: now, checks: dirty)
        }
        var last = try WorkflowTests.edition(.awaitingDiscipline)
        #expect(throws: EditionRefusal.sensitive(places: 2)) {
            try last.release(by: Fixture.discipline, at: now, checks: dirty)
        }
        #expect(last.state.kind == .awaitingDiscipline)
    }

    @Test func `an empty table is handed in only as 本期无`() throws {
        var empty = try Fixture.draft(.table(Fixture.table([])))
        #expect(throws: EditionRefusal.nothingToRead) {
            try empty.submit(by: Fixture.uploader, at: now, checks: Fixture.clean)
        }
        try empty.revise(.nothingToReport(columns: Fixture.roster), by: Fixture.uploader)
        try empty.submit(by: Fixture.uploader, at: now, checks: Fixture.clean)
        #expect(empty.state.kind == .awaitingVillage)
        var article = try Fixture.draft(.article(Article(title: "通报", paragraphs: [" "])))
        #expect(throws: EditionRefusal.nothingToRead) {
            try article.submit(by: Fixture.uploader, at: now, checks: Fixture.clean)
        }
    }

    @Test func `a scheduled edition is public at its time, not before`() throws {
        var edition = try WorkflowTests.edition(.awaitingDiscipline)
        #expect(throws: EditionRefusal.publicationNotAhead) {
            try edition.release(by: Fixture.discipline, at: now, publication: now, checks: Fixture.clean)
        }
        let time = now.adding(seconds: 60)
        try edition.release(by: Fixture.discipline, at: now, publication: time, checks: Fixture.clean)
        #expect(edition.state.publishedAt == nil)
        #expect(throws: EditionRefusal.notYetTime(time)) { try edition.publish(at: now.adding(seconds: 59)) }
        try edition.publish(at: time)
        #expect(edition.state.publishedAt == time)
    }

    @Test func `a correction is the next edition, with its reason, and takes the place of the old one`()
        throws
    {
        var first = try WorkflowTests.edition(.published)
        let second = try WorkflowTests.successor(of: first)
        #expect(second.number == 2)
        #expect(second.correctionReason == "金额有误")
        #expect(second.origin == .correction(of: first.id, reason: "金额有误"))
        #expect(second.disclosure == first.disclosure)
        let draft = try first.correct(id: Fixture.id(53), reason: "又错", by: Fixture.uploader)
        #expect(throws: EditionRefusal.notASuccessor) { try first.supersede(by: draft, at: now) }
        try first.supersede(by: second, at: now)
        #expect(first.state.kind == .superseded)
        let published = second
        var later = second
        #expect(throws: EditionRefusal.notASuccessor) { try later.supersede(by: published, at: now) }
    }
}
