import Crypto
import Database
import Domain
import Foundation

/// What a form carries so that the same submission sent twice over a bad network is one petition: 20 to 64 letters,
/// digits and dashes, made at random with the form. A browser without scripts sends what our page put there.
struct SubmissionKey: Hashable, Sendable {
    let code: String

    /// Nil where it is too short to be unguessable, or holds other characters.
    init?(_ code: some StringProtocol) {
        let bytes = code.utf8
        guard (20...64).contains(bytes.count),
            bytes.allSatisfy({ $0 == 45 || (48...57).contains($0) || (65...90).contains($0 & 0xDF) })
        else { return nil }
        self.code = String(code)
    }

    /// A new one, for a form that is being made.
    static func new() -> SubmissionKey {
        SubmissionKey(unchecked: String(randomToken().prefix(32)))
    }

    private init(unchecked code: String) { self.code = code }
}

/// What files are told from others by without opening them: their bytes, whatever they are called and in whichever order
/// they stand.
struct FilesAsSent: Sendable {
    let files: [[UInt8]]

    /// 64 hexadecimal digits, worked out anew each time; nil where there are no files.
    var digest: String? {
        guard !files.isEmpty else { return nil }
        let each = files.map { hexText(SHA256.hash(data: $0)) }.sorted()
        return hexText(SHA256.hash(data: Data(each.joined().utf8)))
    }
}

/// What is kept of the form that a petition came with: keyed digests that nobody can work out again without the form's
/// random key (ADR 0014).
struct SentForm: Sendable {
    /// Of the key.
    let digest: String
    private let key: SubmissionKey
    private let sent: FilesAsSent
    private let keys: Keys

    init(_ key: SubmissionKey, with sent: FilesAsSent, _ keys: Keys) {
        // No submission key is as short as this word, so that no receipt code is ever drawn from the same text.
        digest = hexText(keys.receiptBytes(submission: "form \(key.code)"))
        (self.key, self.sent, self.keys) = (key, sent, keys)
    }

    /// Of the files that came; nil: none came. Costs reading them, so it is only asked where the form is known or new.
    var files: String? {
        sent.digest.map { hexText(keys.receiptBytes(submission: "files \(key.code) \($0)")) }
    }
}

/// Receipt codes (查询码) in the database: keyed digests of them, nothing that could be turned back (ADR 0014).
enum PetitionReceipts {
    /// What came before with a form.
    enum Earlier: Hashable, Sendable {
        /// The same words; perhaps with other files.
        case same(Petition.ID, hasOtherFiles: Bool)
        /// Something else was said.
        case other
    }

    /// The code of a submission. It follows from the key and from what was said, so that sending the same again gives the
    /// same code, whoever says something else under the key does not learn it, and no code is kept anywhere.
    static func code(_ key: SubmissionKey, saying content: [UInt8], _ keys: Keys) throws -> ReceiptCode {
        let said = hexText(SHA256.hash(data: Data(content)))
        guard let code = ReceiptCode(bytes: keys.receiptBytes(submission: "\(key.code) \(said)")) else {
            throw DamagedRow(column: "petition_receipt.digest")
        }
        return code
    }

    /// The petition that a code was given for; merged or not.
    static func petition(_ code: ReceiptCode, _ keys: Keys, in tx: Transaction) throws -> Petition.ID? {
        try tx.first(
            "SELECT petition FROM petition_receipt WHERE digest = \(keys.receiptDigest(code))"
        )?.identifier(0)
    }

    /// What came before with the form of a submission that would have this code; nil where nothing did.
    static func earlier(
        _ code: ReceiptCode, _ form: SentForm, _ keys: Keys, in tx: Transaction
    ) throws -> Earlier? {
        let digest = keys.receiptDigest(code)
        // By the code as well: what came before forms were kept has nothing else.
        let rows = try tx.rows(
            """
            SELECT petition, digest, files FROM petition_receipt
            WHERE form = \(form.digest) OR digest = \(digest)
            """)
        guard let same = try rows.first(where: { try $0.text(1) == digest }) else {
            return rows.isEmpty ? nil : .other
        }
        return .same(try same.identifier(0), hasOtherFiles: try same.textOrNil(2) != form.files)
    }

    /// Keeps the code of a petition, and the form that it came with; nil where it came with none.
    static func insert(
        _ code: ReceiptCode, from form: SentForm? = nil, for id: Petition.ID, _ keys: Keys, at now: Moment,
        in tx: Transaction
    ) throws {
        try tx.run(
            """
            INSERT INTO petition_receipt (digest, petition, at, form, files)
            VALUES (\(keys.receiptDigest(code)), \(id), \(now), \(form?.digest), \(form?.files))
            """)
    }
}
