import Domain
import HTML

/// The columns of an item that are typed into a grid: all but those that hold files.
struct GridColumns: Sendable {
    /// What stands in a cell whose stored value is secret: it is kept unless something else is typed.
    static let hidden = "●●●●"

    let item: [Domain.Column]
    /// For each grid column its place among the item's.
    let places: [Int]

    init(_ columns: [Domain.Column]) {
        item = columns
        places = columns.indices.filter { columns[$0].type != .file }
    }

    var count: Int { places.count }

    func column(_ index: Int) -> Domain.Column { item[places[index]] }

    /// How the editor sets them; a list begins with the empty choice, so that a row can be emptied.
    var forEditor: [GridColumn] {
        places.indices.map { index in
            let column = column(index)
            let name = "c\(index)"
            switch column.type {
            case .money: return GridColumn(name, column.name, note: "元", .number)
            case .number: return GridColumn(name, column.name, .number)
            case .choice(let options): return GridColumn(name, column.name, .choice([""] + options))
            case .text, .date, .phone, .file: return GridColumn(name, column.name)
            }
        }
    }

    /// A stored row as it is shown: secret values only as a sign that they are there.
    func shown(_ record: Record) -> [String] {
        places.map { place in
            let value = record.value(place) ?? .empty
            return item[place].mask == .secret && !value.isEmpty ? Self.hidden : value.canonical
        }
    }

    /// A row in full, only to be checked, never to be shown.
    func full(_ record: Record) -> [String] { places.map { (record.value($0) ?? .empty).canonical } }

    var isSecret: [Bool] { places.map { item[$0].mask == .secret } }
}
