import Attachments
import Domain

/// The petitions of the showcase township that show everything there is: each state, kind and channel, and what is rare.
struct DemoPetitionStories: Sendable {
    let inventor: DemoPetitionInventor
    let township: DemoPlaces.Township
    /// A row of a roster that somebody objects to.
    let objection: Petition.RosterRow?
    /// Of the one that is shown.
    let photos: [CleanAttachment]
    private(set) var petitions: [DemoPetition] = []

    /// How somebody hands a story in.
    struct Sender: Sendable {
        var channel = Petition.Channel.website
        var isNamed = false
        var mayBePublic = true
    }

    init(
        _ inventor: DemoPetitionInventor, in township: DemoPlaces.Township, objection: Petition.RosterRow?,
        photos: [CleanAttachment]
    ) throws {
        (self.inventor, self.township, self.objection) = (inventor, township, objection)
        self.photos = photos
        try tellTheDoor()
        try tellHandling()
        try tellLate()
        try tellEndings()
    }

    static func key(_ inventor: DemoPetitionInventor, _ number: Int) -> SubmissionKey {
        inventor.key("stories", number)
    }

    /// The one whose code is told: water, without a name, with two photos; the centre asked something and waits.
    static let shown = 1

    /// Tells one: `age` working days ago it came; `village` counts within the township.
    mutating func tell(
        _ number: Int, _ subject: String, in village: Int = 0, age: Int, _ sender: Sender = Sender(),
        _ live: (inout DemoLife, DemoSituation.Finding) -> Void
    ) throws {
        var random = inventor.random("stories", number)
        guard let situation = DemoSituation.all.first(where: { $0.subject == subject }) else {
            throw Failure.notFound
        }
        let place = township.villages[village % township.villages.count]
        let scene = try inventor.scene(situation, in: place, of: township, &random)
        let finding = situation.finding(isSolved: number % 2 == 1, &random)
        let key = Self.key(inventor, number)
        var life = DemoLife(scene, arriving: arrival(age, number), inventor.days, random)
        live(&life, finding)
        petitions.append(
            life.petition(until: inventor.now, submission(scene, sender, number, key, &random)))
    }

    /// In the morning of a working day; 0: a little while ago.
    private func arrival(_ age: Int, _ number: Int) -> Moment {
        guard age > 0 else { return inventor.now.adding(seconds: -1_800 - number * 300) }
        let day = inventor.days.day(-age, after: inventor.now.day)
        return Moment(day: day, hour: 8, minute: number * 7 % 60, second: number)
    }

    private func submission(
        _ scene: DemoScene, _ sender: Sender, _ number: Int, _ key: SubmissionKey, _ random: inout DemoRandom
    ) -> PetitionSubmission {
        let situation = scene.situation
        let person = Petitioner(
            name: DemoNames.person(of: scene.village.family, &random), phone: DemoStaff.phone(8_000 + number),
            address: "\(scene.township.name)\(scene.village.division.name)\(scene.group)")
        let row = number == Self.objecting ? objection : nil
        return PetitionSubmission(
            matter: .init(
                kind: situation.kind, field: situation.field, division: scene.village.division.code,
                objection: row),
            sender: .init(
                channel: sender.channel, isAnonymous: !sender.isNamed, mayBePublic: sender.mayBePublic),
            subject: situation.subject,
            words: scene.said(number == Self.shown ? situation.tellings[0] : random.pick(situation.tellings)),
            person: sender.isNamed ? person : nil, files: number == Self.shown ? photos : [], key: key)
    }

    /// The one that objects to a row.
    static let objecting = 24
}
