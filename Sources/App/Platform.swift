import Database
import Domain
import Foundation
import Logging

/// What every handler and job reaches: one per running copy.
public final class Platform: Sendable {
    let database: Database
    let keys: Keys
    let configuration: Configuration
    let calendar: WorkingCalendar
    /// Tells this calendar from another one, for what was worked out under it.
    let calendarMark: String
    /// Wrong receipt codes from one address: a few an hour.
    let wrongCodes = RateLimit(most: 30, perSeconds: 3600)
    /// Who may hand in a petition now.
    let gate: PetitionGate
    let logger: Logger
    let pages: PageCache
    let assets: Assets
    let frames: Frames
    let rate: RateLimit
    /// Private keys of discipline commissions that officers have unlocked on this node.
    let unlocked = UnlockedKeys()
    let routes = RouteBook()
    let references = References()
    /// The only clock. Tests set it.
    let clock: @Sendable () -> Moment

    public init(
        database: Database, keys: Keys, configuration: Configuration, logger: Logger,
        clock: @escaping @Sendable () -> Moment = Platform.systemClock
    ) throws {
        self.database = database
        self.keys = keys
        self.configuration = configuration
        self.logger = logger
        self.clock = clock
        calendar = try CalendarFile.bundled()
        calendarMark = calendar.mark
        pages = PageCache(enabled: configuration.cachesPages, secure: configuration.secure)
        assets = try Assets(folder: configuration.publicFolder)
        frames = Frames(assets)
        rate = RateLimit(perMinute: configuration.requestsPerMinute)
        gate = PetitionGate(isOpen: !configuration.asksForWork)
        database.onAnnouncement { [pages, unlocked] topic, payload in
            pages.hear(topic: topic, payload: payload)
            unlocked.hear(topic: topic, payload: payload)
        }
    }

    /// Milliseconds of the system's clock.
    public static let systemClock: @Sendable () -> Moment = {
        Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    }
}
