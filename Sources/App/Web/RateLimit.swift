import Domain
import Hummingbird
import Synchronization

/// How many requests one address may send in a minute: a token bucket for each, in memory, forgotten when full.
final class RateLimit: Sendable {
    private struct Bucket {
        var tokens: Double
        var at: Int64
    }

    private let perMinute: Double
    private let buckets = Mutex<[String: Bucket]>([:])
    private static let most = 50_000

    init(perMinute: Int) { self.perMinute = Double(perMinute) }

    /// Nil where the request may pass, else seconds to wait. `cost` counts an expensive request more than once.
    func refusal(of client: String, cost: Double = 1, at now: Moment) -> Int? {
        buckets.withLock { buckets in
            if buckets.count >= Self.most {
                buckets = buckets.filter { now.milliseconds - $0.value.at < 60_000 }
            }
            var bucket = buckets[client] ?? Bucket(tokens: perMinute, at: now.milliseconds)
            let refill = Double(max(0, now.milliseconds - bucket.at)) * perMinute / 60_000
            bucket.tokens = min(perMinute, bucket.tokens + refill)
            bucket.at = now.milliseconds
            guard bucket.tokens >= cost else {
                buckets[client] = bucket
                return max(1, Int(((cost - bucket.tokens) * 60 / perMinute).rounded(.up)))
            }
            bucket.tokens -= cost
            buckets[client] = bucket
            return nil
        }
    }
}

/// Holds every address to its rate, and every request to a time in which its body must arrive.
struct Limits: RouterMiddleware {
    typealias Context = AppContext
    let platform: Platform

    func handle(
        _ request: Request, context: AppContext,
        next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        if let seconds = platform.rate.refusal(of: context.client, at: context.reader.now) {
            throw Failure.tooMany(retryAfter: seconds)
        }
        guard request.uri.string.utf8.count <= 4096 else { throw Failure.malformed(FailureWords.badRequest) }
        return try await next(request, context)
    }
}
