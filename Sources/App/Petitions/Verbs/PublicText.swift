import Domain

/// Free text on its way to the public: what must not stand in it is found and named by line, never repeated.
enum PublicText {
    /// What was found.
    enum Kind: Sendable, Hashable {
        case sensitive(SensitiveFinding.Kind)
        /// A landline that is no office's of the county.
        case landline
        case ownName, ownPhone, ownAddress
    }

    struct Finding: Sendable, Hashable {
        let kind: Kind
        /// From 1.
        let line: Int

        init(_ kind: Kind, at place: String.Index, of text: String) {
            self.kind = kind
            line = text[..<place].count(where: \.isNewline) + 1
        }
    }

    /// ID, card and mobile numbers: what is found without knowing the petition. `PublicMask` finds the rest.
    static func findings(_ text: String) -> [Finding] {
        SensitiveText.findings(in: text, kinds: SensitiveText.numbers).map {
            Finding(.sensitive($0.kind), at: $0.range.lowerBound, of: text)
        }
    }

    static func faults(_ field: String, _ text: String) -> [FieldProblem] { faults(field, findings(text)) }

    /// One fault for each place, beside the field.
    static func faults(_ field: String, _ findings: [Finding]) -> [FieldProblem] {
        findings.map { finding in
            let (zh, en) = name(finding.kind)
            let (zhDo, enDo) = remedy(finding.kind)
            return FieldProblem(
                field, zh: "第 \(finding.line) 行像是有\(zh)，公开前请\(zhDo)。",
                en: "Line \(finding.line) looks like it holds \(en); \(enDo) before the public can read it.")
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
    static func masked(_ field: String, _ findings: [Finding]) -> [FieldProblem] {
        findings.map { finding in
            let (zh, en) = name(finding.kind)
            return FieldProblem(
                field, zh: "第 \(finding.line) 行的\(zh)已遮盖", en: "Line \(finding.line): \(en), taken out")
        }
    }

    private static func name(_ kind: Kind) -> (zh: String, en: String) {
        switch kind {
        case .sensitive(.idNumber): ("身份证号", "an ID number")
        case .sensitive(.bankCard): ("银行卡号", "a bank card number")
        case .sensitive(.mobile): ("手机号", "a mobile number")
        case .sensitive(.disease): ("病情或残疾等级", "an illness or a disability grade")
        case .landline: ("座机号码", "a landline number")
        case .ownName: ("反映人的姓名", "the person\u{2019}s name")
        case .ownPhone: ("反映人的电话", "the person\u{2019}s telephone")
        case .ownAddress: ("反映人的住址", "the person\u{2019}s address")
        }
    }

    /// What the officer can do about it: an illness is often what the matter is about, and is then put in other words.
    private static func remedy(_ kind: Kind) -> (zh: String, en: String) {
        switch kind {
        case .sensitive(.disease):
            ("删去，或者改成“患病”“身体不便”这样的说法", "remove it or say no more than \u{201C}ill\u{201D}")
        case .landline:
            (
                "删去；本县单位的电话，先在“单位”里登记就可以公开",
                "remove it; an office\u{2019}s telephone may stay once it is entered with the office"
            )
        case .ownName: ("删去，或者写成“反映人”", "remove it or write \u{201C}the person\u{201D}")
        case .sensitive(.idNumber), .sensitive(.bankCard), .sensitive(.mobile), .ownPhone, .ownAddress:
            ("删去", "remove it")
        }
    }
}
