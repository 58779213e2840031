/// What a number in Chinese characters means, 三百二 = 320, so that a problem can say the figure to type instead.
/// Nil for anything that is not such a number.
func chineseNumeral(_ text: some StringProtocol) -> Int64? {
    var total: Int64 = 0
    var section: Int64 = 0
    var digit: Int64?
    var lastUnit: Int64 = 10
    var zero = false
    guard !text.isEmpty, text.count <= 12 else { return nil }
    for character in text {
        if let value = numerals[character] {
            if digit != nil { return nil }
            if value == 0 { zero = true } else { digit = value }
        } else if let unit = units[character] {
            section += (digit ?? (unit == 10 && section == 0 ? 1 : 0)) * unit
            (digit, lastUnit, zero) = (nil, unit, false)
        } else if character == "万" {
            total = (section + (digit ?? 0)) * 10_000
            (section, digit, lastUnit, zero) = (0, nil, 10_000, false)
        } else {
            return nil
        }
    }
    guard let digit else { return total + section }
    // 三百二 is 320, 三百零二 is 302: a bare last digit counts the next lower unit unless a nought stands before it.
    return total + section + digit * (total + section > 0 && !zero && lastUnit > 10 ? lastUnit / 10 : 1)
}

private let numerals: [Character: Int64] = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9,
]

private let units: [Character: Int64] = ["十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000]
