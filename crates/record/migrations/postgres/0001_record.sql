-- The record, first form: the twin of migrations/sqlite/0001_record.sql, table by table and column by column. Text is
-- ordered by its bytes (COLLATE "C"), as SQLite orders it; moments are µs since the Unix epoch.

CREATE TABLE meta (
    key   TEXT COLLATE "C" PRIMARY KEY,
    value TEXT COLLATE "C" NOT NULL
);

-- One row: the end of the record. Taking it is the first statement of every append, so that appends stand in line: the
-- row stays locked until the transaction ends.
CREATE TABLE head (
    id               BIGINT PRIMARY KEY CHECK (id = 1),
    turn             BIGINT NOT NULL,
    size             BIGINT NOT NULL CHECK (size >= 0),
    last_recorded_at BIGINT NOT NULL,
    refusals         BIGINT NOT NULL CHECK (refusals >= 0)
);
INSERT INTO head (id, turn, size, last_recorded_at, refusals) VALUES (1, 0, 0, 0, 0);

CREATE TABLE acts (
    seq         BIGINT PRIMARY KEY CHECK (seq >= 1),
    recorded_at BIGINT NOT NULL,
    occurred_at BIGINT NOT NULL,
    incident    TEXT COLLATE "C" NOT NULL,
    room        TEXT COLLATE "C" NOT NULL,
    record      TEXT COLLATE "C" NOT NULL,
    version     BIGINT NOT NULL CHECK (version >= 1),
    act         TEXT COLLATE "C" NOT NULL,
    line        BYTEA NOT NULL,
    UNIQUE (record, version)
);
CREATE INDEX acts_recorded_at ON acts (recorded_at, seq);

CREATE TABLE log_nodes (
    level BIGINT NOT NULL CHECK (level BETWEEN 0 AND 63),
    idx   BIGINT NOT NULL CHECK (idx >= 0),
    hash  BYTEA NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (level, idx)
);

CREATE TABLE submissions (
    key          TEXT COLLATE "C" PRIMARY KEY,
    content_hash BYTEA NOT NULL CHECK (length(content_hash) = 32),
    officer      TEXT COLLATE "C" NOT NULL,
    first_seq    BIGINT NOT NULL UNIQUE REFERENCES acts (seq),
    last_seq     BIGINT NOT NULL REFERENCES acts (seq),
    CHECK (first_seq <= last_seq)
);

CREATE TABLE versions (
    key     TEXT COLLATE "C" PRIMARY KEY,
    version BIGINT NOT NULL CHECK (version >= 1)
);

CREATE TABLE lookups (
    key    TEXT COLLATE "C" NOT NULL,
    record TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (key, record)
);

CREATE TABLE views (
    record        TEXT COLLATE "C" PRIMARY KEY,
    room          TEXT COLLATE "C" NOT NULL,
    incident      TEXT COLLATE "C" NOT NULL,
    region        TEXT COLLATE "C" NOT NULL,
    body          TEXT COLLATE "C" NOT NULL,
    status        TEXT COLLATE "C" NOT NULL,
    next_actor    TEXT COLLATE "C",
    next_deadline BIGINT,
    doc           TEXT COLLATE "C" NOT NULL
);
CREATE INDEX views_by_status ON views (room, status);
CREATE INDEX views_by_deadline ON views (next_actor, next_deadline);

CREATE TABLE tally_batches (
    first_seq BIGINT PRIMARY KEY,
    last_seq  BIGINT NOT NULL,
    points    BYTEA NOT NULL,
    CHECK (first_seq <= last_seq)
);

CREATE TABLE refusals (
    id      BIGINT PRIMARY KEY CHECK (id >= 1),
    at      BIGINT NOT NULL,
    officer TEXT COLLATE "C" NOT NULL,
    codes   TEXT COLLATE "C" NOT NULL,
    records TEXT COLLATE "C" NOT NULL
);

CREATE TABLE refusal_records (
    record  TEXT COLLATE "C" NOT NULL,
    refusal BIGINT NOT NULL REFERENCES refusals (id),
    PRIMARY KEY (record, refusal)
);

-- Which keyring slot holds a subject's key. The keys themselves never stand in this database.
CREATE TABLE subjects (
    subject TEXT COLLATE "C" PRIMARY KEY,
    slot    BIGINT NOT NULL UNIQUE CHECK (slot >= 1)
);

CREATE TABLE sealed (
    commitment BYTEA PRIMARY KEY CHECK (length(commitment) = 32),
    subject    TEXT COLLATE "C" NOT NULL REFERENCES subjects (subject),
    field      TEXT COLLATE "C" NOT NULL,
    ciphertext BYTEA NOT NULL
);
CREATE INDEX sealed_by_subject ON sealed (subject, field);

CREATE TABLE officers (
    id       TEXT COLLATE "C" PRIMARY KEY,
    document TEXT COLLATE "C" NOT NULL,
    verifier BYTEA NOT NULL UNIQUE CHECK (length(verifier) = 32)
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% are never changed and never removed', TG_TABLE_NAME;
END
$$;
CREATE TRIGGER acts_never_change BEFORE UPDATE OR DELETE OR TRUNCATE ON acts EXECUTE FUNCTION refuse_change();
CREATE TRIGGER log_nodes_never_change BEFORE UPDATE OR DELETE OR TRUNCATE ON log_nodes EXECUTE FUNCTION refuse_change();
CREATE TRIGGER submissions_never_change BEFORE UPDATE OR DELETE OR TRUNCATE ON submissions EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refusals_never_change BEFORE UPDATE OR DELETE OR TRUNCATE ON refusals EXECUTE FUNCTION refuse_change();

-- What a store was founded as stays: a demonstration never becomes a record, nor a record a demonstration.
CREATE FUNCTION refuse_founding() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the founding is never changed and never removed';
END
$$;
CREATE FUNCTION refuse_founding_twice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM meta WHERE key = NEW.key) THEN
        RAISE EXCEPTION 'the founding is never changed';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER founding_never_changes BEFORE UPDATE OR DELETE ON meta FOR EACH ROW
WHEN (OLD.key IN ('demonstration', 'origin', 'founding')) EXECUTE FUNCTION refuse_founding();
CREATE TRIGGER founding_never_goes BEFORE TRUNCATE ON meta EXECUTE FUNCTION refuse_founding();
CREATE TRIGGER founding_never_twice BEFORE INSERT ON meta FOR EACH ROW
WHEN (NEW.key IN ('demonstration', 'origin', 'founding')) EXECUTE FUNCTION refuse_founding_twice();
