-- What everyone reads of an edition, put together once it is public, because from then on it never changes: its rows as
-- the mask engine shows them to tier T0, and who signed as their offices were called then. Derived, so it may be missing
-- or of an older engine: pages then read the rows and the signatures themselves.
CREATE TABLE edition_reading (
    edition TEXT PRIMARY KEY REFERENCES edition (id),
    engine INTEGER NOT NULL,
    -- one a line: step, unit and moment, parted by U+001F
    signatures TEXT NOT NULL,
    -- nothing for articles and for tables of which only totals are shown
    sheet BLOB
) STRICT;
