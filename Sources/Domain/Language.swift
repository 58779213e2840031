/// A language of the interface. A further one is one more case, and the compiler asks for every phrase of it.
public enum Language: String, Hashable, Sendable, CaseIterable { case zh, en }
