import CPQ

/// The values of one statement as libpq takes them: C strings in one buffer, NULL where there is no value.
struct PostgresParameters {
    private var bytes: [CChar] = []
    private var starts: [Int?] = []

    /// The type each value is bound as; 0 leaves it to the server, which is only done for an untyped NULL.
    private(set) var types: [Oid] = []

    init(_ parameters: [SQL.Parameter]) throws(DatabaseError) {
        for parameter in parameters { try append(parameter) }
    }

    var count: Int32 { Int32(types.count) }

    /// Whether a statement prepared for `others` takes these values too.
    func fit(_ others: [Oid]) -> Bool {
        types.count == others.count && zip(types, others).allSatisfy { $0 == $1 || $0 == 0 }
    }

    /// libpq's array of C strings, for the duration of the call.
    func withPointers<Value>(_ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Value) -> Value {
        bytes.withUnsafeBufferPointer { buffer in
            let pointers = starts.map { start in start.flatMap { buffer.baseAddress?.advanced(by: $0) } }
            return pointers.withUnsafeBufferPointer { body($0.baseAddress) }
        }
    }

    private mutating func append(_ parameter: SQL.Parameter) throws(DatabaseError) {
        types.append(oid(of: parameter))
        starts.append(bytes.count)
        switch parameter.value {
        case .null: starts[starts.count - 1] = nil
        case .integer(let integer): add(String(integer))
        case .real(let real):
            guard !real.isNaN else { throw .invalidValue(code: "NaN") }
            add(real.isInfinite ? (real < 0 ? "-Infinity" : "Infinity") : "\(real)")
        case .text(let text):
            guard !text.utf8.contains(0) else { throw .textContainsNUL }
            add(text)
        case .blob(let blob): add(hex: blob)
        }
    }

    private mutating func add(_ text: String) {
        for byte in text.utf8 { bytes.append(CChar(bitPattern: byte)) }
        bytes.append(0)
    }

    private mutating func add(hex blob: [UInt8]) {
        bytes.reserveCapacity(bytes.count + blob.count * 2 + 3)
        add("\\x")
        bytes.removeLast()
        for byte in blob {
            bytes.append(hexadecimal(byte >> 4))
            bytes.append(hexadecimal(byte & 15))
        }
        bytes.append(0)
    }
}

private func hexadecimal(_ nibble: UInt8) -> CChar { CChar(nibble < 10 ? 48 + nibble : 87 + nibble) }

private func oid(of parameter: SQL.Parameter) -> Oid {
    switch parameter.value {
    case .integer: return Oids.bigint
    case .real: return Oids.double
    case .text: return Oids.text
    case .blob: return Oids.bytea
    case .null: break
    }
    switch parameter.type {
    case .unknown: return 0
    case .integer: return Oids.bigint
    case .real: return Oids.double
    case .text: return Oids.text
    case .blob: return Oids.bytea
    }
}
