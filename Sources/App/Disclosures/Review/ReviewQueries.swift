import Database
import Domain

/// Reads what the review page shows, through what the officer may see.
struct ReviewQueries {
    let desk: EditionDesk
    let tx: Transaction

    private var platform: Platform { desk.platform }

    /// The sheet of one edition; not the officer's is the same as not there.
    func sheet(_ id: Edition.ID, by actor: Actor) throws -> ReviewSheet {
        let stored = try desk.read(id, by: actor, in: tx)
        let edition = stored.edition
        let checks = try desk.checks(of: stored, in: tx)
        let gap = calendarGap(stored)
        let rows = try ExaminedRows(stored, in: tx)
        let findings = try ReviewFindings(rows: rows, stored: stored, store: desk.store, tx: tx)
        let attachments = try attachments(id)
        let people = edition.authors + edition.state.stored.officers
        return ReviewSheet(
            stored: stored, place: try PlaceQueries.path(to: edition.disclosure.village, in: tx),
            people: try OfficerNames.find(people, in: tx), table: rows.masked,
            changes: try findings.changes(),
            findings: try findings.all(),
            remarks: remarks(rows, checks, attachments, gap), villages: try findings.villages(),
            attachments: attachments,
            offers: ReviewOffer.all(edition, by: actor, at: desk.now, checks: checks, gap: gap),
            events: try EventQueries.history(ofEdition: id, limit: 20, in: tx),
            maySeeSecrets: actor.may(.readSecret, on: edition.target)
                && stored.item.columns.contains { $0.mask == .secret } && rows.masked != nil,
            mayOpenSource: stored.source != nil && actor.may(.readSource, on: edition.target))
    }

    /// Whether the notice period could be counted if the edition became public now.
    private func calendarGap(_ stored: StoredEdition) -> CalendarGap? {
        guard stored.edition.state.publishedAt == nil, let notice = stored.item.notice else { return nil }
        var day = desk.now.day
        if case .scheduled(_, let publication) = stored.edition.state { day = publication.day }
        do throws(CalendarGap) {
            _ = try notice.lastDay(from: day, calendar: platform.calendar)
            return nil
        } catch {
            return error
        }
    }

    private func attachments(_ id: Edition.ID) throws -> [AttachmentNote] {
        try tx.rows(
            "SELECT id, name, unreadable_text FROM attachment WHERE edition = \(id) ORDER BY position"
        ).map {
            AttachmentNote(id: try $0.text(0), name: try $0.text(1), isUnreadable: try $0.bool(2))
        }
    }

    private func remarks(
        _ rows: ExaminedRows, _ checks: Edition.Checks, _ attachments: [AttachmentNote], _ gap: CalendarGap?
    ) -> [ReviewRemark] {
        var remarks: [ReviewRemark] = []
        if checks.sensitivePlaces > 0 { remarks.append(.sensitive(places: checks.sensitivePlaces)) }
        if let gap { remarks.append(.calendarGap(gap)) }
        remarks += rows.diseases
        remarks += attachments.filter(\.isUnreadable).map { .unreadableAttachment(name: $0.name) }
        return remarks
    }
}

extension Edition.StoredState {
    /// Everyone whose name the state holds.
    var officers: [Officer.ID] {
        [submission?.officer, returned?.officer, withdrawal?.officer].compactMap(\.self)
            + signatures.map(\.officer)
    }
}

/// Names of officers by key.
enum OfficerNames {
    static func find(_ ids: [Officer.ID], in tx: Transaction) throws -> [Officer.ID: OfficerName] {
        let rows = try tx.rows(
            """
            SELECT o.id, o.name, u.name FROM officer o JOIN unit u ON u.id = o.unit
            WHERE o.id IN \(list: Array(Set(ids)))
            """)
        var names: [Officer.ID: OfficerName] = [:]
        for row in rows {
            names[try row.identifier(0)] = OfficerName(name: try row.text(1), unit: try row.text(2))
        }
        return names
    }
}
