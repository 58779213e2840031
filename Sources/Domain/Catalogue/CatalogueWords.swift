extension DisclosureWords {
    /// What is wrong with an edited item, as its editor reads it.
    public func fault(_ fault: ItemFault) -> String {
        switch fault {
        case .numberOutOfRange(let number):
            say("编号 \(number) 应在 1 至 999 之间", "Number \(number) is not between 1 and 999")
        case .missing(let field): say("请填写\(self.field(field))", "\(self.field(field)) is missing")
        case .unknownForm(let form): say("没有“\(form)”这种形式", "Unknown form “\(form)”")
        case .unknownFrequency(let text): say("没有“\(text)”这种公开频次", "Unknown frequency “\(text)”")
        case .unusableNotice: say("公示期应为 1 至 365 天或工作日", "A notice period has 1 to 365 days or working days")
        case .noColumns: say("表格至少要有一栏", "A table needs at least one column")
        case .articleWithColumns: say("文章不设栏目", "An article has no columns")
        case .tooManyColumns(let count): say("有 \(count) 栏，太多了", "\(count) columns are too many")
        case .unreadableColumn(let text):
            say("栏目“\(text)”写法不对，应写成“名称:类型[遮盖]”", "Column “\(text)” is not written as name:type[mask]")
        case .duplicateColumn(let name): say("栏目『\(name)』重复", "Column “\(name)” appears twice")
        case .duplicateChoice(let column, let choice):
            say("『\(column)』的选项“\(choice)”重复", "Choice “\(choice)” of “\(column)” appears twice")
        case .mustBeSecret(let column):
            say("『\(column)』不得公开，必须写 [X]", "“\(column)” is never public and must be masked [X]")
        case .mustBeMaskedName(let column):
            say("『\(column)』是群众姓名，必须写 [N]", "“\(column)” names residents and must be masked [N]")
        case .residentsPhone(let column):
            say(
                "『\(column)』是群众电话，不能设栏；phone 栏只填单位电话",
                "“\(column)” is a resident's telephone; only offices' may be shown")
        case .maskDoesNotFit(let column):
            say("『\(column)』的遮盖和类型对不上", "The mask of “\(column)” does not fit its type")
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
