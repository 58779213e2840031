/// Words for illnesses and disability grades. A hit in an open column is a warning for the reviewers.
enum DiseaseWords {
    private static let words: [[UInt8]] = [
        "肺癌", "肝癌", "胃癌", "肠癌", "直肠癌", "乳腺癌", "食道癌", "食管癌", "宫颈癌", "血癌", "骨癌", "鼻咽癌", "胰腺癌", "膀胱癌", "淋巴癌",
        "癌", "脑瘤", "肿瘤", "白血病", "尿毒症", "透析", "肾衰", "肾病", "精神病", "精神分裂", "抑郁症", "痴呆", "智障", "弱智",
        "艾滋", "HIV", "梅毒", "性病", "乙肝", "丙肝", "肝炎", "肝硬化", "肝腹水", "肺结核", "结核病", "尘肺", "慢阻肺", "肺气肿",
        "糖尿病", "高血压", "脑梗", "脑出血", "脑溢血", "脑瘫", "中风", "偏瘫", "瘫痪", "截瘫", "心脏病", "冠心病", "心梗", "癫痫",
        "帕金森", "血友病", "再生障碍", "红斑狼疮", "类风湿", "股骨头坏死", "强直性脊柱炎", "重症肌无力", "自闭症", "唐氏",
        "先天性", "植物人", "流产", "不孕", "化疗", "放疗", "精神残疾", "智力残疾", "肢体残疾", "视力残疾", "听力残疾", "言语残疾",
        "重度残疾", "残疾一级", "残疾二级", "残疾三级", "残疾四级", "一级残疾", "二级残疾", "三级残疾", "四级残疾",
    ].map { Array($0.utf8) }

    /// For the first two bytes of a word the words that begin so.
    private static let byStart: [UInt16: [[UInt8]]] = Dictionary(grouping: words, by: { start($0[0], $0[1]) })

    /// Whether a word may begin with a second byte, by first byte: most of a text is passed over by this alone.
    private static let mayBegin: [Bool] = {
        var table = [Bool](repeating: false, count: 1 << 16)
        for word in words { table[Int(start(word[0], word[1]))] = true }
        return table
    }()

    private static func start(_ first: UInt8, _ second: UInt8) -> UInt16 {
        UInt16(first) << 8 | UInt16(second)
    }

    static func spans(in bytes: UnsafeBufferPointer<UInt8>) -> [SensitiveText.Span] {
        var spans: [SensitiveText.Span] = []
        var position = 0
        mayBegin.withUnsafeBufferPointer { mayBegin in
            while position + 1 < bytes.count {
                let start = start(bytes[position], bytes[position + 1])
                guard mayBegin[Int(start)], let word = longest(byStart[start] ?? [], at: position, in: bytes)
                else {
                    position += 1
                    continue
                }
                if !isInnocent(position, in: bytes) {
                    spans.append(.init(kind: .disease, bytes: position..<position + word))
                }
                position += word
            }
        }
        return spans
    }

    /// Everyday words in which such a word stands by chance, and how far into them it begins.
    private static let innocent: [(word: [UInt8], offset: Int)] = [
        ("中风险", 0), ("中风格", 0), ("其中风", 3), ("性病虫", 0), ("性病害", 0), ("性病毒", 0), ("交通瘫痪", 6),
        ("网络瘫痪", 6), ("系统瘫痪", 6), ("道路瘫痪", 6),
    ].map { (Array($0.0.utf8), $0.1) }

    private static func isInnocent(_ position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        innocent.contains { word, offset in
            let begin = position - offset
            return begin >= 0 && begin + word.count <= bytes.count
                && word.indices.allSatisfy { bytes[begin + $0] == word[$0] }
        }
    }

    private static func longest(_ words: [[UInt8]], at position: Int, in bytes: UnsafeBufferPointer<UInt8>)
        -> Int?
    {
        words.filter { word in
            position + word.count <= bytes.count
                && word.indices.allSatisfy { bytes[position + $0] == word[$0] }
        }.map(\.count).max()
    }
}
