/// Reports against officials that came in the ordinary way by mistake (product.md, section 5: nobody but the commission
/// may see that one exists). The form says so before anybody writes; who writes all the same is read once, by whoever
/// finds out what it is and declines it, and from then on by nobody.
extension Petition {
    /// Whether it was declined as a report against an official. It is closed to every officer, whatever their role, and
    /// stays open to the person by the receipt code, who is told of the sealed way and may erase it. It counts as one that
    /// came and was not taken; nothing else of it is told. A new petition is possible at any time, so that nobody can be
    /// silenced by a wrong ground.
    public var isClosedOff: Bool {
        guard case .declined(let decline) = state else { return false }
        return decline.ground == .reportAgainstOfficial
    }
}
