import Foundation

/// The data files that ship inside the product: divisions, the default catalogue, the calendar.
enum Resources {
    static var folder: URL { Bundle.module.bundleURL.appendingPathComponent("Resources") }

    static func file(_ name: String) throws -> Data {
        try Data(contentsOf: folder.appendingPathComponent(name))
    }
}
