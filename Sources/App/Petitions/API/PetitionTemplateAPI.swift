import Database
import Domain

/// The county's answer templates for programs.
enum PetitionTemplateAPI {
    static let endpoints: [Endpoint] = [
        Endpoint(
            method: .get, path: "/office/petitions/templates", tag: "Petitions",
            summary: "The county's answer templates",
            access: .officer, answer: .json(.list(template.schema)), run: .read(list)),
        Endpoint(
            method: .post, path: "/office/petitions/templates", tag: "Petitions",
            summary: "Add an answer template",
            access: .officer, body: .json(.init(name: "NewAnswerTemplate", members: text)), status: .created,
            answer: .json(template.schema), run: .write(add)),
        Endpoint(
            method: .put, path: "/office/petitions/templates/{template}", tag: "Petitions",
            summary: "Change an answer template; holds to the version", access: .officer,
            body: .json(.init(name: "AnswerTemplateChange", members: [PlaceAPI.version] + text)),
            answer: .json(template.schema), run: .write(change)),
        Endpoint(
            method: .delete, path: "/office/petitions/templates/{template}", tag: "Petitions",
            summary: "Delete an answer template; the version goes into If-Match", access: .officer,
            answer: .nothing, run: .write(delete), needsIfMatch: true),
    ]

    private static let text: [Schema.Member] = [
        .init(name: "name", schema: .text("How officers find it")),
        .init(name: "words", schema: .text("What answers may begin with")),
    ]

    private static let template = Shape<AnswerTemplate>(
        "AnswerTemplate",
        [
            .text("id", "Its key") { $0.id.text },
            .integer("version", "To be sent back as If-Match or `version`") { $0.version },
            .text("name", "How officers find it") { $0.name },
            .text("words", "What answers may begin with") { $0.words },
        ])

    private static func list(_ call: Call) throws -> Endpoint.Work {
        let county = try TemplateHandlers.county(of: call.actor())
        return { tx in .json(.list(try AnswerTemplates.all(of: county, in: tx).map(template.json))) }
    }

    private static func wish(_ call: Call) -> AnswerTemplates.Wish {
        AnswerTemplates.Wish(name: call.body["name"]?.text ?? "", words: call.body["words"]?.text ?? "")
    }

    private static func add(_ call: Call) throws -> Endpoint.Work {
        let (session, now, wish) = (try call.session(), call.now, wish(call))
        let county = try TemplateHandlers.county(of: session.actor)
        return { tx in
            let made = try AnswerTemplates.add(
                wish, of: county, by: session.doer(.answerPetitions, in: county), at: now, in: tx)
            return Reply(content: .json(template.json(made)), version: made.version)
        }
    }

    private static func change(_ call: Call) throws -> Endpoint.Work {
        let (session, now, wish) = (try call.session(), call.now, wish(call))
        let county = try TemplateHandlers.county(of: session.actor)
        let (id, version): (AnswerTemplate.ID, Int) = (try call.id("template"), try call.version())
        return { tx in
            try AnswerTemplates.change(
                id, to: wish, version: version, of: county, by: session.doer(.answerPetitions, in: county),
                at: now, in: tx)
            guard let changed = try AnswerTemplates.find(id, of: county, in: tx) else {
                throw Failure.notFound
            }
            return Reply(content: .json(template.json(changed)), version: changed.version)
        }
    }

    private static func delete(_ call: Call) throws -> Endpoint.Work {
        let (session, now) = (try call.session(), call.now)
        let county = try TemplateHandlers.county(of: session.actor)
        let (id, version): (AnswerTemplate.ID, Int) = (try call.id("template"), try call.version())
        return { tx in
            try AnswerTemplates.delete(
                id, version: version, of: county, by: session.doer(.answerPetitions, in: county), at: now,
                in: tx)
            return .nothing
        }
    }
}
