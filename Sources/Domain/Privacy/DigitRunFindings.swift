extension DigitRun {
    /// What private numbers the run holds. ID numbers are looked for first, across line breaks too, since their check
    /// digit makes a chance hit rare; cards and telephones in what remains, line by line.
    func findings(in bytes: UnsafeBufferPointer<UInt8>) -> [SensitiveText.Span] {
        let identities = identityRanges()
        var found = identities.map { span(.idNumber, $0, check: true) }
        for segment in segments(without: identities) where segment.count >= DigitRunReader.fewestDigits {
            found += segmentFindings(segment, in: bytes)
        }
        return found.sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
    }

    private func span(_ kind: SensitiveFinding.Kind, _ range: Range<Int>, check: Bool = false) -> SensitiveText.Span {
        var end = ends[range.upperBound - 1]
        if check, range.count == 17, let after = checks[range.upperBound] { end = after }
        return .init(kind: kind, bytes: starts[range.lowerBound]..<end)
    }

    /// Digits `range` are 18 (or 17 before an X) that pass the check and begin and end with a group, or lie in one.
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

    private func identity(at start: Int) -> Range<Int>? {
        guard PrivateNumber.isProvince(digits[start], digits[start + 1]) else { return nil }
        let body = digits[start..<start + 17]
        let check = PrivateNumber.checkDigit(body)
        if start + 18 <= count, digits[start + 17] == check, PrivateNumber.hasBirthday(body),
            isWhole(start..<start + 18)
        {
            return start..<start + 18
        }
        if start + 17 == count, checks[count] != nil, check == 10, PrivateNumber.hasBirthday(body),
            isWhole(start..<count)
        {
            return start..<count
        }
        return nil
    }

    private func isWhole(_ range: Range<Int>) -> Bool {
        let begins = groups.contains(range.lowerBound)
        let ends = range.upperBound == count || groups.contains(range.upperBound)
        return (begins && ends) || !groups.contains { range.dropFirst().contains($0) }
    }

    /// The digits between line breaks and found ID numbers.
    private func segments(without taken: [Range<Int>]) -> [Range<Int>] {
        var cuts = lines.map { groups[$0]..<groups[$0] } + taken
        cuts.sort { $0.lowerBound < $1.lowerBound }
        var segments: [Range<Int>] = []
        var start = 0
        for cut in cuts {
            if cut.lowerBound > start { segments.append(start..<cut.lowerBound) }
            start = max(start, cut.upperBound)
        }
        if start < count { segments.append(start..<count) }
        return segments
    }
}

extension DigitRun {
    private func segmentFindings(
        _ segment: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
    ) -> [SensitiveText.Span] {
        let isLabelled = DocumentLabel.stands(before: starts[segment.lowerBound], in: bytes)
        let shape = groupsOf(segment)
        if !looksLikeFigures(shape), let kind = kind(of: segment, isTight: shape.count == 1) {
            return isLabelled ? [] : [span(kind, segment)]
        }
        var found: [SensitiveText.Span] = []
        var place = 0
        while place < shape.count {
            if let (length, kind) = window(at: place, of: shape) {
                let range = shape[place].lowerBound..<shape[place + length - 1].upperBound
                if !(isLabelled && place == 0) { found.append(span(kind, range)) }
                place += length
            } else {
                place += 1
            }
        }
        return found
    }

    /// What digits are that stand for themselves.
    private func kind(of range: Range<Int>, isTight: Bool) -> SensitiveFinding.Kind? {
        let number = digits[range]
        if PrivateNumber.isMobile(number) { return .mobile }
        if PrivateNumber.isOldIdentity(number) { return .idNumber }
        if isTight, PrivateNumber.isMistypedIdentity(number) { return .idNumber }
        return PrivateNumber.isCard(number) ? .bankCard : nil
    }

    /// How many groups from `place` on are a number in one of the usual spacings, among other figures.
    private func window(at place: Int, of shape: [Range<Int>]) -> (Int, SensitiveFinding.Kind)? {
        if let kind = kind(of: shape[place], isTight: true) { return (1, kind) }
        for (lengths, kind) in Self.usualSpacings where place + lengths.count <= shape.count {
            let slice = shape[place..<place + lengths.count]
            guard zip(slice, lengths).allSatisfy({ $0.count == $1 }),
                Set(slice.dropFirst().map(separator(before:))).count == 1
            else { continue }
            let range = shape[place].lowerBound..<shape[place + lengths.count - 1].upperBound
            let number = digits[range]
            if kind == .mobile ? PrivateNumber.isMobile(number) : PrivateNumber.isCard(number) {
                return (lengths.count, kind)
            }
        }
        return nil
    }

    private static let usualSpacings: [([Int], SensitiveFinding.Kind)] = [
        ([4, 4, 4, 4, 3], .bankCard), ([4, 4, 4, 4, 2], .bankCard), ([4, 4, 4, 4, 1], .bankCard),
        ([4, 4, 4, 4], .bankCard), ([6, 13], .bankCard),
        ([3, 4, 4], .mobile), ([3, 8], .mobile), ([7, 4], .mobile), ([3, 3, 5], .mobile),
        ([2, 3, 4, 4], .mobile),
        ([2, 11], .mobile),
    ]

    private func groupsOf(_ segment: Range<Int>) -> [Range<Int>] {
        let begins =
            [segment.lowerBound] + groups.filter { $0 > segment.lowerBound && $0 < segment.upperBound }
        return zip(begins, begins.dropFirst() + [segment.upperBound]).map { $0..<$1 }
    }

    private func separator(before group: Range<Int>) -> UInt8 {
        groups.firstIndex(of: group.lowerBound).map { separators[$0] } ?? 0
    }

    /// Amounts with a decimal point and dates: several figures, not one number.
    private func looksLikeFigures(_ shape: [Range<Int>]) -> Bool {
        guard shape.count > 1 else { return false }
        let hasDecimals = shape.indices.dropFirst().contains { place in
            let isLast = place == shape.count - 1
            return separator(before: shape[place]) == DigitSign.point && shape[place].count <= 2
                && separator(before: shape[place - 1]) != DigitSign.point
                && (isLast || separator(before: shape[place + 1]) == DigitSign.space)
        }
        return hasDecimals || beginsWithDate(shape)
    }
}

extension DigitRun {
    /// 1998-10-20 and 2018.9.20, of which the digits go on.
    private func beginsWithDate(_ shape: [Range<Int>]) -> Bool {
        guard shape.count > 2, shape[0].count == 4, (1900...2199).contains(value(shape[0])),
            separator(before: shape[1]) != DigitSign.space,
            separator(before: shape[1]) == separator(before: shape[2])
        else { return false }
        return shape[1].count <= 2 && (1...12).contains(value(shape[1]))
            && shape[2].count <= 2 && (1...31).contains(value(shape[2]))
    }

    private func value(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + Int($1) } }
}

/// Labels that make a long number a document's: 凭证号, 发票号码…
enum DocumentLabel {
    private static let labels = [
        "凭证号", "发票号", "发票号码", "票据号", "票据号码", "单号", "编号", "文号", "流水号", "收据号", "合同号", "订单号", "序号",
    ]

    static func stands(before offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var text = String(decoding: bytes[max(0, offset - 36)..<offset], as: UTF8.self)[...]
        while let last = text.last, " :：.#№".contains(last) || "NnOo".contains(last) {
            text = text.dropLast()
        }
        return labels.contains { text.hasSuffix($0) }
    }
}
