import Hummingbird

enum OfficerRoutes {
    static func add(to router: Router<AppContext>, _ platform: Platform) {}
}
