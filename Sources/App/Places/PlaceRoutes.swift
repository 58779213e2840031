import Hummingbird

enum PlaceRoutes {
    static func add(to router: Router<AppContext>, _ platform: Platform) {}
}
