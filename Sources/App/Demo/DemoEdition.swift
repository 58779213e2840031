import Database
import Domain

/// One published first edition, with everything that is needed to write it.
struct DemoEdition: Sendable {
    let id: Edition.ID
    let key: Disclosure.Key
    let item: Item
    let content: Content
    let opening: Money?
    let team: DemoStaff.Team
    let published: Moment

    /// When each step was taken: a morning's work, a day of reviewing.
    var drafted: Moment { published.adding(seconds: -97_000) }
    var submitted: Moment { published.adding(seconds: -93_000) }
    var villageSigned: Moment { published.adding(seconds: -86_000) }
    var stationSigned: Moment { published.adding(seconds: -11_000) }
}

extension DemoEdition {
    /// Writes the edition as drafting, three reviews and publication leave it. The rules decide as they do for the
    /// verbs; only the states in between are not stored, because the next verb would overwrite them.
    func write(_ platform: Platform, in tx: Transaction) throws {
        guard let station = team.stations[item.station] else { throw Failure.notFound }
        let desk = EditionDesk(platform, at: published)
        let begun = try desk.ask { () throws(EditionRefusal) in
            try Edition.begin(
                id: id, disclosure: key, field: item.station, content: content, by: team.uploader)
        }
        try desk.store.insert(
            at(begun, version: 4), item: item, opening: opening, by: team.uploader.officer, at: drafted,
            in: tx)
        guard let row = try tx.first("SELECT disclosure FROM edition WHERE id = \(id)") else {
            throw Failure.notFound
        }
        let stored = StoredEdition(
            edition: at(begun, version: 4), disclosure: try row.identifier(0), item: item, opening: opening,
            source: nil, waitingSince: published, noticeUntil: nil)
        var edition = stored.edition
        let checks = try desk.checks(of: stored, in: tx)
        try desk.ask { () throws(EditionRefusal) in
            try edition.submit(by: team.uploader, at: submitted, checks: checks)
            try edition.approve(by: team.village, at: villageSigned)
            try edition.approve(by: station, at: stationSigned)
            try edition.release(by: team.discipline, at: published, checks: checks)
        }
        try desk.store.update(
            edition, from: stored.edition, item: item, by: team.discipline.officer, at: published, in: tx)
        try record(stored, platform, station: station, in: tx)
        let releaser = desk.doer(team.discipline, .release, stored)
        try desk.record(.released, stored, by: releaser, in: tx)
        try desk.open(edition, stored, by: releaser, in: tx)
    }

    private func record(_ stored: StoredEdition, _ platform: Platform, station: Actor, in tx: Transaction)
        throws
    {
        let steps: [(EventVerb, Moment, Actor, Verb, Int)] = [
            (.drafted, drafted, team.uploader, .draft, 1), (.submitted, submitted, team.uploader, .submit, 1),
            (.approved, villageSigned, team.village, .reviewVillage, 2),
            (.approved, stationSigned, station, .reviewStation, 3),
        ]
        for (verb, moment, actor, asked, version) in steps {
            let desk = EditionDesk(platform, at: moment)
            var before = stored
            before.edition = at(stored.edition, version: version)
            try desk.record(verb, before, by: desk.doer(actor, asked, before), in: tx)
        }
    }

    /// The same edition as it was read at a version.
    private func at(_ edition: Edition, version: Int) -> Edition {
        Edition(
            id: edition.id, version: version, disclosure: edition.disclosure, field: edition.field,
            number: edition.number, origin: edition.origin, authors: edition.authors,
            content: edition.content,
            state: edition.state)
    }
}
