import Testing

@testable import Attachments

@Suite struct PictureTests {
    @Test func `a photo loses where and with what it was taken and stands upright`() throws {
        let photo = withEXIF(try fixture("photo.jpg"))
        #expect(contains(photo, "SENTINELPHONE"))
        let clean = try cleanAttachment(photo, declaredName: "会议 现场.JPG")
        for sentinel in ["SENTINEL", "Exif", "xmpmeta", "ICC_PROFILE"] {
            #expect(!contains(clean.bytes, sentinel))
            #expect(!contains(clean.thumbnail, sentinel))
        }
        // Held upright: 64 × 48 turned by a quarter.
        #expect(clean.pixelSize == .init(width: 48, height: 64))
        #expect(clean.mediaType == "image/jpeg")
        #expect(clean.fileName == "会议 现场.jpg")
        #expect(clean.hasUnreadableText)
        #expect(refusal(clean.bytes) == nil)
    }

    @Test func `what hangs behind a picture is gone`() throws {
        let archive: [UInt8] = [0x50, 0x4B, 0x03, 0x04] + Array("SENTINELZIP".utf8)
        for name in ["photo.jpg", "photo.png", "stamp.png"] {
            let clean = try cleanAttachment(try fixture(name) + archive, declaredName: name)
            #expect(!contains(clean.bytes, "SENTINELZIP"), "\(name)")
        }
    }

    @Test(arguments: [
        ("photo.jpg", "image/jpeg"), ("photo.png", "image/jpeg"), ("photo.webp", "image/jpeg"),
        ("photo.heic", "image/jpeg"),
        ("stamp.png", "image/png"),
    ])
    func `each kind of picture comes out as one that every phone shows`(_ name: String, _ type: String) throws
    {
        if name.hasSuffix("heic"), !Vips.readsHEIC { return }
        let clean = try cleanAttachment(try fixture(name), declaredName: "没有扩展名")
        #expect(clean.mediaType == type)
        #expect(clean.pixelSize == .init(width: 64, height: 48))
        #expect(ContentKind(sniffing: clean.thumbnail) == .jpeg)
        #expect(clean.fileName == (type == "image/png" ? "没有扩展名.png" : "没有扩展名.jpg"))
    }

    @Test func `a large picture is made smaller and a small one is not enlarged`() throws {
        var limits = AttachmentLimits()
        limits.edge = 1000
        limits.thumbnailEdge = 100
        let clean = try cleanAttachment(try fixture("wide.png"), declaredName: "x", limits: limits)
        #expect(clean.pixelSize == .init(width: 1000, height: 500))
    }

    @Test func `a truncated picture is refused at any cut`() throws {
        for name in ["photo.jpg", "photo.png", "photo.webp", "stamp.png"] {
            let bytes = try fixture(name)
            for share in [3, 5, 8, 9] {
                #expect(
                    refusal(Array(bytes.prefix(bytes.count * share / 10))) == .damaged, "\(name) \(share)")
            }
        }
    }

    @Test func `a header that promises a giant picture is refused before anything is decoded`() throws {
        var png = try fixture("photo.png")
        // IHDR: width and height at 16 and 20, its CRC at 29.
        png.replaceSubrange(16..<24, with: [0, 0, 0xEA, 0x60, 0, 0, 0xEA, 0x60])
        let crc = crc32(png[12..<29])
        png.replaceSubrange(29..<33, with: (0..<4).map { UInt8(crc >> (24 - 8 * UInt32($0)) & 0xFF) })
        #expect(refusal(png) == .tooManyPixels)
        var limits = AttachmentLimits()
        limits.pixels = 64 * 48 - 1
        #expect(refusal(try fixture("photo.webp"), limits) == .tooManyPixels)
    }

    @Test func `moving pictures are refused`() throws {
        #expect(refusal(try fixture("moving.webp")) == .animated)
    }

    @Test func `what is no picture is refused whatever its name says`() throws {
        let gif =
            Array("GIF89a".utf8) + [0xFF, 0xFF, 0xFF, 0xFF, 0xF7, 0, 0]
            + [UInt8](repeating: 0x2C, count: 4000)
        #expect(refusal(gif) == .unknownKind)
        #expect(
            refusal(Array("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".utf8)) == .unknownKind
        )
        #expect(refusal(Array("<?xml version='1.0'?><svg/>".utf8)) == .unknownKind)
        #expect(refusal(try fixture("photo.tif")) == .unknownKind)
        #expect(refusal([UInt8](repeating: 0, count: 5000)) == .unknownKind)
        #expect(refusal([]) == .empty)
        #expect(refusal([0x50, 0x4B, 0x03, 0x04, 0, 0]) == .officeFile)
        var limits = AttachmentLimits()
        limits.bytes = 100
        #expect(refusal(try fixture("photo.jpg"), limits) == .tooLarge)
    }

    @Test func `a right beginning before garbage is refused, never a crash`() {
        let heads: [[UInt8]] = [
            [0xFF, 0xD8, 0xFF, 0xE0], [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A],
            Array("RIFF\u{10}\0\0\0WEBPVP8 ".utf8), Array("\0\0\0\u{18}ftypheic\0\0\0\0mif1heic".utf8),
            Array("%PDF-1.7\n".utf8),
        ]
        var noise: UInt32 = 2018
        for head in heads {
            for length in [0, 1, 7, 100, 3000] {
                let rest = (0..<length).map { _ -> UInt8 in
                    noise = noise &* 1_664_525 &+ 1_013_904_223
                    return UInt8(noise >> 24)
                }
                #expect(refusal(head + rest) == .damaged)
            }
        }
    }

    @Test func `flipped bits are refused or cleaned, never a crash`() throws {
        for name in ["photo.jpg", "photo.png", "photo.webp", "photo.heic"] {
            let bytes = try fixture(name)
            for step in 0..<20 {
                var broken = bytes
                broken[(step * 7919) % bytes.count] ^= UInt8(1 << (step % 8))
                _ = refusal(broken)
            }
        }
    }

    @Test func `many threads clean at once`() async throws {
        let photo = withEXIF(try fixture("photo.jpg"))
        await withTaskGroup(of: AttachmentRefusal?.self) { group in
            for _ in 0..<32 { group.addTask { refusal(photo) } }
            for await refused in group { #expect(refused == nil) }
        }
    }

    private func crc32(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return ~crc
    }
}

@Suite struct SafeNameTests {
    @Test(arguments: [
        ("会议纪要.PDF", "会议纪要.pdf"), ("../../etc/passwd", "passwd.pdf"), ("C:\\文件\\公示.docx", "公示.pdf"),
        ("", "附件.pdf"),
        ("...", "附件.pdf"), ("a\r\nSet-Cookie: x.pdf", "aSet-Cookie x.pdf"), ("照\u{202E}fdp.exe", "照fdp.pdf"),
        ("张三13812345678.pdf", "附件.pdf"), ("\"><script>.pdf", "script.pdf"),
    ])
    func `a name is safe on a page, in a header and on a disk`(_ declared: String, _ safe: String) {
        #expect(SafeName.make(from: declared, ending: "pdf") == safe)
    }

    @Test func `a long name is cut`() {
        #expect(SafeName.make(from: String(repeating: "村", count: 500), ending: "jpg").count == 64)
    }
}
