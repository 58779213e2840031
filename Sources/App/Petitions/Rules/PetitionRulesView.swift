import Database
import Domain

/// The rules of a county as its clocks run under them: everything is read from what the clocks and the workflow read.
struct PetitionRulesView: Sendable {
    /// An office that people can call.
    struct Office: Sendable {
        let name: String
        let phone: String
    }

    let settings: PetitionSettings
    let rules: PetitionRules
    let today: Day
    let path: [Division]
    /// The information centre and the county's discipline commission, as far as they are there.
    let offices: [Office]
    /// The fields (口) that a petition may be said to be about.
    let fields: [String]

    init?(_ county: DivisionCode, _ platform: Platform, at now: Moment, in tx: Transaction) throws {
        guard let settings = try PetitionSettings(of: county, in: tx) else { return nil }
        self.settings = settings
        rules = try PetitionTerms.inForce(of: county, platform, in: tx).rules
        today = now.day
        path = try PlaceQueries.path(to: county, in: tx)
        fields = try PetitionSetting.fields(of: county, in: tx).map(\.name)
        let kinds: [Unit.Kind] = [.informationCentre, .countyDiscipline]
        offices = try kinds.compactMap { kind in
            try tx.first(
                "SELECT name, phone FROM unit WHERE division = \(county) AND kind = \(kind.code)"
            ).map { Office(name: try $0.text(0), phone: try $0.text(1)) }
        }
    }

    /// The numbers in force today.
    var terms: ClockTerms { rules.terms(on: today) }
}

extension PetitionRulesView {
    /// One time limit, and the day on which it ends for what begins today.
    struct Limit: Sendable {
        let term: Term
        let amount: Int
        /// Worked out by the clock itself; nil where the year has no calendar.
        let due: Day?
    }

    /// The limits in the order in which they run.
    var limits: [Limit] {
        let kinds = Petition.Kind.allCases
        let arrival: [Petition.Fact] = [.received(.complaint)]
        let done = arrival + [.accepted, .resolved]
        return [limit(.firstReply, .firstReply, arrival), limit(.acceptance, .acceptance, arrival)]
            + kinds.map { limit($0.term, .handling, [.received($0), .accepted]) }
            + [limit(.answer, .answer, done), limit(.followUp, .followUp, done + [.answered])]
    }

    /// Lets everything happen today and asks the clock when it is due.
    private func limit(_ term: Term, _ clock: PetitionClock, _ facts: [Petition.Fact]) -> Limit {
        let history = Petition.History(facts.map { Petition.Step($0, on: today) })
        let reading = try? history.reading(of: clock, on: today, under: rules)
        return Limit(term: term, amount: terms[term], due: reading?.openDue)
    }
}

/// The way of a petition as the workflow's table has it.
enum PetitionWay {
    /// One step forward: the state reached, and the rules that lead there.
    struct Step: Sendable {
        let state: Petition.State.Kind
        let rules: [PetitionWorkflow.Rule]
    }

    /// The states on the way from arrival to close.
    private static let states: [Petition.State.Kind] = Petition.State.Kind.allCases.filter { kind in
        switch kind {
        case .received, .accepted, .dispatched, .resolved, .answered, .followedUp, .closed: true
        case .declined, .merged, .withdrawn: false
        }
    }

    static var steps: [Step] {
        var steps = [Step(state: .received, rules: [])]
        for (from, to) in zip(states, states.dropFirst()) {
            steps.append(
                Step(
                    state: to,
                    rules: PetitionWorkflow.rules.filter { $0.to == to && $0.from.contains(from) }))
        }
        return steps
    }

    /// The roles that a right belongs to, in the table's own order.
    static func roles(_ verb: Verb) -> [Role] {
        Role.allCases.filter { Permissions.table[$0]?[verb] != nil }
    }
}
