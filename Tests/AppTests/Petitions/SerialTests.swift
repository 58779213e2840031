@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

@Suite struct PetitionSerialTests {
    @Test(arguments: TestDatabase.all)
    func `thirty-two officers who accept at the same time get numbers without a gap`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            var received: [Petition.ID] = []
            for number in 0..<32 {
                received.append(try await county.receive(TestCounty.complaint("第 \(number) 件")).petition)
            }
            let (centre, desk, ids) = (county.actor(.informationCentre), county.petitions, received)
            let serials = try await withThrowingTaskGroup(of: Serial.self) { group in
                for id in ids {
                    group.addTask {
                        try await county.database.write { tx in
                            try desk.accept(id, version: 1, by: centre, in: tx)
                        }
                    }
                }
                return try await group.reduce(into: [Serial]()) { $0.append($1) }
            }
            #expect(serials.map(\.number).sorted() == Array(1...32))
            #expect(serials.allSatisfy { $0.year == 2018 && $0.county == TestCounty.county })
        }
    }

    @Test(arguments: TestDatabase.all)
    func `what fails after a number was taken gives it back`(_ engine: TestDatabase) async throws {
        struct PowerCut: Error {}
        try await TestCounty.with(engine) { county in
            let (first, second) = (try await county.receive(), try await county.receive())
            let (centre, desk) = (county.actor(.informationCentre), county.petitions)
            await #expect(throws: PowerCut.self) {
                try await county.database.write { tx in
                    try desk.accept(first.petition, version: nil, by: centre, in: tx)
                    throw PowerCut()
                }
            }
            let serial = try await county.act {
                try $0.accept(second.petition, version: nil, by: centre, in: $1)
            }
            #expect(serial.number == 1)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a refused acceptance takes no number, also where the caller goes on`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            let (done, next) = (try await county.petition(in: .accepted), try await county.receive())
            let centre = county.actor(.informationCentre)
            let serial = try await county.act { desk, tx in
                #expect(throws: PetitionRefused.self) {
                    try desk.accept(done.petition, version: nil, by: centre, in: tx)
                }
                return try desk.accept(next.petition, version: nil, by: centre, in: tx)
            }
            #expect(serial.number == 2)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `each year begins at one`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            _ = try await county.petition(in: .accepted)
            let (late, centre) = (try await county.receive(), county.actor(.informationCentre))
            county.time.set(Moment(day: day("2019-01-02"), hour: 9))
            let serial = try await county.act {
                try $0.accept(late.petition, version: nil, by: centre, in: $1)
            }
            #expect(serial.description == "411523-2019-000001")
        }
    }
}
