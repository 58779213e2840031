@testable import App

import Hummingbird
import Testing

@Suite struct FormTests {
    @Test(arguments: [
        ("a=1&b=2", [("a", "1"), ("b", "2")]),
        ("q=%E4%BD%8E%E4%BF%9D+x", [("q", "低保 x")]),
        ("a", [("a", "")]),
        ("a=%", [("a", "%")]),
        ("a=%4", [("a", "%4")]),
        ("a=%zz", [("a", "%zz")]),
        ("a=b=c", [("a", "b=c")]),
        ("a=x%00%1Fy", [("a", "xy")]),
        ("a=%FF", [("a", "\u{FFFD}")]),
    ])
    func `a plain form is read as it was meant, whatever its bytes`(
        _ text: String, _ expected: [(String, String)]
    ) throws {
        let form = try Form(parsing: Array(text.utf8), contentType: "application/x-www-form-urlencoded")
        #expect(form.fields.map(\.name) == expected.map(\.0))
        #expect(form.fields.map(\.value) == expected.map(\.1))
    }

    private func multipart(_ parts: String...) -> [UInt8] {
        let body = parts.map { "--B\r\n\($0)\r\n" }.joined() + "--B--\r\n"
        return Array(body.utf8)
    }

    private let type = "multipart/form-data; boundary=B"

    @Test func `fields and files of an upload are told apart, and bytes are kept`() throws {
        let body = multipart(
            "Content-Disposition: form-data; name=\"item\"\r\n\r\n 1 ",
            "Content-Disposition: form-data; name=\"file\"; filename=\"低保;花名册.xlsx\"\r\nContent-Type: x/y\r\n\r\nPK\r\n\0\r\n"
        )
        let form = try Form(parsing: body, contentType: type)
        #expect(form["item"] == "1")
        #expect(form.upload("file")?.name == "低保;花名册.xlsx")
        #expect(form.upload("file")?.bytes == Array("PK\r\n\0\r\n".utf8))
    }

    @Test(arguments: ["../../etc/passwd", "C:\\Users\\x\\a.xlsx", "/a/b"])
    func `a file name from outside never holds a path`(_ name: String) throws {
        let body = multipart("Content-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n\r\nx")
        let stored = try #require(try Form(parsing: body, contentType: type).upload("file")).name
        #expect(!stored.contains("/") && !stored.contains("\\"))
    }

    @Test(arguments: [
        "", "--B", "--B\r\n", "--B\r\nno header", "--B\r\nContent-Disposition: form-data\r\n\r\nx\r\n--B--",
        "--C\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n--C--",
    ])
    func `an upload that did not arrive whole is refused, never half read`(_ text: String) {
        #expect(throws: Failure.self) { try Form(parsing: Array(text.utf8), contentType: type) }
    }

    @Test func `a form cut off in its files keeps what was typed before them, and tells of the files`() throws
    {
        let whole = multipart(
            "Content-Disposition: form-data; name=\"words\"\r\n\r\n村里停水三天了",
            "Content-Disposition: form-data; name=\"files\"; filename=\"a.jpg\"\r\n\r\nabc",
            "Content-Disposition: form-data; name=\"files\"; filename=\"b.jpg\"\r\n\r\n"
                + String(repeating: "x", count: 100))
        for missing in 8..<150 {
            let cut = try Form(parsing: Array(whole.dropLast(missing)), contentType: type, isCut: true)
            #expect(cut["words"] == "村里停水三天了", "\(missing) bytes cut off")
            #expect(cut.isCut && cut.uploads.isEmpty)
            #expect(throws: Failure.self) { try cut.uploads("files") }
        }
    }

    @Test func `a form without files that is too large is refused as that`() {
        #expect {
            try Form(
                parsing: Array("a=1".utf8), contentType: "application/x-www-form-urlencoded", isCut: true)
        } throws: { error in
            if case Failure.tooLarge(limit: 3) = error { true } else { false }
        }
    }

    @Test func `a body of another kind is refused`() {
        #expect(throws: Failure.self) { try Form(parsing: [], contentType: "text/plain") }
    }

    @Test(arguments: [
        ("/places/41", "/places/41"), ("//evil.example", "/"), ("https://evil.example", "/"),
        ("/\\evil", "/"),
        ("/a b", "/"), ("", "/"), ("/a\r\nSet-Cookie: x", "/"),
    ])
    func `nobody is led to another site through our address`(_ path: String, _ expected: String) {
        #expect(Response.safePath(path) == expected)
    }
}
