import Domain

/// What is wrong with one cell.
extension IntakeWords {
    func blank() -> String {
        say("是空的，请填写。", "the cell is empty; please fill it in.")
    }

    func noVillage() -> String {
        say(
            "看不出这一行属于哪个村，请写上村名。",
            "it is unclear which village this row belongs to; please write its name.")
    }

    func formula() -> String {
        say(
            "单元格是公式，请改成文字或数字（复制后选择性粘贴为“数值”）。",
            "the cell is a formula; please replace it with plain text or a figure (copy, then paste as values)."
        )
    }

    func errorValue() -> String {
        say(
            "单元格里的公式出错了，请改成正确的内容。",
            "the cell shows a formula error; please write the right content.")
    }

    func notANumber(_ written: String, _ example: String) -> String {
        say(
            "\(wrote(written))请改成数字，例如 \(example)。",
            "\(wrote(written))please write a figure, for example \(example).")
    }

    func inTenThousands(_ written: String) -> String {
        say(
            "\(wrote(written))请换算成元（或实际数量）再填，不要用“万”。",
            "\(wrote(written))please write the full figure instead of ten thousands.")
    }

    func columnInTenThousands() -> String {
        say(
            "的单位是万元，请把这一列都换算成元再上传。",
            "the column is in ten thousand yuan; please convert it to yuan and upload again.")
    }

    func tooManyDecimals(_ written: String, _ allowed: Int) -> String {
        say(
            "\(wrote(written))最多保留 \(allowed) 位小数，请改正。",
            "\(wrote(written))at most \(allowed) decimals are allowed.")
    }

    func tooLarge() -> String {
        say("数字太大了，请检查是否多写了几位。", "the figure is too large; please check for extra digits.")
    }

    func notADate(_ written: String) -> String {
        say(
            "\(wrote(written))请改成日期，例如 2018-09-20 或 2018年9月。",
            "\(wrote(written))please write a date, for example 2018-09-20 or 2018-09.")
    }

    func unclearMonth(_ written: String) -> String {
        say(
            "\(wrote(written))分不清是 1 月还是 10 月，请写成 2018-01 或 2018-10 这样的形式。",
            "\(wrote(written))it may mean January or October; please write it like 2018-01 or 2018-10.")
    }

    func dateWithoutYear(_ written: String) -> String {
        say(
            "\(wrote(written))请写上四位数的年份，例如 2018-09-20。",
            "\(wrote(written))please add the year in four digits, for example 2018-09-20.")
    }

    func dateOutOfRange(_ written: String) -> String {
        say(
            "\(wrote(written))年份应在 1949 到 2100 之间，请检查。",
            "\(wrote(written))the year should lie between 1949 and 2100.")
    }

    func notAChoice(_ written: String, _ options: [String]) -> String {
        say(
            "\(wrote(written))请改成其中一个：\(listed(options))。",
            "\(wrote(written))please choose one of: \(listed(options)).")
    }

    func tooLong(_ limit: Int) -> String {
        say(
            "文字太长，请控制在 \(limit) 字以内。",
            "the text is too long; please keep it within \(limit) characters.")
    }

    func sensitive() -> String {
        say(
            "里有身份证号、银行卡号或手机号，公开前请删去。",
            "holds an ID, bank card or mobile number; please remove it before publication.")
    }
}
