import Database
import Domain

/// What the public may not read of a petition: private numbers, illnesses, landlines that are no office's, and of everybody
/// who gave a name, on it or on one that was joined to it, that name, telephone and address. It proposes the text without them, and finds them in what an
/// officer hands in: both look for the same, so that a proposal can be cleared as it is. Nobody is shown the name for that.
struct PublicMask: Sendable {
    /// What stands in the text, and what goes in its place.
    private struct Known {
        let kind: PublicText.Kind
        let text: String
        let mask: String
    }

    private struct Place {
        let kind: PublicText.Kind
        let range: Range<String.Index>
        let mask: String
    }

    private let known: [Known]
    private let phone: [String]
    /// Telephones of the county's offices. Answers tell people whom to ring, so these may stand in public, as may short
    /// numbers of services (12345, 12368), which are no landlines. A mobile is somebody's own even where an office uses it.
    private let official: [String]

    /// - Parameter isForPage: a page still opens where this server has not read the newest key yet; nothing is published.
    init(of stored: StoredPetition, _ keys: Keys, isForPage: Bool, in tx: Transaction) throws {
        let joined = try PetitionFinding.merged(into: stored.head.id, in: tx).map(\.id)
        let people = try ([stored.head.id] + joined).compactMap {
            try Self.person(of: $0, keys, isForPage: isForPage, in: tx)
        }
        official = try Self.telephones(of: stored.petition.county, in: tx)
        phone = people.map(\.phone).filter { $0.count > 1 }
        let place = try PlaceQueries.path(to: stored.place, in: tx).map(\.name).joined()
        known = people.flatMap { Self.known($0, placeName: place) }
    }

    func masked(_ text: String) -> String {
        var masked = ""
        var position = text.startIndex
        for place in places(in: text) {
            masked += text[position..<place.range.lowerBound] + place.mask
            position = place.range.upperBound
        }
        return masked + text[position...]
    }

    /// Empty where `masked` would change nothing.
    func findings(_ text: String) -> [PublicText.Finding] {
        places(in: text).map { PublicText.Finding($0.kind, at: $0.range.lowerBound, of: text) }
    }

    /// What the person said first and what was answered last.
    func wording(of stored: StoredPetition) -> PublicWording {
        PublicWording(
            subject: masked(stored.head.subject), words: masked(stored.entries.first?.words ?? ""),
            answer: masked(stored.petition.state.reply?.answer.words ?? ""))
    }

    /// What the texts hold as they were written, so that the officer knows where to look.
    func found(in stored: StoredPetition) -> [FieldProblem] {
        [
            ("subject", stored.head.subject), ("words", stored.entries.first?.words ?? ""),
            ("answer", stored.petition.state.reply?.answer.words ?? ""),
        ].flatMap { PublicText.masked($0.0, findings($0.1)) }
    }

    /// In the order of the text, none overlapping another.
    private func places(in text: String) -> [Place] {
        // Of two at one place the first is told: the person's own mobile is a mobile.
        var found = SensitiveText.findings(in: text).map {
            Place(kind: .sensitive($0.kind), range: $0.range, mask: SensitiveText.blot)
        }
        found += known.flatMap { known in
            text.ranges(of: known.text).map { Place(kind: known.kind, range: $0, mask: known.mask) }
        }
        for landline in Landline.findings(in: text, known: phone)
        where !official.contains(where: landline.isSame) {
            let isOwn = phone.contains(where: landline.isSame)
            found.append(
                Place(
                    kind: isOwn ? .ownPhone : .landline, range: landline.range, mask: SensitiveText.blot))
        }
        var apart: [Place] = []
        for place in found.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            if let last = apart.last, place.range.lowerBound < last.range.upperBound {
                guard place.range.upperBound > last.range.upperBound else { continue }
                apart[apart.count - 1] = Place(
                    kind: last.kind, range: last.range.lowerBound..<place.range.upperBound,
                    mask: SensitiveText.blot)
            } else {
                apart.append(place)
            }
        }
        return apart
    }
}

extension PublicMask {
    /// Nil also where the key is missing on this server and only a page is made.
    private static func person(
        of id: Petition.ID, _ keys: Keys, isForPage: Bool, in tx: Transaction
    ) throws -> Petitioner? {
        do {
            return try Petitioners.open(id, keys, in: tx)
        } catch KeyFileError.keyMissing {
            guard isForPage else { throw Failure.unavailable }
            return nil
        }
    }

    private static func telephones(of county: DivisionCode?, in tx: Transaction) throws -> [String] {
        guard let county else { return [] }
        return try tx.rows(
            """
            SELECT phone FROM unit
            WHERE division >= \(county) AND division < \(county.text + ":") AND phone <> ''
            """
        ).map { try $0.text(0) }
    }

    /// Names that name nobody, as people write them who would rather not say.
    private static let nobody: Set<String> = ["村民", "群众", "居民", "家长", "本人", "匿名", "百姓", "反映人"]

    /// An address that is no more than the place's own name may stand: the page itself names the place.
    private static func known(_ person: Petitioner, placeName: String) -> [Known] {
        [
            (PublicText.Kind.ownName, person.name, NameStar.starred(person.name)),
            (.ownPhone, person.phone, SensitiveText.blot), (.ownAddress, person.address, SensitiveText.blot),
        ].filter { kind, text, mask in
            text.count > 1 && text != mask && !nobody.contains(text)
                && (kind != .ownAddress || !placeName.contains(text))
        }.map { Known(kind: $0.0, text: $0.1, mask: $0.2) }
    }
}
