-- The record, first form. Acts, the log over them and submissions are only ever added to; views and the tally's
-- differences are derived and may be replaced; facts about keys and texts live beside them.

CREATE TABLE meta (
    key   TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One row: the end of the record. Taking it is the first statement of every append, so that appends stand in line.
CREATE TABLE head (
    id               INTEGER PRIMARY KEY CHECK (id = 1),
    turn             INTEGER NOT NULL,
    size             INTEGER NOT NULL CHECK (size >= 0),
    last_recorded_at INTEGER NOT NULL,
    refusals         INTEGER NOT NULL CHECK (refusals >= 0)
) STRICT;
INSERT INTO head (id, turn, size, last_recorded_at, refusals) VALUES (1, 0, 0, 0, 0);

CREATE TABLE acts (
    seq         INTEGER PRIMARY KEY CHECK (seq >= 1),
    recorded_at INTEGER NOT NULL,
    occurred_at INTEGER NOT NULL,
    incident    TEXT NOT NULL,
    room        TEXT NOT NULL,
    record      TEXT NOT NULL,
    version     INTEGER NOT NULL CHECK (version >= 1),
    act         TEXT NOT NULL,
    line        BLOB NOT NULL,
    UNIQUE (record, version)
) STRICT;
CREATE INDEX acts_recorded_at ON acts (recorded_at, seq);

CREATE TABLE log_nodes (
    level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 63),
    idx   INTEGER NOT NULL CHECK (idx >= 0),
    hash  BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (level, idx)
) STRICT, WITHOUT ROWID;

CREATE TABLE submissions (
    key          TEXT PRIMARY KEY NOT NULL,
    content_hash BLOB NOT NULL CHECK (length(content_hash) = 32),
    officer      TEXT NOT NULL,
    first_seq    INTEGER NOT NULL UNIQUE REFERENCES acts (seq),
    last_seq     INTEGER NOT NULL REFERENCES acts (seq),
    CHECK (first_seq <= last_seq)
) STRICT;

CREATE TABLE versions (
    key     TEXT PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL CHECK (version >= 1)
) STRICT, WITHOUT ROWID;

CREATE TABLE lookups (
    key    TEXT NOT NULL,
    record TEXT NOT NULL,
    PRIMARY KEY (key, record)
) STRICT, WITHOUT ROWID;

CREATE TABLE views (
    record        TEXT PRIMARY KEY NOT NULL,
    room          TEXT NOT NULL,
    incident      TEXT NOT NULL,
    region        TEXT NOT NULL,
    body          TEXT NOT NULL,
    status        TEXT NOT NULL,
    next_actor    TEXT,
    next_deadline INTEGER,
    doc           TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX views_by_status ON views (room, status);
CREATE INDEX views_by_deadline ON views (next_actor, next_deadline);

CREATE TABLE tally_batches (
    first_seq INTEGER PRIMARY KEY,
    last_seq  INTEGER NOT NULL,
    points    BLOB NOT NULL,
    CHECK (first_seq <= last_seq)
) STRICT;

CREATE TABLE refusals (
    id      INTEGER PRIMARY KEY CHECK (id >= 1),
    at      INTEGER NOT NULL,
    officer TEXT NOT NULL,
    codes   TEXT NOT NULL,
    records TEXT NOT NULL
) STRICT;

CREATE TABLE refusal_records (
    record  TEXT NOT NULL,
    refusal INTEGER NOT NULL REFERENCES refusals (id),
    PRIMARY KEY (record, refusal)
) STRICT, WITHOUT ROWID;

-- Which keyring slot holds a subject's key. The keys themselves never stand in this file.
CREATE TABLE subjects (
    subject TEXT PRIMARY KEY NOT NULL,
    slot    INTEGER NOT NULL UNIQUE CHECK (slot >= 1)
) STRICT, WITHOUT ROWID;

CREATE TABLE sealed (
    commitment BLOB PRIMARY KEY NOT NULL CHECK (length(commitment) = 32),
    subject    TEXT NOT NULL REFERENCES subjects (subject),
    field      TEXT NOT NULL,
    ciphertext BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sealed_by_subject ON sealed (subject, field);

CREATE TABLE officers (
    id       TEXT PRIMARY KEY NOT NULL,
    document TEXT NOT NULL,
    verifier BLOB NOT NULL UNIQUE CHECK (length(verifier) = 32)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER acts_never_change BEFORE UPDATE ON acts BEGIN SELECT RAISE(ABORT, 'acts are never changed'); END;
CREATE TRIGGER acts_never_go BEFORE DELETE ON acts BEGIN SELECT RAISE(ABORT, 'acts are never removed'); END;
CREATE TRIGGER log_nodes_never_change BEFORE UPDATE ON log_nodes BEGIN SELECT RAISE(ABORT, 'log nodes are never changed'); END;
CREATE TRIGGER log_nodes_never_go BEFORE DELETE ON log_nodes BEGIN SELECT RAISE(ABORT, 'log nodes are never removed'); END;
CREATE TRIGGER submissions_never_change BEFORE UPDATE ON submissions BEGIN SELECT RAISE(ABORT, 'submissions are never changed'); END;
CREATE TRIGGER submissions_never_go BEFORE DELETE ON submissions BEGIN SELECT RAISE(ABORT, 'submissions are never removed'); END;
CREATE TRIGGER refusals_never_change BEFORE UPDATE ON refusals BEGIN SELECT RAISE(ABORT, 'refusals are never changed'); END;
CREATE TRIGGER refusals_never_go BEFORE DELETE ON refusals BEGIN SELECT RAISE(ABORT, 'refusals are never removed'); END;

-- What a store was founded as stays: a demonstration never becomes a record, nor a record a demonstration.
CREATE TRIGGER founding_never_changes BEFORE UPDATE ON meta WHEN OLD.key IN ('demonstration', 'origin', 'founding')
BEGIN SELECT RAISE(ABORT, 'the founding is never changed'); END;
CREATE TRIGGER founding_never_goes BEFORE DELETE ON meta WHEN OLD.key IN ('demonstration', 'origin', 'founding')
BEGIN SELECT RAISE(ABORT, 'the founding is never removed'); END;
CREATE TRIGGER founding_never_twice BEFORE INSERT ON meta
WHEN NEW.key IN ('demonstration', 'origin', 'founding') AND EXISTS (SELECT 1 FROM meta WHERE key = NEW.key)
BEGIN SELECT RAISE(ABORT, 'the founding is never changed'); END;
