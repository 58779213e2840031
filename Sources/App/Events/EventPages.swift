import Domain
import HTML

/// Events below each other: who, as what, did what, when and why.
struct EventTimeline {
    let events: [EventEntry]
    let language: Language
    /// Whether each entry says what it is about: on the trail, not on a history of one thing.
    var namesSubject = false
    /// Whether the reader may open editions: the audit administrator reads the trail and nothing else.
    var linksEditions = true

    private var words: EventWords { EventWords(language: language) }

    func write(_ h: inout HTML) {
        h.timeline { h in
            for event in events {
                h.entry(
                    event.verb.tone, time: InboxWords(language: language).dateTime(event.at),
                    datetime: event.at.rfc3339, words.verb(event.verb)
                ) { h in entry(&h, event) }
            }
        }
    }

    private func entry(_ h: inout HTML, _ event: EventEntry) {
        h.p(who(event), .class("small"))
        if namesSubject {
            h.p(.class("small")) { h in subject(&h, event) }
        } else if let number = event.detail["number"] {
            h.p(words.edition(number), .class("small muted"))
        }
        if !event.reason.isEmpty {
            h.p(words.labelled(words.reason(of: event.verb), event.reason), .class("small"))
        }
    }

    private func who(_ event: EventEntry) -> String {
        guard let officer = event.officer else { return event.isPerson ? words.person : words.system }
        return [officer.name, officer.unit, event.role.map(RoleWords(language).name)].compactMap(\.self)
            .joined(
                separator: " · ")
    }

    private func subject(_ h: inout HTML, _ event: EventEntry) {
        var parts = [event.place?.name, event.item ?? words.subject(event.subject)].compactMap(\.self)
        if let period = event.detail["period"].flatMap({ Period($0) }) {
            parts.append(period.words(language))
        }
        if let number = event.detail["number"] { parts.append(words.edition(number)) }
        let text = parts.joined(separator: " ")
        switch event.subject {
        case .edition where linksEditions && !event.isGone:
            h.a(text, href: "/office/editions/\(event.key)/history")
        case .edition, .disclosure, .officer, .unit, .division, .item, .intake, .village, .petition,
            .template, .digest:
            h.text(text)
        }
        for (name, value) in event.detail.sorted(by: { $0.key < $1.key })
        where !["item", "period", "number"].contains(name) {
            h.text(" · \(words.detail(name, value))")
        }
    }
}

extension EventVerb {
    /// Only what needs a second look is coloured.
    fileprivate var tone: Tone? {
        switch self {
        case .published, .corrected, .released, .approved, .confirmed: .good
        case .returned, .discarded, .withdrawn, .signInFailed, .lockedOut, .officerDisabled,
            .petitionSupervise:
            .trouble
        case .secretOpened, .sourceOpened, .dataExported, .rolesGranted, .rolesTaken, .villagePassRevoked,
            .petitionOpenPetitioner, .petitionEscalate, .petitionPart, .petitionErase:
            .attention
        case .drafted, .revised, .submitted, .scheduled, .correctionBegun, .superseded, .evidenceAttached,
            .sourceStored, .mappingRemembered, .signedIn, .signedOut, .passwordChanged, .tokenIssued,
            .officerAdded, .officerChanged, .catalogueEdited, .divisionAdded, .divisionChanged, .zoneChanged,
            .unitAdded, .unitChanged, .villagePassIssued, .calendarLoaded, .settingChanged, .dataImported,
            .petitionReceive, .petitionAcknowledge, .petitionAccept, .petitionDecline, .petitionReclassify,
            .petitionMerge, .petitionRelay, .petitionAsk, .petitionStopAsking, .petitionDispatch,
            .petitionReassign,
            .petitionGrantExtension, .petitionRefuseExtension, .petitionSendBack, .petitionFollowUp,
            .petitionClose, .petitionReopen, .petitionRefuseReopening, .petitionClear, .petitionConceal,
            .petitionReturn, .petitionAskExtension, .petitionResolve, .petitionAnswer, .petitionNote,
            .petitionRecordMeeting, .petitionRemind, .petitionReply, .petitionAdd, .petitionWithdraw,
            .petitionRate, .petitionAskReopening, .digestHandOver, .digestAnswer, .digestSendBack,
            .digestClose:
            nil
        }
    }
}

/// The trail with its filter.
struct TrailPage {
    let reader: Reader
    let filter: EventFilter
    /// What was typed in the filter's fields, also where it could not be read.
    let typed: [String: String]
    let events: [EventEntry]
    let isFirst: Bool

    var words: EventWords { EventWords(language: reader.language) }

    func write(_ h: inout HTML) {
        h.h1(words.title)
        filterForm(&h)
        guard !events.isEmpty else {
            return h.emptyState(.history, words.none) { $0.p(words.noneAdvice) }
        }
        h.p(words.shown, .class("muted"))
        let shown = Array(events.prefix(EventQueries.pageSize))
        let opensEditions = reader.session.map { !$0.actor.reaches(.readDraft).isEmpty } ?? false
        EventTimeline(
            events: shown, language: reader.language, namesSubject: true, linksEditions: opensEditions
        ).write(&h)
        let next =
            events.count > shown.count
            ? shown.last.map { Shell.Link(words.older, address(after: $0.id)) } : nil
        let first = isFirst ? nil : Shell.Link(words.newest, address(after: nil))
        guard next != nil || first != nil else { return }
        h.pagination(words.pages, previous: first, position: "", next: next)
    }

    /// Folded away until somebody looks for something.
    private func filterForm(_ h: inout HTML) {
        h.fold(words.find, open: !filter.isEmpty) { h in
            h.form(.class("form"), .method("get"), .action("/office/events")) { h in
                var verb = Field("verb", words.verbField)
                verb.optional = ""
                verb.value = typed["verb"] ?? ""
                h.selectField(
                    verb,
                    options: [("", words.allVerbs)] + EventVerb.allCases.map { ($0.rawValue, words.verb($0)) }
                )
                h.div(.class("row")) { h in
                    for (name, label, type) in fields {
                        var field = Field(name, label)
                        field.optional = ""
                        field.type = type
                        field.isShort = true
                        field.value = typed[name] ?? ""
                        h.field(field)
                    }
                }
                h.div(.class("row")) { h in
                    h.secondaryButton(words.search)
                    if !filter.isEmpty { h.a(words.clear, href: "/office/events") }
                }
            }
        }
    }

    private var fields: [(String, String, StaticString)] {
        [
            ("officer", words.officerField, "text"), ("division", words.divisionField, "text"),
            ("from", words.fromField, "date"), ("until", words.untilField, "date"),
        ]
    }

    private func address(after id: Event.ID?) -> String {
        var pairs = typed.sorted { $0.key < $1.key }.filter { !$0.value.isEmpty }
            .map { "\($0.key)=\(URLEncoded.encoded($0.value))" }
        if let id { pairs.append("after=\(id)") }
        return "/office/events" + (pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&"))
    }
}
