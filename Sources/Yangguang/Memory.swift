import CMalloc

/// How the C library deals with memory that was given back.
enum Memory {
    /// How much must be free at the end of a heap before it goes back to the system: glibc's 128 KiB are less than a few
    /// pages of a village, so that every second one would be written into memory that the system has to clear anew.
    private static let kept: Int32 = 16 << 20

    /// Keeps what was given back at hand; called once, at the start.
    static func keep() { _ = mallopt(M_TRIM_THRESHOLD, kept) }
}
