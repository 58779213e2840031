import Domain

/// An address under which a person looks at an own file for some minutes. It is signed and says nothing of the code.
struct PetitionFileAddress: Hashable, Sendable {
    let file: PetitionFile.ID
    /// A picture's thumbnail instead of the whole.
    let isSmall: Bool
    let until: Moment

    static let lifetime = 15 * 60

    init(_ file: PetitionFile.ID, isSmall: Bool, at now: Moment) {
        self.file = file
        self.isSmall = isSmall
        until = now.adding(seconds: Self.lifetime)
    }

    /// Reads an address; nil unless we signed it and it has not run out.
    init?(_ text: String, at now: Moment, _ keys: Keys) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 4, let file = PetitionFile.ID(parts[0]), parts[1].utf8.count <= 15,
            let until = Int64(parts[1]), parts[2] == "s" || parts[2] == "f", until >= now.milliseconds
        else { return nil }
        self.file = file
        isSmall = parts[2] == "s"
        self.until = Moment(milliseconds: until)
        guard self.text(keys) == text else { return nil }
    }

    /// As it stands in the address.
    func text(_ keys: Keys) -> String {
        let told = "\(file)-\(until.milliseconds)-\(isSmall ? "s" : "f")"
        return "\(told)-\(keys.viewSeal(told))"
    }

    func path(_ keys: Keys) -> String { "/petitions/track/files/\(text(keys))" }
}
