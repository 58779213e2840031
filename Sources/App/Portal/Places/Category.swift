import Domain
import HTML

/// One of a catalogue's categories on a village's page.
struct Category {
    let name: String
    let icon: Icon
    /// The name of its section on the page.
    let anchor: String
    let items: [Item]
    /// Items with something public.
    let published: Int
    /// Duties that are overdue.
    let missing: Int

    /// The categories in the order in which the catalogue first names them.
    static func all(_ view: VillageView) -> [Category] {
        names(view.items).enumerated().map { place, name in
            let items = view.items.filter { $0.category == name }
            let numbers = Set(items.map(\.number))
            return Category(
                name: name, icon: icon(place), anchor: "c\(place + 1)", items: items,
                published: Set(view.lines.map(\.item.number)).intersection(numbers).count,
                missing: view.missing.count { numbers.contains($0.item.number) })
        }
    }

    static func icon(of item: Item, in items: [Item]) -> Icon {
        names(items).firstIndex(of: item.category).map(icon) ?? .file
    }

    private static func icon(_ place: Int) -> Icon {
        Icon.categories.indices.contains(place) ? Icon.categories[place] : .file
    }

    private static func names(_ items: [Item]) -> [String] {
        var names: [String] = []
        for item in items where !names.contains(item.category) { names.append(item.category) }
        return names
    }
}
