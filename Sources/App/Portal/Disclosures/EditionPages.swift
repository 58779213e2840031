import Domain
import HTML

/// The pages beside the current edition: earlier ones, the tombstone of a withdrawn one, and the sheet for paper.
extension DisclosurePage {
    /// An edition that was corrected since.
    func superseded(_ content: EditionContent, since: Moment) -> HTML {
        let edition = content.edition
        return layout(edition.item, suffix: " \(words.editionNote(edition.number))").page { h in
            head(edition, &h)
            h.notice(.attention, words.supersededTitle(edition.number)) { h in
                h.p { h in
                    h.text(words.supersededText(since.day))
                    h.raw(" ")
                    h.a(words.toLatest, href: "/disclosures/\(view.id)")
                }
            }
            EditionBody(
                reader, view, content, path: "/disclosures/\(view.id)/editions/\(edition.number)"
            ).write(to: &h)
            history(&h)
        }
    }

    /// What stays of a withdrawn edition: that it was, when and why, but not what it said.
    func tombstone(_ edition: PublicEdition, at: Moment, reason: String) -> HTML {
        layout(edition.item).page { h in
            h.div(.class("page-head")) { h in
                h.h1 { h in
                    h.text("\(edition.item.name) ")
                    h.span(view.period.words(reader.language), .class("nowrap"))
                }
                h.p(.class("meta")) { h in
                    h.statusChip(.withdrawn, words.withdrawn)
                    h.span(view.village?.name ?? "")
                }
            }
            h.tombstone(words.tombstone) { h in
                h.facts { h in
                    h.fact(words.tombstoneWhen, words.day(at.day))
                    h.fact(words.tombstoneWhy, reason)
                    h.fact(words.tombstoneFirst, words.day(view.firstPublished.day))
                }
                h.p(words.tombstoneText)
            }
            history(&h)
            h.sectionHead(words.rule)
            h.div(.class("card")) { h in h.ruleFacts(edition.item, view.phones, words) }
        }
    }

    /// All rows on one sheet, to be printed and put on the board.
    func sheet(_ content: EditionContent) -> HTML {
        let edition = content.edition
        return layout(edition.item, suffix: " \(words.printView)").page { h in
            head(edition, &h)
            notice(edition, onPaper: true, &h)
            h.div(.class("page-actions no-print")) { h in
                h.printButton(words.printNow)
                h.buttonLink(words.back, href: "/disclosures/\(view.id)", icon: .back)
            }
            EditionBody(reader, view, content, path: nil).write(to: &h)
            h.facts { h in
                for signature in content.signatures {
                    h.fact(
                        DisclosureWords(reader.language).step(signature.step),
                        words.signed(signature.unit, signature.at.day))
                }
                h.fact(words.ruleBasis) { $0.small(edition.item.legalBasis) }
            }
            h.p(words.printedFrom, .class("only-print small"))
        }
    }
}
