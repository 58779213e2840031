import Domain

/// Which field of the editor each fault of an item stands beside.
enum CatalogueFaults {
    static func problem(_ fault: ItemFault) -> FieldProblem {
        FieldProblem(
            field(fault), zh: DisclosureWords(.zh).fault(fault), en: DisclosureWords(.en).fault(fault))
    }

    private static func field(_ fault: ItemFault) -> String {
        switch fault {
        case .numberOutOfRange, .duplicateNumber: "number"
        case .missing(let field): field.rawValue
        case .duplicateName: "name"
        case .unknownForm: "form"
        case .unknownFrequency: "frequencies"
        case .unusableNotice: "noticeLength"
        case .noColumns, .articleWithColumns, .tooManyColumns, .unreadableColumn, .duplicateColumn,
            .duplicateChoice,
            .mustBeSecret, .mustBeMaskedName, .residentsPhone, .maskDoesNotFit:
            "columns"
        }
    }
}
