import Domain

/// What must be there. One rule for all items, by the type and name of the column:
///
/// * a **header** is required for the item's first column, for its first amount that rows must fill (the sum that the
///   table is about), and for all five figures of a balance of funds;
/// * a **cell** is required in the first column and, once their header is there, in money, number, date and choice
///   columns, except those that practice leaves blank (`oftenBlank`), secret columns and attachments;
/// * of 收入 and 支出 at least one header must be there, and of some pairs at least one cell (`crossFieldRules`).
struct Requirements {
    let columns: [Column]

    init(_ item: Item) { columns = item.columns }

    func needsHeader(_ index: Int) -> Bool {
        let name = columns[index].name
        return index == 0 || index == principalAmount || (isFunds && fundsColumns.contains(name))
    }

    func needsCell(_ index: Int) -> Bool {
        if index == 0 { return !(isFunds && fundsColumns.contains(columns[0].name)) }
        let column = columns[index]
        guard column.mask != .secret, !oftenBlank.contains(column.name) else { return false }
        return switch column.type {
        case .money, .number, .date, .choice: !(isFunds && fundsColumns.contains(column.name))
        case .text, .phone, .file: false
        }
    }

    private var isFunds: Bool { fundsColumns.allSatisfy { name in columns.contains { $0.name == name } } }

    private var principalAmount: Int? {
        columns.firstIndex { column in
            column.type == .money && column.mask != .secret && !oftenBlank.contains(column.name)
                && !notSummed.contains(column.name)
        }
    }
}

/// The figures of item 14, which stand in one row and must balance.
let fundsColumns = ["上期结余", "本期收入", "本期支出", "期末现金", "期末存款"]

/// Columns that stay blank until something has happened, or where the item gives a choice of two.
let oftenBlank: Set<String> = [
    "救助金额",  // goods instead of money
    "开工日期", "竣工日期", "验收结果",  // before the work is done
    "到位金额", "已发放金额", "已拨付", "脱贫年度",
    "月报酬", "年报酬",
    "收入", "支出", "余额",  // one of the two; some ledgers keep no running balance
    "应收款", "应付款", "账龄(月)",
    "起始日期", "截止日期", "年租金", "已收租金",  // an asset that is not let
    "合同价", "变更金额", "决算价",
    "报销比例(%)", "起付线", "封顶线", "办理时限(工作日)",
    "整改期限", "销号日期", "核实日期",
]

/// Figures whose sum says nothing: rates, balances, years, durations.
let notSummed: Set<String> = [
    "补贴标准", "补偿标准", "余额", "进度(%)", "报销比例(%)", "识别年度", "脱贫年度", "账龄(月)", "起付线", "封顶线",
    "办理时限(工作日)",
]
