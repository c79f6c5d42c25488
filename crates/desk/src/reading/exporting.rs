//! The journal of reads in the forms that other people's systems take in: events of OCSF and AuditEvents of IHE BALP. Officers stand in them
//! by their ids, records by theirs; no name, no text, no reason.

use super::journal::authority;
use aiqyn_law::kernel::Moment;
use aiqyn_record::{NumberedRead, ReadEntry, ReadKind};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Value, json};
use std::str::FromStr;

/// The version of the OCSF schema (<https://schema.ocsf.io/1.1.0/classes/api_activity>) whose field names are used.
pub const OCSF: &str = "1.1.0";
/// The version of the IHE profile Basic Audit Log Patterns (<https://profiles.ihe.net/ITI/BALP/1.1.3>), over FHIR R4.
pub const BALP: &str = "1.1.3";

/// Where the profiles of BALP stand.
const PROFILES: &str = "https://profiles.ihe.net/ITI/BALP/StructureDefinition";
/// Roles of whoever takes part in a transmission (DICOM, PS3.16).
const DICOM: &str = "http://dicom.nema.org/resources/ontology/DCM";
/// How this program names itself as what keeps the journal.
const KEEPER: &str = "aiqyn";

/// A form in which the journal leaves the house.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Interchange {
    /// OCSF API Activity (class 6003).
    Ocsf,
    /// IHE BALP: FHIR AuditEvent, in a Bundle.
    Balp,
}

impl FromStr for Interchange {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "ocsf" => Ok(Self::Ocsf),
            "balp" => Ok(Self::Balp),
            _ => Err(format!("{text:?} is none of ocsf, balp")),
        }
    }
}

impl Interchange {
    /// The media type of a page of it.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Ocsf => "application/json",
            Self::Balp => "application/fhir+json",
        }
    }

    /// A page of the journal: an array of events, or a Bundle of AuditEvents.
    pub fn page(self, entries: &[NumberedRead]) -> Value {
        match self {
            Self::Ocsf => Value::Array(entries.iter().map(ocsf).collect()),
            Self::Balp => {
                let resources: Vec<Value> = entries.iter().map(|entry| json!({ "resource": balp(entry) })).collect();
                json!({ "resourceType": "Bundle", "type": "collection", "entry": resources })
            }
        }
    }
}

/// What an entry is, as an activity of an interface.
const fn activity(kind: ReadKind) -> (u32, &'static str) {
    match kind {
        ReadKind::Read | ReadKind::BreakGlass => (2, "Read"),
        ReadKind::Review | ReadKind::Clock => (1, "Create"),
        ReadKind::Destruction => (4, "Delete"),
        ReadKind::Account => (3, "Update"),
    }
}

/// An entry as an event of the class API Activity (6003). Opening a record outside one's sight is of higher severity.
fn ocsf((id, entry): &NumberedRead) -> Value {
    let (activity, name) = activity(entry.kind);
    let (severity, severe) = if entry.kind == ReadKind::BreakGlass { (3, "Medium") } else { (1, "Informational") };
    let mut event = json!({
        "activity_id": activity, "activity_name": name,
        "category_uid": 6, "category_name": "Application Activity", "class_uid": 6003, "class_name": "API Activity",
        "type_uid": 600_300 + activity, "type_name": format!("API Activity: {name}"),
        "time": entry.at.div_euclid(1000), "severity_id": severity, "severity": severe, "status_id": 1, "status": "Success",
        "actor": { "user": { "uid": entry.officer, "type_id": 1, "type": "User", "groups": groups(entry) } },
        "api": { "operation": entry.command, "service": { "name": KEEPER }, "version": "v1" },
        // Addresses of those who read are kept nowhere: the body from which it was asked stands for them.
        "src_endpoint": { "svc_name": origin(entry) },
        "metadata": {
            "version": OCSF, "uid": id.to_string(), "sequence": id, "log_name": "reads",
            "product": { "name": "Aiqyn", "vendor_name": "Aiqyn", "version": env!("CARGO_PKG_VERSION") },
        },
        "unmapped": { "kind": entry.kind.code(), "purpose": entry.purpose, "found": entry.found, "reviews": entry.reviews, "step": entry.step },
    });
    if !entry.record.is_empty() {
        event["resources"] = json!([{ "uid": entry.record, "type": "record" }]);
    }
    event
}

fn groups(entry: &ReadEntry) -> Vec<Value> {
    authority(entry).map(|of| json!({ "name": of.role.code(), "type": "role" })).into_iter().collect()
}

fn origin(entry: &ReadEntry) -> String {
    authority(entry).map_or_else(|| KEEPER.to_owned(), |of| of.body.to_string())
}

/// An entry as an AuditEvent: of one record by the profile Read, of a question asked of many by Query.
fn balp((id, entry): &NumberedRead) -> Value {
    let one = !entry.record.is_empty();
    let (profile, interaction, action) = if one { ("Read", "read", "R") } else { ("Query", "search", "E") };
    // A Read flows from the server, a Query to it (BALP, PatientRead.fsh and PatientQuery.fsh).
    let (client, server) = if one { ("110152", "110153") } else { ("110153", "110152") };
    let party = |code: &str, who: &str| {
        json!({
            "type": { "coding": [{ "system": DICOM, "code": code }] }, "who": { "identifier": { "value": who } }, "requestor": false,
            "network": { "address": format!("urn:aiqyn:{who}"), "type": "5" },
        })
    };
    let mut user = json!({
        "type": { "coding": [{ "system": "http://terminology.hl7.org/CodeSystem/v3-ParticipationType", "code": "IRCP" }] },
        "who": { "identifier": { "value": entry.officer } }, "requestor": true, "purposeOfUse": [{ "text": entry.purpose }],
    });
    if let Some(of) = authority(entry) {
        user["role"] = json!([{ "text": of.role.code() }]);
    }
    json!({
        "resourceType": "AuditEvent", "id": id.to_string(), "meta": { "profile": [format!("{PROFILES}/IHE.BasicAudit.{profile}|{BALP}")] },
        "type": { "system": "http://terminology.hl7.org/CodeSystem/audit-event-type", "code": "rest" },
        "subtype": [
            { "system": "http://hl7.org/fhir/restful-interaction", "code": interaction },
            { "system": "urn:aiqyn:read", "code": entry.kind.code() },
        ],
        "action": action, "recorded": recorded(entry), "outcome": "0",
        "agent": [party(client, &origin(entry)), party(server, KEEPER), user],
        "source": {
            "observer": { "identifier": { "value": KEEPER } },
            "type": [{ "system": "http://terminology.hl7.org/CodeSystem/security-source-type", "code": "4" }],
        },
        "entity": [if one { looked_at(entry) } else { asked(entry) }],
    })
}

fn recorded(entry: &ReadEntry) -> Moment {
    Moment::from_micros(entry.at).unwrap_or_default()
}

fn object(role: &str) -> Value {
    json!({
        "type": { "system": "http://terminology.hl7.org/CodeSystem/audit-entity-type", "code": "2" },
        "role": { "system": "http://terminology.hl7.org/CodeSystem/object-role", "code": role },
    })
}

fn looked_at(entry: &ReadEntry) -> Value {
    let mut object = object("4");
    object["what"] = json!({ "identifier": { "value": entry.record } });
    object
}

/// The question as its route and how much was found: what was written in it may be a name that was looked for.
fn asked(entry: &ReadEntry) -> Value {
    let mut object = object("24");
    object["description"] = json!(format!("{} found {}", entry.command, entry.found));
    object["query"] = json!(BASE64.encode(&entry.command));
    object
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn entry(kind: ReadKind, record: &str) -> NumberedRead {
        let authority = json!({ "role": "prosecutor", "body": "prosecution/almaty-city", "region": "almaty-city" }).to_string();
        let question = json!({ "q": "Invented Somebody" }).to_string();
        let (officer, command, purpose) = ("prosecutor-1".to_owned(), "/records/{room}/{id}".to_owned(), "supervision".to_owned());
        let read =
            ReadEntry { at: 1_643_090_400_123_456, kind, officer, authority, command, purpose, question, found: 3, ..ReadEntry::default() };
        (7, ReadEntry { record: record.to_owned(), ..read })
    }

    const RECORD: &str = "administrative/22-900001";

    fn all() -> Vec<NumberedRead> {
        let of = [ReadKind::Read, ReadKind::BreakGlass, ReadKind::Review, ReadKind::Destruction, ReadKind::Clock, ReadKind::Account];
        of.into_iter().flat_map(|kind| [entry(kind, RECORD), entry(kind, "")]).collect()
    }

    /// Whether each of these places of a value is there, and is not null.
    #[track_caller]
    fn has(value: &Value, places: &[&str]) {
        for place in places {
            assert!(value.pointer(place).is_some_and(|found| !found.is_null()), "{place} in {value}");
        }
    }

    #[test]
    fn an_event_has_what_ocsf_requires_of_api_activity() {
        for event in Interchange::Ocsf.page(&all()).as_array().unwrap() {
            has(event, &["/activity_id", "/category_uid", "/class_uid", "/severity_id", "/time", "/type_uid", "/metadata/version"]);
            has(event, &["/metadata/product/vendor_name", "/actor/user/uid", "/api/operation", "/src_endpoint/svc_name"]);
            let number = |place: &str| event.pointer(place).and_then(Value::as_u64).unwrap();
            assert_eq!((number("/class_uid"), number("/category_uid")), (6003, 6));
            assert_eq!(number("/type_uid"), number("/class_uid") * 100 + number("/activity_id"));
            assert_eq!(number("/time"), 1_643_090_400_123, "milliseconds");
            assert!((1..=4).contains(&number("/activity_id")), "of the class's own list");
        }
        let events = Interchange::Ocsf.page(&[entry(ReadKind::Read, RECORD), entry(ReadKind::BreakGlass, RECORD)]);
        assert_eq!(events[0]["resources"][0]["uid"], RECORD);
        assert!(events[1]["severity_id"].as_u64() > events[0]["severity_id"].as_u64());
    }

    #[test]
    fn an_audit_event_has_what_balp_requires_of_a_read_and_of_a_query() {
        let bundle = Interchange::Balp.page(&all());
        assert_eq!((bundle["resourceType"].as_str(), bundle["entry"].as_array().map(Vec::len)), (Some("Bundle"), Some(12)));
        for event in bundle["entry"].as_array().unwrap().iter().map(|one| &one["resource"]) {
            has(event, &["/type/code", "/subtype/0/code", "/action", "/recorded", "/outcome", "/source/observer", "/entity/0/type/code"]);
            let agents = event["agent"].as_array().unwrap();
            let of = |code: &str| agents.iter().find(|agent| agent["type"]["coding"][0]["code"] == code).unwrap();
            for code in ["110152", "110153"] {
                has(of(code), &["/who/identifier/value", "/network/address", "/requestor"]);
            }
            assert_eq!((of("IRCP")["requestor"].as_bool(), &of("IRCP")["network"]), (Some(true), &Value::Null), "users are no devices");
            let entity = &event["entity"][0];
            if event["action"] == "R" {
                assert_eq!((entity["role"]["code"].as_str(), entity["what"]["identifier"]["value"].as_str()), (Some("4"), Some(RECORD)));
            } else {
                assert_eq!((event["action"].as_str(), entity["role"]["code"].as_str()), (Some("E"), Some("24")));
                assert!(entity["what"].is_null() && entity["query"].is_string(), "{entity}");
            }
        }
    }

    #[test]
    fn nothing_that_was_written_in_a_question_leaves_the_house() {
        for form in [Interchange::Ocsf, Interchange::Balp] {
            let page = form.page(&all()).to_string();
            assert!(page.contains("prosecutor-1") && !page.contains("Somebody"), "{page}");
            assert!(!page.contains(&BASE64.encode("Invented")[..9]), "{page}");
        }
    }
}
