import Attachments
import CZlib

/// Drawn pictures in place of photos: the notice board that a village takes a picture of, and what somebody without
/// water shows. They go through the same cleaning as every upload.
enum DemoPhoto {
    static func posting() throws(AttachmentRefusal) -> CleanAttachment {
        try cleanAttachment(png(board), declaredName: "公开栏张贴.png")
    }

    /// A tap with no water, and a broken pipe beside the road.
    static func water() throws(AttachmentRefusal) -> [CleanAttachment] {
        [
            try cleanAttachment(png(tap), declaredName: "水龙头没有水.png"),
            try cleanAttachment(png(pipe), declaredName: "村口水管破了.png"),
        ]
    }

    private typealias Colour = (UInt8, UInt8, UInt8)
    private static let (width, height) = (960, 720)

    /// A tap over an empty basin, before a tiled wall.
    private static func tap(_ x: Int, _ y: Int) -> Colour {
        if (520..<640).contains(y), (240..<720).contains(x) {
            return (540..<620).contains(y) && (262..<698).contains(x) ? (226, 232, 238) : (150, 160, 172)
        }
        if (250..<290).contains(y), (300..<560).contains(x) { return (176, 180, 186) }
        if (290..<400).contains(y), (520..<560).contains(x) { return (160, 165, 172) }
        if (180..<250).contains(y), (380..<410).contains(x) { return (168, 60, 52) }
        if (160..<182).contains(y), (340..<450).contains(x) { return (186, 68, 58) }
        return x % 96 < 4 || y % 96 < 4 ? (196, 200, 204) : (236, 238, 240)
    }

    /// A muddy road with a puddle, and the pipe that makes it.
    private static func pipe(_ x: Int, _ y: Int) -> Colour {
        if y < 260 { return (198, 214, 228) }
        if y < 320 { return (118, 140, 92) }
        let (across, down) = (x - 520, (y - 540) * 3)
        if across * across + down * down < 92_000 { return (126, 132, 128) }
        if (430..<470).contains(y), (60..<560).contains(x) {
            return (330..<352).contains(x) ? (92, 96, 100) : (72, 110, 168)
        }
        return (x * 7 + y * 13) % 29 < 3 ? (126, 98, 66) : (148, 118, 82)
    }

    /// The colour at a place: wall, red board with a title, three sheets with lines of writing.
    private static func board(_ x: Int, _ y: Int) -> Colour {
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

    private static func png(_ colour: (Int, Int) -> Colour) -> [UInt8] {
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
