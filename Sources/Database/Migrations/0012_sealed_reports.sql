-- Reports against officials (检举控告), apart from everything ordinary. Nothing here is readable without a discipline
-- commission's passphrase, which is stored nowhere. Keys are random and rows lie in the order of their keys, so that
-- neither tells when a report came; a day is the finest time that is kept.
CREATE TABLE report_key (
    division TEXT NOT NULL REFERENCES division (code),
    number INTEGER NOT NULL CHECK (number > 0),
    public_key BLOB NOT NULL,
    -- the private key, sealed with a key that scrypt makes of the passphrase
    wrapped BLOB NOT NULL,
    salt BLOB NOT NULL,
    log_rounds INTEGER NOT NULL CHECK (log_rounds BETWEEN 10 AND 24),
    made_on TEXT NOT NULL,
    PRIMARY KEY (division, number)
) STRICT;

CREATE TABLE report (
    id TEXT PRIMARY KEY,
    -- of the commission that reads it, never of the place it is about
    division TEXT NOT NULL REFERENCES division (code),
    received_on TEXT NOT NULL,
    acknowledged_on TEXT,
    concluded_on TEXT,
    -- keyed digest of the receipt code, and the public key that grows from the code with this salt
    code_digest TEXT NOT NULL UNIQUE,
    code_salt BLOB NOT NULL,
    code_rounds INTEGER NOT NULL CHECK (code_rounds BETWEEN 10 AND 24),
    person_key BLOB NOT NULL,
    CHECK (concluded_on IS NULL OR acknowledged_on IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX report_waiting ON report (division, received_on, id);

CREATE TABLE report_entry (
    id TEXT PRIMARY KEY,
    report TEXT NOT NULL REFERENCES report (id),
    position INTEGER NOT NULL CHECK (position > 0),
    on_day TEXT NOT NULL,
    key_number INTEGER NOT NULL,
    for_commission BLOB NOT NULL,
    -- the person's files, sealed like the words; there only where the person writes
    files BLOB,
    -- the commission's letter, sealed for the person too; there only where the commission writes
    for_person BLOB,
    CHECK ((files IS NULL) <> (for_person IS NULL)),
    UNIQUE (report, position)
) STRICT, WITHOUT ROWID;

-- What officers did with reports and keys, for the commission alone; numbered without gaps, so that a lost line shows.
CREATE TABLE report_log (
    division TEXT NOT NULL REFERENCES division (code),
    number INTEGER NOT NULL CHECK (number > 0),
    key_number INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (division, number)
) STRICT, WITHOUT ROWID;
