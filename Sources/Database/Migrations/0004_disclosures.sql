-- One item of one village in one period. published_* point at what the public reads now.
CREATE TABLE disclosure (
    id TEXT PRIMARY KEY,
    village TEXT NOT NULL REFERENCES division (code),
    item INTEGER NOT NULL,
    period TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    first_published_at INTEGER,
    published_at INTEGER,
    published_edition TEXT,
    UNIQUE (village, item, period)
) STRICT;
CREATE INDEX disclosure_latest ON disclosure (published_at) WHERE published_at IS NOT NULL;

-- A source file as it came, sealed with the data key: officers only.
CREATE TABLE source_file (
    id TEXT PRIMARY KEY,
    unit TEXT NOT NULL REFERENCES unit (id),
    officer TEXT NOT NULL REFERENCES officer (id),
    name TEXT NOT NULL,
    size INTEGER NOT NULL,
    at INTEGER NOT NULL,
    sealed BLOB NOT NULL
) STRICT;

CREATE TABLE edition (
    id TEXT PRIMARY KEY,
    disclosure TEXT NOT NULL REFERENCES disclosure (id),
    number INTEGER NOT NULL CHECK (number > 0),
    version INTEGER NOT NULL DEFAULT 1,
    state TEXT NOT NULL CHECK (state IN ('draft', 'awaitingVillage', 'awaitingStation', 'awaitingDiscipline',
        'scheduled', 'published', 'superseded', 'withdrawn')),
    -- the item as it was when the edition was begun: its columns, its station, its notice period
    definition TEXT NOT NULL,
    field TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('table', 'nothing', 'article')),
    title TEXT NOT NULL DEFAULT '',
    body TEXT NOT NULL DEFAULT '',
    record_count INTEGER NOT NULL DEFAULT 0,
    -- fen that a ledger starts from, as its source stated
    opening INTEGER,
    made_at INTEGER NOT NULL,
    corrects TEXT REFERENCES edition (id),
    correction_reason TEXT,
    source_file TEXT REFERENCES source_file (id),
    submitted_by TEXT REFERENCES officer (id),
    submitted_at INTEGER,
    -- since when it has waited for whoever acts next
    waiting_since INTEGER NOT NULL,
    returned_by TEXT REFERENCES officer (id),
    returned_at INTEGER,
    returned_reason TEXT,
    returned_undone TEXT NOT NULL DEFAULT '',
    publish_at INTEGER,
    published_at INTEGER,
    notice_until TEXT,
    successor TEXT REFERENCES edition (id),
    superseded_at INTEGER,
    withdrawn_by TEXT REFERENCES officer (id),
    withdrawn_at INTEGER,
    withdrawal_reason TEXT,
    changed_by TEXT NOT NULL REFERENCES officer (id),
    changed_at INTEGER NOT NULL,
    UNIQUE (disclosure, number),
    CHECK ((state IN ('published', 'superseded', 'withdrawn')) = (published_at IS NOT NULL)),
    CHECK ((state = 'withdrawn') = (withdrawal_reason IS NOT NULL)),
    CHECK ((state = 'superseded') = (successor IS NOT NULL)),
    CHECK ((number = 1) = (correction_reason IS NULL))
) STRICT;
CREATE UNIQUE INDEX edition_in_progress ON edition (disclosure)
    WHERE state IN ('draft', 'awaitingVillage', 'awaitingStation', 'awaitingDiscipline', 'scheduled');
CREATE UNIQUE INDEX edition_published ON edition (disclosure) WHERE state = 'published';
CREATE INDEX edition_waiting ON edition (state, waiting_since)
    WHERE state IN ('draft', 'awaitingVillage', 'awaitingStation', 'awaitingDiscipline', 'scheduled');

-- Everyone who wrote in an edition; none of them may review it.
CREATE TABLE edition_author (
    edition TEXT NOT NULL REFERENCES edition (id),
    position INTEGER NOT NULL,
    officer TEXT NOT NULL REFERENCES officer (id),
    PRIMARY KEY (edition, position),
    UNIQUE (edition, officer)
) STRICT;

-- Cells of the columns that some tier may read, joined by U+001F in the order of the definition's columns
-- (secret columns stay empty here); person is a keyed digest that finds the same person elsewhere.
CREATE TABLE record (
    edition TEXT NOT NULL REFERENCES edition (id),
    position INTEGER NOT NULL CHECK (position > 0),
    cells TEXT NOT NULL,
    person TEXT,
    minor INTEGER NOT NULL DEFAULT 0 CHECK (minor IN (0, 1)),
    PRIMARY KEY (edition, position)
) STRICT;
CREATE INDEX record_person ON record (person) WHERE person IS NOT NULL;

-- Cells of the secret columns, sealed with the data key; nothing that the public reaches ever reads this table.
CREATE TABLE record_secret (
    edition TEXT NOT NULL,
    position INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (edition, position),
    FOREIGN KEY (edition, position) REFERENCES record (edition, position) ON DELETE CASCADE
) STRICT;

-- The reviewers' signatures on an edition under review; a reviewer signs one step only.
CREATE TABLE signature (
    edition TEXT NOT NULL REFERENCES edition (id),
    step TEXT NOT NULL CHECK (step IN ('village', 'station', 'discipline')),
    officer TEXT NOT NULL REFERENCES officer (id),
    at INTEGER NOT NULL,
    PRIMARY KEY (edition, step),
    UNIQUE (edition, officer)
) STRICT;

-- Files shown with an edition: cleaned and re-encoded. position orders them; posting marks the photo of the board.
CREATE TABLE attachment (
    id TEXT PRIMARY KEY,
    edition TEXT NOT NULL REFERENCES edition (id),
    position INTEGER NOT NULL,
    purpose TEXT NOT NULL CHECK (purpose IN ('article', 'cell', 'posting')),
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    bytes BLOB NOT NULL,
    thumbnail BLOB,
    extracted TEXT NOT NULL DEFAULT '',
    unreadable_text INTEGER NOT NULL DEFAULT 0 CHECK (unreadable_text IN (0, 1)),
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX attachment_edition ON attachment (edition, position);

-- A village says that a standing item still holds: one confirmation a quarter.
CREATE TABLE confirmation (
    disclosure TEXT NOT NULL REFERENCES disclosure (id),
    quarter TEXT NOT NULL,
    officer TEXT NOT NULL REFERENCES officer (id),
    at INTEGER NOT NULL,
    PRIMARY KEY (disclosure, quarter)
) STRICT;

-- An upload between file and drafts: what was read, what is wrong, until it is stored or thrown away.
CREATE TABLE intake (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL DEFAULT 1,
    officer TEXT NOT NULL REFERENCES officer (id),
    unit TEXT NOT NULL REFERENCES unit (id),
    item INTEGER NOT NULL,
    period TEXT NOT NULL,
    source_file TEXT NOT NULL REFERENCES source_file (id),
    state TEXT NOT NULL CHECK (state IN ('reading', 'read', 'refused', 'stored')),
    rows_read INTEGER NOT NULL DEFAULT 0,
    mapping TEXT NOT NULL DEFAULT '{}',
    outcome TEXT NOT NULL DEFAULT '{}',
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX intake_officer ON intake (officer, at);
