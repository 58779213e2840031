import Domain

/// Finds the village a file means among those of a township: by its exact name, otherwise without the endings people
/// add or drop (王楼、王楼村、王楼村民委员会). Nil where none fits or more than one does.
public func village(named name: String, among villages: [Division]) -> Division? {
    let wanted = squeezed(name)
    let exact = villages.filter { $0.name == wanted }
    if exact.count == 1 { return exact.first }
    let bare = withoutEnding(wanted)
    let similar = villages.filter { withoutEnding(squeezed($0.name)) == bare }
    return similar.count == 1 ? similar.first : nil
}

private let villageEndings = ["社区居民委员会", "居民委员会", "村民委员会", "村村民委员会", "社区居委会", "村委会", "居委会", "社区", "村"]

private func withoutEnding(_ name: String) -> String {
    for ending in villageEndings.sorted(by: { $0.count > $1.count })
    where name.hasSuffix(ending) && name.count > ending.count {
        return String(name.dropLast(ending.count))
    }
    return name
}
