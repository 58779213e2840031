import Domain

/// What a figure's text turned out to be, in ten-thousandths.
enum Figure: Equatable {
    case scaled(Int64)
    case nothing
    case fault(Reason)
}

/// The largest figure taken, in ten-thousandths: nine thousand million, so that the sum of the 100,000 rows a sheet may
/// have still fits 64 bits.
let largestFigure: Int64 = 9_000_000_000 * 10_000

/// Reads money and numbers as people write them; `decimals` is 2 for money, 4 for numbers.
func figure(_ text: String, decimals: Int) -> Figure {
    if let plain = text.utf8.withContiguousStorageIfAvailable({ plainFigure($0) }) ?? nil {
        return within(plain, written: text, decimals: decimals)
    }
    let clean = squeezed(text)
    if isNothing(clean) { return .nothing }
    var rest = unwrapped(clean)[...]
    for unit in figureUnits where rest.hasSuffix(unit) && rest.count > unit.count {
        rest = rest.dropLast(unit.count)
        break
    }
    if let last = rest.last, last == "万" || last == "亿" || last == "千" || last == "百",
        scaled(rest.dropLast()) != nil
    {
        return .fault(.inTenThousands(written: quotable(clean)))
    }
    if let digits = withoutSeparators(rest) {
        if let value = scaled(digits) { return within(value, written: clean, decimals: decimals) }
        if isPlainDecimal(digits) { return .fault(overlong(digits, written: clean, decimals: decimals)) }
    }
    let example = chineseNumeral(rest).map { Decimal4(scaled: $0 * 10_000).description }
    return .fault(.notANumber(written: quotable(clean), example: example ?? "320"))
}

/// A number cell: binary noise beyond the sixth decimal is the spreadsheet's, not the clerk's.
func figure(_ number: Double, decimals: Int) -> Figure {
    guard number.isFinite, number.magnitude <= Double(largestFigure / 10_000) else {
        return .fault(.tooLarge)
    }
    let step: Double = decimals == 2 ? 100 : 10_000
    let exact = number * step
    let rounded = exact.rounded()
    guard (exact - rounded).magnitude <= 0.001 else {
        return .fault(.tooManyDecimals(written: quotable("\(number)"), allowed: decimals))
    }
    return .scaled(Int64(rounded) * (decimals == 2 ? 100 : 1))
}

private let figureUnits = [
    "个工作日", "工作日", "平方米", "元整", "元", "圆整", "圆", "人", "口", "户", "亩", "%", "年度", "年", "个月", "月", "天", "个", "㎡",
    "m2", "次", "件",
]

/// Signs that stand for an empty cell.
private func isNothing(_ clean: String) -> Bool {
    clean.isEmpty || clean.allSatisfy { $0 == "-" || $0 == "/" || $0 == "—" } || clean == "无"
}

/// Without currency signs in front and without the brackets accountants put around negative amounts.
private func unwrapped(_ text: String) -> String {
    var rest = text[...]
    let bracketed = rest.hasPrefix("(") && rest.hasSuffix(")")
    if bracketed { rest = rest.dropFirst().dropLast() }
    let negative = rest.hasPrefix("-")
    if negative { rest = rest.dropFirst() }
    for sign in ["人民币", "RMB", "CNY", "¥"] where rest.hasPrefix(sign) { rest = rest.dropFirst(sign.count) }
    return (bracketed != negative ? "-" : "") + rest
}

/// Takes thousands separators away; nil where commas do not part groups of three.
private func withoutSeparators(_ text: Substring) -> Substring? {
    guard text.contains(",") else { return text }
    let whole = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)[0]
    let groups = whole.drop { $0 == "-" }.split(separator: ",", omittingEmptySubsequences: false)
    guard let first = groups.first, (1...3).contains(first.count),
        groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    return text.filter { $0 != "," }[...]
}

private func within(_ value: Int64, written: String, decimals: Int) -> Figure {
    if value.magnitude > largestFigure.magnitude { return .fault(.tooLarge) }
    if decimals == 2, value % 100 != 0 {
        return .fault(.tooManyDecimals(written: quotable(written), allowed: 2))
    }
    return .scaled(value)
}

/// Why digits with at most one point could not be read: too long before the point or after it.
private func overlong(_ digits: Substring, written: String, decimals: Int) -> Reason {
    let whole = digits.split(separator: ".", omittingEmptySubsequences: false).first?.count ?? 0
    return whole > 11 ? .tooLarge : .tooManyDecimals(written: quotable(written), allowed: decimals)
}

private func isPlainDecimal(_ text: Substring) -> Bool {
    let body = text.drop { $0 == "-" || $0 == "+" }
    return body.utf8.contains { $0 != 46 } && body.utf8.allSatisfy { $0 == 46 || ($0 >= 48 && $0 <= 57) }
        && body.utf8.count { $0 == 46 } <= 1
}

private func scaled(_ text: Substring) -> Int64? {
    var text = String(text)
    return text.withUTF8 { plainFigure($0) }
}

/// `-1234.5`, `1,234.50`, `450元` in ten-thousandths; nil for anything else, for twelve digits before the point or five
/// after it.
private func plainFigure(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
    var end = bytes.count
    if end > 3, bytes[end - 3] == 0xE5, bytes[end - 2] == 0x85, bytes[end - 1] == 0x83 { end -= 3 }
    var place = 0
    let negative = bytes.first == 45
    if negative || bytes.first == 43 { place = 1 }
    var value: Int64 = 0
    var whole = 0
    var fraction = -1
    var group = -1
    while place < end {
        let byte = bytes[place]
        switch byte {
        case 46 where fraction < 0 && (group < 0 || group == 3): fraction = 0
        case 44 where fraction < 0 && (group == 3 || (group < 0 && (1...3).contains(whole))): group = 0
        case 48...57:
            value = value * 10 + Int64(byte - 48)
            if fraction < 0 { whole += 1 } else { fraction += 1 }
            if fraction < 0, group >= 0 { group += 1 }
            guard whole <= 11, fraction <= 4, group <= 3 else { return nil }
        case _: return nil
        }
        place += 1
    }
    guard whole + max(fraction, 0) > 0, group < 0 || group == 3 else { return nil }
    for _ in max(fraction, 0)..<4 { value *= 10 }
    return negative ? -value : value
}
