/// The addresses at which sealed reports come and are read.
enum SealedRoutes {
    /// Whether a path belongs to them: such requests leave no line in the log.
    static func holds(_ path: String) -> Bool {
        roots.contains { path == $0 || path.hasPrefix($0 + "/") }
    }

    private static let roots = ["/reports", "/office/reports", "/api/v1/reports", "/api/v1/office/reports"]
}
