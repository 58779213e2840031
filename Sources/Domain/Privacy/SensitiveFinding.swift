/// Something in a text that must not become public. It tells where, never what.
public struct SensitiveFinding: Hashable, Sendable {
    public let kind: Kind
    public let range: Range<String.Index>

    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A citizen's identity number: 18 characters with a valid check digit (GB 11643), or the 15 of before 1999.
        case idNumber
        /// A bank card of 16 to 19 digits.
        case bankCard
        /// A mobile telephone of mainland China. An office's landline and short numbers (12345) are no finding.
        case mobile
        /// An illness or a disability grade in words. A warning: whether it speaks of a person, a reviewer must judge.
        case disease

        /// Whether publishing waits until it is gone.
        public var blocksPublishing: Bool {
            switch self {
            case .idNumber, .bankCard, .mobile: true
            case .disease: false
            }
        }
    }
}
