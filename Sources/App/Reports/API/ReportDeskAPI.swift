import Domain

/// The commission's desk for programs. Nothing here carries an idempotency key: kept answers lie in the database, and
/// what a report says never does but sealed.
enum ReportDeskAPI {
    static let endpoints: [Endpoint] = [
        Endpoint(
            method: .post, path: "/office/reports/unlock", tag: "Reports",
            summary: "Unlock the commission's keys for this token, on this node; 15 idle minutes lock them",
            access: .officer, body: .json(passphrase), answer: .nothing, run: .itself(unlock)),
        Endpoint(
            method: .delete, path: "/office/reports/unlock", tag: "Reports", summary: "Lock them again",
            access: .officer, answer: .nothing, run: .itself(lock)),
        Endpoint(
            method: .get, path: "/office/reports", tag: "Reports",
            summary: "The reports to the officer's commission, what is due first on top", access: .officer,
            answer: .json(.list(ReportDeskShapes.listed.schema)), run: .itself(list)),
        Endpoint(
            method: .get, path: "/office/reports/log", tag: "Reports",
            summary: "What officers did with reports and keys, newest first", access: .officer,
            answer: .json(.list(ReportDeskShapes.logged.schema)), run: .itself(log)),
        Endpoint(
            method: .get, path: "/office/reports/{id}", tag: "Reports",
            summary: "One report with its conversation; opening it is written in the sealed log",
            access: .officer, answer: .json(ReportDeskShapes.view.schema), run: .itself(read)),
        Endpoint(
            method: .get, path: "/office/reports/{id}/files/{position}/{number}", tag: "Reports",
            summary: "A file of an entry, both counted from 1", access: .officer,
            answer: .file("application/octet-stream"), run: .itself(file)),
        deed("acknowledgement", "Tell the person that it has come", ReportDeskShapes.words(false)) {
            try await $0.acknowledge($1, words: $2.words)
        },
        deed("replies", "Write to the person", ReportDeskShapes.words(true)) {
            try await $0.reply($1, words: $2.neededWords())
        },
        deed("conclusion", "Say what becomes of it", ReportDeskShapes.conclusion) {
            try await $0.conclude($1, $2.conclusion(), words: $2.lettersWords)
        },
        deed("reopening", "Take it up again", ReportDeskShapes.words(true)) {
            try await $0.reopen($1, words: $2.neededWords())
        },
    ]

    private static let passphrase = Schema.Named(
        name: "ReportPassphrase",
        members: [.init(name: "passphrase", schema: .text("The commission's; kept nowhere"))])

    private static func deed(
        _ name: String, _ summary: String, _ body: Schema.Named,
        _ verb: @escaping @Sendable (ReportDesk, SealedReport.ID, ReportDeedInput) async throws -> Void
    ) -> Endpoint {
        Endpoint(
            method: .post, path: "/office/reports/{id}/\(name)", tag: "Reports", summary: summary,
            access: .officer, body: .json(body), answer: .json(ReportDeskShapes.view.schema),
            run: .itself { call in
                let (desk, id) = (try desk(call), try call.id() as SealedReport.ID)
                func text(_ name: String) -> String { call.body[name]?.text?.trimmed ?? "" }
                let input = ReportDeedInput(
                    words: text("words"), outcome: text("outcome"), office: text("office"),
                    letter: text("letter"), reason: text("reason"))
                try await verb(desk, id, input)
                return .one(ReportDeskShapes.view, try await desk.read(id))
            })
    }

    static func desk(_ call: Call) throws -> ReportDesk {
        try ReportDesk(call.platform, call.session(), at: call.now)
    }

    private static func unlock(_ call: Call) async throws -> Reply {
        try await desk(call).unlock(Passphrase(call.body["passphrase"]?.text ?? ""))
        return .nothing
    }

    private static func lock(_ call: Call) async throws -> Reply {
        try await desk(call).lock()
        return .nothing
    }

    private static func list(_ call: Call) async throws -> Reply {
        .json(.list(try await desk(call).list().map(ReportDeskShapes.listed.json)))
    }

    private static func log(_ call: Call) async throws -> Reply {
        .json(.list(try await desk(call).logEntries().map { ReportDeskShapes.logged.json(.init($0)) }))
    }

    private static func read(_ call: Call) async throws -> Reply {
        .one(ReportDeskShapes.view, try await desk(call).read(try call.id()))
    }

    private static func file(_ call: Call) async throws -> Reply {
        let (desk, id) = (try desk(call), try call.id() as SealedReport.ID)
        let file = try await desk.file(call.number(), of: call.number("position"), in: id)
        return Reply(content: .file(bytes: file.bytes, type: file.mediaType, name: file.name))
    }
}
