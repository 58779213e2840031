import Hummingbird

/// The query of an address as browsers write forms into it, a plus for a space included; text without control characters.
struct AddressQuery: Sendable {
    private let fields: [(name: String, value: String)]

    init(_ text: String) { fields = URLEncoded.fields(Array(text.utf8)[...]) }

    init(_ request: Request) { self.init(request.uri.query ?? "") }

    /// The first value of a name; nil where it is not there.
    subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

    func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }
}
