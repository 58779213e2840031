import Database
import Domain

/// A number of the ledger as somebody types it: `12`, `0012`, `2018-12`, `光山〔2018〕0012号`, `411523-2018-000012`.
struct LedgerNumber: Hashable {
    let year: Int?
    let number: Int

    init?(_ text: String) {
        if let serial = Serial(text) {
            (year, number) = (serial.year, serial.number)
            return
        }
        let runs = text.split { !$0.isASCII || !$0.isNumber }.map(String.init)
        // Words with figures in them are words, unless they are written as numbers of the ledger are.
        let isPlain = text.allSatisfy { $0.isASCII && ($0.isNumber || $0 == "-") }
        guard isPlain || (text.hasSuffix("号") && text.contains("〔")) else { return nil }
        switch runs.compactMap({ $0.utf8.count <= 6 ? Int($0) : nil }) {
        case let found where found.count != runs.count: return nil
        case let found where found.count == 1: (year, number) = (nil, found[0])
        case let found where found.count == 2 && (1900...2199).contains(found[0]):
            (year, number) = (found[0], found[1])
        case _: return nil
        }
    }

    /// Years are listed so that the index of numbers serves without one.
    func condition(in county: DivisionCode) -> SQL {
        """
        p.id IN (SELECT n.id FROM petition n WHERE n.county = \(county)
            AND n.serial_year IN \(list: year.map { [$0] } ?? Array(2015...2060)) AND n.serial_number = \(number))
        """
    }
}
