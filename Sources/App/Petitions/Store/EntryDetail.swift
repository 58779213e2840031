import Domain

/// What an entry says beside its words, as JSON in the database: keys, days and choices, never a person's data.
enum EntryDetail: Codable, Hashable, Sendable {
    /// Where to go with what was declined, in the centre's words.
    case elsewhere(String)
    case kind(String)
    /// The petition that it was merged into.
    case merged(into: String)
    /// The petition that it was joined to, and the state in which that one ended.
    case parted(from: String, ended: String)
    /// The petition of the person who asks to reopen the one that it was joined to.
    case wish(of: String)
    /// The petition that was joined to this one, and the verb with which its person spoke.
    case joined(of: String, said: String)
    /// Keys of units, and the day by which the lead is to be done.
    case handover(lead: String, helpers: [String], copies: [String], due: String)
    /// The day until which an extension is asked for.
    case until(String)
    case outcome(String)
    case answer(outcome: String, isPublic: Bool)
    /// Nil where nobody was reached.
    case satisfaction(String?)
    case meeting(day: String, place: String, people: String)
    /// A supervision order's number, `411523-2026-000001` like a petition's.
    case order(String)
    /// What the clock climbed, the order it wrote and the role that hears of it.
    case rung(clock: String, run: Int, rung: String, order: String?, addressee: String?)
}

extension EntryDetail {
    static func handover(_ dispatch: Petition.Dispatch) -> EntryDetail {
        .handover(
            lead: dispatch.lead.unit.text, helpers: dispatch.helpers.map(\.unit.text),
            copies: dispatch.copies.map(\.unit.text), due: dispatch.due.description)
    }
}
