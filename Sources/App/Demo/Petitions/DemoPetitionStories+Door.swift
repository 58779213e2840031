import Domain

/// What is at the door: just come in, declined, merged, taken back, accepted.
extension DemoPetitionStories {
    mutating func tellTheDoor() throws {
        try tell(1, "自来水停水", age: 3) { life, _ in
            life.then(0, .centre(.acknowledge("您好，停水的事已经收到，正在联系水利站。")))
            life.then(0, .centre(.accept))
            life.dispatch(inDays: 10)
            life.then(0, .unit(.note("已到村口查看，需要确认高处几户的位置。"), by: life.scene.lead))
            life.then(1, .centre(.ask("请问停水的是{组}的哪几户？高处的几户晚上有没有水？".replacing("{组}", with: life.scene.group))))
        }
        try tell(2, "低保怎么申请", in: 1, age: 0, .init(channel: .wechat)) { _, _ in }
        try tell(3, "建议塘边装护栏", in: 2, age: 1, .init(channel: .app, isNamed: true)) { life, _ in
            life.then(0, .centre(.acknowledge("您好，建议已经收到，正在了解塘边的情况。")))
        }
        try tell(4, "宅基地边界有争议", in: 3, age: 6, .init(channel: .phone, isNamed: true, mayBePublic: false)) {
            life, _ in
            life.then(0, .centre(.decline(.court, "这起边界纠纷已经在法院立案，请等待法院判决。")))
        }
        let first = Self.key(inventor, Self.shown).code
        try tell(5, "自来水停水", age: 2, .init(channel: .app)) { life, _ in
            life.then(0, .centre(.merge(into: first)))
        }
        try tell(6, "稻子倒伏找不到收割机", in: 1, age: 8, .init(channel: .wechat, isNamed: true)) { life, _ in
            life.then(0, .centre(.accept))
            life.later(hours: 3...5, .person(.withdraw))
        }
        try tell(7, "惠农补贴没到一卡通", in: 2, age: 1, .init(channel: .visit, isNamed: true, mayBePublic: false)) {
            life, _ in
            life.then(0, .centre(.accept))
        }
        try tell(25, "一卡通上的钱是什么项目", in: 4, age: 4, .init(channel: .phone, isNamed: true)) { life, _ in
            life.then(0, .centre(.reclassify(.complaint, field: "财政所")))
            life.then(0, .centre(.accept))
            life.dispatch(inDays: 15)
        }
        try tell(28, "村集体账目看不明白", in: 3, age: 12) { life, _ in
            life.then(0, .centre(.decline(.elsewhere, "说的是外县的路，请向当地反映。")))
            life.later(hours: 20...26, .person(.askReopening("我说的是本村公开的账，不是外县，请再看看。")))
            life.then(0, .calling(.reopen("原先理解有误，重新受理。")))
            life.then(0, .centre(.accept))
            life.dispatch(inDays: 15)
        }
    }
}
