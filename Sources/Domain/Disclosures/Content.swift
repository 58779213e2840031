/// What an edition says.
public enum Content: Hashable, Sendable {
    case table(Table)
    /// "本期无": the village states that there is no row in this period; the columns are the item's.
    case nothingToReport(columns: [Column])
    case article(Article)

    /// The rows under their columns; nil for an article.
    public var table: Table? {
        switch self {
        case .table(let table): table
        case .nothingToReport(let columns): Table(columns: columns, records: [])
        case .article: nil
        }
    }

    /// Whether there is nothing to read: an empty table without the statement "本期无", an article without text.
    public var isBlank: Bool {
        switch self {
        case .table(let table): table.records.isEmpty
        case .nothingToReport: false
        case .article(let article): article.isBlank
        }
    }
}

/// A text with attachments.
public struct Article: Hashable, Sendable {
    public var title: String
    /// Plain text, one entry a paragraph.
    public var paragraphs: [String]
    /// Keys of attachments, in the order shown.
    public var attachments: [String]

    public init(title: String, paragraphs: [String], attachments: [String] = []) {
        self.title = title
        self.paragraphs = paragraphs
        self.attachments = attachments
    }

    var isBlank: Bool {
        let blank = { (text: String) in text.allSatisfy(\.isWhitespace) }
        return blank(title) || (paragraphs.allSatisfy(blank) && attachments.isEmpty)
    }
}
