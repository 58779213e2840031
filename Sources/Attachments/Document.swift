import Synchronization

/// Cleaning of PDF: every page is drawn into a new file.
enum Document {
    /// Poppler shares font tables between documents; one at a time also bounds the memory.
    private static let poppler = Mutex(())

    /// A cleaned document may be larger than what came in, but not by more than this.
    private static let mostGrowth = 2

    static func clean(
        _ bytes: [UInt8], name: String, limits: AttachmentLimits
    ) throws(AttachmentRefusal) -> CleanAttachment {
        // Poppler does not count a script that runs on opening; the clean file has none, but whoever sends one is told.
        guard bytes.firstPlace(of: Array("/JavaScript".utf8)) == nil else { throw .hasScripts }
        try PDFPictureSizes.check(bytes, limits)
        let result = poppler.withLock { _ in
            Result { () throws(AttachmentRefusal) in try draw(bytes, limits) }
        }
        let drawn = try result.get()
        let thumbnail = try Vips.run { () throws(AttachmentRefusal) in
            let preview = drawn.preview
            guard
                let jpeg = VipsPicture(rgb: preview.pixels, width: preview.width, height: preview.height)?
                    .jpeg(quality: 75)
            else { throw .notCleanable }
            return jpeg
        }
        return CleanAttachment(
            kind: .document, fileName: SafeName.make(from: name, ending: "pdf"), mediaType: "application/pdf",
            bytes: drawn.bytes, thumbnail: thumbnail,
            pixelSize: .init(width: drawn.preview.width, height: drawn.preview.height),
            extractedText: drawn.text,
            hasUnreadableText: drawn.hasUnreadableText, pageCount: drawn.pages)
    }

    private struct Drawn {
        var bytes: [UInt8]
        let preview: PagePreview
        let text: String
        let hasUnreadableText: Bool
        let pages: Int
    }

    private static func draw(_ bytes: [UInt8], _ limits: AttachmentLimits) throws(AttachmentRefusal) -> Drawn
    {
        let file = try PopplerFile(bytes)
        let pages = try sheets(of: file, limits)
        guard let writer = PDFWriter(limit: limits.bytes * mostGrowth),
            let preview = PagePreview(pages[0], edge: limits.thumbnailEdge)
        else { throw .notCleanable }
        let deadline = ContinuousClock.now + .seconds(limits.seconds)
        var text = ""
        var hasUnreadable = false
        for page in pages {
            let written = page.text
            text += written + "\n"
            hasUnreadable = hasUnreadable || isUnreadable(written, hasImage: page.hasImage)
            guard writer.add(page) else { throw writer.isOverLimit ? .tooLarge : .damaged }
            guard ContinuousClock.now < deadline else { throw .tooSlow }
        }
        guard var clean = writer.finish() else { throw writer.isOverLimit ? .tooLarge : .damaged }
        try EmbeddedJPEG.removeMetadata(in: &clean)
        text += try textOfClean(clean)
        return Drawn(
            bytes: clean, preview: preview, text: text, hasUnreadableText: hasUnreadable, pages: pages.count)
    }

    private static func sheets(of file: PopplerFile, _ limits: AttachmentLimits) throws(AttachmentRefusal)
        -> [PopplerSheet]
    {
        let count = file.pageCount
        guard count > 0 else { throw .damaged }
        guard count <= limits.pages else { throw .tooManyPages }
        guard !file.hasScripts else { throw .hasScripts }
        guard !file.hasEmbeddedFiles else { throw .hasEmbeddedFiles }
        let pages = (0..<count).compactMap(file.page)
        guard pages.count == count else { throw .damaged }
        for page in pages {
            let (width, height) = page.size
            guard width >= 1, height >= 1, max(width, height) <= limits.pagePoints else {
                throw .pageTooLarge
            }
        }
        return pages
    }

    /// What readers of the clean file can copy out of it; the scan reads this besides the original's text.
    private static func textOfClean(_ bytes: [UInt8]) throws(AttachmentRefusal) -> String {
        let file = try PopplerFile(bytes)
        return (0..<file.pageCount).compactMap { file.page($0)?.text }.joined(separator: "\n")
    }

    /// A scanned page, or letters that a font draws without telling which they are.
    private static func isUnreadable(_ text: String, hasImage: Bool) -> Bool {
        let letters = text.unicodeScalars.filter { !$0.properties.isWhitespace }
        let unknown = letters.count { $0 == "\u{FFFD}" || $0.properties.generalCategory == .privateUse }
        return hasImage || letters.isEmpty || unknown * 5 > letters.count
    }
}
