import Hummingbird

enum ReviewRoutes {
    static func add(to router: Router<AppContext>, _ platform: Platform) {}
}
