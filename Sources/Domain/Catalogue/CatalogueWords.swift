extension DisclosureWords {
    /// What is wrong with an edited item, as its editor reads it.
    public func fault(_ fault: ItemFault) -> String {
        switch fault {
        case .numberOutOfRange(let number):
            say("编号 \(number) 应在 1 至 999 之间", "Number \(number) is not within 1…999")
        case .missing(let field): say("请填写\(self.field(field))", "\(self.field(field)) is missing")
        case .unknownForm(let form): say("未知的形式“\(form)”", "Unknown form “\(form)”")
        case .unknownFrequency(let text): say("未知的公开频次“\(text)”", "Unknown frequency “\(text)”")
        case .unusableNotice: say("公示期应为 1 至 365 天或工作日", "A notice period is 1…365 days or working days")
        case .noColumns: say("表格事项至少要有一列", "A table needs at least one column")
        case .articleWithColumns: say("文章事项不能有列", "An article has no columns")
        case .tooManyColumns(let count): say("列数 \(count) 过多", "\(count) columns are too many")
        case .unreadableColumn(let text):
            say("列“\(text)”写法不对，应为“名称:类型[遮盖]”", "Column “\(text)” is not written as name:type[mask]")
        case .duplicateColumn(let name): say("列名“\(name)”重复", "Column “\(name)” appears twice")
        case .duplicateChoice(let column, let choice):
            say("“\(column)”的选项“\(choice)”重复", "Choice “\(choice)” of “\(column)” appears twice")
        case .mustBeSecret(let column):
            say("“\(column)”属于不得公开的内容，必须标为 X", "“\(column)” is never public and must be masked X")
        case .mustBeMaskedName(let column):
            say("“\(column)”是群众姓名，必须标为 N", "“\(column)” names residents and must be masked N")
        case .residentsPhone(let column):
            say(
                "“\(column)”是群众电话；电话列只能填单位电话",
                "“\(column)” is a resident's telephone; only offices' may be shown")
        case .maskDoesNotFit(let column):
            say("“\(column)”的遮盖方式与类型不符", "The mask of “\(column)” does not fit its type")
        case .duplicateNumber(let number): say("事项编号 \(number) 重复", "Item number \(number) appears twice")
        case .duplicateName(let name): say("事项名称“\(name)”重复", "Item name “\(name)” appears twice")
        }
    }

    private func field(_ field: ItemFault.Field) -> String {
        switch field {
        case .name: say("名称", "Name")
        case .category: say("类别", "Category")
        case .station: say("审核站所", "Station")
        case .legalBasis: say("法律依据", "Legal basis")
        case .frequencies: say("公开频次", "Frequency")
        }
    }
}
