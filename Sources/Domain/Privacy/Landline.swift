/// A landline telephone in free text. `SensitiveText` leaves landlines alone, since notices of offices are full of them;
/// where residents write, they are looked for on their own, and whoever looks says which of them are an office's.
public struct Landline: Sendable {
    public let range: Range<String.Index>
    /// Its figures alone, the area code included where it was written.
    public let digits: String

    /// Whether it is the telephone `number`, however either is written and with or without its area code.
    public func isSame(as number: String) -> Bool {
        let other = number.compactMap(\.wholeNumberValue).map { "\($0)" }.joined()
        guard min(other.count, digits.count) >= 7 else { return false }
        return other.hasSuffix(digits) || digits.hasSuffix(other)
    }

    /// Every landline of a text in its order: those with an area code, those that follow one or a word for telephone
    /// (电话 1234567), and those that are one of `known`. Short numbers of services (12345), dates, amounts and numbers of
    /// documents are none.
    public static func findings(in text: String, known: [String] = []) -> [Landline] {
        LandlineRuns(text).runs.flatMap { run in findings(in: run, of: text, known: known) }
    }

    private static func findings(in run: LandlineRun, of text: String, known: [String]) -> [Landline] {
        var found: [Landline] = []
        // What follows a telephone without a word between is read as the next one.
        var isLabelled = run.isLabelled
        var place = 0
        while place < run.groups.count {
            guard let length = length(run, at: place, isLabelled, known) else {
                isLabelled = false
                place += 1
                continue
            }
            found.append(run.landline(place..<place + length))
            isLabelled = true
            place += length
        }
        return found
    }

    /// How many groups from `place` on are one telephone.
    private static func length(
        _ run: LandlineRun, at place: Int, _ isLabelled: Bool, _ known: [String]
    ) -> Int? {
        for length in 1...4 where place + length <= run.groups.count {
            let taken = run.groups[place..<place + length]
            if isWithAreaCode(taken) { return isCode(run, place, length) ? nil : length }
            if isLabelled, isLocal(taken) { return length }
            let number = run.landline(place..<place + length)
            if number.digits.count >= 7, known.contains(where: number.isSame) { return length }
        }
        return nil
    }

    /// Figures in one piece that a label or a neighbour makes something else than a telephone.
    private static func isCode(_ run: LandlineRun, _ place: Int, _ length: Int) -> Bool {
        place == 0 && length == 1 && run.isCode
    }

    /// 0376-1234567, (0376) 123 4567, 03761234567, +86 376 1234567.
    private static func isWithAreaCode(_ groups: ArraySlice<LandlineRun.Group>) -> Bool {
        guard let first = groups.first?.digits else { return false }
        let rest = groups.dropFirst()
        if first == "86" || first == "0086", let area = rest.first?.digits, area.first != "0" {
            return isArea("0" + area) && isLocal(rest.dropFirst(), isAlone: true)
        }
        if rest.isEmpty {
            return [3, 4].contains { length in
                isArea(String(first.prefix(length))) && [7, 8].contains(first.count - length)
            }
        }
        return isArea(first) && isLocal(rest, isAlone: true)
    }

    private static func isArea(_ digits: String) -> Bool {
        if digits == "010" { return true }
        guard digits.first == "0", let second = digits.dropFirst().first else { return false }
        return second == "2" ? digits.count == 3 : ("3"..."9").contains(second) && digits.count == 4
    }

    /// Seven or eight figures in a usual spacing. Where no area code stands before, a day is none (电话 2018-09-20).
    private static func isLocal(_ groups: ArraySlice<LandlineRun.Group>, isAlone: Bool = false) -> Bool {
        let lengths = groups.map(\.digits.count)
        guard [[7], [8], [3, 4], [4, 4], [4, 3]].contains(lengths) else { return false }
        return isAlone || !isDay(groups.map(\.digits).joined())
    }

    private static func isDay(_ digits: String) -> Bool {
        guard digits.count == 8, let year = Int(digits.prefix(4)), (1900...2199).contains(year),
            let month = Int(digits.dropFirst(4).prefix(2)), let date = Int(digits.suffix(2))
        else { return false }
        return Day(year: year, month: month, day: date) != nil
    }
}
