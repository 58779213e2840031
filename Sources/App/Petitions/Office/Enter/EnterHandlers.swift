import Database
import Domain
import HTML
import Hummingbird

/// `/office/petitions/new`: the centre enters what came by telephone, letter or visit.
struct EnterHandlers: Sendable {
    let platform: Platform

    @Sendable func form(_ request: Request, _ context: AppContext) async throws -> Response {
        var input = PetitionInput()
        input.propose("key", SubmissionKey.new().code)
        if let place = request.uri.queryParameters.get("place") { input.propose("place", String(place)) }
        return .page(try await page(context, input, []).form())
    }

    @Sendable func enter(_ request: Request, _ context: AppContext) async throws -> Response {
        let actor = try context.officer().actor
        _ = try EnterDraft.county(of: actor)
        let form = try await request.form(context, limit: BodyLimit.upload, keepsText: true).asAnother
        var input = PetitionInput(form)
        let desk = PetitionDesk(platform, at: context.reader.now)
        do {
            input.files = try await UploadedFiles.ofPetition(form.uploads("files"))
            let draft = EnterDraft(input: input)
            let receipt = try await platform.database.write { tx in
                try draft.enter(by: actor, at: desk, in: tx)
            }
            return .page(try await page(context, input, []).receipt(receipt))
        } catch Failure.invalid(let problems) {
            return .page(
                try await page(context, input, problems).form(), status: .unprocessableContent)
        } catch let used as SubmissionFormUsed {
            var pages = try await page(context, input, [])
            pages.used = used.phrase
            return .page(pages.form(), status: .unprocessableContent)
        } catch let refused as any RefusalPhrase {
            let problem = FieldProblem("place", zh: refused.phrase.zh, en: refused.phrase.en)
            return .page(
                try await page(context, input, [problem]).form(), status: .unprocessableContent)
        }
    }

    private func page(
        _ context: AppContext, _ input: PetitionInput, _ problems: [FieldProblem]
    ) async throws -> EnterPages {
        let county = try EnterDraft.county(of: context.officer().actor)
        let (places, fields) = try await platform.database.read { tx in
            (try EnteredPlaces(of: county, in: tx).all, try OfficeFields.of(county, in: tx))
        }
        return EnterPages(
            platform: platform, reader: context.reader, places: places, fields: fields, input: input,
            faults: FormFaults(problems, context.reader.language))
    }
}

extension Form {
    /// The form under the key that came with the button which enters it as another petition: that key was made with the
    /// page, so that pressing the button twice enters it once. The form itself where another button was pressed.
    fileprivate var asAnother: Form {
        guard let key = SubmissionKey(self["another"]) else { return self }
        var form = self
        form.fields.removeAll { $0.name == "key" }
        form.fields.append(.init(name: "key", value: key.code))
        return form
    }
}

/// The fields (口) that a county's stations and bureaus have.
enum OfficeFields {
    static func of(_ county: DivisionCode, in tx: Transaction) throws -> [String] {
        let rows = try tx.rows(
            "SELECT DISTINCT kind FROM unit WHERE division >= \(county) AND division < \(county.text + ":")")
        return Set(try rows.compactMap { Unit.Kind(code: try $0.text(0))?.ownField }).sorted()
    }
}
