/// What a password must be (GB/T 22239's call for passwords that are not easily guessed, told in plain words).
enum PasswordRules {
    static let shortest = 10
    static let longest = 200

    enum Fault: Equatable, Sendable, CaseIterable {
        case tooShort, tooLong, isLogin, isCommon, tooUniform, isOld
    }

    /// Everything wrong with a new password of a login; `old` is the one it replaces.
    static func faults(_ password: String, login: String, old: String) -> [Fault] {
        let small = password.lowercased()
        var faults: [Fault] = []
        if password.count < shortest { faults.append(.tooShort) }
        if password.count > longest { faults.append(.tooLong) }
        if !login.isEmpty, small.contains(login.lowercased()) { faults.append(.isLogin) }
        if common.contains(where: { small.hasPrefix($0) }) || isRun(small) {
            faults.append(.isCommon)
        } else if password.count >= shortest, Set(small).count < 5 {
            faults.append(.tooUniform)
        }
        if password == old { faults.append(.isOld) }
        return faults
    }

    /// What is tried first, everywhere and in China; a password that begins with one of these is no better.
    private static let common = [
        "password", "passw0rd", "p@ssw0rd", "qwertyuiop", "qwerty123", "asdfghjkl", "zxcvbnm", "1q2w3e4r",
        "1qaz2wsx",
        "qazwsx", "abcd1234", "abc123456", "a123456", "aa123456", "admin123", "admin888", "iloveyou",
        "woaini",
        "5201314", "1314520", "147258369", "123123", "112233", "888888", "666666", "yangguang", "阳光村务",
        "zhongguo",
        "xinyang", "letmein", "welcome",
    ]

    /// Letters or digits that follow each other, up or down, all the way: 1234567890, abcdefghij.
    private static func isRun(_ text: String) -> Bool {
        let steps = zip(text.utf8, text.utf8.dropFirst()).map { Int($1) - Int($0) }
        return [1, -1].contains { step in
            steps.count >= 5 && steps.filter { $0 == step }.count >= steps.count - 1
        }
    }
}

/// A password for one use: twelve characters that nobody mixes up, in threes of four, 60 random bits.
func oneTimePassword() -> String {
    let alphabet = Array("23456789abcdefghjkmnpqrstuvwxyz0".utf8)
    var random = SystemRandomNumberGenerator()
    let groups = (0..<3).map { _ in
        String(decoding: (0..<4).map { _ in alphabet[Int.random(in: 0..<32, using: &random)] }, as: UTF8.self)
    }
    return groups.joined(separator: "-")
}
