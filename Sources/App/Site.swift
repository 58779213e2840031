import Hummingbird
import HummingbirdCore
import Logging
import NIOCore

/// The whole site put together: every feature adds its routes here, in one place.
public enum Site {
    /// The responder of all pages and of the API.
    static func responder(_ platform: Platform) -> some HTTPResponder<AppContext> {
        let router = Router(context: AppContext.self, options: .autoGenerateHeadEndpoints)
        router.middlewares.add(Edge(platform: platform))
        router.middlewares.add(Limits(platform: platform))
        router.middlewares.add(ReaderMiddleware(platform: platform))
        EdgeRoutes.add(to: router, platform)
        PortalRoutes.add(to: router, platform)
        PreferenceRoutes.add(to: router, platform)
        SignInRoutes.add(to: router, platform)
        OfficerRoutes.add(to: router, platform)
        PlaceRoutes.add(to: router, platform)
        CatalogueRoutes.add(to: router, platform)
        IntakeRoutes.add(to: router, platform)
        EditionRoutes.add(to: router, platform)
        ReviewRoutes.add(to: router, platform)
        EventRoutes.add(to: router, platform)
        ReportRoutes.add(to: router, platform)
        LedgerRoutes.add(to: router, platform)
        PublicPetitionRoutes.add(to: router, platform)
        PetitionSettingsRoutes.add(to: router, platform)
        PetitionDeskRoutes.add(to: router, platform)
        LadderRoutes.add(to: router, platform)
        DigestRoutes.add(to: router, platform)
        PetitionPersonRoutes.add(to: router, platform)
        APIRoutes.add(to: router, platform)
        platform.routes.learn(router.routes.map { ($0.path.description, $0.method) })
        return router.buildResponder()
    }

    /// The application, ready to run; `ready` is called with the port it listens on.
    public static func application(
        _ platform: Platform, ready: @escaping @Sendable (Int) async -> Void = { _ in }
    ) -> some ApplicationProtocol {
        Application(
            responder: responder(platform),
            server: HTTPServerBuilder { responder in
                ConnectionTasks(
                    base: HTTP1Channel(responder: responder, configuration: connections(platform)),
                    platform: platform)
            },
            configuration: .init(
                address: .hostname(platform.configuration.host, port: platform.configuration.port),
                serverName: nil),
            services: [Jobs(platform: platform)],
            onServerRunning: { channel in await ready(channel.localAddress?.port ?? 0) },
            logger: platform.logger)
    }

    private static func connections(_ platform: Platform) -> HTTP1Channel.Configuration {
        .init(
            additionalChannelHandlers: [ConnectionGuard(platform.configuration)],
            idleTimeout: nil,
            httpDecoderConfiguration: ConnectionGuard.limits)
    }
}
