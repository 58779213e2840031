import Domain

/// Follows a ledger's balance from row to row: each stated balance must be the one before plus income minus expense.
struct LedgerBalance {
    private(set) var opening: Int64?
    /// What the balance must be by the movements alone.
    private var computed: Int64?
    /// What it must be going on from the last stated balance: one slip is reported where it happens, not in all rows
    /// below it.
    private var continued: Int64?
    /// Movements before any balance was known.
    private var pending: Int64 = 0
    /// A movement could not be read: nothing can be said until the next stated balance.
    private var isBroken = false

    /// The balance brought forward (上月结转).
    mutating func carry(_ balance: Int64) {
        if opening == nil { opening = balance }
        if computed == nil { computed = balance }
        if continued == nil { continued = balance }
    }

    /// Takes a row's movement and its stated balance; gives the computed balance where the stated one disagrees.
    mutating func move(income: Int64, expense: Int64, stated: Int64?, isReadable: Bool) -> Int64? {
        let net = income - expense
        pending += net
        if !isReadable { isBroken = true }
        computed = computed.map { $0 + net }
        continued = continued.map { $0 + net }
        guard let stated else { return nil }
        if isBroken || computed == nil {
            if opening == nil, !isBroken { opening = stated - pending }
            (computed, continued, isBroken) = (stated, stated, false)
            return nil
        }
        let expected = computed
        let agrees = stated == computed || stated == continued
        continued = stated
        return agrees ? nil : expected
    }

    /// The computed closing balance where a total row states another one.
    func disagreement(withClosing stated: Int64) -> Int64? {
        guard !isBroken, let computed, stated != computed, stated != continued else { return nil }
        return computed
    }
}
