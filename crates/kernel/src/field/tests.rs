//! The form of an act with a field of each kind, and what is found where a declaration or a payload does not fit.
#![allow(clippy::unwrap_used, dead_code)]

use super::schema::forms;
use super::*;
use crate::ident::{BodyId, PersonId, RecordId, RegionCode, Tag};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(tag = "act", content = "payload", deny_unknown_fields)]
enum Act {
    /// Everything at once.
    #[schemars(extend("x-sealed" = { "report": {}, "reasons": { "/outcome/kind": ["refused"] } }))]
    #[serde(rename = "decided/1")]
    Decided(Box<Decided>),
    /// What is declared wrongly.
    #[serde(rename = "mistaken/1")]
    Mistaken(Mistaken),
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Decided {
    /// Whom it concerns.
    whom: PersonId,
    /// Where.
    region: RegionCode,
    body: BodyId,
    tag: Option<Tag>,
    #[schemars(extend("x-rooms" = ["case"]))]
    case: Option<RecordId>,
    at: Moment,
    #[schemars(extend("x-money" = "tenge"))]
    sum: i64,
    age: u8,
    foreign: bool,
    #[schemars(extend("x-list" = "dismissal"))]
    grounds: Vec<String>,
    #[schemars(extend("x-digest" = "SHA-256"))]
    document: Option<String>,
    #[schemars(extend("x-article" = "CAO"))]
    article: String,
    #[schemars(extend("minLength" = 0, "x-part" = "CAO"))]
    part: String,
    words: String,
    sex: Sex,
    outcome: Outcome,
    members: Vec<Member>,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
enum Sex {
    /// Female.
    Female,
    /// Male.
    Male,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
enum Outcome {
    /// Granted.
    Granted {
        days: u8,
    },
    Refused {},
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Member {
    officer: Tag,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Mistaken {
    #[schemars(extend("x-list" = "no_such_list"))]
    ground: String,
    #[schemars(extend("x-list" = "dismissal"))]
    days: u8,
    #[schemars(extend("x-lst" = "dismissal"))]
    misspelt: String,
    case: RecordId,
}

fn text(may_be_empty: bool) -> FieldKind {
    FieldKind::Text { may_be_empty }
}

#[test]
fn a_form_says_of_each_field_what_it_holds_in_declared_order() {
    let forms = forms::<Act>();
    let form = forms.act("decided/1").unwrap();
    assert_eq!(form.doc, "Everything at once.");
    let list = |list: &str| FieldKind::Coded { list: list.to_owned() };
    let cao = || "CAO".to_owned();
    let value = |code: &str, doc: &str| CodedValue { code: code.to_owned(), doc: doc.to_owned() };
    let field = |name: &str, of: &str, kind, required| Field {
        name: name.to_owned(),
        of: of.to_owned(),
        doc: String::new(),
        kind,
        required,
        nullable: false,
    };
    let days = FieldKind::Number { least: 0, most: 255 };
    let granted = Variant { code: "granted".to_owned(), doc: "Granted.".to_owned(), fields: vec![field("days", "Outcome", days, true)] };
    let refused = Variant { code: "refused".to_owned(), doc: String::new(), fields: vec![] };
    let member = vec![field("officer", "Member", FieldKind::Identifier(Identified::Tag), true)];
    let expected = [
        ("whom", FieldKind::Identifier(Identified::Person), true),
        ("region", FieldKind::Identifier(Identified::Region), true),
        ("body", FieldKind::Identifier(Identified::Body), true),
        ("tag", FieldKind::Identifier(Identified::Tag), false),
        ("case", FieldKind::Reference { rooms: vec!["case".to_owned()] }, false),
        ("at", FieldKind::Moment, true),
        ("sum", FieldKind::Money(Currency::Tenge), true),
        ("age", FieldKind::Number { least: 0, most: 255 }, true),
        ("foreign", FieldKind::Flag, true),
        ("grounds", FieldKind::Group(Box::new(list("dismissal"))), true),
        ("document", FieldKind::Digest, false),
        ("article", FieldKind::Article { code: cao() }, true),
        ("part", FieldKind::Part { code: cao() }, true),
        ("words", text(false), true),
        ("sex", FieldKind::Enumeration { of: "Sex".to_owned(), values: vec![value("female", "Female."), value("male", "Male.")] }, true),
        ("outcome", FieldKind::Variants { of: "Outcome".to_owned(), tag: "kind".to_owned(), variants: vec![granted, refused] }, true),
        ("members", FieldKind::Group(Box::new(FieldKind::Structure { of: "Member".to_owned(), fields: member })), true),
    ];
    let found: Vec<_> = form.payload.fields().iter().map(|field| (field.name.as_str(), field.kind.clone(), field.required)).collect();
    // Those of the variants stand in the variants.
    for (found, expected) in found.iter().zip(&expected) {
        assert_eq!(found, expected);
    }
    assert_eq!(found.len(), expected.len());
    let whom = form.payload.fields()[0];
    assert_eq!((whom.doc.as_str(), whom.of.as_str(), whom.nullable), ("Whom it concerns.", "Decided", false));
    assert!(form.payload.fields()[3].nullable);
}

#[test]
fn a_sealed_text_is_asked_for_where_its_condition_holds() {
    let forms = forms::<Act>();
    let form = forms.act("decided/1").unwrap();
    let texts = |kind: &str| {
        let mut texts: Vec<String> = form.texts(&json!({ "outcome": { "kind": kind } })).map(str::to_owned).collect();
        texts.sort();
        texts
    };
    assert_eq!(texts("granted"), ["report"]);
    assert_eq!(texts("refused"), ["reasons", "report"]);
    let reasons = form.sealed.iter().find(|text| text.name == "reasons").unwrap();
    assert_eq!(reasons.words(), "where `outcome.kind` is refused");
}

#[test]
fn a_declaration_that_names_what_is_not_there_is_found() {
    let forms = forms::<Act>();
    let faults = forms.faults.join("\n");
    assert!(faults.contains("Mistaken.days: x-list \"dismissal\" does not fit a field that holds whole number"), "{faults}");
    assert!(faults.contains("Mistaken.misspelt: nobody reads the extension x-lst"), "{faults}");
    assert_eq!(forms.faults.len(), 2, "{faults}");
}

#[test]
fn what_does_not_fit_is_named_by_its_place() {
    let forms = forms::<Act>();
    let form = forms.act("decided/1").unwrap();
    let payload = json!({
        "whom": "p-1", "region": "almaty-city", "body": "Police!", "case": null, "at": "yesterday", "sum": 10, "age": 300, "foreign": false,
        "grounds": ["a", 7], "article": "476", "words": "", "sex": "neither", "outcome": { "kind": "granted" },
        "members": [{ "officer": "o-1", "rank": "major" }], "surplus": 1,
    });
    let found: Vec<(String, bool)> = form.misfits(&payload).into_iter().map(|misfit| (misfit.at, misfit.is_missing)).collect();
    let at = |place: &str, missing| (place.to_owned(), missing);
    assert_eq!(
        found,
        [
            at("/body", false),
            at("/at", false),
            at("/age", false),
            at("/grounds/1", false),
            at("/part", true),
            at("/sex", false),
            at("/outcome/days", true),
            at("/members/0/rank", false),
            at("/surplus", false),
        ]
    );
}

#[test]
fn leaves_are_shown_with_their_places() {
    let forms = forms::<Act>();
    let form = forms.act("decided/1").unwrap();
    let payload = json!({ "grounds": ["a", "b"], "document": null, "outcome": { "kind": "granted", "days": 3 } });
    let mut seen = Vec::new();
    form.leaves(&payload, "/payload", &mut |at, kind, value| seen.push(format!("{at} {} {value}", kind.words())));
    assert_eq!(
        seen,
        [
            "/payload/grounds/0 code of the list dismissal \"a\"",
            "/payload/grounds/1 code of the list dismissal \"b\"",
            "/payload/outcome/days whole number 3",
        ]
    );
}

#[test]
fn a_pointer_is_written_as_people_write_it_and_what_it_points_at_can_be_taken_away() {
    assert_eq!(dotted("/outcome/a~1b"), "outcome.a/b");
    let mut value = json!({ "a": [{ "b": 1 }, 2] });
    assert!(remove(&mut value, "/a/0/b") && remove(&mut value, "/a/1") && !remove(&mut value, "/a/9") && !remove(&mut value, ""));
    assert_eq!(value, json!({ "a": [{}] }));
    assert!(is_sha256(&"ab".repeat(32)) && !is_sha256(&"AB".repeat(32)) && !is_sha256("ab"));
}
