import Attachments

/// The files of a report, cleaned before they are sealed.
enum ReportFileReading {
    static let most = 9

    /// The cleaned files, or every fault by the file's name.
    static func cleaned(_ uploads: [Form.Upload]) async throws -> [ReportFile] {
        try await UploadedFiles.cleaned(
            uploads, most: most, tooMany: ReportPhrases.tooManyFiles, fault: ReportPhrases.file
        ).map { ReportFile(name: $0.fileName, mediaType: $0.mediaType, bytes: $0.bytes) }
    }
}
