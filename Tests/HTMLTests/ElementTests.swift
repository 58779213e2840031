import Testing

@testable import HTML

@Suite struct ElementTests {
    @Test func `elements without content have no end tag`() {
        let page = written { h in
            h.br()
            h.hr()
            h.img(.src("/a.png"), .alt(""))
            h.input(.type("checkbox"), .checked, .disabled)
            h.link(.rel("icon"), .href("/i"))
            h.meta(.name("a"), .content("b"))
        }
        #expect(
            page == """
                <br><hr><img src="/a.png" alt=""><input type="checkbox" checked disabled><link rel="icon" href="/i">\
                <meta name="a" content="b">
                """)
    }

    @Test func `an attribute under a condition is there or not`() {
        #expect(
            written { $0.option("a", .if(true, .selected), .if(false, .disabled)) }
                == "<option selected>a</option>")
        #expect(written { $0.td("1", .none, .colspan(2), .none) } == "<td colspan=\"2\">1</td>")
    }

    @Test(arguments: [0, 7, 10, -1, 1_234_567, Int.max, Int.min])
    func `whole numbers are written in plain digits`(_ number: Int) {
        #expect(written { $0.text(number) } == "\(number)")
        #expect(written { $0.li("", .value(number)) } == "<li value=\"\(number)\"></li>")
    }

    @Test func `a text area keeps the first line break that was typed`() {
        #expect(written { $0.textarea("\n第二行", .name("t")) } == "<textarea name=\"t\">\n\n第二行</textarea>")
    }

    @Test func `the only script there can be is a module of ours by address`() {
        #expect(
            written { $0.script(src: "/static/app.js") }
                == "<script type=\"module\" src=\"/static/app.js\"></script>")
        #expect(written { $0.script(src: "javascript:x") } == "<script type=\"module\" src=\"#\"></script>")
    }

    @Test func `a sample page is written byte for byte`() {
        let page = written { h in
            h.html("zh-CN", .data("elder", "22")) { h in
                h.head { $0.title("低保") }
                h.body { h in
                    h.section(.class("card"), .id("x")) { h in
                        h.h2("标题")
                        h.p(.class("muted")) { h in
                            h.text("甲 & 乙")
                            h.strong("丙")
                        }
                        h.a("文字", href: "/v?a=1&b=2", .class("button"))
                        h.table { h in h.tr { $0.td("1") } }
                    }
                }
            }
        }
        #expect(
            page == """
                <!DOCTYPE html>
                <html lang="zh-CN" data-elder="22"><head><meta charset="utf-8"><meta name="viewport" \
                content="width=device-width, initial-scale=1"><title>低保</title></head><body><section class="card" \
                id="x"><h2>标题</h2><p class="muted">甲 &amp; 乙<strong>丙</strong></p><a href="/v?a=1&amp;b=2" \
                class="button">文字</a><table><tr><td>1</td></tr></table></section></body></html>
                """)
    }

    @Test func `a page grows far beyond its first room`() {
        var h = HTML(capacity: 1)
        for number in 0..<100_000 { h.td("第 \(number) 行") }
        #expect(h.count == h.bytes.count)
        #expect(h.withBytes { $0.count } == h.count)
        #expect(String(decoding: h.bytes, as: UTF8.self).hasSuffix("<td>第 99998 行</td><td>第 99999 行</td>"))
    }
}
