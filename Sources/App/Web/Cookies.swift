import HTTPTypes
import Hummingbird

/// Names of the cookies the site sets. None follows a person: they hold a choice, a pass or a session.
enum CookieName {
    static let language = "yg_language"
    static let elder = "yg_elder"
    static let pass = "yg_pass"
    static let session = "yg_session"
}

extension HTTPFields {
    /// The value of a cookie in the request's Cookie fields.
    func cookie(_ name: String) -> String? {
        for field in self[values: .cookie] {
            if let value = cookieValue(name, in: field) { return value }
        }
        return nil
    }

    /// Adds a Set-Cookie field; `age` nil ends it with the browser, 0 deletes it.
    mutating func setCookie(_ name: String, _ value: String, age: Int?, secure: Bool) {
        var text = "\(name)=\(value); Path=/; HttpOnly; SameSite=Lax"
        if let age { text += "; Max-Age=\(age)" }
        if secure { text += "; Secure" }
        append(HTTPField(name: .setCookie, value: text))
    }
}

/// The value of a cookie in one Cookie field.
func cookieValue(_ name: String, in field: String) -> String? {
    for pair in field.split(separator: ";") {
        let text = pair.trimmed
        if text.hasPrefix(name), text.dropFirst(name.count).first == "=" {
            return String(text.dropFirst(name.count + 1))
        }
    }
    return nil
}
