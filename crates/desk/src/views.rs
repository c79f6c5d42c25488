//! Views: what lists read of a record, written in the append's own transaction and rebuilt from acts at any time.

use aiqyn_law::kernel::{History, Moment, RecordId, Role};
use aiqyn_law::pack::Pack;
use aiqyn_law::rooms;
use aiqyn_record::View;
use serde_json::json;

/// The view of a record as its history leaves it; `None` before it has a place.
pub fn view(record: &RecordId, history: &History, law: &Pack) -> Option<View> {
    let room = rooms::room(record.room())?;
    // As of the record's own last act, so that a rebuild from the acts gives the same view whenever it runs.
    let last = history.recorded().last()?;
    let summary = (room.summary)(history, record, last.recorded_at, law)?;
    let open: Vec<Moment> =
        history.breaches().into_iter().filter(|(.., answer)| answer.is_none()).map(|(breach, ..)| breach.recorded_at).collect();
    let unanswered = open.len();
    let answer_due = open.into_iter().min().and_then(|from| law.due("breach.answer", from));
    let body = summary.place.bodies.first().map(ToString::to_string).unwrap_or_default();
    let doc = json!({
        "bodies": summary.place.bodies,
        "breaches": history.breaches().len(),
        "breaches_unanswered": unanswered,
        "version": history.version(),
    });
    let supervising = (unanswered > 0).then(|| Role::Prosecutor.code().to_owned());
    Some(View {
        record: record.to_string(),
        room: room.name.to_owned(),
        incident: last.incident.to_string(),
        region: summary.place.region.to_string(),
        body,
        status: summary.status.code.to_owned(),
        next_actor: summary.status.next_actor.or(supervising),
        next_deadline: summary.status.next_deadline.or(answer_due).map(Moment::micros),
        doc: doc.to_string(),
    })
}
