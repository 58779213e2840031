/// A language of the interface. A further one is one more case, and the compiler asks for every phrase of it.
public enum Language: String, Hashable, Sendable, CaseIterable { case zh, en }

extension Language {
    /// The one that is said in this language; only that one is made. Nothing else switches over languages, so a
    /// further case adds a parameter here and is asked for wherever something is said.
    public func pick<Said>(zh: @autoclosure () -> Said, en: @autoclosure () -> Said) -> Said {
        switch self {
        case .zh: zh()
        case .en: en()
        }
    }
}
