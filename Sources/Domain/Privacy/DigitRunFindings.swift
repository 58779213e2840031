extension DigitRun {
    /// What private numbers the run holds. ID numbers are looked for first, across line breaks too, since their check
    /// digit makes a chance hit rare; cards and telephones in what remains, line by line. Time grows with the length.
    func findings(in bytes: UnsafeBufferPointer<UInt8>) -> [SensitiveText.Span] {
        let identities = identityRanges()
        var found = identities.map { span(.idNumber, $0) }
        if let end = checkEnd, let last = identities.last, last.upperBound == count, last.count == 17 {
            found[found.count - 1] = .init(kind: .idNumber, bytes: starts[last.lowerBound]..<end)
        }
        for segment in segments(without: identities) where segment.count >= DigitRunReader.fewestDigits {
            found += numbers(in: segment, of: bytes)
        }
        return found.sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
    }

    private func span(_ kind: SensitiveFinding.Kind, _ range: Range<Int>) -> SensitiveText.Span {
        .init(kind: kind, bytes: starts[range.lowerBound]..<ends[range.upperBound - 1])
    }

    private func identityRanges() -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = 0
        while start + 17 <= count {
            if let range = identity(at: start) {
                found.append(range)
                start = range.upperBound
            } else {
                start += 1
            }
        }
        return found
    }

    /// 18 digits from `start` (or 17 before an X) that pass the check.
    private func identity(at start: Int) -> Range<Int>? {
        let body = digits[start..<start + 17]
        guard PrivateNumber.isProvince(digits[start], digits[start + 1]), PrivateNumber.hasBirthday(body)
        else {
            return nil
        }
        let check = PrivateNumber.checkDigit(body)
        if start + 17 == count {
            return checkEnd != nil && check == 10 && isWhole(start..<count) ? start..<count : nil
        }
        return digits[start + 17] == check && isWhole(start..<start + 18) ? start..<start + 18 : nil
    }

    /// Whether a range begins and ends with a group, or lies in one.
    private func isWhole(_ range: Range<Int>) -> Bool {
        let ends = range.upperBound == count || isGroupStart(range.upperBound)
        return (ends && isGroupStart(range.lowerBound)) || !range.dropFirst().contains(where: isGroupStart)
    }

    /// The digits between line breaks and found ID numbers.
    private func segments(without taken: [Range<Int>]) -> [Range<Int>] {
        var segments: [Range<Int>] = []
        var begin = 0
        var rest = taken[...]
        var place = 0
        while place < count {
            if let identity = rest.first, identity.lowerBound == place {
                if place > begin { segments.append(begin..<place) }
                (begin, place) = (identity.upperBound, identity.upperBound)
                rest = rest.dropFirst()
            } else {
                if separators[place] == .lineBreak, place > begin {
                    segments.append(begin..<place)
                    begin = place
                }
                place += 1
            }
        }
        if begin < count { segments.append(begin..<count) }
        return segments
    }
}

extension DigitRun {
    /// Cards, telephones and old ID numbers: the whole segment however it is spaced, or groups in a usual spacing.
    private func numbers(in segment: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> [SensitiveText.Span]
    {
        let groups = groups(of: segment)
        func isLabelled() -> Bool { DocumentLabel.stands(before: starts[segment.lowerBound], in: bytes) }
        if let kind = kind(of: segment, isTight: groups.count == 1), !looksLikeFigures(groups) {
            return isLabelled() ? [] : [span(kind, segment)]
        }
        var found: [SensitiveText.Span] = []
        var place = 0
        while place < groups.count {
            guard let (length, kind) = usual(groups[place...]) else {
                place += 1
                continue
            }
            let range = groups[place].range.lowerBound..<groups[place + length - 1].range.upperBound
            if place > 0 || !isLabelled() { found.append(span(kind, range)) }
            place += length
        }
        return found
    }

    /// What digits are that stand for themselves.
    private func kind(of range: Range<Int>, isTight: Bool) -> SensitiveFinding.Kind? {
        guard (11...19).contains(range.count) else { return nil }
        let number = digits[range]
        if PrivateNumber.isMobile(number) { return .mobile }
        if PrivateNumber.isOldIdentity(number) { return .idNumber }
        if isTight, PrivateNumber.isMistypedIdentity(number) { return .idNumber }
        return PrivateNumber.isCard(number) ? .bankCard : nil
    }

    /// How many of the first groups are a number in one of the usual spacings, among other figures.
    private func usual(_ groups: ArraySlice<Group>) -> (Int, SensitiveFinding.Kind)? {
        guard let first = groups.first else { return nil }
        if let kind = kind(of: first.range, isTight: true) { return (1, kind) }
        for (lengths, kind) in Self.usualSpacings
        where lengths[0] == first.count && lengths.count <= groups.count {
            let taken = groups.prefix(lengths.count)
            let inner = taken.dropFirst()
            guard zip(taken, lengths).allSatisfy({ $0.count == $1 }), let last = inner.last,
                inner.allSatisfy({ $0.separator == last.separator })
            else { continue }
            let number = digits[first.range.lowerBound..<last.range.upperBound]
            if kind == .mobile ? PrivateNumber.isMobile(number) : PrivateNumber.isCard(number) {
                return (lengths.count, kind)
            }
        }
        return nil
    }

    private static let usualSpacings: [([Int], SensitiveFinding.Kind)] = [
        ([4, 4, 4, 4, 3], .bankCard), ([4, 4, 4, 4, 2], .bankCard), ([4, 4, 4, 4, 1], .bankCard),
        ([4, 4, 4, 4], .bankCard), ([6, 13], .bankCard), ([3, 4, 4], .mobile), ([3, 8], .mobile),
        ([7, 4], .mobile), ([3, 3, 5], .mobile), ([2, 3, 4, 4], .mobile), ([2, 11], .mobile),
    ]

    /// Amounts with a decimal point and dates: several figures, not one number.
    private func looksLikeFigures(_ groups: [Group]) -> Bool {
        guard groups.count > 1 else { return false }
        let hasDecimals = groups.indices.dropFirst().contains { place in
            groups[place].separator == .point && groups[place].count <= 2
                && groups[place - 1].separator != .point
                && (place == groups.count - 1 || groups[place + 1].separator == .space)
        }
        return hasDecimals || beginsWithDate(groups)
    }

    /// 1998-10-20 and 2018.9.20, of which the digits go on.
    private func beginsWithDate(_ groups: [Group]) -> Bool {
        guard groups.count > 2, groups[0].count == 4, groups[1].count <= 2, groups[2].count <= 2 else {
            return false
        }
        let separator = groups[1].separator
        return separator != .space && separator == groups[2].separator
            && (1900...2199).contains(value(groups[0].range))
            && (1...12).contains(value(groups[1].range)) && (1...31).contains(value(groups[2].range))
    }
}

/// Labels that make a long number a document's: 凭证号, 发票号码…
enum DocumentLabel {
    private static let labels = [
        "凭证号", "发票号", "发票号码", "票据号", "票据号码", "单号", "编号", "文号", "流水号", "收据号", "合同号", "订单号", "序号",
    ]

    static func stands(before offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        stands(before: String(decoding: bytes[max(0, offset - 36)..<offset], as: UTF8.self))
    }

    /// Whether the text ends in one.
    static func stands(before text: String) -> Bool {
        var text = text[...]
        while let last = text.last, " :：.#№NnOo".contains(last) { text = text.dropLast() }
        return labels.contains { text.hasSuffix($0) }
    }
}
