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
        if words.trimmed.isEmpty { faults.append(SubmissionPhrases.wordsMissing) }
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

    /// Everything that was said, always as the same bytes: what tells one submission from another.
    var content: [UInt8] {
        var parts = [
            matter.kind.rawValue, matter.field ?? "", matter.division.text,
            matter.objection.map { "\($0.disclosure) \($0.edition) \($0.row)" } ?? "",
            sender.channel.rawValue, sender.isAnonymous ? "anonymous" : "named",
            sender.mayBePublic ? "public" : "private", subject, words, person?.name ?? "",
            person?.phone ?? "", person?.address ?? "",
        ]
        parts += files.map(\.fileName)
        let texts = parts.flatMap { Array("\($0.utf8.count) ".utf8) + Array($0.utf8) }
        return files.reduce(into: texts) { $0 += $1.bytes }
    }
}

/// What is wrong with a submission, beside the fields `words`, `subject`, `files`, `name`, `phone`, `address`.
enum SubmissionPhrases {
    static var wordsMissing: FieldProblem {
        FieldProblem("words", zh: "请写下您要反映的事情。", en: "Please write what it is about.")
    }
    static var wordsTooLong: FieldProblem {
        let most = PetitionSubmission.longestWords
        return FieldProblem(
            "words", zh: "内容最多 \(most) 个字，更多材料请作为附件上传。",
            en: "The text may have at most \(most) characters; please add more as a file.")
    }
    static var subjectTooLong: FieldProblem {
        let most = PetitionSubmission.longestSubject
        return FieldProblem(
            "subject", zh: "标题最多 \(most) 个字。", en: "The subject may have at most \(most) characters.")
    }
    static var tooManyFiles: FieldProblem {
        let most = PetitionSubmission.mostFiles
        return FieldProblem("files", zh: "最多上传 \(most) 个文件。", en: "At most \(most) files can be added.")
    }
    static var tooManyFilesInAll: FieldProblem {
        let most = PetitionSubmission.mostFilesInAll
        return FieldProblem(
            "files", zh: "一件诉求最多 \(most) 个文件，已经满了。",
            en: "A petition takes at most \(most) files in all, and has them.")
    }
    static var nameMissing: FieldProblem {
        FieldProblem(
            "name", zh: "请填写姓名，或者选“不留姓名”。", en: "Please give your name, or choose to stay anonymous.")
    }
    static var anonymousWithName: FieldProblem {
        FieldProblem(
            "name", zh: "您选了“不留姓名”，请不要填写姓名和联系方式。",
            en: "You chose to stay anonymous: please leave name and contact empty.")
    }
    static var nameTooLong: FieldProblem {
        let most = PetitionSubmission.longestName
        return FieldProblem(
            "name", zh: "姓名最多 \(most) 个字。", en: "The name may have at most \(most) characters.")
    }
    static var phoneTooLong: FieldProblem {
        let most = PetitionSubmission.longestPhone
        return FieldProblem(
            "phone", zh: "电话最多 \(most) 个字。", en: "The telephone may have at most \(most) characters.")
    }
    static var addressTooLong: FieldProblem {
        let most = PetitionSubmission.longestAddress
        return FieldProblem(
            "address", zh: "地址最多 \(most) 个字。", en: "The address may have at most \(most) characters.")
    }
    static var placeUnknown: FieldProblem {
        FieldProblem(
            "place", zh: "请选择事情所在的村、乡镇或县。", en: "Please choose the village, township or county.")
    }
    static var rowUnknown: FieldProblem {
        FieldProblem(
            "row", zh: "这一行公开内容已经变动，请回到公开页重新选择。",
            en: "This row has changed; please go back to the page and choose it again.")
    }
}
