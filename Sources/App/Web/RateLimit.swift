import Domain
import Hummingbird
import Synchronization

/// How often one address may do something in a span of time: a token bucket for each, in memory, forgotten when full.
final class RateLimit: Sendable {
    private struct Bucket {
        var tokens: Double
        var at: Int64
    }

    private let most: Double
    private let perMillisecond: Double
    /// In milliseconds: after it a bucket is full again.
    private let span: Int64
    private let buckets = Mutex<[String: Bucket]>([:])
    private static let mostBuckets = 50_000

    init(most: Int, perSeconds seconds: Int) {
        self.most = Double(most)
        span = Int64(seconds) * 1000
        perMillisecond = Double(most) / Double(span)
    }

    convenience init(perMinute: Int) { self.init(most: perMinute, perSeconds: 60) }

    /// Whether an address has used up what it may; nothing is counted.
    func isUsedUp(by client: String, at now: Moment) -> Bool {
        refusal(of: client, cost: 0, needs: 1, at: now) != nil
    }

    /// Nil where the request may pass, else seconds to wait. `cost` counts an expensive request more than once.
    func refusal(of client: String, cost: Double = 1, at now: Moment) -> Int? {
        refusal(of: client, cost: cost, needs: cost, at: now)
    }

    private func refusal(of client: String, cost: Double, needs: Double, at now: Moment) -> Int? {
        buckets.withLock { buckets in
            if buckets.count >= Self.mostBuckets {
                buckets = buckets.filter { now.milliseconds - $0.value.at < span }
            }
            var bucket = buckets[client] ?? Bucket(tokens: most, at: now.milliseconds)
            let refill = Double(max(0, now.milliseconds - bucket.at)) * perMillisecond
            bucket.tokens = min(most, bucket.tokens + refill)
            bucket.at = now.milliseconds
            guard bucket.tokens >= needs else {
                buckets[client] = bucket
                return max(1, Int(((needs - bucket.tokens) / perMillisecond / 1000).rounded(.up)))
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
