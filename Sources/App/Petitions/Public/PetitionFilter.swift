import Database
import Domain
import Hummingbird

/// What a list of answered petitions is narrowed to. Only cleared texts are ever asked about.
struct PetitionFilter: Sendable, Equatable {
    /// A place and everything in it; nil: everywhere.
    var place: DivisionCode?
    var kind: Petition.Kind?
    var outcome: Outcome?
    /// The year of the answer.
    var year: Int?
    /// The month of the answer; only with a year.
    var month: Int?
    var text = ""
    /// Goes on behind this key.
    var before: Int64?

    static let pageSize = 20
    static let longestText = 100

    /// Whether something other than the place narrows it.
    var isNarrowed: Bool { kind != nil || outcome != nil || year != nil || !text.isEmpty }
}

extension PetitionFilter {
    /// Reads the query of an address. What cannot be read narrows nothing: a link from elsewhere still shows a page.
    init(_ request: Request, place: DivisionCode? = nil) {
        self.place = place
        for field in URLEncoded.fields(Array((request.uri.query ?? "").utf8)[...]) {
            let value = field.value.trimmed
            switch field.name {
            case "q": text = String(value.prefix(Self.longestText))
            case "place"
            where place == nil || DivisionCode(value).map { place?.contains($0) == true } == true:
                self.place = DivisionCode(value) ?? place
            case "kind": kind = Petition.Kind(rawValue: value)
            case "outcome": outcome = Outcome(rawValue: value)
            case "year": year = Int(value).flatMap { (2000...2199).contains($0) ? $0 : nil }
            case "month": month = Int(value).flatMap { (1...12).contains($0) ? $0 : nil }
            case "before": before = Int64(value)
            case _: break
            }
        }
        if year == nil { month = nil }
    }

    /// The query that asks for the same, without the place.
    func query(before: Int64? = nil) -> String {
        var pairs: [(String, String)] = []
        if !text.isEmpty { pairs.append(("q", text)) }
        if let kind { pairs.append(("kind", kind.rawValue)) }
        if let outcome { pairs.append(("outcome", outcome.rawValue)) }
        if let year { pairs.append(("year", "\(year)")) }
        if let month { pairs.append(("month", "\(month)")) }
        if let before { pairs.append(("before", "\(before)")) }
        return pairs.map { "\($0.0)=\(URLEncoded.encoded($0.1))" }.joined(separator: "&")
    }

    /// The keys of the days asked for: from the first up to, but not with, the last.
    var keys: (from: Int64, before: Int64) {
        guard let year, let first = Day(year: year, month: month ?? 1, day: 1) else {
            return (.min, before ?? .max)
        }
        let isLast = month == nil || month == 12
        let next = Day(
            year: isLast ? year + 1 : year, month: isLast ? 1 : (month ?? 0) + 1, day: 1)
        let end = next.map { PublicPetitions.key(of: Moment(day: $0)) } ?? .max
        return (PublicPetitions.key(of: Moment(day: first)), min(end, before ?? .max))
    }

    /// The filters as words of the index, beside what was typed.
    func question(_ terms: SearchTerms) -> SearchQuestion {
        var words: [String] = []
        if let place { words.append(SearchWords.place(place)) }
        if let kind { words.append(PetitionGrams.word(kind)) }
        if let outcome { words.append(PetitionGrams.word(outcome)) }
        return SearchQuestion(terms.question.terms + words.map { [.init([$0])] })
    }
}
