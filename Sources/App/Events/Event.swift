import Database
import Domain

/// One verb that somebody did to one thing: who, what, when and why. Feeds histories now and the public log later.
struct Event: Sendable {
    /// What kind of thing an event is about; stored by raw value.
    enum Subject: String, Sendable {
        case edition, disclosure, officer, unit, division, item, intake, village, petition, template, digest
    }

    enum Kind {}
    typealias ID = Identifier<Kind>

    let verb: EventVerb
    let subject: Subject
    let key: String
    /// The version of the thing after the verb.
    var version = 0
    /// Where it happened, so that officers find the events of their own division.
    var division: DivisionCode?
    var reason = ""
    /// Names and numbers that a history shows; never a person's data.
    var detail: [String: String] = [:]
}

/// Who acts: an officer in a role, whoever holds a receipt code, or the system itself at a set time.
enum Doer: Sendable {
    case officer(Actor, role: Role?)
    case person
    case system

    /// What stands in an event's role where no officer acted but the person a petition is from.
    static let personRole = "person"
}

extension Transaction {
    /// Writes the event in this transaction: the only function that does.
    func record(_ event: Event, by doer: Doer, at moment: Moment) throws {
        let id = EventKeys.next(at: moment)
        let detail = event.detail.isEmpty ? "{}" : try jsonText(event.detail)
        let (officer, unit, role): (String?, String?, String) =
            switch doer {
            case .officer(let actor, let role): (actor.officer.text, actor.unit.id.text, role?.rawValue ?? "")
            case .person: (nil, nil, Doer.personRole)
            case .system: (nil, nil, "")
            }
        try run(
            """
            INSERT INTO event (id, at, officer, unit, role, verb, subject_kind, subject, subject_version,
                division, reason, detail)
            VALUES (\(id), \(moment), \(officer), \(unit), \(role), \(event.verb.rawValue),
                \(event.subject.rawValue), \(event.key), \(event.version), \(event.division?.text ?? ""),
                \(event.reason), \(detail))
            """)
    }
}
