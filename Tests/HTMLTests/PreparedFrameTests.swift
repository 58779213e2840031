import Testing

@testable import HTML

/// A frame that was written before reads like one that is written now.
@Suite struct PreparedFrameTests {
    @Test(arguments: [nil] + Shell.Elder.allCases.map(Optional.some), ["zh", "en"])
    func `a page reads the same with a prepared frame and without`(_ elder: Shell.Elder?, _ language: String)
    {
        for path in ["/", "/places/411523101201?page=2", "/search?q=\"><script>&amp;"] {
            var shell = Shell(words: language == "zh" ? .chinese : .english, title: "低保 <公示>")
            shell.elder = elder
            shell.asset = { "/static/\($0)?0123" }
            let prepared = PreparedFrame(shell)
            shell.path = path
            shell.phone = "0397-2950000"
            shell.crumbs = [.init("新县", "/places/411523"), .init("低保", "")]
            shell.footLinks = [.init("登录", "/sign-in")]
            var plain = HTML()
            plain.page(shell) { $0.p("正文") }
            shell.prepared = prepared
            var fast = HTML()
            fast.page(shell) { $0.p("正文") }
            #expect(
                String(decoding: fast.bytes, as: UTF8.self) == String(decoding: plain.bytes, as: UTF8.self))
        }
    }
}
