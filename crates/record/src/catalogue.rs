//! Every SQL statement of the record, as constants. The text is the common part of SQLite and PostgreSQL: `$n` binds,
//! `ON CONFLICT … excluded`, row values, `RETURNING`; no function of one engine alone.

use std::fmt::Write as _;

/// A statement over a list of rows: `head (…), (…) tail`, its binds numbered row after row.
pub struct Rows {
    /// The text before the first row.
    pub head: &'static str,
    /// Binds in a row.
    pub columns: usize,
    /// The text after the last row.
    pub tail: &'static str,
}

impl Rows {
    /// The statement for `rows` rows.
    pub fn sql(&self, rows: usize) -> String {
        let mut sql = String::with_capacity(self.head.len() + self.tail.len() + rows * self.columns * 7);
        sql.push_str(self.head);
        let mut bind = 0;
        for row in 0..rows {
            sql.push_str(if row == 0 { " (" } else { ", (" });
            for column in 0..self.columns {
                bind += 1;
                let comma = if column == 0 { "" } else { ", " };
                let _ = write!(sql, "{comma}${bind}");
            }
            sql.push(')');
        }
        sql.push_str(self.tail);
        sql
    }
}

/// A statement that looks for any of a list of values: `… IN (` binds `) tail`.
pub struct Among {
    /// The text up to and including `IN (`.
    pub head: &'static str,
    /// The text after the list's closing parenthesis.
    pub tail: &'static str,
}

impl Among {
    /// The statement for a list of `count` values.
    pub fn sql(&self, count: usize) -> String {
        let mut sql = String::with_capacity(self.head.len() + self.tail.len() + count * 6);
        sql.push_str(self.head);
        for bind in 1..=count {
            let comma = if bind == 1 { "" } else { ", " };
            let _ = write!(sql, "{comma}${bind}");
        }
        sql.push(')');
        sql.push_str(self.tail);
        sql
    }
}

// The store itself.
pub const META: &str = "SELECT value FROM meta WHERE key = $1";
pub const SET_META: &str = "INSERT INTO meta (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value";
pub const FOUND: &str = "INSERT INTO meta (key, value) VALUES ($1, $2)";
pub const SCHEMA_VERSION: &str = "SELECT MAX(version) FROM _sqlx_migrations";
pub const HEAD: &str = "SELECT size, last_recorded_at FROM head WHERE id = 1";
/// SQLite's snapshot begins with the first read; PostgreSQL will want `ISOLATION LEVEL REPEATABLE READ` here.
pub const BEGIN_SNAPSHOT: &str = "BEGIN";
pub const LAST_SEQ: &str = "SELECT COALESCE(MAX(seq), 0) FROM acts";

// SQLite's own: what it is, and how large its pages are.
pub const SQLITE_VERSION: &str = "SELECT sqlite_version()";
pub const SQLITE_PAGE_SIZE: &str = "PRAGMA page_size";

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
pub const SET_VIEWS: Rows = Rows {
    head: "INSERT INTO views (record, room, incident, region, body, status, next_actor, next_deadline, doc) VALUES",
    columns: 9,
    tail: " ON CONFLICT (record) DO UPDATE SET room = excluded.room, incident = excluded.incident, region = excluded.region, \
           body = excluded.body, status = excluded.status, next_actor = excluded.next_actor, \
           next_deadline = excluded.next_deadline, doc = excluded.doc",
};
pub const ADD_TALLY: Rows = Rows { head: "INSERT INTO tally_batches (first_seq, last_seq, points) VALUES", columns: 3, tail: "" };
pub const ADD_REFUSALS: Rows = Rows { head: "INSERT INTO refusals (id, at, officer, codes, records) VALUES", columns: 5, tail: "" };
pub const ADD_REFUSAL_RECORDS: Rows =
    Rows { head: "INSERT INTO refusal_records (record, refusal) VALUES", columns: 2, tail: " ON CONFLICT (record, refusal) DO NOTHING" };
pub const ADD_SUBJECTS: Rows =
    Rows { head: "INSERT INTO subjects (subject, slot) VALUES", columns: 2, tail: " ON CONFLICT (subject) DO NOTHING" };
pub const ADD_SEALED: Rows = Rows { head: "INSERT INTO sealed (commitment, subject, field, ciphertext) VALUES", columns: 4, tail: "" };
pub const DROP_VIEWS: &str = "DELETE FROM views";
pub const DROP_LOOKUPS: &str = "DELETE FROM lookups";
pub const DROP_TALLY: &str = "DELETE FROM tally_batches";

// Reading.
pub const HISTORIES: Among =
    Among { head: "SELECT record, seq, version, line FROM acts WHERE record IN (", tail: " ORDER BY record, version" };
pub const LOOKUP: Among = Among { head: "SELECT key, record FROM lookups WHERE key IN (", tail: " ORDER BY key, record" };
pub const VERSIONS: Among = Among { head: "SELECT key, version FROM versions WHERE key IN (", tail: "" };
pub const VIEWS_OF: Among = Among {
    head: "SELECT record, room, incident, region, body, status, next_actor, next_deadline, doc FROM views WHERE record IN (",
    tail: " ORDER BY record",
};
pub const SUBMISSIONS: Among = Among { head: "SELECT key, content_hash, first_seq, last_seq FROM submissions WHERE key IN (", tail: "" };
pub const NODES: Rows = Rows {
    head: "WITH wanted (level, idx) AS (VALUES",
    columns: 2,
    tail: ") SELECT n.level, n.idx, n.hash FROM wanted w JOIN log_nodes n ON n.level = w.level AND n.idx = w.idx",
};
pub const ACTS_FROM: &str = "SELECT seq, recorded_at, occurred_at, incident, room, record, version, act, line FROM acts \
                             WHERE seq >= $1 ORDER BY seq LIMIT $2";
pub const VIEWS_PAGE: &str = "SELECT record, room, incident, region, body, status, next_actor, next_deadline, doc FROM views \
                              WHERE record > $1 ORDER BY record LIMIT $2";
pub const LOOKUPS_PAGE: &str = "SELECT key, record FROM lookups WHERE (key, record) > ($1, $2) ORDER BY key, record LIMIT $3";
pub const VERSIONS_PAGE: &str = "SELECT key, version FROM versions WHERE key > $1 ORDER BY key LIMIT $2";
pub const SUBMISSIONS_PAGE: &str = "SELECT key, officer, first_seq, last_seq FROM submissions WHERE first_seq >= $1 \
                                    ORDER BY first_seq LIMIT $2";
pub const REFUSALS: &str = "SELECT id, at, officer, codes, records FROM refusals WHERE id > $1 ORDER BY id LIMIT $2";
pub const REFUSALS_MET: &str = "SELECT r.id, r.at, r.officer, r.codes, r.records FROM refusal_records m \
                                JOIN refusals r ON r.id = m.refusal WHERE m.record = $1 ORDER BY r.id";
pub const TALLY_BATCHES: &str = "SELECT first_seq, last_seq, points FROM tally_batches WHERE first_seq > $1 ORDER BY first_seq LIMIT $2";
pub const KNOWN_AT: &str = "SELECT COALESCE((SELECT seq FROM acts WHERE recorded_at <= $1 ORDER BY recorded_at DESC, seq DESC LIMIT 1), 0)";
pub const NODES_OF_LEVEL: &str = "SELECT idx, hash FROM log_nodes WHERE level = $1 AND idx >= $2 AND idx < $3 ORDER BY idx";
pub const NODES_COUNT: &str = "SELECT COUNT(*) FROM log_nodes";

// The vault.
pub const SUBJECTS_PAGE: &str = "SELECT subject, slot FROM subjects WHERE subject > $1 ORDER BY subject LIMIT $2";
pub const SLOT: &str = "SELECT slot FROM subjects WHERE subject = $1";
pub const SEALED_OF: &str = "SELECT field, commitment, ciphertext FROM sealed WHERE subject = $1 ORDER BY field, commitment";

// Officers.
pub const ADD_OFFICER: &str = "INSERT INTO officers (id, document, verifier) VALUES ($1, $2, $3)";
pub const OFFICER_BY_VERIFIER: &str = "SELECT id, document, verifier FROM officers WHERE verifier = $1";
pub const OFFICERS: &str = "SELECT id, document, verifier FROM officers ORDER BY id";

/// Incidents of which there is a record.
pub const INCIDENTS: &str = "SELECT DISTINCT incident FROM views ORDER BY incident";
