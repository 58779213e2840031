import Domain

/// What the forms of places are told.
enum PlacePhrases {
    static let nameMissing = FieldProblem("name", zh: "请填写名称。", en: "Please enter the name.")
    static let nameTooLong = FieldProblem(
        "name", zh: "名称最多 40 个字。", en: "The name may have at most 40 characters.")
    static let codeUnreadable = FieldProblem(
        "code", zh: "请填写 12 位统计用区划代码，例如 411523101201，要在本地范围内。",
        en: "Please enter the 12-digit statistical code, such as 411523101201, of a place in your area.")
    static let codeTaken = FieldProblem(
        "code", zh: "这个代码已经登记过了。", en: "A place with this code exists already.")
    static let parentMissing = FieldProblem(
        "code", zh: "上一级地方还没有登记，请先添加上一级。",
        en: "The place above it is not registered yet; please add it first.")
    static let householdsUnusable = FieldProblem(
        "households", zh: "户数请填整数，例如 386。",
        en: "Please enter the number of households as a whole number, such as 386.")
    static let householdsOfVillages = FieldProblem(
        "households", zh: "只有村才填户数。", en: "Only a village has a number of households.")
    static let zoneNameTaken = FieldProblem(
        "name", zh: "已经有同名的片区了。", en: "A zone of this name exists already.")

    static func townshipElsewhere(_ code: DivisionCode) -> FieldProblem {
        FieldProblem(
            "townships", zh: "\(code) 不是本县的乡镇。", en: "\(code) is no township of this county.")
    }

    static let unreadableFile = FieldProblem(
        "file", zh: "读不懂这个文件，请上传 CSV 或 .xlsx 表格。", en: "This file cannot be read; please upload CSV or .xlsx."
    )
    static let emptyFile = FieldProblem("file", zh: "文件里没有数据行。", en: "The file has no rows.")
    static let fileMissing = FieldProblem("file", zh: "请选择文件。", en: "Please choose a file.")

    static func unreadableCode(_ row: Int, _ text: String) -> FieldProblem {
        FieldProblem(
            "file", zh: "第 \(row) 行：“\(text.prefix(20))”不是区划代码。",
            en: "Row \(row): “\(text.prefix(20))” is not a division code.")
    }

    static func unusableName(_ row: Int) -> FieldProblem {
        FieldProblem(
            "file", zh: "第 \(row) 行：名称应为 1 至 40 个字。", en: "Row \(row): a name has 1 to 40 characters.")
    }

    static func wrongParent(_ row: Int, _ code: DivisionCode) -> FieldProblem {
        FieldProblem(
            "file", zh: "第 \(row) 行：\(code) 的上级应是 \(code.parent?.text ?? "空")。",
            en: "Row \(row): the place above \(code) must be \(code.parent?.text ?? "empty").")
    }

    static func unusableHouseholds(_ row: Int) -> FieldProblem {
        FieldProblem("file", zh: "第 \(row) 行：户数应为整数。", en: "Row \(row): households must be a whole number.")
    }

    static func duplicateCode(_ row: Int) -> FieldProblem {
        FieldProblem(
            "file", zh: "第 \(row) 行：代码在文件里重复。", en: "Row \(row): the code appears twice in the file.")
    }

    static func outside(_ row: Int, _ code: DivisionCode) -> FieldProblem {
        FieldProblem(
            "file", zh: "第 \(row) 行：\(code) 不在您管理的范围内。", en: "Row \(row): \(code) is not in your area.")
    }

    static func orphan(_ row: Int, _ code: DivisionCode) -> FieldProblem {
        FieldProblem(
            "file", zh: "第 \(row) 行：\(code) 的上一级没有登记。",
            en: "Row \(row): the place above \(code) is not registered.")
    }
}
