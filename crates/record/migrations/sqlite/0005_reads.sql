-- The record, fifth form: who looked at what, for what purpose, before it was shown; and whose key was destroyed, by which two.

CREATE TABLE reads (
    id        INTEGER PRIMARY KEY CHECK (id >= 1),
    at        INTEGER NOT NULL,
    kind      TEXT NOT NULL CHECK (kind IN ('read', 'break_glass', 'review')),
    officer   TEXT NOT NULL,
    authority TEXT NOT NULL,
    command   TEXT NOT NULL,
    -- The one record looked at; empty where a question was asked of many.
    record    TEXT NOT NULL,
    question  TEXT NOT NULL,
    purpose   TEXT NOT NULL,
    found     INTEGER NOT NULL CHECK (found >= 0),
    -- Until when a record outside the officer's sight is open.
    until     INTEGER,
    -- What a review reviews; once.
    reviews   INTEGER UNIQUE REFERENCES reads (id),
    CHECK ((kind = 'break_glass') = (until IS NOT NULL)),
    CHECK ((kind = 'review') = (reviews IS NOT NULL))
) STRICT;
CREATE INDEX reads_by_record ON reads (record, id);
CREATE INDEX reads_by_officer ON reads (officer, id);
CREATE INDEX reads_by_kind ON reads (kind, id);

-- Two signatures of two officers, then the key goes.
CREATE TABLE key_destructions (
    subject   TEXT NOT NULL,
    step      INTEGER NOT NULL CHECK (step IN (1, 2)),
    at        INTEGER NOT NULL,
    officer   TEXT NOT NULL,
    authority TEXT NOT NULL,
    reason    TEXT NOT NULL,
    PRIMARY KEY (subject, step),
    UNIQUE (subject, officer)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER reads_never_change BEFORE UPDATE ON reads BEGIN SELECT RAISE(ABORT, 'reads are never changed'); END;
CREATE TRIGGER reads_never_go BEFORE DELETE ON reads BEGIN SELECT RAISE(ABORT, 'reads are never removed'); END;
CREATE TRIGGER key_destructions_never_change BEFORE UPDATE ON key_destructions
BEGIN SELECT RAISE(ABORT, 'key destructions are never changed'); END;
CREATE TRIGGER key_destructions_never_go BEFORE DELETE ON key_destructions
BEGIN SELECT RAISE(ABORT, 'key destructions are never removed'); END;
