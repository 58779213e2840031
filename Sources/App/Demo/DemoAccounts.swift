import Domain
import Foundation

extension DemoStaff {
    /// The shown officers with new passwords.
    func accounts() -> [DemoAccount] {
        shown.map { person in
            DemoAccount(
                role: person.role, login: person.login, password: Self.password(), name: person.name,
                unit: person.actor.unit.name)
        }
    }

    /// What is stored of the accounts' passwords, by login; hashing is slow on purpose, so all cores help.
    static func stored(
        _ accounts: [DemoAccount], hash: @escaping @Sendable (String) async throws -> String
    ) async throws -> [String: String] {
        try await withThrowingTaskGroup(of: (String, String).self) { group in
            for account in accounts {
                group.addTask { (account.login, try await hash(account.password)) }
            }
            return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
    }

    /// Three groups of four from letters and digits that cannot be taken for each other: 59 bits.
    static func password() -> String {
        let alphabet = Array("abcdefghjkmnpqrstuvwxyz23456789")
        let groups = (0..<3).map { _ in String((0..<4).map { _ in alphabet.randomElement() ?? "x" }) }
        return groups.joined(separator: "-")
    }
}

/// The accounts on disk: JSON for programs and, beside it, text for people.
public enum DemoAccountFiles {
    private struct Entry: Encodable {
        let role: String, login: String, password: String, name: String, unit: String
        /// Of the sealed reports; only discipline commissions have one.
        let passphrase: String?
        /// Of a petition that waits for an answer; the information centre, which gives such codes out, has it.
        let receiptCode: String?
    }

    /// Writes the JSON file and the text file of the same name, readable by their owner only.
    public static func write(_ outcome: DemoOutcome, json path: String) throws {
        let accounts = outcome.accounts
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let entries = accounts.map {
            Entry(
                role: $0.role.rawValue, login: $0.login, password: $0.password, name: $0.name, unit: $0.unit,
                passphrase: $0.role.readsReports ? outcome.passphrase : nil,
                receiptCode: $0.role == .informationCentre ? outcome.petitionCode : nil)
        }
        try writePrivately(try encoder.encode(entries), to: path)
        let base = path.hasSuffix(".json") ? String(path.dropLast(5)) : path
        try writePrivately(Data(text(outcome).utf8), to: base + ".txt")
    }

    private static func writePrivately(_ data: Data, to path: String) throws {
        guard
            FileManager.default.createFile(
                atPath: path, contents: data, attributes: [.posixPermissions: 0o600])
        else { throw KeyFileError.unwritable(path) }
    }

    private static func text(_ outcome: DemoOutcome) -> String {
        let lines = outcome.accounts.map { account in
            "\(pad(account.login, 15))\(pad(account.password, 16))\(pad(RoleWords(.zh).name(account.role), 16))\(account.unit) \(account.name)"
        }
        return """
            演示账号 Demo accounts (invented people; 账号 login, 密码 password)

            \(lines.joined(separator: "\n"))

            一件诉求的查询码 Receipt code of a petition (/petitions/track):
               \(outcome.petitionCode)
            检举控告的口令 Passphrase of the sealed reports (xianjiwei, shijiwei):
               \(outcome.passphrase)
            一件举报的查询码 Receipt code of a report (/reports/track):
               \(outcome.reportCode)

            试四件事 Four things to try
            1. 打开首页，输入“董寨”，看董寨村公开了什么。  Open the front page, type 董寨, and read what the village opened.
            2. 打开董寨村的通行链接（公开栏二维码里就是它），名单上的名字不再打星号。
               Open the village's pass link, which its QR code carries: names are no longer starred.
               \(outcome.pass)
            3. 用 xinxiyuan 登录，上传一份低保花名册，提交审核；再用 cunshenhe、minzhengsuo、zhenjiwei 审核并公开。
               Sign in as xinxiyuan, upload a roster, send it to review; release it as the three reviewers.
            4. 用上面的查询码查一件诉求办到哪一步，回答中心的提问；再用 xinxizhongxin、fenguan 登录，看台账和收件。
               Follow a petition by its code and answer the centre; then sign in as xinxizhongxin and fenguan.

            """
    }

    /// Pads to a number of terminal columns; Chinese characters take two.
    private static func pad(_ text: String, _ width: Int) -> String {
        let taken = text.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E7F ? 2 : 1) }
        return text + String(repeating: " ", count: max(1, width - taken))
    }
}

extension Role {
    /// Whether the sealed reports of a commission are theirs.
    fileprivate var readsReports: Bool { Permissions.table[self]?[.handleReports] != nil }
}
