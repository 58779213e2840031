/// How people read a period.
extension Period {
    /// `2018年9月`, `2018年第三季度`, `2018年`, `2018年9月5日`, `长期公开`.
    public func words(_ language: Language) -> String {
        language.pick(zh: chinese, en: english)
    }

    private var chinese: String {
        switch self {
        case .month(let year, let month): return "\(year)年\(month)月"
        case .quarter(let year, let quarter):
            let names = ["一", "二", "三", "四"]
            return "\(year)年第\(names[(quarter - 1) & 3])季度"
        case .year(let year): return "\(year)年"
        case .event(let day): return "\(day.year)年\(day.month)月\(day.dayOfMonth)日"
        case .standing: return "长期公开"
        }
    }

    private var english: String {
        switch self {
        case .month(let year, let month): "\(monthName(month)) \(year)"
        case .quarter(let year, let quarter): "Q\(quarter) \(year)"
        case .year(let year): "\(year)"
        case .event(let day): "\(day.dayOfMonth) \(monthName(day.month)) \(day.year)"
        case .standing: "Standing"
        }
    }
}

/// `September` for 9.
public func monthName(_ month: Int) -> String {
    let names = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]
    return names.indices.contains(month - 1) ? names[month - 1] : "\(month)"
}
