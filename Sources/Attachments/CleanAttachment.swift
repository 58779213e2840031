/// A file that may be shown to the public: decoded and written anew, so that nothing of the original's hidden parts
/// (position, camera, author, scripts, appended data) is left.
///
/// Public attachments are pictures and PDF only. Word and Excel files carry their authors' names, tracked changes and
/// hidden sheets that no cleaning we could vouch for removes; they are taken only as an officer's source file, which is
/// never public, and here refused with `.officeFile`.
public struct CleanAttachment: Sendable {
    public let kind: Kind
    /// A safe name for downloads, with the ending of what the bytes really are, e.g. `会议纪要.pdf`.
    public let fileName: String
    /// `image/jpeg`, `image/png` or `application/pdf`.
    public let mediaType: String
    public let bytes: [UInt8]
    /// A small JPEG: the picture, or a document's first page.
    public let thumbnail: [UInt8]
    /// Width and height in pixels; a document's are those of its thumbnail.
    public let pixelSize: PixelSize
    /// All text of a document, for the sensitive-number scan; nil for pictures.
    public let extractedText: String?
    /// Whether there is or may be writing that the scan cannot read: photos, scanned pages. Reviewers are warned.
    public let hasUnreadableText: Bool
    /// Pages of a document; 1 for a picture.
    public let pageCount: Int

    public enum Kind: String, Hashable, Sendable, CaseIterable { case picture, document }

    public struct PixelSize: Hashable, Sendable {
        public let width: Int
        public let height: Int
    }
}

/// How much a file may ask of us. Bytes, pixels, points and seconds.
public struct AttachmentLimits: Hashable, Sendable {
    public var bytes = 20 << 20
    /// Width times height of a picture, judged by its header before anything is decoded.
    public var pixels = 50_000_000
    /// The longer edge of what is kept.
    public var edge = 2560
    public var thumbnailEdge = 480
    public var pages = 200
    /// The longer edge of a page (A0 has 3,370).
    public var pagePoints = 5_000.0
    /// Time for one document.
    public var seconds = 60.0

    public init() {}
}

/// Why a file is not taken.
public enum AttachmentRefusal: Error, Hashable, Sendable, CaseIterable {
    case empty
    /// More bytes than `AttachmentLimits.bytes`, as it came or once cleaned.
    case tooLarge
    /// None of JPEG, PNG, WebP, HEIC and PDF by its content, whatever its name says.
    case unknownKind
    /// Word, Excel and their like: to be sent as PDF.
    case officeFile
    /// Cut off, broken or made to break programs.
    case damaged
    case tooManyPixels
    case animated
    /// Opens only with a password.
    case encrypted
    case hasScripts
    case hasEmbeddedFiles
    case tooManyPages
    case pageTooLarge
    /// Takes longer than `AttachmentLimits.seconds`.
    case tooSlow
    /// What must be removed could not be.
    case notCleanable
}

/// Cleans a file for the public. Blocks the calling thread for some 0.1 s a picture and up to `limits.seconds` a
/// document: call it from a thread pool, from as many threads as wanted.
/// - Parameters:
///   - declaredName: the name it was uploaded under; only for `fileName`, never to tell what it is.
public func cleanAttachment(
    _ bytes: [UInt8], declaredName: String, limits: AttachmentLimits = AttachmentLimits()
) throws(AttachmentRefusal) -> CleanAttachment {
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.count <= limits.bytes else { throw .tooLarge }
    switch ContentKind(sniffing: bytes) {
    case .jpeg, .png, .webp, .heic: return try Picture.clean(bytes, name: declaredName, limits: limits)
    case .pdf: return try Document.clean(bytes, name: declaredName, limits: limits)
    case .office: throw .officeFile
    case nil: throw .unknownKind
    }
}
