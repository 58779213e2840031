/// A package's or part's relationships: which other parts it is made of.
struct RelationshipsPart: XMLPart {
    struct Relationship {
        let id: String
        /// The last step of the type's address, the same in the transitional and the strict namespace.
        let kind: Substring
        let target: String
    }

    private(set) var all: [Relationship] = []

    func first(_ kind: String) -> Relationship? { all.first { $0.kind == kind } }

    mutating func begin(_ name: XMLName, _ attributes: XMLAttributes, depth: Int) throws(SpreadsheetRefusal) {
        guard depth == 2, name == "Relationship", attributes.string("TargetMode") != "External",
            let id = attributes.string("Id"), let target = attributes.string("Target"),
            let type = attributes.string("Type")
        else { return }
        guard all.count < 10_000 else { throw .damaged("relationships: too many") }
        all.append(Relationship(id: id, kind: type.split(separator: "/").last ?? "", target: target))
    }
}
