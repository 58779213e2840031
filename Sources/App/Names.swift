import Domain

// Foundation has a Unit of its own; here the word always means an office.

/// An office (单位).
typealias Unit = Domain.Unit
