import Database
import Domain

/// Finding the place that somebody names, within a county: by its code, its full name (镇 and 村), or its own name where
/// only one has it.
struct EnteredPlaces: Sendable {
    struct Place: Sendable, Hashable {
        let code: DivisionCode
        let name: String
        /// `吴陈河镇张湾村`: what the list of the form offers.
        let label: String
    }

    let all: [Place]

    init(of county: DivisionCode, in tx: Transaction) throws {
        let rows = try tx.rows(
            """
            SELECT code, name FROM division WHERE code >= \(county) AND code < \(county.text + ":") ORDER BY code
            """)
        var (names, places): ([DivisionCode: String], [Place]) = ([:], [])
        for row in rows {
            let (code, name) = (try row.division(0), try row.text(1))
            names[code] = name
            let township = code.level == .village ? code.parent.flatMap { names[$0] } ?? "" : ""
            places.append(Place(code: code, name: name, label: township + name))
        }
        all = places
    }

    /// The place, or what is wrong with the name.
    func find(_ typed: String) throws(Failure) -> Place {
        let plain = typed.filter { !$0.isWhitespace }
        guard !plain.isEmpty else { throw .invalid([DeskPhrases.namePlaceMissing]) }
        if let exact = all.first(where: { $0.code.text == plain || $0.label == plain }) { return exact }
        let own = all.filter { $0.name == plain }
        let found = own.isEmpty ? all.filter { $0.label.contains(plain) } : own
        guard let first = found.first else { throw .invalid([DeskPhrases.placeUnknown(typed)]) }
        guard found.count == 1 else {
            throw .invalid([DeskPhrases.placeAmbiguous(found.prefix(12).map(\.label))])
        }
        return first
    }
}
