import Domain
import Spreadsheet

/// Finds the header of a sheet wherever it stands and however many rows it has.
struct HeaderSearch {
    let item: Item
    let matcher: HeaderMatcher

    init(item: Item, remembered: [String: String]) {
        self.item = item
        matcher = HeaderMatcher(item: item, remembered: remembered)
    }

    /// Rows of a header at most: a group, its parts, and a line of units.
    static let deepest = 3

    /// The header that matches most columns; of equal ones the shallowest, then the first. Nil below two matches.
    func find(in sheet: Sheet) -> Header? {
        let grid = HeaderGrid(sheet)
        var best: (first: Int, depth: Int, assignment: [Assigned], score: Int)?
        for depth in 1...Self.deepest {
            for first in grid.labels.indices where first + depth <= grid.labels.count {
                let assignment = assign(grid, first: first, depth: depth)
                let score = assignment.count { $0.match != nil && $0.match?.target != .ignored }
                if score > (best?.score ?? 0) { best = (first, depth, assignment, score) }
            }
        }
        guard var best, best.score >= min(2, item.columns.count) else { return nil }
        let reach = reach(sheet, above: best.first, depth: best.depth)
        if reach > 0 {
            best.first -= reach
            best.depth += reach
            best.assignment = assign(grid, first: best.first, depth: best.depth)
        }
        while best.depth < Self.deepest, best.first + best.depth < grid.labels.count {
            let deeper = assign(grid, first: best.first, depth: best.depth + 1)
            // A row of records under the header would hide its words; a row of parts or units does not.
            guard deeper.map(\.match?.target) == best.assignment.map(\.match?.target),
                sheet.rows[best.first + best.depth].cells.contains(where: { $0 != .empty })
            else { break }
            best.assignment = deeper
            best.depth += 1
        }
        return header(sheet, grid, first: best.first, depth: best.depth, assignment: best.assignment)
    }

    /// How many rows above belong to the header because cells merged downwards reach from there into it.
    private func reach(_ sheet: Sheet, above first: Int, depth: Int) -> Int {
        let row = sheet.rows[first].number
        let top = sheet.merges.filter { $0.firstRow < row && $0.lastRow >= row }.map(\.firstRow).min() ?? row
        let rows = sheet.rows[..<first].count { $0.number >= top }
        return rows + depth <= Self.deepest ? rows : 0
    }

    struct Assigned {
        let position: Int
        let displayed: String
        var match: HeaderMatcher.Match?
    }

    /// Gives each file column its meaning and each meaning to one column only: the surer header first.
    private func assign(_ grid: HeaderGrid, first: Int, depth: Int) -> [Assigned] {
        var columns: [(assigned: Assigned, candidates: [HeaderMatcher.Match])] = []
        for position in 0..<grid.width {
            let levels = (first..<first + depth).map { grid.labels[$0][position] }
                .filter { !$0.text.isEmpty && !$0.isUnit }
            guard let leaf = levels.last else { continue }
            let group = levels.first.flatMap { $0.normalised == leaf.normalised ? nil : $0 }
            var candidates = matcher.matches(
                displayed: displayedHeader(leaf.text), normalised: leaf.normalised)
            if candidates.isEmpty, let group {
                candidates = matcher.matches(
                    displayed: "\(displayedHeader(group.text))/\(displayedHeader(leaf.text))",
                    normalised: group.normalised + leaf.normalised)
                // 收入 over 金额: the part adds nothing to its group.
                if candidates.isEmpty, ["金额", "数额", "小计", "合计"].contains(leaf.normalised) {
                    candidates = matcher.matches(
                        displayed: displayedHeader(group.text), normalised: group.normalised)
                }
            }
            let assigned = Assigned(position: position, displayed: displayedHeader(leaf.text), match: nil)
            columns.append((assigned, candidates))
        }
        var taken: Set<HeaderTarget> = []
        for strength in [HeaderMatcher.Strength.remembered, .exact, .synonym] {
            for index in columns.indices where columns[index].assigned.match == nil {
                let match = columns[index].candidates.first {
                    $0.strength == strength && !taken.contains($0.target)
                }
                guard let match else { continue }
                if match.target != .ignored { taken.insert(match.target) }
                columns[index].assigned.match = match
            }
        }
        return columns.map(\.assigned)
    }

    private func header(
        _ sheet: Sheet, _ grid: HeaderGrid, first: Int, depth: Int, assignment: [Assigned]
    ) -> Header {
        let last = first + depth
        let shown = unique(assignment, grid, first: first, depth: depth)
        let headers = zip(assignment, shown).map { assigned, header in
            MappedHeader(
                position: assigned.position, header: header,
                column: assigned.match.flatMap { name($0.target) })
        }
        let labels = (0..<grid.width).map { column in
            (first..<last).map { squeezed(grid.labels[$0][column].text) }.filter { !$0.isEmpty }
        }
        return Header(
            rows: sheet.rows[first].number...sheet.rows[last - 1].number,
            firstDataIndex: last,
            headers: headers,
            targets: assignment.compactMap { assigned in assigned.match.map { (assigned.position, $0.target) }
            },
            labels: labels,
            titles: Set(grid.labels[..<first].joined().map { squeezed($0.text) }.filter { !$0.isEmpty })
        )
    }

    private func name(_ target: HeaderTarget) -> String? {
        switch target {
        case .column(let index): item.columns[index].name
        case .village: villageColumn
        case .ignored: nil
        }
    }

    /// Headers that read the same get their group in front (收入/金额, 支出/金额), then their place.
    private func unique(_ assignment: [Assigned], _ grid: HeaderGrid, first: Int, depth: Int) -> [String] {
        let counts = Dictionary(assignment.map { ($0.displayed, 1) }, uniquingKeysWith: +)
        var seen: Set<String> = []
        return assignment.map { assigned in
            var shown = assigned.displayed
            if counts[shown, default: 0] > 1, depth > 1 {
                let group = displayedHeader(grid.labels[first][assigned.position].text)
                if !group.isEmpty, group != shown { shown = "\(group)/\(shown)" }
            }
            while !seen.insert(shown).inserted { shown += "#\(assigned.position + 1)" }
            return shown
        }
    }
}
