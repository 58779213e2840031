@testable import App
import Domain
import Intake
import Spreadsheet

/// Every case of what carries data, one after the other: whoever adds a case must give it its place here.
func every<Case>(after: (Case?) -> Case?) -> [Case] {
    var all: [Case] = []
    while let next = after(all.last) { all.append(next) }
    return all
}

func everyRefusal(after refusal: EditionRefusal?) -> EditionRefusal? {
    switch refusal {
    case nil: .notInThisState(.published, .revise)
    case .notInThisState: .notYours(.release)
    case .notYours: .authorCannotReview
    case .authorCannotReview: .alreadySigned(.village)
    case .alreadySigned: .reasonMissing
    case .reasonMissing: .nothingToRead
    case .nothingToRead: .unbalanced(Imbalance(row: 2, computed: .zero, stated: Money(fen: 100)))
    case .unbalanced: .sensitive(places: 3)
    case .sensitive: .publicationNotAhead
    case .publicationNotAhead: .notYetTime(Moment(milliseconds: 0))
    case .notYetTime: .notASuccessor
    case .notASuccessor: nil
    }
}

func everyDutyStatus(after status: DutyStatus?) -> DutyStatus? {
    switch status {
    case nil: .onTime(published: day("2018-10-09"))
    case .onTime: .late(published: day("2018-10-12"), days: 2)
    case .late: .missing(overdueDays: 3)
    case .missing: .notYetDue(daysLeft: 4)
    case .notYetDue: .unknown(CalendarGap(year: 2027), published: nil)
    case .unknown: nil
    }
}

func everyFinding(after kind: Finding.Kind?) -> Finding.Kind? {
    let money = Money(fen: 100_000)
    let listing = Listing(village: TestCounty.village, item: 1, period: .year(2018))
    switch kind {
    case nil: return .sumChanged(column: "月保障金", before: money, after: money, percent: 50)
    case .sumChanged: return .countChanged(before: 3, after: 4, percent: 33)
    case .countChanged: return .unbalanced(Imbalance(row: nil, computed: .zero, stated: money))
    case .unbalanced: return .duplicateInTable
    case .duplicateInTable: return .listedElsewhere([listing, listing])
    case .listedElsewhere: return .excludedCombination(listing)
    case .excludedCombination: return .unusualAmount(column: "月保障金", amount: money, usual: money, times: 9)
    case .unusualAmount: return .missingEvidence(column: "票据")
    case .missingEvidence: return nil
    }
}

func everyItemFault(after fault: ItemFault?) -> ItemFault? {
    switch fault {
    case nil: .numberOutOfRange(0)
    case .numberOutOfRange: .missing(.legalBasis)
    case .missing: .unknownForm("表")
    case .unknownForm: .unknownFrequency("天天")
    case .unknownFrequency: .unusableNotice
    case .unusableNotice: .noColumns
    case .noColumns: .articleWithColumns
    case .articleWithColumns: .tooManyColumns(99)
    case .tooManyColumns: .unreadableColumn("姓名")
    case .unreadableColumn: .duplicateColumn("姓名")
    case .duplicateColumn: .duplicateChoice(column: "变动", choice: "新增")
    case .duplicateChoice: .mustBeSecret(column: "病种")
    case .mustBeSecret: .mustBeMaskedName(column: "户主")
    case .mustBeMaskedName: .residentsPhone(column: "群众电话")
    case .residentsPhone: .maskDoesNotFit(column: "日期")
    case .maskDoesNotFit: .duplicateNumber(1)
    case .duplicateNumber: .duplicateName("农村低保")
    case .duplicateName: nil
    }
}

func everyFileRefusal(after refusal: SpreadsheetRefusal?) -> SpreadsheetRefusal? {
    switch refusal {
    case nil: .notASpreadsheet
    case .notASpreadsheet: .legacyXLS
    case .legacyXLS: .passwordProtected
    case .passwordProtected: .fileTooLarge(limitBytes: 20 << 20)
    case .fileTooLarge: .archiveTooLarge(limitBytes: 256 << 20)
    case .archiveTooLarge: .tooManyEntries(limit: 9)
    case .tooManyEntries: .entryNames
    case .entryNames: .duplicateEntries
    case .duplicateEntries: .xmlEntities
    case .xmlEntities: .xmlTooDeep
    case .xmlTooDeep: .tooManyColumns(limit: 256)
    case .tooManyColumns: .tooManyRows(limit: 100_000)
    case .tooManyRows: .tooManyCells(limit: 3_000_000)
    case .tooManyCells: .unknownEncoding
    case .unknownEncoding: .noSheet
    case .noSheet: .damaged("short")
    case .damaged: nil
    }
}

func everyFailure(after failure: Failure?) -> Failure? {
    switch failure {
    case nil: .notFound
    case .notFound: .signInNeeded
    case .signInNeeded: .staleForm
    case .staleForm: .refused(FailureWords.badRequest)
    case .refused: .invalid([])
    case .invalid: .conflict(by: "王信息", at: Moment(milliseconds: 0))
    case .conflict:
        .overtaken(by: DeskPhrases.person, deed: DeskPhrases.system, at: Moment(milliseconds: 0))
    case .overtaken: .wrongMethod(allowed: ["GET"])
    case .wrongMethod: .tooLarge(limit: 262_144)
    case .tooLarge: .tooMany(retryAfter: 5)
    case .tooMany: .unsupportedMediaType
    case .unsupportedMediaType: .malformed(FailureWords.badRequest)
    case .malformed: .unavailable
    case .unavailable: nil
    }
}
