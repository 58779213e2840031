/// What one feature says to people, in one language: a function or property for each phrase.
public protocol Words: Sendable {
    /// The reader's language.
    var language: Language { get }
}

extension Words {
    /// A phrase in every language of the interface, of which the reader gets theirs.
    public func say(_ zh: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
        language.pick(zh: zh(), en: en())
    }

    /// What something is, and how it is: `公开记录：农村低保`, `History: 农村低保`.
    public func labelled(_ label: String, _ text: String) -> String {
        say("\(label)：\(text)", "\(label): \(text)")
    }

    /// Several things one after the other: `董寨村、张湾村`, `Dongzhai, Zhangwan`.
    public func listed(_ things: [String]) -> String { things.joined(separator: say("、", ", ")) }
}
