-- Duties begin with a township's first publication: its oldest is one seek for each village.
CREATE INDEX disclosure_launch ON disclosure (village, first_published_at) WHERE first_published_at IS NOT NULL;
