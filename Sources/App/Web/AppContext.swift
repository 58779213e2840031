import Domain
import Hummingbird
import NIOCore

/// The request context: what the middleware learnt before the handler runs.
struct AppContext: RequestContext, RemoteAddressRequestContext {
    var coreContext: CoreRequestContextStorage
    let remoteAddress: SocketAddress?
    /// The number that an error page shows and the log line carries.
    var reference = ""
    /// The client's address, for limits only; never logged.
    var client = ""
    var reader: Reader

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        remoteAddress = source.channel.remoteAddress
        reader = Reader(now: Moment(milliseconds: 0))
    }

    /// The signed-in officer, or the way to the sign-in page.
    func officer() throws(Failure) -> Session {
        guard let session = reader.session else { throw .signInNeeded }
        return session
    }
}
