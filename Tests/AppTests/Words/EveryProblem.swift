import Domain
import Intake

/// Every reason why a cell, a row or a file is not taken; a new one must be given its place here.
func everyReason(after reason: Reason?) -> Reason? {
    let amount = Value.money(Money(fen: 1_441_800))
    switch reason {
    case nil: return .noHeader
    case .noHeader: return .noRows
    case .noRows: return .missingColumn
    case .missingColumn: return .blank
    case .blank: return .noVillage
    case .noVillage: return .formula
    case .formula: return .errorValue
    case .errorValue: return .notANumber(written: "三百二", example: "320")
    case .notANumber: return .inTenThousands(written: "3万")
    case .inTenThousands: return .columnInTenThousands
    case .columnInTenThousands: return .tooManyDecimals(written: "3.1415", allowed: 2)
    case .tooManyDecimals: return .tooLarge
    case .tooLarge: return .notADate(written: "去年")
    case .notADate: return .unclearMonth(written: "2018.1")
    case .unclearMonth: return .dateWithoutYear(written: "9月")
    case .dateWithoutYear: return .dateOutOfRange(written: "1018-09")
    case .dateOutOfRange: return .notAChoice(written: "甲", options: ["A类", "B类"])
    case .notAChoice: return .identityNumber(.length)
    case .identityNumber(.length): return .identityNumber(.birthday)
    case .identityNumber(.birthday): return .identityNumber(.checksum)
    case .identityNumber(.checksum): return .cardNumber
    case .cardNumber: return .digitsLost
    case .digitsLost: return .notAPhone
    case .notAPhone: return .tooLong(limit: 500)
    case .tooLong: return .sensitive
    case .sensitive: return .negative(amount)
    case .negative: return .notAPercentage(amount)
    case .notAPercentage: return .exceeds(value: amount, column: "家庭人口", limit: amount)
    case .exceeds: return .earlier(value: amount, column: "开工日期", start: amount)
    case .earlier: return .noneOf(["收入", "支出"])
    case .noneOf: return .duplicate(row: 7)
    case .duplicate: return .totalDisagrees(stated: amount, computed: amount)
    case .totalDisagrees: return .balanceDisagrees(stated: amount, computed: amount)
    case .balanceDisagrees: return .fundsDisagree(stated: amount, computed: amount)
    case .fundsDisagree: return nil
    }
}
