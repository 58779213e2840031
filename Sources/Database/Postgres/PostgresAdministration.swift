/// Commands that run outside any transaction, such as CREATE DATABASE; for tests and the command line.
package enum PostgresAdministration {
    /// Runs one command on a connection of its own; blocks the thread meanwhile.
    package static func run(_ command: String, on url: String) throws {
        try PostgresConnection(url).script(command)
    }
}
