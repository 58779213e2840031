import Hummingbird
import HummingbirdCore
import Logging
import NIOCore

/// HTTP/1 connections whose tasks run on the connection's own event loop: a request then costs no hop to the
/// cooperative pool and back. Whatever takes long (database, passwords, files) runs on threads of its own.
struct ConnectionTasks: ServerChildChannel {
    let base: HTTP1Channel
    let platform: Platform

    /// Nearest to the socket: the clock of idle connections and the shelf; then HTTP.
    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<HTTP1Channel.Value> {
        channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.addHandlers(
                IdleStateHandler(readTimeout: .seconds(Int64(platform.configuration.idleSeconds))),
                ShelfHandler(platform))
        }.flatMap { base.setup(channel: channel, logger: logger) }
    }

    func handle(value: HTTP1Channel.Value, logger: Logger) async {
        await withTaskExecutorPreference(LoopExecutor(loop: value.channel.eventLoop)) {
            await base.handle(value: value, logger: logger)
        }
    }
}

/// Runs a task's pieces on an event loop.
private final class LoopExecutor: TaskExecutor {
    private let loop: any EventLoop

    init(loop: any EventLoop) { self.loop = loop }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        loop.execute { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
