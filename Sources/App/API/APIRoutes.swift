import Hummingbird

/// Every endpoint of `/api/v1`, from one table.
enum APIRoutes {
    /// The table. A test walks it against the running router.
    static let endpoints: [Endpoint] = [
        DivisionAPI.endpoints, DisclosureAPI.endpoints, ExportAPI.endpoints, SessionAPI.endpoints,
        EditionAPI.endpoints, DraftAPI.endpoints, VerbAPI.endpoints, FileAPI.endpoints, RowFileAPI.endpoints,
        DutyAPI.endpoints, IntakeAPI.endpoints, CheckAPI.endpoints, EventAPI.endpoints, ReviewAPI.endpoints,
        ComparisonAPI.endpoints, BulkReviewAPI.endpoints, PlaceAPI.endpoints, PlaceReadingAPI.endpoints,
        ZoneAPI.endpoints, CatalogueAPI.endpoints, OfficerAPI.endpoints, PasswordAPI.endpoints,
        AccountAPI.endpoints, SearchAPI.endpoints, ReportAPI.endpoints, ReportDeskAPI.endpoints,
        ReportKeyAPI.endpoints,
        PublicPetitionAPI.endpoints, PetitionRulesAPI.endpoints, PetitionSettingsAPI.endpoints,
        LedgerAPI.endpoints, LedgerViewAPI.endpoints, BulkPetitionAPI.endpoints,
        PetitionDeskAPI.endpoints, PetitionTemplateAPI.endpoints, PetitionUnitsAPI.endpoints,
        LadderAPI.endpoints, DigestAPI.endpoints, DigestVerbAPI.endpoints,
        PetitionPersonAPI.endpoints,
    ].flatMap(\.self)

    /// Whether a path is the API's: what is refused there is told in a problem document, and to programs.
    static func holds(_ path: String) -> Bool { path.hasPrefix("/api/") }

    static func add(to router: Router<AppContext>, _ platform: Platform) {
        let document = OpenAPI(endpoints: endpoints).entry
        router.get("api/v1/openapi.json") { request, _ in document.response(to: request.headers) }
        for endpoint in endpoints {
            let desk = EndpointDesk(endpoint: endpoint, platform: platform)
            router.on(RouterPath(desk.routerPath), method: endpoint.method) { request, context in
                try await desk.answer(request, context)
            }
        }
    }
}
