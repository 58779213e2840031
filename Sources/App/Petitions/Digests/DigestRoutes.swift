import Hummingbird

/// `/office/petitions/digests`: the problems of one field, handed to its bureau.
enum DigestRoutes {
    static func add(to router: Router<AppContext>, _ platform: Platform) {
        let handlers = DigestHandlers(platform: platform)
        router.get("office/petitions/digests", use: handlers.list)
        router.get("office/petitions/digests/new", use: handlers.choose)
        router.post("office/petitions/digests", use: handlers.handOver)
        router.get("office/petitions/digests/:id", use: handlers.show)
        router.get("office/petitions/digests/:id/list.xlsx", use: handlers.workbook)
        router.get("office/petitions/digests/:id/files/:file", use: handlers.file)
        router.post("office/petitions/digests/:id/answer", use: handlers.answer)
        router.post("office/petitions/digests/:id/return", use: handlers.sendBack)
        router.post("office/petitions/digests/:id/closing", use: handlers.close)
    }
}
