import CMalloc

/// How the C library deals with memory that was given back.
enum Memory {
    /// How much must be free at the end of a heap before it goes back to the system: glibc's 128 KiB are less than a few
    /// pages of a village, so that every second one would be written into memory that the system has to clear anew.
    private static let kept: Int32 = 16 << 20

    /// From which size on a block has a mapping of its own, cleared by the system each time. Saying the above ends glibc's
    /// own adjusting of this one, which begins at 128 KiB: less than a large page or sheet.
    private static let mapped: Int32 = 4 << 20

    /// Keeps what was given back at hand; called once, at the start.
    static func keep() {
        _ = mallopt(M_TRIM_THRESHOLD, kept)
        _ = mallopt(M_MMAP_THRESHOLD, mapped)
    }
}
