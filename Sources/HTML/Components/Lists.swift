extension HTML {
    /// A list of cells, each made by `cell`, `linkCell` or `inboxCell`.
    public mutating func cells(label: String? = nil, body: Body) {
        ul(.class("cells"), .if(label != nil, .aria("label", label ?? "")), body: body)
    }

    /// A cell that leads somewhere: title, a note below, at the side (in the body) a chip or a figure, and a chevron.
    public mutating func linkCell(
        _ title: String, href: String, note: String? = nil, icon: Icon? = nil, side: Body? = nil
    ) {
        li { h in
            h.a(.class("cell"), .href(href)) { h in
                h.cellContent(title, note: note, icon: icon, side: side)
                h.icon(.chevron)
            }
        }
    }

    /// A cell that only tells.
    public mutating func cell(_ title: String, note: String? = nil, icon: Icon? = nil, side: Body? = nil) {
        li { h in
            h.div(.class("cell")) { h in h.cellContent(title, note: note, icon: icon, side: side) }
        }
    }

    mutating func cellContent(_ title: String, note: String?, icon: Icon?, side: Body?) {
        if let icon { self.icon(icon) }
        span(.class("cell-body")) { h in
            h.span(title, .class("cell-title"))
            if let note { h.span(.class("cell-note")) { $0.unbroken(note) } }
        }
        if let side { span(.class("cell-side"), body: side) }
    }

    /// The tiles of the eight categories, each made by `tile`.
    public mutating func tiles(body: Body) { ul(.class("tiles"), body: body) }

    /// One tile: icon, title, a note such as 本月已公开 2 项.
    public mutating func tile(_ icon: Icon, _ title: String, note: String, href: String) {
        li { h in
            h.a(.class("tile"), .href(href)) { h in
                h.icon(icon)
                h.span(title, .class("tile-title"))
                h.span(note, .class("tile-note"))
            }
        }
    }

    /// Places side by side, as (name, address).
    public mutating func placeGrid(_ places: [(name: String, href: String)]) {
        ul(.class("place-grid")) { h in
            for place in places {
                h.li { h in
                    h.a(.href(place.href)) { h in
                        h.text(place.name)
                        h.icon(.chevron)
                    }
                }
            }
        }
    }

    /// A second-level heading with a count behind it and, at the right, a link to all of it.
    public mutating func sectionHead(
        _ title: String, count: String? = nil, more: (text: String, href: String)? = nil
    ) {
        div(.class("section-head")) { h in
            h.h2 { h in
                h.text(title)
                if let count {
                    h.raw(" ")
                    h.span(count, .class("count"))
                }
            }
            if let more { h.a(more.text, href: more.href) }
        }
    }

    /// Terms and what they are, each pair by `fact`.
    public mutating func facts(body: Body) { dl(.class("facts"), body: body) }

    /// One line of `facts`.
    public mutating func fact(_ term: String, _ text: String) {
        dt(term)
        dd { $0.unbroken(text) }
    }

    /// One line of `facts` with markup.
    public mutating func fact(_ term: String, body: Body) {
        dt(term)
        dd(body: body)
    }

    /// Figures side by side, each by `stat`.
    public mutating func stats(body: Body) { dl(.class("stats"), body: body) }

    /// One figure: `stat("户数", "86", unit: "户", note: "比上月多 2 户")`.
    public mutating func stat(_ label: String, _ value: String, unit: String? = nil, note: String? = nil) {
        div(.class("stat")) { h in
            h.dt(label)
            h.dd { h in
                h.span(value, .class("stat-value"))
                if let unit {
                    h.raw(" ")
                    h.span(unit, .class("stat-unit"))
                }
                if let note { h.span(note, .class("stat-note")) }
            }
        }
    }

    /// Something that opens on demand.
    public mutating func fold(_ title: String, open isOpen: Bool = false, body: Body) {
        details(.class("fold"), .if(isOpen, .open)) { h in
            h.summary(title)
            body(&h)
        }
    }
}
