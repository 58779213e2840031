import Domain

/// What is wrong with a submission, beside the fields `words`, `subject`, `files`, `name`, `phone`, `address`.
enum SubmissionPhrases {
    static var wordsMissing: FieldProblem {
        FieldProblem("words", zh: "请写下您要反映的事情。", en: "Please write what it is about.")
    }
    /// The same where the centre writes it down.
    static var entryMissing: FieldProblem {
        FieldProblem("words", zh: "请写下本人反映的事情。", en: "Please write what the person said.")
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
    /// Of the centre, which writes down what somebody else said.
    static var namedMissing: FieldProblem {
        FieldProblem(
            "named", zh: "请选择本人是否留下姓名。", en: "Please choose whether the person gave a name.")
    }
    /// Of the centre as well: a person's own form leaves away whoever chose to stay without a name.
    static var anonymousWithName: FieldProblem {
        FieldProblem(
            "name", zh: "不留姓名的，姓名、电话和地址都请空着；本人留了姓名的，请选“留下姓名”。",
            en:
                "Without a name, leave name, telephone and address empty; if the person gave one, choose “Named”."
        )
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

/// What is told where something else comes with a form that brought a petition before. None of it tells the code of that
/// petition: whoever has the form's key alone is not the person for certain.
extension SubmissionPhrases {
    /// On the person's last page; the button is `PetitionFormWords.asAnother`.
    static var formSent: Phrase {
        Phrase(
            zh: "用这张表单您已经提交过一件，我们收到了。这次写的和那一件不一样，没有收下，都还在下面。"
                + "要补充那一件，请凭查询码补充；没看到查询码的，请改回原来的内容再提交，就会显示。"
                + "要另外提一件，请点“这是另外一件事”。",
            en:
                "You sent a petition with this form already, and we have it. What you wrote now is different: it "
                + "was not taken, and is still here. To add to that petition, use its code; if you did not see the "
                + "code, put back what you had written and send it again. If this is another matter, choose “This "
                + "is another matter”.")
    }
    /// On the same page, once that button was pressed.
    static var nowAnother: Phrase {
        Phrase(
            zh: "这是新的一件。请再看一遍，点“提交”；要带照片、文件的，请重新选。",
            en:
                "This is a petition of its own now. Have a last look and press “Send”; please choose files again."
        )
    }
    /// To the centre, which enters for somebody; the button is `EnterWords.asAnother`.
    static var formEntered: Phrase {
        Phrase(
            zh: "用这张表已经登记过一件。这次填的内容或者文件和那一件不一样，没有登记。"
                + "要补充那一件，请打开它添加；没看到查询码的，请改回原来的内容再登记，就会显示。"
                + "另有一件的，请点“另外登记一件”，文件请重新选。",
            en:
                "A petition was entered with this form already. What was filled in or attached now is different "
                + "and was not entered. To add to that petition, open it; if you did not see its code, put back "
                + "what it said and enter it again. If this is another one, choose “Enter as another”, and choose "
                + "files again.")
    }
    /// To a program, beside the member that holds the key.
    static var keyUsed: FieldProblem {
        FieldProblem(
            "submission",
            zh: "用这个键已经收到过一件诉求，这次的内容或者文件不一样，没有收下。"
                + "要补充，请凭查询码；另一件诉求请用新的键。",
            en:
                "A petition came under this key already; what came now, or its files, is different and was not "
                + "taken. Add to that petition by its code, or use a new key for another one.")
    }
}
