/// One item (事项) of the catalogue. Data, not code: a county edits its own without a release.
/// An edition keeps a copy of the columns it was made with.
public struct Item: Hashable, Sendable {
    public typealias Number = Int
    public let number: Number
    public let name: String
    /// Name of the category (类), e.g. 社会救助.
    public let category: String
    public let frequencies: [Frequency]
    public let notice: NoticePeriod?
    /// Rows, a text, or either.
    public let form: Form
    /// Empty for an article item.
    public let columns: [Column]
    /// The field (口) whose station signs second, e.g. 民政所.
    public let station: String
    /// The legal basis shown in small print.
    public let legalBasis: String

    public init(
        number: Number, name: String, category: String, frequencies: [Frequency], notice: NoticePeriod?,
        form: Form = .table, columns: [Column], station: String, legalBasis: String
    ) {
        self.number = number
        self.name = name
        self.category = category
        self.frequencies = frequencies
        self.notice = notice
        self.form = form
        self.columns = columns
        self.station = station
        self.legalBasis = legalBasis
    }

    /// What its editions may be.
    public enum Form: String, Hashable, Sendable, CaseIterable {
        case table, article
        /// Rows, or a text with attachments, as the village chooses each time.
        case either
    }
}

/// When an item is due (catalogue, last paragraph).
public enum Frequency: String, Hashable, Sendable, CaseIterable {
    /// Due on the 10th of the next month.
    case monthly
    /// Due on the 10th after the quarter.
    case quarterly
    /// Due on 31 January after the year.
    case yearly
    /// Within 5 working days of the decision.
    case onEvent
    /// Always there; confirmed again each quarter.
    case standing
    /// Also whenever something changes.
    case onChange
}

/// How long objections may be raised before the matter is settled (公示期).
public struct NoticePeriod: Hashable, Sendable {
    public let length: Int
    public let unit: Unit
    /// What the length counts.
    public enum Unit: String, Hashable, Sendable, CaseIterable { case days, workingDays }

    public init(length: Int, unit: Unit) {
        self.length = length
        self.unit = unit
    }
}
