import Database
import Domain

/// The offices of a county that petitions are sent to, for programs: their keys go into hand-overs.
enum PetitionUnitsAPI {
    static let endpoints: [Endpoint] = [
        Endpoint(
            method: .get, path: "/office/petitions/units", tag: "Petitions",
            summary: "The offices that petitions and digests are sent to",
            access: .officer, answer: .json(.list(unit.schema)), run: .read(list))
    ]

    private static let unit = Shape<Unit>(
        "PetitionUnit",
        [
            .text("id", "Its key, as hand-overs name it") { $0.id.text },
            .text("name", "As people read it") { $0.name },
            .text("division", "Where") { $0.division.text },
            .textOrNull("field", "What its petitions are about; null: anything") { $0.field },
        ])

    /// Who hands nothing over finds nothing here.
    private static func list(_ call: Call) throws -> Endpoint.Work {
        guard let reach = try call.actor().reaches(.dispatchPetitions).first else { throw Failure.notFound }
        return { tx in
            .json(.list(try LedgerChoices.units(of: reach.division, in: tx).map(unit.json)))
        }
    }
}
