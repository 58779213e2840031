import Domain

/// What a reviewer typed, to the letter, so that nothing is lost when something is wrong.
struct ReviewInput: Sendable {
    var version = ""
    var reason = ""
    /// `now` or `later`.
    var timing = "now"
    var date = ""
    var time = ""

    init() {}

    init(_ form: Form) {
        version = form["version"]
        reason = form["reason"]
        timing = form["timing"] == "later" ? "later" : "now"
        date = form["date"]
        time = form["time"]
    }

    /// The longest reason taken, in characters.
    static let longestReason = 500

    /// What is wrong for a deed, all of it.
    func problems(for deed: ReviewDeed) -> [FieldProblem] {
        switch deed {
        case .approval: []
        case .return, .withdrawal: reasonProblems(deed)
        case .release: timing == "later" ? timeProblems : []
        }
    }

    /// When to publish: nil for at once or where date or time cannot be read.
    var publication: Moment? {
        guard timing == "later", let day = Day(date), let clock = Self.clock(time) else { return nil }
        return Moment(day: day, hour: clock.hour, minute: clock.minute)
    }

    private func reasonProblems(_ deed: ReviewDeed) -> [FieldProblem] {
        if reason.isEmpty { return [ReviewFaults.reasonMissing(deed)] }
        if reason.count > Self.longestReason { return [ReviewFaults.reasonTooLong] }
        let numbers = SensitiveText.findings(in: reason, kinds: SensitiveText.numbers)
        return numbers.isEmpty ? [] : [ReviewFaults.reasonSensitive]
    }

    private var timeProblems: [FieldProblem] {
        (Day(date) == nil ? [ReviewFaults.date] : []) + (Self.clock(time) == nil ? [ReviewFaults.time] : [])
    }

    /// Reads `09:30`, as browsers send it, and `9:30`, as people type it.
    private static func clock(_ text: String) -> (hour: Int, minute: Int)? {
        let parts = text.replacing("：", with: ":").split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count >= 2, let hour = Int(parts[0]), let minute = Int(parts[1]), (0...23).contains(hour),
            (0...59).contains(minute)
        else { return nil }
        return (hour, minute)
    }
}

/// What is wrong with what a reviewer typed.
enum ReviewFaults {
    static func reasonMissing(_ deed: ReviewDeed) -> FieldProblem {
        switch deed {
        case .withdrawal:
            FieldProblem("reason", zh: "请写明撤下的原因，群众看得到", en: "Please give the reason; everyone will read it")
        case .approval, .release, .return:
            FieldProblem(
                "reason", zh: "请写明退回的原因，写清哪一行、哪里不对", en: "Please say what is wrong, and in which row")
        }
    }

    static let reasonTooLong = FieldProblem(
        "reason", zh: "原因请不要超过 \(ReviewInput.longestReason) 个字",
        en: "Please keep the reason within \(ReviewInput.longestReason) characters")
    static let reasonSensitive = FieldProblem(
        "reason", zh: "原因里有像是身份证号、银行卡号或手机号的数字，请删去，写第几行就行",
        en: "The reason holds what looks like an ID, card or mobile number; name the row instead")
    static let date = FieldProblem(
        "date", zh: "请选公开的日期，例如 2018-10-08", en: "Please choose the date, for example 2018-10-08")
    static let time = FieldProblem(
        "time", zh: "请填公开的时间，例如 09:00", en: "Please enter the time, for example 09:00")
    static let notAhead = FieldProblem(
        "date", zh: "公开时间要晚于现在", en: "The time of publication must lie ahead")
}
