import Database
import Domain

/// What the home page shows, each figure counted from the database.
struct HomeView: Sendable {
    /// A place to choose, and how many villages lie in it.
    struct Choice: Sendable {
        let place: Division
        let villages: Int
    }

    /// The county, where there is only one; its townships are the choices then.
    var county: Division?
    var choices: [Choice] = []
    var villages = 0
    var published = 0
    var thisMonth = 0
    var correctedThisMonth = 0
    var latest: [PublishedLine] = []
}

enum HomeQueries {
    static func home(at now: Moment, in tx: Transaction) throws -> HomeView {
        var view = HomeView()
        let counties = try choices(digits: 6, in: nil, tx)
        if counties.count == 1, let county = counties.first {
            view.county = county.place
            view.choices = try choices(digits: 9, in: county.place.code, tx)
        } else {
            view.choices = counties
        }
        view.villages = counties.reduce(0) { $0 + $1.villages }
        let month = monthStart(now)
        if let row = try tx.first(
            """
            SELECT COUNT(*), COUNT(CASE WHEN published_at >= \(month) AND first_published_at >= \(month) THEN 1 END),
                COUNT(CASE WHEN published_at >= \(month) AND published_at > first_published_at THEN 1 END)
            FROM disclosure WHERE published_at IS NOT NULL
            """)
        {
            (view.published, view.thisMonth, view.correctedThisMonth) = (
                try row.int(0), try row.int(1), try row.int(2)
            )
        }
        view.latest = try LineQueries.latest(in: nil, limit: 8, in: tx)
        return view
    }

    static func monthStart(_ now: Moment) -> Moment {
        Moment(day: now.day.adding(days: 1 - now.day.dayOfMonth))
    }

    /// Places of a level (by the length of their code) that hold villages, with how many.
    static func choices(digits: Int, in place: DivisionCode?, _ tx: Transaction) throws -> [HomeView.Choice] {
        let range: SQL = place.map { "AND v.code >= \($0) AND v.code < \($0.text + ":")" } ?? ""
        return try tx.rows(
            """
            SELECT c.code, p.name, c.villages FROM (
                SELECT substr(v.code, 1, CAST(\(digits) AS INTEGER)) AS code, COUNT(*) AS villages FROM division v
                WHERE v.level = 4 \(sql: range) GROUP BY 1) c
            JOIN division p ON p.code = c.code ORDER BY c.code
            """
        ).map {
            HomeView.Choice(
                place: Division(code: try $0.division(0), name: try $0.text(1)), villages: try $0.int(2))
        }
    }
}
