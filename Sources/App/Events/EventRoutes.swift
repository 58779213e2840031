import Hummingbird

enum EventRoutes {
    static func add(to router: Router<AppContext>, _ platform: Platform) {}
}
