/// `workbook.xml`: the sheets in the order of their tabs, and which calendar numbers count in.
struct WorkbookPart: XMLPart {
    struct Tab {
        let name: String
        let relationship: String
        let isVisible: Bool
    }

    private(set) var tabs: [Tab] = []
    private(set) var calendar = SerialCalendar.from1900
    private var isInSheets = false

    mutating func begin(_ name: XMLName, _ attributes: XMLAttributes, depth: Int) throws(SpreadsheetRefusal) {
        switch depth {
        case 1: guard name == "workbook" else { throw .notASpreadsheet }
        case 2:
            isInSheets = name == "sheets"
            if name == "workbookPr", attributes.isTrue("date1904") { calendar = .from1904 }
        case 3 where isInSheets && name == "sheet":
            guard tabs.count < 1_000 else { throw .damaged("workbook: too many sheets") }
            let state = attributes.string("state") ?? "visible"
            tabs.append(
                Tab(
                    name: attributes.string("name") ?? "",
                    relationship: attributes.prefixedString("id") ?? "",
                    isVisible: state == "visible"))
        case _: break
        }
    }
}
