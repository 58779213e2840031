extension HTML {
    /// A form that changes something: POST, with the hidden token, checked by the server rather than the browser.
    public mutating func postForm(
        _ action: String, token: (name: String, value: String)?, upload: Bool = false, body: Body
    ) {
        form(
            .class("form"), .method("post"), .action(action), .novalidate,
            .if(upload, .enctype("multipart/form-data"))
        ) { h in
            if let token { h.input(.type("hidden"), .name(token.name), .value(token.value)) }
            body(&h)
        }
    }

    /// Everything that is wrong, on top of the form, each linking to its field; nothing where nothing is wrong.
    public mutating func errorSummary(_ title: String, _ faults: [(text: String, href: String)]) {
        if faults.isEmpty { return }
        div(.class("error-summary"), .role("alert"), .tabindex(-1), .id("errors")) { h in
            h.h2 { h in
                h.icon(.warning)
                h.text(title)
            }
            h.ul { h in
                for fault in faults { h.li { $0.a(fault.text, href: fault.href) } }
            }
        }
    }

    /// The buttons of a page; on phones they stay at the thumb.
    public mutating func actionBar(body: Body) { div(.class("actions actions-sticky"), body: body) }

    /// The one button that does what the page is for.
    public mutating func primaryButton(_ text: String, _ attributes: Attribute...) {
        element("button", [.class("button button-primary")] + attributes, text)
    }

    /// Another button.
    public mutating func secondaryButton(_ text: String, _ attributes: Attribute...) {
        element("button", [.class("button")] + attributes, text)
    }

    /// A button whose deed cannot be taken back.
    public mutating func dangerButton(_ text: String, _ attributes: Attribute...) {
        element("button", [.class("button button-danger")] + attributes, text)
    }

    /// A link that looks like a button.
    public mutating func buttonLink(_ text: String, href: String, icon: Icon? = nil, primary: Bool = false) {
        a(.class(primary ? "button button-primary" : "button"), .href(href)) { h in
            if let icon { h.icon(icon) }
            h.text(text)
        }
    }

    /// Prints the page; shown only where scripts run.
    public mutating func printButton(_ word: String) {
        button(.class("button"), .type("button"), .hidden, .data("module", "print")) { h in
            h.icon(.print)
            h.text(word)
        }
    }

    /// A search box with its button; `suggest` is where a script fetches suggestions as JSON `[{text, note, href}]`.
    public mutating func searchBox(
        _ label: String, action: String, query: String, button word: String, help: String? = nil,
        suggest: String? = nil,
        big: Bool = false
    ) {
        form(
            .class(big ? "search search-big" : "search"), .role("search"), .method("get"), .action(action),
            .if(suggest != nil, .data("module", "suggest")),
            .if(suggest != nil, .data("suggest", suggest ?? ""))
        ) { h in
            h.label(label, .for("q"))
            if let help { h.p(help, .class("help"), .id("q-help")) }
            h.div(.class("search-line")) { h in
                h.input(
                    .class("input"), .type("search"), .id("q"), .name("q"), .value(query),
                    .autocomplete("off"),
                    .enterkeyhint("search"), .maxlength(100), .if(help != nil, .aria("describedby", "q-help"))
                )
                h.button(.class("button button-primary")) { h in
                    h.icon(.search)
                    h.text(word)
                }
            }
        }
    }

    /// A question asked before a deed that cannot be taken back. The form names it with `.data("confirm", id)`; without
    /// scripts the form is sent at once, so the server's own page must ask.
    public mutating func confirmDialog(id: String, _ title: String, _ text: String, yes: String, no: String) {
        dialog(.id(id), .aria("labelledby", "\(id)-title")) { h in
            h.h2(title, .id("\(id)-title"))
            h.p(text)
            h.form(.class("actions"), .method("dialog")) { h in
                h.primaryButton(yes, .value("yes"))
                h.secondaryButton(no, .value("no"))
            }
        }
    }

    /// Progress with its numbers in words: 已读取 12,340 / 20,000 行. `poll` is where a script asks for the next state as
    /// JSON `{done, total, words, href?}`; `href` is where to go when it is over.
    public mutating func progressBar(
        _ label: String, words: String, done: Int, total: Int, poll: String? = nil
    ) {
        div(
            .class("progress"), .if(poll != nil, .data("module", "progress")),
            .if(poll != nil, .data("poll", poll ?? ""))
        ) { h in
            h.p(.class("progress-words")) { h in
                h.span(label, .id("progress-label"))
                h.output(words, .aria("live", "polite"))
            }
            h.progress(.value(done), .max(max(total, 1)), .aria("labelledby", "progress-label")) { h in
                h.text(words)
            }
        }
    }
}
