import Domain
import HTML

/// The pages around uploading.
enum UploadPages {
    static func new(_ layout: (String) -> Layout, _ reader: Reader, _ form: UploadForm) -> HTML {
        let words = UploadWords(language: reader.language)
        return layout(words.title).page { h in
            h.div(.class("page-head")) { h in
                h.h1(words.title)
                h.p(words.lead, .class("lead"))
            }
            h.div(.class("card")) { h in h.uploadForm(form, words, token: reader.formToken) }
            h.p { h in
                h.a(
                    words.byHand,
                    href: "/office/editions/new?item=\(form.item)&period=\(URLEncoded.encoded(form.period))")
            }
            h.p { h in h.a(words.recent, href: "/office/intakes") }
        }
    }

    static func list(_ layout: (String) -> Layout, _ reader: Reader, _ intakes: [StoredIntake]) -> HTML {
        let words = UploadWords(language: reader.language)
        return layout(words.recent).page { h in
            h.div(.class("page-head")) { h in h.h1(words.recent) }
            guard !intakes.isEmpty else {
                h.emptyState(.upload, words.recentEmpty) { h in
                    h.p(words.recentEmptyHint)
                    h.buttonLink(words.title, href: "/office/intakes/new", icon: .upload, primary: true)
                }
                return
            }
            h.cells(label: words.recent) { h in
                for intake in intakes {
                    h.linkCell(
                        "\(intake.item.name) \(intake.period.words(reader.language))",
                        href: "/office/intakes/\(intake.id)",
                        note: "\(intake.fileName) · \(intake.officerName) · \(intake.at)", icon: .file
                    ) { h in h.statusChip(status(intake), words.state(intake)) }
                }
            }
        }
    }

    private static func status(_ intake: StoredIntake) -> Status {
        switch intake.state {
        case .reading: .information
        case .read: intake.outcome.problemCount > 0 ? .returned : .draft
        case .refused: .withdrawn
        case .stored: .onTime
        }
    }
}
