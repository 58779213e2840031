import Hummingbird

/// What a person without an account does with petitions: speaking up, and following by the receipt code.
enum PetitionPersonRoutes {
    static func add(to router: Router<AppContext>, _ platform: Platform) {
        let person = PetitionPersonHandlers(platform: platform)
        router.get("petitions/new", use: person.form)
        router.post("petitions/new", use: person.step)
        router.get("petitions/places", use: person.places)
        let track = PetitionTrackHandlers(platform: platform)
        router.get("petitions/track", use: track.ask)
        router.post("petitions/track", use: track.open)
        router.post("petitions/track/replies", use: track.reply)
        router.post("petitions/track/additions", use: track.add)
        router.post("petitions/track/rating", use: track.rate)
        router.post("petitions/track/reopening", use: track.askReopening)
        router.post("petitions/track/withdrawal", use: track.withdraw)
        router.post("petitions/track/erasure", use: track.erase)
        router.get("petitions/track/files/:address", use: track.file)
    }
}
