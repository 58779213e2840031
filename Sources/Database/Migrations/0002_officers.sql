CREATE TABLE officer (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL DEFAULT 1,
    login TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL CHECK (name <> ''),
    unit TEXT NOT NULL REFERENCES unit (id),
    password TEXT NOT NULL,
    must_change INTEGER NOT NULL DEFAULT 1 CHECK (must_change IN (0, 1)),
    disabled_at INTEGER,
    made_at INTEGER NOT NULL
) STRICT;
CREATE INDEX officer_unit ON officer (unit);

CREATE TABLE officer_role (
    officer TEXT NOT NULL REFERENCES officer (id),
    role TEXT NOT NULL,
    PRIMARY KEY (officer, role)
) STRICT;

-- Only a digest of the token is kept; kind tells a browser's cookie from an API's bearer token.
CREATE TABLE session (
    token TEXT PRIMARY KEY,
    officer TEXT NOT NULL REFERENCES officer (id),
    kind TEXT NOT NULL CHECK (kind IN ('page', 'api')),
    made_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX session_officer ON session (officer);
CREATE INDEX session_expiry ON session (expires_at);

-- Failed sign-ins, counted alike for logins that exist and those that do not, so that lock-out tells nothing.
CREATE TABLE sign_in_failure (
    login_digest TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX sign_in_failure_login ON sign_in_failure (login_digest, at);
