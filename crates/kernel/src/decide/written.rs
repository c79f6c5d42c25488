//! What a submitted act says, held against its form: places of its day, digests, codes, numbers.

use crate::declaration::{Declaration, Finding};
use crate::field::{self, FieldKind, Form, Identified, is_sha256};
use crate::form;
use crate::history::{Content, History, Recorded};
use crate::ident::BodyId;
use crate::identification_number;
use crate::line::SubmittedAct;
use crate::moment::Moment;
use crate::pack::Pack;
use crate::rooms::RoomEntry;
use serde_json::Value;
use std::collections::BTreeSet;

/// Holds the region that the pending act gives its record against the day: a record stays where it was opened.
pub(super) fn hold_places(
    room: &RoomEntry,
    earlier: &History,
    history: &History,
    pending: &Recorded,
    written: Option<&Written<'_>>,
    law: &Pack,
    refuse: &mut impl FnMut(&Declaration, &Finding),
) {
    let Some(place) = (room.place)(history) else { return };
    let before = (room.place)(earlier);
    let at = pending.occurred_at;
    let mut unknown: Vec<&str> = Vec::new();
    if before.as_ref().is_none_or(|before| before.region != place.region) && !law.region_stands(place.region.as_str(), at) {
        unknown.push(place.region.as_str());
    }
    unknown.dedup();
    for named in unknown {
        let field = written.and_then(|written| written.form.payload.only_place_of(written.payload, named, written.to));
        refuse(&form::PLACE_UNKNOWN, &Finding { field, ..Finding::plain() }.with("place", named).with("day", at.date()));
    }
}

/// Holds identification numbers against their check digit, and keeps them out of the act. No refusal repeats one.
pub(super) fn hold_numbers(act: &SubmittedAct, refuse: &mut impl FnMut(&Declaration, &Finding)) {
    for (field, fault) in identification_number::faults(&act.sealed) {
        // What is given inside the text `identity` is mended in that text.
        let text = field.split('.').next().unwrap_or(&field);
        let at = format!("/sealed/{text}");
        refuse(&form::IDENTIFIER_FAULTY, &Finding::plain().with("field", &field).with("reason", fault.code()).at(at));
    }
    if let Some(field) = identification_number::exposed(&act.payload) {
        refuse(&form::IDENTIFIER_EXPOSED, &Finding::plain().with("place", field::dotted(&field)).at(field));
    } else if identification_number::holds_number(act.record.as_str()) {
        refuse(&form::IDENTIFIER_EXPOSED, &Finding::plain().with("place", "record"));
    }
}

/// What a submitted act or correction says, with the form by which it is read.
pub(super) struct Written<'a> {
    form: &'static Form,
    payload: &'a Value,
    /// Where it stands in the payload submitted.
    to: &'static str,
}

impl<'a> Written<'a> {
    pub fn of(room: &'static RoomEntry, history: &History, pending: &Recorded, act: &'a SubmittedAct) -> Option<Self> {
        let (kind, payload, to) = match &pending.content {
            Content::Act(_) => (pending.kind.as_str(), &act.payload, ""),
            Content::Correction { corrects, .. } => (history.at_version(*corrects)?.kind.as_str(), act.payload.get("payload")?, "/payload"),
            Content::Annulment(_) | Content::Confirmation(_) | Content::Breach(_) | Content::Answer(_) => return None,
        };
        Some(Self { form: room.form_of(kind)?, payload, to })
    }

    /// Holds digests and codes against what their fields declare; codes against the lists of the day the act occurred.
    pub fn hold(&self, at: Moment, law: &Pack, refuse: &mut impl FnMut(&Declaration, &Finding)) {
        self.form.leaves(self.payload, self.to, &mut |place, kind, value| {
            let text = value.as_str().unwrap_or_default();
            let finding = || Finding::plain().with("field", field::dotted(place)).at(place);
            match kind {
                FieldKind::Digest if !is_sha256(text) => refuse(&form::DIGEST_MALFORMED, &finding()),
                FieldKind::Coded { list } if law.entry(list, text, at).is_none() => {
                    let code = if identification_number::holds_number(text) { "…".to_owned() } else { text.chars().take(80).collect() };
                    let finding = Finding { basis: articles(list, at, law), ..finding() };
                    refuse(&form::CODE_UNKNOWN, &finding.with("code", code).with("list", list).with("day", at.date()));
                }
                // Every body an act names is one of its day, whomever it names it for: a complaint of a body that is none accuses nobody.
                FieldKind::Identifier(Identified::Body) if !BodyId::parse(text).is_ok_and(|body| law.body_stands(&body, at)) => {
                    refuse(&form::PLACE_UNKNOWN, &finding().with("place", text).with("day", at.date()));
                }
                _ => {}
            }
        });
    }

    /// A finding on what it says, with its field as submitted.
    pub fn submitted(&self, finding: Finding) -> Finding {
        let field = finding.field.map(|field| if field.starts_with("/sealed/") { field } else { format!("{}{field}", self.to) });
        Finding { field, ..finding }
    }
}

/// The articles from which a list of the pack takes its codes.
fn articles(list: &str, at: Moment, law: &Pack) -> Vec<String> {
    let cited = law.list(list, at).map(|entry| &entry.basis).filter(|basis| !basis.is_policy());
    cited.map(|basis| format!("{} {}", basis.code, basis.article)).collect::<BTreeSet<_>>().into_iter().collect()
}
