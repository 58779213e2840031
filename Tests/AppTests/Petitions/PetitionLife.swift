@testable import App

import Database
import Domain

/// A long life, verb by verb: what each does through the desk, and what the domain's verb does to a value.
struct PetitionLife {
    let centre: Actor
    let colleague: Actor
    let station: Actor
    let bureau: Actor
    let handover: Handover
    let units: Petition.Assignment

    init(_ county: TestCounty) {
        centre = county.actor(.informationCentre)
        colleague = county.actor(.countyDiscipline)
        station = county.actor(.stationReviewer)
        bureau = county.actor(.bureau)
        handover = county.handover
        units = Petition.Assignment(
            lead: station.unit, helpers: [county.actor(.townshipLead).unit], copies: [bureau.unit])
    }

    var steps: [PetitionStoreTests.Step] { door + handling + end + secondRound }

    private typealias Step = PetitionStoreTests.Step

    private var door: [Step] {
        [
            Step(name: "acknowledge") { [centre] desk, id, _, tx in
                try desk.acknowledge(id, version: nil, words: "已经收到", by: centre, in: tx)
            } twin: { [centre] in
                try $0.acknowledge("已经收到", by: centre, at: $1); _ = $2
            },
            Step(name: "ask") { [centre] desk, id, _, tx in
                try desk.ask(id, version: nil, words: "哪个组？", by: centre, in: tx)
            } twin: { [centre] in
                try $0.ask("哪个组？", by: centre, at: $1); _ = $2
            },
            Step(name: "reply") { desk, _, tracked, tx in
                try desk.reply(tracked, words: "上湾组", in: tx)
            } twin: {
                try $0.reply("上湾组", by: .person, at: $1); _ = $2
            },
            Step(name: "reclassify") { [centre] desk, id, _, tx in
                try desk.reclassify(id, version: nil, as: .help, field: "村建所", by: centre, in: tx)
            } twin: { [centre] in
                try $0.reclassify(as: .help, field: "村建所", by: centre, at: $1)
                _ = $2
            },
            Step(name: "accept") { [centre] desk, id, _, tx in
                try desk.accept(id, version: nil, by: centre, in: tx)
            } twin: { [centre] petition, now, _ in
                guard let serial = Serial(county: TestCounty.county, year: 2018, number: 1) else { return }
                try petition.accept(serial, by: centre, at: now)
            },
        ]
    }

    private var handling: [Step] {
        let until = day("2018-10-20")
        var near = handover
        near.due = day("2018-10-10")
        return [
            dispatch(near),
            Step(name: "askExtension") { [station] desk, id, _, tx in
                try desk.askExtension(id, version: nil, until: until, reason: "要买管子", by: station, in: tx)
            } twin: { [station] in
                try $0.askExtension(until: until, reason: "要买管子", by: station, at: $1, under: $2)
            },
            Step(name: "refuseExtension") { [centre] desk, id, _, tx in
                try desk.refuseExtension(id, version: nil, reason: "太久", by: centre, in: tx)
            } twin: { [centre] in
                try $0.refuseExtension(reason: "太久", by: centre, at: $1)
                _ = $2
            },
            Step(name: "askExtension again") { [station] desk, id, _, tx in
                try desk.askExtension(id, version: nil, until: until, reason: "断货", by: station, in: tx)
            } twin: { [station] in
                try $0.askExtension(until: until, reason: "断货", by: station, at: $1, under: $2)
            },
            Step(name: "grantExtension") { [centre] desk, id, _, tx in
                try desk.grantExtension(id, version: nil, by: centre, in: tx)
            } twin: { [centre] in
                try $0.grantExtension(by: centre, at: $1, under: $2)
            },
            Step(name: "return") { [station] desk, id, _, tx in
                try desk.return(id, version: nil, reason: "归水利站", by: station, in: tx)
            } twin: { [station] in
                try $0.return(reason: "归水利站", by: station, at: $1)
                _ = $2
            },
            dispatch(near), resolve(.partly),
            Step(name: "sendBack") { [centre] desk, id, _, tx in
                try desk.sendBack(id, version: nil, reason: "还有一户没水", by: centre, in: tx)
            } twin: { [centre] in
                try $0.sendBack(reason: "还有一户没水", by: centre, at: $1)
                _ = $2
            },
            resolve(.solved),
        ]
    }

    private func dispatch(_ handover: Handover) -> Step {
        Step(name: "dispatch") { [centre] desk, id, _, tx in
            try desk.dispatch(id, version: nil, to: handover, by: centre, in: tx)
        } twin: { [centre, units] in
            try $0.dispatch(to: units, due: handover.due, by: centre, at: $1, under: $2)
        }
    }

    private func resolve(_ outcome: Outcome) -> Step {
        Step(name: "resolve \(outcome)") { [station] desk, id, _, tx in
            try desk.resolve(id, version: nil, outcome: outcome, account: "换了水管", by: station, in: tx)
        } twin: { [station] in
            try $0.resolve(outcome, account: "换了水管", by: station, at: $1)
            _ = $2
        }
    }

    private var end: [Step] {
        let wording = PublicWording(subject: "停水", words: "某村停水", answer: "已修好")
        return [
            answer(by: station),
            Step(name: "rate") { desk, _, tracked, tx in
                try desk.rate(tracked, .fairly, in: tx)
            } twin: {
                try $0.rate(.fairly, by: .person, at: $1)
                _ = $2
            },
            Step(name: "clear") { [centre] desk, id, _, tx in
                try desk.clear(id, version: nil, wording: wording, by: centre, in: tx)
            } twin: { [centre] in
                try $0.clear(by: centre, at: $1)
                _ = $2
            },
            followUp(nil), followUp(.not),
            Step(name: "askReopening") { desk, _, tracked, tx in
                try desk.askReopening(tracked, reason: "又停了", in: tx)
            } twin: {
                try $0.askReopening(reason: "又停了", by: .person, at: $1, under: $2)
            },
            Step(name: "refuseReopening") { [centre] desk, id, _, tx in
                try desk.refuseReopening(id, version: nil, reason: "是检修", by: centre, in: tx)
            } twin: { [centre] in
                try $0.refuseReopening(reason: "是检修", by: centre, at: $1)
                _ = $2
            },
            Step(name: "reopen") { [centre] desk, id, _, tx in
                try desk.reopen(id, version: nil, reason: "本人不满意", by: centre, in: tx)
            } twin: { [centre] in
                try $0.reopen(reason: "本人不满意", by: centre, at: $1)
                _ = $2
            },
        ]
    }

    private func answer(by officer: Actor) -> Step {
        Step(name: "answer") { desk, id, _, tx in
            try desk.answer(
                id, version: nil, words: "水已恢复", outcome: .solved, isPublic: true, by: officer, in: tx)
        } twin: {
            try $0.answer(
                "水已恢复", outcome: .solved, isPublic: true, by: officer, at: $1)
            _ = $2
        }
    }

    private func followUp(_ said: Satisfaction?) -> Step {
        Step(name: "followUp") { [centre] desk, id, _, tx in
            try desk.followUp(id, version: nil, satisfaction: said, notes: "打过电话", by: centre, in: tx)
        } twin: { [centre] in
            try $0.followUp(said, notes: "打过电话", by: centre, at: $1)
            _ = $2
        }
    }

    /// The centre answers by itself; the person's rating is the call, since who found the outcome does not call.
    private var secondRound: [Step] {
        [
            answer(by: centre),
            Step(name: "rate again") { desk, _, tracked, tx in
                try desk.rate(tracked, .satisfied, in: tx)
            } twin: {
                try $0.rate(.satisfied, by: .person, at: $1); _ = $2
            },
            Step(name: "close") { [centre] desk, id, _, tx in
                try desk.close(id, version: nil, reason: "已解决", by: centre, in: tx)
            } twin: { [centre] in
                try $0.close(reason: "已解决", by: centre, at: $1)
                _ = $2
            },
        ]
    }
}
