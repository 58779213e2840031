import Domain
import HTML

/// The pages of signing in and out and of the own password.
struct SignInPages {
    let platform: Platform
    let reader: Reader
    private var words: SignInWords { SignInWords(language: reader.language) }

    init(_ platform: Platform, _ reader: Reader) {
        self.platform = platform
        self.reader = reader
    }

    /// The form does not repeat the account, so that every refusal reads the same.
    func signIn(to target: String, refused: Phrase?) -> HTML {
        var reader = reader
        reader.path = "/sign-in?to=\(URLEncoded.encoded(target))"
        return Layout(platform, reader, title: words.signIn).page { h in
            h.div(.class("sign-in")) { h in
                if let refused {
                    h.errorSummary(words.notSignedIn, [(refused.text(reader.language), "#f-login")])
                }
                h.div(.class("card")) { h in
                    h.h1(words.signIn)
                    h.p(words.residentsNeedNone, .class("muted"))
                    h.postForm("/sign-in", token: nil) { h in
                        h.input(.type("hidden"), .name("to"), .value(target))
                        var login = Field("login", words.login)
                        login.autocomplete = "username"
                        h.field(login)
                        var password = secret("password", words.password)
                        password.autocomplete = "current-password"
                        password.help = words.forgotten
                        h.field(password)
                        h.button(words.enter, .class("button button-primary button-wide"))
                    }
                }
            }
        }
    }

    func signOut() -> HTML {
        Layout(platform, reader, title: words.signOut).page { h in
            h.div(.class("sign-in")) { h in
                h.div(.class("card")) { h in
                    h.h1(words.signOut)
                    h.p(words.signOutNote, .class("muted"))
                    h.postForm("/sign-out", token: reader.formToken) { h in
                        h.button(words.signOut, .class("button button-primary button-wide"))
                    }
                }
            }
        }
    }

    func password(_ session: Session, _ faults: FormFaults) -> HTML {
        Layout(platform, reader, title: words.changePassword).page { h in
            h.div(.class("sign-in")) { h in
                faults.summary(&h)
                h.div(.class("card")) { h in
                    h.h1(words.changePassword)
                    if session.mustChangePassword { h.notice(.attention, words.firstPassword) }
                    h.postForm("/password", token: reader.formToken) { h in passwordFields(&h, faults) }
                }
            }
        }
    }

    private func passwordFields(_ h: inout HTML, _ faults: FormFaults) {
        var old = secret("old", words.oldPassword)
        old.autocomplete = "current-password"
        h.field(faults.marked(old, value: ""))
        var new = secret("new", words.newPassword)
        new.help = words.passwordHelp
        h.field(faults.marked(new, value: ""))
        h.field(faults.marked(secret("again", words.newPasswordAgain), value: ""))
        h.button(words.save, .class("button button-primary button-wide"))
    }

    private func secret(_ name: String, _ label: String) -> Field {
        var field = Field(name, label)
        field.type = "password"
        field.autocomplete = "new-password"
        return field
    }
}
