import App
import ArgumentParser
import Foundation

/// How the site is served.
struct SiteOptions: ParsableArguments {
    @Option(
        help: .init(
            "Address and port to listen on; port 0 takes a free one. [127.0.0.1:8080]", valueName: "host:port"
        ))
    var listen: String?

    @Option(
        help: .init(
            "Folder of stylesheets, scripts and icons. [./Public, else beside the program]", valueName: "dir")
    )
    var `public`: String?

    @Option(
        help: .init(
            "The address people type, for QR codes and letters: https://ygcw.example.cn", valueName: "url"))
    var publicAddress: String?

    @Flag(help: "Behind HTTPS: cookies are marked Secure and HSTS is sent.")
    var secure = false

    @Flag(help: "Behind a reverse proxy of your own: believe the last address in X-Forwarded-For.")
    var trustProxy = false

    @Option(
        help: .init("Requests a minute from one address before it is told to wait. [1200]", valueName: "n"))
    var requestsPerMinute: String?

    @Flag(help: "Render every page anew; only to measure.")
    var noPageCache = false

    @Flag(help: "Ask browsers for no work and hold nobody to so many petitions an hour; only to measure.")
    var noProofOfWork = false

    /// Puts together what the running copy is told; faults go to the settings.
    func read(_ settings: inout Settings, store: Store) -> Configuration {
        var configuration = unserved(&settings, store: store)
        (configuration.host, configuration.port) = address(&settings)
        configuration.publicFolder = publicFolder(&settings)
        return configuration
    }

    /// Everything but where it listens and what it serves pages with.
    private func unserved(_ settings: inout Settings, store: Store) -> Configuration {
        var publicAddress = settings.text(publicAddress, "public-address") ?? ""
        while publicAddress.hasSuffix("/") { publicAddress.removeLast() }
        if !publicAddress.isEmpty, !publicAddress.hasPrefix("http://"), !publicAddress.hasPrefix("https://") {
            settings.fault("--public-address must begin with https:// or http://")
        }
        var configuration = Configuration(
            location: store.location, keyFile: store.keyFile, publicFolder: nil,
            secure: settings.flag(secure, "secure"),
            publicAddress: publicAddress, cachesPages: !settings.flag(noPageCache, "no-page-cache"),
            requestsPerMinute: settings.number(
                requestsPerMinute, "requests-per-minute", 1...1_000_000_000, else: 1200),
            trustsProxy: settings.flag(trustProxy, "trust-proxy"))
        configuration.asksForWork = !settings.flag(noProofOfWork, "no-proof-of-work")
        return configuration
    }

    private func address(_ settings: inout Settings) -> (String, Int) {
        let text = settings.text(listen, "listen") ?? "127.0.0.1:8080"
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
            (0...65_535).contains(port), colon > text.startIndex
        else {
            settings.fault("--listen is \"\(text)\"; write HOST:PORT, such as 127.0.0.1:8080")
            return ("127.0.0.1", 8080)
        }
        return (text[..<colon].trimmingCharacters(in: CharacterSet(charactersIn: "[]")), port)
    }

    private func publicFolder(_ settings: inout Settings) -> String {
        if let given = settings.text(`public`, "public") {
            if !isFolder(given) { settings.fault("--public: there is no folder \(given)") }
            return given
        }
        if let found = Self.usualFolders.first(where: isFolder) { return found }
        settings.fault("the folder Public is neither here nor beside the program: say where with --public")
        return "Public"
    }

    /// Here, beside the executable, and above the build folder it may lie in.
    private static var usualFolders: [String] {
        let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
            .deletingLastPathComponent()
        let above = sequence(first: program) { $0.path == "/" ? nil : $0.deletingLastPathComponent() }
        return ["Public"] + above.prefix(5).map { $0.appendingPathComponent("Public").path }
    }

    private func isFolder(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: "\(path)/yangguang.css")
    }
}

extension SiteOptions {
    /// What commands that serve nothing take: the usual site, without an address to listen on and without the folder
    /// Public, which they run without.
    static func quiet(_ settings: inout Settings, store: Store) throws -> Configuration {
        try SiteOptions.parse([]).unserved(&settings, store: store)
    }
}
