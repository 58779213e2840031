import CVips

/// libvips, started once for the process: only four loaders, one thread a picture, no cache.
enum Vips {
    private static let isStarted: Bool = shim_vips_init("yangguang") == 0

    /// Whether HEIC can be read here; Debian ships the decoder as a separate module.
    static let readsHEIC: Bool = isStarted && shim_has_operation("heifload_buffer") != 0

    /// Runs calls into libvips and afterwards drops what it keeps for this thread and its last error.
    static func run<Result>(
        _ body: () throws(AttachmentRefusal) -> Result
    ) throws(AttachmentRefusal) -> Result {
        guard isStarted else { throw .notCleanable }
        defer {
            vips_error_clear()
            vips_thread_shutdown()
        }
        return try body()
    }
}

/// One picture in libvips' hands; released with the object.
final class VipsPicture {
    private let image: UnsafeMutablePointer<VipsImage>

    private init(_ image: UnsafeMutablePointer<VipsImage>) { self.image = image }

    deinit { shim_vips_unref(image) }

    /// Reads the header. `bytes` must outlive the picture and is read again by `decoded`.
    convenience init?(header bytes: UnsafeRawBufferPointer) {
        guard let image = shim_open_buffer(bytes.baseAddress, bytes.count) else { return nil }
        self.init(image)
    }

    /// Upright, in sRGB, no edge over `edge` pixels, decoded in full and once: a truncated file gives nil.
    func decoded(edge: Int) -> VipsPicture? {
        var lazy: UnsafeMutablePointer<VipsImage>?
        guard shim_upright_srgb(image, &lazy, Int32(edge)) == 0, let lazy else { return nil }
        defer { shim_vips_unref(lazy) }
        var whole: UnsafeMutablePointer<VipsImage>?
        guard shim_copy_memory(lazy, &whole) == 0, let whole else { return nil }
        return VipsPicture(whole)
    }

    /// From rows of red, green and blue bytes.
    convenience init?(rgb pixels: [UInt8], width: Int, height: Int) {
        guard pixels.count == width * height * 3,
            let image = vips_image_new_from_memory_copy(
                pixels, pixels.count, Int32(width), Int32(height), 3, VIPS_FORMAT_UCHAR)
        else { return nil }
        self.init(image)
    }

    var width: Int { Int(vips_image_get_width(image)) }
    var height: Int { Int(vips_image_get_height(image)) }
    var frames: Int { Int(vips_image_get_n_pages(image)) }
    var hasAlpha: Bool { vips_image_hasalpha(image) != 0 }

    func smaller(edge: Int) -> VipsPicture? {
        var small: UnsafeMutablePointer<VipsImage>?
        guard shim_thumbnail_image(image, &small, Int32(edge)) == 0, let small else { return nil }
        return VipsPicture(small)
    }

    /// What is transparent becomes white.
    func onWhite() -> VipsPicture? {
        guard hasAlpha else { return self }
        var flat: UnsafeMutablePointer<VipsImage>?
        guard shim_flatten_white(image, &flat) == 0, let flat else { return nil }
        return VipsPicture(flat)
    }

    /// Without any metadata. `quality` from 1 to 100.
    func jpeg(quality: Int) -> [UInt8]? {
        encoded { shim_jpegsave_buffer(image, &$0, &$1, Int32(quality)) }
    }

    /// Without any metadata, 8 bits a channel.
    func png() -> [UInt8]? { encoded { shim_pngsave_buffer(image, &$0, &$1) } }

    private func encoded(_ save: (inout UnsafeMutableRawPointer?, inout Int) -> Int32) -> [UInt8]? {
        var start: UnsafeMutableRawPointer?
        var count = 0
        guard save(&start, &count) == 0, let start else { return nil }
        defer { shim_vips_free(start) }
        return Array(UnsafeRawBufferPointer(start: start, count: count))
    }
}
