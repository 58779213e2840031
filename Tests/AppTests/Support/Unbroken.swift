extension String {
    /// The same without the marks that keep numbers and days on one line, so that sentences can be looked for.
    var joined: String { replacing(/<span class="nowrap">([^<]*)<\/span>/) { $0.output.1 } }
}
