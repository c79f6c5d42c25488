-- The record, second form: views that lists can be asked of, and that say who may see their records. Views are derived:
-- the old ones are dropped, and the program makes new ones from the acts when it opens the store for writing.

DROP TABLE views;

-- One row a record: what a list shows of it.
CREATE TABLE views (
    record     TEXT PRIMARY KEY NOT NULL,
    room       TEXT NOT NULL,
    incident   TEXT NOT NULL,
    region     TEXT NOT NULL,
    body       TEXT NOT NULL,
    articles   TEXT NOT NULL,
    person     TEXT,
    opened_at  INTEGER NOT NULL,
    last_at    INTEGER NOT NULL,
    version    INTEGER NOT NULL CHECK (version >= 0),
    breaches   INTEGER NOT NULL CHECK (breaches >= 0),
    unanswered INTEGER NOT NULL CHECK (unanswered BETWEEN 0 AND breaches),
    answer_due INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX views_by_room ON views (room, record);
CREATE INDEX views_by_incident ON views (incident);

-- What a record is in, from one moment and before another, and what it waits for. In every span there is one row for no
-- actor in particular, which holds the soonest deadline of all, and one for each actor, with the actor's own soonest. What
-- waits for nothing has the last moment of all, so that keys of a list are never NULL.
CREATE TABLE view_states (
    record        TEXT NOT NULL REFERENCES views (record) ON DELETE CASCADE,
    since         INTEGER NOT NULL,
    until         INTEGER NOT NULL,
    actor         TEXT NOT NULL,
    deadline      INTEGER NOT NULL,
    room          TEXT NOT NULL,
    incident      TEXT NOT NULL,
    region        TEXT NOT NULL,
    status        TEXT NOT NULL,
    next_actor    TEXT,
    next_deadline INTEGER,
    PRIMARY KEY (record, since, actor),
    CHECK (since < until)
) STRICT, WITHOUT ROWID;
CREATE INDEX view_states_by_deadline ON view_states (room, actor, deadline, record);
CREATE INDEX view_states_by_region ON view_states (room, actor, region, deadline, record);
CREATE INDEX view_states_by_status ON view_states (room, actor, status, deadline, record);

-- What a record is found by (body, article, word), and whom it is kept from (kept_from_officer, kept_from_body).
CREATE TABLE view_marks (
    record TEXT NOT NULL REFERENCES views (record) ON DELETE CASCADE,
    kind   TEXT NOT NULL CHECK (kind IN ('body', 'article', 'word', 'kept_from_officer', 'kept_from_body')),
    mark   TEXT NOT NULL,
    PRIMARY KEY (record, kind, mark)
) STRICT, WITHOUT ROWID;
CREATE INDEX view_marks_by_mark ON view_marks (kind, mark, record);
