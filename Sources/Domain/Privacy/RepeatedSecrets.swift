extension Record {
    /// The record with what its secret cells say taken out of its other texts: an illness that stands in a closed
    /// column must not stand in the remark beside it. To be asked while the secret cells can still be read, because
    /// whoever masks a stored record no longer has them.
    public func withoutRepeatedSecrets(_ columns: [Column]) -> Record {
        let secrets = zip(columns, values).compactMap { column, value -> String? in
            guard column.mask == .secret, column.type == .text, RowMask.isTelling(value.canonical) else {
                return nil
            }
            return value.canonical
        }
        guard !secrets.isEmpty else { return self }
        return Record(
            values: zip(columns, values).map { column, value in
                guard column.mask != .secret, case .text(var text) = value else { return value }
                for secret in secrets { text = text.replacing(secret, with: SensitiveText.blot) }
                return .text(text)
            })
    }
}
