/// The stored form of a history: for each step a letter, its day in four characters of base 32, and for some a
/// second day or the kind. A petition's whole life is some sixty bytes, so that two hundred thousand are read
/// and evaluated at once.
extension Petition.History {
    public init?(_ text: some StringProtocol) {
        var bytes = Array(text.utf8)[...]
        var steps: [Petition.Step] = []
        steps.reserveCapacity(bytes.count / 5)
        while let letter = bytes.popFirst() {
            guard let day = Self.day(&bytes), let fact = Self.fact(letter, &bytes) else { return nil }
            steps.append(Petition.Step(fact, on: day))
        }
        self.init(steps)
    }

    /// The stored form.
    public var text: String {
        var bytes: [UInt8] = []
        for step in steps {
            bytes.append(step.fact.letter)
            Self.write(step.day, to: &bytes)
            switch step.fact {
            case .received(let kind), .reclassified(let kind): bytes.append(kind.letter)
            case .dispatched(let day), .extended(let day): Self.write(day, to: &bytes)
            case .acknowledged, .accepted, .declined, .asked, .heard, .resolved, .sentBack, .answered,
                .followedUp, .closed, .reopeningAsked, .reopeningRefused, .reopeningDropped, .reopened,
                .merged, .withdrawn, .parted:
                break
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Days begin to count long before 1900, so that the number is never negative.
    private static let origin: Int32 = 100_000

    private static func write(_ day: Day, to bytes: inout [UInt8]) {
        let number = day.number + origin
        for shift in [15, 10, 5, 0] as [Int32] {
            bytes.append(Base32.alphabet[Int(number >> shift & 31)])
        }
    }

    private static func day(_ bytes: inout ArraySlice<UInt8>) -> Day? {
        guard bytes.count >= 4 else { return nil }
        var number: Int32 = 0
        for byte in bytes.prefix(4) {
            let value = Base32.values[Int(byte)]
            guard value >= 0 else { return nil }
            number = number << 5 | Int32(value)
        }
        bytes.removeFirst(4)
        return Day(number: number - origin)
    }

    private static func fact(_ letter: UInt8, _ bytes: inout ArraySlice<UInt8>) -> Petition.Fact? {
        switch letter {
        case UInt8(ascii: "R"), UInt8(ascii: "C"):
            guard let kind = bytes.popFirst().flatMap(Petition.Kind.init(letter:)) else { return nil }
            return letter == UInt8(ascii: "R") ? .received(kind) : .reclassified(kind)
        case UInt8(ascii: "T"): return day(&bytes).map { .dispatched(due: $0) }
        case UInt8(ascii: "E"): return day(&bytes).map { .extended(until: $0) }
        case _: return Petition.Fact.plain[Int(letter)]
        }
    }
}

extension Petition.Fact {
    fileprivate var letter: UInt8 {
        switch self {
        case .received: UInt8(ascii: "R")
        case .acknowledged: UInt8(ascii: "K")
        case .accepted: UInt8(ascii: "A")
        case .declined: UInt8(ascii: "D")
        case .reclassified: UInt8(ascii: "C")
        case .asked: UInt8(ascii: "Q")
        case .heard: UInt8(ascii: "H")
        case .dispatched: UInt8(ascii: "T")
        case .extended: UInt8(ascii: "E")
        case .resolved: UInt8(ascii: "V")
        case .sentBack: UInt8(ascii: "S")
        case .answered: UInt8(ascii: "W")
        case .followedUp: UInt8(ascii: "F")
        case .closed: UInt8(ascii: "Z")
        case .reopeningAsked: UInt8(ascii: "O")
        case .reopeningRefused: UInt8(ascii: "N")
        case .reopeningDropped: UInt8(ascii: "G")
        case .reopened: UInt8(ascii: "P")
        case .merged: UInt8(ascii: "M")
        case .withdrawn: UInt8(ascii: "X")
        case .parted: UInt8(ascii: "L")
        }
    }

    /// For each byte the fact without data that it writes.
    fileprivate static let plain: [Petition.Fact?] = {
        var facts = [Petition.Fact?](repeating: nil, count: 256)
        let all: [Petition.Fact] = [
            .acknowledged, .accepted, .declined, .asked, .heard, .resolved, .sentBack, .answered, .followedUp,
            .closed, .reopeningAsked, .reopeningRefused, .reopeningDropped, .reopened, .merged, .withdrawn,
            .parted,
        ]
        for fact in all { facts[Int(fact.letter)] = fact }
        return facts
    }()
}

extension Petition.Kind {
    fileprivate var letter: UInt8 {
        switch self {
        case .consultation: UInt8(ascii: "c")
        case .suggestion: UInt8(ascii: "s")
        case .help: UInt8(ascii: "h")
        case .complaint: UInt8(ascii: "t")
        }
    }

    fileprivate init?(letter: UInt8) {
        guard let kind = Self.allCases.first(where: { $0.letter == letter }) else { return nil }
        self = kind
    }
}
