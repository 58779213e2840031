/// Photos inside a PDF: cairo copies their JPEG data as it came, with position and camera in it.
enum EmbeddedJPEG {
    /// Overwrites the metadata of each JPEG in a PDF with zeros, in place, so that the PDF's offsets stay right.
    /// Throws where some metadata is left.
    static func removeMetadata(in bytes: inout [UInt8]) throws(AttachmentRefusal) {
        var position = 0
        while let start = bytes.firstPlace(of: [0xFF, 0xD8, 0xFF], from: position) {
            position = clear(segmentsFrom: start + 2, in: &bytes)
        }
        for sign in ["Exif\0\0", "http://ns.adobe.com/", "<x:xmpmeta", "Photoshop 3.0"] {
            guard bytes.firstPlace(of: Array(sign.utf8)) == nil else { throw .notCleanable }
        }
    }

    /// Walks over the segments before the picture's data and gives the offset at which it stopped.
    private static func clear(segmentsFrom start: Int, in bytes: inout [UInt8]) -> Int {
        var at = start
        while at + 4 <= bytes.count, bytes[at] == 0xFF {
            let marker = bytes[at + 1]
            // Start of scan: the picture's data follows.
            guard marker != 0xDA, marker >= 0xC0, !(0xD0...0xD9).contains(marker) else { break }
            let end = at + 2 + Int(bytes[at + 2]) << 8 + Int(bytes[at + 3])
            guard end <= bytes.count, end >= at + 4 else { break }
            if isMetadata(marker) {
                for place in at + 4..<end { bytes[place] = 0 }
            }
            at = end
        }
        return at
    }

    /// Application segments but JFIF, colour profile and Adobe's colour transform, and comments.
    private static func isMetadata(_ marker: UInt8) -> Bool {
        (0xE0...0xEF).contains(marker) && ![0xE0, 0xE2, 0xEE].contains(marker) || marker == 0xFE
    }
}
