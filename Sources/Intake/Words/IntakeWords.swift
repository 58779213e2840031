import Domain

/// What people read about an intake, in one language. No sentence quotes an ID, card or telephone number.
public struct IntakeWords: Words {
    public let language: Language

    public init(_ language: Language) { self.language = language }

    /// The whole sentence: where, what is written there, what to do.
    public func sentence(_ problem: Problem) -> String {
        let phrase = phrase(problem.reason, column: problem.column)
        return problem.reason.isAboutTheFile ? phrase : place(problem) + phrase
    }

    /// 第 12 行『月保障金』
    public func place(_ problem: Problem) -> String {
        say("第 \(problem.row) 行『\(problem.column)』", "Row \(problem.row), \(problem.column): ")
    }

    /// The sentence without its place, for a page that marks the cell itself.
    public func phrase(_ reason: Reason, column: String) -> String {
        switch reason {
        case .noHeader: noHeader()
        case .noRows: noRows()
        case .missingColumn: missingColumn(column)
        case .blank: blank()
        case .noVillage: noVillage()
        case .formula: formula()
        case .errorValue: errorValue()
        case .notANumber(let written, let example): notANumber(written, example)
        case .inTenThousands(let written): inTenThousands(written)
        case .columnInTenThousands: columnInTenThousands()
        case .tooManyDecimals(let written, let allowed): tooManyDecimals(written, allowed)
        case .tooLarge: tooLarge()
        case .notADate(let written): notADate(written)
        case .unclearMonth(let written): unclearMonth(written)
        case .dateWithoutYear(let written): dateWithoutYear(written)
        case .dateOutOfRange(let written): dateOutOfRange(written)
        case .notAChoice(let written, let options): notAChoice(written, options)
        case .identityNumber(let fault): identity(fault)
        case .cardNumber: cardNumber()
        case .digitsLost: digitsLost()
        case .notAPhone: notAPhone()
        case .tooLong(let limit): tooLong(limit)
        case .sensitive: sensitive()
        case .negative(let value): negative(value)
        case .notAPercentage(let value): notAPercentage(value)
        case .exceeds(let value, let column, let limit): exceeds(value, column, limit)
        case .earlier(let value, let column, let start): earlier(value, column, start)
        case .noneOf(let columns): noneOf(columns)
        case .duplicate(let row): duplicate(row)
        case .totalDisagrees(let stated, let computed): totalDisagrees(stated, computed)
        case .balanceDisagrees(let stated, let computed): balanceDisagrees(stated, computed)
        case .fundsDisagree(let stated, let computed): fundsDisagree(stated, computed)
        }
    }

    private func identity(_ fault: IdentityFault) -> String {
        switch fault {
        case .length: identityLength()
        case .birthday: identityBirthday()
        case .checksum: identityChecksum()
        }
    }

    /// 写的是“三百二”， — or nothing where the text may not be quoted.
    func wrote(_ written: String) -> String {
        written.isEmpty ? "" : say("写的是“\(written)”，", "it says “\(written)”; ")
    }

    /// Figures with thousands separators, as people read them.
    func figure(_ value: Value) -> String {
        switch value {
        case .money(let money): money.grouped
        case .number(let number): number.grouped
        case .empty, .text, .date, .choice, .phone, .files: value.canonical
        }
    }
}

extension Reason {
    /// Faults for which no row and cell is to blame.
    var isAboutTheFile: Bool { self == .noHeader || self == .noRows || self == .missingColumn }
}
