//! # The registration document says the right term
//!
//! Demands that the registration document gives the moment of receipt and the term of decision that follow from the complaint: three days or seven.

use super::given::{SEVENTH, THIRD, example, of_detention, received, registration};
use crate::complaint::{Act, Complaint};
use crate::kernel::prelude::*;

pub static RULE: Rule<Complaint> = Rule {
    code: "complaint.registration_right",
    guard: Guard::Form,
    acts: &["registration_issued/1"],
    basis: &[Basis::cpc("105", "1-1", Mark::VerifiedAmended), Basis::cpc("105", "2", Mark::VerifiedAmended)],
    section: "8",
    since: "2022-01-01",
    limits: &["complaint.decision", "complaint.decision_urgent"],
    demand: Words {
        kk: "Тіркеу құжатындағы уақыттар шағымға сай емес: қабылданған {received}, шешім мерзімі {due}.",
        ru: "Время в документе о регистрации не соответствует жалобе: принята {received}, срок решения {due}.",
        en: "The times in the registration document do not fit the complaint: received {received}, decision due {due}.",
    },
    way_out: Words {
        kk: "Құжатты осы уақыттармен беріңіз.",
        ru: "Выдайте документ с этим временем.",
        en: "Issue the document with these times.",
    },
    why: "The complainant holds the house to the day that the paper names.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Complaint>) -> Option<Finding> {
    let Act::RegistrationIssued(issued) = m.act() else { return None };
    let (received, due) = (m.before().received_at?, m.before().first_term(m.law)?);
    // A paper names a minute: a term that ends with the day is its last one.
    let right = issued.received_at == received && issued.decision_due.local() == due.local();
    (!right).then(|| Finding::plain().with("received", received.local()).with("due", due.local()))
}

fn examples() -> Vec<Example> {
    vec![
        example("seven days, for a beating", vec![received()], registration(SEVENTH), Then::Met),
        example("three days, for a detention: the third was a Saturday", vec![of_detention()], registration(THIRD), Then::Met),
        example("seven days for a detention", vec![of_detention()], registration(SEVENTH), Then::Unmet),
    ]
}
