import Database
import Domain
import HTML
import HTTPTypes
import Hummingbird

/// `/office/editions/:id/grid` and `…/correction`.
struct GridHandlers: Sendable {
    let editions: EditionHandlers

    private var platform: Platform { editions.platform }

    /// An edition with its rows in full, for checking; the page shows no secret of it.
    private struct Opened: Sendable {
        let view: EditionView
        let records: [Record]
        var item: Item { view.stored.item }
        var columns: GridColumns { GridColumns(item.columns) }

        /// The rows of a page; the last page has room for what is added.
        func range(_ page: Int) -> Range<Int> {
            let length = EditionView.rowsPerPage
            let from = min((min(max(page, 1), 100_000) - 1) * length, records.count / length * length)
            return from..<min(from + length, records.count)
        }

        /// What a ledger starts from; nil for other tables.
        var opening: String? {
            Ledger(columns: item.columns).map { _ in view.stored.opening?.description ?? "" }
        }
    }

    @Sendable func grid(_ request: Request, _ context: AppContext) async throws -> Response {
        let opened = try await open(context, for: .revise, version: nil)
        let page = request.uri.queryParameters.get("page").flatMap { Int($0) } ?? 1
        return respond(gridPage(opened, page, context), context, .ok)
    }

    @Sendable func save(_ request: Request, _ context: AppContext) async throws -> Response {
        let posted = try await request.form(context, limit: BodyLimit.grid)
        let opened = try await open(context, for: .revise, version: Int(posted["version"]) ?? 0)
        var form = GridForm(posted, columns: opened.columns)
        guard let edit = try await self.edit(&form, opened) else {
            return respond(gridPage(opened, form, context), context, .ok)
        }
        let (outcome, opening, faults) = edit
        guard outcome.faults.isEmpty, faults.isEmpty else {
            var page = gridPage(opened, form, context)
            (page.outcome, page.faults) = (outcome, faults)
            return respond(page, context, .unprocessableContent)
        }
        let actor = try context.officer().actor
        let (id, desk, version) = (opened.view.edition.id, editions.desk(context), form.version)
        let content = Content.table(Table(columns: opened.item.columns, records: outcome.records))
        try await platform.database.write { tx in
            try desk.revise(id, version: version, content: content, opening: opening, by: actor, in: tx)
        }
        let more = outcome.records.count > EditionView.rowsPerPage
        return .seeOther(
            more ? "/office/editions/\(id)/grid?page=\(form.page)" : "/office/editions/\(id)?done=saved")
    }

    @Sendable func correction(_ request: Request, _ context: AppContext) async throws -> Response {
        let opened = try await open(context, for: .correct, version: nil)
        guard isCorrectedInPlace(opened) else { return ask(opened, reason: "", faults: [], context) }
        var page = gridPage(opened, 1, context)
        page.reason = ""
        return respond(page, context, .ok)
    }

    @Sendable func correct(_ request: Request, _ context: AppContext) async throws -> Response {
        let posted = try await request.form(context, limit: BodyLimit.grid)
        let opened = try await open(context, for: .correct, version: Int(posted["version"]) ?? 0)
        var form = GridForm(posted, columns: opened.columns)
        guard isCorrectedInPlace(opened), !form.rows.isEmpty else {
            return try await begin(opened, reason: form.reason, context)
        }
        var page = gridPage(opened, form, context)
        guard let edit = try await self.edit(&form, opened) else {
            page = gridPage(opened, form, context)
            page.reason = form.reason
            return respond(page, context, .ok)
        }
        page.reason = form.reason
        page.faults = edit.faults + Self.reasonFaults(form.reason)
        page.outcome = edit.outcome
        guard page.faults.isEmpty, edit.outcome.faults.isEmpty else {
            return respond(page, context, .unprocessableContent)
        }
        let table = Table(columns: opened.item.columns, records: edit.outcome.records)
        return try await store(opened, table, edit.opening, reason: form.reason, context)
    }

    private func store(
        _ opened: Opened, _ table: Table, _ opening: Money??, reason: String, _ context: AppContext
    ) async throws -> Response {
        let actor = try context.officer().actor
        let (id, desk) = (opened.view.edition.id, editions.desk(context))
        let before = Content.table(Table(columns: table.columns, records: opened.records))
        let draft = try await platform.database.write { tx -> Edition.ID in
            let draft = try desk.correct(id, reason: reason, by: actor, in: tx)
            let content = Content.table(table).withFiles(before.keys(becoming: draft.content))
            if content != draft.content || opening != nil {
                try desk.revise(draft.id, version: nil, content: content, opening: opening, by: actor, in: tx)
            }
            return draft.id
        }
        return .seeOther("/office/editions/\(draft)?done=saved")
    }

    /// A correction whose content is changed afterwards, on the draft's own pages.
    private func begin(_ opened: Opened, reason: String, _ context: AppContext) async throws -> Response {
        let faults = Self.reasonFaults(reason)
        guard faults.isEmpty else { return ask(opened, reason: reason, faults: faults, context) }
        let actor = try context.officer().actor
        let (id, desk) = (opened.view.edition.id, editions.desk(context))
        let draft = try await platform.database.write { tx in
            try desk.correct(id, reason: reason, by: actor, in: tx)
        }
        switch draft.content {
        case .article: return .seeOther("/office/editions/\(draft.id)/article")
        case .table, .nothingToReport: return .seeOther("/office/editions/\(draft.id)/grid")
        }
    }

    private static func reasonFaults(_ reason: String) -> [FieldProblem] {
        if reason.isEmpty {
            return [FieldProblem("reason", zh: "请填写更正原因。", en: "Please give a reason.")]
        }
        guard !SensitiveText.findings(in: reason, kinds: SensitiveText.numbers).isEmpty else { return [] }
        return [
            FieldProblem(
                "reason", zh: "原因会公开，请不要写身份证号、银行卡号和手机号。",
                en: "The reason is public. Please leave out ID, card and mobile numbers.")
        ]
    }
}

extension GridHandlers {
    /// Small tables are corrected on the page that asks for the reason.
    private func isCorrectedInPlace(_ opened: Opened) -> Bool {
        if case .table = opened.view.edition.content {
            opened.records.count <= EditionView.rowsPerPage
        } else {
            false
        }
    }

    /// The edition, if the verb is open to the officer now; a version that moved on is told at once.
    private func open(_ context: AppContext, for verb: EditionVerb, version: Int?) async throws -> Opened {
        let actor = try context.officer().actor
        let (id, desk) = (try EditionHandlers.id(context), editions.desk(context))
        return try await platform.database.read { tx in
            let view = try EditionView.read(id, by: actor, at: desk, in: tx)
            if let version { try desk.refuseStale(view.stored, version, in: tx) }
            guard view.verbs.contains(verb) else { throw Failure.notFound }
            if verb == .revise, case .article = view.edition.content { throw Failure.notFound }
            let full = try desk.read(id, by: actor, secrets: true, in: tx)
            return Opened(view: view, records: full.edition.content.table?.records ?? [])
        }
    }

    /// Checks what was typed; nil where rows were only added, so that the page comes back to type on.
    private func edit(_ form: inout GridForm, _ opened: Opened) async throws
        -> (outcome: GridEdit.Outcome, opening: Money??, faults: [FieldProblem])?
    {
        switch form.deed {
        case .add(let count):
            form.addRows(count, columns: opened.columns)
            return nil
        case .paste:
            form.takePasted(as: opened.item, columns: opened.columns)
            return nil
        case .save: break
        }
        var faults: [FieldProblem] = []
        var opening: Money??
        if opened.opening != nil {
            let text = form.opening.filter { $0 != "," && $0 != "\u{FF0C}" }
            opening = .some(text.isEmpty ? nil : Money(yuan: text))
            if !text.isEmpty, Money(yuan: text) == nil {
                faults.append(
                    FieldProblem(
                        "opening", zh: "上期结余请写成数字，例如 1200.50。", en: "Please give a number such as 1200.50."))
            }
        }
        let edit = GridEdit(
            item: opened.item, stored: opened.records, range: opened.range(form.page), typed: form.rows)
        return (try await IntakeDesk.threads.runIfActive { edit.outcome() }, opening, faults)
    }

    private func gridPage(_ opened: Opened, _ number: Int, _ context: AppContext) -> GridPage {
        let range = opened.range(number)
        var rows = opened.records[range].map(opened.columns.shown)
        let room = range.upperBound == opened.records.count && rows.count < EditionView.rowsPerPage
        for _ in 0..<(room ? (rows.isEmpty ? 10 : 3) : 0) {
            rows.append(Array(repeating: "", count: opened.columns.count))
        }
        return page(
            opened, rows, number: range.lowerBound / EditionView.rowsPerPage + 1,
            version: opened.view.edition.version, opening: opened.opening, context)
    }

    private func gridPage(_ opened: Opened, _ form: GridForm, _ context: AppContext) -> GridPage {
        page(
            opened, form.rows, number: form.page, version: form.version,
            opening: opened.opening.map { _ in form.opening }, context)
    }

    private func page(
        _ opened: Opened, _ rows: [[String]], number: Int, version: Int, opening: String?,
        _ context: AppContext
    ) -> GridPage {
        GridPage(
            view: opened.view, columns: opened.columns, rows: rows, page: number, total: opened.records.count,
            version: version, opening: opening, reader: context.reader)
    }

    private func ask(_ opened: Opened, reason: String, faults: [FieldProblem], _ context: AppContext)
        -> Response
    {
        let page = CorrectionPage(view: opened.view, reason: reason, faults: faults, reader: context.reader)
        let title = EditionWords(language: context.reader.language).correction
        return .page(
            editions.layout(context, opened.view, title).page { h in page.write(&h) },
            status: faults.isEmpty ? .ok : .unprocessableContent)
    }

    private func respond(_ page: GridPage, _ context: AppContext, _ status: HTTPResponse.Status) -> Response {
        let title = GridWords(language: context.reader.language).title
        return .page(editions.layout(context, page.view, title).page { h in page.write(&h) }, status: status)
    }
}

extension EditionDesk {
    /// Says who changed an edition since it was looked at, without touching it.
    func refuseStale(_ stored: StoredEdition, _ version: Int, in tx: Transaction) throws {
        guard version != stored.edition.version else { return }
        let row = try tx.first(
            """
            SELECT o.name, e.changed_at FROM edition e JOIN officer o ON o.id = e.changed_by
            WHERE e.id = \(stored.edition.id)
            """)
        guard let row else { throw Failure.notFound }
        throw Failure.conflict(by: try row.text(0), at: try row.moment(1))
    }
}

extension Content {
    /// Which key of a file became which, in two contents that are otherwise alike.
    func keys(becoming copy: Content) -> [String: String] {
        Dictionary(zip(fileKeys, copy.fileKeys).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
    }
}
