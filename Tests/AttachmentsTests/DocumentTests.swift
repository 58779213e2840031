import Testing

@testable import Attachments

private let info = "<< /Author (SENTINELAUTHOR) /Title (SENTINELTITLE) /Producer (SENTINELPRODUCER) >>"

@Suite struct DocumentTests {
    @Test func `a document keeps its text and loses its author`() throws {
        let file = textPDF("Meeting notes 2018-09-20", more: [info], trailer: "/Info 6 0 R")
        #expect(contains(file, "SENTINELAUTHOR"))
        let clean = try cleanAttachment(file, declaredName: "纪要.pdf")
        #expect(clean.kind == .document)
        #expect(!contains(clean.bytes, "SENTINEL"))
        #expect(clean.extractedText?.contains("Meeting notes 2018-09-20") == true)
        #expect(clean.pageCount == 1)
        #expect(!clean.hasUnreadableText)
        #expect(clean.mediaType == "application/pdf")
        #expect(ContentKind(sniffing: clean.thumbnail) == .jpeg)
        // What readers copy out of the clean file is the text still.
        let again = try cleanAttachment(clean.bytes, declaredName: "纪要.pdf")
        #expect(again.extractedText?.contains("Meeting notes 2018-09-20") == true)
    }

    @Test func `what hangs behind a document is gone`() throws {
        let clean = try cleanAttachment(textPDF("Notes") + Array("PK SENTINELZIP".utf8), declaredName: "x")
        #expect(!contains(clean.bytes, "SENTINEL"))
    }

    @Test func `a scanned page is told to the reviewers and its photo loses the position`() throws {
        let photo = withEXIF(try fixture("photo.jpg"))
        let scan = scanPDF(photo, width: 64, height: 48)
        #expect(contains(scan, "SENTINELPHONE"))
        let clean = try cleanAttachment(scan, declaredName: "扫描件.pdf")
        #expect(clean.hasUnreadableText)
        #expect(!contains(clean.bytes, "SENTINEL"))
        #expect(!contains(clean.bytes, "Exif"))
        #expect(refusal(clean.bytes) == nil)
    }

    @Test func `scripts and embedded files are refused`() {
        #expect(
            refusal(textPDF("x", catalogue: "/OpenAction << /S /JavaScript /JS (app.alert(1)) >>"))
                == .hasScripts)
        let named = "/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (app.alert(1)) >>] >> >>"
        #expect(refusal(textPDF("x", catalogue: named)) == .hasScripts)
        let attached = textPDF(
            "x", catalogue: "/Names << /EmbeddedFiles << /Names [(a) 6 0 R] >> >>",
            more: [
                "<< /Type /Filespec /F (a.exe) /EF << /F 7 0 R >> >>",
                "<< /Type /EmbeddedFile /Length 3 >>\nstream\nabc\nendstream",
            ])
        #expect(refusal(attached) == .hasEmbeddedFiles)
    }

    @Test func `a document behind a password is refused`() {
        let encrypted =
            "<< /Filter /Standard /V 1 /R 2 /P -4 "
            + "/O <00112233445566778899AABBCCDDEEFF00112233445566778899AABBCCDDEEFF> "
            + "/U <00112233445566778899AABBCCDDEEFF00112233445566778899AABBCCDDEEFF> >>"
        let file = textPDF(
            "x", more: [encrypted], trailer: "/Encrypt 6 0 R /ID [<00112233> <00112233>]")
        #expect(refusal(file) == .encrypted)
    }

    @Test func `damaged, too long and too large documents are refused`() throws {
        #expect(refusal(Array("%PDF-1.7\n%%EOF".utf8)) == .damaged)
        #expect(refusal(Array(textPDF("x").prefix(60))) == .damaged)
        let kids = (3...205).map { "\($0) 0 R" }.joined(separator: " ")
        let many = pdf(
            ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [\(kids)] /Count 203 >>"]
                + (3...205).map { _ in "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>" })
        #expect(refusal(many) == .tooManyPages)
        let huge = pdf([
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100000 100000] >>",
        ])
        #expect(refusal(huge) == .pageTooLarge)
        #expect(refusal(scanPDF(try fixture("photo.jpg"), width: 60_000, height: 60_000)) == .tooManyPixels)
    }

    @Test func `a page that goes round in circles is refused or drawn, never a crash`() {
        let loop = pdf([
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R] /Count 1000000 >>",
        ])
        #expect(refusal(loop) != nil)
        for step in 0..<25 {
            var broken = textPDF("Meeting notes", more: [info], trailer: "/Info 6 0 R")
            broken[(step * 7919) % broken.count] ^= UInt8(1 << (step % 8))
            _ = refusal(broken)
        }
    }

    @Test func `many threads clean documents at once`() async {
        let file = textPDF("Meeting notes")
        await withTaskGroup(of: AttachmentRefusal?.self) { group in
            for _ in 0..<16 { group.addTask { refusal(file) } }
            for await refused in group { #expect(refused == nil) }
        }
    }
}
