//! The room's law: what it refuses, shows and waits for. It counts nothing.

use super::{Act, Officers, State, access, credential_key, founding_key, names, rules, token_key};
use crate::kernel::{Basis, Cell, Decision, Figure, Grant, Key, Moment, PersonId, Place, RecordId, Register, Room, Rule, Sight};
use crate::kernel::{Status, Step, Words, World};
use crate::pack::Pack;

/// What is proposed, and what holds at once until another says otherwise.
const PROPOSALS: &[&str] =
    &["appointed/1", "transferred/1", "credential_given/1", "credential_revoked/1", "suspended/1", "reinstated/1", "ended/1"];

impl Room for Officers {
    const REGISTER: Register = Register::Officers;
    const RULES: &'static [&'static Rule<Self>] = rules::ALL;
    const FIGURES: &'static [Figure] = &[];
    const GRANTS: &'static [Grant] = access::GRANTS;
    const SIGHTS: &'static [Sight] = access::SIGHTS;
    const MOVES: &'static [&'static str] = &["proposal_confirmed/1"];
    const DECISIONS: &'static [Decision] = &[
        Decision::on("proposal_confirmed/1", PROPOSALS).never_corrected(),
        Decision::on("proposal_declined/1", PROPOSALS).never_corrected(),
    ];
    const STEPS: &'static [Step] = &[
        Step {
            states: &["proposed", "waiting"],
            what: Words {
                kk: "Екінші тізілім жүргізушісі ұсынысты растайды немесе қабылдамайды",
                ru: "Второй ведущий реестр подтверждает или отклоняет предложение",
                en: "A second registrar confirms or declines the proposal",
            },
            basis: &[Basis::policy("officer.confirmation")],
        },
        Step {
            states: &["suspended"],
            what: Words {
                kk: "Шеттетуді қайта қарау: қызметке қайтару немесе босату",
                ru: "Пересмотр отстранения: вернуть к должности или освободить от неё",
                en: "Review of the suspension: reinstatement or end of office",
            },
            basis: &[Basis::policy("officer.suspension")],
        },
    ];
    const NAMES: &'static [(&'static str, Words)] = names::ACTS;
    const STATES: &'static [(&'static str, Words)] = names::STATES;

    fn opens(act: &Act) -> bool {
        matches!(act, Act::Founded(_) | Act::Appointed(_))
    }
    fn place(state: &State) -> Option<Place> {
        let post = state.asked.as_ref()?;
        Some(Place::new(post.region.clone(), vec![post.body.clone()]))
    }
    /// An entry says nothing of a person but the office.
    fn person(_state: &State) -> Option<PersonId> {
        None
    }
    fn sealed(_act: &Act) -> &'static [&'static str] {
        &[]
    }
    fn keys(act: &Act) -> Vec<Key> {
        let Some(credential) = act.credential() else { return Vec::new() };
        let founding = matches!(act, Act::Founded(_)).then(founding_key);
        [credential_key(&credential.key), token_key(&credential.token)].into_iter().chain(founding).collect()
    }
    fn reads(_record: &RecordId, _act: &Act, _world: &World) -> Vec<Key> {
        Vec::new()
    }
    /// Who was in office when an act was recorded does not change afterwards.
    fn permanent(_act: &Act) -> bool {
        true
    }
    fn status(state: &State, _record: &RecordId, _at: Moment, law: &Pack) -> Status {
        state.status(law)
    }
    fn cells(_state: &State, _record: &RecordId, _at: Moment, _law: &Pack) -> Vec<Cell> {
        Vec::new()
    }
}
