//! What time says of weapons: what is due next, and when time alone changes what is counted.

use super::state::{Piece, State, SurrenderState};
use crate::kernel::{Basis, Moment, Role, Status, Step, Term, Words};
use crate::pack::Pack;

/// What an open record waits for where no rule sets a term.
pub const STEPS: &[Step] = &[
    Step {
        states: &["missing"],
        what: Words {
            kk: "Қаруды іздеуді жалғастыру", ru: "Продолжить розыск оружия", en: "Go on searching for the weapon"
        },
        basis: &[Basis::policy("weapon.review")],
    },
    Step {
        states: &["kept", "matched"],
        what: Words {
            kk: "Қаруды қайтару, беру не жою туралы шешу",
            ru: "Решить, вернуть, передать или уничтожить оружие",
            en: "Decide whether to return, hand on or destroy the weapon",
        },
        basis: &[Basis::policy("weapon.review")],
    },
    Step {
        states: &["exempt", "not_exempt"],
        what: Words {
            kk: "Тапсырылған қаруды беру не жою туралы шешу",
            ru: "Решить, передать или уничтожить сданное оружие",
            en: "Decide whether to hand on or destroy what was surrendered",
        },
        basis: &[Basis::policy("weapon.review")],
    },
    Step {
        states: &["to_be_assessed"],
        what: Words {
            kk: "Тапсыру ерікті болды ма, соны бағалау",
            ru: "Оценить, добровольна ли сдача",
            en: "Assess whether the surrender was voluntary",
        },
        basis: &[Basis::policy("weapon.assessment")],
    },
    Step {
        states: &["other_offence_open"],
        what: Words {
            kk: "Қару басқа қылмыста қолданылған ба, соны тексеру",
            ru: "Проверить, не применялось ли оружие в другом преступлении",
            en: "Check whether the weapons served another offence",
        },
        basis: &[Basis::policy("weapon.exemption")],
    },
    Step {
        states: &["to_be_decided"],
        what: Words {
            kk: "Жауаптылықтан босатуды ұсыну немесе одан бас тарту",
            ru: "Предложить освобождение от ответственности или отказать",
            en: "Propose the exemption from liability, or refuse it",
        },
        basis: &[Basis::policy("weapon.exemption")],
    },
    Step {
        states: &["with_the_prosecutor"],
        what: Words {
            kk: "Жауаптылықтан босатуды келісу немесе бас тарту",
            ru: "Согласовать освобождение от ответственности или отказать",
            en: "Agree to the exemption from liability, or refuse it",
        },
        basis: &[Basis::policy("weapon.exemption")],
    },
];

impl State {
    /// The term of every weapon in the record for which something is still missing, from the opening; none once it is gone.
    pub fn pieces_term(&self, limit: &str, missing: impl Fn(&Piece) -> bool, law: &Pack) -> Vec<Term> {
        let recovered = self.stolen.is_none();
        let open = self.pieces().filter(|piece| recovered && piece.gone_at.is_none() && missing(piece));
        open.filter_map(|_| law.term(self.region(), limit, self.opened_at()?)).collect()
    }

    /// By when a seized or found weapon should be traced: a policy of the house. `None` where none waits for a trace.
    pub fn trace_due(&self, law: &Pack) -> Option<Moment> {
        let recovered = self.recovered.as_ref().filter(|recovered| recovered.piece.traced.is_none())?;
        law.due_in(self.region(), "weapon.trace", recovered.at)
    }

    /// Moments at which time alone changes what is counted: the trace becomes overdue just after its last microsecond.
    pub fn wakes(&self, law: &Pack) -> Vec<Moment> {
        self.trace_due(law).and_then(|due| Moment::from_micros(due.micros() + 1)).into_iter().collect()
    }

    /// State, next actor and next date at a moment.
    pub fn status(&self, law: &Pack) -> Status {
        let closed = |code| Status { code, next_actor: None, next_deadline: None };
        let open = |code, role: Role, id: &str, from: Moment| Status {
            code,
            next_actor: Some(role.code().to_owned()),
            next_deadline: law.due_in(self.region(), id, from).or(Some(from)),
        };
        match self {
            Self { loss: Some(loss), .. } => match loss.counted_at {
                Some(_) => closed("counted"),
                None => open("reported", Role::WeaponsRegistrar, "weapon.inventory", loss.at),
            },
            Self { stolen: Some(stolen), .. } if stolen.recovered.is_some() => closed("recovered"),
            Self { stolen: Some(stolen), .. } => open("missing", Role::Investigator, "weapon.review", stolen.at),
            Self { recovered: Some(recovered), .. } => match &recovered.piece {
                Piece { gone_at: Some(_), .. } => closed("gone"),
                Piece { examined: None, .. } => open("to_be_examined", Role::ForensicExpert, "weapon.examination", recovered.at),
                Piece { traced: None, .. } => open("to_be_traced", Role::WeaponsRegistrar, "weapon.trace", recovered.at),
                Piece { matched, .. } => {
                    let code = if matched.is_some() { "matched" } else { "kept" };
                    open(code, Role::Investigator, "weapon.review", recovered.at)
                }
            },
            Self { surrender: Some(surrender), .. } => surrender.status(open, closed),
            Self { lot: Some(lot), .. } if lot.gone_at.is_some() => closed("gone"),
            Self { lot: Some(lot), .. } => open("kept", Role::Investigator, "weapon.review", lot.at),
            _ => closed("empty"),
        }
    }
}

impl SurrenderState {
    /// The step of the procedure that comes next.
    fn status(&self, open: impl Fn(&'static str, Role, &str, Moment) -> Status, closed: impl Fn(&'static str) -> Status) -> Status {
        let examined = self.pieces.values().all(|piece| piece.examined.is_some());
        let traced = self.pieces.values().all(|piece| piece.traced.is_some());
        let gone = self.pieces.values().all(|piece| piece.gone_at.is_some());
        let proposal = self.proposal.as_ref().filter(|proposal| proposal.refused_at.is_none());
        match (self.decided_at(), &self.receipt, &self.assessed, &self.checked) {
            (Some(_), ..) if gone => closed("gone"),
            (Some(at), ..) => {
                let code = if self.not_exempt.is_some() { "not_exempt" } else { "exempt" };
                open(code, Role::WeaponsRegistrar, "weapon.review", at)
            }
            (None, None, ..) => open("receipt_due", Role::PoliceOfficer, "weapon.receipt", self.at),
            (None, Some(_), ..) if !examined => open("to_be_examined", Role::ForensicExpert, "weapon.examination", self.at),
            (None, Some(_), ..) if !traced => open("to_be_traced", Role::WeaponsRegistrar, "weapon.trace", self.at),
            (None, Some(_), None, _) => open("to_be_assessed", Role::Investigator, "weapon.assessment", self.at),
            (None, Some(_), Some((at, _)), None) => open("other_offence_open", Role::Investigator, "weapon.exemption", *at),
            (None, Some(_), _, Some((at, _))) => match proposal {
                Some(proposal) => open("with_the_prosecutor", Role::Prosecutor, "weapon.exemption", proposal.at),
                None => open("to_be_decided", Role::Investigator, "weapon.exemption", *at),
            },
        }
    }
}
