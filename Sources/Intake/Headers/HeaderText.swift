/// A header as it is compared: half width, without spaces, units in brackets, colons and the asterisks of forms.
/// 月保障金额（元） → 月保障金额; 面积(亩) → 面积.
func normalisedHeader(_ text: String) -> String {
    let clean = squeezed(text)
    var out = ""
    var depth = 0
    for character in clean {
        switch character {
        case "(", "[", "【": depth += 1
        case ")", "]", "】": depth = max(0, depth - 1)
        case ":", "*", "、", ".", "。": continue
        case _ where depth == 0: out.append(character)
        case _: continue
        }
    }
    for unit in ["/元", "/亩", "/人", "/%"] where out.hasSuffix(unit) { out.removeLast(unit.count) }
    return out.isEmpty ? clean.filter { !"()[]【】:*".contains($0) } : out
}

/// A header as it is shown and remembered: on one line, without spaces, units kept.
func displayedHeader(_ text: String) -> String { cleanText(text).filter { $0 != " " } }
