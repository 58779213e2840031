/// The arithmetic of private numbers, on digit values 0…9.
enum PrivateNumber {
    typealias Digits = ArraySlice<UInt8>

    private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    private static let checks: [UInt8] = [1, 0, 10, 9, 8, 7, 6, 5, 4, 3, 2]

    /// The check digit after the 17 digits of an ID number, 10 for X (GB 11643-1999, ISO 7064 MOD 11-2).
    static func checkDigit(_ body: Digits) -> UInt8 {
        var sum = 0
        for (digit, weight) in zip(body, weights) { sum += Int(digit) * weight }
        return checks[sum % 11]
    }

    /// Whether an ID number may begin so (GB/T 2260, provinces).
    static func isProvince(_ first: UInt8, _ second: UInt8) -> Bool {
        switch first * 10 + second {
        case 11...15, 21...23, 31...37, 41...46, 50...54, 61...65, 71, 81...83, 91: true
        case _: false
        }
    }

    /// Whether digits 7 to 14 are a day from 1900 on.
    static func hasBirthday(_ number: Digits) -> Bool {
        let at = number.startIndex
        return Day(
            year: value(number[at + 6..<at + 10]), month: value(number[at + 10..<at + 12]),
            day: value(number[at + 12..<at + 14])) != nil
    }

    /// Fifteen digits as they were issued until 1999. Births before 1930 are left out: region and date of the day
    /// make serial numbers (411526 200920 001), and nobody of that age holds such a card any more.
    static func isOldIdentity(_ number: Digits) -> Bool {
        let at = number.startIndex
        guard number.count == 15, isProvince(number[at], number[at + 1]) else { return false }
        let year = value(number[at + 6..<at + 8])
        return year >= 30
            && Day(
                year: 1900 + year, month: value(number[at + 8..<at + 10]),
                day: value(number[at + 10..<at + 12])) != nil
    }

    /// Eighteen digits that have an adult's birthday and a wrong check digit: a mistyped ID number is nobody else's
    /// business either. Recent dates are left out, since serial numbers are made of region, date and count.
    static func isMistypedIdentity(_ number: Digits) -> Bool {
        let at = number.startIndex
        guard number.count == 18, isProvince(number[at], number[at + 1]), hasBirthday(number) else {
            return false
        }
        return (1920...2008).contains(value(number[at + 6..<at + 10]))
    }

    /// 16 to 19 digits: UnionPay's 62 whatever its check digit, other issuers by length and Luhn's check digit. Land
    /// plot codes (19 digits from 411526…) belong to no issuer.
    static func isCard(_ number: Digits) -> Bool {
        guard (16...19).contains(number.count) else { return false }
        let at = number.startIndex
        switch (number[at], number[at + 1]) {
        case (6, 2): return true
        case (4, _), (5, 1...5), (3, 5), (2, 2...7): return number.count == 16 && passesLuhn(number)
        case (6, _), (9, _): return passesLuhn(number)
        case _: return false
        }
    }

    static func passesLuhn(_ number: Digits) -> Bool {
        var sum = 0
        for (place, digit) in number.reversed().enumerated() {
            let doubled = place % 2 == 0 ? Int(digit) : Int(digit) * 2
            sum += doubled > 9 ? doubled - 9 : doubled
        }
        return sum % 10 == 0
    }

    /// Eleven digits from 13 to 19, also behind 86, 0086 or 0.
    static func isMobile(_ number: Digits) -> Bool {
        switch number.count {
        case 11:
            let second = number[number.startIndex + 1]
            return number.first == 1 && second >= 3
        case 12: return number.first == 0 && isMobile(number.dropFirst())
        case 13: return number.starts(with: [8, 6]) && isMobile(number.dropFirst(2))
        case 15: return number.starts(with: [0, 0, 8, 6]) && isMobile(number.dropFirst(4))
        case _: return false
        }
    }

    private static func value(_ digits: Digits) -> Int { digits.reduce(0) { $0 * 10 + Int($1) } }
}
