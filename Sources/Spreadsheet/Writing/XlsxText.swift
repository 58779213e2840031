/// Text as a sheet's XML may carry it.
enum XlsxText {
    /// Without control characters, and with `_x000D_` written so that no program takes it for a line end.
    static func escaped(_ text: String) -> String {
        let clean = PlainText.printable(text)
        guard clean.contains("_x") else { return clean }
        return clean.replacing(#/_(?=x[0-9A-Fa-f]{4}_)/#, with: "_x005F_")
    }
}
