-- Filters of the ledger that officers save under a name; filter is an address's query, read anew each time it is opened.
CREATE TABLE petition_view (
    id TEXT PRIMARY KEY,
    officer TEXT NOT NULL REFERENCES officer (id),
    county TEXT NOT NULL REFERENCES division (code),
    name TEXT NOT NULL CHECK (name <> ''),
    filter TEXT NOT NULL,
    -- colleagues who see the whole county see it too
    shared INTEGER NOT NULL DEFAULT 0 CHECK (shared IN (0, 1)),
    at INTEGER NOT NULL,
    UNIQUE (officer, name)
) STRICT;
CREATE INDEX petition_view_shared ON petition_view (county, name) WHERE shared = 1;

-- What waits for somebody's word is little, and is asked for every day.
CREATE INDEX petition_asking ON petition (county, due_on, id) WHERE asking = 1;
CREATE INDEX petition_reopening ON petition (county, due_on, id) WHERE reopening = 1;
CREATE INDEX petition_extension ON petition (county, due_on, id) WHERE extension = 'asked';
