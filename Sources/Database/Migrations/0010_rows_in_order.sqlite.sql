-- A page reads an edition's rows in their order. The table becomes its own index, so that each row is one step instead of
-- two searches. Dropping a table acts on what refers to it, so the sealed cells are kept aside meanwhile.
CREATE TABLE kept_secret (edition TEXT NOT NULL, position INTEGER NOT NULL, sealed BLOB NOT NULL) STRICT;
INSERT INTO kept_secret (edition, position, sealed) SELECT edition, position, sealed FROM record_secret;
DROP TABLE record_secret;

CREATE TABLE record_in_order (
    edition TEXT NOT NULL REFERENCES edition (id),
    position INTEGER NOT NULL CHECK (position > 0),
    cells TEXT NOT NULL,
    person TEXT,
    minor INTEGER NOT NULL DEFAULT 0 CHECK (minor IN (0, 1)),
    PRIMARY KEY (edition, position)
) STRICT, WITHOUT ROWID;
INSERT INTO record_in_order (edition, position, cells, person, minor)
    SELECT edition, position, cells, person, minor FROM record ORDER BY edition, position;
DROP TABLE record;
ALTER TABLE record_in_order RENAME TO record;
CREATE INDEX record_person ON record (person) WHERE person IS NOT NULL;

CREATE TABLE record_secret (
    edition TEXT NOT NULL,
    position INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (edition, position),
    FOREIGN KEY (edition, position) REFERENCES record (edition, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO record_secret (edition, position, sealed)
    SELECT edition, position, sealed FROM kept_secret ORDER BY edition, position;
DROP TABLE kept_secret;

-- Triggers go with their table; these are the same as before.
CREATE TRIGGER record_not_added BEFORE INSERT ON record
WHEN EXISTS (
    SELECT 1 FROM edition e WHERE e.id = NEW.edition AND e.state IN ('published', 'superseded', 'withdrawn')
    AND NEW.position > e.record_count)
BEGIN
    SELECT RAISE(ABORT, 'a published edition never changes');
END;

CREATE TRIGGER record_frozen BEFORE UPDATE ON record
WHEN EXISTS (
    SELECT 1 FROM edition e WHERE e.id IN (OLD.edition, NEW.edition)
    AND e.state IN ('published', 'superseded', 'withdrawn'))
BEGIN
    SELECT RAISE(ABORT, 'a published edition never changes');
END;

CREATE TRIGGER record_kept BEFORE DELETE ON record
WHEN EXISTS (
    SELECT 1 FROM edition e WHERE e.id = OLD.edition AND e.state IN ('published', 'superseded', 'withdrawn'))
BEGIN
    SELECT RAISE(ABORT, 'a published edition never changes');
END;

CREATE TRIGGER record_secret_frozen BEFORE UPDATE ON record_secret
WHEN EXISTS (
    SELECT 1 FROM edition e WHERE e.id IN (OLD.edition, NEW.edition)
    AND e.state IN ('published', 'superseded', 'withdrawn'))
BEGIN
    SELECT RAISE(ABORT, 'a published edition never changes');
END;

CREATE TRIGGER record_secret_kept BEFORE DELETE ON record_secret
WHEN EXISTS (
    SELECT 1 FROM edition e WHERE e.id = OLD.edition AND e.state IN ('published', 'superseded', 'withdrawn'))
BEGIN
    SELECT RAISE(ABORT, 'a published edition never changes');
END;
