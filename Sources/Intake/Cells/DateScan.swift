import Domain

/// Up to three groups of digits with the sign behind each: what all written forms of a date have in common.
struct DateScan {
    enum Reading: Equatable {
        case found(PartialDay)
        /// 9月20日: whoever reads it later cannot know the year.
        case yearMissing
    }

    private enum Mark { case none, sign, year, month, day }
    private struct Group {
        let value: Int
        let length: Int
        let mark: Mark
    }

    private var groups: (Group?, Group?, Group?) = (nil, nil, nil)
    private var complete = false

    init(bytes: UnsafeBufferPointer<UInt8>) {
        var place = 0
        groups.0 = Self.group(bytes, &place)
        if let first = groups.0, first.mark != .none { groups.1 = Self.group(bytes, &place) }
        if let second = groups.1, second.mark == .sign || second.mark == .month {
            groups.2 = Self.group(bytes, &place)
        }
        complete = Self.isTail(bytes[place...])
    }

    /// Nil where the text is no date.
    var reading: Reading? {
        guard complete, let first = groups.0 else { return nil }
        guard let second = groups.1 else { return single(first) }
        if first.mark == .month, second.mark == .day || second.mark == .none, groups.2 == nil {
            return .yearMissing
        }
        guard first.mark == .sign || first.mark == .year, second.length <= 2, (1...12).contains(second.value)
        else {
            return first.mark == .sign && first.length <= 2 && groups.2 == nil ? .yearMissing : nil
        }
        guard first.length == 4 else { return first.length <= 2 ? .yearMissing : nil }
        guard let third = groups.2 else {
            guard second.mark == .none || second.mark == .month else { return nil }
            return (1900...2199).contains(first.value)
                ? .found(.month(year: first.value, month: second.value)) : nil
        }
        guard third.length <= 2, third.mark == .none || third.mark == .day,
            let day = Day(year: first.value, month: second.value, day: third.value)
        else { return nil }
        return .found(.day(day))
    }

    private func single(_ group: Group) -> Reading? {
        switch group.mark {
        case .none:
            [4, 5, 6, 8].contains(group.length) ? wholeNumberDate(group.value).map(Reading.found) : nil
        case .year:
            group.length == 4 && (1900...2199).contains(group.value) ? .found(.year(group.value)) : nil
        case .month, .day: .yearMissing
        case .sign: nil
        }
    }

    private static func group(_ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int) -> Group? {
        let start = place
        var value = 0
        while place < bytes.count, bytes[place] >= 48, bytes[place] <= 57, place - start < 9 {
            value = value * 10 + Int(bytes[place] - 48)
            place += 1
        }
        guard place > start else { return nil }
        return Group(value: value, length: place - start, mark: mark(bytes, &place))
    }

    private static func mark(_ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int) -> Mark {
        guard place < bytes.count else { return .none }
        switch bytes[place] {
        case 45, 46, 47:  // - . /
            place += 1
            return .sign
        case 0xE5 where follows(bytes, place, 0xB9, 0xB4):  // 年
            place += 3
            return .year
        case 0xE6 where follows(bytes, place, 0x9C, 0x88):  // 月
            place += 3
            return .month
        // 日, 号
        case 0xE6 where follows(bytes, place, 0x97, 0xA5), 0xE5 where follows(bytes, place, 0x8F, 0xB7):
            place += 3
            return .day
        case _: return .none
        }
    }

    private static func follows(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, _ one: UInt8, _ two: UInt8)
        -> Bool
    {
        place + 2 < bytes.count && bytes[place + 1] == one && bytes[place + 2] == two
    }

    /// Nothing, 份 (2018年9月份), 度 (2018年度), or a time of day.
    private static func isTail(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let first = rest.first else { return true }
        if rest.count == 3 { return rest.elementsEqual("份".utf8) || rest.elementsEqual("度".utf8) }
        guard first == 32 || first == UInt8(ascii: "T"), rest.count >= 5 else { return false }
        return rest.dropFirst().allSatisfy { ($0 >= 48 && $0 <= 58) || $0 == 46 || $0 == UInt8(ascii: "Z") }
    }
}
