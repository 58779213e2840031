-- What the public finds among answered petitions: the cleared texts as words (0007_search), and words for the place, the
-- kind and the outcome, so that filters and search are one question. Keys begin with the second of the answer, so that
-- reading them backwards gives the newest first. A cleared text cannot go without leaving the index first.
CREATE TABLE search_petition (
    id INTEGER PRIMARY KEY,
    petition TEXT NOT NULL UNIQUE REFERENCES petition_public (petition),
    grams TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE search_petition_words USING fts5 (
    grams, content = 'search_petition', content_rowid = 'id', columnsize = 0,
    tokenize = 'unicode61 remove_diacritics 0'
);

-- The public figures of a place and a span, from the index alone.
CREATE INDEX petition_figures ON petition
    (county, place, received_at, state, serial_year, outcome, rating, follow_up_satisfaction,
     reopening);

-- How often a county changed its settings for petitions, so that a form made from older ones is a conflict.
CREATE TABLE petition_settings (
    county TEXT PRIMARY KEY REFERENCES division (code),
    version INTEGER NOT NULL CHECK (version > 0)
) STRICT, WITHOUT ROWID;
