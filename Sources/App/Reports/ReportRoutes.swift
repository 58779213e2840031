import Hummingbird

/// Sealed reports: the person's pages and the commission's desk.
enum ReportRoutes {
    static func add(to router: Router<AppContext>, _ platform: Platform) {
        let person = ReportPersonHandlers(platform: platform)
        router.get("reports/new", use: person.form)
        router.post("reports/new", use: person.step)
        router.get("reports/track", use: person.askCode)
        router.post("reports/track", use: person.track)
        router.post("reports/track/additions", use: person.add)
        let office = ReportOfficeHandlers(platform: platform)
        router.get("office/reports", use: office.list)
        router.post("office/reports/unlock", use: office.unlock)
        router.post("office/reports/lock", use: office.lock)
        router.get("office/reports/log", use: office.log)
        router.get("office/reports/keys", use: office.keys)
        router.post("office/reports/keys", use: office.makeKey)
        router.post("office/reports/keys/passphrase", use: office.changePassphrase)
        router.get("office/reports/keys/:number", use: office.sheet)
        router.get("office/reports/:id", use: office.report)
        router.get("office/reports/:id/files/:position/:number", use: office.file)
        router.post("office/reports/:id/acknowledgement", use: office.acknowledge)
        router.post("office/reports/:id/replies", use: office.reply)
        router.post("office/reports/:id/conclusion", use: office.conclude)
        router.post("office/reports/:id/reopening", use: office.reopen)
    }
}
