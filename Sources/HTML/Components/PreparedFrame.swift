/// The parts of a frame that are the same on every page of readers who are not signed in, written once: the head without
/// its title, the brand bar and the switches. All that differs in them is the address that the switches send back to.
public struct PreparedFrame: Sendable {
    /// What stands around the address.
    struct Around: Sendable {
        let before: [UInt8]
        let after: [UInt8]

        /// Writes a part with a mark in place of the address, and parts it there.
        init(_ shell: Shell, _ write: (Shell, inout HTML) -> Void) {
            var marked = shell
            marked.path = "/\u{F8FF}"
            let bytes = PreparedFrame.bytes { write(marked, &$0) }
            let mark = Array(marked.path.utf8)
            let place = bytes.indices.first { bytes[$0...].starts(with: mark) } ?? bytes.endIndex
            before = Array(bytes[..<place])
            after = Array(bytes[place...].dropFirst(mark.count))
        }
    }

    let head: [UInt8]
    let bar: Around
    let switches: Around

    /// Prepares the frame of a shell that has nobody's token and no county beside the brand.
    public init(_ shell: Shell) {
        head = Self.bytes { $0.headLinks(shell) }
        bar = Around(shell) { shell, h in h.brandBar(shell) }
        switches = Around(shell) { shell, h in h.switches(shell) }
    }

    private static func bytes(_ write: (inout HTML) -> Void) -> [UInt8] {
        var html = HTML(capacity: 2048)
        write(&html)
        return html.bytes
    }
}

extension HTML {
    /// Writes a prepared part with the address of this page.
    mutating func put(_ part: PreparedFrame.Around, _ path: String) {
        part.before.withUnsafeBufferPointer { put($0) }
        text(path)
        part.after.withUnsafeBufferPointer { put($0) }
    }
}
