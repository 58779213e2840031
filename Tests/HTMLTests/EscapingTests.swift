import Testing

@testable import HTML

/// What `write` puts on a page, as text.
func written(_ write: (inout HTML) -> Void) -> String {
    var h = HTML(capacity: 1)
    write(&h)
    return String(decoding: h.bytes, as: UTF8.self)
}

@Suite struct EscapingTests {
    @Test(arguments: [
        ("", ""),
        ("低保", "低保"),
        ("a & b", "a &amp; b"),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("\"><img src=x onerror=alert(1)>", "&quot;&gt;&lt;img src=x onerror=alert(1)&gt;"),
        ("it's", "it&#39;s"),
        ("&amp;", "&amp;amp;"),
        ("一二三四五六七八九十&", "一二三四五六七八九十&amp;"),
        ("tab\tline\nreturn\r", "tab\tline\nreturn\r"),
        ("nul\u{0}bell\u{7}esc\u{1B}del\u{7F}", "nulbellescdel"),
        ("C1\u{80}\u{9F}\u{A0}nbsp", "C1\u{A0}nbsp"),
        ("bidi\u{202E}gpj\u{2066}.exe\u{200F}", "bidigpj.exe"),
        ("“引号”…—‘’", "“引号”…—‘’"),
        ("全角\u{FF0C}\u{FF1A}\u{FF08}！？", "全角\u{FF0C}\u{FF1A}\u{FF08}！？"),
        ("\u{FFFD}家👨‍👩‍👧", "\u{FFFD}家👨‍👩‍👧"),
        ("𠮷野家", "𠮷野家"),
    ])
    func `a reader sees the letters, the browser never sees markup`(_ given: String, _ expected: String) {
        #expect(written { $0.text(given) } == expected)
        #expect(written { $0.p(given) } == "<p>\(expected)</p>")
        #expect(written { $0.input(.value(given)) } == "<input value=\"\(expected)\">")
        #expect(written { $0.span("", .aria("label", given)) } == "<span aria-label=\"\(expected)\"></span>")
    }

    @Test(arguments: [0xFFFE, 0xFFFF, 0xFDD0, 0xFDEF, 0xFEFF, 0x202A, 0x2069, 0x85] as [UInt32])
    func `characters that nobody can see and no text needs are dropped`(_ code: UInt32) throws {
        let character = String(try #require(UnicodeScalar(code)))
        #expect(written { $0.text("前\(character)后") } == "前后")
    }

    @Test func `every ASCII character at every place of a word is treated alike`() {
        for code in UInt8(0)..<128 {
            let expected =
                switch code {
                case 9, 10, 13: String(UnicodeScalar(code))
                case 0..<32, 127: ""
                case 34: "&quot;"
                case 38: "&amp;"
                case 39: "&#39;"
                case 60: "&lt;"
                case 62: "&gt;"
                default: String(UnicodeScalar(code))
                }
            for before in 0..<18 {
                let filler = String(repeating: "x", count: before)
                let text = filler + String(UnicodeScalar(code)) + "尾"
                #expect(written { $0.text(text) } == filler + expected + "尾")
            }
        }
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "\"onmouseover=\"alert(1)", "'onfocus='alert(1)",
        "</title><script>x</script>",
        "</textarea><script>x</script>", "--><script>", "]]><script>", "<!--", "<svg/onload=alert(1)>",
        "{{7*7}}",
        "\u{0}<\u{0}script>", "<\u{202E}script>", "&lt;script&gt;", "`${alert(1)}`", "＜script＞",
    ])
    func `a hostile string stays inert wherever it is written`(_ hostile: String) {
        let page = written { h in
            h.html(hostile) { h in
                h.head { h in
                    h.title(hostile)
                    h.meta(.name("description"), .content(hostile))
                }
                h.body { h in
                    h.text(hostile)
                    h.textarea(hostile, .name(hostile))
                    h.a(hostile, href: hostile, .title(hostile), .data("x", hostile))
                    h.option(hostile, .value(hostile))
                    h.statusChip(.late, hostile)
                    h.notice(.good, hostile)
                }
            }
        }
        let tags = page.split(separator: "<").dropFirst().map {
            $0.prefix { $0.isLetter || "/!".contains($0) }
        }
        let ours: Set<Substring> = [
            "!DOCTYPE", "html", "head", "meta", "title", "/title", "/head", "body", "textarea", "/textarea",
            "a", "/a", "option",
            "/option", "span", "svg", "use", "/use", "/svg", "/span", "div", "p", "/p", "/div", "/body",
            "/html",
        ]
        #expect(Set(tags).subtracting(ours).isEmpty)
        // Outside our own quotes no attribute can begin: each tag holds an even number of quotes.
        for tag in page.split(separator: "<") {
            let inside = tag.prefix { $0 != ">" }
            #expect(inside.count { $0 == "\"" } % 2 == 0)
        }
        #expect(!page.utf8.contains(0))
    }
}
