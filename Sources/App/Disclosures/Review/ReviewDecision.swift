import Domain
import HTML

extension ReviewPage {
    /// The one decision of the page; where a verb is refused, why.
    func decision(_ h: inout HTML) {
        h.section(.id("decision")) { h in
            h.sectionHead(words.decide)
            let offers = sheet.offers
            for offer in offers {
                guard let refusal = offer.refusal else { continue }
                h.notice(.attention, words.labelled(common.verb(offer.verb), refusal.text(reader.language)))
            }
            let open = offers.filter { $0.refusal == nil }.map(\.verb)
            if open.contains(.withdraw) {
                withdrawal(&h)
            } else if open.isEmpty {
                h.p(words.turn(edition.state.kind, field: edition.field), .class("muted"))
            } else {
                verdict(&h, open)
            }
            links(&h)
        }
        h.confirmDialog(id: "really-return", words.returnAsk, "", yes: words.yes, no: words.no)
        h.confirmDialog(id: "really-withdraw", words.withdrawAsk, "", yes: words.yes, no: words.no)
    }

    private func verdict(_ h: inout HTML, _ open: [EditionVerb]) {
        let first: ReviewDeed =
            open.contains(.release) ? .release : open.contains(.approve) ? .approval : .return
        h.postForm("\(path)/\(first.rawValue)", token: reader.formToken) { h in
            h.input(.type("hidden"), .name("version"), .value("\(edition.version)"))
            if open.contains(.release) { timing(&h) }
            if open.contains(.return) {
                var reason = Field("reason", words.reason)
                reason.help = words.reasonHelp
                if first != .return { reason.optional = words.reasonOptional }
                reason.value = input.reason
                reason.error = fault?.message(for: "reason", reader.language)
                h.textField(reason, rows: 3)
            }
            h.actionBar { h in
                if open.contains(.release) { h.primaryButton(words.release) }
                if open.contains(.approve) {
                    h.primaryButton(words.approve(edition.state.awaiting?.step, field: edition.field))
                }
                if open.contains(.return) {
                    let word = edition.state.kind == .scheduled ? words.takeBack : common.verb(.return)
                    h.dangerButton(word, .formaction("\(path)/return"), .data("confirm", "really-return"))
                }
            }
        }
    }

    private func timing(_ h: inout HTML) {
        var when = Field("timing", words.timing)
        when.value = input.timing
        h.radioField(when, options: [("now", words.now, nil), ("later", words.later, nil)])
        h.div(.class("row")) { h in
            var date = Field("date", words.date)
            date.type = "date"
            date.optional = ""
            date.value = input.date
            date.isShort = true
            date.error = fault?.message(for: "date", reader.language)
            h.field(date)
            var time = Field("time", words.time)
            time.type = "time"
            time.help = words.timeHelp
            time.optional = ""
            time.value = input.time
            time.isShort = true
            time.error = fault?.message(for: "time", reader.language)
            h.field(time)
        }
    }

    private func withdrawal(_ h: inout HTML) {
        h.fold(words.withdraw, open: deed == .withdrawal) { h in
            h.postForm("\(path)/withdrawal", token: reader.formToken) { h in
                h.input(.type("hidden"), .name("version"), .value("\(edition.version)"))
                var reason = Field("reason", words.withdrawalReason)
                reason.help = words.withdrawalHelp
                reason.value = input.reason
                reason.error = fault?.message(for: "reason", reader.language)
                h.textField(reason, rows: 3)
                h.dangerButton(words.withdraw, .data("confirm", "really-withdraw"))
            }
        }
    }

    private func links(_ h: inout HTML) {
        h.p(.class("row no-print")) { h in
            if case .draft = edition.state, reader.session?.actor.may(.revise, on: edition.target) == true {
                h.buttonLink(words.edit, href: path)
            }
            if edition.state.publishedAt != nil {
                h.buttonLink(words.publicPage, href: "/disclosures/\(sheet.stored.disclosure)")
            }
        }
    }
}
