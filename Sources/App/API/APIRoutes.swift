import Hummingbird

enum APIRoutes {
    static func add(to router: Router<AppContext>, _ platform: Platform) {}
}
