//! The history of one placement out of the deeds of the rules' examples, for the tests of the room.

use super::rules::given::{PLACEMENT, moment};
use crate::kernel::history::{History, Recorded, read_content};
use crate::kernel::{Authority, BodyId, Deed, IncidentId, Moment, OfficerId, RegionCode};

/// The deeds on the placement, recorded as they happened; those on other records are left out.
pub fn history(deeds: &[Deed]) -> History {
    let mut history = History::default();
    for deed in deeds.iter().filter(|deed| deed.record == PLACEMENT) {
        let (content, _) = read_content("custody", deed.act, &deed.payload, &history).unwrap();
        let at = Moment::parse(&moment(deed.at)).unwrap();
        let (officer, role, body) = deed.by;
        history.push(Recorded {
            seq: history.version() + 1,
            version: history.version() + 1,
            incident: IncidentId::parse("january-2022").unwrap(),
            recorded_at: at,
            occurred_at: at,
            kind: deed.act.to_owned(),
            officer: OfficerId::parse(officer).unwrap(),
            authority: Authority { role, body: BodyId::parse(body).unwrap(), region: RegionCode::parse("almaty-city").unwrap() },
            sealed: deed.sealed.iter().map(|s| (*s).to_owned()).collect(),
            content,
        });
    }
    history
}
