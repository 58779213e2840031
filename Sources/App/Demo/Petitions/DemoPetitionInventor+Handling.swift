import Domain

/// How a petition is taken, handled, answered and ended.
extension DemoPetitionInventor {
    /// The first word, sometimes a question, and the ledger.
    func atTheDoor(_ life: inout DemoLife) {
        if life.random.chance(8) {
            life.then(0, .centre(.acknowledge("您好，您的诉求已经收到，我们正在核对情况，一个工作日内告诉您是否受理。")))
        }
        if life.random.chance(6) {
            let (ask, reply) = life.random.pick(DemoTelling.questions)
            life.then(0, .centre(.ask(life.scene.said(ask))))
            life.later(hours: 1...30, .person(.reply(life.scene.said(reply))))
        }
        life.then(0, .centre(.accept))
    }

    /// Handed over, worked on, and done so many working days after the acceptance.
    func handle(
        _ life: inout DemoLife, _ finding: DemoSituation.Finding, dueAfter term: Int,
        resolvedAfter offset: Int
    ) {
        let lead = life.scene.lead
        let due = life.due(term)
        dispatch(&life, due: due)
        if life.random.chance(10) {
            life.then(0, .unit(.note(life.random.pick(DemoTelling.notes)), by: lead))
        }
        let account = account(finding, of: &life)
        life.on(
            life.workingDay(offset), .unit(.resolve(finding.outcome, account), by: lead))
        if offset < term - 3, life.random.chance(4) {
            life.then(0, .centre(.sendBack(DemoTelling.sentBack)))
            life.then(1, .unit(.resolve(finding.outcome, account), by: lead))
        }
    }

    /// What the unit writes for officers: of a question, that it is answered; else what was found.
    private func account(_ finding: DemoSituation.Finding, of life: inout DemoLife) -> String {
        life.scene.said(
            life.scene.situation.kind == .consultation
                ? DemoTelling.explanation(finding.words) : DemoTelling.account(finding.words, &life.random))
    }

    /// To the unit of the situation, at times by way of another one that says it is not theirs.
    private func dispatch(_ life: inout DemoLife, due: Day) {
        let handover = life.scene.handover(due: due, &life.random)
        let township = life.scene.desks.township
        if life.random.chance(4), life.scene.situation.lead == .township, let first = township.stations["村建所"]
        {
            life.then(0, .centre(.dispatch(Handover(lead: first.unit.id, due: due))))
            life.then(0, .unit(.return(DemoTelling.notOurs), by: first))
        }
        life.then(0, .centre(.dispatch(handover)))
    }

    /// The answer, and the public's reading of it where the person agreed.
    func answerIt(
        _ life: inout DemoLife, _ submission: PetitionSubmission, _ answer: String?, _ outcome: Outcome,
        after count: Int, _ finding: DemoSituation.Finding? = nil
    ) {
        let words = answer ?? self.answer(finding, outcome, submission, of: &life)
        let isPublic = submission.sender.mayBePublic
        life.then(count, .centre(.answer(words, outcome, isPublic: isPublic)))
        if isPublic, life.random.chance(85) { life.then(0, .centre(.clear(answer: words))) }
    }

    private func answer(
        _ finding: DemoSituation.Finding?, _ outcome: Outcome, _ submission: PetitionSubmission,
        of life: inout DemoLife
    ) -> String {
        let found = finding?.words ?? ""
        return life.scene.said(
            submission.matter.kind == .consultation
                ? DemoTelling.reply(found, &life.random)
                : DemoTelling.answer(submission.subject, outcome, found, &life.random))
    }

    /// The call or the person's own rating, a second round now and then, and the close.
    func afterwards(
        _ life: inout DemoLife, _ submission: PetitionSubmission, _ finding: DemoSituation.Finding
    ) {
        let luck = life.random.number(1...100)
        let good = finding.outcome == .solved || finding.outcome == .explained
        let said: Satisfaction = luck <= (good ? 90 : 70) ? .satisfied : luck <= 97 ? .fairly : .not
        if life.random.chance(submission.sender.isAnonymous ? 55 : 18) {
            life.later(hours: 2...30, .person(.rate(said, said == .satisfied ? "谢谢，办得很快。" : "")))
        } else if submission.sender.isAnonymous {
            life.then(2, .calling(.call(nil, DemoTelling.noContact)))
        } else if life.random.chance(4) {
            life.then(2, .calling(.call(nil, DemoTelling.notReached)))
        } else {
            life.then(life.random.number(1...3), .calling(.call(said, DemoTelling.call(said, &life.random))))
        }
        let isUnhappy = life.isUnhappy
        if isUnhappy, life.random.chance(60) { return secondRound(&life, submission, finding) }
        life.then(life.random.pick([0, 0, 1]), .calling(.close(isUnhappy ? DemoTelling.keptOpen : "")))
    }

    private func secondRound(
        _ life: inout DemoLife, _ submission: PetitionSubmission, _ finding: DemoSituation.Finding
    ) {
        life.then(0, .calling(.reopen("本人认为没有彻底解决，重新办理。")))
        handle(&life, finding, dueAfter: submission.matter.kind.usualTerm, resolvedAfter: 2)
        answerIt(&life, submission, nil, finding.outcome, after: 0, finding)
        life.then(1, .calling(.call(.fairly, "再次回访，本人表示基本满意。")))
        life.then(0, .calling(.close("")))
    }

    /// Stops where it stands; the times fit the age.
    func stayOpen(
        _ life: inout DemoLife, _ submission: PetitionSubmission, _ finding: DemoSituation.Finding,
        _ openness: Openness, age: Int
    ) {
        let term = submission.matter.kind.usualTerm
        life.then(0, .centre(.accept))
        if openness == .accepted { return }
        life.then(0, .centre(.dispatch(life.scene.handover(due: life.due(term), &life.random))))
        if openness == .dispatched { return }
        let account = account(finding, of: &life)
        let back = openness == .resolved ? 1 : 2
        life.on(life.workingDay(age - back), .unit(.resolve(finding.outcome, account), by: life.scene.lead))
        if openness == .resolved { return }
        answerIt(&life, submission, nil, finding.outcome, after: 0, finding)
    }
}

extension DemoLife {
    /// Whether the person last said that it is not good.
    fileprivate var isUnhappy: Bool {
        guard let last = steps.last?.deed else { return false }
        if case .calling(.call(let said, _)) = last { return said == .not }
        if case .person(.rate(let said, _)) = last { return said == .not }
        return false
    }
}

extension Petition.Kind {
    /// Working days for handling where a county has not said otherwise.
    var usualTerm: Int { term.usual }
}
