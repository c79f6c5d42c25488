-- The record, seventh form: what the office keeps of those who sign in: ways to do so, sessions, drafts, saved views. None of it is of the
-- log; its rows change and go. What could act for an officer is wrapped under a key that does not stand here. The journal of reads also
-- tells what befell an account.

ALTER TABLE reads DROP CONSTRAINT reads_of_six_kind_check;
ALTER TABLE reads ADD CONSTRAINT reads_kind_check
CHECK (kind IN ('read', 'break_glass', 'review', 'destruction', 'clock', 'account'));

-- The ways by which an officer signs in; several of a kind have several names.
CREATE TABLE authenticators (
    officer  TEXT COLLATE "C" NOT NULL,
    kind     TEXT COLLATE "C" NOT NULL
             CHECK (kind IN ('link', 'password', 'totp', 'recovery', 'device', 'demonstration', 'passkey', 'oidc')),
    -- Of a link, a recovery code or a device the hash; of a passkey or a subject its id; else empty.
    name     TEXT COLLATE "C" NOT NULL,
    -- What is presented is held against it; empty where its name is enough.
    verifier TEXT COLLATE "C" NOT NULL,
    -- The officer's signing secret, or the secret of the codes, wrapped.
    wrapped  BYTEA,
    -- The last step or counter that was used: none is taken twice.
    step     BIGINT NOT NULL,
    at       BIGINT NOT NULL,
    ends_at  BIGINT,
    PRIMARY KEY (officer, kind, name)
);
CREATE INDEX authenticators_by_name ON authenticators (kind, name);
CREATE INDEX authenticators_by_end ON authenticators (ends_at);

-- How often something was tried, by a keyed hash of whose and from where.
CREATE TABLE attempts (
    name    TEXT COLLATE "C" PRIMARY KEY,
    ends_at BIGINT NOT NULL,
    made    BIGINT NOT NULL
);
CREATE INDEX attempts_by_end ON attempts (ends_at);

-- Sessions of people and tokens of programs.
CREATE TABLE sessions (
    -- SHA-256 of what the client holds.
    id            TEXT COLLATE "C" PRIMARY KEY,
    officer       TEXT COLLATE "C" NOT NULL,
    kind          TEXT COLLATE "C" NOT NULL CHECK (kind IN ('session', 'program')),
    name          TEXT COLLATE "C" NOT NULL,
    scopes        TEXT COLLATE "C" NOT NULL,
    -- From what kind of place it was begun.
    source        TEXT COLLATE "C" NOT NULL,
    -- The officer's signing secret, under a key made from what the client holds.
    wrapped       BYTEA NOT NULL,
    at            BIGINT NOT NULL,
    used_at       BIGINT NOT NULL,
    ends_at       BIGINT NOT NULL,
    stepped_up_at BIGINT
);
CREATE INDEX sessions_by_officer ON sessions (officer, at);
CREATE INDEX sessions_by_end ON sessions (ends_at);

-- What an officer has begun to write: one for a record and a kind of act.
CREATE TABLE drafts (
    officer    TEXT COLLATE "C" NOT NULL,
    -- The record, or the room in which one would be opened.
    record     TEXT COLLATE "C" NOT NULL,
    kind       TEXT COLLATE "C" NOT NULL,
    -- The version of the record that the officer saw; 0 where it is not there yet.
    version    BIGINT NOT NULL CHECK (version >= 0),
    updated_at BIGINT NOT NULL,
    ends_at    BIGINT NOT NULL,
    sealed     BYTEA NOT NULL,
    PRIMARY KEY (officer, record, kind)
);
CREATE INDEX drafts_by_end ON drafts (ends_at);

-- Questions that an officer asks again, by name.
CREATE TABLE saved_views (
    officer TEXT COLLATE "C" NOT NULL,
    name    TEXT COLLATE "C" NOT NULL,
    query   TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (officer, name)
);
