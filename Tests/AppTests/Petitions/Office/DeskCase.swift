@testable import App

import Database
import Domain
import Testing

/// One verb as an officer does it: in which state, as whom, with what filled in, and where it leads.
struct DeskCase: Sendable, CustomTestStringConvertible {
    let verb: PetitionVerb
    let from: Petition.State.Kind
    let role: Role
    var fields: [(String, String)] = []
    let to: Petition.State.Kind
    /// What happened before, besides reaching the state.
    var before: PetitionVerb?

    var testDescription: String { verb.rawValue }

    init(
        _ verb: PetitionVerb, _ from: Petition.State.Kind, _ role: Role = .informationCentre,
        _ fields: [(String, String)] = [], to: Petition.State.Kind? = nil, before: PetitionVerb? = nil
    ) {
        (self.verb, self.from, self.role, self.fields) = (verb, from, role, fields)
        (self.to, self.before) = (to ?? from, before)
    }

    private static let station = Role.stationReviewer

    /// Every verb that officers have.
    static let all: [DeskCase] = [
        .init(.acknowledge, .received, .informationCentre, [("words", "已经收到您反映的事")]),
        .init(.accept, .received, to: .accepted),
        .init(
            .decline, .received, .informationCentre, [("ground", "court"), ("reason", "已经起诉")], to: .declined),
        .init(.reclassify, .received, .informationCentre, [("kind", "help"), ("field", "村建所")]),
        .init(.merge, .received, .informationCentre, [("into", "$older")], to: .merged),
        .init(.ask, .received, .informationCentre, [("words", "是哪个组？")]),
        .init(.stopAsking, .received, before: .ask),
        .init(.reply, .received, .informationCentre, [("words", "上湾组")], before: .ask),
        .init(.add, .received, .informationCentre, [("words", "又停了一天")]),
        .init(
            .dispatch, .accepted, .informationCentre,
            [("lead", "$lead"), ("helpers", "$helper"), ("copies", "$copy"), ("due", "2018-10-15")],
            to: .dispatched),
        .init(
            .reassign, .dispatched, .informationCentre, [("lead", "$helper"), ("due", "2018-10-16")]),
        .init(.return, .dispatched, station, [("reason", "不归我们管")], to: .accepted),
        .init(.askExtension, .dispatched, station, [("until", "2018-10-20"), ("reason", "要买管子")]),
        .init(.grantExtension, .dispatched, before: .askExtension),
        .init(.refuseExtension, .dispatched, .informationCentre, [("reason", "来得及")], before: .askExtension),
        .init(.resolve, .dispatched, station, [("outcome", "solved"), ("account", "水管修好了")], to: .resolved),
        .init(.sendBack, .resolved, .informationCentre, [("reason", "还有一户没水")], to: .dispatched),
        .init(.answer, .resolved, .informationCentre, [("words", "水已恢复。"), ("public", "1")], to: .answered),
        .init(
            .followUp, .answered, .informationCentre, [("result", "notReached"), ("notes", "三次没接")],
            to: .followedUp),
        .init(.close, .followedUp, .informationCentre, [("reason", "已解决")], to: .closed),
        .init(.reopen, .closed, .informationCentre, [("reason", "又停水了")], to: .accepted),
        .init(.askReopening, .closed, .informationCentre, [("reason", "电话里说又停水了")]),
        .init(.refuseReopening, .closed, .informationCentre, [("reason", "是检修")], before: .askReopening),
        .init(
            .clear, .answered, .informationCentre,
            [("subject", "停水"), ("words", "村里停水"), ("answer", "水已恢复。")]),
        .init(.conceal, .answered, before: .clear),
        .init(
            .withdraw, .received, .informationCentre, [("reason", "本人来电话说水来了，不用办了")],
            to: .withdrawn),
        .init(.erase, .closed, .informationCentre, [("sure", "1")]),
        .init(.note, .received, .informationCentre, [("words", "先问水利站")]),
        .init(
            .recordMeeting, .dispatched, station,
            [("day", "2018-10-08"), ("place", "村部"), ("people", "王主任、本人"), ("words", "约定明天来修")]),
        .init(.remind, .dispatched, .informationCentre, [("words", "请抓紧")]),
        .init(.supervise, .dispatched, .countyDiscipline, [("reason", "群众反映强烈")]),
    ]
}

extension TestCounty {
    /// A petition at which a case can be tried.
    func petition(for tried: DeskCase) async throws -> Petition.ID {
        // The centre takes back only what it entered itself.
        let call = TestCounty.complaint(channel: tried.verb == .withdraw ? .phone : .website)
        let id = try await petition(in: tried.from, call).petition
        let (centre, station) = (actor(.informationCentre), actor(.stationReviewer))
        try await act { desk, tx in
            switch tried.before {
            case .ask: try desk.ask(id, version: nil, words: "哪个组？", by: centre, in: tx)
            case .askExtension:
                try desk.askExtension(
                    id, version: nil, until: day("2018-10-20"), reason: "断货", by: station, in: tx)
            case .askReopening: try desk.askReopening(id, version: nil, reason: "又停了", by: centre, in: tx)
            case .clear:
                let wording = PublicWording(subject: "停水", words: "停水", answer: "好了")
                try desk.clear(id, version: nil, wording: wording, by: centre, in: tx)
            case _: return
            }
        }
        return id
    }

    /// The fields of a case with keys in the place of names that begin with a dollar.
    func fields(of tried: DeskCase) async throws -> [(String, String)] {
        var keys = [
            "$lead": handover.lead.text, "$helper": handover.helpers[0].text,
            "$copy": handover.copies[0].text,
        ]
        if tried.verb == .merge {
            keys["$older"] = try await act { desk, tx in
                let earlier = PetitionDesk(desk.platform, at: desk.now.adding(seconds: -3600))
                return try earlier.receive(Self.complaint("一样的事"), in: tx).petition.text
            }
        }
        return tried.fields.map { ($0.0, keys[$0.1] ?? $0.1) }
    }
}

/// The fields as a body of the API.
func deskBody(_ fields: [(String, String)], version: Int? = nil, entries: Int64? = nil) -> JSON {
    var members = fields.map { name, value in
        switch name {
        case "public", "centre", "sure": JSON.Member(name: name, value: .bool(value == "1"))
        case "helpers", "copies": JSON.Member(name: name, value: .list([.text(value)]))
        case _: JSON.Member(name: name, value: .text(value))
        }
    }
    if let entries { members.append(.init(name: "entries", value: .integer(entries))) }
    if let version { members.append(.init(name: "version", value: .integer(Int64(version)))) }
    return .object(members)
}
