/// The weight of a notice.
public enum Tone: Sendable, CaseIterable {
    case good, information, attention, trouble

    var notice: StaticString {
        switch self {
        case .good: "notice is-ok"
        case .information: "notice is-info"
        case .attention: "notice is-soon"
        case .trouble: "notice is-late"
        }
    }

    var icon: Icon {
        switch self {
        case .good: .ok
        case .information: .info
        case .attention: .soon
        case .trouble: .late
        }
    }
}

extension HTML {
    /// A boxed remark with a title and, where there is more to say, a body.
    public mutating func notice(_ tone: Tone, _ title: String, body: Body? = nil) {
        div(.class(tone.notice)) { h in
            h.icon(tone.icon)
            h.div(.class("notice-body")) { h in
                h.p(.class("notice-title")) { $0.unbroken(title, days: true) }
                if let body { body(&h) }
            }
        }
    }

    /// What came of the last action, read out by assistive technology: 已提交,等待民政所审核。
    public mutating func flash(_ tone: Tone, _ text: String) {
        div(.class(tone.notice), .role("status"), .id("flash")) { h in
            h.icon(tone.icon)
            h.div(.class("notice-body")) { h in h.text(text) }
        }
    }

    /// What stands where a withdrawn edition stood: that it was withdrawn, and (in the body) when, by whom and why.
    public mutating func tombstone(_ title: String, body: Body) {
        div(.class("tombstone")) { h in
            h.p(.class("tombstone-title")) { h in
                h.icon(.withdrawn)
                h.text(title)
            }
            body(&h)
        }
    }

    /// Says honestly that there is nothing, and (in the body) what can be done.
    public mutating func emptyState(_ icon: Icon, _ title: String, body: Body? = nil) {
        div(.class("empty")) { h in
            h.largeIcon(icon)
            h.p(title, .class("empty-title"))
            if let body { body(&h) }
        }
    }

    /// The page of a fault: what happened, what to do (in the body), the number to quote, and buttons to go on.
    public mutating func faultPage(
        _ icon: Icon, _ title: String, reference: (label: String, number: String)? = nil,
        actions: Body? = nil, body: Body
    ) {
        div(.class("fault")) { h in
            h.largeIcon(icon)
            h.h1(title)
            body(&h)
            if let reference {
                h.p { h in
                    h.text(reference.label)
                    h.raw(" ")
                    h.span(reference.number, .class("reference"))
                }
            }
            if let actions { h.div(.class("actions"), body: actions) }
        }
    }
}
