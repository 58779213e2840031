import Hummingbird

enum CatalogueRoutes {
    static func add(to router: Router<AppContext>, _ platform: Platform) {}
}
