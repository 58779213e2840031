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
