import Domain
import Testing

@Suite struct RepeatedSecretTests {
    private let columns = [
        Column(name: "姓名", type: .text, mask: .name), Column(name: "物资", type: .text),
        Column(name: "病种", type: .text, mask: .secret), Column(name: "收入", type: .money, mask: .secret),
    ]

    @Test(arguments: [
        ("因红斑狼疮住院", "红斑狼疮", false), ("因病住院", "红斑狼疮", true), ("棉被两床", "被", true), ("住院", "", true),
    ])
    func `an illness in a closed column does not stand in the remark beside it`(
        _ remark: String, _ illness: String, _ stays: Bool
    ) {
        let record = Record(values: [.text("张三丰"), .text(remark), .text(illness), .money(Money(fen: 300))])
        let clean = record.withoutRepeatedSecrets(columns)
        #expect((clean.values[1] == .text(remark)) == stays)
        #expect(clean.values[2] == .text(illness) && clean.values[0] == .text("张三丰"))
        if !stays { #expect(!clean.values[1].canonical.contains(illness)) }
    }
}
