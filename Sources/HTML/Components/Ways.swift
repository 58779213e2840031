/// One step of a path such as 村 → 站所 → 纪委 → 公开.
public struct Step: Sendable {
    /// How far the step has come.
    public enum State: Sendable { case done, current, ahead, returned }

    /// Whose step it is.
    public let title: String
    /// Who and when, or what is awaited.
    public let note: String
    /// How far it has come.
    public let state: State

    /// A step; `note` says who and when, or what is awaited.
    public init(_ title: String, note: String, _ state: State) {
        self.title = title
        self.note = note
        self.state = state
    }
}

extension HTML {
    /// The steps of a review in order; `label` names the path.
    public mutating func stepper(_ label: String, _ steps: [Step]) {
        ol(.class("steps"), .aria("label", label)) { h in
            for step in steps {
                h.li(.class(step.listClass), .if(step.state == .current, .aria("current", "step"))) { h in
                    switch step.state {
                    case .done: h.icon(.check)
                    case .returned: h.icon(.cross)
                    case .current, .ahead: break
                    }
                    h.span(step.title, .class("step-title"))
                    h.span(step.note, .class("step-note"))
                }
            }
        }
    }

    /// What happened, newest first, each entry by `entry`.
    public mutating func timeline(body: Body) { ol(.class("timeline"), body: body) }

    /// One entry of a timeline: the time as people read it and for machines, what happened, and more in the body.
    public mutating func entry(
        _ tone: Tone?, time: String, datetime: String, _ title: String, body: Body? = nil
    ) {
        li(tone.map { .class($0.entry) } ?? .none) { h in
            h.time(time, .datetime(datetime))
            h.span(title, .class("entry-title"))
            if let body { body(&h) }
        }
    }

    /// Views of one thing side by side.
    public mutating func tabs(_ label: String, _ tabs: [(text: String, href: String, isCurrent: Bool)]) {
        nav(.class("tabs"), .aria("label", label)) { h in
            for tab in tabs { h.a(tab.text, href: tab.href, .if(tab.isCurrent, .aria("current", "page"))) }
        }
    }

    /// Earlier, where we are, later: `position` reads 第 2 页,共 17 页.
    public mutating func pagination(
        _ label: String, previous: Shell.Link?, position: String, next: Shell.Link?
    ) {
        nav(.class("pages"), .aria("label", label)) { h in
            if let previous {
                h.buttonLink(previous.text, href: previous.href, icon: .back)
            } else {
                h.span("")
            }
            h.span(position, .class("muted"))
            if let next { h.buttonLink(next.text, href: next.href, icon: .chevron) } else { h.span("") }
        }
    }
}

extension Step {
    var listClass: StaticString {
        switch state {
        case .done: "step step-done"
        case .current: "step step-current"
        case .ahead: "step"
        case .returned: "step step-returned"
        }
    }
}

extension Tone {
    var entry: StaticString {
        switch self {
        case .good: "entry-ok"
        case .information: "entry-info"
        case .attention: "entry-soon"
        case .trouble: "entry-late"
        }
    }
}
