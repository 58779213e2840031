import Domain

/// Reads a period as people type it, and holds it to the item's frequencies.
enum PeriodReading {
    /// Nothing typed means the last period that is over.
    static func read(_ text: String, for item: Item, today: Day) -> Result<Period, PeriodFault> {
        let typed = halfWidth(text)
        if typed.isEmpty { return .success(item.currentPeriod(on: today)) }
        guard let period = parse(typed) else { return .failure(.unreadable) }
        return fault(period, for: item, today: today).map { .failure($0) } ?? .success(period)
    }

    /// Why nothing of the item can be said about a period; nil where it can.
    static func fault(_ period: Period, for item: Item, today: Day) -> PeriodFault? {
        guard fits(period, item) else { return .wrongKind }
        if let first = period.firstDay, first > today { return .notBegun }
        return nil
    }

    enum PeriodFault: Error { case unreadable, wrongKind, notBegun }

    /// What is wrong with a typed period, for the form.
    static func problem(_ fault: PeriodFault, _ item: Item, today: Day) -> FieldProblem {
        let example = item.currentPeriod(on: today)
        switch fault {
        case .unreadable:
            return FieldProblem(
                "period", zh: "期间看不懂，请写成 \(example.words(.zh))。",
                en: "This period cannot be read. Please write \(example.description).")
        case .wrongKind:
            return FieldProblem(
                "period", zh: "“\(item.name)”的期间应写成 \(example.words(.zh)) 这样。",
                en: "The period of this item is written like \(example.description).")
        case .notBegun:
            return FieldProblem(
                "period", zh: "这一期还没有开始，请检查年份和月份。", en: "This period has not begun yet. Please check it.")
        }
    }

    /// `2018-09`, `2018年9月`, `2018.9`, `2018年第三季度`, `2018年3季度`, `2018Q3`, `2018年`, `2018年9月5日`, `长期公开`.
    static func parse(_ text: String) -> Period? {
        if let period = Period(text) { return period }
        if ["长期公开", "长期", "standing", "Standing"].contains(text) { return .standing }
        if let quarter = quarter(text) { return quarter }
        guard !text.contains("季") else { return nil }
        let pieces = text.split { !($0.isASCII && $0.isNumber) }
        let numbers = pieces.compactMap { Int($0) }
        let marks = text.filter { !($0.isASCII && $0.isNumber) }
        guard marks.allSatisfy({ "年月日份度号-./ ".contains($0) }), numbers.count == pieces.count,
            let year = numbers.first,
            (1900...2199).contains(year)
        else { return nil }
        switch numbers.count {
        case 1: return .year(year)
        case 2: return (1...12).contains(numbers[1]) ? .month(year: year, month: numbers[1]) : nil
        case 3: return Day(year: year, month: numbers[1], day: numbers[2]).map(Period.event)
        case _: return nil
        }
    }

    private static func quarter(_ text: String) -> Period? {
        guard let match = text.wholeMatch(of: #/([0-9]{4})\s*年?\s*(?:[Qq]|第)?\s*([1-4一二三四])\s*(季度|季)?/#)
        else {
            return nil
        }
        guard match.3 != nil || text.contains("Q") || text.contains("q"), let year = Int(match.1),
            (1900...2199).contains(year),
            let number = ["1": 1, "2": 2, "3": 3, "4": 4, "一": 1, "二": 2, "三": 3, "四": 4][String(match.2)]
        else { return nil }
        return .quarter(year: year, quarter: number)
    }

    private static func fits(_ period: Period, _ item: Item) -> Bool {
        item.frequencies.contains { frequency in
            switch (frequency, period) {
            case (.monthly, .month), (.quarterly, .quarter), (.yearly, .year), (.onEvent, .event),
                (.onChange, .event), (.standing, .standing):
                true
            case (_, _): false
            }
        }
    }

    static func halfWidth(_ text: String) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in text.trimmed.unicodeScalars {
            let narrow =
                (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) : scalar
            plain.append(narrow ?? scalar)
        }
        return String(plain)
    }
}
