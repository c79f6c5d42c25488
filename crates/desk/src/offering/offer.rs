//! What is offered: a kind of act, and whether it can be done now.

use aiqyn_law::kernel::Words;
use aiqyn_law::kernel::decide::Refusal;

/// A kind of act that an officer is granted on a record.
#[derive(Clone, Debug)]
pub struct Offer {
    /// Kind and version: `ruling/1`.
    pub act: String,
    /// What it is called.
    pub words: Words,
    /// Whether it can be done.
    pub standing: Standing,
}

/// Whether acts of a kind can be done on a record now. What is refused is refused whatever the act says.
#[derive(Clone, Debug)]
pub enum Standing {
    /// It can be done, or whether it can hangs on what it says.
    Open,
    /// Nothing of the kind happens any more, by this rule; what happened earlier can still be recorded with its own time.
    Late(Refusal),
    /// It cannot be done yet, whenever it is said to have happened, by this rule.
    NotYet(Refusal),
    /// It could be done once and cannot any more, whenever it is said to have happened, by this rule.
    Over(Refusal),
}

impl Standing {
    /// The rule that refuses an act of the kind that happens now, with its words, articles and way out; none where it is open.
    pub const fn refusal(&self) -> Option<&Refusal> {
        match self {
            Self::Open => None,
            Self::Late(refusal) | Self::NotYet(refusal) | Self::Over(refusal) => Some(refusal),
        }
    }

    /// What it is called.
    pub const fn words(&self) -> Words {
        match self {
            Self::Open => Words { kk: "Жасауға болады", ru: "Можно сделать", en: "Can be done" },
            Self::Late(_) => Words {
                kk: "Тек бұрын болғанын жазуға болады",
                ru: "Можно записать только бывшее раньше",
                en: "Only what happened earlier",
            },
            Self::NotYet(_) => Words { kk: "Әзірге болмайды", ru: "Пока нельзя", en: "Not yet" },
            Self::Over(_) => Words { kk: "Енді болмайды", ru: "Уже нельзя", en: "No longer" },
        }
    }

    /// Its word in the API.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Late(_) => "late",
            Self::NotYet(_) => "not_yet",
            Self::Over(_) => "over",
        }
    }
}

/// A kind of act that begins a record and that an officer is granted.
#[derive(Clone, Debug)]
pub struct Opening {
    /// The room.
    pub room: &'static str,
    /// Kind and version: `protocol/1`.
    pub act: String,
    /// What it is called.
    pub words: Words,
}
