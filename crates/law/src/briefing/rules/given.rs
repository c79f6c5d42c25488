//! What the examples of the rules are made of: a release of 25 January 2022.

use crate::kernel::deed::By;
pub use crate::kernel::deed::{by, with};
use crate::kernel::example::COUNTED;
pub use crate::kernel::example::example;
use crate::kernel::{Deed, Role};
use serde_json::{Value, json};

/// The record judged.
pub const RELEASE: &str = "briefing/r-1";
/// How many acts the record held when the figures were counted.
pub const SIZE: u64 = 12;

/// Who proposes.
pub const PRESS: By = ("press-1", Role::PressOfficer, "prosecution/republic");
/// The ministry's press officer.
pub const POLICE: By = ("press-2", Role::PressOfficer, "police/republic");
/// Who permits.
pub const PROSECUTOR: By = ("pros-1", Role::Prosecutor, "prosecution/republic");

/// The clock of the release: ten in the morning.
const TEN: &str = "2022-01-25T04:00:00Z";
/// Of definitions that nobody has to read.
const DEFINITIONS: &str = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

/// An act on the record judged.
pub fn deed(at: &'static str, by: By, act: &'static str, payload: Value) -> Deed {
    Deed { record: RELEASE, at, by, act, payload, sealed: &["reasons"] }
}

/// The same act at another time.
pub fn at(at: &'static str, deed: Deed) -> Deed {
    Deed { at, ..deed }
}

/// What the record answers for a figure of the release, when it held that many acts.
pub fn counts_of(recorded: u64, figure: &str, value: Value, breakdowns: Value) -> Deed {
    let clock = json!({ "office": "prosecutor", "known": TEN, "acts": SIZE, "of": TEN });
    let question = json!({ "incident": "january-2022", "figure": figure, "clocks": [clock] });
    let counted = json!({ "value": value, "recorded": recorded, "definitions": DEFINITIONS, "breakdowns": breakdowns });
    deed("2022-01-25 12:00", PRESS, COUNTED, json!({ "question": question, "counted": counted }))
}

/// Five cases reviewed, three of them ended in a warning, two in nothing that is released.
pub fn counts() -> Vec<Deed> {
    let left = json!([{ "by": "outcome", "missing": 2, "double": 0 }]);
    vec![counts_of(SIZE, "A1", json!(5), left), counts_of(SIZE, "A2", json!(3), json!([]))]
}

/// A statement of the prosecutor.
pub fn stated() -> Deed {
    let figure = json!({
        "figure": "A1", "value": "9257", "qualifier": "exact", "unit": "administrative cases", "whole": null, "share": null,
    });
    let payload = json!({
        "office": "prosecutor", "as_of": "2022-01-25T23:59:59+06:00", "language": "ru", "document": DEFINITIONS, "figures": [figure],
    });
    deed("2022-01-25 11:00", PRESS, "stated/1", payload)
}

/// The proposal, at noon.
pub fn proposed() -> Deed {
    let figure = |id: &str, value: &str, part_of: Value| json!({ "figure": id, "value": value, "qualifier": "exact", "unit": "administrative cases", "part_of": part_of });
    let payload = json!({
        "offices": [{ "office": "prosecutor", "known": TEN, "of": TEN, "acts": SIZE }],
        "figures": [figure("A1", "5", Value::Null), figure("A2", "3", json!({ "whole": "A1", "by": "outcome" }))],
        "residuals": [{ "whole": "A1", "by": "outcome", "missing": 2, "double": 0, "words": "not_stated" }],
        "supersedes": null,
        "definitions": DEFINITIONS,
    });
    deed("2022-01-25 12:00", PRESS, "proposed/1", payload)
}

/// The permission, to the full extent.
pub fn permitted() -> Deed {
    deed("2022-01-25 12:30", PROSECUTOR, "permitted/1", json!({ "extent": { "kind": "all" } }))
}

/// The permission of these figures alone.
pub fn permitted_for(figures: &[&str]) -> Deed {
    with(permitted(), "extent", json!({ "kind": "figures", "figures": figures }))
}

/// The refusal of permission.
pub fn not_permitted(at: &'static str) -> Deed {
    deed(at, PROSECUTOR, "not_permitted/1", json!({}))
}

/// A signature under both figures.
pub fn signed(by: By, at: &'static str) -> Deed {
    signed_for(by, at, &["A1", "A2"])
}

/// A signature under these figures.
pub fn signed_for(by: By, at: &'static str, figures: &[&str]) -> Deed {
    deed(at, by, "signed/1", json!({ "figures": figures }))
}

/// The publication, at two.
pub fn published() -> Deed {
    deed("2022-01-25 14:00", PRESS, "published/1", json!({ "figures": ["A1", "A2"] }))
}

/// The withdrawal.
pub fn withdrawn(at: &'static str) -> Deed {
    deed(at, PRESS, "withdrawn/1", json!({}))
}

/// Proposed and permitted.
pub fn ready() -> Vec<Deed> {
    vec![proposed(), permitted()]
}

/// Signed by two bodies.
pub fn signed_twice() -> Vec<Deed> {
    ready().into_iter().chain([signed(PRESS, "2022-01-25 13:00"), signed(POLICE, "2022-01-25 13:10")]).collect()
}

/// Another release, published the day before.
pub fn earlier_published() -> Vec<Deed> {
    published_on(["2022-01-24 12:00", "2022-01-24 12:30", "2022-01-24 13:00", "2022-01-24 13:10", "2022-01-24 14:00"])
}

/// A proposal that takes the place of the earlier release.
pub fn correcting() -> Deed {
    let supersedes = json!({ "release": "briefing/r-0", "kind": "correction", "reason": "wrong_figure" });
    with(proposed(), "supersedes", supersedes)
}

/// On the 25th, the release of 1 February is announced.
pub fn announced() -> Deed {
    let payload = json!({ "offices": ["prosecutor"], "release_at": "2022-02-01T18:00:00+06:00" });
    deed("2022-01-25 12:00", PRESS, "announced/1", payload)
}

/// It is moved to the 3rd.
pub fn moved(at: &'static str) -> Deed {
    deed(at, PRESS, "moved/1", json!({ "release_at": "2022-02-03T18:00:00+06:00", "reason": "figures_unchecked" }))
}

/// The release came on the day announced, and the announcement says so.
pub fn kept() -> Deed {
    deed("2022-02-01 18:30", PRESS, "kept/1", json!({ "release": "briefing/r-0" }))
}

/// Another release: when it was proposed, permitted, signed, signed again and published.
pub fn published_on(times: [&'static str; 5]) -> Vec<Deed> {
    let deeds = signed_twice().into_iter().chain([published()]);
    deeds.zip(times).map(|(deed, at)| Deed { record: "briefing/r-0", at, ..deed }).collect()
}
