-- An item is data: its definition is JSON that the catalogue's own rules have checked.
CREATE TABLE catalogue_item (
    county TEXT NOT NULL REFERENCES division (code),
    number INTEGER NOT NULL CHECK (number > 0),
    version INTEGER NOT NULL DEFAULT 1,
    definition TEXT NOT NULL,
    retired_at INTEGER,
    PRIMARY KEY (county, number)
) STRICT;

-- Which header of a unit's spreadsheets means which column: learned from each accepted upload.
CREATE TABLE column_mapping (
    unit TEXT NOT NULL REFERENCES unit (id),
    item INTEGER NOT NULL,
    header TEXT NOT NULL,
    column_name TEXT NOT NULL,
    PRIMARY KEY (unit, item, header)
) STRICT;
