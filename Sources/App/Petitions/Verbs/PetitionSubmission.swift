import Attachments
import Domain

/// What somebody hands in, parsed; `faults` says everything that is wrong with it at once.
struct PetitionSubmission: Sendable {
    var matter: Petition.Matter
    var sender: Petition.Sender
    /// What it is about in a few words; empty: the beginning of `words`.
    var subject = ""
    var words: String
    /// Who the person is; nil for somebody without a name.
    var person: Petitioner?
    var files: [CleanAttachment] = []
    /// The files as they came, before they were cleaned; nil: where the cleaned ones are all there is.
    var asSent: FilesAsSent?
    var key: SubmissionKey

    /// The most that a form takes; in characters and files.
    static let longestSubject = 60
    static let longestWords = 5_000
    static let longestName = 40
    static let longestPhone = 30
    static let longestAddress = 120
    static let mostFiles = 9
    /// With everything that is added later.
    static let mostFilesInAll = 30

    var faults: [FieldProblem] {
        var faults: [FieldProblem] = []
        if words.trimmed.isEmpty {
            faults.append(
                sender.channel.isEnteredByCentre
                    ? SubmissionPhrases.entryMissing : SubmissionPhrases.wordsMissing)
        }
        if words.count > Self.longestWords { faults.append(SubmissionPhrases.wordsTooLong) }
        if subject.count > Self.longestSubject { faults.append(SubmissionPhrases.subjectTooLong) }
        if files.count > Self.mostFiles { faults.append(SubmissionPhrases.tooManyFiles) }
        return faults + personFaults
    }

    private var personFaults: [FieldProblem] {
        guard !sender.isAnonymous else {
            return person == nil ? [] : [SubmissionPhrases.anonymousWithName]
        }
        guard let person, !person.name.trimmed.isEmpty else { return [SubmissionPhrases.nameMissing] }
        var faults: [FieldProblem] = []
        if person.name.count > Self.longestName { faults.append(SubmissionPhrases.nameTooLong) }
        if person.phone.count > Self.longestPhone { faults.append(SubmissionPhrases.phoneTooLong) }
        if person.address.count > Self.longestAddress { faults.append(SubmissionPhrases.addressTooLong) }
        return faults
    }

    /// The subject that lists show: what was typed, else how the text begins.
    var shownSubject: String {
        let typed = subject.trimmed
        guard typed.isEmpty else { return typed }
        let line = words.trimmed.split(whereSeparator: \.isNewline).first ?? ""
        return line.count > 30 ? String(line.prefix(29)) + "…" : String(line)
    }

    /// Everything that was said, always as the same bytes: what tells one submission from another. Files are no part of it
    /// (`sentFiles`): a phone may write the same photo anew when it sends again, and the person still needs the code.
    var content: [UInt8] {
        let parts = [
            matter.kind.rawValue, matter.field ?? "", matter.division.text,
            matter.objection.map { "\($0.disclosure) \($0.edition) \($0.row)" } ?? "",
            sender.channel.rawValue, sender.isAnonymous ? "anonymous" : "named",
            sender.mayBePublic ? "public" : "private", subject, words, person?.name ?? "",
            person?.phone ?? "", person?.address ?? "",
        ]
        return parts.flatMap { Array("\($0.utf8.count) ".utf8) + Array($0.utf8) }
    }

    /// What its files are told from others by.
    var sentFiles: FilesAsSent { asSent ?? FilesAsSent(files: files.map(\.bytes)) }
}
