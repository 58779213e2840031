/// Sizes that a PDF declares for its pictures, read without decoding any.
enum PDFPictureSizes {
    /// Refuses a document whose pictures are declared larger than a picture may be. Picture dictionaries cannot be
    /// compressed (ISO 32000-1, 7.5.7), so they stand readable in the file.
    static func check(_ bytes: [UInt8], _ limits: AttachmentLimits) throws(AttachmentRefusal) {
        let widest = largest("/Width", in: bytes)
        let highest = largest("/Height", in: bytes)
        let (area, overflow) = widest.multipliedReportingOverflow(by: highest)
        // Each may come from another picture; only then are the pairs looked at one by one.
        guard overflow || area > limits.pixels else { return }
        guard !pairs(in: bytes).contains(where: { $0 > limits.pixels / max(1, $1) }) else {
            throw .tooManyPixels
        }
    }

    private static func largest(_ key: String, in bytes: [UInt8]) -> Int {
        numbers(after: key, in: bytes).map(\.value).max() ?? 0
    }

    /// Width and height that stand in the same dictionary: the height next to each width on either side.
    private static func pairs(in bytes: [UInt8]) -> [(Int, Int)] {
        let heights = numbers(after: "/Height", in: bytes)
        var pairs: [(Int, Int)] = []
        var next = 0
        for width in numbers(after: "/Width", in: bytes) {
            while next < heights.count, heights[next].place < width.place { next += 1 }
            for height in heights[max(0, next - 1)..<min(heights.count, next + 1)] {
                if abs(height.place - width.place) < 512 { pairs.append((width.value, height.value)) }
            }
        }
        return pairs
    }

    private static func numbers(after key: String, in bytes: [UInt8]) -> [(place: Int, value: Int)] {
        let key = Array(key.utf8)
        var found: [(Int, Int)] = []
        var position = 0
        while let place = bytes.firstPlace(of: key, from: position) {
            var at = place + key.count
            while at < bytes.count, bytes[at] == 32 || (9...13).contains(bytes[at]) { at += 1 }
            var value = 0
            while at < bytes.count, bytes[at] &- 48 < 10 {
                value = min(value * 10 + Int(bytes[at] - 48), 1_000_000_000)
                at += 1
            }
            found.append((place, value))
            position = at
        }
        return found
    }
}
