/// What a row of a sheet below the header is.
enum RowKind: Hashable {
    case data
    case skipped(SkippedRow.Kind)
    case total(TotalKind)
    case carried
}

/// How far back a stated total reaches.
enum TotalKind: Hashable {
    /// 合计、总计: everything so far, or since the last total.
    case whole
    /// 小计、本页合计: since the last total.
    case part
    /// 本年累计: reaches back beyond this file and cannot be checked.
    case running
}

/// A row that was read and is no record, so that the page can say why.
public struct SkippedRow: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable {
        case blank, repeatedHeader, total, carriedForward, note, signature, title
    }
    /// As people see it in the file.
    public let row: Int
    public let kind: Kind
}

let totalWords: [String: TotalKind] = [
    "合计": .whole, "总计": .whole, "共计": .whole, "总合计": .whole, "本月合计": .whole, "本期合计": .whole, "本季合计": .whole,
    "全村合计": .whole, "全镇合计": .whole, "全乡合计": .whole, "合计数": .whole, "小计": .part, "本页合计": .part,
    "本页小计": .part, "页计": .part, "累计": .running, "本年累计": .running, "本年合计": .running, "总累计": .running,
]

let carriedWords: Set<String> = [
    "上月结转", "上期结转", "上月结余", "上期结余", "期初余额", "上年结转", "上月余额", "月初余额", "年初余额", "上月结存", "上期结存", "上年结余",
    "上期余额", "上季结转", "上季结余", "期初结余",
]

let pageWords: Set<String> = ["过次页", "转下页", "承前页", "接上页", "承上页", "转次页"]

let noteWords = ["注:", "注：", "备注:", "说明:", "填表说明", "※", "注1", "附注", "监督电话", "举报电话", "公示期", "公示时间", "注意"]

let signatureWords = [
    "审核人", "制表人", "制表", "填表人", "填报人", "填表", "填报单位", "填报时间", "填报日期", "单位负责人", "负责人", "经办人", "经手人",
    "村监委", "村主任", "村支书", "支部书记", "主管", "会计", "出纳", "审批人", "审核", "复核", "报账员", "村委会主任", "主任", "签字",
    "单位", "日期", "时间", "公示时间", "村务监督", "民主理财", "理财小组", "包村干部", "分管领导",
]
