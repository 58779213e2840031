import Database
import Domain

/// The demo county's officers: those who write and review, and one account for each role.
struct DemoStaff: Sendable {
    /// Who acts on a village's editions.
    struct Team: Sendable {
        let uploader: Actor
        let village: Actor
        let discipline: Actor
        /// By the field that the catalogue names.
        let stations: [String: Actor]
    }

    private(set) var teams: [DivisionCode: Team] = [:]
    /// Who works on petitions, by township and by county.
    private(set) var townships: [DivisionCode: DemoTownshipOffices] = [:]
    private(set) var counties: [DivisionCode: DemoCountyOffices] = [:]
    /// The officers that get a password, in the order of the roles.
    private(set) var shown: [(actor: Actor, role: Role, login: String, name: String)] = []
    private(set) var people: [Person] = []
    private(set) var units: [Unit] = []
    /// When everyone was appointed.
    let now: Moment
    private var random: DemoRandom

    struct Person: Sendable {
        let actor: Actor
        let role: Role
        let login: String
        let name: String
    }

    static let stations = [
        "民政所", "村建所", "自然资源所", "扶贫办", "财政所", "农业服务中心", "农经站", "组织办", "医保所", "党政办", "水利站", "人社所",
        "中心学校", "供电所", "交管所", "环保所",
    ]

    /// A county's bureaus, by the field they oversee; the first has the account that is shown.
    private static let bureaus = [
        ("民政所", "民政局"), ("财政所", "财政局"), ("农经站", "农业农村局"), ("自然资源所", "自然资源局"), ("村建所", "住房和城乡建设局"),
        ("扶贫办", "扶贫开发办公室"), ("医保所", "医疗保障局"), ("水利站", "水利局"), ("人社所", "人力资源和社会保障局"),
        ("中心学校", "教育体育局"), ("供电所", "供电公司"), ("交管所", "交通运输局"), ("环保所", "生态环境局"),
    ]

    /// Invents every unit and officer; `now` is when they were appointed.
    init(_ places: DemoPlaces, seed: UInt64, at now: Moment) throws {
        self.now = now
        random = DemoRandom(seed: seed, for: "staff")
        for county in [DemoPlaces.county, DemoPlaces.neighbour] { try appoint(county, places) }
        try appointAbove()
        let order = Role.allCases
        shown.sort { (order.firstIndex(of: $0.role) ?? 0) < (order.firstIndex(of: $1.role) ?? 0) }
    }

    private mutating func appoint(_ county: DivisionCode, _ places: DemoPlaces) throws {
        let name = places.real.first { $0.code == county }?.name ?? ""
        let isShown = county == DemoPlaces.county
        let centre = unit(.informationCentre, "\(name)阳光村务信息中心", county)
        let answering = try officer(.informationCentre, centre, login: isShown ? "xinxizhongxin" : nil)
        var bureaus: [String: Actor] = [:]
        for (field, bureau) in Self.bureaus {
            bureaus[field] = try officer(
                .bureau, unit(.bureau(field: field), "\(name)\(bureau)", county),
                login: isShown && field == "民政所" ? "minzhengju" : nil)
        }
        let discipline = unit(.countyDiscipline, "\(name)纪委监委", county)
        let supervising = try officer(.countyDiscipline, discipline, login: isShown ? "xianjiwei" : nil)
        counties[county] = DemoCountyOffices(
            centre: answering,
            calling: try officer(.informationCentre, centre, login: isShown ? "huifang" : nil),
            bureaus: bureaus,
            discipline: supervising)
        let leaders = unit(.leadingGroup, "\(name)阳光村务工作领导小组", county)
        _ = try officer(.leadingGroup, leaders, login: isShown ? "lingdaoxiaozu" : nil)
        for township in places.townships where township.division.code.parent == county {
            try appoint(township, answering)
        }
    }

    private mutating func appoint(_ township: DemoPlaces.Township, _ centre: Actor) throws {
        let (code, name) = (township.division.code, township.division.name)
        let isShown = code == DemoPlaces.showcase
        var stations = ["县阳光村务办": centre]
        for field in Self.stations {
            let login: String? =
                switch field {
                case "民政所" where isShown: "minzhengsuo"
                case "农经站" where isShown: "nongjingzhan"
                case _: nil
                }
            stations[field] = try officer(
                .stationReviewer, unit(.station(field: field), name + field, code), login: login)
        }
        let office = unit(.townshipDiscipline, "\(name)纪委", code)
        let secretary = try officer(.townshipDiscipline, office, login: isShown ? "zhenjiwei" : nil)
        stations["乡镇纪委"] = try officer(.stationReviewer, office)
        let government = unit(.township, name.hasSuffix("街道") ? "\(name)办事处" : "\(name)人民政府", code)
        let lead = try officer(.townshipLead, government, login: isShown ? "fenguan" : nil)
        townships[code] = DemoTownshipOffices(
            stations: stations.filter { $0.key != "县阳光村务办" && $0.key != "乡镇纪委" }, government: lead)
        for (place, village) in township.villages.enumerated() {
            let code = village.division.code
            let committee = unit(.villageCommittee, "\(village.division.name)村民委员会", code)
            let isShowcase = isShown && place == 0
            let uploader = try officer(.uploader, committee, login: isShowcase ? "xinxiyuan" : nil)
            let reviewer = try officer(.villageReviewer, committee, login: isShowcase ? "cunshenhe" : nil)
            teams[code] = Team(
                uploader: uploader, village: reviewer, discipline: secretary, stations: stations)
        }
        if isShown { _ = try officer(.uploader, government, login: "zhenxinxiyuan") }
    }

    private mutating func appointAbove() throws {
        let city = unit(.cityDiscipline, "信阳市纪委监委", DemoPlaces.city)
        _ = try officer(.cityDiscipline, city, login: "shijiwei")
        let administration = unit(.administration, "新县阳光村务系统管理办公室", DemoPlaces.county)
        _ = try officer(.systemAdministrator, administration, login: "xitong")
        _ = try officer(.securityAdministrator, administration, login: "anquan")
        _ = try officer(.auditAdministrator, administration, login: "shenji")
    }

    private mutating func unit(_ kind: Unit.Kind, _ name: String, _ division: DivisionCode) -> Unit {
        let unit = Unit(id: Unit.ID(at: now, using: &random), name: name, division: division, kind: kind)
        units.append(unit)
        return unit
    }

    private mutating func officer(_ role: Role, _ unit: Unit, login: String? = nil) throws -> Actor {
        let actor = Actor(
            officer: Officer.ID(at: now, using: &random), unit: unit, roles: try Roles([role]),
            division: unit.division)
        let name = DemoNames.person(of: nil, &random)
        let usual = "\(unit.division)-\(people.count + 1)"
        people.append(Person(actor: actor, role: role, login: login ?? usual, name: name))
        if let login { shown.append((actor, role, login, name)) }
        return actor
    }

    /// An office's telephone that rings nowhere: 0376-2960000 and on.
    static func phone(_ place: Int) -> String { "0376-\(2_960_000 + place % 10_000)" }
}
