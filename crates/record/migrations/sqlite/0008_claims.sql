-- The record, eighth form: who of a body is at a record, to whom of a body it was assigned, and what an officer has opened. None of it is of
-- the log; its rows change and go, as drafts do. A claim and an assignment fall where another body holds the record by now.

CREATE TABLE claims (
    record     TEXT NOT NULL,
    -- The body that the officer serves in: each has one officer at a record.
    body       TEXT NOT NULL,
    officer    TEXT NOT NULL,
    -- The body that held the record.
    holder     TEXT NOT NULL,
    at         INTEGER NOT NULL,
    ends_at    INTEGER NOT NULL,
    -- From whom it was taken over; empty where nobody was at it.
    taken_from TEXT NOT NULL,
    PRIMARY KEY (record, body)
) STRICT, WITHOUT ROWID;
CREATE INDEX claims_by_officer ON claims (officer, record);
CREATE INDEX claims_by_end ON claims (ends_at);

CREATE TABLE assignments (
    record      TEXT NOT NULL,
    -- The body that both officers serve in.
    body        TEXT NOT NULL,
    officer     TEXT NOT NULL,
    assigned_by TEXT NOT NULL,
    -- The body that held the record.
    holder      TEXT NOT NULL,
    at          INTEGER NOT NULL,
    ends_at     INTEGER NOT NULL,
    -- What the one says to the other, wrapped.
    note        BLOB NOT NULL,
    PRIMARY KEY (record, body)
) STRICT, WITHOUT ROWID;
CREATE INDEX assignments_by_officer ON assignments (officer, record);
CREATE INDEX assignments_by_end ON assignments (ends_at);

-- Up to which version an officer has opened a record, and when by the record's clock.
CREATE TABLE opened_records (
    officer TEXT NOT NULL,
    record  TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version >= 0),
    at      INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    PRIMARY KEY (officer, record)
) STRICT, WITHOUT ROWID;
CREATE INDEX opened_records_by_end ON opened_records (ends_at);
