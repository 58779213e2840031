import Domain

/// The phrases of the page with the rules. What is a number, a name or a step comes from the configuration.
struct PetitionRulesWords: Words {
    let language: Language

    var petition: PetitionWords { PetitionWords(language) }

    var title: String { say("诉求办理规则", "How petitions are dealt with") }
    func title(of county: String) -> String { say("\(county)诉求办理规则", "How \(county) deals with petitions") }
    var lead: String {
        say(
            "能反映什么、多久有答复、谁来办、办慢了怎么督办，都写在这里。本页由系统按本县现行设置生成，与计时用的是同一套数。",
            "What is taken, how soon you are answered, who does it, and what happens when it is slow. This page is made "
                + "from the settings that the clocks themselves go by.")
    }
    var choose: String { say("看哪个县的规则？", "Which county’s rules?") }
    var noCounty: String { say("还没有接入的县", "No county is here yet") }
    func since(_ day: String) -> String { say("现行时限自\(day)起执行", "The limits hold since \(day)") }
    var usual: String { say("现行时限为系统默认", "The usual limits hold") }

    // MARK: What is taken

    var taken: String { say("受理范围", "What is taken") }
    var takenText: String {
        say(
            "村里、镇里、县里的事都可以反映，署名、匿名都行，不收任何费用。",
            "Anything about the village, the township or the county, with or without your name, free of charge."
        )
    }
    var notTaken: String { say("不受理什么，请去哪里", "What is not taken, and where to go") }
    var ground: String { say("情形", "Case") }
    var instead: String { say("请去哪里", "Where to go") }
    var otherGround: String { say("会写明理由告诉您", "You are told the reason") }

    // MARK: Limits

    var limits: String { say("时限", "Time limits") }
    var step: String { say("环节", "Step") }
    var limit: String { say("最长", "At most") }
    func latest(_ day: String) -> String { say("今天起算，最迟", "Begun today (\(day)), at the latest") }
    var noCalendar: String { say("还没有放假安排", "no calendar yet") }
    func counting(_ terms: ClockTerms) -> [String] {
        let words = petition
        let pausing =
            terms[.pausing] == 1
            ? say(
                "请您补充情况时，等您回答的时间不算，最长等\(spaced(words.amount(terms[.waiting], of: .waiting)))；到时还没有回答的，接着计时。",
                "Time spent waiting for your answer does not count, for "
                    + "\(words.amount(terms[.waiting], of: .waiting)) at most; then the limits go on without it."
            )
            : say("请您补充情况时，时限照常计算。", "Limits go on while you are asked something.")
        let (ceiling, more) = (
            words.amount(terms[.ceiling], of: .ceiling), words.amount(terms[.extension], of: .extension)
        )
        return [
            say(
                "工作日按国家放假安排算，调休上班的周末也算；收到、受理的当天不算。",
                "Working days follow the national calendar, make-up days included; the day of the event does not count."
            ),
            say(
                "办理时间再长，从受理起也不超过\(spaced(ceiling))；情况复杂的，经信息中心批准可以延期一次，最多\(spaced(more))。",
                "Handling never takes more than \(ceiling) from acceptance; it may be extended once, by \(more) at "
                    + "most, if the information centre grants it."),
            pausing,
            say(
                "换单位、换人、补充材料、改分类，都不会让时限重新开始；已经超期的，一直算超期。",
                "Another unit, another officer, more material or another kind never restarts a limit; what was late "
                    + "stays late."),
        ]
    }

    /// A figure stands apart from the characters around it.
    private func spaced(_ amount: String) -> String { " \(amount)" }

    // MARK: The way

    var way: String { say("办理流程", "Step by step") }
    var wholeTable: String { say("完整的流程表", "The whole table") }
    var deed: String { say("做什么", "What") }
    var fromState: String { say("在哪一步", "When") }
    var toState: String { say("做完以后", "Then") }
    var who: String { say("谁来做", "By whom") }
    var stays: String { say("不变", "stays") }
    var yourMessage: String { say("您提交，或者信息中心登记", "You send it, or the centre writes it down") }

    func who(_ right: PetitionRight) -> String {
        switch right {
        case .officer(let verb): listed(PetitionWay.roles(verb).map(RoleWords(language).name))
        case .lead: say("承办单位", "The unit in charge")
        case .party: say("承办和协办单位", "The units concerned")
        case .person: say("本人", "You")
        case .clock: say("系统", "The system")
        }
    }

    func who(_ rights: [PetitionRight]) -> String {
        rights.map(who).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
            .joined(separator: say("、", ", "))
    }

    // MARK: Supervision and after

    var supervision: String { say("办慢了怎么督办", "When it is slow") }
    func rung(_ rung: Escalation, _ terms: ClockTerms) -> String {
        let words = petition
        return switch rung {
        case .reminded:
            say(
                "\(climbing)的时限用去 \(terms[.yellow])% 还没办的，系统亮黄牌、催办。",
                "Once \(terms[.yellow])% of a limit has gone by (\(climbing)), it turns yellow and the unit is reminded."
            )
        case .supervised:
            say(
                "超期 \(words.amount(terms[.supervising], of: .supervising))还没办的，自动发督办单。",
                "\(words.amount(terms[.supervising], of: .supervising)) overdue: a supervision order is issued."
            )
        case .raised:
            say(
                "超期 \(words.amount(terms[.raising], of: .raising))还没办的，提到上一级：",
                "\(words.amount(terms[.raising], of: .raising)) overdue: it goes one level up: ")
                + raised + say("。", ".")
        }
    }

    /// The clocks whose slowness climbs.
    private var climbing: String { clocks { $0.climbs } }

    /// Of the clocks that climb no ladder: that their slowness shows all the same.
    var notClimbing: String {
        let names = clocks { !$0.climbs }
        return say("\(names)超期的不另外催办，一样算超期、一样公开。", "\(names): no reminders, but overdue all the same.")
    }

    private func clocks(_ belongs: (PetitionClock) -> Bool) -> String {
        listed(PetitionClock.allCases.filter(belongs).map(petition.clock))
    }

    /// Whose slowness there is: offices that handle, and the centre.
    static let slow: [Unit.Kind] = [
        .station(field: ""), .township, .townshipDiscipline, .bureau(field: ""), .informationCentre,
    ]

    /// Where it goes from whom, those with the same addressee together.
    private var raised: String {
        let roles = RoleWords(language)
        var way: [(to: Role, from: [String])] = []
        for kind in Self.slow {
            guard let to = Escalation.raised.addressee(for: kind), let name = office(kind) else { continue }
            if let place = way.firstIndex(where: { $0.to == to }) {
                way[place].from.append(name)
            } else {
                way.append((to, [name]))
            }
        }
        return way.map { to, from in
            say("\(listed(from))的到\(roles.name(to))", "\(listed(from)) to the \(roles.name(to).lowercased())")
        }.joined(separator: say("，", ", "))
    }

    /// Nil for offices that have no petition to be slow with.
    private func office(_ kind: Unit.Kind) -> String? {
        switch kind {
        case .station: say("站所", "a station’s")
        case .township: say("乡镇", "a township’s")
        case .townshipDiscipline: say("乡镇纪委", "a township commission’s")
        case .bureau: say("县直部门", "a bureau’s")
        case .informationCentre: say("信息中心", "the centre’s own")
        case .villageCommittee, .countyDiscipline, .leadingGroup, .cityDiscipline, .administration: nil
        }
    }
    var publicly: String {
        say("超期的件数每天在“群众诉求”里公开。", "How many are overdue stands on the public pages every day.")
    }
    var content: String { say("不满意怎么办", "If you are not content") }
    func reopening(_ terms: ClockTerms) -> String {
        let days = petition.amount(terms[.reopening], of: .reopening)
        return say(
            "答复后会请您评价，也会电话回访。不满意的，答复、办结或者不予受理后 \(days)内可以凭查询码申请重新办理，由信息中心决定并告诉您理由。",
            "You are asked what you think of the answer, and called. If you are not content you can ask within \(days) "
                + "of the answer, the close or the refusal, by your receipt code; the information centre decides and "
                + "tells you why.")
    }

    // MARK: Coming changes

    var coming: String { say("将要生效的改动", "Changes to come") }
    func from(_ day: String) -> String { say("\(day)起", "From \(day)") }
    var comingNote: String {
        say("那天以前已经开始计时的，仍按原来的时限算。", "What began before that day goes by the limits of then.")
    }
    var offices: String { say("找谁问", "Whom to ask") }
    var noPhone: String { say("没有登记电话", "no telephone on record") }
}
