/// The options of a choice column, found by what people write: C → C类, 分散供养 → 分散, ａ类 → A类.
struct Choices: Sendable {
    let options: [String]

    /// Nil where no option, or more than one, is meant.
    func meaning(of text: String) -> String? {
        if let exact = options.first(where: { $0 == text }) { return exact }
        let clean = squeezed(text).uppercased()
        guard !clean.isEmpty else { return nil }
        if let exact = options.first(where: { $0 == clean }) { return exact }
        // The longer option wins where one is the beginning of another.
        let begun = options.filter { clean.hasPrefix($0) }.max { $0.count < $1.count }
        if let begun { return begun }
        let completed = options.filter { $0.hasPrefix(clean) }
        return completed.count == 1 ? completed.first : nil
    }
}
