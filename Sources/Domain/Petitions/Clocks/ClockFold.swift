/// Runs one clock over a history. Pure: the same facts under the same rules always give the same runs.
struct ClockFold {
    let clock: PetitionClock
    let rules: PetitionRules
    private(set) var runs: [ClockRun] = []
    private var kind = Petition.Kind.consultation
    private var isAccepted = false
    /// The day of the question that waits for the person.
    private var asked: Day?

    init(_ clock: PetitionClock, _ rules: PetitionRules) {
        self.clock = clock
        self.rules = rules
    }

    /// What a fact means to the clock.
    mutating func take(_ step: Petition.Step) throws(CalendarGap) {
        remember(step)
        switch clock {
        case .firstReply: try firstReply(step)
        case .acceptance: try acceptance(step)
        case .handling: try handling(step)
        case .answer: try answer(step)
        case .followUp: try followUp(step)
        }
    }

    private mutating func remember(_ step: Petition.Step) {
        switch step.fact {
        case .received(let kind), .reclassified(let kind): self.kind = kind
        case .accepted: isAccepted = true
        case .asked: asked = step.day
        case .heard, .declined, .resolved, .answered, .merged, .withdrawn: asked = nil
        case .acknowledged, .dispatched, .extended, .sentBack, .followedUp, .closed, .reopeningAsked,
            .reopeningRefused, .reopeningDropped, .reopened, .parted:
            break
        }
    }

    // MARK: The five clocks

    private mutating func firstReply(_ step: Petition.Step) throws(CalendarGap) {
        switch step.fact {
        case .received: begin(.firstReply, on: step.day)
        case .acknowledged, .asked, .accepted, .declined: try finish(.done(step.day))
        case .merged, .withdrawn: try finish(.dropped(step.day))
        case .parted: revive()
        case .reclassified, .heard, .dispatched, .extended, .resolved, .sentBack, .answered, .followedUp,
            .closed, .reopeningAsked, .reopeningRefused, .reopeningDropped, .reopened:
            break
        }
    }

    private mutating func acceptance(_ step: Petition.Step) throws(CalendarGap) {
        switch step.fact {
        case .received, .reopeningAsked: begin(.acceptance, on: step.day)
        case .accepted, .declined, .reopeningRefused: try finish(.done(step.day))
        case .reopened:
            try finish(.done(step.day))
            if !isAccepted { begin(.acceptance, on: step.day) }
        case .asked: try wait(from: step.day)
        case .heard: try goOn(on: step.day)
        case .merged, .withdrawn, .reopeningDropped: try finish(.dropped(step.day))
        case .parted: revive()
        case .acknowledged, .reclassified, .dispatched, .extended, .resolved, .sentBack, .answered,
            .followedUp, .closed:
            break
        }
    }

    private mutating func handling(_ step: Petition.Step) throws(CalendarGap) {
        let (day, kind) = (step.day, kind)
        switch step.fact {
        case .accepted: begin(kind.term, on: day, ceiling: .ceiling)
        case .reopened where isAccepted: begin(kind.term, on: day, ceiling: .ceiling)
        case .dispatched(let due): try change(on: day) { $0.set(due) }
        case .extended(let until): try change(on: day) { $0.extend(until: until) }
        case .reclassified: try change(on: day) { $0.change(term: kind.term, on: day) }
        case .asked: try wait(from: day)
        case .heard: try goOn(on: day)
        case .resolved, .answered: try finish(.done(day))
        case .sentBack: if !runs.isEmpty { runs[runs.count - 1].end = nil }
        case .merged, .withdrawn: try finish(.dropped(day))
        case .parted: revive()
        case .received, .acknowledged, .declined, .followedUp, .closed, .reopeningAsked, .reopeningRefused,
            .reopeningDropped, .reopened:
            break
        }
    }

    private mutating func answer(_ step: Petition.Step) throws(CalendarGap) {
        switch step.fact {
        case .resolved: begin(.answer, on: step.day)
        case .answered, .sentBack: try finish(.done(step.day))
        case .received, .acknowledged, .accepted, .declined, .reclassified, .asked, .heard, .dispatched,
            .extended, .followedUp, .closed, .reopeningAsked, .reopeningRefused, .reopeningDropped,
            .reopened, .merged, .withdrawn, .parted:
            break
        }
    }

    private mutating func followUp(_ step: Petition.Step) throws(CalendarGap) {
        switch step.fact {
        case .answered: begin(.followUp, on: step.day)
        case .followedUp, .reopened: try finish(.done(step.day))
        case .received, .acknowledged, .accepted, .declined, .reclassified, .asked, .heard, .dispatched,
            .extended, .resolved, .sentBack, .closed, .reopeningAsked, .reopeningRefused,
            .reopeningDropped, .merged, .withdrawn, .parted:
            break
        }
    }

    // MARK: What they share

    private var isRunning: Bool { runs.last.map { $0.end == nil } ?? false }

    private mutating func begin(_ term: Term, on day: Day, ceiling: Term? = nil) {
        let terms = rules.terms(on: day)
        runs.append(ClockRun(clock, from: day, term, ceiling: ceiling, under: terms))
        if let asked, terms.pauses, clock == .handling {
            runs[runs.count - 1].wait(from: day, asked: asked, rules.calendar)
        }
    }

    private mutating func finish(_ end: ClockRun.End) throws(CalendarGap) {
        guard isRunning else { return }
        try runs[runs.count - 1].goOn(on: end.day, isAnswered: false, rules.calendar)
        runs[runs.count - 1].end = end
    }

    /// What a merger dropped goes on where it stood; the time in between counts.
    private mutating func revive() {
        guard case .dropped? = runs.last?.end else { return }
        runs[runs.count - 1].end = nil
    }

    private mutating func change(
        on day: Day, _ change: (inout ClockRun) -> Void
    ) throws(CalendarGap) {
        guard isRunning else { return }
        try runs[runs.count - 1].change(on: day, rules.calendar, change)
    }

    private mutating func wait(from day: Day) throws(CalendarGap) {
        guard isRunning, let run = runs.last, run.terms.pauses, try !run.isOver(on: day, rules.calendar)
        else {
            return
        }
        runs[runs.count - 1].wait(from: day, asked: day, rules.calendar)
    }

    private mutating func goOn(on day: Day) throws(CalendarGap) {
        guard isRunning else { return }
        try runs[runs.count - 1].goOn(on: day, isAnswered: true, rules.calendar)
    }
}
