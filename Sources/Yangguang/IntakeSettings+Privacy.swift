import Domain
import Intake
import Spreadsheet

extension IntakeSettings {
    /// Free texts are searched for ID, card and mobile numbers.
    static var checkingPrivacy: IntakeSettings {
        IntakeSettings(sensitive: { !SensitiveText.findings(in: $0, kinds: SensitiveText.numbers).isEmpty })
    }
}

extension SpreadsheetRefusal {
    /// The refusal's name for programs: `passwordProtected`.
    var code: String { String("\(self)".prefix { $0 != "(" }) }

    /// What and where, in a short English phrase without any cell's content; only damage has one.
    var detail: String? { if case .damaged(let what) = self { what } else { nil } }
}
