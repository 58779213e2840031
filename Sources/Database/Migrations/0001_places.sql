-- Divisions by national statistical code, zones, units; the village pass is derived, only its generation is kept.
CREATE TABLE division (
    code TEXT PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    parent TEXT REFERENCES division (code),
    level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4),
    zone TEXT,
    households INTEGER CHECK (households >= 0),
    pass_generation INTEGER NOT NULL DEFAULT 1,
    version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX division_parent ON division (parent, code);
CREATE INDEX division_level ON division (level, code);

CREATE TABLE zone (
    id TEXT PRIMARY KEY,
    county TEXT NOT NULL REFERENCES division (code),
    name TEXT NOT NULL CHECK (name <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    UNIQUE (county, name)
) STRICT;

CREATE TABLE unit (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL DEFAULT 1,
    division TEXT NOT NULL REFERENCES division (code),
    -- as Unit.Kind.code writes it: 'township', 'station:民政所'
    kind TEXT NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    phone TEXT NOT NULL DEFAULT '',
    UNIQUE (division, kind)
) STRICT;
