import Hummingbird

enum PortalRoutes {
    static func add(to router: Router<AppContext>, _ platform: Platform) {}
}
