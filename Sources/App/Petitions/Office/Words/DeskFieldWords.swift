import Domain

extension DeskFormWords {
    /// The name of a field, as the summary of faults gives it; nil where the fault says enough.
    func label(of field: String) -> String? {
        switch field {
        case "outcome": outcome
        case "account": account
        case "lead": lead
        case "helpers": helpers
        case "copies": copies
        case "due": due
        case "until": until
        case "ground": ground
        case "kind": kind
        case "field": self.field
        case "result": result
        case "notes": notes
        case "day": day
        case "place": meetingPlace
        case "people": people
        case "subject": publicSubject
        case "answer": publicAnswer
        case _: nil
        }
    }
}
