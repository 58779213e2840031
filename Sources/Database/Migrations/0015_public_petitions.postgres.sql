-- What the public finds among answered petitions: the cleared texts as words (0007_search), and words for the place, the
-- kind and the outcome, so that filters and search are one question. Keys begin with the second of the answer, so that
-- reading them backwards gives the newest first. A cleared text cannot go without leaving the index first.
CREATE TABLE search_petition (
    id BIGINT PRIMARY KEY,
    petition TEXT NOT NULL UNIQUE REFERENCES petition_public (petition),
    grams TEXT NOT NULL,
    words TSVECTOR GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, grams)) STORED
);
CREATE INDEX search_petition_words ON search_petition USING gin (words) WITH (gin_pending_list_limit = 512);

-- The public figures of a place and a span, from the index alone.
CREATE INDEX petition_figures ON petition
    (county, place, received_at, state, serial_year, outcome, rating, follow_up_satisfaction,
     reopening);

-- How often a county changed its settings for petitions, so that a form made from older ones is a conflict.
CREATE TABLE petition_settings (
    county TEXT PRIMARY KEY REFERENCES division (code),
    version BIGINT NOT NULL CHECK (version > 0)
);
