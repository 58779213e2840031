/// A catalogue item as a county's editor wrote it, before it is known to be right.
public struct ItemDraft: Hashable, Sendable {
    public var number: Int
    public var name: String
    public var category: String
    public var frequencies: [String]
    public var noticeLength: Int?
    public var noticeUnit: String?
    public var form: String
    /// In the catalogue's notation: `户主:text[N]`.
    public var columns: [String]
    public var station: String
    public var legalBasis: String

    public init(
        number: Int, name: String, category: String, frequencies: [String], noticeLength: Int? = nil,
        noticeUnit: String? = nil, form: String = "table", columns: [String], station: String,
        legalBasis: String
    ) {
        self.number = number
        self.name = name
        self.category = category
        self.frequencies = frequencies
        self.noticeLength = noticeLength
        self.noticeUnit = noticeUnit
        self.form = form
        self.columns = columns
        self.station = station
        self.legalBasis = legalBasis
    }

    /// The stored form of an item that exists.
    public init(_ item: Item) {
        self.init(
            number: item.number, name: item.name, category: item.category,
            frequencies: item.frequencies.map(\.rawValue), noticeLength: item.notice?.length,
            noticeUnit: item.notice?.unit.rawValue, form: item.form.rawValue,
            columns: item.columns.map(\.notation), station: item.station, legalBasis: item.legalBasis)
    }

    /// The item it describes; throws every fault together.
    public func validated() throws(ItemFaults) -> Item {
        var faults = blankFields
        let form = Item.Form(rawValue: form)
        if form == nil { faults.append(.unknownForm(self.form)) }
        let known = frequencies.map { (text: $0, value: Frequency(rawValue: $0)) }
        faults += known.filter { $0.value == nil }.map { .unknownFrequency($0.text) }
        let notice = readNotice(&faults)
        let columns = ColumnRules.read(self.columns, faults: &faults)
        if form != .article, self.columns.isEmpty { faults.append(.noColumns) }
        if form == .article, !self.columns.isEmpty { faults.append(.articleWithColumns) }
        guard faults.isEmpty, let form else { throw ItemFaults(faults: faults) }
        return Item(
            number: number, name: name, category: category, frequencies: known.compactMap(\.value),
            notice: notice, form: form, columns: columns, station: station, legalBasis: legalBasis)
    }

    private var blankFields: [ItemFault] {
        var faults: [ItemFault] = []
        let blank = { (text: String) in text.allSatisfy(\.isWhitespace) }
        if !(1...999).contains(number) { faults.append(.numberOutOfRange(number)) }
        if blank(name) { faults.append(.missing(.name)) }
        if blank(category) { faults.append(.missing(.category)) }
        if blank(station) { faults.append(.missing(.station)) }
        if blank(legalBasis) { faults.append(.missing(.legalBasis)) }
        if frequencies.isEmpty { faults.append(.missing(.frequencies)) }
        return faults
    }

    private func readNotice(_ faults: inout [ItemFault]) -> NoticePeriod? {
        guard noticeLength != nil || noticeUnit != nil else { return nil }
        guard let noticeLength, (1...365).contains(noticeLength),
            let unit = NoticePeriod.Unit(rawValue: noticeUnit ?? "days")
        else {
            faults.append(.unusableNotice)
            return nil
        }
        return NoticePeriod(length: noticeLength, unit: unit)
    }
}

/// Everything wrong with an edited item.
public struct ItemFaults: Error, Hashable, Sendable {
    public let faults: [ItemFault]

    public init(faults: [ItemFault]) { self.faults = faults }
}

/// One thing wrong with an edited item.
public enum ItemFault: Hashable, Sendable {
    case numberOutOfRange(Int)
    case missing(Field)
    case unknownForm(String)
    case unknownFrequency(String)
    case unusableNotice
    case noColumns
    case articleWithColumns
    case tooManyColumns(Int)
    case unreadableColumn(String)
    case duplicateColumn(String)
    case duplicateChoice(column: String, choice: String)
    /// A column whose name says that it holds what is never public must be masked `X`.
    case mustBeSecret(column: String)
    /// A resident's name must be masked `N` (or `X`).
    case mustBeMaskedName(column: String)
    /// A telephone column may hold an office's number only.
    case residentsPhone(column: String)
    /// The mask makes no sense for the column's type.
    case maskDoesNotFit(column: String)
    /// Two items of a catalogue share a number.
    case duplicateNumber(Int)
    case duplicateName(String)

    /// A text that an item cannot be without.
    public enum Field: String, Hashable, Sendable, CaseIterable {
        case name, category, station, legalBasis, frequencies
    }
}
