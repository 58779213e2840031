/// Cleaning of pictures: decode, turn upright, make smaller, encode anew without metadata.
enum Picture {
    private static let quality = 80
    private static let thumbnailQuality = 75

    static func clean(
        _ bytes: [UInt8], name: String, limits: AttachmentLimits
    ) throws(AttachmentRefusal) -> CleanAttachment {
        try Vips.run { () throws(AttachmentRefusal) in
            if ContentKind(sniffing: bytes) == .heic, !Vips.readsHEIC { throw AttachmentRefusal.unknownKind }
            let decoded = bytes.withUnsafeBytes { bytes in
                Result { () throws(AttachmentRefusal) in try decode(bytes, limits) }
            }
            let picture = try decoded.get()
            let isTransparent = picture.hasAlpha
            guard let encoded = isTransparent ? picture.png() : picture.jpeg(quality: quality),
                let thumbnail = picture.smaller(edge: limits.thumbnailEdge)?.onWhite()?.jpeg(
                    quality: thumbnailQuality)
            else { throw .notCleanable }
            guard encoded.count <= limits.bytes else { throw .tooLarge }
            return CleanAttachment(
                kind: .picture, fileName: SafeName.make(from: name, ending: isTransparent ? "png" : "jpg"),
                mediaType: isTransparent ? "image/png" : "image/jpeg", bytes: encoded, thumbnail: thumbnail,
                pixelSize: .init(width: picture.width, height: picture.height), extractedText: nil,
                hasUnreadableText: true, pageCount: 1)
        }
    }

    /// Judges a picture by its header alone before decoding: a bomb must not be decoded to find out that it is one.
    private static func decode(
        _ bytes: UnsafeRawBufferPointer, _ limits: AttachmentLimits
    ) throws(AttachmentRefusal) -> VipsPicture {
        guard let picture = VipsPicture(header: bytes), picture.width > 0, picture.height > 0 else {
            throw .damaged
        }
        guard picture.width * picture.height <= limits.pixels else { throw .tooManyPixels }
        // A HEIC may hold the same moment several times; only its primary picture is read.
        guard picture.frames <= 1 || ContentKind(sniffing: Array(bytes.prefix(12))) == .heic else {
            throw .animated
        }
        guard let decoded = picture.decoded(edge: limits.edge) else { throw .damaged }
        return decoded
    }
}
