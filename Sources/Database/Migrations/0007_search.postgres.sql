-- What people may find. grams holds the words of the text open to everyone as Swift cut them (two characters of a
-- run, and its last one); the vector repeats them for GIN. Keys of disclosures and rows begin with the second of
-- publication, so that reading them backwards gives the newest first.
CREATE TABLE search_place (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    division TEXT NOT NULL UNIQUE REFERENCES division (code),
    name TEXT NOT NULL,
    grams TEXT NOT NULL,
    words TSVECTOR GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, grams)) STORED
);

CREATE TABLE search_disclosure (
    id BIGINT PRIMARY KEY,
    disclosure TEXT NOT NULL UNIQUE REFERENCES disclosure (id),
    grams TEXT NOT NULL,
    words TSVECTOR GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, grams)) STORED
);

CREATE TABLE search_row (
    id BIGINT PRIMARY KEY,
    disclosure TEXT NOT NULL REFERENCES disclosure (id),
    edition TEXT NOT NULL,
    position BIGINT NOT NULL,
    grams TEXT NOT NULL,
    words TSVECTOR GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, grams)) STORED
);
CREATE INDEX search_row_disclosure ON search_row (disclosure);

CREATE INDEX search_place_words ON search_place USING gin (words);
CREATE INDEX search_disclosure_words ON search_disclosure USING gin (words) WITH (gin_pending_list_limit = 512);
CREATE INDEX search_row_words ON search_row USING gin (words) WITH (gin_pending_list_limit = 512);

-- The newest disclosures of an item, wherever they are.
CREATE INDEX disclosure_item ON disclosure (item, published_at) WHERE published_at IS NOT NULL;
