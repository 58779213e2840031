@testable import Domain

/// SplitMix64: the same texts on every run.
struct FixedRandom: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// A made-up ID number with a right check digit.
func identity(region: String, birthday: String, sequence: String) -> String {
    let body = region + birthday + sequence
    let check = PrivateNumber.checkDigit(body.utf8.map { $0 - 48 }[...])
    return body + (check == 10 ? "X" : "\(check)")
}

/// A made-up card number with a right check digit.
func card(_ body: String) -> String {
    for check in 0...9 where PrivateNumber.passesLuhn((body + "\(check)").utf8.map { $0 - 48 }[...]) {
        return body + "\(check)"
    }
    return body
}

let validIdentity = identity(region: "411526", birthday: "19660807", sequence: "123")
