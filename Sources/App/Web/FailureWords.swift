import Domain
import HTTPTypes

/// How failures are told to people: what happened, and what to do next.
struct FailureWords {
    let language: Language

    struct Told {
        let status: HTTPResponse.Status
        /// Last part of the problem document's type.
        let kind: String
        let title: String
        let sentence: String
        let advice: String
        let referenceLabel: String
    }

    static let badRequest = Phrase(
        zh: "这个请求的格式不对，系统没有读懂。", en: "The request is malformed and could not be read.")

    /// What is taken of one form is a little below `BodyLimit.upload`, so that there is room for its text.
    static let filesTooLarge = FieldProblem(
        "files", zh: "照片和文件一共超过了 \(UploadedFiles.mostMegabytes) MB，没有收下。请少选几个，其余的以后再补充；您写的内容都还在。",
        en: """
            The files are more than \(UploadedFiles.mostMegabytes) MB together and were not taken. Please choose fewer and add \
            the others later; what you wrote is still here.
            """)

    func told(_ failure: Failure?) -> Told {
        let text = phrases(failure)
        return Told(
            status: text.status, kind: text.kind, title: text.title.text(language),
            sentence: text.sentence.text(language), advice: text.advice.text(language),
            referenceLabel: referenceLabel)
    }

    var referenceLabel: String { language.pick(zh: "查询编号", en: "Reference") }

    private typealias Phrases = (
        status: HTTPResponse.Status, kind: String, title: Phrase, sentence: Phrase, advice: Phrase
    )

    private func phrases(_ failure: Failure?) -> Phrases {
        switch failure {
        case .notFound:
            (
                .notFound, "not-found", Phrase(zh: "没有找到", en: "Not found"),
                Phrase(zh: "没有这个页面，或者它已经撤下。", en: "There is no such page, or it has been withdrawn."),
                Phrase(zh: "请检查网址，或者回首页查找。", en: "Please check the address or search from the home page.")
            )
        case .signInNeeded:
            (
                .unauthorized, "sign-in-needed", Phrase(zh: "请先登录", en: "Please sign in"),
                Phrase(zh: "您还没有登录，或者登录已经过期。", en: "You are not signed in, or your sign-in has expired."),
                back
            )
        case .staleForm:
            (
                .forbidden, "stale-form", Phrase(zh: "表单已过期", en: "This form has expired"),
                Phrase(
                    zh: "这张表单打开得太久，或者不是从本网站提交的。",
                    en: "The form was open for too long or was not sent from this site."),
                Phrase(zh: "请回到上一页刷新后再提交。", en: "Please go back, reload the page and send it again.")
            )
        case .refused(let phrase):
            (.unprocessableContent, "refused", Phrase(zh: "没有办成", en: "Not done"), phrase, back)
        case .invalid:
            (
                .unprocessableContent, "invalid", Phrase(zh: "有几处需要修改", en: "Some fields need attention"),
                Phrase(zh: "填写的内容有问题，没有保存。", en: "Nothing was saved because some fields are wrong."), back
            )
        case .conflict(let by, let at):
            (
                .conflict, "conflict", Phrase(zh: "别人刚刚改过", en: "Somebody changed this first"),
                Phrase(
                    zh: "\(by) 在 \(at) 修改过这份材料，您的修改没有保存。",
                    en: "\(by) changed this at \(at); your change was not saved."),
                Phrase(zh: "请刷新页面，看过新内容后再改。", en: "Please reload, look at the new text and try again.")
            )
        case .overtaken(let by, let deed, let at):
            (
                .conflict, "conflict", Phrase(zh: "刚刚有了新情况", en: "Something has happened since"),
                Phrase(
                    zh: "\(by.zh)在 \(at) 办理了“\(deed.zh)”，您的操作没有生效。",
                    en: "\(by.en) did this at \(at): \(deed.en). Nothing of yours was done."),
                Phrase(zh: "请看过最新情况后再决定。", en: "Please look at what is new and try again.")
            )
        case .wrongMethod:
            (
                .methodNotAllowed, "method", Phrase(zh: "不支持这种操作", en: "Method not allowed"),
                Phrase(zh: "这个网址不接受这种请求方式。", en: "This address does not take this kind of request."), back
            )
        case .tooLarge(let limit):
            (
                .contentTooLarge, "too-large", Phrase(zh: "文件太大", en: "Too large"),
                Phrase(
                    zh: "一次最多提交 \(limit / 1024) KB。", en: "At most \(limit / 1024) KB can be sent at once."),
                back
            )
        case _: limits(failure)
        }
    }

    private func limits(_ failure: Failure?) -> Phrases {
        switch failure {
        case .tooMany(let seconds):
            (
                .tooManyRequests, "too-many", Phrase(zh: "操作太频繁", en: "Too many requests"),
                Phrase(zh: "请等 \(seconds) 秒后再试。", en: "Please wait \(seconds) seconds and try again."), back
            )
        case .unsupportedMediaType:
            (
                .unsupportedMediaType, "media-type", Phrase(zh: "格式不支持", en: "Unsupported format"),
                Phrase(zh: "系统不接受这种内容类型。", en: "This content type is not accepted here."), back
            )
        case .malformed(let phrase):
            (.badRequest, "malformed", Phrase(zh: "请求有误", en: "Bad request"), phrase, back)
        case .unavailable:
            (
                .serviceUnavailable, "unavailable", Phrase(zh: "暂时不能使用", en: "Unavailable"),
                Phrase(zh: "系统正忙，资料没有丢失。", en: "The system is busy; nothing was lost."),
                Phrase(zh: "请稍等片刻再试。", en: "Please try again in a moment.")
            )
        case _:
            (
                .internalServerError, "internal", Phrase(zh: "系统出错了", en: "Something went wrong"),
                Phrase(
                    zh: "这是系统的问题，不是您的操作有误。", en: "The fault is ours, not yours."),
                Phrase(
                    zh: "请稍后再试；如果还不行，请把查询编号告诉管理员。",
                    en: "Please try again later, or tell the administrator the reference number.")
            )
        }
    }

    private var back: Phrase { Phrase(zh: "请返回上一页。", en: "Please go back to the page before.") }
}
