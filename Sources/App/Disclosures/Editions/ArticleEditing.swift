import Database
import Domain
import HTML
import HTTPTypes
import Hummingbird

extension EditionHandlers {
    @Sendable func article(_ request: Request, _ context: AppContext) async throws -> Response {
        let view = try await draft(context)
        guard case .article(let article) = view.edition.content else { throw Failure.notFound }
        return respond(view, article, faults: [], version: view.edition.version, context)
    }

    @Sendable func saveArticle(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await request.form(context)
        let actor = try context.officer().actor
        let view = try await draft(context)
        guard case .article(var article) = view.edition.content else { throw Failure.notFound }
        article.title = form["title"]
        article.paragraphs = form["text"].split(separator: "\n").map(\.trimmed).filter { !$0.isEmpty }
        var faults: [FieldProblem] = []
        if article.title.isEmpty {
            faults.append(FieldProblem("title", zh: "请填写标题。", en: "Please give a title."))
        }
        for (name, text) in [("title", article.title), ("text", form["text"])]
        where !SensitiveText.findings(in: text, kinds: SensitiveText.numbers).isEmpty {
            faults.append(
                FieldProblem(
                    name, zh: "这里像是有身份证号、银行卡号或手机号，请删去。",
                    en: "This looks like an ID, card or mobile number. Please remove it."))
        }
        guard faults.isEmpty else {
            return respond(view, article, faults: faults, version: Self.version(form), context)
        }
        let (id, desk, content) = (view.edition.id, desk(context), Content.article(article))
        try await platform.database.write { tx in
            try desk.revise(id, version: Self.version(form), content: content, by: actor, in: tx)
        }
        return .seeOther("/office/editions/\(id)?done=saved")
    }

    /// The edition, if it is a draft that the officer may write in.
    func draft(_ context: AppContext) async throws -> EditionView {
        let actor = try context.officer().actor
        let (id, desk) = (try Self.id(context), desk(context))
        let view = try await platform.database.read { tx in
            try EditionView.read(id, by: actor, at: desk, in: tx)
        }
        guard view.verbs.contains(.revise) else { throw Failure.notFound }
        return view
    }

    private func respond(
        _ view: EditionView, _ article: Article, faults: [FieldProblem], version: Int, _ context: AppContext
    ) -> Response {
        let language = context.reader.language
        let words = EditionWords(language: language)
        func fault(_ name: String) -> String? { faults.first { $0.field == name }?.message.text(language) }
        let token = context.reader.formToken
        let html = layout(context, view, words.editText).page { h in
            h.div(.class("page-head")) { h in
                h.h1(view.title(language))
                h.p(.class("meta")) { h in h.a(words.back, href: view.path) }
            }
            h.errorSummary(
                UploadWords(language: language).faults(faults.count),
                faults.map { (text: $0.message.text(language), href: "#f-\($0.field)") })
            h.postForm("\(view.path)/article", token: token) { h in
                h.input(.type("hidden"), .name("version"), .value(version))
                var title = Field("title", words.articleTitle)
                (title.value, title.error) = (article.title, fault("title"))
                h.field(title)
                var text = Field("text", words.articleText)
                (text.value, text.error) = (article.paragraphs.joined(separator: "\n"), fault("text"))
                text.help = words.articleHelp
                h.textField(text, rows: 14)
                h.actionBar { h in h.primaryButton(words.save) }
            }
        }
        return .page(html, status: faults.isEmpty ? .ok : .unprocessableContent)
    }
}
