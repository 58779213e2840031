import Domain

/// Invents the petitions of one county: the same seed and number always give the same one.
struct DemoPetitionInventor: Sendable {
    let seed: UInt64
    let county: DivisionCode
    let townships: [DemoPlaces.Township]
    let staff: DemoStaff
    let days: DemoOfficeDays
    /// Between which petitions come.
    let start: Day
    let now: Moment

    /// Somewhere in the county, about a situation of the kind.
    func scene(_ kind: Petition.Kind, _ random: inout DemoRandom) throws -> DemoScene {
        let township = random.pick(townships)
        let village = random.pick(township.villages)
        guard let situations = DemoSituation.byKind[kind] else { throw Failure.notFound }
        return try scene(random.pick(situations), in: village, of: township, &random)
    }

    func scene(
        _ situation: DemoSituation, in village: DemoPlaces.Village, of township: DemoPlaces.Township,
        _ random: inout DemoRandom
    ) throws -> DemoScene {
        guard let county = staff.counties[county], let offices = staff.townships[township.division.code]
        else { throw Failure.notFound }
        return DemoScene(
            village: village, township: township.division, group: DemoRegister.group(random.number(1...6)),
            desks: DemoDesks(county: county, township: offices), situation: situation,
            countDays: random.number(3...9), households: random.number(6...28))
    }

    /// A stream of its own for one petition, and its key.
    func random(_ series: String, _ number: Int) -> DemoRandom {
        DemoRandom(seed: seed, for: "petition \(county) \(series) \(number)")
    }

    func key(_ series: String, _ number: Int) -> SubmissionKey {
        let digits = String(100_000 + number)
        return SubmissionKey("demo-\(seed)-\(county)-\(series)-\(digits)") ?? .new()
    }

    /// What the person hands in: by which channel, with a name or without.
    func submission(
        _ scene: DemoScene, _ key: SubmissionKey, _ random: inout DemoRandom
    ) -> PetitionSubmission {
        let luck = random.number(1...100)
        let channel: Petition.Channel =
            switch luck {
            case ...38: .wechat
            case ...64: .website
            case ...78: .app
            case ...92: .phone
            case ...97: .visit
            case _: .letter
            }
        let isAnonymous = random.chance(channel.isEnteredByCentre ? 12 : 42)
        let name = DemoNames.person(of: scene.village.family, &random)
        let phone = "0376-\(2_970_000 + random.number(0...29_999))"
        let place = "\(scene.township.name)\(scene.village.division.name)\(scene.group)"
        return PetitionSubmission(
            matter: .init(
                kind: scene.situation.kind, field: scene.situation.field,
                division: scene.village.division.code),
            sender: .init(channel: channel, isAnonymous: isAnonymous, mayBePublic: random.chance(62)),
            subject: scene.situation.subject, words: scene.said(random.pick(scene.situation.tellings)),
            person: isAnonymous ? nil : Petitioner(name: name, phone: phone, address: place), key: key)
    }

    /// When it comes: at any hour that people are awake, from the first day up to a last one; what the centre writes
    /// down itself comes in office hours.
    func arrival(_ channel: Petition.Channel, before last: Day, _ random: inout DemoRandom) -> Moment {
        let day = start.adding(days: random.number(0...max(0, Int(last.number - start.number))))
        let minute = random.number(0...59)
        guard channel.isEnteredByCentre else {
            return Moment(
                day: day, hour: random.pick([7, 8, 9, 11, 12, 13, 16, 18, 19, 20, 20, 21]), minute: minute)
        }
        let office = days.isWorkingDay(day) ? day : days.day(1, after: day)
        return Moment(day: office, hour: random.pick([8, 9, 10, 11, 14, 15, 16]), minute: minute)
    }
}

extension DemoPetitionInventor {
    /// One that is not taken.
    func decline(_ series: String, _ number: Int) throws -> DemoPetition {
        var random = random(series, number)
        let told = DemoTelling.declines[number % DemoTelling.declines.count]
        let scene = try scene(.complaint, &random)
        var submission = submission(scene, key(series, number), &random)
        submission.subject = told.subject
        submission.words = told.words
        submission.matter = .init(kind: .complaint, field: nil, division: scene.village.division.code)
        let arriving = arrival(submission.sender.channel, before: now.day.adding(days: -4), &random)
        var life = DemoLife(scene, arriving: arriving, days, random)
        life.then(0, .centre(.decline(told.0, told.reason)))
        return life.petition(until: now, submission)
    }

    /// One that the person takes back before it is registered.
    func withdraw(_ series: String, _ number: Int) throws -> DemoPetition {
        var random = random(series, number)
        let scene = try scene(.complaint, &random)
        let submission = submission(scene, key(series, number), &random)
        let arriving = arrival(submission.sender.channel, before: now.day.adding(days: -4), &random)
        var life = DemoLife(scene, arriving: arriving, days, random)
        life.later(hours: 0...1, .person(.withdraw))
        return life.petition(until: now, submission)
    }
}
