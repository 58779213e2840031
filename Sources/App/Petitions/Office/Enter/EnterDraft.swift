import Attachments
import Database
import Domain

/// What the centre fills in for a person who telephoned, wrote or came.
struct EnterDraft: Sendable {
    let input: PetitionInput

    /// The channels that the centre writes down.
    static let channels = Petition.Channel.allCases.filter(\.isEnteredByCentre)

    /// The county in which the officer enters petitions; not found for whoever enters none.
    static func county(of actor: Actor) throws(Failure) -> DivisionCode {
        guard let reach = actor.reaches(.registerPetitions).first else { throw .notFound }
        return reach.division
    }

    /// Reads everything and enters it, or throws every fault together; `SubmissionFormUsed` where something else was
    /// entered under the key.
    func enter(by actor: Actor, at desk: PetitionDesk, in tx: Transaction) throws -> PetitionReceipt {
        var fields = PetitionInputReader(input)
        let place = try place(of: actor, &fields, in: tx)
        let channel = fields.choice("channel", Petition.Channel.self, DeskPhrases.channelMissing)
        if let channel, !channel.isEnteredByCentre { fields.add("channel", DeskPhrases.channelMissing) }
        let kind = fields.choice("kind", Petition.Kind.self, DeskPhrases.kindMissing)
        if !["yes", "no"].contains(input["named"]) { fields.add([SubmissionPhrases.namedMissing]) }
        let field = input["field"]
        if field.count > 40 { fields.add([DeskPhrases.tooLong("field", 40)]) }
        let submission = submission(
            at: try place ?? Self.county(of: actor), field: field, kind ?? .complaint, channel ?? .phone)
        fields.add(submission.faults)
        return try desk.enter(try fields.finish(submission), by: actor, in: tx)
    }

    private func place(
        of actor: Actor, _ fields: inout PetitionInputReader, in tx: Transaction
    ) throws -> DivisionCode? {
        let places = try EnteredPlaces(of: Self.county(of: actor), in: tx)
        do throws(Failure) {
            return try places.find(input["place"]).code
        } catch {
            guard case .invalid(let problems) = error else { throw error }
            fields.add(problems)
            return nil
        }
    }

    private func submission(
        at place: DivisionCode, field: String, _ kind: Petition.Kind, _ channel: Petition.Channel
    ) -> PetitionSubmission {
        let person = Petitioner(name: input["name"], phone: input["phone"], address: input["address"])
        let isEmpty = person.name.isEmpty && person.phone.isEmpty && person.address.isEmpty
        // Where nothing was chosen, that is told, and what was typed is read as what it looks like.
        let isAnonymous = input["named"] == "no" || (input["named"] != "yes" && isEmpty)
        return PetitionSubmission(
            matter: .init(kind: kind, field: field.isEmpty ? nil : field, division: place),
            sender: .init(
                channel: channel, isAnonymous: isAnonymous, mayBePublic: input.isOn("public")),
            subject: input["subject"], words: input["words"], person: isEmpty ? nil : person,
            files: input.files, key: SubmissionKey(input["key"]) ?? .new())
    }
}
