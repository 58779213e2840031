import Database
import Domain
import HTML

/// A receipt with what the person is told beside it.
struct GivenReceipt: Sendable {
    let receipt: PetitionReceipt
    let petition: Petition
    let place: [Division]
    /// Nil where a year's calendar is missing.
    let standing: Standing?
    let rules: PetitionRules
    let today: Day
    /// Whom to call about how it goes: the county's discipline commission, else its centre; nil where neither gave a number.
    let supervision: Phone?

    /// Takes a submission. What is told beside the code is read afterwards, so that writers are not kept waiting.
    static func take(
        _ submission: PetitionSubmission, _ platform: Platform, at now: Moment
    ) async throws -> GivenReceipt {
        let receipt = try await platform.database.write { tx in
            try PetitionDesk(platform, at: now).receive(submission, in: tx)
        }
        return try await platform.database.read { tx in try told(receipt, platform, now, tx) }
    }

    /// The receipt of what came before with the same form, read without writing anything; nil where nothing did.
    /// - Throws: `SubmissionFormUsed` where something else came with it.
    static func again(
        _ submission: PetitionSubmission, _ platform: Platform, at now: Moment
    ) async throws -> GivenReceipt? {
        try await platform.database.read { tx in
            guard let receipt = try PetitionDesk(platform, at: now).repeated(submission, in: tx) else {
                return nil
            }
            return try told(receipt, platform, now, tx)
        }
    }

    private static func told(
        _ receipt: PetitionReceipt, _ platform: Platform, _ now: Moment, _ tx: Transaction
    ) throws -> GivenReceipt {
        guard let stored = try PetitionStore.find(receipt.petition, in: tx),
            let county = stored.petition.county
        else { throw Failure.notFound }
        let rules = try PetitionTerms.inForce(of: county, platform, in: tx).rules
        return GivenReceipt(
            receipt: receipt, petition: stored.petition,
            place: try PlaceQueries.path(to: stored.place, in: tx),
            standing: try? stored.head.standing(on: now.day, under: rules), rules: rules, today: now.day,
            supervision: try PlaceViews.supervision(of: county, in: tx))
    }
}

/// What the person keeps: the code, shown once, what happens next and by when, and how to follow it.
struct PetitionReceiptPage {
    let platform: Platform
    let reader: Reader

    init(_ platform: Platform, _ reader: Reader) {
        self.platform = platform
        self.reader = reader
    }

    func page(_ given: GivenReceipt) -> HTML {
        let words = PetitionFormWords(language: reader.language)
        let common = PetitionWords(reader.language)
        var reader = reader
        reader.path = "/petitions/new"
        return Layout(platform, reader, title: words.received).page { h in
            h.h1(words.received)
            if given.receipt.hasOtherFiles {
                h.flash(.attention, words.otherFiles)
            } else if !given.receipt.isNew {
                h.flash(.information, words.sentAgain)
            }
            h.div(.class("card receipt")) { h in
                h.p(words.code, .class("muted"))
                h.p(.class("receipt-code")) { $0.code(given.receipt.code.text) }
                h.p(words.codeHelp)
                h.facts { h in
                    h.fact(words.fact(.place), given.place.map(\.name).joined(separator: " "))
                    h.fact(words.fact(.kind), common.kind(given.petition.matter.kind))
                    h.fact(
                        PetitionTrackWords(language: reader.language).received,
                        given.petition.receivedAt.description)
                    // On paper there is no link: where to go stands beside the code.
                    let address = platform.configuration.publicAddress
                    if !address.isEmpty {
                        h.fact(words.site, words.siteAndPage(address))
                    }
                    if let phone = given.supervision {
                        h.fact(words.supervision) { h in
                            h.text(phone.unit + " ")
                            h.a(phone.number, href: phone.address, .class("nowrap"))
                        }
                    }
                }
            }
            h.h2(words.nextTitle)
            h.ul { h in
                h.li(
                    common.stage(
                        of: given.petition, standing: given.standing, unit: nil, on: given.today,
                        under: given.rules))
                h.li(handled(given, words, common))
                h.li(words.followHow)
                h.li(words.followWhere)
            }
            h.postForm("/petitions/track", token: reader.formToken) { h in
                h.input(.type("hidden"), .name("code"), .value(given.receipt.code.text))
                h.actionBar { h in
                    h.primaryButton(words.followNow)
                    h.printButton(words.print)
                }
            }
        }
    }

    private func handled(_ given: GivenReceipt, _ words: PetitionFormWords, _ common: PetitionWords) -> String
    {
        let kind = given.petition.matter.kind
        let number = given.rules.terms(on: given.today)[kind.term]
        return words.handled(common.kind(kind), common.amount(number, of: kind.term))
    }
}
