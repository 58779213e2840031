-- SQLite keeps these rows in the order of their key from here on; PostgreSQL reads them through its index.
COMMENT ON TABLE record IS 'rows of an edition, read in the order of position';
