import Database
import Domain

/// Answers that fit what somebody is just writing. The text is cut into the words of the index; rare words weigh more
/// than frequent ones. What fits well enough comes by nearness: the same village, then the township, then the county.
enum SimilarPetitions {
    /// What was typed, as far as it is looked at.
    static let longestText = 200
    static let shortestText = 2
    static let most = 3

    /// So many words of the text are asked for; of each so many of the newest answers in the place are looked at.
    private static let mostWords = 24
    private static let perWord = 40
    private static let mostRead = 60

    /// - Parameter place: where the person is; nil: anywhere.
    static func find(
        _ text: String, near place: DivisionCode?, in tx: Transaction
    ) throws -> [PublicPetition] {
        let words = words(of: text)
        guard !words.isEmpty else { return [] }
        var (weights, scores): ([String: Int], [Int64: Int]) = ([:], [:])
        for word in words {
            let keys = try keys(word, near: place, in: tx)
            guard !keys.isEmpty else { continue }
            let weight = 200 + 1_000 / min(keys.count, perWord)
            weights[word] = weight
            for key in keys { scores[key, default: 0] += weight }
        }
        let likely = scores.sorted { ($0.value, $0.key) > ($1.value, $1.key) }.prefix(mostRead).map(\.key)
        let read = try PublicPetitionQueries.find(likely, in: tx)
        return ranked(read, weights, asked: words.count, near: place)
    }

    /// The distinct words of a text: neighbouring characters, and runs of letters. A last character alone says nothing.
    static func words(of text: String) -> [String] {
        guard text.trimmed.count >= shortestText else { return [] }
        var (words, seen): ([String], Set<String>) = ([], [])
        for run in Grams.runs(String(text.prefix(longestText))) {
            let scalars = run.scalars
            switch run.kind {
            case .gap: continue
            case .word:
                let word = scalars.reduce(into: "") { $0.unicodeScalars.append($1) }
                if word.count >= 2, !word.allSatisfy(\.isNumber), seen.insert(word).inserted {
                    words.append(word)
                }
            case .chinese:
                for (first, second) in zip(scalars, scalars.dropFirst()) {
                    let word = String(Character(first)) + String(Character(second))
                    if seen.insert(word).inserted { words.append(word) }
                }
            }
        }
        return Array(words.prefix(mostWords))
    }

    /// The newest answers that hold a word: those of the village first, since of a frequent word only some are seen.
    private static func keys(
        _ word: String, near place: DivisionCode?, in tx: Transaction
    ) throws -> Set<Int64> {
        let levels: [Division.Level] = [.village, .township, .county]
        let known = place.map { place in levels.compactMap { place.ancestor($0) } } ?? []
        let scopes: [DivisionCode?] = known.isEmpty ? [nil] : known
        var keys: Set<Int64> = []
        for scope in scopes {
            let terms = [word] + (scope.map { [SearchWords.place($0)] } ?? [])
            let question = SearchQuestion(terms.map { [.init([$0])] })
            keys.formUnion(
                try tx.newest(.petitions, meeting: question, before: .max, limit: perWord))
        }
        return keys
    }

    /// Keeps what holds a fair share of the words, at least half as much as the best, and puts the nearest first.
    private static func ranked(
        _ petitions: [PublicPetition], _ weights: [String: Int], asked: Int, near place: DivisionCode?
    ) -> [PublicPetition] {
        let needed = asked <= 2 ? 1 : 2
        let scored = petitions.compactMap { petition -> (petition: PublicPetition, score: Int)? in
            let text = Grams.runs(petition.subject + "\n" + petition.words + "\n" + petition.answer)
                .reduce(into: "") { text, run in
                    for scalar in run.scalars { text.unicodeScalars.append(scalar) }
                    text += " "
                }
            let found = weights.filter { text.contains($0.key) }
            guard found.count >= needed else { return nil }
            return (petition, found.values.reduce(0, +))
        }
        let best = scored.map(\.score).max() ?? 0
        return scored.filter { $0.score * 2 >= best }
            .sorted { left, right in
                let (near, far) = (
                    distance(left.petition.place.code, place), distance(right.petition.place.code, place)
                )
                return near == far
                    ? (left.score, left.petition.key) > (right.score, right.petition.key) : near < far
            }
            .prefix(most).map(\.petition)
    }

    /// 0 in the same village (or place), 1 in its township, 2 in its county, 3 elsewhere.
    private static func distance(_ code: DivisionCode, _ place: DivisionCode?) -> Int {
        guard let place else { return 0 }
        let levels: [Division.Level] = [.village, .township, .county]
        let near = levels.firstIndex { level in
            place.ancestor(level).map { $0.contains(code) } ?? false
        }
        return near ?? levels.count
    }
}
