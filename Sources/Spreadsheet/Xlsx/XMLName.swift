/// A name without its namespace prefix, valid during one scanner call.
struct XMLName {
    let bytes: UnsafeBufferPointer<UInt8>

    @inline(__always)
    static func ~= (text: StaticString, name: XMLName) -> Bool { name == text }

    @inline(__always)
    static func == (name: XMLName, text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard name.bytes.count == count else { return false }
        for index in 0..<count where name.bytes[index] != text.utf8Start[index] { return false }
        return true
    }
}

/// One attribute by the places of its parts in the scanned bytes.
struct XMLAttribute {
    /// Where the name begins, where it begins after its prefix, and where it ends.
    let start: Int
    let local: Int
    let end: Int
    let value: Range<Int>
}

/// The attributes of the tag at hand: memory of its own, written over for each tag, because an array would be asked
/// millions of times whether somebody else holds it. One scanner has it; a copy of a scanner would share it.
final class XMLAttributeList {
    private static let most = 128
    private let start = UnsafeMutablePointer<XMLAttribute>.allocate(capacity: most)
    private var count = 0

    deinit { start.deallocate() }

    var isFull: Bool { count == Self.most }

    /// Valid until the next change.
    var all: UnsafeBufferPointer<XMLAttribute> { UnsafeBufferPointer(start: start, count: count) }

    func clear() { count = 0 }

    /// - Precondition: it is not full.
    func append(_ attribute: XMLAttribute) {
        precondition(!isFull)
        start.advanced(by: count).initialize(to: attribute)
        count += 1
    }
}

/// The attributes of one element, valid during one scanner call.
struct XMLAttributes {
    let source: UnsafeBufferPointer<UInt8>
    let all: UnsafeBufferPointer<XMLAttribute>

    /// The value's bytes as they stand, references unresolved.
    @inline(__always)
    func bytes(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
        for attribute in all where self.name(of: attribute) == name {
            return UnsafeBufferPointer(rebasing: source[attribute.value])
        }
        return nil
    }

    /// Like `string`, for an attribute with a prefix (`r:id`), which may stand beside a plain one of the
    /// same name.
    func prefixedString(_ name: StaticString) -> String? {
        for attribute in all where attribute.local > attribute.start && self.name(of: attribute) == name {
            return XMLText.resolved(UnsafeBufferPointer(rebasing: source[attribute.value]))
        }
        return nil
    }

    /// Nil where the attribute is missing, is not UTF-8 or refers to an unknown entity.
    func string(_ name: StaticString) -> String? { bytes(name).flatMap(XMLText.resolved) }

    /// XML Schema's two ways to write true.
    func isTrue(_ name: StaticString) -> Bool {
        guard let value = string(name) else { return false }
        return value == "1" || value == "true"
    }

    /// Digits alone; nil for anything else and for more than nine digits.
    @inline(__always)
    func integer(_ name: StaticString) -> Int? { bytes(name).flatMap(smallInteger) }

    @inline(__always)
    private func name(of attribute: XMLAttribute) -> XMLName {
        XMLName(bytes: UnsafeBufferPointer(rebasing: source[attribute.local..<attribute.end]))
    }
}

/// The number that one to nine ASCII digits write.
@inline(__always)
func smallInteger(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard bytes.count > 0, bytes.count <= 9 else { return nil }
    var number = 0
    for byte in bytes {
        guard byte >= 48, byte <= 57 else { return nil }
        number = number &* 10 &+ Int(byte &- 48)
    }
    return number
}
