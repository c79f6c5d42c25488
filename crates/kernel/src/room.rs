//! A room: one procedure, with its acts, state, rules, figures and access. All rooms have this shape.

use super::access::{Conflict, Grant, Place, Sight};
use super::basis::Basis;
use super::decision::Decision;
use super::figure::{Cell, Figure};
use super::fold::Fold;
use super::ident::{IncidentId, PersonId, RecordId};
use super::moment::Moment;
use super::pack::Pack;
use super::question::Question;
use super::register::Register;
use super::rule::Rule;
use super::words::Words;
use super::world::{Key, World};

/// What lists and pages say of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// The state's code: `under_arrest`.
    pub code: &'static str,
    /// Who must act next (a role's code or a body), where the record is open. Every open record has one.
    pub next_actor: Option<String>,
    /// By when. Every open record has one.
    pub next_deadline: Option<Moment>,
}

/// What an open record waits for where no rule sets a term.
///
/// The dates are for looking at a record again. They come from the house's policies, or from the term of what goes on beside the record; to
/// miss one is no breach. What a rule sets a term for is its duty.
#[derive(Clone, Debug)]
pub struct Step {
    /// Codes of the states in which a record waits for it, as [`Status`] has them.
    pub states: &'static [&'static str],
    /// What is to be done.
    pub what: Words,
    /// What the step rests on: an article, or a policy by its name in the pack.
    pub basis: &'static [Basis],
}

impl Step {
    /// What follows where the date is missed.
    pub const CONSEQUENCE: Words = Words {
        kk: "Бұзушылық емес: бұл — жазбаны қайта қарау күні.",
        ru: "Это не нарушение: наступает день, когда запись смотрят снова.",
        en: "No breach: it is the date to look at the record again.",
    };
}

/// The pure half of a room: its acts and state, and all that the law says of them.
pub trait Room: Fold {
    /// How its records are numbered.
    const REGISTER: Register = Register::Numbered;
    /// The rules, in declared order: refusals come in it.
    const RULES: &'static [&'static Rule<Self>];
    /// The figures.
    const FIGURES: &'static [Figure];
    /// Who may do what.
    const GRANTS: &'static [Grant];
    /// Who may see what.
    const SIGHTS: &'static [Sight];
    /// Who corrects and annuls what others recorded: kinds of act, beside their authors and those who head them. A decision is nobody's but
    /// its decider's.
    const MENDERS: &'static [Grant] = &[];
    /// The acts by which a record goes to another body.
    const MOVES: &'static [&'static str] = &[];
    /// The acts that decide on others.
    const DECISIONS: &'static [Decision] = &[];
    /// What its open records wait for where no rule sets a term.
    const STEPS: &'static [Step] = &[];
    /// What each kind of act is called.
    const NAMES: &'static [(&'static str, Words)];
    /// What each state of its records is called.
    const STATES: &'static [(&'static str, Words)];

    /// Whether the act may be a record's first.
    fn opens(act: &Self::Act) -> bool;
    /// Where the record belongs; `None` before it is opened.
    fn place(state: &Self::State) -> Option<Place>;
    /// Whom an act complains of. Whoever was once complained of in a record, in whatever version of an act, stays kept from it.
    fn complained_of(_act: &Self::Act) -> Conflict {
        Conflict::default()
    }
    /// The person the record is about, whose key seals its texts.
    fn person(state: &Self::State) -> Option<PersonId>;
    /// The articles the record is about, by number, as far as its acts tell: the one it is counted under first.
    fn articles(_state: &Self::State) -> Vec<String> {
        Vec::new()
    }
    /// Sealed texts that an act must bring.
    fn sealed(act: &Self::Act) -> &'static [&'static str];
    /// Whether the act may be dated later than now (announced shifts and releases).
    fn may_be_future(_act: &Self::Act) -> bool {
        false
    }
    /// The lookup keys under which the act makes its record found.
    fn keys(act: &Self::Act) -> Vec<Key>;
    /// What must be read to judge the act, given what has been read so far; asked again until nothing new is wanted.
    fn reads(record: &RecordId, act: &Self::Act, world: &World) -> Vec<Key>;
    /// What must be counted to judge the act, given what has been read. The door counts it and puts the answers into the world.
    fn asks(_incident: &IncidentId, _record: &RecordId, _act: &Self::Act, _world: &World) -> Vec<Question> {
        Vec::new()
    }
    /// Whether the act stands for good: neither corrected nor annulled (what was published was seen).
    fn permanent(_act: &Self::Act) -> bool {
        false
    }
    /// What lists say of the record at a moment.
    fn status(state: &Self::State, record: &RecordId, at: Moment, law: &Pack) -> Status;
    /// What the record contributes to figures at a moment, given its state of that moment.
    fn cells(state: &Self::State, record: &RecordId, at: Moment, law: &Pack) -> Vec<Cell>;
    /// Moments at which time alone may change `cells` or `status`.
    fn wakes(_state: &Self::State, _law: &Pack) -> Vec<Moment> {
        Vec::new()
    }
}
