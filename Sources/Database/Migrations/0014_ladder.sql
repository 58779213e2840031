-- The ladder's lists and the aggregation (汇总转交).

-- Who was slow, and where: lists of what was raised go by it, not by where the petition is about. unit nil: the centre.
ALTER TABLE petition_rung ADD COLUMN county TEXT REFERENCES division (code);
ALTER TABLE petition_rung ADD COLUMN unit TEXT REFERENCES unit (id);
ALTER TABLE petition_rung ADD COLUMN division TEXT REFERENCES division (code);
UPDATE petition_rung SET county = (SELECT p.county FROM petition p WHERE p.id = petition_rung.petition),
    division = (SELECT p.county FROM petition p WHERE p.id = petition_rung.petition);
CREATE INDEX petition_rung_county ON petition_rung (county, rung, at, petition);
CREATE INDEX petition_rung_unit ON petition_rung (unit, rung, at, petition) WHERE unit IS NOT NULL;
CREATE INDEX petition_rung_raised ON petition_rung (addressee, division, at) WHERE addressee IS NOT NULL;
CREATE INDEX petition_entry_remind ON petition_entry (at, petition) WHERE deed = 'remind';

-- A letter says for ever what it said when it went out: which clock, due when, how many days over (nil: not over),
-- and by when to report (nil: the calendar of that year was missing). How late something is now is computed.
ALTER TABLE petition_order ADD COLUMN about TEXT;
ALTER TABLE petition_order ADD COLUMN due TEXT;
ALTER TABLE petition_order ADD COLUMN late INTEGER;
ALTER TABLE petition_order ADD COLUMN report_by TEXT;
CREATE INDEX petition_order_unit ON petition_order (unit, at) WHERE unit IS NOT NULL;

-- One more series of numbers.
CREATE TABLE petition_counter_new (
    county TEXT NOT NULL REFERENCES division (code),
    year INTEGER NOT NULL,
    series TEXT NOT NULL CHECK (series IN ('ledger', 'supervision', 'digest')),
    last_number INTEGER NOT NULL CHECK (last_number > 0),
    PRIMARY KEY (county, year, series)
) STRICT, WITHOUT ROWID;
INSERT INTO petition_counter_new (county, year, series, last_number)
    SELECT county, year, series, last_number FROM petition_counter;
DROP TABLE petition_counter;
ALTER TABLE petition_counter_new RENAME TO petition_counter;

-- What one field was told over a span of days.
CREATE INDEX petition_field ON petition (county, field, received_at, id) WHERE field IS NOT NULL;

-- The problems of one field over a span, handed to its bureau as a whole, numbered without gaps.
CREATE TABLE petition_digest (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL DEFAULT 1,
    county TEXT NOT NULL REFERENCES division (code),
    year INTEGER NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    field TEXT NOT NULL,
    from_day TEXT NOT NULL,
    until_day TEXT NOT NULL,
    unit TEXT NOT NULL REFERENCES unit (id),
    summary TEXT NOT NULL CHECK (summary <> ''),
    state TEXT NOT NULL CHECK (state IN ('handedOver', 'answered', 'closed')),
    -- the day by which the bureau is to answer, in the round that runs
    due TEXT NOT NULL,
    officer TEXT NOT NULL REFERENCES officer (id),
    at INTEGER NOT NULL,
    closed_by TEXT REFERENCES officer (id),
    closed_at INTEGER,
    closing_words TEXT NOT NULL DEFAULT '',
    changed_by TEXT NOT NULL REFERENCES officer (id),
    changed_at INTEGER NOT NULL,
    UNIQUE (county, year, number),
    CHECK (from_day <= until_day),
    CHECK ((state = 'closed') = (closed_at IS NOT NULL)),
    CHECK ((closed_by IS NULL) = (closed_at IS NULL))
) STRICT;
-- The same problems are not handed over twice at a time.
CREATE UNIQUE INDEX petition_digest_open ON petition_digest (county, field, from_day, until_day)
    WHERE state <> 'closed';
CREATE INDEX petition_digest_unit ON petition_digest (unit, at);

-- The petitions listed at hand-over; they stay listed.
CREATE TABLE petition_digest_member (
    digest TEXT NOT NULL REFERENCES petition_digest (id),
    petition TEXT NOT NULL REFERENCES petition (id),
    PRIMARY KEY (digest, petition)
) STRICT, WITHOUT ROWID;
CREATE INDEX petition_digest_member_petition ON petition_digest_member (petition, digest);

-- A hand-over with its day, and what the bureau answered; a second one begins where the centre sends it back.
CREATE TABLE petition_digest_round (
    digest TEXT NOT NULL REFERENCES petition_digest (id),
    round INTEGER NOT NULL CHECK (round > 0),
    begun_by TEXT NOT NULL REFERENCES officer (id),
    begun_at INTEGER NOT NULL,
    due TEXT NOT NULL,
    -- why it was sent back; empty in the first round
    reason TEXT NOT NULL DEFAULT '',
    findings TEXT,
    measures TEXT,
    answered_by TEXT REFERENCES officer (id),
    answered_at INTEGER,
    PRIMARY KEY (digest, round),
    CHECK ((round = 1) = (reason = '')),
    CHECK ((answered_at IS NULL) = (answered_by IS NULL)),
    CHECK ((answered_at IS NULL) = (findings IS NULL) AND (answered_at IS NULL) = (measures IS NULL))
) STRICT, WITHOUT ROWID;

-- Files of an answer, as they were cleaned.
CREATE TABLE petition_digest_file (
    id TEXT PRIMARY KEY,
    digest TEXT NOT NULL REFERENCES petition_digest (id),
    round INTEGER NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    bytes BLOB NOT NULL,
    UNIQUE (digest, round, position)
) STRICT;
