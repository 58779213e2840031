import Domain

/// How an invented petition lives: at the door, in the ledger, and after.
extension BulkInventor {
    mutating func live(_ life: inout BulkLife, until stop: Petition.State.Kind?) throws {
        if stop == .received { return try question(&life) }
        guard try atTheDoor(&life) else { return }
        if stop == .accepted { return }
        let ended = try handled(&life, until: stop)
        guard ended, stop == nil else { return }
        try end(&life)
    }

    /// Asked, declined, withdrawn, joined or accepted; true where it was accepted.
    private mutating func atTheDoor(_ life: inout BulkLife) throws -> Bool {
        let centre = county.centre
        if !openOnly, random.chance(6), wait(&life, days: 0...1) {
            switch random.number(1...3) {
            case 1:
                try life.petition.decline(
                    .court, reason: BulkWords.declined, elsewhere: "", by: centre, at: life.at)
                life.did(.decline, by: centre, BulkWords.declined, .elsewhere(""))
                return false
            case 2:
                try life.petition.withdraw(by: .person, at: life.at)
                life.did(.withdraw, by: nil)
                return false
            case _:
                if try join(&life) { return false }
            }
        }
        if random.chance(8) {
            try question(&life)
            guard life.petition.question == nil else { return false }
        }
        // One in a hundred lies at the door too long.
        guard !random.chance(openOnly ? 0 : 1), wait(&life, days: 0...1) else { return false }
        try life.petition.accept(serial(in: life.at.day.year), by: centre, at: life.at)
        life.did(.accept, by: centre)
        return true
    }

    /// Asks the person, who mostly answers.
    private mutating func question(_ life: inout BulkLife) throws {
        guard random.chance(70), wait(&life, days: 0...0) else { return }
        try life.petition.ask(BulkWords.question, by: county.centre, at: life.at)
        life.did(.ask, by: county.centre, BulkWords.question)
        guard random.chance(80), wait(&life, days: 1...3) else { return }
        try life.petition.reply(BulkWords.reply, by: .person, at: life.at)
        life.did(.reply, by: nil, BulkWords.reply)
    }

    /// The call or the person's own rating, then the close; some are taken up again once.
    private mutating func end(_ life: inout BulkLife) throws {
        let centre = county.centre
        guard
            let said = life.petition.rating?.satisfaction ?? life.petition.state.stored.followUp?.satisfaction
        else { return }
        if said == .not, life.petition.state.entry?.round == 1, random.chance(60), wait(&life, days: 1...2) {
            try life.petition.reopen(reason: BulkWords.again, by: centre, at: life.at)
            life.did(.reopen, by: centre, BulkWords.again)
            if try handled(&life, until: nil) { try end(&life) }
            return
        }
        guard wait(&life, days: 0...2) else { return }
        let reason = said == .not ? BulkWords.final : nil
        try life.petition.close(reason: reason, by: centre, at: life.at)
        life.did(.close, by: centre, reason ?? "")
    }
}
