import Hummingbird

enum SignInRoutes {
    static func add(to router: Router<AppContext>, _ platform: Platform) {}
}
