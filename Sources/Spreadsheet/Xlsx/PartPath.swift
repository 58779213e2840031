/// Paths of parts inside a package.
enum PartPath {
    /// False for absolute paths, drive letters, control characters and paths with a `..` step.
    static func staysInside(_ path: String) -> Bool {
        let steps = path.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }
        guard steps.count == 1 || steps.first?.isEmpty == false else { return false }
        if let drive = steps.first, drive.hasSuffix(":") || drive.dropFirst().first == ":" { return false }
        return !steps.contains("..") && path.unicodeScalars.allSatisfy { $0.value >= 0x20 }
    }

    /// The part a relationship's target names, lower-cased, seen from the part in `folder` (`xl/`).
    static func resolve(_ target: String, in folder: String) throws(SpreadsheetRefusal) -> String {
        let absolute = target.hasPrefix("/") ? target : folder + target
        var steps: [Substring] = []
        for step in absolute.lowercased().split(separator: "/") where step != "." {
            if step == ".." {
                guard steps.popLast() != nil else { throw .entryNames }
            } else {
                steps.append(step)
            }
        }
        return steps.joined(separator: "/")
    }

    /// The folder of a part with its final `/`, empty at the top.
    static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    }

    /// Where the relationships of a part stand: `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`.
    static func relationships(of path: String) -> String {
        let folder = folder(of: path)
        return folder + "_rels/" + path.dropFirst(folder.count) + ".rels"
    }
}
