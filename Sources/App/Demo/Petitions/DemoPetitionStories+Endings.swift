import Domain

/// What has been answered: rated, called back, met, taken up again, closed.
extension DemoPetitionStories {
    mutating func tellEndings() throws {
        try tell(18, "在外地看病怎么备案", age: 2, .init(channel: .wechat)) { life, finding in
            life.then(0, .centre(.accept))
            life.answer(finding)
        }
        try tell(32, "房屋漏雨想申请维修", in: 1, age: 9, .init(channel: .app)) { life, finding in
            life.enter()
            life.resolve(finding, on: 2)
            life.answer(finding)
            life.later(hours: 20...30, .person(.rate(.not, "只盖了防雨布，墙还是裂的。")))
            life.later(hours: 1...2, .person(.askReopening("下雨又漏了，请再来人看看。")))
        }
        try tell(20, "自来水发黄有泥沙", in: 2, age: 12, .init(channel: .phone, isNamed: true)) { life, finding in
            life.enter()
            life.resolve(finding, on: 6)
            life.answer(finding)
            life.then(2, .calling(.call(.not, DemoTelling.call(.not, &life.random))))
        }
        try tell(21, "校车不到村口", in: 3, age: 24, .init(channel: .website, isNamed: true)) { life, finding in
            life.enter()
            life.meet(on: 4)
            life.resolve(finding, on: 7)
            life.answer(finding)
            life.then(2, .calling(.call(.satisfied, "电话接通，本人表示满意，孩子已经在村口上车。")))
            life.then(0, .calling(.close("")))
        }
        try tell(24, "低保名单有疑问", age: 16) { life, finding in
            life.enter()
            life.resolve(finding, on: 6)
            life.answer(finding)
            life.later(hours: 12...20, .person(.rate(.fairly, "说清楚了就好。")))
            life.then(1, .calling(.close("")))
        }
        try tell(29, "建议在路口装路灯", in: 4, age: 20, .init(channel: .wechat, isNamed: true)) { life, finding in
            life.enter()
            life.resolve(finding, on: 3)
            life.answer(finding)
            life.later(hours: 5...9, .person(.rate(.satisfied, "灯亮了，谢谢。")))
            life.then(1, .calling(.close("")))
        }
        try tell(30, "养老保险选哪一档", in: 1, age: 15, .init(channel: .phone, isNamed: true, mayBePublic: false)) {
            life, finding in
            life.then(0, .centre(.accept))
            life.answer(finding, isPublic: false)
            life.then(2, .calling(.call(nil, DemoTelling.notReached)))
            life.then(0, .calling(.close("")))
        }
        try tellAgain()
    }

    /// Taken up again, or not.
    private mutating func tellAgain() throws {
        try tell(22, "灌溉水渠被堵", in: 3, age: 20) { life, finding in
            life.enter()
            life.resolve(finding, on: 5)
            life.answer(finding)
            life.later(hours: 20...30, .person(.rate(.not, "清了上面一截，下面还是堵的。")))
            life.later(hours: 1...2, .person(.askReopening("下面一截还堵着，水过不来。")))
            life.then(0, .calling(.reopen("群众反映下段仍然不通，重新办理。")))
            life.dispatch(inDays: 15)
        }
        try tell(23, "养猪场污水排进水沟", in: 4, age: 38, .init(channel: .letter, isNamed: true)) { life, finding in
            life.enter()
            life.resolve(finding, on: 9)
            life.answer(finding)
            life.then(1, .calling(.call(.not, DemoTelling.call(.not, &life.random))))
            life.then(0, .calling(.reopen("回访不满意，重新办理。")))
            life.dispatch(inDays: 10)
            life.meet(on: 3)
            life.resolve(finding, on: 6)
            life.answer(finding)
            life.then(2, .calling(.call(.satisfied, "再次回访，本人说沟里干净了，表示满意。")))
            life.then(0, .calling(.close("")))
        }
        try tell(26, "耕地补贴面积登记少了", age: 26, .init(channel: .visit, isNamed: true)) { life, finding in
            life.enter()
            life.resolve(finding, on: 8)
            life.answer(finding)
            life.then(2, .calling(.call(.fairly, DemoTelling.call(.fairly, &life.random))))
            life.then(0, .calling(.close("")))
            life.later(hours: 20...30, .person(.askReopening("还是觉得少算了半亩。")))
            life.then(0, .calling(.refuseReopening("面积以确权登记簿为准，三方已签字确认；对登记结果有异议的，请到自然资源所申请更正。")))
        }
    }
}
