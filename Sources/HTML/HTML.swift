/// A page being written: HTML appended straight into one run of bytes, escaped by construction.
///
/// It owns its memory and cannot be copied by accident; pass it on as `inout HTML`. Markup comes only from
/// `StaticString`s of this program, everything else is escaped, and there is no way to write a style attribute,
/// an inline script or an event handler.
public struct HTML: ~Copyable {
    /// What goes inside an element.
    public typealias Body = (inout HTML) -> Void

    /// How many bytes have been written.
    public internal(set) var count = 0
    private var start: UnsafeMutablePointer<UInt8>
    private var capacity: Int

    /// An empty page with room for `capacity` bytes before it has to grow.
    public init(capacity: Int = 32_768) {
        self.capacity = max(capacity, 64)
        start = .allocate(capacity: self.capacity)
    }

    deinit { start.deallocate() }

    /// A copy of what has been written: UTF-8.
    public var bytes: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }

    /// Lends what has been written, without a copy, for the time of the call.
    public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try body(UnsafeRawBufferPointer(start: start, count: count))
    }

    /// Text: every character that means something to HTML is escaped, invisible control characters are dropped.
    public mutating func text(_ text: String) {
        let done: Void? = text.utf8.withContiguousStorageIfAvailable { escape($0) }
        if done == nil {
            var text = text
            text.withUTF8 { escape($0) }
        }
    }

    /// A whole number in plain digits.
    public mutating func text(_ number: Int) { put(number) }

    /// Markup written in this program's source, as it stands.
    public mutating func raw(_ markup: StaticString) { put(markup) }
}

extension HTML {
    /// Makes room for `more` further bytes.
    @inline(__always)
    mutating func reserve(_ more: Int) {
        if count + more > capacity { grow(more) }
    }

    @inline(never)
    private mutating func grow(_ more: Int) {
        let larger = max(capacity * 2, count + more)
        let fresh = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
        fresh.update(from: start, count: count)
        start.deallocate()
        start = fresh
        capacity = larger
    }

    @inline(__always)
    mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress else { return }
        reserve(bytes.count)
        (start + count).update(from: source, count: bytes.count)
        count += bytes.count
    }

    /// Copies `text` behind what is written, without counting it, and says whether it may stand as it is.
    @inline(__always)
    mutating func place(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let source = text.baseAddress else { return true }
        reserve(text.count + 8)
        let target = UnsafeMutableRawPointer(start + count)
        target.copyMemory(from: source, byteCount: text.count)
        // Spaces fill the last word, so that there is no shorter rest to treat apart.
        target.storeBytes(of: 0x2020_2020_2020_2020, toByteOffset: text.count, as: UInt64.self)
        var offset = 0
        while offset < text.count {
            if isSuspicious(target.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) { return false }
            offset += 8
        }
        return true
    }

    @inline(__always)
    mutating func put(_ text: StaticString) {
        text.withUTF8Buffer { put($0) }
    }

    @inline(__always)
    mutating func put(_ byte: UInt8) {
        reserve(1)
        start[count] = byte
        count += 1
    }

    mutating func put(_ number: Int) {
        if number < 0 { put(UInt8(ascii: "-")) }
        var digits = 1
        var rest = number.magnitude / 10
        while rest > 0 {
            digits += 1
            rest /= 10
        }
        reserve(digits)
        rest = number.magnitude
        for place in stride(from: count + digits - 1, through: count, by: -1) {
            start[place] = UInt8(48 + rest % 10)
            rest /= 10
        }
        count += digits
    }
}
