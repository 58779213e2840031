import Hummingbird

enum SettingRoutes {
    static func add(to router: Router<AppContext>, _ platform: Platform) {}
}
