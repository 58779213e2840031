import Testing

@testable import HTML

@Suite struct AddressTests {
    @Test(arguments: [
        "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
        "java\nscript:x",
        "\u{1}javascript:alert(1)", "javascript\u{0}:alert(1)", "\u{202E}javascript:x",
        "data:text/html,<script>x</script>",
        "DATA:image/svg+xml,x", "vbscript:x", "file:///etc/passwd", "blob:x", "about:blank", ":x",
        "view-source:x",
        "http\u{0}s\u{0}:x", "jav&#x61;script:x:y",
    ])
    func `a link that would run or smuggle something leads nowhere`(_ address: String) {
        let harmless = address.contains("#")  // a relative address whose fragment begins there
        #expect(written { $0.a("x", href: address) }.hasPrefix("<a href=\"#\">") != harmless)
        #expect(written { $0.img(.src(address)) }.hasPrefix("<img src=\"#\"") != harmless)
        #expect(written { $0.form(.action(address)) { _ in } }.hasPrefix("<form action=\"#\"") != harmless)
        #expect(
            written { $0.button("x", .formaction(address)) }.hasPrefix("<button formaction=\"#\"") != harmless
        )
    }

    @Test(arguments: [
        "/", "", "?q=a:b", "#row-3", "villages/1", "/search?q=低保&page=2", "https://example.cn/a",
        "HTTP://example.cn",
        "tel:03762980000", "mailto:a@example.cn", "/a:b", "//example.cn/x",
    ])
    func `an ordinary link is written as it is, escaped`(_ address: String) {
        let expected = address.replacing("&", with: "&amp;")
        #expect(written { $0.a("x", href: address) } == "<a href=\"\(expected)\">x</a>")
    }
}
