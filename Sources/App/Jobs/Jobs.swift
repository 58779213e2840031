import Database
import Domain
import Logging
import ServiceLifecycle

/// What is done at set times rather than on request. Each job is a function of (database, now), safe to run twice,
/// run by one node at a time.
struct Jobs: Service {
    let platform: Platform
    /// Names this node in leases.
    private let holder = String(randomToken().prefix(16))

    init(platform: Platform) { self.platform = platform }

    /// Every job: its name and how often it looks, in seconds.
    private enum Job: String, CaseIterable {
        case publication, reading, housekeeping, escalation, rekeying, reclaiming

        var interval: Int {
            switch self {
            case .publication: 5
            case .reading: 20
            case .housekeeping: 600
            case .escalation, .rekeying, .reclaiming: 60
            }
        }
    }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            await withTaskGroup(of: Void.self) { group in
                for job in Job.allCases { group.addTask { await repeatUntilCancelled(job) } }
            }
        }
    }

    private func repeatUntilCancelled(_ job: Job) async {
        while !Task.isCancelled {
            // On every node, lease or not: each has its own memory.
            platform.unlocked.forgetIdle(at: platform.clock())
            do {
                if try await lease(job) { try await perform(job) }
            } catch {
                platform.logger.error(
                    "job failed", metadata: ["job": "\(job.rawValue)", "error": "\(type(of: error))"])
            }
            try? await Task.sleep(for: .seconds(job.interval))
        }
    }

    private func perform(_ job: Job) async throws {
        switch job {
        case .publication: try await PublicationJob(platform: platform).run(at: platform.clock())
        case .reading: try await IntakeDesk(platform).resume()
        case .housekeeping: try await Housekeeping(platform: platform).run(at: platform.clock())
        case .escalation: try await EscalationJob(platform: platform).run(at: platform.clock())
        case .reclaiming: try await ReclaimingJob(platform: platform).run(at: platform.clock())
        case .rekeying: try await RekeyingJob(platform: platform).run(at: platform.clock())
        }
    }

    /// Takes or keeps the lease; false where another node holds it.
    private func lease(_ job: Job) async throws -> Bool {
        let now = platform.clock()
        let until = now.adding(seconds: job.interval * 3 + 30)
        return try await platform.database.write { [holder] tx in
            let held = try tx.run(
                """
                INSERT INTO lease (job, holder, until) VALUES (\(job.rawValue), \(holder), \(until))
                ON CONFLICT (job) DO UPDATE SET holder = excluded.holder, until = excluded.until
                WHERE lease.holder = excluded.holder OR lease.until < \(now)
                """)
            return held == 1
        }
    }
}
