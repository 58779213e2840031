import Database
import Domain

/// Where somebody came from to speak up, as the address says it.
struct PetitionOrigin: Sendable {
    var place = ""
    var disclosure = ""
    var edition = ""
    var row = ""

    /// A blank draft with what is known: the place, and of a roster its row, its field and what it is about. What the
    /// address says wrongly is left out.
    func draft(for reader: Reader, _ language: Language, in tx: Transaction) throws -> PetitionDraft {
        var draft = PetitionDraft()
        (draft.disclosure, draft.edition, draft.row) = (disclosure, edition, row)
        if let objection = draft.objection, let row = try ObjectedRow.find(objection, for: reader, in: tx) {
            draft.kind = Concern.petition(.complaint).code
            try draft.begin(in: row.village, about: row.item, row.period, language, in: tx)
            return draft
        }
        (draft.disclosure, draft.edition, draft.row) = ("", "", "")
        if let id = Disclosure.ID(disclosure), let view = try DisclosureQueries.find(id, in: tx),
            let village = view.village, let item = view.latest?.item
        {
            try draft.begin(in: village.code, about: item, view.period, language, in: tx)
        } else if let code = DivisionCode(place), try PlaceQueries.find(code, in: tx) != nil {
            draft.place = code.level >= .county ? code.text : ""
        }
        return draft
    }
}

extension PetitionDraft {
    fileprivate mutating func begin(
        in village: DivisionCode, about item: Item, _ period: Period, _ language: Language,
        in tx: Transaction
    ) throws {
        place = village.text
        subject = String(
            PetitionFormWords(language: language).about(item.name, period)
                .prefix(PetitionSubmission.longestSubject))
        guard let county = village.ancestor(.county) else { return }
        let known = try PetitionSetting.fields(of: county, in: tx).map(\.name)
        if known.contains(item.station) { field = item.station }
    }
}
