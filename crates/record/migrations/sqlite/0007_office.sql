-- The record, seventh form: what the office keeps of those who sign in: ways to do so, sessions, drafts, saved views. None of it is of the
-- log; its rows change and go. What could act for an officer is wrapped under a key that does not stand here. The journal of reads also
-- tells what befell an account.

DROP VIEW key_destructions;
CREATE TABLE reads_of_seven (
    -- Its place in the chain, from 1 without gaps.
    id        INTEGER PRIMARY KEY CHECK (id >= 1),
    at        INTEGER NOT NULL,
    kind      TEXT NOT NULL CHECK (kind IN ('read', 'break_glass', 'review', 'destruction', 'clock', 'account')),
    officer   TEXT NOT NULL,
    authority TEXT NOT NULL,
    command   TEXT NOT NULL,
    -- The one record looked at, or the person whose key goes; empty where a question was asked of many.
    record    TEXT NOT NULL,
    question  TEXT NOT NULL,
    purpose   TEXT NOT NULL,
    found     INTEGER NOT NULL CHECK (found >= 0),
    -- Until when a record outside the officer's sight is open.
    until     INTEGER,
    -- What a review reviews; once.
    reviews   INTEGER UNIQUE REFERENCES reads_of_seven (id),
    -- Which of the two signatures under the destruction of a key.
    step      INTEGER CHECK (step IN (1, 2)),
    -- Over the hash before it and all of the above.
    hash      BLOB CHECK (length(hash) = 32),
    CHECK ((kind = 'break_glass') = (until IS NOT NULL)),
    CHECK ((kind = 'review') = (reviews IS NOT NULL)),
    CHECK ((kind = 'destruction') = (step IS NOT NULL))
) STRICT;
INSERT INTO reads_of_seven SELECT * FROM reads ORDER BY id;
DROP TABLE reads;
ALTER TABLE reads_of_seven RENAME TO reads;
CREATE INDEX reads_by_record ON reads (record, id);
CREATE INDEX reads_by_officer ON reads (officer, id);
CREATE INDEX reads_by_kind ON reads (kind, id);
-- Two signatures of two officers, then the key goes.
CREATE UNIQUE INDEX reads_destruction_by_step ON reads (record, step) WHERE kind = 'destruction';
CREATE UNIQUE INDEX reads_destruction_by_officer ON reads (record, officer) WHERE kind = 'destruction';
CREATE VIEW key_destructions AS
SELECT record AS subject, step, at, officer, authority, question AS reason FROM reads WHERE kind = 'destruction';
-- A hash is filled in once.
CREATE TRIGGER reads_never_change BEFORE UPDATE ON reads WHEN OLD.hash IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'reads are never changed'); END;
CREATE TRIGGER reads_never_go BEFORE DELETE ON reads BEGIN SELECT RAISE(ABORT, 'reads are never removed'); END;

-- The ways by which an officer signs in; several of a kind have several names.
CREATE TABLE authenticators (
    officer  TEXT NOT NULL,
    kind     TEXT NOT NULL
             CHECK (kind IN ('link', 'password', 'totp', 'recovery', 'device', 'demonstration', 'passkey', 'oidc')),
    -- Of a link, a recovery code or a device the hash; of a passkey or a subject its id; else empty.
    name     TEXT NOT NULL,
    -- What is presented is held against it; empty where its name is enough.
    verifier TEXT NOT NULL,
    -- The officer's signing secret, or the secret of the codes, wrapped.
    wrapped  BLOB,
    -- The last step or counter that was used: none is taken twice.
    step     INTEGER NOT NULL,
    at       INTEGER NOT NULL,
    ends_at  INTEGER,
    PRIMARY KEY (officer, kind, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX authenticators_by_name ON authenticators (kind, name);
CREATE INDEX authenticators_by_end ON authenticators (ends_at);

-- How often something was tried, by a keyed hash of whose and from where.
CREATE TABLE attempts (
    name    TEXT PRIMARY KEY,
    ends_at INTEGER NOT NULL,
    made    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX attempts_by_end ON attempts (ends_at);

-- Sessions of people and tokens of programs.
CREATE TABLE sessions (
    -- SHA-256 of what the client holds.
    id            TEXT PRIMARY KEY,
    officer       TEXT NOT NULL,
    kind          TEXT NOT NULL CHECK (kind IN ('session', 'program')),
    name          TEXT NOT NULL,
    scopes        TEXT NOT NULL,
    -- From what kind of place it was begun.
    source        TEXT NOT NULL,
    -- The officer's signing secret, under a key made from what the client holds.
    wrapped       BLOB NOT NULL,
    at            INTEGER NOT NULL,
    used_at       INTEGER NOT NULL,
    ends_at       INTEGER NOT NULL,
    stepped_up_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_by_officer ON sessions (officer, at);
CREATE INDEX sessions_by_end ON sessions (ends_at);

-- What an officer has begun to write: one for a record and a kind of act.
CREATE TABLE drafts (
    officer    TEXT NOT NULL,
    -- The record, or the room in which one would be opened.
    record     TEXT NOT NULL,
    kind       TEXT NOT NULL,
    -- The version of the record that the officer saw; 0 where it is not there yet.
    version    INTEGER NOT NULL CHECK (version >= 0),
    updated_at INTEGER NOT NULL,
    ends_at    INTEGER NOT NULL,
    sealed     BLOB NOT NULL,
    PRIMARY KEY (officer, record, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX drafts_by_end ON drafts (ends_at);

-- Questions that an officer asks again, by name.
CREATE TABLE saved_views (
    officer TEXT NOT NULL,
    name    TEXT NOT NULL,
    query   TEXT NOT NULL,
    PRIMARY KEY (officer, name)
) STRICT, WITHOUT ROWID;
