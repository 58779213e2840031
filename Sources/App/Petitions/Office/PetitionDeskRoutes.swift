import Domain
import Hummingbird

/// The officer's desk: one petition with every verb, entering one for somebody, and answer templates.
enum PetitionDeskRoutes {
    static func add(to router: Router<AppContext>, _ platform: Platform) {
        let entering = EnterHandlers(platform: platform)
        router.get("office/petitions/new", use: entering.form)
        router.post("office/petitions/new", use: entering.enter)
        let templates = TemplateHandlers(platform: platform)
        router.get("office/petitions/templates", use: templates.list)
        router.post("office/petitions/templates", use: templates.add)
        router.get("office/petitions/templates/:template", use: templates.show)
        router.post("office/petitions/templates/:template", use: templates.change)
        router.post("office/petitions/templates/:template/deletion", use: templates.delete)
        let desk = PetitionDeskHandlers(platform: platform)
        router.get("office/petitions/:id", use: desk.show)
        router.get("office/petitions/:id/files/:file", use: desk.file)
        for verb in PetitionVerb.ofOfficers {
            guard let resource = verb.resource else { continue }
            router.post("office/petitions/:id/\(resource)") { request, context in
                try await verb == .openPetitioner
                    ? desk.openPetitioner(request, context) : desk.act(verb, request, context)
            }
        }
    }
}
