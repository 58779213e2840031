import Attachments
import Domain

/// What somebody filled in for a verb, as text by field: from a form of ours or from a call's body. Both name their
/// fields alike, so that one reading serves both.
struct PetitionInput: Sendable {
    private var texts: [String: [String]] = [:]
    /// Cleaned already.
    var files: [CleanAttachment] = []

    init() {}

    init(_ form: Form) {
        for field in form.fields where field.name != "form_token" {
            texts[field.name, default: []].append(field.value)
        }
    }

    init(_ body: JSON) {
        for member in body.members ?? [] { texts[member.name] = Self.texts(member.value) }
    }

    private static func texts(_ value: JSON) -> [String] {
        switch value {
        case .text(let text): [text]
        case .bool(let isOn): isOn ? ["1"] : []
        case .integer(let number): [String(number)]
        case .list(let values): values.flatMap(texts)
        case .null, .number, .object: []
        }
    }

    /// A field's text without white space around it; empty where nothing was given.
    subscript(name: String) -> String { (texts[name]?.first ?? "").trimmed }

    /// Every value of a field that may be given several times, without the empty ones.
    func all(_ name: String) -> [String] { (texts[name] ?? []).map(\.trimmed).filter { !$0.isEmpty } }

    func isOn(_ name: String) -> Bool { self[name] == "1" }

    /// Puts a proposal where nothing was typed.
    mutating func propose(_ name: String, _ text: String) {
        if texts[name] == nil { texts[name] = [text] }
    }

    /// Whatever was written out at length, to be shown again where its form is gone.
    var prose: [String] {
        ["words", "reason", "account", "notes", "subject", "answer", "elsewhere"].compactMap { name in
            self[name].isEmpty ? nil : self[name]
        }
    }
}
