@testable import App

import Testing

@Suite struct JSONTests {
    @Test(arguments: [
        "null", "true", "-0.5e3", "12", "\"a\\\"b\\u4f4e\\ud83d\\ude00\"", "[1,[2,{}],\"\"]",
        "{\"a\":{\"b\":[null]}}",
        " { \"a\" : 1 } ",
    ])
    func `what is JSON is read`(_ text: String) throws {
        let value = try JSONParser.parse(Array(text.utf8))
        #expect(try JSONParser.parse(value.bytes) == value)
    }

    @Test(arguments: [
        ("", JSONParser.Fault.Kind.syntax), ("{", .syntax), ("[1,]", .syntax), ("{\"a\":1,}", .syntax),
        ("01", .syntax),
        ("+1", .syntax), ("1.", .syntax), (".5", .syntax), ("nul", .syntax), ("1 2", .syntax),
        ("\"\n\"", .syntax),
        ("\"\\x\"", .syntax), ("NaN", .syntax), ("99999999999999999999", .outOfRange), ("1e999", .outOfRange),
        ("{\"a\":1,\"a\":2}", .duplicate), ("\"\\ud800\"", .encoding),
        (String(repeating: "[", count: 30), .tooDeep), (String(repeating: "[", count: 200_000), .tooDeep),
        (String(repeating: "{\"a\":", count: 100_000), .tooDeep),
    ])
    func `what is none, or too much, is refused with a reason`(_ text: String, _ kind: JSONParser.Fault.Kind)
    {
        #expect { try JSONParser.parse(Array(text.utf8)) } throws: { ($0 as? JSONParser.Fault)?.kind == kind }
    }

    @Test func `bytes that are not UTF-8 are refused`() {
        let bytes: [UInt8] = [34, 0xC0, 0xAF, 34]
        #expect { try JSONParser.parse(bytes) } throws: { ($0 as? JSONParser.Fault)?.kind == .encoding }
    }

    @Test func `markup never stands in an answer`() {
        let text = String(decoding: JSON.text("<script>&\u{7F}\"\\").bytes, as: UTF8.self)
        #expect(text == "\"\\u003cscript\\u003e\\u0026\\u007f\\\"\\\\\"")
    }
}
