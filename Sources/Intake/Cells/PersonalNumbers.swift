import Domain

/// The stored form of a citizen's identity number: 17 digits and a check sign.
enum IdentityReading: Equatable {
    case number(String)
    case fault(IdentityFault)
}

/// Checks an identity number by GB 11643: 18 signs, a birthday that exists, ISO 7064 MOD 11-2 over the first 17.
func identityNumber(_ text: String) -> IdentityReading {
    if let sound = text.utf8.withContiguousStorageIfAvailable({ identityFault($0) == nil }), sound {
        return .number(text)
    }
    var clean = squeezed(text).uppercased()
    let fault = clean.withUTF8 { identityFault($0) }
    return fault.map(IdentityReading.fault) ?? .number(clean)
}

private func identityFault(_ signs: UnsafeBufferPointer<UInt8>) -> IdentityFault? {
    guard signs.count == 18, signs.prefix(17).allSatisfy(isDigit),
        isDigit(signs[17]) || signs[17] == UInt8(ascii: "X")
    else { return .length }
    func number(_ places: Range<Int>) -> Int { places.reduce(0) { $0 * 10 + Int(signs[$1] - 48) } }
    let year = number(6..<10)
    guard Day(year: year, month: number(10..<12), day: number(12..<14)) != nil,
        year <= plausibleYears.upperBound
    else { return .birthday }
    var sum = 0
    for place in 0..<17 { sum += Int(signs[place] - 48) * identityWeights[place] }
    return identityChecks[sum % 11] == signs[17] ? nil : .checksum
}

private let identityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
private let identityChecks = Array("10X98765432".utf8)

/// A bank card or passbook: 12 to 19 digits once spaces and hyphens are gone; nil otherwise. The last digit is not
/// checked: passbooks (一卡通存折) have no Luhn digit.
func bankCard(_ text: String) -> String? {
    if (12...19).contains(text.utf8.count), text.utf8.allSatisfy(isDigit) { return text }
    let clean = squeezed(text).filter { $0 != "-" }
    return (12...19).contains(clean.utf8.count) && clean.utf8.allSatisfy(isDigit) ? clean : nil
}

/// An office's telephones, parted by 、 where there are several: 0376-1234567, 12345, 138…, 400-…; nil otherwise.
func officePhone(_ text: String) -> String? {
    let parts = halfWidth(text).split { "、/;,， ".contains($0) }
    let phones = parts.compactMap { onePhone(String($0)) }
    return !parts.isEmpty && phones.count == parts.count ? phones.joined(separator: "、") : nil
}

private func onePhone(_ text: String) -> String? {
    var clean = text
    if clean.hasPrefix("("), let close = clean.firstIndex(of: ")") {
        clean =
            clean[clean.index(after: clean.startIndex)..<close] + "-" + clean[clean.index(after: close)...]
    }
    let groups = clean.replacing("转", with: "-").split(separator: "-", omittingEmptySubsequences: false)
    guard groups.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }) else { return nil }
    let lengths = groups.map(\.utf8.count)
    let joined = groups.joined()
    let known = phoneShapes.contains { shape in
        joined.hasPrefix(shape.start) && shape.lengths.count == lengths.count
            && zip(shape.lengths, lengths).allSatisfy { $0.contains($1) }
    }
    return known ? groups.joined(separator: "-") : nil
}

func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

/// What the digits begin with and how many stand in each group.
private let phoneShapes: [(start: String, lengths: [ClosedRange<Int>])] = [
    ("0", [3...4, 7...8]), ("0", [3...4, 7...8, 1...6]), ("0", [10...12]),
    ("4", [3...3, 3...3, 4...4]), ("8", [3...3, 3...3, 4...4]), ("4", [10...10]), ("8", [10...10]),
    ("1", [11...11]), ("1", [3...3, 4...4, 4...4]),
    ("1", [3...5]), ("9", [5...5]), ("", [7...8]), ("", [7...8, 1...6]),
]
