import Database
import Domain

extension Transaction {
    /// The conflict that a stale write meets, naming who changed the thing last and when; it is read from the events,
    /// whose versions count the changes.
    func conflict(_ subject: Event.Subject, _ key: String, at now: Moment) throws -> Failure {
        let row = try first(
            """
            SELECT o.name, e.at FROM event e LEFT JOIN officer o ON o.id = e.officer
            WHERE e.subject_kind = \(subject.rawValue) AND e.subject = \(key) AND e.subject_version > 0
            ORDER BY e.subject_version DESC, e.id DESC LIMIT 1
            """)
        return .conflict(by: try row?.textOrNil(0) ?? "系统", at: try row?.moment(1) ?? now)
    }
}
