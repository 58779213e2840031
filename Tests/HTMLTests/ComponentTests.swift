import Testing

@testable import HTML

@Suite struct ComponentTests {
    @Test(arguments: Status.allCases)
    func `a state is told by an icon and a word, never by colour alone`(_ status: Status) {
        let chip = written { $0.statusChip(status, "词") }
        #expect(chip.contains("<svg") && chip.contains("词</span>"))
    }

    @Test func `a field's help and error belong to it for assistive technology`() {
        var field = Field("amount", "月保障金")
        field.help = "写数字"
        field.error = "请改成数字"
        let page = written { $0.field(field) }
        #expect(page.contains("<label for=\"f-amount\">"))
        #expect(page.contains("aria-describedby=\"f-amount-help f-amount-error\""))
        #expect(page.contains("id=\"f-amount-help\"") && page.contains("id=\"f-amount-error\""))
        #expect(page.contains("aria-invalid=\"true\"") && page.contains(" required"))
    }

    @Test func `the error summary links to each field and is absent where nothing is wrong`() {
        #expect(written { $0.errorSummary("要改", []) }.isEmpty)
        let page = written { $0.errorSummary("要改", [("金额不对", "#f-amount")]) }
        #expect(page.contains("role=\"alert\"") && page.contains("<a href=\"#f-amount\">金额不对</a>"))
    }

    @Test func `what was typed into the grid is never lost, even a word that is no choice`() {
        let columns = [GridColumn("class", "类别", .choice(["A类", "B类"])), GridColumn("sum", "金额", .number)]
        let page = written { h in
            h.gridEditor(
                "表", columns: columns, rows: [[GridCell("甲类"), GridCell("三百二", error: "请改成数字")]],
                rowWord: { "第 \($0) 行" })
        }
        #expect(page.contains("<option value=\"甲类\" selected>甲类</option>"))
        #expect(page.contains("value=\"三百二\"") && page.contains("id=\"e-sum.1\">请改成数字"))
        #expect(page.contains("aria-label=\"第 1 行 金额\""))
    }

    /// What `plainRows` writes of some texts.
    private func rows(
        _ texts: [[String]], _ kinds: [TableColumn.Kind], rows: Range<Int>? = nil, link: NumberedLink? = nil
    ) -> String {
        let cells = texts.joined().map { Array($0.utf8) }
        var end: Int32 = 0
        let ends = cells.map { cell in
            end += Int32(cell.count)
            return end
        }
        return Array(cells.joined()).withUnsafeBufferPointer { bytes in
            ends.withUnsafeBufferPointer { ends in
                let cells = CellRows(
                    texts: bytes, ends: ends, width: kinds.count, rows: rows ?? 0..<texts.count)
                return written { h in
                    h.plainRows(cells, kinds, link: link, number: { $0 + 10 }) { h, row, column in
                        h.a("\(row)/\(column)", href: "/x")
                    }
                }
            }
        }
    }

    @Test
    func `a row of a long table is the target of links, headed by its first cell, and ends in its link`() {
        let kinds: [TableColumn.Kind] = [.text, .number, .date, .text, .body]
        let written = rows(
            [["张三", "1", "2018-10", "", "k"], ["李四", "2", "2018-11", "注", "k"]], kinds, rows: 1..<2,
            link: NumberedLink("提出异议", href: "/p?a=1&row="))
        #expect(
            written == #"<tr id="row-12"><th scope="row">李四</th><td class="num">2</td>"#
                + #"<td class="date">2018-11</td><td>注</td><td><a href="/x">1/4</a></td>"#
                + #"<td class="links"><a href="/p?a=1&amp;row=11">提出异议</a></td></tr>"#)
        #expect(rows([["张三"]], [.number]) == #"<tr id="row-11"><th scope="row" class="num">张三</th></tr>"#)
        #expect(rows([], [.text, .text]).isEmpty)
    }

    @Test func `in a long table every character at every place of a row is escaped as it is elsewhere`() {
        for code in (0..<0xA8).map(UInt32.init) + [0x202E, 0x2069, 0xFEFF, 0xFF08, 0x201C] {
            guard let character = UnicodeScalar(code) else { continue }
            for before in 0..<18 {
                let text =
                    String(repeating: "甲", count: before % 3) + String(repeating: "x", count: before)
                    + String(character)
                let escaped = HTMLTests.written { $0.text(text) }
                for (place, cells) in [[text, "乙", "c"], ["a", text, "丙丙丙"], ["a", "乙", text]].enumerated() {
                    let expected = cells.enumerated().map { $0.offset == place ? escaped : $0.element }
                    #expect(
                        rows([cells], [.text, .text, .text])
                            == #"<tr id="row-11"><th scope="row">"# + expected[0] + "</th><td>" + expected[1]
                            + "</td><td>" + expected[2] + "</td></tr>", "U+\(String(code, radix: 16))")
                }
            }
        }
    }

    @Test func `in a row only the first cell is its head, also where cells are equal`() {
        let columns = [TableColumn("甲"), TableColumn("乙", .number), TableColumn("丙")]
        let row = written { $0.dataRow(["1", "1", "1"], columns: columns, id: "row-1") }
        #expect(row == #"<tr id="row-1"><th scope="row">1</th><td class="num">1</td><td>1</td></tr>"#)
        let card = written { $0.dataRow(["1", "1", "1"], columns: columns, layout: .cards) }
        #expect(
            card.hasPrefix(
                #"<tr role="row"><th scope="row" role="rowheader">1</th><td role="cell" class="num""#))
        #expect(card.contains(#"data-label="乙">1</td>"#))
    }

    @Test func `a day in a card stays on one line, and beside the words before it`() {
        let columns = [TableColumn("甲"), TableColumn("此后进展"), TableColumn("日期", .date)]
        let card = written {
            $0.dataRow(["1", "办结 2026-11-20", "2026-11-16"], columns: columns, layout: .cards)
        }
        #expect(
            card.contains(
                #"data-label="此后进展"><span>办结 <span class="nowrap">2026-11-20</span></span></td>"#))
        #expect(card.contains(#"data-label="日期">2026-11-16</td>"#))
    }

    @Test(arguments: RowChange.allCases)
    func `a change of a row is told by icon and word`(_ change: RowChange) {
        let columns = [TableColumn("变化"), TableColumn("金额", .number)]
        let row = written { h in
            h.changeRow(change, word: "词", [CellChange(old: "420.00", new: "640.00")], columns: columns)
        }
        #expect(row.contains("<svg") && row.contains("词"))
        switch change {
        case .added: #expect(row.contains("640.00") && !row.contains("420.00"))
        case .removed: #expect(row.contains("420.00") && !row.contains("640.00"))
        case .changed: #expect(row.contains("<del>420.00</del><ins>640.00</ins>"))
        }
    }

    @Test func `elder mode is on the root element, and only where asked for`() {
        var shell = Shell(words: .chinese, title: "村")
        #expect(!written { $0.page(shell) { _ in } }.contains("data-elder"))
        shell.elder = .size26
        #expect(written { $0.page(shell) { _ in } }.contains("<html lang=\"zh-CN\" data-elder=\"26\">"))
    }

    @Test func `no page carries a style, a handler or a script of its own`() {
        var shell = Shell(words: .english, title: "Village")
        shell.crumbs = [.init("City", "/"), .init("County", "/c")]
        shell.phone = "0376-2980000"
        shell.elder = .size22
        let page = written { h in
            h.page(shell) { h in
                h.progressBar("a", words: "1 / 2", done: 1, total: 2, poll: "/p")
                h.confirmDialog(id: "d", "a", "b", yes: "c", no: "d")
                h.searchBox("a", action: "/s", query: "q", button: "b", suggest: "/x")
            }
        }
        #expect(!page.contains(" style=") && !page.contains(" on") && !page.contains("<style"))
        #expect(page.ranges(of: "<script").count == 1)
        #expect(page.contains("<a href=\"tel:03762980000\">"))
    }
}
