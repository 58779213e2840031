import Hummingbird

enum IntakeRoutes {
    static func add(to router: Router<AppContext>, _ platform: Platform) {}
}
