/// The options of a choice column, found by what people write: C → C类, 分散供养 → 分散, ａ类 → A类.
struct Choices: Sendable {
    let options: [String]
    /// The options and their unambiguous beginnings, so that the usual forms cost one look-up.
    private let known: [String: String]

    init(options: [String]) {
        self.options = options
        var known: [String: String] = [:]
        for option in options {
            for length in 1..<max(option.count, 1) {
                let beginning = String(option.prefix(length))
                if options.count(where: { $0.hasPrefix(beginning) }) == 1 { known[beginning] = option }
            }
        }
        for option in options { known[option] = option }
        self.known = known
    }

    /// Nil where no option, or more than one, is meant.
    func meaning(of text: String) -> String? {
        if let option = known[text] { return option }
        let clean = squeezed(text).uppercased()
        guard !clean.isEmpty else { return nil }
        if let option = known[clean] { return option }
        // The longer option wins where one is the beginning of another.
        return options.filter { clean.hasPrefix($0) }.max { $0.count < $1.count }
    }
}
