import Hummingbird

/// Everything the public reads.
enum PortalRoutes {
    static func add(to router: Router<AppContext>, _ platform: Platform) {
        router.get("") { request, context in
            try await platform.publicPage(request, context, .home)
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
