@testable import Domain
import Testing

@Suite("The county's numbers") struct TermTests {
    @Test func `every term has a place of its own among all`() {
        #expect(Term.allCases.map(\.place) == Array(Term.allCases.indices))
    }

    @Test func `the usual numbers are the product's`() throws {
        let expected: [Term: Int] = [
            .firstReply: 1, .acceptance: 1, .consultation: 3, .help: 3, .suggestion: 5, .complaint: 15,
            .answer: 1, .followUp: 3, .ceiling: 60, .extension: 30, .yellow: 80, .pausing: 1,
            .waiting: 10, .reopening: 30,
            .supervising: 1, .raising: 5,
        ]
        let terms = ClockTerms()
        for term in Term.allCases { #expect(terms[term] == expected[term], "\(term)") }
        #expect(try ClockTerms(expected)[.complaint] == 15)
        #expect(try ClockTerms(expected) == terms)
    }

    @Test func `each number is found in its own place`() throws {
        #expect(Term.allCases.map(\.place) == Array(Term.allCases.indices))
        for term in Term.allCases {
            let own = try ClockTerms([term: term == .raising ? 7 : term.bounds.lowerBound])
            for other in Term.allCases where other != term { #expect(own[other] == other.usual) }
            #expect(own[term] == (term == .raising ? 7 : term.bounds.lowerBound))
        }
    }

    @Test(arguments: Term.allCases)
    func `a number outside its bounds is refused`(_ term: Term) {
        for number in [term.bounds.lowerBound - 1, term.bounds.upperBound + 1] {
            do throws(TermFaults) {
                _ = try ClockTerms([term: number])
                Issue.record("\(term) \(number) was taken")
            } catch {
                #expect(error.all.contains(.outOfBounds(term)))
            }
        }
    }

    @Test func `all faults are told together`() {
        let faults = TermFaults(all: [
            .outOfBounds(.complaint), .outOfBounds(.ceiling), .raisedBeforeSupervised,
        ])
        #expect(throws: faults) {
            try ClockTerms([.complaint: 0, .ceiling: 61, .supervising: 5, .raising: 5])
        }
    }
}
