import Domain
import HTML

/// What the platform is, how it reviews, and how to read starred names.
struct AboutPage {
    let platform: Platform
    let reader: Reader

    func page() -> HTML {
        let words = PortalWords(reader.language)
        return Layout(platform, reader, title: words.about).page { h in
            h.div(.class("page-head")) { h in h.h1(words.about) }
            h.div(.class("prose")) { h in
                for (title, text) in sections(words) {
                    h.h2(title)
                    h.p(text)
                }
            }
        }
    }

    private func sections(_ words: PortalWords) -> [(String, String)] {
        [
            (words.aboutWhat, words.aboutWhatText), (words.aboutReviews, words.aboutReviewsText),
            (words.aboutNames, words.aboutNamesText), (words.aboutNotice, words.aboutNoticeText),
            (words.aboutLate, words.aboutLateText),
        ]
    }
}
