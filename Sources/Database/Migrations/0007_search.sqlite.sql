-- What people may find. grams holds the words of the text open to everyone as Swift cut them (two characters of a
-- run, and its last one); FTS5 indexes that column without keeping it a second time. Keys of disclosures and rows
-- begin with the second of publication, so that reading them backwards gives the newest first.
CREATE TABLE search_place (
    id INTEGER PRIMARY KEY,
    division TEXT NOT NULL UNIQUE REFERENCES division (code),
    name TEXT NOT NULL,
    grams TEXT NOT NULL
) STRICT;

CREATE TABLE search_disclosure (
    id INTEGER PRIMARY KEY,
    disclosure TEXT NOT NULL UNIQUE REFERENCES disclosure (id),
    grams TEXT NOT NULL
) STRICT;

CREATE TABLE search_row (
    id INTEGER PRIMARY KEY,
    disclosure TEXT NOT NULL REFERENCES disclosure (id),
    edition TEXT NOT NULL,
    position INTEGER NOT NULL,
    grams TEXT NOT NULL
) STRICT;
CREATE INDEX search_row_disclosure ON search_row (disclosure);

CREATE VIRTUAL TABLE search_place_words USING fts5 (
    grams, content = 'search_place', content_rowid = 'id', columnsize = 0, tokenize = 'unicode61 remove_diacritics 0'
);
CREATE VIRTUAL TABLE search_disclosure_words USING fts5 (
    grams, content = 'search_disclosure', content_rowid = 'id', columnsize = 0,
    tokenize = 'unicode61 remove_diacritics 0'
);
CREATE VIRTUAL TABLE search_row_words USING fts5 (
    grams, content = 'search_row', content_rowid = 'id', columnsize = 0, tokenize = 'unicode61 remove_diacritics 0'
);

-- The newest disclosures of an item, wherever they are.
CREATE INDEX disclosure_item ON disclosure (item, published_at) WHERE published_at IS NOT NULL;
