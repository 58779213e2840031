import Domain

/// A petition as the API tells it to whoever holds its code; the same as the page shows.
enum TrackedPetitionShape {
    /// A petition with what its answer is made with.
    struct Told: Sendable {
        let view: PetitionTracking.View
        let keys: Keys
    }

    private struct Line: Sendable {
        let entry: PetitionEntry
        let words: String
        let title: String
        let unit: String?
        let detail: String?
        let isYours: Bool
        let isLeading: Bool
        let files: [File]
    }

    private struct File: Sendable {
        let line: PetitionFile.Line
        let path: String
    }

    private static let file = Shape<File>(
        "TrackedPetitionFile",
        [
            .text("name", "Its name") { $0.line.name },
            .text("mediaType", "Its type") { $0.line.mediaType },
            .text("path", "Where it is read for a quarter of an hour") { $0.path },
        ])

    /// What a bureau said of a digest that the petition is in.
    private struct Said: Sendable {
        let bureau: String
        let answer: PetitionDigestLink.Answer
    }

    private static let said = Shape<Said>(
        "TrackedDigestAnswer",
        [
            .text("bureau", "The bureau's name") { $0.bureau }, .moment("at", "When") { $0.answer.at },
            .text("findings", "What it found") { $0.answer.findings },
            .text("measures", "What it will do") { $0.answer.measures },
        ])

    private static let line = Shape<Line>(
        "TrackedPetitionLine",
        [
            .moment("at", "When") { $0.entry.at },
            .text("deed", "What was done") { $0.entry.deed.code },
            .boolean("isYours", "Whether the person did it") { $0.isYours },
            .boolean("isOfLeading", "Whether it was done to the petition this one was joined to") {
                $0.isLeading
            },
            .textOrNull("unit", "The unit that did it") { $0.unit },
            .text("title", "The same in Chinese") { $0.title },
            .textOrNull("detail", "A day, an outcome, where to go instead; in Chinese") { $0.detail },
            .text(
                "words", "What was said; of an answer that is not shown here, what came of it and whom to ask"
            ) { $0.words },
            .list("files", file) { $0.files },
        ])

    static let shape = Shape<Told>(
        "TrackedPetition",
        [
            .text("place", "Code of its place") { $0.view.own.place.text },
            .choice("kind", "What is asked for", Petition.Kind.allCases.map(\.rawValue)) {
                $0.view.own.petition.matter.kind.rawValue
            },
            .textOrNull("serial", "Its number in the ledger") { $0.view.own.head.serial?.description },
            .text("subject", "In a few words; empty after erasure") { $0.view.own.head.subject },
            .moment("receivedAt", "When it came") { $0.view.own.petition.receivedAt },
            .choice("state", "How far it has come", Petition.State.Kind.allCases.map(\.rawValue)) {
                $0.view.own.head.state.rawValue
            },
            .choice(
                "currentState", "The state of the petition that carries on, where it was merged",
                Petition.State.Kind.allCases.map(\.rawValue)
            ) { $0.view.tracked.current.head.state.rawValue },
            .text("stage", "Where it stands and what comes next, in Chinese") { $0.stage },
            .textOrNull("due", "The day by which the next thing happens") {
                $0.view.standing?.next?.reading.openDue?.description
            },
            .textOrNull("dueUnknown", "Why no day can be told: a year whose calendar is missing; in Chinese")
            {
                $0.view.untold.map { PetitionTrackWords(language: .zh).noDays($0) }
            },
            .boolean("isOverdue", "Whether that day has passed") { $0.view.standing?.isOverdue ?? false },
            .textOrNull("question", "What the centre asks and waits for") {
                $0.view.own.petition.question?.words
            },
            .texts("verbs", "What the person can do now") { $0.view.verbs.map(\.rawValue) },
            .momentOrNull("erasedAt", "When everything that was said was erased") {
                $0.view.own.head.erasedAt
            },
            .texts("digests", "The digests that it went to the bureau in, with how far they are; in Chinese")
            {
                $0.view.digests.map { $0.words(PetitionWords(.zh)) }
            },
            .list("digestAnswers", said) { told in
                told.view.digests.compactMap { link in
                    link.answer.map { Said(bureau: link.bureau, answer: $0) }
                }
            },
            .list("lines", line) { lines($0) },
        ])

    private static func lines(_ told: Told) -> [Line] {
        told.view.tracked.lines(PetitionTrackWords(language: .zh), under: told.view.rules).map {
            line($0, told)
        }
    }

    private static func line(_ line: TrackedLine, _ told: Told) -> Line {
        let (view, entry) = (told.view, line.entry)
        let phrases = PetitionEntryWords(language: .zh, units: view.units, today: view.now.day)
        let files = line.isLeading ? [] : view.files.filter { $0.entry == entry.position }
        return Line(
            entry: entry, words: line.words, title: phrases.title(entry, isYours: line.isYours),
            unit: phrases.unit(entry),
            detail: phrases.detail(entry, ground: view.own.head.ground, line.aside),
            isYours: line.isYours && entry.author == .person, isLeading: line.isLeading,
            files: files.map { file in
                let address = PetitionFileAddress(file.id, isSmall: false, at: view.now)
                return File(line: file, path: address.path(told.keys))
            })
    }
}

extension TrackedPetitionShape.Told {
    fileprivate var stage: String {
        let current = view.tracked.current
        guard view.own.head.erasedAt == nil else { return PetitionTrackWords(language: .zh).erased }
        let words = PetitionWords(.zh)
        let stage = words.stage(
            of: view.own.petition, standing: view.tracked.leading == nil ? view.standing : nil,
            unit: current.head.leadUnit.flatMap { view.units[$0] }, on: view.now.day, under: view.rules)
        guard let wish = view.tracked.leading?.petition.reopening else { return stage }
        let isYours = wish.joined == view.own.head.id
        return stage + words.reopening(isYours: isYours, standing: view.standing, on: view.now.day)
    }
}
