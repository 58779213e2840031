import Attachments
import CZlib

/// A drawn picture of a notice board with sheets of paper on it, in place of the photo that a village takes of its
/// posting. It goes through the same cleaning as every upload.
enum DemoPhoto {
    static func posting() throws(AttachmentRefusal) -> CleanAttachment {
        try cleanAttachment(png(), declaredName: "公开栏张贴.png")
    }

    private typealias Colour = (UInt8, UInt8, UInt8)
    private static let (width, height) = (960, 720)

    /// The colour at a place: wall, red board with a title, three sheets with lines of writing.
    private static func colour(_ x: Int, _ y: Int) -> Colour {
        guard (60..<900).contains(x), (70..<660).contains(y) else { return (214, 205, 190) }
        guard (76..<884).contains(x), (86..<644).contains(y) else { return (120, 86, 52) }
        if y < 170 { return (110..<150).contains(y) && x / 40 % 2 == 0 ? (244, 208, 120) : (179, 38, 30) }
        let sheet = (x - 76) / 270, place = (x - 76) % 270
        guard sheet < 3, (24..<246).contains(place), (200..<610).contains(y) else { return (196, 60, 52) }
        let line = (y - 200) / 17, within = (y - 200) % 17
        if line == 1 { return within < 9 && (70..<200).contains(place) ? (60, 60, 66) : (252, 251, 246) }
        let isWritten = line > 2 && line < 22 && within < 5 && (44..<(150 + line * 37 % 80)).contains(place)
        return isWritten ? (110, 112, 120) : (252, 251, 246)
    }

    private static func png() -> [UInt8] {
        var pixels: [UInt8] = []
        pixels.reserveCapacity(height * (width * 3 + 1))
        for y in 0..<height {
            pixels.append(0)
            for x in 0..<width {
                let (red, green, blue) = colour(x, y)
                pixels += [red, green, blue]
            }
        }
        let size = bigEndian(UInt32(width)) + bigEndian(UInt32(height))
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
            + chunk("IHDR", size + [8, 2, 0, 0, 0]) + chunk("IDAT", packed(pixels)) + chunk("IEND", [])
    }

    private static func packed(_ bytes: [UInt8]) -> [UInt8] {
        var length = compressBound(UInt(bytes.count))
        var output = [UInt8](repeating: 0, count: Int(length))
        guard compress2(&output, &length, bytes, UInt(bytes.count), 6) == Z_OK else { return [] }
        return Array(output.prefix(Int(length)))
    }

    private static func chunk(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
        let content = Array(name.utf8) + bytes
        let check = crc32(0, content, UInt32(content.count))
        return bigEndian(UInt32(bytes.count)) + content + bigEndian(UInt32(truncatingIfNeeded: check))
    }

    private static func bigEndian(_ number: UInt32) -> [UInt8] {
        withUnsafeBytes(of: number.bigEndian) { Array($0) }
    }
}
