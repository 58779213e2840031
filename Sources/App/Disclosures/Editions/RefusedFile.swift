import Attachments

/// A file that was not taken.
enum RefusedFile: RefusalPhrase {
    case missing
    case notAPicture
    case refused(AttachmentRefusal)

    var phrase: Phrase {
        switch self {
        case .missing: Phrase(zh: "请先选择文件。", en: "Please choose a file first.")
        case .notAPicture:
            Phrase(zh: "张贴照片要用图片，不能用 PDF。", en: "Please give a picture of the posting, not a PDF.")
        case .refused(let refusal): Self.phrase(refusal)
        }
    }

    private static func phrase(_ refusal: AttachmentRefusal) -> Phrase {
        switch refusal {
        case .empty: Phrase(zh: "文件是空的，请换一个。", en: "The file is empty; please choose another.")
        case .tooLarge:
            Phrase(zh: "文件超过 20 MB，请压缩后再传。", en: "The file is larger than 20 MB; please make it smaller.")
        case .unknownKind:
            Phrase(
                zh: "只能用 JPG、PNG、HEIC、WebP 图片或 PDF。",
                en: "Only JPG, PNG, HEIC and WebP pictures and PDF are accepted.")
        case .officeFile:
            Phrase(
                zh: "Word、Excel 文件里可能带有作者和修改痕迹，不能公开。请另存为 PDF 再传。",
                en:
                    "Word and Excel files may carry hidden data and cannot be published. Please save the file as PDF."
            )
        case .damaged:
            Phrase(zh: "文件打不开，可能没有传完整，请重新选一次。", en: "The file cannot be opened; please choose it again.")
        case .tooManyPixels:
            Phrase(zh: "图片太大，请缩小后再传。", en: "The picture is too large; please make it smaller.")
        case .animated:
            Phrase(zh: "不能用动图，请换成普通照片。", en: "Animated pictures are not accepted; please use a photo.")
        case .encrypted:
            Phrase(
                zh: "这个 PDF 加了密码，请取消密码后再传。", en: "This PDF has a password; please remove it and try again.")
        case .hasScripts, .hasEmbeddedFiles:
            Phrase(
                zh: "这个 PDF 里带有脚本或别的文件，不能公开。请用“打印成 PDF”重新生成。",
                en: "This PDF carries scripts or other files. Please print it to a new PDF.")
        case .tooManyPages:
            Phrase(zh: "PDF 页数太多，最多 200 页，请分开传。", en: "The PDF has more than 200 pages; please split it.")
        case .pageTooLarge:
            Phrase(
                zh: "PDF 的页面太大，请按 A4 或 A3 重新生成。",
                en: "A page of the PDF is too large; please print it to A4 or A3.")
        case .tooSlow:
            Phrase(
                zh: "这个文件太复杂，处理不了。请打印成 PDF 或拍照再传。",
                en: "This file is too complex; please print it to PDF or take a photo.")
        case .notCleanable:
            Phrase(
                zh: "照片里的拍摄地点等信息去不掉，没有保存。请换一张。",
                en:
                    "Hidden data in the picture could not be removed, so it was not saved. Please choose another."
            )
        }
    }
}
