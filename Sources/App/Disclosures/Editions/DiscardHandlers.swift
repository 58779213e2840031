import Database
import Domain
import HTML
import HTTPTypes
import Hummingbird

/// `/office/editions/:id/discard`: a page that asks first, so that a slip of the finger deletes nothing, with or
/// without scripts.
struct DiscardHandlers: Sendable {
    let editions: EditionHandlers

    @Sendable func ask(_ request: Request, _ context: AppContext) async throws -> Response {
        respond(try await draft(context), reason: "", fault: nil, context)
    }

    @Sendable func discard(_ request: Request, _ context: AppContext) async throws -> Response {
        let actor = try context.officer().actor
        let (id, desk) = (try EditionHandlers.id(context), editions.desk(context))
        let form = try await request.form(context)
        let reason = form["reason"]
        do {
            try Self.check(reason)
            try await editions.platform.database.write { tx in
                try desk.discard(
                    id, version: EditionHandlers.version(form), reason: reason, by: actor, in: tx)
            }
        } catch let refused as any RefusalPhrase {
            return respond(try await draft(context), reason: reason, fault: refused.phrase, context)
        }
        return .seeOther("/office/editions?done=discarded")
    }

    /// What is wrong with a reason before anything is tried.
    struct UnusableReason: RefusalPhrase {
        let phrase: Phrase
    }

    private static func check(_ reason: String) throws(UnusableReason) {
        let words = DiscardWords(language: .zh)
        if reason.isEmpty { throw UnusableReason(phrase: words.reasonMissing) }
        if reason.count > ReviewInput.longestReason { throw UnusableReason(phrase: words.reasonTooLong) }
    }

    private func draft(_ context: AppContext) async throws -> EditionView {
        let actor = try context.officer().actor
        let (id, desk) = (try EditionHandlers.id(context), editions.desk(context))
        let view = try await editions.platform.database.read { tx in
            try EditionView.read(id, by: actor, at: desk, in: tx)
        }
        guard view.verbs.contains(.discard) else { throw Failure.notFound }
        return view
    }

    private func respond(_ view: EditionView, reason: String, fault: Phrase?, _ context: AppContext)
        -> Response
    {
        let page = DiscardPage(view: view, reason: reason, fault: fault, reader: context.reader)
        return .page(
            editions.layout(context, view, page.words.title).page { h in page.write(&h) },
            status: fault == nil ? .ok : .unprocessableContent)
    }
}

/// Says what goes with the draft and what stays, and asks why.
struct DiscardPage {
    let view: EditionView
    let reason: String
    let fault: Phrase?
    let reader: Reader

    var words: DiscardWords { DiscardWords(language: reader.language) }

    func write(_ h: inout HTML) {
        let edition = view.edition
        let told = fault?.text(reader.language)
        h.div(.class("page-head")) { h in
            h.h1(words.title(view.title(reader.language)))
            h.p(.class("meta")) { h in
                h.span(view.village)
                h.span(DisclosureWords(reader.language).edition(edition.number))
            }
        }
        h.errorSummary(words.faults(1), told.map { [(text: $0, href: "#f-reason")] } ?? [])
        h.notice(
            .attention,
            words.whatGoes(rows: edition.content.table?.records.count ?? 0, files: view.files.count)
        ) { h in
            if view.source != nil { h.p(words.source) }
            if case .correction = edition.origin { h.p(words.publicStays) }
        }
        h.postForm("\(view.path)/discard", token: reader.formToken) { h in
            h.input(.type("hidden"), .name("version"), .value(edition.version))
            var field = Field("reason", words.reason)
            (field.value, field.help, field.error) = (reason, words.reasonHelp, told)
            h.field(field)
            h.actionBar { h in
                h.dangerButton(words.button)
                h.buttonLink(words.keep, href: view.path)
            }
        }
    }
}
