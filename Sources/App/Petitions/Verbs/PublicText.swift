import Domain

/// Free text on its way to the public: ID, card and mobile numbers are found and named by line.
enum PublicText {
    struct Finding: Sendable, Hashable {
        let kind: SensitiveFinding.Kind
        /// From 1.
        let line: Int
    }

    static func findings(_ text: String) -> [Finding] {
        SensitiveText.findings(in: text, kinds: SensitiveText.numbers).map { finding in
            let before = text[..<finding.range.lowerBound]
            return Finding(kind: finding.kind, line: before.count(where: \.isNewline) + 1)
        }
    }

    /// One fault for each place, beside the field.
    static func faults(_ field: String, _ text: String) -> [FieldProblem] {
        findings(text).map { finding in
            let (zh, en) = name(finding.kind)
            return FieldProblem(
                field, zh: "第 \(finding.line) 行像是有\(zh)，公开前请删去。",
                en: "Line \(finding.line) looks like it holds \(en); remove it before the public can read it."
            )
        }
    }

    /// The same for a text that only the person reads: a remark, nothing that has to go.
    static func remarks(_ field: String, _ text: String) -> [FieldProblem] {
        findings(text).map { finding in
            let (zh, en) = name(finding.kind)
            return FieldProblem(
                field, zh: "第 \(finding.line) 行像是有\(zh)，只有本人能看到。",
                en: "Line \(finding.line) looks like it holds \(en); only the person will read it.")
        }
    }

    /// What the proposal for the public has taken out.
    static func masked(_ field: String, _ text: String) -> [FieldProblem] {
        findings(text).map { finding in
            let (zh, en) = name(finding.kind)
            return FieldProblem(
                field, zh: "第 \(finding.line) 行的\(zh)已遮盖", en: "Line \(finding.line): \(en), taken out")
        }
    }

    private static func name(_ kind: SensitiveFinding.Kind) -> (zh: String, en: String) {
        switch kind {
        case .idNumber: ("身份证号", "an ID number")
        case .bankCard: ("银行卡号", "a bank card number")
        case .mobile: ("手机号", "a mobile number")
        case .disease: ("病情", "an illness")
        }
    }
}
