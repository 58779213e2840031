/// Cuts text into the words both engines index: of a run of Chinese characters every two neighbours and the last
/// one alone, of a run of letters or digits the whole in lower case. Two characters are then found wherever they
/// stand together; SQLite's own trigrams find nothing shorter than three.
enum Grams {
    enum Kind { case chinese, word, gap }

    /// One run of characters of a kind.
    struct Run {
        let kind: Kind
        let scalars: [Unicode.Scalar]
    }

    /// The words of a text in their order, separated by spaces.
    static func text(_ text: String) -> String {
        var grams = ""
        append(text, to: &grams)
        return grams
    }

    /// Adds the words of a text behind others.
    static func append(_ text: String, to grams: inout String) {
        var run: [Unicode.Scalar] = []
        var kind = Kind.gap
        for scalar in text.unicodeScalars {
            let scalar = folded(scalar)
            let next = self.kind(of: scalar)
            if next != kind {
                close(run, kind, &grams)
                run.removeAll(keepingCapacity: true)
                kind = next
            }
            run.append(scalar)
        }
        close(run, kind, &grams)
    }

    /// The runs of a text without the gaps between them.
    static func runs(_ text: String) -> [Run] {
        var runs: [Run] = []
        for scalar in text.unicodeScalars {
            let scalar = folded(scalar)
            let kind = self.kind(of: scalar)
            if let last = runs.last, last.kind == kind {
                runs[runs.count - 1] = Run(kind: kind, scalars: last.scalars + [scalar])
            } else {
                runs.append(Run(kind: kind, scalars: [scalar]))
            }
        }
        return runs.filter { $0.kind != .gap }
    }

    private static func close(_ run: [Unicode.Scalar], _ kind: Kind, _ grams: inout String) {
        switch kind {
        case .gap: return
        case .word:
            space(&grams)
            grams.unicodeScalars.append(contentsOf: run)
        case .chinese:
            for place in run.indices {
                space(&grams)
                grams.unicodeScalars.append(run[place])
                if place + 1 < run.count { grams.unicodeScalars.append(run[place + 1]) }
            }
        }
    }

    private static func space(_ grams: inout String) {
        if !grams.isEmpty { grams.unicodeScalars.append(" ") }
    }

    /// Full-width letters and digits become narrow ones, capitals small ones.
    private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let value = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
        let small = (65...90).contains(value) ? value + 32 : value
        return Unicode.Scalar(small) ?? scalar
    }

    static func kind(of scalar: Unicode.Scalar) -> Kind {
        switch scalar.value {
        case 48...57, 97...122: .word
        case 0...127: .gap
        case 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: .chinese
        case _: scalar.properties.isAlphabetic ? .word : .gap
        }
    }
}
