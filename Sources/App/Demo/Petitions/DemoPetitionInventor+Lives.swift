import Domain

extension DemoPetitionInventor {
    /// How far a petition gets.
    enum Fate: Sendable, Equatable {
        /// As far as there was time.
        case untilNow
        /// To its answer at least, or to its close.
        case answered, closed
        /// Still open, so many working days after it was accepted.
        case open(Openness, age: Int)
    }

    /// Where an open one stands.
    enum Openness: Sendable { case accepted, dispatched, resolved, answered }

    /// A petition of a kind; `isSolved` nil leaves the outcome to chance.
    func invent(
        _ kind: Petition.Kind, _ series: String, _ number: Int, _ fate: Fate, isSolved: Bool? = nil
    ) throws -> DemoPetition {
        var random = random(series, number)
        let scene = try scene(kind, &random)
        let submission = submission(scene, key(series, number), &random)
        let solved = isSolved ?? random.chance(46)
        var last = now.day.adding(days: -1)
        while true {
            let arrival = arrival(submission.sender.channel, fate, before: last, &random)
            var life = DemoLife(scene, arriving: arrival, days, random)
            live(&life, submission, fate, isSolved: solved)
            if fits(life, fate) || last < start { return life.petition(until: now, submission) }
            last = last.adding(days: -6)
        }
    }

    private func arrival(
        _ channel: Petition.Channel, _ fate: Fate, before last: Day, _ random: inout DemoRandom
    ) -> Moment {
        switch fate {
        case .untilNow, .answered, .closed: return arrival(channel, before: last, &random)
        case .open(_, let age):
            let day = days.day(-max(1, age), after: now.day)
            return Moment(day: day, hour: random.number(8...11), minute: random.number(0...59))
        }
    }

    /// Whether a life got as far as it should by now.
    private func fits(_ life: DemoLife, _ fate: Fate) -> Bool {
        switch fate {
        case .untilNow, .open: true
        case .closed: life.at <= now
        case .answered:
            life.steps.contains { step in
                if case .centre(.answer) = step.deed { step.at <= now } else { false }
            }
        }
    }

    private func live(
        _ life: inout DemoLife, _ submission: PetitionSubmission, _ fate: Fate, isSolved: Bool
    ) {
        let finding = life.scene.situation.finding(isSolved: isSolved, &life.random)
        if case .open(let openness, let age) = fate {
            return stayOpen(&life, submission, finding, openness, age: age)
        }
        switch submission.matter.kind {
        case .consultation where life.random.chance(72):
            life.then(0, .centre(.accept))
            let answer = DemoTelling.reply(life.scene.said(finding.words), &life.random)
            answerIt(&life, submission, answer, finding.outcome, after: life.random.pick([0, 0, 0, 1, 2]))
        case .consultation, .suggestion, .help, .complaint:
            let term = submission.matter.kind.usualTerm
            atTheDoor(&life)
            let isLate = term > 3 && life.random.chance(4)
            let offset = isLate ? term + life.random.number(1...4) : life.random.number(1...max(1, term - 1))
            handle(&life, finding, dueAfter: term, resolvedAfter: offset)
            answerIt(&life, submission, nil, finding.outcome, after: life.random.pick([0, 0, 1]), finding)
        }
        afterwards(&life, submission, finding)
    }
}
