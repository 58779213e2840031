extension Reason {
    /// A stable word for programs; people read `IntakeWords`.
    public var code: String {
        switch self {
        case .noHeader: "no-header"
        case .noRows: "no-rows"
        case .missingColumn: "missing-column"
        case .blank: "blank"
        case .noVillage: "no-village"
        case .formula: "formula"
        case .errorValue: "error-value"
        case .notANumber: "not-a-number"
        case .inTenThousands: "in-ten-thousands"
        case .columnInTenThousands: "column-in-ten-thousands"
        case .tooManyDecimals: "too-many-decimals"
        case .tooLarge: "too-large"
        case .notADate: "not-a-date"
        case .unclearMonth: "unclear-month"
        case .dateWithoutYear: "date-without-year"
        case .dateOutOfRange: "date-out-of-range"
        case .notAChoice: "not-a-choice"
        case .identityNumber: "identity-number"
        case .cardNumber: "card-number"
        case .digitsLost: "digits-lost"
        case .notAPhone: "not-a-phone"
        case .tooLong: "too-long"
        case .sensitive: "sensitive"
        case .negative: "negative"
        case .notAPercentage: "not-a-percentage"
        case .exceeds: "exceeds"
        case .earlier: "earlier"
        case .noneOf: "none-of"
        case .duplicate: "duplicate"
        case .totalDisagrees: "total-disagrees"
        case .balanceDisagrees: "balance-disagrees"
        case .fundsDisagree: "funds-disagree"
        }
    }
}
