import Domain

/// The phrases of approving many at once.
struct BulkReviewWords: Words {
    let language: Language

    static let notFound = Phrase(zh: "没有这份材料，或者不归您办理。", en: "No such edition, or it is not yours.")

    var title: String { say("批量审核", "Review several") }
    var doneTitle: String { say("批量审核结果", "Results") }
    var nothingChosen: String { say("没有选中可以审核的材料", "None of the selected can be reviewed by you") }
    var toInbox: String { say("回到待办", "Back to the inbox") }
    var advice: String {
        say(
            "逐件看过自动检查的结果，只勾选您同意通过的。有重点问题的没有预先勾选。",
            "Look at what was found in each and tick only what you approve. Those with serious findings are not ticked."
        )
    }
    var sign: String { say("通过勾选的", "Approve the ticked ones") }
    var open: String { say("打开细看", "Open") }
    var ok: String { say("已通过", "Approved") }
    var refused: String { say("没有通过", "Not done") }
    var unknown: String { say("未知材料", "Unknown") }

    func more(_ count: Int) -> String { say("还有 \(count) 处，请打开细看。", "\(count) more; open it to see them.") }

    func outcome(_ done: Int, refused: Int) -> String {
        refused == 0
            ? say("\(done) 件都已通过。", "All \(done) approved.")
            : say(
                "\(done) 件已通过，\(refused) 件没有办成，原因写在下面。",
                "\(done) approved, \(refused) not done; see why below.")
    }

    /// Where it went.
    func signed(_ state: Edition.State.Kind?) -> String {
        switch state {
        case .awaitingStation, .awaitingDiscipline, .published, .scheduled:
            state.map { DisclosureWords(language).state($0) } ?? ""
        case .draft, .awaitingVillage, .superseded, .withdrawn, nil: ""
        }
    }
}
