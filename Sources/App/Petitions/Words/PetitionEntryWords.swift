import Domain

/// What happened to a petition, told to its person: with the unit's name, never an officer's.
struct PetitionEntryWords: Words {
    let language: Language
    let units: [Unit.ID: String]
    let today: Day

    private var common: PetitionWords { PetitionWords(language) }

    /// The unit that wrote an entry; nil where none did.
    func unit(_ entry: PetitionEntry) -> String? {
        guard case .officer(_, let unit) = entry.author else { return nil }
        return units[unit]
    }

    /// One line: what was done, by which unit.
    /// - Parameter isYours: whether the reader did it, and not somebody whose petition was joined with the reader's.
    func title(_ entry: PetitionEntry, isYours: Bool = true) -> String {
        switch entry.deed {
        case .receive:
            entry.author == .person
                ? say("您提交了诉求", "You sent the petition")
                : say("\(by(entry))替您登记了诉求", "\(by(entry)) wrote the petition down for you")
        case .verb(.askReopening) where !isYours:
            say(
                "合并办理的另一位诉求人申请重新办理",
                "Somebody whose petition was joined with yours asks to have it taken up again")
        case .verb(let verb): title(verb, entry)
        }
    }

    private func by(_ entry: PetitionEntry) -> String {
        unit(entry) ?? say("办理单位", "the office in charge")
    }

    private func title(_ verb: PetitionVerb, _ entry: PetitionEntry) -> String {
        let unit = by(entry)
        return switch verb {
        case .acknowledge: say("\(unit)先行回复", "\(unit) writes")
        case .accept: say("\(unit)已受理", "Accepted by \(unit)")
        case .decline: say("\(unit)不予受理", "Not taken by \(unit)")
        case .reclassify: say("\(unit)调整了分类", "\(unit) changed the kind")
        case .merge: say("与更早的一件合并办理", "Joined to an earlier petition")
        case .part: parted(entry)
        case .ask: say("\(unit)请您补充", "\(unit) asks you")
        case .stopAsking: say("不再等待补充，接着办理", "Going on without waiting for an answer")
        case .dispatch: say("转交\(lead(entry))办理", "Sent to \(lead(entry))")
        case .reassign: say("改由\(lead(entry))办理", "Now with \(lead(entry))")
        case .grantExtension: say("同意延期", "Extended")
        case .answer: say("\(unit)答复您", "\(unit) answers")
        case .close: say("\(unit)办结", "Closed by \(unit)")
        case .reopen: say("重新办理", "Taken up again")
        case .refuseReopening: say("不予重新办理", "Not taken up again")
        case .clear: say("已在网上公开，不含您的个人信息", "Shown publicly, without anything about you")
        case .conceal: say("已从公开页撤下", "Taken off the public pages")
        case .openPetitioner: say("\(unit)查看了您的姓名和联系方式", "\(unit) opened your name and contact")
        case .reply, .add, .withdraw, .rate, .askReopening, .erase: own(verb, entry)
        case .refuseExtension, .sendBack, .followUp, .return, .askExtension, .resolve, .note, .recordMeeting,
            .remind, .supervise, .escalate, .relay:
            common.verb(verb)
        }
    }

    /// It goes on by itself, and why.
    private func parted(_ entry: PetitionEntry) -> String {
        guard case .parted(_, Petition.State.Kind.declined.rawValue)? = entry.detail else {
            return say(
                "合并的那一件已撤回，您的诉求继续单独办理",
                "The petition it was joined to was withdrawn; yours goes on by itself")
        }
        return say(
            "合并的那一件不予受理，您的诉求继续单独办理",
            "The petition it was joined to was not taken; yours goes on by itself")
    }

    /// What the person did, or had written down.
    private func own(_ verb: PetitionVerb, _ entry: PetitionEntry) -> String {
        let deed = common.verb(verb)
        return entry.author == .person
            ? say("您：\(deed)", "You: \(deed)")
            : say("\(by(entry))替您登记：\(deed)", "\(by(entry)), for you: \(deed)")
    }

    private func lead(_ entry: PetitionEntry) -> String {
        entry.lead.flatMap { units[$0] } ?? say("办理单位", "the office in charge")
    }

    /// What the entry says beside its words.
    func detail(_ entry: PetitionEntry, ground: NotTaken?, _ aside: EntryAside = EntryAside()) -> String? {
        if aside.tookDown { return tookDown }
        return switch entry.detail {
        case .handover(_, _, _, let due): Day(due).map { given($0, aside.wasDue) }
        case .until(let day): Day(day).map { dueText($0) }
        case .kind(let kind): Petition.Kind(rawValue: kind).map(common.kind)
        case .answer(let outcome, _): Outcome(rawValue: outcome).map(common.outcome)
        case .satisfaction(let said): said.flatMap(Satisfaction.init(rawValue:)).map(common.satisfaction)
        case .elsewhere(let place): declined(ground, place)
        case .merged, .parted, .wish, .joined, .outcome, .meeting, .order, .rung, nil: nil
        }
    }

    /// The public page shows an answer that no longer holds.
    var tookDown: String { say("原来在网上公开的内容已经撤下。", "What was shown publicly has been taken down.") }

    /// The day given at a hand-over. Where it was over by then, the old day stays the one that counts.
    private func given(_ day: Day, _ wasDue: Day?) -> String {
        guard let wasDue else { return dueText(day) }
        let (old, new) = (common.date(wasDue, on: today), common.date(day, on: today))
        return say(
            "应在\(old)前办结，转交时已经超期；要求\(new)前办完",
            "It was due by \(old) and late when it was handed over; the unit is told to finish by \(new)")
    }

    private func dueText(_ day: Day) -> String {
        let date = common.date(day, on: today)
        return say("\(date)前办结", "The unit finishes it by \(date)")
    }

    private func declined(_ ground: NotTaken?, _ place: String) -> String? {
        guard let ground else { return place.isEmpty ? nil : place }
        let elsewhere = place.isEmpty ? common.whereInstead(ground) : place
        let stop = say("。", ".")
        return common.notTaken(ground) + stop + (elsewhere.isEmpty ? "" : say("", " ") + elsewhere + stop)
    }
}
