import Domain
import Intake

/// What the grid editor says.
struct GridWords: Words {
    let language: Language

    var title: String { say("填写表格", "Type in the table") }
    var lead: String {
        say(
            "直接在格子里填。可以从 Excel 或 WPS 里复制后粘贴到格子里。要删除一行，把这一行清空。",
            "Type into the cells, or copy from a spreadsheet and paste. To delete a row, empty it.")
    }
    var secret: String {
        say(
            "显示 ●●●● 的格子已有内容，不改就照旧保留；要换就直接填新的。",
            "Cells that show ●●●● hold a value that is kept unless you type another.")
    }
    func row(_ number: Int) -> String { say("第 \(number) 行", "Row \(number)") }
    func add(_ count: Int) -> String { say("再加 \(count) 行", "Add \(count) rows") }
    var save: String { say("保存", "Save") }
    var paste: String { say("粘贴整张表", "Paste a table") }
    var pasteHelp: String {
        say(
            "在 Excel 里选中要填的行（带不带表头都可以），复制，粘贴到下面。",
            "Select the rows in your spreadsheet, with or without the header, copy and paste them here.")
    }
    var pasteText: String { say("从表格里复制的内容", "What you copied") }
    var takePasted: String { say("放进表格", "Put into the table") }
    var opening: String { say("上期结余", "Opening balance") }
    var openingHelp: String { say("单位：元。不填就以第一笔余额为准。", "In yuan. Left empty, the first balance counts.") }
    var optional: String { say("选填", "optional") }
    func faults(_ count: Int) -> String {
        say(
            "有 \(count) 处要改，还没有保存",
            count == 1
                ? "1 cell needs attention; nothing was saved"
                : "\(count) cells need attention; nothing was saved")
    }
    func elsewhere(_ count: Int) -> String { say("别的页还有 \(count) 处要改", "\(count) problems on other pages") }
    func fault(_ fault: GridEdit.Fault, column: String) -> String {
        switch fault {
        case .reason(let reason): IntakeWords(language).phrase(reason, column: column)
        case .secretUnclear:
            say("这一行的姓名改了，为免张冠李戴，请重新填写这一格", "The name of this row changed; please type this value again")
        case .notARecord: say("这一行像是合计、说明或签名，请删去", "This reads like a total or a note; please remove it")
        }
    }
    func located(_ row: Int, _ column: String, _ text: String) -> String {
        say("第 \(row) 行『\(column)』：\(text)", "Row \(row), \(column): \(text)")
    }
}
