import Domain

/// An upload on its way from file to drafts.
struct StoredIntake: Sendable {
    typealias ID = Identifier<StoredIntake>

    enum State: String, Sendable {
        /// Being read, or to be read again after a restart.
        case reading
        /// Read; its outcome says whether it can be stored.
        case read
        /// Nothing of the file could be read.
        case refused
        /// Its rows are drafts now.
        case stored
    }

    let id: ID
    let version: Int
    let officer: Officer.ID
    let officerName: String
    let unit: Unit.ID
    let item: Item
    let period: Period
    /// Key of the sealed file.
    let source: String
    let fileName: String
    let state: State
    let rowsRead: Int
    let choices: IntakeChoices
    let outcome: IntakeOutcome
    let at: Moment

    /// Whether there is nothing left to repair.
    var isSound: Bool { state == .read && outcome.problemCount == 0 }
}

/// What the clerk chose about a file.
struct IntakeChoices: Codable, Sendable, Equatable {
    /// Header → column; an empty column leaves the header out.
    var columns: [String: String] = [:]
    /// Village as the file names it → code; under the empty name the village of a file that names none.
    var villages: [String: String] = [:]
}

/// What reading a file gave, without the rows themselves, which stay in the sealed file. Holds no personal number.
struct IntakeOutcome: Codable, Sendable, Equatable {
    struct Told: Codable, Sendable, Equatable {
        let zh: String
        let en: String
        var phrase: Phrase { Phrase(zh: zh, en: en) }
    }
    struct Total: Codable, Sendable, Equatable {
        let column: String
        /// As people read it, with thousands separators.
        let value: String
    }
    struct Village: Codable, Sendable, Equatable {
        /// As the file writes it.
        let name: String
        let rows: Int
    }
    struct Header: Codable, Sendable, Equatable {
        let header: String
        let column: String?
    }
    struct Problem: Codable, Sendable, Equatable {
        let row: Int
        let column: String
        let told: Told
    }
    struct Group: Codable, Sendable, Equatable {
        let column: String
        let code: String
        let count: Int
    }

    /// Rows of the file to look at, once they are counted.
    var total = 0
    var refusal: Told?
    var sheet = ""
    var rows = 0
    var totals: [Total] = []
    var villages: [Village] = []
    var headers: [Header] = []
    var problemCount = 0
    var groups: [Group] = []
    /// The first of them; the list of all is made from the file again.
    var problems: [Problem] = []
    /// Rows passed over, by kind.
    var skipped: [String: Int] = [:]
    /// The drafts that came of it.
    var editions: [String] = []

    static let mostProblems = 200
}
