import Hummingbird

/// Everything the public reads.
enum PortalRoutes {
    static func add(to router: Router<AppContext>, _ platform: Platform) {
        router.get("") { request, context in
            try await platform.publicPage(request, context) { tx, reader in
                let petitions = try PetitionBlock(of: nil, platform, at: reader.now, in: tx)
                let home = try HomeQueries.home(at: reader.now, in: tx)
                return RenderedPage(HomePage(platform, reader).page(home, petitions), tags: ["*"])
            }
        }
        router.get("about") { request, context in
            try await platform.publicPage(request, context) { _, reader in
                RenderedPage(AboutPage(platform: platform, reader: reader).page(), tags: [])
            }
        }
        PortalPlaceRoutes.add(to: router, platform)
        DisclosureRoutes.add(to: router, platform)
        AttachmentRoutes.add(to: router, platform)
        SearchRoutes.add(to: router, platform)
    }
}
