import Domain

/// The phrases of the pages on which the centre sets the county's terms.
struct PetitionSettingsWords: Words {
    let language: Language

    var petition: PetitionWords { PetitionWords(language) }

    var title: String { say("诉求设置", "Petition settings") }
    var lead: String {
        say(
            "这里定的时限，时钟、台账、督办和群众看到的办理规则都按它算。",
            "Clocks, ledger, supervision and the rules that people read all go by what is set here.")
    }
    var now: String { say("现行时限", "In force") }
    func since(_ day: Day) -> String { say("\(day) 起", "since \(day)") }
    var usual: String { say("系统默认", "the usual ones") }
    var coming: String { say("将要生效", "To come") }
    var change: String { say("修改时限", "Change the limits") }
    var changeElsewhere: String { say("修改去处说明", "Change where to go") }
    var publicRules: String { say("看群众看到的规则", "See the public rules") }
    var term: String { say("时限", "Limit") }
    var number: String { say("现在", "Now") }
    var allowed: String { say("可以设", "Allowed") }
    var meaning: String { say("含义", "Meaning") }
    func allowed(_ term: Term) -> String {
        switch term.measure {
        case .onOff: say("是或否", "Yes or no")
        case .workingDays, .days, .percent:
            say(
                "\(term.bounds.lowerBound) 至 \(petition.amount(term.bounds.upperBound, of: term))",
                "\(term.bounds.lowerBound) to \(petition.amount(term.bounds.upperBound, of: term))")
        }
    }
    var history: String { say("修改记录", "History") }
    var noHistory: String { say("还没有修改过，用的是系统默认时限。", "Never changed; the usual limits hold.") }
    func by(_ officer: String, _ unit: String, _ at: Moment) -> String {
        say("\(unit) \(officer)，\(at)", "\(officer), \(unit), \(at)")
    }
    func takesEffect(_ day: Day) -> String { say("从 \(day) 起", "From \(day)") }
    func changed(_ term: Term, from old: Int, to new: Int) -> String {
        let words = petition
        return labelled(
            words.term(term), "\(words.amount(old, of: term)) → \(words.amount(new, of: term))")
    }
    var takeBack: String { say("撤销这一版", "Take back") }
    var kept: String { say("已保存。", "Saved.") }
    var takenBack: String { say("已撤销。", "Taken back.") }

    // MARK: The form of terms

    var formTitle: String { say("修改办理时限", "Change the time limits") }
    var whatChanges: String { say("改了以后会怎样", "What this changes") }
    var whatChangesText: String {
        say(
            "从生效日当天起开始计时的，按新时限算。此前已经开始计时的，仍按原来的时限算：不会因为改时限而变成超期，也不会因此不再超期。",
            "Clocks that begin on the day or later go by the new limits. Those that began before go on as they were: "
                + "nothing becomes late by it, and nothing late is cured.")
    }
    var from: String { say("从哪一天起", "From which day on") }
    var fromHelp: String { say("今天或者以后的日期，例如 2018-11-01", "Today or later, e.g. 2018-11-01") }
    var save: String { say("保存新时限", "Save the limits") }
    func group(_ group: TermGroup) -> String {
        switch group {
        case .door: say("收到以后", "On arrival")
        case .handling: say("办理", "Handling")
        case .reply: say("答复和回访", "Answer and follow-up")
        case .counting: say("计时", "Counting")
        case .ladder: say("催办和督办", "Reminders and supervision")
        }
    }

    // MARK: The form of places to go

    var elsewhereTitle: String { say("不予受理的，请群众去哪里", "Where to go with what is not taken") }
    var elsewhereLead: String {
        say(
            "写清去哪个单位、打什么电话。留空的按系统默认的说。这些话会写在办理规则里，也会在不予受理时告诉本人。",
            "Say which office and telephone. Left empty, the product’s own words are said. People read these on the "
                + "rules page and when something is not taken.")
    }
    func usually(_ words: String) -> String {
        words.isEmpty
            ? say("系统默认：不另外说明", "Usually: nothing") : say("系统默认：\(words)。", "Usually: \(words).")
    }
    var optional: String { say("选填", "optional") }
    var saveElsewhere: String { say("保存", "Save") }
    var back: String { say("返回诉求设置", "Back to the settings") }
}

/// How the terms are grouped on a form.
enum TermGroup: CaseIterable, Sendable {
    case door, handling, reply, counting, ladder

    var terms: [Term] {
        switch self {
        case .door: [.firstReply, .acceptance]
        case .handling: [.consultation, .help, .suggestion, .complaint, .ceiling, .extension]
        case .reply: [.answer, .followUp, .reopening]
        case .counting: [.pausing, .waiting, .yellow]
        case .ladder: [.supervising, .raising]
        }
    }
}

extension PetitionSettingsWords {
    /// What a term means, for whoever sets it and for whoever reads the rules.
    func meaning(_ term: Term) -> String {
        switch term {
        case .firstReply:
            say("从收到诉求到第一次回复：告知收到、请本人补充、受理或者不予受理都算", "From arrival to the first word to the person")
        case .acceptance: say("从收到诉求到决定是否受理", "From arrival to the decision whether it is taken")
        case .consultation, .help, .suggestion, .complaint:
            say("从受理到报送办理结果", "From acceptance to the outcome")
        case .answer: say("从报送办理结果到答复本人", "From the outcome to the answer")
        case .followUp: say("从答复到回访，本人先评价了也算", "From the answer to the call; the person’s rating counts")
        case .ceiling:
            say("从受理起，再长也不能超过这些天（自然日）", "Plain days from acceptance that handling never exceeds")
        case .extension:
            say("情况复杂的，经批准可以延期一次，最多这些天", "Handling may be extended once, by so many plain days at most")
        case .yellow: say("时限过了这个比例就亮黄牌、催办", "The share of a limit after which it is yellow and reminded of")
        case .pausing: say("请本人补充情况时，等待的时间不算", "Time spent waiting for the person’s answer does not count")
        case .waiting:
            say("等满这些工作日本人还没有回答的，接着计时", "After so many working days without an answer the clocks go on")
        case .reopening:
            say("答复、办结后这些天内，本人可以申请重新办理", "Within so many days of the answer the person may ask again")
        case .supervising:
            say("超期满这些工作日还没办，自动发督办单", "After so many working days overdue a supervision order is issued")
        case .raising:
            say("超期满这些工作日还没办，提到上一级", "After so many working days overdue it goes one level up")
        }
    }

    /// The changes that an event carries, `complaint:15:10 help:3:5`, in words.
    func changes(_ value: String) -> String {
        listed(
            value.split(separator: " ").map { change in
                let parts = change.split(separator: ":")
                guard parts.count == 3, let term = Term(rawValue: String(parts[0])), let old = Int(parts[1]),
                    let new = Int(parts[2])
                else { return String(change) }
                return changed(term, from: old, to: new)
            })
    }

    /// The grounds that an event carries, in words.
    func grounds(_ value: String) -> String {
        listed(
            value.split(separator: " ").map {
                NotTaken(rawValue: String($0)).map(petition.notTaken) ?? String($0)
            })
    }
}
