/// What a county may and may not write in an item's columns. Privacy comes first: product.md, section 4,
/// says what
/// is never public, and no catalogue can make it so.
public enum ColumnRules {
    /// More columns than this are no table that anyone can read on a phone.
    static let most = 60

    /// Words in a column's name that say it holds what is never public.
    static let secretWords = [
        "身份证", "身份号", "证件号", "残疾证", "银行卡", "卡号", "账号", "帐号", "账户", "帐户", "存折", "一卡通号",
        "病种", "病情", "疾病", "病史", "诊断", "患病", "残疾等级", "残疾类别", "残疾级别", "自理能力", "手机",
        "本人电话", "家庭电话", "住宅电话", "微信号", "儿童姓名", "未成年", "孤儿", "学生姓名", "家庭月收入", "家庭年收入",
    ]

    /// Words that say whose telephone it is, when it is a resident's.
    static let residentWords = ["户主", "村民", "本人", "家庭", "家属", "个人", "群众", "患者", "受益", "监护", "手机"]

    /// Words that name a resident.
    static let nameWords = ["户主", "受益人", "救助对象", "保障对象", "供养对象"]

    /// Reads columns, adding every fault found.
    static func read(_ notations: [String], faults: inout [ItemFault]) -> [Column] {
        if notations.count > most { faults.append(.tooManyColumns(notations.count)) }
        var columns: [Column] = []
        var names: Set<String> = []
        for notation in notations {
            guard let column = Column(notation: notation), !column.name.allSatisfy(\.isWhitespace) else {
                faults.append(.unreadableColumn(notation))
                continue
            }
            if !names.insert(column.name).inserted { faults.append(.duplicateColumn(column.name)) }
            faults += Self.faults(of: column)
            columns.append(column)
        }
        return columns
    }

    /// What is wrong with one column by itself.
    public static func faults(of column: Column) -> [ItemFault] {
        var faults: [ItemFault] = []
        let says = { (words: [String]) in words.contains { column.name.contains($0) } }
        if case .choice(let options) = column.type {
            var seen: Set<String> = []
            for option in options where !seen.insert(option).inserted {
                faults.append(.duplicateChoice(column: column.name, choice: option))
            }
        }
        if says(secretWords), column.mask != .secret { faults.append(.mustBeSecret(column: column.name)) }
        if column.type == .phone, says(residentWords) { faults.append(.residentsPhone(column: column.name)) }
        if isPlainPhone(column) { faults.append(.mustBeSecret(column: column.name)) }
        if column.type == .text, says(nameWords), ![.name, .secret].contains(column.mask),
            !column.name.hasSuffix("数")
        {
            faults.append(.mustBeMaskedName(column: column.name))
        }
        if !fits(column.mask, column.type) { faults.append(.maskDoesNotFit(column: column.name)) }
        return faults
    }

    /// A telephone typed as anything but an office's `phone` would be shown unchecked.
    private static func isPlainPhone(_ column: Column) -> Bool {
        column.name.contains("电话") && column.type != .phone && column.mask != .secret
            && !secretWords.contains { column.name.contains($0) }
    }

    private static func fits(_ mask: Mask, _ type: ColumnType) -> Bool {
        switch mask {
        case .open, .secret: true
        case .name, .group: type == .text
        case .aggregate:
            switch type {
            case .text, .money, .number, .choice: true
            case .date, .file, .phone: false
            }
        }
    }

    /// What is wrong with a catalogue as a whole: numbers and names must be unique.
    public static func faults(of items: [Item]) -> [ItemFault] {
        var numbers: Set<Int> = []
        var names: Set<String> = []
        return items.flatMap { item -> [ItemFault] in
            (numbers.insert(item.number).inserted ? [] : [.duplicateNumber(item.number)])
                + (names.insert(item.name).inserted ? [] : [.duplicateName(item.name)])
        }
    }
}
