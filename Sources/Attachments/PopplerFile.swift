import CPoppler

/// One PDF in poppler's hands; released with the object. Poppler is used by one thread at a time (`Document.clean`).
final class PopplerFile {
    private let document: OpaquePointer

    /// Reads a document that needs no password.
    init(_ bytes: [UInt8]) throws(AttachmentRefusal) {
        shim_poppler_quiet()
        var isEncrypted: Int32 = 0
        let opened = bytes.withUnsafeBytes { shim_poppler_open($0.baseAddress, $0.count, &isEncrypted) }
        guard let opened else { throw isEncrypted != 0 ? .encrypted : .damaged }
        document = opened
    }

    deinit { shim_poppler_close(document) }

    var pageCount: Int { Int(poppler_document_get_n_pages(document)) }
    var hasScripts: Bool { poppler_document_has_javascript(document) != 0 }
    var hasEmbeddedFiles: Bool { poppler_document_has_attachments(document) != 0 }

    func page(_ place: Int) -> PopplerSheet? {
        poppler_document_get_page(document, Int32(place)).map(PopplerSheet.init)
    }
}

/// One page.
final class PopplerSheet {
    private let page: OpaquePointer

    fileprivate init(_ page: OpaquePointer) { self.page = page }

    deinit { shim_poppler_close_page(page) }

    /// Points, 72 an inch.
    var size: (width: Double, height: Double) {
        var (width, height) = (0.0, 0.0)
        poppler_page_get_size(page, &width, &height)
        return (width, height)
    }

    /// The text in reading order, what is written invisibly over a scan included.
    var text: String {
        guard let text = poppler_page_get_text(page) else { return "" }
        defer { shim_poppler_free(text) }
        return String(cString: text)
    }

    var hasImage: Bool { shim_poppler_has_image(page) != 0 }

    /// Draws what would be printed.
    func print(on context: OpaquePointer) { poppler_page_render_for_printing(page, context) }

    func draw(on context: OpaquePointer) { poppler_page_render(page, context) }
}
