/// Searches in the bytes of XML; every index is compared with the count before it is used.
enum XMLBytes {
    static func sameName(
        _ bytes: UnsafeBufferPointer<UInt8>, _ one: XMLAttribute, _ other: XMLAttribute
    ) -> Bool {
        guard one.end - one.start == other.end - other.start else { return false }
        for index in 0..<(one.end - one.start) where bytes[one.start + index] != bytes[other.start + index] {
            return false
        }
        return true
    }

    /// Where the name that begins at `start` ends, nil where the bytes end first.
    static func nameEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
        var at = start
        while at < bytes.count {
            if bytes[at] < 64, endsName &>> UInt64(bytes[at]) & 1 == 1 { return at }
            at += 1
        }
        return nil
    }

    /// A bit for each byte below 64 that ends a name: controls and the space, `"`, `&`, `'`, `/`, `<`, `=` and `>`.
    private static var endsName: UInt64 {
        0x1_FFFF_FFFF | 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x2F | 1 << 0x3C | 1 << 0x3D | 1 << 0x3E
    }

    static func localName(_ qualified: UnsafeBufferPointer<UInt8>) -> XMLName {
        let start = localStart(qualified, 0, qualified.count)
        return XMLName(bytes: UnsafeBufferPointer(rebasing: qualified[start..<qualified.count]))
    }

    /// After the prefix's colon, if there is one.
    static func localStart(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        var at = end
        while at > start {
            if bytes[at - 1] == UInt8(ascii: ":") { return at }
            at -= 1
        }
        return start
    }

    static func find(
        _ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
    ) -> Int? {
        var at = start
        while at < bytes.count {
            if bytes[at] == byte { return at }
            at += 1
        }
        return nil
    }

    /// Where the bytes go on after `text`.
    static func find(
        _ text: StaticString, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
    ) -> Int? {
        let count = text.utf8CodeUnitCount
        var at = start
        while at + count <= bytes.count {
            var matched = 0
            while matched < count, bytes[at + matched] == text.utf8Start[matched] { matched += 1 }
            if matched == count { return at + count }
            at += 1
        }
        return nil
    }
}
