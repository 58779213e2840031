/// Receives one XML part as it streams past; depth counts from 1 at the root element.
protocol XMLPart {
    mutating func begin(_ name: XMLName, _ attributes: XMLAttributes, depth: Int) throws(SpreadsheetRefusal)
    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(SpreadsheetRefusal)
    mutating func end(_ name: XMLName, depth: Int) throws(SpreadsheetRefusal)
}

extension XMLPart {
    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
    mutating func end(_ name: XMLName, depth: Int) {}
}
