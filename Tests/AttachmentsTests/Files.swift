import Foundation
import Testing

@testable import Attachments

/// Bytes of a file in Fixtures.
func fixture(_ name: String) throws -> [UInt8] {
    let url = try #require(Bundle.module.url(forResource: "Fixtures/" + name, withExtension: nil))
    return Array(try Data(contentsOf: url))
}

func contains(_ bytes: [UInt8], _ text: String) -> Bool {
    Data(bytes).range(of: Data(text.utf8)) != nil
}

/// Why a file is refused; nil where it is taken.
func refusal(_ bytes: [UInt8], _ limits: AttachmentLimits = .init()) -> AttachmentRefusal? {
    do throws(AttachmentRefusal) {
        _ = try cleanAttachment(bytes, declaredName: "x.jpg", limits: limits)
        return nil
    } catch {
        return error
    }
}

/// A JPEG with an EXIF block in which a phone noted its maker, that it was held upright (orientation 6) and where it was.
func withEXIF(_ jpeg: [UInt8]) -> [UInt8] {
    func short(_ value: Int) -> [UInt8] { [UInt8(value >> 8), UInt8(value & 0xFF)] }
    func long(_ value: Int) -> [UInt8] { short(value >> 16) + short(value & 0xFFFF) }
    func entry(_ tag: Int, _ type: Int, _ count: Int, _ value: [UInt8]) -> [UInt8] {
        short(tag) + short(type) + long(count) + value
    }
    let maker = Array("SENTINELPHONE\0".utf8)
    let ownIFD = 8 + 2 + 3 * 12 + 4
    let gpsIFD = ownIFD + maker.count
    let first =
        short(3) + entry(0x010F, 2, maker.count, long(ownIFD)) + entry(0x0112, 3, 1, short(6) + short(0))
        + entry(0x8825, 4, 1, long(gpsIFD)) + long(0)
    let latitude = gpsIFD + 2 + 2 * 12 + 4
    let gps = short(2) + entry(1, 2, 2, Array("N\0\0\0".utf8)) + entry(2, 5, 3, long(latitude)) + long(0)
    let degrees = long(32) + long(1) + long(0) + long(1) + long(0) + long(1)
    let tiff = Array("MM".utf8) + short(42) + long(8) + first + maker + gps + degrees
    let exif = Array("Exif\0\0".utf8) + tiff
    let xmp = Array("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>SENTINELXMP</x:xmpmeta>".utf8)
    let note = Array("SENTINELCOMMENT".utf8)
    return jpeg[..<2] + [0xFF, 0xE1] + short(exif.count + 2) + exif + [0xFF, 0xE1] + short(xmp.count + 2)
        + xmp
        + [0xFF, 0xFE] + short(note.count + 2) + note + jpeg[2...]
}

/// A PDF of hand-written objects; object 1 is the catalogue. Each body goes between `n 0 obj` and `endobj`.
func pdf(_ objects: [[UInt8]], trailer: String = "") -> [UInt8] {
    var bytes = Array("%PDF-1.7\n".utf8)
    var offsets: [Int] = []
    for (place, body) in objects.enumerated() {
        offsets.append(bytes.count)
        bytes += Array("\(place + 1) 0 obj\n".utf8) + body + Array("\nendobj\n".utf8)
    }
    let table = bytes.count
    bytes += Array("xref\n0 \(objects.count + 1)\n0000000000 65535 f \n".utf8)
    for offset in offsets {
        let digits = String(offset)
        bytes += Array((String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n").utf8)
    }
    let size =
        "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R \(trailer) >>\nstartxref\n\(table)\n%%EOF\n"
    return bytes + Array(size.utf8)
}

func pdf(_ objects: [String], trailer: String = "") -> [UInt8] {
    pdf(objects.map { Array($0.utf8) }, trailer: trailer)
}

func stream(_ dictionary: String, _ data: [UInt8]) -> [UInt8] {
    Array("<< \(dictionary) /Length \(data.count) >>\nstream\n".utf8) + data + Array("\nendstream".utf8)
}

/// One page with a line of text; `catalogue` is added to the root.
func textPDF(_ text: String, catalogue: String = "", more: [String] = [], trailer: String = "") -> [UInt8] {
    let content = "BT /F1 18 Tf 72 700 Td (\(text)) Tj ET"
    return pdf(
        [
            "<< /Type /Catalog /Pages 2 0 R \(catalogue) >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
                + "/Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ] + more, trailer: trailer)
}

/// One page that is nothing but a photo.
func scanPDF(_ jpeg: [UInt8], width: Int, height: Int) -> [UInt8] {
    let image =
        "/Type /XObject /Subtype /Image /Width \(width) /Height \(height) /ColorSpace /DeviceRGB "
        + "/BitsPerComponent 8 /Filter /DCTDecode"
    return pdf([
        Array("<< /Type /Catalog /Pages 2 0 R >>".utf8),
        Array("<< /Type /Pages /Kids [3 0 R] /Count 1 >>".utf8),
        Array(
            ("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
                + "/Resources << /XObject << /I 5 0 R >> >> >>").utf8),
        stream("", Array("q 500 0 0 400 40 300 cm /I Do Q".utf8)), stream(image, jpeg),
    ])
}
