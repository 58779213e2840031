import CPoppler

/// Writes pages into a new PDF. Only what is drawn gets in: no author, no scripts, no forms, no hidden layers.
final class PDFWriter {
    private let sink: ByteSink
    private let surface: OpaquePointer
    private let context: OpaquePointer

    /// Photos behind effects that PDF cannot express are drawn with this many dots an inch.
    private static let fallbackResolution = 150.0

    /// - Parameter limit: writing fails beyond this many bytes.
    init?(limit: Int) {
        sink = ByteSink(limit: limit)
        let surface = cairo_pdf_surface_create_for_stream(
            { sink, bytes, count in
                guard let sink, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
                let taken = Unmanaged<ByteSink>.fromOpaque(sink).takeUnretainedValue()
                    .take(UnsafeBufferPointer(start: bytes, count: Int(count)))
                return taken ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR
            }, Unmanaged.passUnretained(sink).toOpaque(), 595, 842)
        guard let surface, let context = cairo_create(surface) else { return nil }
        cairo_surface_set_fallback_resolution(surface, Self.fallbackResolution, Self.fallbackResolution)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "")
        self.surface = surface
        self.context = context
    }

    deinit {
        cairo_destroy(context)
        cairo_surface_finish(surface)
        cairo_surface_destroy(surface)
    }

    /// Whether everything so far went well.
    func add(_ page: PopplerSheet) -> Bool {
        let (width, height) = page.size
        cairo_pdf_surface_set_size(surface, width, height)
        cairo_save(context)
        page.print(on: context)
        cairo_restore(context)
        cairo_surface_show_page(surface)
        return cairo_status(context) == CAIRO_STATUS_SUCCESS
            && cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS
            && !sink.isOver
    }

    /// The whole file, or nil where something failed.
    func finish() -> [UInt8]? {
        cairo_surface_finish(surface)
        return cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS && !sink.isOver ? sink.bytes : nil
    }

    var isOverLimit: Bool { sink.isOver }
}

/// Where cairo writes to.
private final class ByteSink {
    private(set) var bytes: [UInt8] = []
    private(set) var isOver = false
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    func take(_ more: UnsafeBufferPointer<UInt8>) -> Bool {
        isOver = isOver || bytes.count + more.count > limit
        if !isOver { bytes.append(contentsOf: more) }
        return !isOver
    }
}

/// A page drawn small, as rows of red, green and blue bytes.
struct PagePreview {
    let pixels: [UInt8]
    let width: Int
    let height: Int

    init?(_ page: PopplerSheet, edge: Int) {
        let size = page.size
        let scale = Double(edge) / max(size.width, size.height)
        width = max(1, Int(size.width * scale))
        height = max(1, Int(size.height * scale))
        guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)) else {
            return nil
        }
        defer { cairo_surface_destroy(surface) }
        guard let context = cairo_create(surface) else { return nil }
        cairo_set_source_rgb(context, 1, 1, 1)
        cairo_paint(context)
        cairo_scale(context, scale, scale)
        page.draw(on: context)
        cairo_destroy(context)
        cairo_surface_flush(surface)
        guard let data = cairo_image_surface_get_data(surface) else { return nil }
        pixels = Self.rgb(
            data, width: width, height: height, stride: Int(cairo_image_surface_get_stride(surface)))
    }

    /// Cairo keeps a pixel as a native 32-bit number 0x00RRGGBB.
    private static func rgb(_ data: UnsafePointer<UInt8>, width: Int, height: Int, stride: Int) -> [UInt8] {
        var pixels: [UInt8] = []
        pixels.reserveCapacity(width * height * 3)
        for row in 0..<height {
            let line = UnsafeRawPointer(data + row * stride)
            for column in 0..<width {
                let pixel = line.load(fromByteOffset: column * 4, as: UInt32.self)
                pixels += [UInt8(pixel >> 16 & 0xFF), UInt8(pixel >> 8 & 0xFF), UInt8(pixel & 0xFF)]
            }
        }
        return pixels
    }
}
