-- A job runs on one node at a time: whoever holds the lease.
CREATE TABLE lease (
    job TEXT PRIMARY KEY,
    holder TEXT NOT NULL,
    until INTEGER NOT NULL
) STRICT;

-- The answer to a write that carried an idempotency key: the same key gives the same answer.
CREATE TABLE idempotency (
    officer TEXT NOT NULL,
    idempotency_key TEXT NOT NULL,
    request_digest TEXT NOT NULL,
    status INTEGER NOT NULL,
    response TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (officer, idempotency_key)
) STRICT;
CREATE INDEX idempotency_age ON idempotency (at);
