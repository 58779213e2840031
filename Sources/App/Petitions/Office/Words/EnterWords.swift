import Domain

/// The phrases with which the centre enters a petition for somebody, and of the answer templates.
struct EnterWords: Words {
    let language: Language

    init(_ language: Language) { self.language = language }

    var title: String { say("代为登记诉求", "Enter a petition") }
    var lead: String {
        say(
            "登记群众来电、来信、来访反映的事情。登记后请把查询码告诉本人。",
            "For what came by telephone, letter or visit. Tell the person the receipt code afterwards.")
    }
    var channel: String { say("怎么来的", "How it came") }
    var place: String { say("在哪里", "Where") }
    var placeHelp: String { say("填写村、乡镇的名称，可以从列表里选。", "Name the village or township; the list helps.") }
    var kind: String { say("类别", "Kind") }
    var field: String { say("业务口", "Field") }
    var subject: String { say("标题", "Subject") }
    var subjectHelp: String {
        say(
            "几个字说明是什么事，不写姓名。不填就取内容的开头。",
            "A few words, no names. Left empty, the beginning of the text is taken.")
    }
    var words: String { say("反映的内容", "What was said") }
    var wordsHelp: String { say("照本人的话写，时间、地点、经过写清楚。", "As the person said it: when, where, what happened.") }
    var whether: String { say("本人是否留下姓名", "Did the person give a name?") }
    var named: String { say("留下姓名", "Named") }
    var namedNote: String { say("姓名、电话、地址加密保存，查看要写原因。", "Kept encrypted; opening it needs a reason.") }
    var anonymous: String { say("不留姓名", "Anonymous") }
    var mayBePublic: String { say("办完后本人同意公开（不含姓名）", "May be shown publicly once answered, without names") }
    var enter: String { say("登记", "Enter") }
    /// The button beside it, once something else was entered with the form; `SubmissionPhrases.formEntered` names it.
    var asAnother: String { say("另外登记一件", "Enter as another") }

    var receipt: String { say("已登记", "Entered") }
    var again: String { say("这件诉求已经登记过，没有重复登记。", "It had been entered before; nothing was entered twice.") }
    var otherFiles: String {
        say(
            "这件诉求已经登记过，没有重复登记。这次选的文件和第一次的不一样，以第一次登记的为准；要补充，请打开这件诉求添加。",
            "It had been entered before; nothing was entered twice. The files are not those of the first time: what came first counts. To add files, open the petition."
        )
    }
    var code: String { say("查询码", "Receipt code") }
    var codeHelp: String {
        say(
            "请把查询码读给本人听，或者打印交给本人。这个号码只显示这一次，系统里不留底。",
            "Read the code to the person, or print it. It is shown this once and kept nowhere.")
    }
    var codeUse: String {
        say("凭查询码可以在“诉求查询”里看进展、补充材料、评价。", "With it the person follows the petition, adds to it and rates it.")
    }
    var print: String { say("打印", "Print") }
    var open: String { say("打开这件诉求", "Open the petition") }
    var another: String { say("再登记一件", "Enter another") }

    var templates: String { say("答复范文", "Answer templates") }
    var templatesLead: String {
        say("本县答复时可以套用的文字。", "Texts that the county\u{2019}s answers may begin with.")
    }
    var noTemplates: String { say("还没有范文", "No templates yet") }
    var noTemplatesAdvice: String { say("常用的答复可以写成范文，答复时直接套用。", "Write down what is often answered.") }
    var addTemplate: String { say("添加范文", "Add a template") }
    var editTemplate: String { say("修改范文", "Edit a template") }
    var templateName: String { say("名称", "Name") }
    var templateNameHelp: String { say("例如 停水维修、低保政策咨询", "Such as “water repairs”") }
    var templateWords: String { say("范文", "Text") }
    var save: String { say("保存", "Save") }
    var delete: String { say("删除这篇范文", "Delete it") }
    var deleteAsk: String { say("确定删除这篇范文吗？", "Delete this template?") }
    var kept: String { say("已保存。", "Saved.") }
    var deleted: String { say("已删除。", "Deleted.") }
    var backToTemplates: String { say("返回范文", "Back to the templates") }
    func templateConflict(_ by: String, _ at: Moment) -> String {
        say(
            "\(by)在 \(at) 先改了这篇范文，您的修改没有保存。您填写的内容还在，请对照后再保存。",
            "\(by) changed this at \(at) before you; nothing was saved. What you typed is still here.")
    }
    var newest: String { say("现在的范文", "As it stands now") }
}
