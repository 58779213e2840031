import Domain
import HTML

extension HTML {
    /// The ways to speak up about a place and to follow what was sent, side by side on public pages.
    mutating func speakUp(in place: DivisionCode?, _ words: PortalWords) {
        let isNarrow = place.map { $0.level >= .county } ?? false
        let query = isNarrow ? place.map { "?place=\($0)" } ?? "" : ""
        div(.class("page-actions no-print")) { h in
            h.buttonLink(words.speakUp, href: "/petitions/new\(query)", icon: .speak, primary: true)
            h.buttonLink(words.follow, href: "/petitions/track", icon: .search)
        }
    }
}

/// What people read on the ways to speak up.
extension PortalWords {
    var speakUp: String { say("我要反映", "Speak up") }
    var follow: String { say("查进度", "Follow a petition") }
    var object: String { say("提出异议", "Object") }
    var objectColumn: String { say("异议", "Objection") }
    func objectText(until day: Day) -> String {
        say(
            "公示到\(self.day(day))为止。觉得哪一行不对，请点这一行最右边的“提出异议”（手机上把表格向左滑），也可以打下面的监督电话。",
            "Until \(self.day(day)). If a row looks wrong to you, press “Object” behind it, or call the supervision phone below."
        )
    }
    var askAbout: String { say("对这份公开内容有疑问", "Questions about this disclosure") }
}
