-- Petitions (诉求). A row holds what lists, figures and the workflow ask for; what was said lies in petition_entry, so that
-- a ledger of hundreds of thousands stays narrow, and erasing a text takes no fact with it.
CREATE TABLE petition (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL DEFAULT 1,
    -- how many entries there are; officers have seen it up to one of them
    entries INTEGER NOT NULL DEFAULT 0,
    county TEXT NOT NULL REFERENCES division (code),
    place TEXT NOT NULL REFERENCES division (code),
    kind TEXT NOT NULL CHECK (kind IN ('consultation', 'suggestion', 'help', 'complaint')),
    field TEXT,
    subject TEXT NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('website', 'app', 'wechat', 'phone', 'letter', 'visit')),
    anonymous INTEGER NOT NULL CHECK (anonymous IN (0, 1)),
    -- the person agrees that it is shown, without names, once answered
    agreed INTEGER NOT NULL CHECK (agreed IN (0, 1)),
    objection_disclosure TEXT REFERENCES disclosure (id),
    objection_edition INTEGER,
    objection_row INTEGER,
    received_at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('received', 'declined', 'accepted', 'dispatched', 'resolved', 'answered',
        'followedUp', 'closed', 'merged', 'withdrawn')),
    -- Petition.History.text: what the clocks are computed from
    history TEXT NOT NULL,
    -- sort keys, never answers (ADR 0012): the day the next clock is due, the day the next rung of the ladder comes,
    -- and the mark of the rules under which both were worked out
    due_on TEXT NOT NULL,
    wake_on TEXT,
    keyed_under TEXT NOT NULL,
    serial_year INTEGER,
    serial_number INTEGER,
    round INTEGER NOT NULL DEFAULT 1,
    ground TEXT,
    lead_unit TEXT REFERENCES unit (id),
    deadline TEXT,
    extension TEXT NOT NULL DEFAULT 'none' CHECK (extension IN ('none', 'asked', 'refused', 'granted')),
    extension_until TEXT,
    outcome TEXT CHECK (outcome IN ('solved', 'partly', 'explained', 'unfounded', 'notPossible')),
    answer_public INTEGER CHECK (answer_public IN (0, 1)),
    follow_up TEXT CHECK (follow_up IN ('rated', 'reached', 'notReached')),
    follow_up_satisfaction TEXT CHECK (follow_up_satisfaction IN ('satisfied', 'fairly', 'not')),
    follow_up_at INTEGER,
    rating TEXT CHECK (rating IN ('satisfied', 'fairly', 'not')),
    rating_at INTEGER,
    -- a question waits for the person; a wish to reopen waits for the centre
    asking INTEGER NOT NULL DEFAULT 0 CHECK (asking IN (0, 1)),
    reopening INTEGER NOT NULL DEFAULT 0 CHECK (reopening IN (0, 1)),
    merged_into TEXT REFERENCES petition (id),
    cleared_by TEXT REFERENCES officer (id),
    cleared_at INTEGER,
    accepted_at INTEGER,
    answered_at INTEGER,
    closed_at INTEGER,
    -- nil: the person
    changed_by TEXT REFERENCES officer (id),
    changed_at INTEGER NOT NULL,
    CHECK ((serial_year IS NULL) = (serial_number IS NULL)),
    CHECK ((serial_year IS NULL) = (accepted_at IS NULL)),
    CHECK (state NOT IN ('received', 'declined') OR serial_year IS NULL),
    CHECK (state IN ('received', 'declined', 'merged', 'withdrawn') OR serial_year IS NOT NULL),
    CHECK ((state = 'merged') = (merged_into IS NOT NULL)),
    CHECK ((state = 'closed') = (closed_at IS NOT NULL)),
    CHECK ((state IN ('answered', 'followedUp', 'closed')) = (answered_at IS NOT NULL)),
    CHECK (state NOT IN ('dispatched', 'resolved') OR (lead_unit IS NOT NULL AND deadline IS NOT NULL)),
    CHECK (state <> 'declined' OR ground IS NOT NULL),
    CHECK (state NOT IN ('resolved', 'answered', 'followedUp', 'closed') OR outcome IS NOT NULL),
    CHECK (cleared_by IS NULL OR agreed = 1),
    CHECK ((objection_disclosure IS NULL) = (objection_row IS NULL))
) STRICT;
CREATE UNIQUE INDEX petition_serial ON petition (county, serial_year, serial_number) WHERE serial_year IS NOT NULL;
CREATE INDEX petition_due ON petition (county, due_on, id);
CREATE INDEX petition_state ON petition (county, state, due_on, id);
CREATE INDEX petition_lead ON petition (lead_unit, due_on, id) WHERE lead_unit IS NOT NULL;
CREATE INDEX petition_received ON petition (county, received_at, id);
CREATE INDEX petition_place ON petition (place, received_at, id);
CREATE INDEX petition_objection ON petition (objection_disclosure, objection_row) WHERE objection_disclosure IS NOT NULL;
CREATE INDEX petition_merged ON petition (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX petition_wake ON petition (wake_on, id) WHERE wake_on IS NOT NULL;
CREATE INDEX petition_keyed ON petition (county, keyed_under, id) WHERE due_on < '9999-12-30';

-- What was said and done, in order, never changed; erasure on request empties words and detail. audience: who reads it.
CREATE TABLE petition_entry (
    petition TEXT NOT NULL REFERENCES petition (id),
    position INTEGER NOT NULL CHECK (position > 0),
    -- 'receive' or a PetitionVerb
    deed TEXT NOT NULL,
    author TEXT NOT NULL CHECK (author IN ('person', 'officer', 'clock')),
    officer TEXT REFERENCES officer (id),
    unit TEXT REFERENCES unit (id),
    audience TEXT NOT NULL CHECK (audience IN ('person', 'offices', 'centre')),
    words TEXT NOT NULL DEFAULT '',
    detail TEXT,
    at INTEGER NOT NULL,
    PRIMARY KEY (petition, position),
    CHECK ((author = 'officer') = (officer IS NOT NULL)),
    CHECK ((officer IS NULL) = (unit IS NULL))
) STRICT, WITHOUT ROWID;

-- To whom it is sent now.
CREATE TABLE petition_party (
    petition TEXT NOT NULL REFERENCES petition (id),
    unit TEXT NOT NULL REFERENCES unit (id),
    division TEXT NOT NULL REFERENCES division (code),
    part TEXT NOT NULL CHECK (part IN ('lead', 'helper', 'copy')),
    position INTEGER NOT NULL,
    PRIMARY KEY (petition, unit)
) STRICT, WITHOUT ROWID;
CREATE INDEX petition_party_unit ON petition_party (unit, petition);
CREATE INDEX petition_party_division ON petition_party (division, petition);
CREATE UNIQUE INDEX petition_party_lead ON petition_party (petition) WHERE part = 'lead';

-- Files as they were cleaned, never as they came; entry is the position of the entry they came with.
CREATE TABLE petition_file (
    id TEXT PRIMARY KEY,
    petition TEXT NOT NULL REFERENCES petition (id),
    entry INTEGER NOT NULL,
    position INTEGER NOT NULL,
    audience TEXT NOT NULL CHECK (audience IN ('person', 'offices', 'centre')),
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    bytes BLOB NOT NULL,
    thumbnail BLOB,
    extracted TEXT NOT NULL DEFAULT '',
    unreadable_text INTEGER NOT NULL DEFAULT 0 CHECK (unreadable_text IN (0, 1)),
    at INTEGER NOT NULL,
    UNIQUE (petition, entry, position)
) STRICT;

-- A receipt code (查询码) as a keyed digest; those of merged petitions stay where they were.
CREATE TABLE petition_receipt (
    digest TEXT PRIMARY KEY,
    petition TEXT NOT NULL REFERENCES petition (id),
    at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX petition_receipt_petition ON petition_receipt (petition);

-- Who a named person is: sealed, with the number of the key that sealed it.
CREATE TABLE petition_person (
    petition TEXT PRIMARY KEY REFERENCES petition (id),
    key_number INTEGER NOT NULL CHECK (key_number > 0),
    sealed BLOB NOT NULL
) STRICT;
CREATE INDEX petition_person_key ON petition_person (key_number, petition);

-- The last number of a series in a county and year: the ledger, supervision orders (督办单).
CREATE TABLE petition_counter (
    county TEXT NOT NULL REFERENCES division (code),
    year INTEGER NOT NULL,
    series TEXT NOT NULL CHECK (series IN ('ledger', 'supervision')),
    last_number INTEGER NOT NULL CHECK (last_number > 0),
    PRIMARY KEY (county, year, series)
) STRICT, WITHOUT ROWID;

-- The rungs that the clock has climbed: each once in a run of a clock.
CREATE TABLE petition_rung (
    petition TEXT NOT NULL REFERENCES petition (id),
    clock TEXT NOT NULL,
    run INTEGER NOT NULL CHECK (run > 0),
    rung TEXT NOT NULL CHECK (rung IN ('reminded', 'supervised', 'raised')),
    -- the role that hears of it, where it goes a level up
    addressee TEXT,
    at INTEGER NOT NULL,
    PRIMARY KEY (petition, clock, run, rung)
) STRICT, WITHOUT ROWID;
CREATE INDEX petition_rung_addressee ON petition_rung (addressee, petition) WHERE addressee IS NOT NULL;

-- Supervision orders, numbered without gaps; clock and run are nil where an officer issued one by hand.
CREATE TABLE petition_order (
    county TEXT NOT NULL REFERENCES division (code),
    year INTEGER NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    petition TEXT NOT NULL REFERENCES petition (id),
    entry INTEGER NOT NULL,
    -- the unit it goes to; nil: the centre
    unit TEXT REFERENCES unit (id),
    clock TEXT,
    run INTEGER,
    at INTEGER NOT NULL,
    PRIMARY KEY (county, year, number),
    UNIQUE (petition, entry)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX petition_order_run ON petition_order (petition, clock, run) WHERE clock IS NOT NULL;

-- Up to which entry an officer has seen a petition.
CREATE TABLE petition_seen (
    officer TEXT NOT NULL REFERENCES officer (id),
    petition TEXT NOT NULL REFERENCES petition (id),
    entries INTEGER NOT NULL,
    PRIMARY KEY (officer, petition)
) STRICT, WITHOUT ROWID;

-- What the public reads of an answered petition: the texts as the centre cleared them.
CREATE TABLE petition_public (
    petition TEXT PRIMARY KEY REFERENCES petition (id),
    county TEXT NOT NULL,
    place TEXT NOT NULL,
    subject TEXT NOT NULL,
    words TEXT NOT NULL,
    answer TEXT NOT NULL,
    answered_at INTEGER NOT NULL
) STRICT;
CREATE INDEX petition_public_county ON petition_public (county, answered_at, petition);
CREATE INDEX petition_public_place ON petition_public (place, answered_at, petition);

-- A county's time limits from a day on, as JSON of ClockTerms.
CREATE TABLE petition_terms (
    county TEXT NOT NULL REFERENCES division (code),
    from_day TEXT NOT NULL,
    numbers TEXT NOT NULL,
    officer TEXT NOT NULL REFERENCES officer (id),
    at INTEGER NOT NULL,
    PRIMARY KEY (county, from_day)
) STRICT, WITHOUT ROWID;

-- Where a county sends people with what is not taken, where it differs from the product's own words.
CREATE TABLE petition_elsewhere (
    county TEXT NOT NULL REFERENCES division (code),
    ground TEXT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (county, ground)
) STRICT, WITHOUT ROWID;

-- Texts that answers may begin with.
CREATE TABLE petition_template (
    id TEXT PRIMARY KEY,
    county TEXT NOT NULL REFERENCES division (code),
    name TEXT NOT NULL CHECK (name <> ''),
    words TEXT NOT NULL CHECK (words <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    UNIQUE (county, name)
) STRICT;
