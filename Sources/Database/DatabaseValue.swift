/// A value as both engines store it: the smallest set that SQLite's STRICT tables and PostgreSQL share.
public enum DatabaseValue: Sendable, Equatable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])
}

/// The column type a value is bound as. PostgreSQL wants to know it even for NULL (`NULL IS NULL` alone has
/// no type).
public enum DatabaseType: Sendable, Equatable {
    /// Left to the engine to infer.
    case unknown
    case integer
    case real
    case text
    case blob
}

/// Something that can be bound in a statement.
public protocol DatabaseConvertible {
    /// The value to store.
    var databaseValue: DatabaseValue { get }

    /// The type that stands for a missing value; without it PostgreSQL infers the type from the statement.
    static var databaseType: DatabaseType { get }
}

extension DatabaseConvertible {
    public static var databaseType: DatabaseType { .unknown }
}

extension DatabaseConvertible where Self: RawRepresentable, RawValue: DatabaseConvertible {
    public var databaseValue: DatabaseValue { rawValue.databaseValue }
    public static var databaseType: DatabaseType { RawValue.databaseType }
}

extension DatabaseValue: DatabaseConvertible {
    public var databaseValue: DatabaseValue { self }
}

extension String: DatabaseConvertible {
    public var databaseValue: DatabaseValue { .text(self) }
    public static var databaseType: DatabaseType { .text }
}

extension Substring: DatabaseConvertible {
    public var databaseValue: DatabaseValue { .text(String(self)) }
    public static var databaseType: DatabaseType { .text }
}

extension Int: DatabaseConvertible {
    public var databaseValue: DatabaseValue { .integer(Int64(self)) }
    public static var databaseType: DatabaseType { .integer }
}

extension Int64: DatabaseConvertible {
    public var databaseValue: DatabaseValue { .integer(self) }
    public static var databaseType: DatabaseType { .integer }
}

extension Int32: DatabaseConvertible {
    public var databaseValue: DatabaseValue { .integer(Int64(self)) }
    public static var databaseType: DatabaseType { .integer }
}

/// Stored as 0 or 1, because SQLite has no booleans.
extension Bool: DatabaseConvertible {
    public var databaseValue: DatabaseValue { .integer(self ? 1 : 0) }
    public static var databaseType: DatabaseType { .integer }
}

extension Double: DatabaseConvertible {
    public var databaseValue: DatabaseValue { .real(self) }
    public static var databaseType: DatabaseType { .real }
}

extension [UInt8]: DatabaseConvertible {
    public var databaseValue: DatabaseValue { .blob(self) }
    public static var databaseType: DatabaseType { .blob }
}

extension Optional: DatabaseConvertible where Wrapped: DatabaseConvertible {
    public var databaseValue: DatabaseValue { self?.databaseValue ?? .null }
    public static var databaseType: DatabaseType { Wrapped.databaseType }
}
