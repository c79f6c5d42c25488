//! Every SQL statement of the record, as constants. The text is the common part of SQLite and PostgreSQL: `$n` binds,
//! `ON CONFLICT … excluded`, row values, `RETURNING`. Where only an engine itself can be asked (its version, how it keeps a
//! promise, how it locks), a [`Twin`] holds both texts, with the same columns. What is asked of views is put together in
//! [`listing`]. A test prepares all of them on both engines.

pub mod listing;

pub use crate::statement::{Among, Rows, Statement, Twin};

/// The columns of a cover, in the order in which they are read.
macro_rules! cover {
    () => {
        "record, room, incident, region, body, articles, person, opened_at, last_at, version, breaches, unanswered, answer_due"
    };
}

/// The columns of a read, in the order in which they are read.
macro_rules! read {
    () => {
        "id, at, kind, officer, authority, command, record, question, purpose, found, until, reviews, step"
    };
}

/// The columns of a way to sign in, in the order in which they are read and written.
macro_rules! authenticator {
    () => {
        "officer, kind, name, verifier, wrapped, step, at, ends_at"
    };
}

/// The columns of a session, in the order in which they are read and written.
macro_rules! session {
    () => {
        "id, officer, kind, name, scopes, source, wrapped, at, used_at, ends_at, stepped_up_at"
    };
}

/// The columns of a draft, in the order in which they are read and written.
macro_rules! draft {
    () => {
        "officer, record, kind, version, updated_at, ends_at, sealed"
    };
}

// The store itself.
pub const META: &str = "SELECT value FROM meta WHERE key = $1";
pub const SET_META: &str = "INSERT INTO meta (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value";
pub const DROP_META: &str = "DELETE FROM meta WHERE key = $1";
pub const FOUND: &str = "INSERT INTO meta (key, value) VALUES ($1, $2)";
pub const SCHEMA_VERSION: &str = "SELECT MAX(version) AS version FROM _sqlx_migrations";
pub const HEAD: &str = "SELECT size, last_recorded_at FROM head WHERE id = 1";
/// How many entries the journal of refusals has.
pub const HEAD_REFUSALS: &str = "SELECT refusals FROM head WHERE id = 1";
pub const LAST_SEQ: &str = "SELECT COALESCE(MAX(seq), 0) AS last_seq FROM acts";
pub const BEGIN: &str = "BEGIN";
pub const COMMIT: &str = "COMMIT";
pub const ROLLBACK: &str = "ROLLBACK";
/// SQLite takes the file's turn at once: what was read before it has it may have moved on.
pub const BEGIN_WRITING: Twin = Twin { sqlite: "BEGIN IMMEDIATE", postgres: "BEGIN" };
/// Either way the snapshot is taken by the first read after it.
pub const BEGIN_SNAPSHOT: Twin = Twin { sqlite: "BEGIN", postgres: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY" };

// What an engine is and promises.
/// Its version, how it encodes text, how a commit reaches the disk, and whether it takes writes.
pub const PROMISES: Twin = Twin {
    sqlite: "SELECT sqlite_version() AS version, (SELECT encoding FROM pragma_encoding) AS encoding, \
             'synchronous=' || (SELECT synchronous FROM pragma_synchronous) AS durability, \
             CASE (SELECT query_only FROM pragma_query_only) WHEN 0 THEN 'yes' ELSE 'no' END AS writable",
    postgres: "SELECT current_setting('server_version') AS version, current_setting('server_encoding') AS encoding, \
               CASE WHEN current_setting('fsync') <> 'on' THEN 'fsync=' || current_setting('fsync') \
               WHEN current_setting('full_page_writes') <> 'on' THEN 'full_page_writes=' || current_setting('full_page_writes') \
               ELSE 'synchronous_commit=' || current_setting('synchronous_commit') END AS durability, \
               CASE WHEN pg_is_in_recovery() OR current_setting('transaction_read_only') = 'on' THEN 'no' ELSE 'yes' END AS writable",
};
/// Takes the place of the one writer, for as long as the connection lives: 1 if it was free. SQLite's writer holds the
/// folder's lock file already; the server's lock keeps out a writer on another machine.
pub const TAKE_PEN: Twin = Twin {
    sqlite: "SELECT 1 AS taken",
    postgres: "SELECT CAST(CASE WHEN pg_try_advisory_lock(4704361882013) THEN 1 ELSE 0 END AS BIGINT) AS taken",
};
/// How many bytes the record takes.
pub const EXTENT: Twin = Twin {
    sqlite: "SELECT (SELECT page_count FROM pragma_page_count) * (SELECT page_size FROM pragma_page_size) AS extent",
    postgres: "SELECT pg_database_size(current_database()) AS extent",
};
/// The least unit in which the record grows, in bytes.
pub const PAGE_SIZE: Twin = Twin {
    sqlite: "SELECT (SELECT page_size FROM pragma_page_size) AS page_size",
    postgres: "SELECT CAST(current_setting('block_size') AS BIGINT) AS page_size",
};

// Appending. Taking the head is the transaction's first statement: it locks the row, so that appends stand in line.
pub const TAKE_HEAD: &str = "UPDATE head SET turn = turn + 1 WHERE id = 1 RETURNING size, last_recorded_at, refusals";
pub const SET_HEAD: &str = "UPDATE head SET size = $1, last_recorded_at = $2, refusals = $3 WHERE id = 1";
pub const ADD_ACTS: Rows = Rows {
    head: "INSERT INTO acts (seq, recorded_at, occurred_at, incident, room, record, version, act, line) VALUES",
    columns: 9,
    tail: "",
};
pub const ADD_NODES: Rows = Rows { head: "INSERT INTO log_nodes (level, idx, hash) VALUES", columns: 3, tail: "" };
pub const ADD_SUBMISSIONS: Rows =
    Rows { head: "INSERT INTO submissions (key, content_hash, officer, first_seq, last_seq) VALUES", columns: 5, tail: "" };
pub const SET_VERSIONS: Rows = Rows {
    head: "INSERT INTO versions (key, version) VALUES",
    columns: 2,
    tail: " ON CONFLICT (key) DO UPDATE SET version = excluded.version",
};
pub const ADD_LOOKUPS: Rows = Rows {
    head: "INSERT INTO lookups (key, record) VALUES",
    columns: 2,
    tail: " ON CONFLICT (key, record) DO NOTHING RETURNING key, record",
};
/// A record keeps its room and its incident: the indexes by these are left alone.
pub const SET_COVERS: Rows = Rows {
    head: concat!("INSERT INTO views (", cover!(), ") VALUES"),
    columns: 13,
    tail: " ON CONFLICT (record) DO UPDATE SET region = excluded.region, body = excluded.body, articles = excluded.articles, \
           person = excluded.person, opened_at = excluded.opened_at, last_at = excluded.last_at, version = excluded.version, \
           breaches = excluded.breaches, unanswered = excluded.unanswered, answer_due = excluded.answer_due",
};
pub const SET_STATES: Rows = Rows {
    head: "INSERT INTO view_states (record, since, until, actor, deadline, room, incident, region, status, next_actor, next_deadline) VALUES",
    columns: 11,
    tail: " ON CONFLICT (record, since, actor) DO UPDATE SET until = excluded.until, deadline = excluded.deadline, \
           region = excluded.region, status = excluded.status, next_actor = excluded.next_actor, next_deadline = excluded.next_deadline",
};
pub const DROP_STATES: Rows = Rows { head: "DELETE FROM view_states WHERE (record, since, actor) IN (VALUES", columns: 3, tail: ")" };
pub const DROP_MARKS: Rows = Rows { head: "DELETE FROM view_marks WHERE (record, kind, mark) IN (VALUES", columns: 3, tail: ")" };
pub const ADD_MARKS: Rows = Rows { head: "INSERT INTO view_marks (record, kind, mark) VALUES", columns: 3, tail: "" };
pub const ADD_TALLY: Rows = Rows { head: "INSERT INTO tally_batches (first_seq, last_seq, points) VALUES", columns: 3, tail: "" };
pub const ADD_REFUSALS: Rows = Rows { head: "INSERT INTO refusals (id, at, officer, codes, records) VALUES", columns: 5, tail: "" };
pub const ADD_REFUSAL_RECORDS: Rows =
    Rows { head: "INSERT INTO refusal_records (record, refusal) VALUES", columns: 2, tail: " ON CONFLICT (record, refusal) DO NOTHING" };
/// How far the journal of refusals goes after an append that had some.
pub const ADD_REFUSAL_HEAD: &str = "INSERT INTO refusal_heads (size, head) VALUES ($1, $2)";
pub const ADD_SUBJECTS: Rows =
    Rows { head: "INSERT INTO subjects (subject, slot) VALUES", columns: 2, tail: " ON CONFLICT (subject) DO NOTHING" };
pub const ADD_SEALED: Rows = Rows { head: "INSERT INTO sealed (commitment, subject, field, ciphertext) VALUES", columns: 4, tail: "" };
/// What belongs to a view goes with it.
pub const DROP_VIEWS: &str = "DELETE FROM views";
pub const DROP_VIEWS_OF: Among = Among { head: "DELETE FROM views WHERE record IN (", tail: "" };
pub const DROP_LOOKUPS: &str = "DELETE FROM lookups";
pub const DROP_TALLY: &str = "DELETE FROM tally_batches";

// Reading.
pub const HISTORIES: Among =
    Among { head: "SELECT record, seq, version, line FROM acts WHERE record IN (", tail: " ORDER BY record, version" };
pub const LOOKUP: Among = Among { head: "SELECT key, record FROM lookups WHERE key IN (", tail: " ORDER BY key, record" };
pub const VERSIONS: Among = Among { head: "SELECT key, version FROM versions WHERE key IN (", tail: "" };
pub const VIEWS_OF: Among = Among { head: concat!("SELECT ", cover!(), " FROM views WHERE record IN ("), tail: " ORDER BY record" };
pub const STATES_OF: Among = Among {
    head: "SELECT record, since, actor, deadline, status, next_actor, next_deadline FROM view_states WHERE record IN (",
    tail: " ORDER BY record, since, actor",
};
pub const MARKS_OF: Among =
    Among { head: "SELECT record, kind, mark FROM view_marks WHERE record IN (", tail: " ORDER BY record, kind, mark" };
pub const SUBMISSIONS: Among =
    Among { head: "SELECT key, content_hash, first_seq, last_seq, officer FROM submissions WHERE key IN (", tail: "" };
pub const NODES: Rows = Rows {
    head: "WITH wanted (level, idx) AS (VALUES",
    columns: 2,
    tail: ") SELECT n.level, n.idx, n.hash FROM wanted w JOIN log_nodes n ON n.level = w.level AND n.idx = w.idx",
};
pub const ACTS_FROM: &str = "SELECT seq, recorded_at, occurred_at, incident, room, record, version, act, line FROM acts \
                             WHERE seq >= $1 ORDER BY seq LIMIT $2";
/// The records of a room, whose ids stand between two texts: by the first act of each, whatever is derived from it.
pub const RECORDS_PAGE: &str = "SELECT record FROM acts WHERE record > $1 AND record < $2 AND version = 1 ORDER BY record LIMIT $3";
pub const VIEWS_PAGE: &str = concat!("SELECT ", cover!(), " FROM views WHERE record > $1 ORDER BY record LIMIT $2");
pub const LOOKUPS_PAGE: &str = "SELECT key, record FROM lookups WHERE (key, record) > ($1, $2) ORDER BY key, record LIMIT $3";
pub const VERSIONS_PAGE: &str = "SELECT key, version FROM versions WHERE key > $1 ORDER BY key LIMIT $2";
pub const SUBMISSIONS_PAGE: &str = "SELECT key, officer, first_seq, last_seq, content_hash FROM submissions WHERE first_seq >= $1 \
                                    ORDER BY first_seq LIMIT $2";
pub const REFUSALS: &str = "SELECT id, at, officer, codes, records FROM refusals WHERE id > $1 ORDER BY id LIMIT $2";
pub const REFUSALS_MET: &str = "SELECT r.id, r.at, r.officer, r.codes, r.records FROM refusal_records m \
                                JOIN refusals r ON r.id = m.refusal WHERE m.record = $1 ORDER BY r.id";
pub const REFUSAL_RECORDS_PAGE: &str = "SELECT record, refusal FROM refusal_records WHERE (record, refusal) > ($1, $2) \
                                        ORDER BY record, refusal LIMIT $3";
pub const REFUSAL_HEAD: &str = "SELECT head FROM refusal_heads WHERE size = $1";
pub const REFUSAL_HEADS: &str = "SELECT size, head FROM refusal_heads WHERE size > $1 ORDER BY size LIMIT $2";
pub const LAST_REFUSAL_HEAD: &str = "SELECT size, head FROM refusal_heads WHERE size = (SELECT MAX(size) FROM refusal_heads)";
pub const TALLY_BATCHES: &str = "SELECT first_seq, last_seq, points FROM tally_batches WHERE first_seq > $1 ORDER BY first_seq LIMIT $2";
pub const KNOWN_AT: &str =
    "SELECT COALESCE((SELECT seq FROM acts WHERE recorded_at <= $1 ORDER BY recorded_at DESC, seq DESC LIMIT 1), 0) AS known_at";
pub const NODES_OF_LEVEL: &str = "SELECT idx, hash FROM log_nodes WHERE level = $1 AND idx >= $2 AND idx < $3 ORDER BY idx";
pub const NODES_COUNT: &str = "SELECT COUNT(*) AS nodes FROM log_nodes";

// The vault.
pub const SUBJECTS_PAGE: &str = "SELECT subject, slot FROM subjects WHERE subject > $1 ORDER BY subject LIMIT $2";
pub const SLOT: &str = "SELECT slot FROM subjects WHERE subject = $1";
pub const SEALED_OF: &str = "SELECT field, commitment, ciphertext FROM sealed WHERE subject = $1 ORDER BY field, commitment";
/// Sealed texts with the slot of their subject's key; 0 where the subject is not there.
pub const SEALED_PAGE: &str = "SELECT t.commitment, t.subject, t.field, t.ciphertext, COALESCE(s.slot, 0) AS slot FROM sealed t \
                               LEFT JOIN subjects s ON s.subject = t.subject WHERE t.commitment > $1 ORDER BY t.commitment LIMIT $2";

// Officers.
pub const OFFICER_BY_VERIFIER: &str = "SELECT id, document, verifier FROM officers WHERE verifier = $1";
pub const OFFICERS: &str = "SELECT id, document, verifier FROM officers ORDER BY id";

// Reads, with what else is said of the store's keeping. Taking their head is the transaction's first statement, so that readers stand in line.
pub const TAKE_READS_HEAD: &str = "UPDATE reads_head SET turn = turn + 1 WHERE id = 1 RETURNING size, head";
pub const SET_READS_HEAD: &str = "UPDATE reads_head SET size = $1, head = $2 WHERE id = 1";
pub const READS_HEAD: &str = "SELECT size, head FROM reads_head WHERE id = 1";
pub const ADD_READS: Rows = Rows { head: concat!("INSERT INTO reads (", read!(), ", hash) VALUES"), columns: 14, tail: "" };
/// The last entry beside the end as it is noted, as both stand at one moment.
pub const LAST_READ: &str = "SELECT size, head, (SELECT COALESCE(MAX(id), 0) FROM reads) AS last, \
                             (SELECT hash FROM reads WHERE id = (SELECT MAX(id) FROM reads)) AS hash FROM reads_head WHERE id = 1";
pub const READ_HASH: &str = "SELECT hash FROM reads WHERE id = $1";
pub const READS_CHAINED: &str = concat!("SELECT ", read!(), ", hash FROM reads WHERE id > $1 ORDER BY id LIMIT $2");
/// Fills in the hash of an entry that was written before entries had one.
pub const CHAIN_READ: &str = "UPDATE reads SET hash = $1 WHERE id = $2";
pub const READS: &str = concat!("SELECT ", read!(), " FROM reads WHERE id > $1 ORDER BY id LIMIT $2");
pub const READS_BY_OFFICER: &str = concat!("SELECT ", read!(), " FROM reads WHERE officer = $1 AND id > $2 ORDER BY id LIMIT $3");
pub const READS_OF_RECORD: &str = concat!("SELECT ", read!(), " FROM reads WHERE record = $1 AND id > $2 ORDER BY id LIMIT $3");
pub const READS_OF_KIND: &str = concat!("SELECT ", read!(), " FROM reads WHERE kind = $1 AND id > $2 ORDER BY id LIMIT $3");
pub const KEY_DESTRUCTIONS: &str = "SELECT at, officer, authority, reason FROM key_destructions WHERE subject = $1 ORDER BY step";

// The office: who signs in and how, sessions, drafts, saved views. None of it is of the log.
pub const ADD_AUTHENTICATOR: &str = concat!("INSERT INTO authenticators (", authenticator!(), ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8)");
pub const AUTHENTICATORS_OF: &str = concat!("SELECT ", authenticator!(), " FROM authenticators WHERE officer = $1 ORDER BY kind, name");
pub const AUTHENTICATORS_NAMED: &str =
    concat!("SELECT ", authenticator!(), " FROM authenticators WHERE kind = $1 AND name = $2 ORDER BY officer");
pub const AUTHENTICATORS_OF_KIND: &str =
    concat!("SELECT ", authenticator!(), " FROM authenticators WHERE kind = $1 ORDER BY officer, name");
/// A step is taken once, and none before it after that: whoever comes second finds no row.
pub const TAKE_STEP: &str =
    "UPDATE authenticators SET step = $1 WHERE officer = $2 AND kind = $3 AND name = $4 AND step < $1 RETURNING step";
/// Notes a use, and takes its counter: one that does not grow is another device's, unless there is none at all.
pub const USE_AUTHENTICATOR: &str = "UPDATE authenticators SET step = $1, verifier = $2 WHERE officer = $3 AND kind = $4 AND name = $5 \
                                     AND (step < $1 OR (step = 0 AND $1 = 0)) RETURNING step";
/// What is good once goes as it is used: whoever comes second finds no row.
pub const SPEND_AUTHENTICATOR: &str = "DELETE FROM authenticators WHERE officer = $1 AND kind = $2 AND name = $3 RETURNING officer";
pub const DROP_AUTHENTICATORS: &str = "DELETE FROM authenticators WHERE officer = $1 AND kind = $2";
pub const DROP_ENDED_AUTHENTICATORS: &str = "DELETE FROM authenticators WHERE ends_at <= $1";
/// Counts one more, unless as many were made as may be; the row is then not answered. Each one counted puts the end off.
pub const COUNT_ATTEMPT: &str = "INSERT INTO attempts (name, ends_at, made) VALUES ($1, $2, 1) ON CONFLICT (name) DO UPDATE SET \
                                 made = CASE WHEN attempts.ends_at <= $3 THEN 1 ELSE attempts.made + 1 END, ends_at = excluded.ends_at \
                                 WHERE attempts.ends_at <= $3 OR attempts.made < $4 RETURNING made";
pub const GIVE_BACK_ATTEMPT: &str = "UPDATE attempts SET made = made - 1 WHERE name = $1 AND made > 0";
pub const DROP_ENDED_ATTEMPTS: &str = "DELETE FROM attempts WHERE ends_at <= $1";
pub const ADD_SESSION: &str = concat!("INSERT INTO sessions (", session!(), ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)");
pub const SESSION: &str = concat!("SELECT ", session!(), " FROM sessions WHERE id = $1");
pub const SESSIONS_OF: &str = concat!("SELECT ", session!(), " FROM sessions WHERE officer = $1 ORDER BY at, id");
pub const USE_SESSION: &str = "UPDATE sessions SET used_at = $1 WHERE id = $2 AND used_at < $1";
pub const DROP_SESSION: &str = "DELETE FROM sessions WHERE id = $1 AND officer = $2 RETURNING id";
pub const DROP_OTHER_SESSIONS: &str = "DELETE FROM sessions WHERE officer = $1 AND id <> $2 RETURNING id";
pub const DROP_ENDED_SESSIONS: &str = "DELETE FROM sessions WHERE ends_at <= $1";
pub const SET_DRAFT: &str = concat!(
    "INSERT INTO drafts (",
    draft!(),
    ") VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (officer, record, kind) DO UPDATE SET version = excluded.version, \
     updated_at = excluded.updated_at, ends_at = excluded.ends_at, sealed = excluded.sealed"
);
pub const DRAFT: &str = concat!("SELECT ", draft!(), " FROM drafts WHERE officer = $1 AND record = $2 AND kind = $3");
pub const DRAFTS_OF: &str = concat!("SELECT ", draft!(), " FROM drafts WHERE officer = $1 ORDER BY record, kind");
pub const DROP_DRAFT: &str = "DELETE FROM drafts WHERE officer = $1 AND record = $2 AND kind = $3 RETURNING officer";
pub const DROP_ENDED_DRAFTS: &str = "DELETE FROM drafts WHERE ends_at <= $1";
pub const SET_SAVED_VIEW: &str = "INSERT INTO saved_views (officer, name, query) VALUES ($1, $2, $3) \
                                  ON CONFLICT (officer, name) DO UPDATE SET query = excluded.query";
pub const SAVED_VIEWS: &str = "SELECT name, query FROM saved_views WHERE officer = $1 ORDER BY name";
pub const DROP_SAVED_VIEW: &str = "DELETE FROM saved_views WHERE officer = $1 AND name = $2 RETURNING officer";

// Who is at a record, to whom it was assigned, who has opened it. What fell because another body holds the record is not found.
/// Somebody else's claim that stands is taken over only from whoever is named: else no row is answered.
pub const TAKE_CLAIM: &str = "INSERT INTO claims (record, body, officer, holder, at, ends_at, taken_from) VALUES ($1, $2, $3, $4, $5, $6, '') \
                              ON CONFLICT (record, body) DO UPDATE SET taken_from = CASE \
                              WHEN claims.ends_at <= excluded.at OR claims.holder <> excluded.holder THEN '' \
                              WHEN claims.officer = excluded.officer THEN claims.taken_from ELSE claims.officer END, \
                              officer = excluded.officer, holder = excluded.holder, at = excluded.at, ends_at = excluded.ends_at \
                              WHERE claims.officer = excluded.officer OR claims.officer = $7 OR claims.ends_at <= excluded.at \
                              OR claims.holder <> excluded.holder RETURNING officer";
pub const CLAIMS_OF: Among = Among {
    head: "SELECT c.record, c.body, c.officer, c.at, c.ends_at, c.taken_from FROM claims c CROSS JOIN views v \
           WHERE v.record = c.record AND v.body = c.holder AND c.record IN (",
    tail: " ORDER BY c.record, c.body",
};
pub const DROP_CLAIM: &str = "DELETE FROM claims WHERE record = $1 AND body = $2 AND officer = $3 RETURNING record";
pub const DROP_ENDED_CLAIMS: &str = "DELETE FROM claims WHERE ends_at <= $1";
pub const SET_ASSIGNMENT: &str = "INSERT INTO assignments (record, body, officer, assigned_by, holder, at, ends_at, note) \
                                  VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (record, body) DO UPDATE SET \
                                  officer = excluded.officer, assigned_by = excluded.assigned_by, holder = excluded.holder, \
                                  at = excluded.at, ends_at = excluded.ends_at, note = excluded.note";
pub const ASSIGNMENTS_OF: Among = Among {
    head: "SELECT a.record, a.body, a.officer, a.assigned_by, a.holder, a.at, a.ends_at, a.note FROM assignments a CROSS JOIN views v \
           WHERE v.record = a.record AND v.body = a.holder AND a.record IN (",
    tail: " ORDER BY a.record, a.body",
};
/// Either of the two may take it back.
pub const DROP_ASSIGNMENT: &str =
    "DELETE FROM assignments WHERE record = $1 AND body = $2 AND (officer = $3 OR assigned_by = $3) RETURNING record";
pub const DROP_ENDED_ASSIGNMENTS: &str = "DELETE FROM assignments WHERE ends_at <= $1";
pub const SET_OPENED: &str = "INSERT INTO opened_records (officer, record, version, at, ends_at) VALUES ($1, $2, $3, $4, $5) \
                              ON CONFLICT (officer, record) DO UPDATE SET version = excluded.version, at = excluded.at, \
                              ends_at = excluded.ends_at";
pub const OPENED: &str = "SELECT version, at FROM opened_records WHERE officer = $1 AND record = $2";
pub const DROP_OPENED: &str = "DELETE FROM opened_records WHERE officer = $1 AND record = $2";
pub const DROP_ENDED_OPENED: &str = "DELETE FROM opened_records WHERE ends_at <= $1";

/// Incidents of which there is a record.
pub const INCIDENTS: &str = "SELECT DISTINCT incident FROM views ORDER BY incident";

/// All of the above, by name.
pub const ALL: &[(&str, Statement)] = &[
    ("META", Statement::Plain(META)),
    ("SET_META", Statement::Plain(SET_META)),
    ("DROP_META", Statement::Plain(DROP_META)),
    ("FOUND", Statement::Plain(FOUND)),
    ("SCHEMA_VERSION", Statement::Plain(SCHEMA_VERSION)),
    ("HEAD", Statement::Plain(HEAD)),
    ("HEAD_REFUSALS", Statement::Plain(HEAD_REFUSALS)),
    ("LAST_SEQ", Statement::Plain(LAST_SEQ)),
    ("BEGIN", Statement::Plain(BEGIN)),
    ("COMMIT", Statement::Plain(COMMIT)),
    ("ROLLBACK", Statement::Plain(ROLLBACK)),
    ("BEGIN_WRITING", Statement::Twin(&BEGIN_WRITING)),
    ("BEGIN_SNAPSHOT", Statement::Twin(&BEGIN_SNAPSHOT)),
    ("PROMISES", Statement::Twin(&PROMISES)),
    ("TAKE_PEN", Statement::Twin(&TAKE_PEN)),
    ("EXTENT", Statement::Twin(&EXTENT)),
    ("PAGE_SIZE", Statement::Twin(&PAGE_SIZE)),
    ("TAKE_HEAD", Statement::Plain(TAKE_HEAD)),
    ("SET_HEAD", Statement::Plain(SET_HEAD)),
    ("ADD_ACTS", Statement::Rows(&ADD_ACTS)),
    ("ADD_NODES", Statement::Rows(&ADD_NODES)),
    ("ADD_SUBMISSIONS", Statement::Rows(&ADD_SUBMISSIONS)),
    ("SET_VERSIONS", Statement::Rows(&SET_VERSIONS)),
    ("ADD_LOOKUPS", Statement::Rows(&ADD_LOOKUPS)),
    ("SET_COVERS", Statement::Rows(&SET_COVERS)),
    ("SET_STATES", Statement::Rows(&SET_STATES)),
    ("DROP_STATES", Statement::Rows(&DROP_STATES)),
    ("DROP_MARKS", Statement::Rows(&DROP_MARKS)),
    ("ADD_MARKS", Statement::Rows(&ADD_MARKS)),
    ("ADD_TALLY", Statement::Rows(&ADD_TALLY)),
    ("ADD_REFUSALS", Statement::Rows(&ADD_REFUSALS)),
    ("ADD_REFUSAL_RECORDS", Statement::Rows(&ADD_REFUSAL_RECORDS)),
    ("ADD_REFUSAL_HEAD", Statement::Plain(ADD_REFUSAL_HEAD)),
    ("ADD_SUBJECTS", Statement::Rows(&ADD_SUBJECTS)),
    ("ADD_SEALED", Statement::Rows(&ADD_SEALED)),
    ("DROP_VIEWS", Statement::Plain(DROP_VIEWS)),
    ("DROP_VIEWS_OF", Statement::Among(&DROP_VIEWS_OF)),
    ("DROP_LOOKUPS", Statement::Plain(DROP_LOOKUPS)),
    ("DROP_TALLY", Statement::Plain(DROP_TALLY)),
    ("HISTORIES", Statement::Among(&HISTORIES)),
    ("LOOKUP", Statement::Among(&LOOKUP)),
    ("VERSIONS", Statement::Among(&VERSIONS)),
    ("VIEWS_OF", Statement::Among(&VIEWS_OF)),
    ("STATES_OF", Statement::Among(&STATES_OF)),
    ("MARKS_OF", Statement::Among(&MARKS_OF)),
    ("SUBMISSIONS", Statement::Among(&SUBMISSIONS)),
    ("NODES", Statement::Rows(&NODES)),
    ("ACTS_FROM", Statement::Plain(ACTS_FROM)),
    ("RECORDS_PAGE", Statement::Plain(RECORDS_PAGE)),
    ("VIEWS_PAGE", Statement::Plain(VIEWS_PAGE)),
    ("LOOKUPS_PAGE", Statement::Plain(LOOKUPS_PAGE)),
    ("VERSIONS_PAGE", Statement::Plain(VERSIONS_PAGE)),
    ("SUBMISSIONS_PAGE", Statement::Plain(SUBMISSIONS_PAGE)),
    ("REFUSALS", Statement::Plain(REFUSALS)),
    ("REFUSALS_MET", Statement::Plain(REFUSALS_MET)),
    ("REFUSAL_RECORDS_PAGE", Statement::Plain(REFUSAL_RECORDS_PAGE)),
    ("REFUSAL_HEAD", Statement::Plain(REFUSAL_HEAD)),
    ("REFUSAL_HEADS", Statement::Plain(REFUSAL_HEADS)),
    ("LAST_REFUSAL_HEAD", Statement::Plain(LAST_REFUSAL_HEAD)),
    ("TALLY_BATCHES", Statement::Plain(TALLY_BATCHES)),
    ("KNOWN_AT", Statement::Plain(KNOWN_AT)),
    ("NODES_OF_LEVEL", Statement::Plain(NODES_OF_LEVEL)),
    ("NODES_COUNT", Statement::Plain(NODES_COUNT)),
    ("SUBJECTS_PAGE", Statement::Plain(SUBJECTS_PAGE)),
    ("SLOT", Statement::Plain(SLOT)),
    ("SEALED_OF", Statement::Plain(SEALED_OF)),
    ("SEALED_PAGE", Statement::Plain(SEALED_PAGE)),
    ("OFFICER_BY_VERIFIER", Statement::Plain(OFFICER_BY_VERIFIER)),
    ("OFFICERS", Statement::Plain(OFFICERS)),
    ("TAKE_READS_HEAD", Statement::Plain(TAKE_READS_HEAD)),
    ("SET_READS_HEAD", Statement::Plain(SET_READS_HEAD)),
    ("READS_HEAD", Statement::Plain(READS_HEAD)),
    ("ADD_READS", Statement::Rows(&ADD_READS)),
    ("LAST_READ", Statement::Plain(LAST_READ)),
    ("READ_HASH", Statement::Plain(READ_HASH)),
    ("READS_CHAINED", Statement::Plain(READS_CHAINED)),
    ("CHAIN_READ", Statement::Plain(CHAIN_READ)),
    ("READS", Statement::Plain(READS)),
    ("READS_BY_OFFICER", Statement::Plain(READS_BY_OFFICER)),
    ("READS_OF_RECORD", Statement::Plain(READS_OF_RECORD)),
    ("READS_OF_KIND", Statement::Plain(READS_OF_KIND)),
    ("KEY_DESTRUCTIONS", Statement::Plain(KEY_DESTRUCTIONS)),
    ("ADD_AUTHENTICATOR", Statement::Plain(ADD_AUTHENTICATOR)),
    ("AUTHENTICATORS_OF", Statement::Plain(AUTHENTICATORS_OF)),
    ("AUTHENTICATORS_NAMED", Statement::Plain(AUTHENTICATORS_NAMED)),
    ("AUTHENTICATORS_OF_KIND", Statement::Plain(AUTHENTICATORS_OF_KIND)),
    ("TAKE_STEP", Statement::Plain(TAKE_STEP)),
    ("USE_AUTHENTICATOR", Statement::Plain(USE_AUTHENTICATOR)),
    ("SPEND_AUTHENTICATOR", Statement::Plain(SPEND_AUTHENTICATOR)),
    ("DROP_AUTHENTICATORS", Statement::Plain(DROP_AUTHENTICATORS)),
    ("DROP_ENDED_AUTHENTICATORS", Statement::Plain(DROP_ENDED_AUTHENTICATORS)),
    ("COUNT_ATTEMPT", Statement::Plain(COUNT_ATTEMPT)),
    ("GIVE_BACK_ATTEMPT", Statement::Plain(GIVE_BACK_ATTEMPT)),
    ("DROP_ENDED_ATTEMPTS", Statement::Plain(DROP_ENDED_ATTEMPTS)),
    ("ADD_SESSION", Statement::Plain(ADD_SESSION)),
    ("SESSION", Statement::Plain(SESSION)),
    ("SESSIONS_OF", Statement::Plain(SESSIONS_OF)),
    ("USE_SESSION", Statement::Plain(USE_SESSION)),
    ("DROP_SESSION", Statement::Plain(DROP_SESSION)),
    ("DROP_OTHER_SESSIONS", Statement::Plain(DROP_OTHER_SESSIONS)),
    ("DROP_ENDED_SESSIONS", Statement::Plain(DROP_ENDED_SESSIONS)),
    ("SET_DRAFT", Statement::Plain(SET_DRAFT)),
    ("DRAFT", Statement::Plain(DRAFT)),
    ("DRAFTS_OF", Statement::Plain(DRAFTS_OF)),
    ("DROP_DRAFT", Statement::Plain(DROP_DRAFT)),
    ("DROP_ENDED_DRAFTS", Statement::Plain(DROP_ENDED_DRAFTS)),
    ("SET_SAVED_VIEW", Statement::Plain(SET_SAVED_VIEW)),
    ("SAVED_VIEWS", Statement::Plain(SAVED_VIEWS)),
    ("DROP_SAVED_VIEW", Statement::Plain(DROP_SAVED_VIEW)),
    ("TAKE_CLAIM", Statement::Plain(TAKE_CLAIM)),
    ("CLAIMS_OF", Statement::Among(&CLAIMS_OF)),
    ("DROP_CLAIM", Statement::Plain(DROP_CLAIM)),
    ("DROP_ENDED_CLAIMS", Statement::Plain(DROP_ENDED_CLAIMS)),
    ("SET_ASSIGNMENT", Statement::Plain(SET_ASSIGNMENT)),
    ("ASSIGNMENTS_OF", Statement::Among(&ASSIGNMENTS_OF)),
    ("DROP_ASSIGNMENT", Statement::Plain(DROP_ASSIGNMENT)),
    ("DROP_ENDED_ASSIGNMENTS", Statement::Plain(DROP_ENDED_ASSIGNMENTS)),
    ("SET_OPENED", Statement::Plain(SET_OPENED)),
    ("OPENED", Statement::Plain(OPENED)),
    ("DROP_OPENED", Statement::Plain(DROP_OPENED)),
    ("DROP_ENDED_OPENED", Statement::Plain(DROP_ENDED_OPENED)),
    ("INCIDENTS", Statement::Plain(INCIDENTS)),
];
