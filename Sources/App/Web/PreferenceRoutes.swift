import Domain
import HTTPTypes
import Hummingbird

/// What the frame's switches choose: text size and language, kept in two cookies for a year, of no person.
enum PreferenceRoutes {
    private static let year = 365 * 86_400

    static func add(to router: Router<AppContext>, _ platform: Platform) {
        router.post("preferences") { request, context in
            let form = try await request.form(context)
            var response = Response.seeOther(form["back"])
            let secure = platform.configuration.secure
            switch form["elder"] {
            case "22", "26", "30":
                response.headers.setCookie(CookieName.elder, form["elder"], age: year, secure: secure)
            case "off": response.headers.setCookie(CookieName.elder, "", age: 0, secure: secure)
            case _: break
            }
            if let language = language(form["language"]) {
                response.headers.setCookie(CookieName.language, language.rawValue, age: year, secure: secure)
            }
            return response
        }
    }

    /// The language of a tag as pages name it; nil for one we do not speak.
    private static func language(_ tag: String) -> Language? {
        switch tag.lowercased().prefix(2) {
        case "zh": .zh
        case "en": .en
        case _: nil
        }
    }
}
