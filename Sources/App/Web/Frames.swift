import Domain
import HTML

/// The prepared frames of everyone who is not signed in: one for each language and size of text.
struct Frames: Sendable {
    private struct Kind: Hashable {
        let language: Language
        let elder: Shell.Elder?
    }

    private let frames: [Kind: PreparedFrame]

    init(_ assets: Assets) {
        var frames: [Kind: PreparedFrame] = [:]
        for language in Language.allCases {
            for elder in [nil] + Shell.Elder.allCases.map(Optional.some) {
                var shell = Shell(words: FrameWords(language: language).shell, title: "")
                shell.elder = elder
                shell.asset = { assets.path($0) }
                frames[Kind(language: language, elder: elder)] = PreparedFrame(shell)
            }
        }
        self.frames = frames
    }

    func frame(_ language: Language, _ shell: Shell) -> PreparedFrame? {
        frames[Kind(language: language, elder: shell.elder)]
    }
}
