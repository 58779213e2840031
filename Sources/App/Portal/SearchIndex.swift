import Database
import Domain

enum SearchIndex {
    static func index(_ edition: Edition, _ stored: StoredEdition, at now: Moment, in tx: Transaction) throws
    {}
    static func remove(disclosure: Disclosure.ID, in tx: Transaction) throws {}
}
