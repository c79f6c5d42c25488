-- The record, sixth form: the journal of reads is a chain, and holds the signatures under the destruction of a key and the confirmations of
-- the clock too; both journals note how far they go. Hashes of what stood before are filled in by the program that brings the store up.

CREATE TABLE reads_of_six (
    -- Its place in the chain, from 1 without gaps.
    id        BIGINT PRIMARY KEY CHECK (id >= 1),
    at        BIGINT NOT NULL,
    kind      TEXT COLLATE "C" NOT NULL CHECK (kind IN ('read', 'break_glass', 'review', 'destruction', 'clock')),
    officer   TEXT COLLATE "C" NOT NULL,
    authority TEXT COLLATE "C" NOT NULL,
    command   TEXT COLLATE "C" NOT NULL,
    -- The one record looked at, or the person whose key goes; empty where a question was asked of many.
    record    TEXT COLLATE "C" NOT NULL,
    question  TEXT COLLATE "C" NOT NULL,
    purpose   TEXT COLLATE "C" NOT NULL,
    found     BIGINT NOT NULL CHECK (found >= 0),
    -- Until when a record outside the officer's sight is open.
    until     BIGINT,
    -- What a review reviews; once.
    reviews   BIGINT UNIQUE REFERENCES reads_of_six (id),
    -- Which of the two signatures under the destruction of a key.
    step      BIGINT CHECK (step IN (1, 2)),
    -- Over the hash before it and all of the above.
    hash      BYTEA CHECK (length(hash) = 32),
    CHECK ((kind = 'break_glass') = (until IS NOT NULL)),
    CHECK ((kind = 'review') = (reviews IS NOT NULL)),
    CHECK ((kind = 'destruction') = (step IS NOT NULL))
);
-- Where reads could not be written, PostgreSQL left numbers out: the rest close up.
WITH numbered (id, n) AS (SELECT id, ROW_NUMBER() OVER (ORDER BY id) FROM reads)
INSERT INTO reads_of_six
SELECT n.n, r.at, r.kind, r.officer, r.authority, r.command, r.record, r.question, r.purpose, r.found, r.until, m.n, NULL, NULL
FROM reads r JOIN numbered n ON n.id = r.id LEFT JOIN numbered m ON m.id = r.reviews ORDER BY n.n;
INSERT INTO reads_of_six
SELECT (SELECT COUNT(*) FROM reads) + ROW_NUMBER() OVER (ORDER BY at, subject, step), at, 'destruction', officer, authority,
       'person destroy-key', subject, reason, 'supervision', 0, NULL, NULL, step, NULL
FROM key_destructions;
DROP TABLE key_destructions;
DROP TABLE reads;
ALTER TABLE reads_of_six RENAME TO reads;
CREATE INDEX reads_by_record ON reads (record, id);
CREATE INDEX reads_by_officer ON reads (officer, id);
CREATE INDEX reads_by_kind ON reads (kind, id);
-- Two signatures of two officers, then the key goes.
CREATE UNIQUE INDEX reads_destruction_by_step ON reads (record, step) WHERE kind = 'destruction';
CREATE UNIQUE INDEX reads_destruction_by_officer ON reads (record, officer) WHERE kind = 'destruction';
CREATE VIEW key_destructions AS
SELECT record AS subject, step, at, officer, authority, question AS reason FROM reads WHERE kind = 'destruction';

-- One row: the end of the journal of reads. Taking it is the first statement of whoever adds to it, so that they stand in line. It stands
-- apart from `meta` because whoever reads may change it, and nothing else that the store says of itself.
CREATE TABLE reads_head (
    id   BIGINT PRIMARY KEY CHECK (id = 1),
    turn BIGINT NOT NULL,
    size BIGINT NOT NULL CHECK (size >= 0),
    head BYTEA NOT NULL CHECK (length(head) = 32)
);
INSERT INTO reads_head (id, turn, size, head) VALUES (1, 0, 0, decode(repeat('00', 32), 'hex'));

-- The journal of refusals as it stood after each append that had some.
CREATE TABLE refusal_heads (
    size BIGINT PRIMARY KEY CHECK (size >= 1),
    head BYTEA NOT NULL CHECK (length(head) = 32)
);

-- A hash is filled in once.
CREATE TRIGGER reads_never_change BEFORE UPDATE ON reads FOR EACH ROW WHEN (OLD.hash IS NOT NULL) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER reads_never_go BEFORE DELETE OR TRUNCATE ON reads EXECUTE FUNCTION refuse_change();
CREATE TRIGGER reads_head_never_goes_back BEFORE UPDATE ON reads_head
FOR EACH ROW WHEN (NEW.size < OLD.size OR (NEW.size = OLD.size AND NEW.head <> OLD.head)) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER reads_head_never_goes BEFORE DELETE OR TRUNCATE ON reads_head EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refusal_heads_never_change BEFORE UPDATE OR DELETE OR TRUNCATE ON refusal_heads EXECUTE FUNCTION refuse_change();
