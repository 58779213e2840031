import Database

/// Everything a running copy is told at start. Parsed once by the command line; nothing else reads the environment.
public struct Configuration: Sendable {
    public var location: Database.Location
    /// Address and port to listen on; port 0 takes a free one.
    public var host: String
    public var port: Int
    /// Where the 32-byte master key lies; made on first start when missing.
    public var keyFile: String
    /// Folder of stylesheets, scripts and icons; nil for commands that serve no pages.
    public var publicFolder: String?
    /// True behind HTTPS: cookies are marked Secure and HSTS is sent.
    public var secure: Bool
    /// The address people type, without a trailing slash; in links of QR codes and letters.
    public var publicAddress: String
    /// Off only to measure rendering.
    public var cachesPages: Bool
    /// Requests a minute from one address before 429.
    public var requestsPerMinute: Int
    /// Seconds a request's body may keep silent before 408.
    public var bodySeconds = 20
    /// Binary logarithms of the scrypt rounds for the passphrases of discipline commissions (128 MiB for a moment) and for
    /// receipt codes of sealed reports, whose 80 bits nobody guesses; what exists keeps its own.
    public var passphraseRounds = 17
    public var codeRounds = 14
    /// Off only to measure: whoever speaks up is asked for work by the browser, and held to so many an hour.
    public var asksForWork = true
    /// Seconds a connection may be open without a request before it is closed.
    public var idleSeconds = 30
    /// Trusted reverse proxy: take the client's address from the last X-Forwarded-For entry.
    public var trustsProxy: Bool

    public init(
        location: Database.Location, host: String = "127.0.0.1", port: Int = 8080, keyFile: String,
        publicFolder: String?,
        secure: Bool = false, publicAddress: String = "", cachesPages: Bool = true,
        requestsPerMinute: Int = 1200, trustsProxy: Bool = false
    ) {
        self.location = location
        self.host = host
        self.port = port
        self.keyFile = keyFile
        self.publicFolder = publicFolder
        self.secure = secure
        self.publicAddress = publicAddress
        self.cachesPages = cachesPages
        self.requestsPerMinute = requestsPerMinute
        self.trustsProxy = trustsProxy
    }
}
