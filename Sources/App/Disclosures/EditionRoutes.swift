import Hummingbird

enum EditionRoutes {
    static func add(to router: Router<AppContext>, _ platform: Platform) {}
}
