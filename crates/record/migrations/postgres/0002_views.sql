-- The record, second form: the twin of migrations/sqlite/0002_views.sql, table by table and column by column. After it,
-- roles.sql is run again by the tables' owner.

DROP TABLE views;

-- One row a record: what a list shows of it.
CREATE TABLE views (
    record     TEXT COLLATE "C" PRIMARY KEY,
    room       TEXT COLLATE "C" NOT NULL,
    incident   TEXT COLLATE "C" NOT NULL,
    region     TEXT COLLATE "C" NOT NULL,
    body       TEXT COLLATE "C" NOT NULL,
    articles   TEXT COLLATE "C" NOT NULL,
    person     TEXT COLLATE "C",
    opened_at  BIGINT NOT NULL,
    last_at    BIGINT NOT NULL,
    version    BIGINT NOT NULL CHECK (version >= 0),
    breaches   BIGINT NOT NULL CHECK (breaches >= 0),
    unanswered BIGINT NOT NULL CHECK (unanswered BETWEEN 0 AND breaches),
    answer_due BIGINT
);
CREATE INDEX views_by_room ON views (room, record);
CREATE INDEX views_by_incident ON views (incident);

-- What a record is in, from one moment and before another, and what it waits for. In every span there is one row for no
-- actor in particular, which holds the soonest deadline of all, and one for each actor, with the actor's own soonest. What
-- waits for nothing has the last moment of all, so that keys of a list are never NULL.
CREATE TABLE view_states (
    record        TEXT COLLATE "C" NOT NULL REFERENCES views (record) ON DELETE CASCADE,
    since         BIGINT NOT NULL,
    until         BIGINT NOT NULL,
    actor         TEXT COLLATE "C" NOT NULL,
    deadline      BIGINT NOT NULL,
    room          TEXT COLLATE "C" NOT NULL,
    incident      TEXT COLLATE "C" NOT NULL,
    region        TEXT COLLATE "C" NOT NULL,
    status        TEXT COLLATE "C" NOT NULL,
    next_actor    TEXT COLLATE "C",
    next_deadline BIGINT,
    PRIMARY KEY (record, since, actor),
    CHECK (since < until)
);
CREATE INDEX view_states_by_deadline ON view_states (room, actor, deadline, record);
CREATE INDEX view_states_by_region ON view_states (room, actor, region, deadline, record);
CREATE INDEX view_states_by_status ON view_states (room, actor, status, deadline, record);

-- What a record is found by (body, article, word), and whom it is kept from (kept_from_officer, kept_from_body).
CREATE TABLE view_marks (
    record TEXT COLLATE "C" NOT NULL REFERENCES views (record) ON DELETE CASCADE,
    kind   TEXT COLLATE "C" NOT NULL CHECK (kind IN ('body', 'article', 'word', 'kept_from_officer', 'kept_from_body')),
    mark   TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (record, kind, mark)
);
CREATE INDEX view_marks_by_mark ON view_marks (kind, mark, record);
