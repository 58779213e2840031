import Domain

/// A commission's keys for programs.
enum ReportKeyAPI {
    static let endpoints: [Endpoint] = [
        Endpoint(
            method: .get, path: "/office/reports/keys", tag: "Reports",
            summary: "The commission's keys, the current one last", access: .officer,
            answer: .json(.list(key.schema)), run: .itself(list)),
        Endpoint(
            method: .post, path: "/office/reports/keys", tag: "Reports",
            summary: "Make a new key; a first one, or one after a loss, sets the passphrase",
            access: .officer,
            body: .json(
                .init(
                    name: "ReportKeyMaking",
                    members: [
                        .init(name: "passphrase", schema: .text("The present one, or the first")),
                        .init(
                            name: "afterLoss",
                            schema: .boolean("Nobody knows the present one: earlier reports stay closed"),
                            isRequired: false),
                    ])),
            status: .created, answer: .json(key.schema), run: .itself(make)),
        Endpoint(
            method: .put, path: "/office/reports/keys/passphrase", tag: "Reports",
            summary: "Wrap every key under a new passphrase", access: .officer,
            body: .json(
                .init(
                    name: "ReportPassphraseChange",
                    members: [
                        .init(name: "old", schema: .text("The present passphrase")),
                        .init(name: "new", schema: .text("At least 16 letters or 8 Chinese characters")),
                    ])),
            answer: .nothing, run: .itself(change)),
        Endpoint(
            method: .get, path: "/office/reports/keys/{number}", tag: "Reports",
            summary: "The recovery sheet of a key: without the passphrase it opens nothing", access: .officer,
            answer: .file("text/plain"), run: .itself(sheet)),
    ]

    private static let key = Shape<CommissionKey>(
        "ReportKey",
        [
            .integer("number", "From 1") { $0.number },
            .text("fingerprint", "To compare") { $0.fingerprint },
            .text("madeOn", "The day") { $0.madeOn.description },
        ])

    private static func list(_ call: Call) async throws -> Reply {
        .json(.list(try await ReportDeskAPI.desk(call).keys().map(key.json)))
    }

    private static func make(_ call: Call) async throws -> Reply {
        let desk = try ReportDeskAPI.desk(call)
        let typed = call.body["passphrase"]?.text ?? ""
        let afterLoss = call.body["afterLoss"] == .bool(true)
        let isFirst = try await desk.keys().isEmpty
        if afterLoss || isFirst { try check(typed, "passphrase") }
        try await desk.makeKey(Passphrase(typed), afterLoss: afterLoss)
        guard let made = try await desk.keys().last else { throw Failure.notFound }
        return .one(key, made)
    }

    private static func change(_ call: Call) async throws -> Reply {
        let desk = try ReportDeskAPI.desk(call)
        let new = call.body["new"]?.text ?? ""
        try check(new, "new")
        try await desk.changePassphrase(from: Passphrase(call.body["old"]?.text ?? ""), to: Passphrase(new))
        return .nothing
    }

    private static func sheet(_ call: Call) async throws -> Reply {
        let desk = try ReportDeskAPI.desk(call)
        let number = try call.number()
        guard let key = try await desk.keys().first(where: { $0.number == number }) else {
            throw Failure.notFound
        }
        try await desk.log(.sheetPrinted, about: key.fingerprint)
        let text = Array(RecoverySheet.text(key).utf8)
        return Reply(content: .file(bytes: text, type: "text/plain", name: "report-key-\(number).txt"))
    }

    private static func check(_ typed: String, _ field: String) throws(Failure) {
        guard let fault = Passphrase.fault(typed, again: typed) else { return }
        let message = ReportKeyWords.fault(fault).message
        throw .invalid([FieldProblem(field, zh: message.zh, en: message.en)])
    }
}
