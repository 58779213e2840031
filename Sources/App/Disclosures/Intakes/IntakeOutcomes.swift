import Domain
import Intake
import Spreadsheet

extension IntakeOutcome {
    /// What is kept of an inspection.
    init(_ inspection: Inspection, total: Int) {
        self.total = total
        sheet = inspection.sheet
        rows = inspection.rows.count
        totals = inspection.totals.map { Total(column: $0.column, value: Self.figure($0.value)) }
        villages = inspection.villages.map { Village(name: $0.name, rows: $0.rows.count) }
        headers = inspection.headers.map { Header(header: $0.header, column: $0.column) }
        problemCount = inspection.problems.count
        groups = Self.groups(inspection.problems)
        let (zh, en) = (IntakeWords(.zh), IntakeWords(.en))
        problems = inspection.problems.prefix(Self.mostProblems).map { problem in
            Problem(
                row: problem.row, column: problem.column,
                told: Told(zh: zh.sentence(problem), en: en.sentence(problem)))
        }
        skipped = Dictionary(inspection.skippedRows.map { ($0.kind.rawValue, 1) }, uniquingKeysWith: +)
    }

    /// A file of which nothing was read.
    init(_ refusal: SpreadsheetRefusal) {
        let phrase = RefusedFileWords.phrase(refusal)
        self.refusal = Told(zh: phrase.zh, en: phrase.en)
    }

    private static func groups(_ problems: [Intake.Problem]) -> [Group] {
        var order: [String] = []
        var found: [String: Group] = [:]
        for problem in problems {
            let key = "\(problem.column)\u{1F}\(problem.reason.code)"
            if found[key] == nil { order.append(key) }
            let count = (found[key]?.count ?? 0) + 1
            found[key] = Group(column: problem.column, code: problem.reason.code, count: count)
        }
        return order.compactMap { found[$0] }.sorted { $0.count > $1.count }
    }

    private static func figure(_ value: Value) -> String {
        switch value {
        case .money(let money): money.grouped
        case .number(let number): number.grouped
        case .empty, .text, .date, .choice, .phone, .files: value.canonical
        }
    }
}

/// Why a file cannot be read at all, and what its owner can do.
enum RefusedFileWords {
    static func phrase(_ refusal: SpreadsheetRefusal) -> Phrase {
        switch refusal {
        case .notASpreadsheet:
            Phrase(
                zh: "这不是表格文件。请用 Excel 或 WPS 另存为 .xlsx 或 .csv 后再上传。",
                en: "This is not a spreadsheet. Please save it as .xlsx or .csv and upload it again.")
        case .legacyXLS:
            Phrase(
                zh: "这是旧版 Excel 文件（.xls）。请打开后另存为 .xlsx 再上传。",
                en: "This is an old Excel file (.xls). Please open it, save it as .xlsx and upload it again.")
        case .passwordProtected:
            Phrase(
                zh: "这个文件加了密码，请取消密码后再上传。",
                en: "This file is protected by a password. Please remove the password and upload it again.")
        case .fileTooLarge(let limit):
            Phrase(
                zh: "文件超过 \(limit >> 20) MB。请删去图片和无关的工作表，或分成几个文件上传。",
                en:
                    "The file is larger than \(limit >> 20) MB. Please remove pictures and other sheets, or split it."
            )
        case .damaged:
            Phrase(
                zh: "文件不完整或已损坏。请用 Excel 或 WPS 打开，重新保存后再上传。",
                en: "The file is incomplete or damaged. Please open it, save it again and upload that copy.")
        case .noSheet:
            Phrase(
                zh: "文件里没有可见的工作表。请取消隐藏要上报的工作表后再上传。",
                en: "The file has no visible sheet. Please unhide the sheet to be read and upload it again.")
        case .unknownEncoding:
            Phrase(
                zh: "文字编码认不出来。请用 Excel 或 WPS 另存为 .xlsx 后再上传。",
                en: "The text encoding is unknown. Please save the file as .xlsx and upload it again.")
        case .tooManyColumns, .tooManyRows, .tooManyCells: size(refusal)
        case .archiveTooLarge, .tooManyEntries, .entryNames, .duplicateEntries, .xmlEntities, .xmlTooDeep:
            Phrase(
                zh: "文件内部结构不正常，为安全起见没有读取。请把表格复制到一个新建的工作簿里，保存后再上传。",
                en: "The inside of this file is not in order and was not read, for safety. "
                    + "Please copy the table into a new workbook, save it and upload that.")
        }
    }

    private static func size(_ refusal: SpreadsheetRefusal) -> Phrase {
        switch refusal {
        case .tooManyColumns(let limit):
            Phrase(
                zh: "列数超过 \(limit) 列。请删去右边多余的列后再上传。",
                en: "There are more than \(limit) columns. Please delete the extra ones on the right.")
        case .tooManyRows(let limit):
            Phrase(
                zh: "行数超过 \(limit) 行。请分成几个文件上传。",
                en: "There are more than \(limit) rows. Please split the file.")
        case .tooManyCells, .notASpreadsheet, .legacyXLS, .passwordProtected, .fileTooLarge, .archiveTooLarge,
            .tooManyEntries, .entryNames, .duplicateEntries, .xmlEntities, .xmlTooDeep, .unknownEncoding,
            .noSheet,
            .damaged:
            Phrase(
                zh: "表格太大。请删去多余的行和列，或分成几个文件上传。",
                en: "The table is too large. Please delete extra rows and columns, or split the file.")
        }
    }
}
