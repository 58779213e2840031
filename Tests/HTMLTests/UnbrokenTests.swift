import HTML
import Testing

@Suite struct `Numbers and days that stay on one line` {
    @Test(
        arguments: [
            ("贵单位承办的“新县〔2026〕0601号”诉求", false, ["新县〔2026〕0601号"]),
            ("新县督〔2026〕0001号", false, ["新县督〔2026〕0001号"]),
            ("2026年11月27日前办结", false, []), ("2026年11月27日前办结", true, ["2026年11月27日"]),
            ("应在7月9日前完成，7月10日发出", true, ["7月9日", "7月10日"]),
            ("受理 2026-11-27", true, ["2026-11-27"]), ("411523-2026-000001", true, []),
            ("没有编号", true, []), ("", true, []), ("〔2026〕", true, []),
        ])
    func `are set apart, and the text stays what it was`(
        _ text: String, _ days: Bool, _ kept: [String]
    ) {
        var h = HTML()
        h.unbroken(text, days: days)
        let html = String(decoding: h.bytes, as: UTF8.self)
        for piece in kept {
            #expect(html.contains("<span class=\"nowrap\">\(piece)</span>"), "\(html)")
        }
        let plain = html.replacing("<span class=\"nowrap\">", with: "").replacing("</span>", with: "")
        #expect(plain == text)
        #expect(html.components(of: "nowrap") == kept.count)
    }

    @Test func `what people typed is escaped all the same`() {
        var h = HTML()
        h.unbroken("<b>新县〔2026〕0601号&", days: true)
        let html = String(decoding: h.bytes, as: UTF8.self)
        #expect(html == "&lt;b&gt;<span class=\"nowrap\">新县〔2026〕0601号</span>&amp;")
    }
}

extension String {
    fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
