-- One event for each verb, written in the transaction of the change itself; never updated, never deleted.
CREATE TABLE event (
    id TEXT PRIMARY KEY,
    at INTEGER NOT NULL,
    officer TEXT REFERENCES officer (id),
    unit TEXT REFERENCES unit (id),
    role TEXT NOT NULL DEFAULT '',
    verb TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    subject_version INTEGER NOT NULL DEFAULT 0,
    division TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    detail TEXT NOT NULL DEFAULT '{}'
) STRICT;
CREATE INDEX event_subject ON event (subject_kind, subject, id);
CREATE INDEX event_division ON event (division, id);
CREATE INDEX event_officer ON event (officer, id);
