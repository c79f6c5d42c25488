-- The record, fifth form: who looked at what, for what purpose, before it was shown; and whose key was destroyed, by which two.

CREATE TABLE reads (
    id        BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY CHECK (id >= 1),
    at        BIGINT NOT NULL,
    kind      TEXT COLLATE "C" NOT NULL CHECK (kind IN ('read', 'break_glass', 'review')),
    officer   TEXT COLLATE "C" NOT NULL,
    authority TEXT COLLATE "C" NOT NULL,
    command   TEXT COLLATE "C" NOT NULL,
    -- The one record looked at; empty where a question was asked of many.
    record    TEXT COLLATE "C" NOT NULL,
    question  TEXT COLLATE "C" NOT NULL,
    purpose   TEXT COLLATE "C" NOT NULL,
    found     BIGINT NOT NULL CHECK (found >= 0),
    -- Until when a record outside the officer's sight is open.
    until     BIGINT,
    -- What a review reviews; once.
    reviews   BIGINT UNIQUE REFERENCES reads (id),
    CHECK ((kind = 'break_glass') = (until IS NOT NULL)),
    CHECK ((kind = 'review') = (reviews IS NOT NULL))
);
CREATE INDEX reads_by_record ON reads (record, id);
CREATE INDEX reads_by_officer ON reads (officer, id);
CREATE INDEX reads_by_kind ON reads (kind, id);

-- Two signatures of two officers, then the key goes.
CREATE TABLE key_destructions (
    subject   TEXT COLLATE "C" NOT NULL,
    step      BIGINT NOT NULL CHECK (step IN (1, 2)),
    at        BIGINT NOT NULL,
    officer   TEXT COLLATE "C" NOT NULL,
    authority TEXT COLLATE "C" NOT NULL,
    reason    TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (subject, step),
    UNIQUE (subject, officer)
);

CREATE TRIGGER reads_never_change BEFORE UPDATE OR DELETE OR TRUNCATE ON reads EXECUTE FUNCTION refuse_change();
CREATE TRIGGER key_destructions_never_change BEFORE UPDATE OR DELETE OR TRUNCATE ON key_destructions EXECUTE FUNCTION refuse_change();
