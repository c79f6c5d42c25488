-- The record, eighth form: who of a body is at a record, to whom of a body it was assigned, and what an officer has opened. None of it is of
-- the log; its rows change and go, as drafts do. A claim and an assignment fall where another body holds the record by now.

CREATE TABLE claims (
    record     TEXT COLLATE "C" NOT NULL,
    -- The body that the officer serves in: each has one officer at a record.
    body       TEXT COLLATE "C" NOT NULL,
    officer    TEXT COLLATE "C" NOT NULL,
    -- The body that held the record.
    holder     TEXT COLLATE "C" NOT NULL,
    at         BIGINT NOT NULL,
    ends_at    BIGINT NOT NULL,
    -- From whom it was taken over; empty where nobody was at it.
    taken_from TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (record, body)
);
CREATE INDEX claims_by_officer ON claims (officer, record);
CREATE INDEX claims_by_end ON claims (ends_at);

CREATE TABLE assignments (
    record      TEXT COLLATE "C" NOT NULL,
    -- The body that both officers serve in.
    body        TEXT COLLATE "C" NOT NULL,
    officer     TEXT COLLATE "C" NOT NULL,
    assigned_by TEXT COLLATE "C" NOT NULL,
    -- The body that held the record.
    holder      TEXT COLLATE "C" NOT NULL,
    at          BIGINT NOT NULL,
    ends_at     BIGINT NOT NULL,
    -- What the one says to the other, wrapped.
    note        BYTEA NOT NULL,
    PRIMARY KEY (record, body)
);
CREATE INDEX assignments_by_officer ON assignments (officer, record);
CREATE INDEX assignments_by_end ON assignments (ends_at);

-- Up to which version an officer has opened a record, and when by the record's clock.
CREATE TABLE opened_records (
    officer TEXT COLLATE "C" NOT NULL,
    record  TEXT COLLATE "C" NOT NULL,
    version BIGINT NOT NULL CHECK (version >= 0),
    at      BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    PRIMARY KEY (officer, record)
);
CREATE INDEX opened_records_by_end ON opened_records (ends_at);
