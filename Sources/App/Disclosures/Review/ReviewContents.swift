import Domain
import HTML

extension ReviewPage {
    /// The rows as officers see them, or the article.
    func contents(_ h: inout HTML) {
        h.sectionHead(words.content)
        switch edition.content {
        case .nothingToReport: h.notice(.information, common.nothingToReport())
        case .article(let article):
            h.article(.class("card prose")) { h in
                h.h3(article.title)
                for paragraph in article.paragraphs { h.p(paragraph) }
            }
        case .table:
            if let table = sheet.table { rows(&h, table) }
        }
        if sheet.maySeeSecrets { secretColumns(&h) }
    }

    private func rows(_ h: inout HTML, _ table: MaskedTable) {
        // The name stays in sight while the rest is scrolled, with the number that findings speak of.
        let isNamed = table.columns.first?.type == .text
        let columns = (isNamed ? [] : [TableColumn(words.rowsWord)]) + table.columns.map(\.tableColumn)
        let range = shown(table.rows.count)
        h.dataTable(
            "\(sheet.stored.item.name) \(edition.disclosure.period.words(reader.language))", id: "rows",
            columns: columns, total: totals(table, columns, isNamed: isNamed)
        ) { h in
            for row in table.rows[range] {
                let number = "\(row.recordIndex + 1)"
                let cells = row.cells.map(\.text)
                let first = isNamed ? ["\(number)  \(cells.first ?? "")"] : [number]
                h.dataRow(
                    first + (isNamed ? Array(cells.dropFirst()) : cells), columns: columns,
                    id: "row-\(number)")
            }
        }
        pagination(&h, range, of: table.rows.count)
    }

    func shown(_ count: Int) -> Range<Int> {
        let first = min(max(0, page - 1) * Self.rowsPerPage, max(0, count - 1))
        return min(first, count)..<min(first + Self.rowsPerPage, count)
    }

    private func pagination(_ h: inout HTML, _ range: Range<Int>, of count: Int) {
        guard count > Self.rowsPerPage else { return }
        let on = range.lowerBound / Self.rowsPerPage + 1
        h.pagination(
            words.pages, previous: on > 1 ? .init(words.previous, "\(path)/review?page=\(on - 1)") : nil,
            position: words.position(range.lowerBound + 1, range.upperBound, of: count),
            next: range.upperBound < count ? .init(words.next, "\(path)/review?page=\(on + 1)") : nil)
    }

    /// Sums of the money columns over all rows; nil where there is none or hardly a row.
    private func totals(_ table: MaskedTable, _ columns: [TableColumn], isNamed: Bool) -> HTML.Body? {
        guard table.rows.count > 1, table.columns.contains(where: { $0.type == .money && $0.name != "余额" })
        else {
            return nil
        }
        let sums = table.columns.enumerated().map { place, column -> String in
            // A running balance has no sum.
            guard column.type == .money, column.name != "余额" else { return "" }
            let total = table.rows.reduce(Money.zero) { sum, row in
                if case .money(let money) = row.cells[place].value { sum + money } else { sum }
            }
            return total.grouped
        }
        let cells = [words.total] + (isNamed ? Array(sums.dropFirst()) : sums)
        return { h in h.totalRow(cells, columns: columns) }
    }

    /// Secret columns stay closed until somebody opens them on purpose.
    private func secretColumns(_ h: inout HTML) {
        h.sectionHead(words.secrets)
        guard let secrets else {
            h.div(.class("card")) { h in
                h.p(words.secretsNote)
                h.postForm("\(path)/secrets", token: reader.formToken) { h in
                    h.input(.type("hidden"), .name("page"), .value("\(page)"))
                    h.secondaryButton(words.openSecrets)
                }
            }
            return
        }
        h.notice(.attention, words.secretsShown)
        let places = secrets.columns.indices.filter {
            secrets.columns[$0].mask == .secret || secrets.columns[$0].mask == .name
        }
        let columns = [TableColumn(words.rowsWord)] + places.map { TableColumn(secrets.columns[$0].name) }
        h.dataTable(words.secrets, id: "secrets", columns: columns) { h in
            for row in shown(secrets.records.count) {
                let cells = places.map { secrets.records[row].value($0).map { Self.text($0) } ?? "" }
                h.dataRow(["\(row + 1)"] + cells, columns: columns)
            }
        }
    }

    private static func text(_ value: Value) -> String {
        switch value {
        case .money(let money): money.grouped
        case .empty, .text, .number, .date, .choice, .phone, .files: value.canonical
        }
    }

    func files(_ h: inout HTML) {
        if !sheet.attachments.isEmpty {
            h.sectionHead(words.attachments)
            h.cells(label: words.attachments) { h in
                for file in sheet.attachments {
                    h.linkCell(
                        file.name, href: "/office/attachments/\(file.id)",
                        note: file.isUnreadable ? words.unreadable : nil,
                        icon: .file)
                }
            }
        }
        if sheet.mayOpenSource {
            h.p(.class("row")) { h in
                h.buttonLink(words.source, href: "\(path)/source", icon: .table)
                h.span(words.sourceNote, .class("muted"))
            }
        }
    }
}
