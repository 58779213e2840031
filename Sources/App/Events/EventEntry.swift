import Database
import Domain

/// One event as a history shows it.
struct EventEntry: Sendable {
    let id: Event.ID
    let at: Moment
    /// Nil where the system acted by itself.
    let officer: OfficerName?
    let role: Role?
    /// Whether the person a petition is from did it.
    let isPerson: Bool
    let verb: EventVerb
    let subject: Event.Subject
    let key: String
    let version: Int
    /// Where it happened; nil for what belongs to no place.
    let place: Division?
    let reason: String
    let detail: [String: String]
    /// The item's name, where the event is about an edition.
    var item: String?
    /// Whether the event is about a draft that was discarded.
    let isGone: Bool

    /// Reads a row of `EventQueries.select`. Whatever people typed passes the redaction once more, so that no
    /// private number is ever shown in a history.
    init(_ row: Row) throws {
        guard let verb = EventVerb(rawValue: try row.text(5)),
            let subject = Event.Subject(rawValue: try row.text(6))
        else { throw DamagedRow(column: "event.verb") }
        id = try row.identifier(0)
        at = try row.moment(1)
        let unit = try row.textOrNil(3)
        officer = try row.textOrNil(2).map { OfficerName(name: $0, unit: unit ?? "") }
        role = Role(rawValue: try row.text(4))
        isPerson = try row.text(4) == Doer.personRole
        self.verb = verb
        self.subject = subject
        key = try row.text(7)
        version = try row.int(8)
        let name = try row.textOrNil(10)
        place = DivisionCode(try row.text(9)).flatMap { code in name.map { Division(code: code, name: $0) } }
        reason = SensitiveText.redacted(try row.text(11))
        detail = try fromJSON([String: String].self, try row.text(12)).mapValues {
            SensitiveText.redacted($0)
        }
        item = try row.textOrNil(13).map { try Definitions.item($0).name }
        isGone = subject == .edition && item == nil
    }

    /// Whether the event is about an edition of the disclosure, as it was written down when it happened.
    func isAbout(_ disclosure: Disclosure.Key) -> Bool {
        subject == .edition && place?.code == disclosure.village && detail["item"] == "\(disclosure.item)"
            && detail["period"] == disclosure.period.description
    }
}
