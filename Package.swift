// swift-tools-version: 6.2
import PackageDescription

/// Debian's C libraries, each behind a small module map (see `make deps`).
let native: [Target] = [
    .systemLibrary(name: "CPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CVips", pkgConfig: "vips", providers: [.apt(["libvips-dev"])]),
    .systemLibrary(name: "CPoppler", pkgConfig: "poppler-glib", providers: [.apt(["libpoppler-glib-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    // The C library's own knobs of memory, which Swift's module of it leaves out.
    .systemLibrary(name: "CMalloc"),
]

let package = Package(
    name: "yangguang",
    products: [
        .executable(name: "yangguang", targets: ["Yangguang"])
    ],
    dependencies: [
        // None of its traits: their flags come in a random order, and every second build would compile it anew.
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: []),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras.git", exact: "1.35.2"),
        .package(url: "https://github.com/apple/swift-http-types.git", exact: "1.8.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
        .package(url: "https://github.com/apple/swift-collections", exact: "1.6.0"),
    ],
    targets: native + [
        .target(name: "Domain"),
        .target(name: "HTML"),
        .target(
            name: "Database",
            dependencies: [
                "CPQ", "CSQLite",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            resources: [.copy("Migrations")]
        ),
        .target(name: "DatabaseTesting", dependencies: ["Database"]),
        .target(name: "Spreadsheet", dependencies: ["CArchive", "CXlsxWriter"]),
        .target(name: "Intake", dependencies: ["Domain", "Spreadsheet"]),
        .target(name: "Attachments", dependencies: ["Domain", "CVips", "CPoppler"]),
        .target(
            name: "App",
            dependencies: [
                "Domain", "Database", "HTML", "Spreadsheet", "Intake", "Attachments", "CZlib",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
                .product(name: "Collections", package: "swift-collections"),
            ],
            resources: [.copy("Resources")]
        ),
        .executableTarget(
            name: "Yangguang",
            dependencies: [
                "App", "Domain", "Database", "Intake", "Spreadsheet", "CMalloc",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .testTarget(name: "DomainTests", dependencies: ["Domain", "App"]),
        .testTarget(
            name: "IntakeTests", dependencies: ["Intake", "Domain", "Spreadsheet"],
            resources: [.copy("Samples")]),
        .testTarget(name: "HTMLTests", dependencies: ["HTML"]),
        .testTarget(name: "DatabaseTests", dependencies: ["Database", "DatabaseTesting"]),
        .testTarget(
            name: "SpreadsheetTests", dependencies: ["Spreadsheet", "CArchive"], resources: [.copy("Samples")]
        ),
        .testTarget(name: "YangguangTests", dependencies: ["Yangguang", "App", "Domain"]),
        .testTarget(name: "AttachmentsTests", dependencies: ["Attachments"], resources: [.copy("Fixtures")]),
        .testTarget(
            name: "AppTests",
            dependencies: [
                "App", "Attachments", "Database", "DatabaseTesting", "Domain",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]
        ),
    ],
    swiftLanguageModes: [.v6]
)
