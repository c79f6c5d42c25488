//! Who may do and see what.
//!
//! Registrars alone propose, confirm and decline, in their region, those of the republic everywhere; a rule asks that they are two. An officer
//! prolongs and revokes the own key: a rule asks that it is the own. Prosecutors see who is in which office, and auditors do.

use crate::kernel::{Grant, Reach, Role, Sight};
use Reach::{OwnBody, OwnRegion, Republic};
use Role::{Auditor, OfficersRegistrar, Prosecutor};

const fn registrar(act: &'static str) -> Grant {
    Grant { act, role: OfficersRegistrar, reach: OwnRegion }
}

const fn own(act: &'static str, role: Role) -> Grant {
    Grant { act, role, reach: OwnBody }
}

/// What registrars alone do.
const OF_REGISTRARS: [&str; 10] = [
    "founded/1",
    "appointed/1",
    "transferred/1",
    "credential_given/1",
    "suspended/1",
    "reinstated/1",
    "ended/1",
    "proposal_confirmed/1",
    "proposal_declined/1",
    "answer/1",
];

/// What each officer does with the own key.
const OF_EACH: [&str; 2] = ["credential_renewed/1", "credential_revoked/1"];

/// How many grants there are: each officer's, and the registrars', who revoke others' keys too and so need no grant for the own.
const COUNT: usize = OF_REGISTRARS.len() + OF_EACH.len() * Role::ALL.len();

/// Who may do what.
pub const GRANTS: &[Grant] = &all();

const fn all() -> [Grant; COUNT] {
    let mut grants = [registrar("credential_revoked/1"); COUNT];
    let mut next = 1;
    let mut act = 0;
    while act < OF_REGISTRARS.len() {
        grants[next] = registrar(OF_REGISTRARS[act]);
        next += 1;
        act += 1;
    }
    act = 0;
    while act < OF_EACH.len() {
        let mut role = 0;
        while role < Role::ALL.len() {
            let revoking = act == 1;
            if !(revoking && matches!(Role::ALL[role], OfficersRegistrar)) {
                grants[next] = own(OF_EACH[act], Role::ALL[role]);
                next += 1;
            }
            role += 1;
        }
        act += 1;
    }
    grants
}

/// Who may see what.
pub const SIGHTS: &[Sight] = &[
    Sight { role: OfficersRegistrar, reach: OwnRegion },
    Sight { role: Prosecutor, reach: OwnRegion },
    Sight { role: Auditor, reach: Republic },
];
