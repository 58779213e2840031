import Domain

/// What is wrong between cells, rows and totals, or with the file.
extension IntakeWords {
    func noHeader() -> String {
        say(
            "没有找到表头。请保留写有『户主』『姓名』这类列名的那一行，再上传一次。",
            "No header row was found. Please keep the row with the column names and upload again.")
    }

    func noRows() -> String {
        say(
            "表头下面没有数据行。请检查是否传对了文件。",
            "There are no rows below the header. Please check that this is the right file.")
    }

    func missingColumn(_ column: String) -> String {
        say(
            "表里没有『\(column)』这一列。请补上这一列，或在“列的对应”里指明哪一列是它。",
            "The table has no column for \(column). Please add it, or say which column it is.")
    }

    func negative(_ value: Value) -> String {
        say(
            "写的是 \(figure(value))，不能是负数，请核对。",
            "it says \(figure(value)); it cannot be negative.")
    }

    func notAPercentage(_ value: Value) -> String {
        say(
            "写的是 \(figure(value))，百分比应在 0 到 100 之间，请核对。",
            "it says \(figure(value)); a percentage lies between 0 and 100.")
    }

    func exceeds(_ value: Value, _ column: String, _ limit: Value) -> String {
        say(
            "写的是 \(figure(value))，超过了『\(column)』的 \(figure(limit))，请核对。",
            "it says \(figure(value)), but \(column) is only \(figure(limit)); please check both.")
    }

    func earlier(_ value: Value, _ column: String, _ start: Value) -> String {
        say(
            "写的是 \(figure(value))，早于『\(column)』的 \(figure(start))，请核对。",
            "it says \(figure(value)), which is before \(column) on \(figure(start)); please check both.")
    }

    func noneOf(_ columns: [String]) -> String {
        say(
            "和有关的列都是空的，\(columns.map { "『\($0)』" }.joined())至少要填一个。",
            "at least one of \(listed(columns)) must be filled in.")
    }

    func duplicate(_ row: Int) -> String {
        say(
            "与第 \(row) 行是同一个人，请删去一行或改正。",
            "is the same person as in row \(row); please remove one row or correct it.")
    }

    func totalDisagrees(_ stated: Value, _ computed: Value) -> String {
        say(
            "表上的合计是 \(figure(stated))，各行相加是 \(figure(computed))，请核对。",
            "the stated total is \(figure(stated)), the rows add up to \(figure(computed)); please check.")
    }

    func balanceDisagrees(_ stated: Value, _ computed: Value) -> String {
        say(
            "表上的余额是 \(figure(stated))，按收支算出来是 \(figure(computed))，请核对。",
            "the stated balance is \(figure(stated)), income and expense give \(figure(computed)); please check."
        )
    }

    func fundsDisagree(_ stated: Value, _ computed: Value) -> String {
        say(
            "期末现金加存款是 \(figure(stated))，上期结余加收入减支出是 \(figure(computed))，两边应当相等，请核对。",
            "cash and deposits come to \(figure(stated)), opening plus income less expense to "
                + "\(figure(computed)); they must be equal.")
    }
}
