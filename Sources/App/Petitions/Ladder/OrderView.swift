import Database
import Domain

/// A supervision order as its letter says it. Nothing of the person, and of the petition only number, kind and place.
struct OrderView: Sendable {
    let line: LadderLine
    let serial: Serial
    let letter: OrderLetter
    /// Why an officer issued it, numbers of people taken out; nil where the clock did.
    let reason: String?
    /// The office that issued it by hand.
    let issuer: String?
    /// The county's information centre, if it has one.
    let centre: String?
    /// Whether it had gone one level up already when the letter was written.
    var wasRaised = false

    init(_ row: Row, line: LadderLine) throws {
        var cells = RowReader(row, from: LadderQueries.ownWidth)
        guard let serial = line.order else { throw DamagedRow(column: "petition_order.number") }
        self.line = line
        self.serial = serial
        letter = try OrderLetter(
            clock: cells.choiceOrNil(), due: cells.dayOrNil(), late: cells.intOrNil(),
            reportBy: cells.dayOrNil())
        let isByClock = try cells.textOrNil() != nil
        let words = SensitiveText.redacted(try cells.text())
        reason = isByClock ? nil : words
        issuer = try cells.textOrNil()
        centre = try cells.textOrNil()
    }
}

/// What the centre is told where the calendar of a year is missing.
struct LadderGap: Sendable, Hashable {
    let year: Int
    let petitions: Int

    /// Nil where nothing waits for a calendar in the counties of which the officer sees every petition.
    static func find(
        for actor: Actor, on today: Day, _ platform: Platform, in tx: Transaction
    ) throws -> LadderGap? {
        guard let county = actor.reaches(.readPetitions).first?.division, county.level == .county else {
            return nil
        }
        let rows = try tx.rows(
            """
            SELECT id, history FROM petition WHERE wake_on = \(PetitionSortKeys.unknownWake) AND county = \(county)
            ORDER BY id LIMIT 1000
            """)
        let rules = try PetitionTerms.inForce(of: county, platform, in: tx).rules
        for row in rows {
            guard let history = Petition.History(try row.text(1)) else { continue }
            let done = try PetitionRungs.done(try row.identifier(0), in: tx)
            do throws(CalendarGap) {
                _ = try history.escalations(done: done, on: today, under: rules)
            } catch {
                return LadderGap(year: error.year, petitions: rows.count)
            }
        }
        return nil
    }
}
