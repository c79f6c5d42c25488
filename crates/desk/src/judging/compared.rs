//! What is decided anew, held against what was recorded.

use super::whole::Whole;
use aiqyn_law::kernel::decide::{Accepted, Refusal};
use aiqyn_law::kernel::history::{Breach, Content};
use aiqyn_law::kernel::{Line, Submission};
use aiqyn_record::hex;
use std::fmt;

/// An act that is otherwise than the law of its day makes it.
#[derive(Clone, Debug)]
pub struct Misjudged {
    /// Its position.
    pub seq: u64,
    /// Its record.
    pub record: String,
    /// Its kind.
    pub act: String,
    /// What is wrong.
    pub wrong: Wrong,
}

/// What is wrong with an act.
#[derive(Clone, Debug)]
pub enum Wrong {
    /// It would have been refused.
    Refused(Box<Refusal>),
    /// It broke a rule, and the breach is not on record as the law makes it.
    Lacking(Breach),
    /// It is a breach that the law does not find.
    Unfounded(String),
    /// Anything else.
    Otherwise(String),
}

impl Misjudged {
    pub(super) fn of(line: &Line, wrong: Wrong) -> Self {
        Self { seq: line.seq, record: line.record.to_string(), act: line.act.clone(), wrong }
    }

    pub(super) fn refused(line: &Line, refusal: Refusal) -> Self {
        Self::of(line, Wrong::Refused(Box::new(refusal)))
    }
}

impl fmt::Display for Misjudged {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "act {} ({} in {}): ", self.seq, self.act, self.record)?;
        match &self.wrong {
            Wrong::Refused(refusal) => {
                let basis = if refusal.basis.is_empty() { String::new() } else { format!(" ({})", refusal.basis.join(", ")) };
                write!(f, "{}{basis}: {}", refusal.code, refusal.en)
            }
            Wrong::Lacking(breach) => {
                write!(f, "it broke {} ({}), and no breach of version {} says so", breach.rule, breach.basis.join(", "), breach.of)
            }
            Wrong::Unfounded(rule) => write!(f, "it says that {rule} was broken, which the acts before it do not show"),
            Wrong::Otherwise(what) => f.write_str(what),
        }
    }
}

/// All lines of a submission are of one officer, of one moment and of one incident.
pub(super) fn of_one_hand(lines: &[Line]) -> Vec<Misjudged> {
    let Some(first) = lines.first() else { return Vec::new() };
    let like = |line: &&Line| {
        (&line.officer, &line.authority, line.recorded_at, &line.incident)
            != (&first.officer, &first.authority, first.recorded_at, &first.incident)
    };
    let what = || format!("it is of another officer, moment or incident than act {}, with which it was handed in", first.seq);
    lines.iter().filter(like).map(|line| Misjudged::of(line, Wrong::Otherwise(what()))).collect()
}

/// Holds accepted acts and the breaches they entail against the lines.
pub(super) fn with_lines(
    whole: &Whole<'_>,
    lines: &[Line],
    accepted: &[Accepted],
    positions: &[usize],
    submission: &Submission,
) -> Vec<Misjudged> {
    let mut found = Vec::new();
    let breach_of = |one: &Accepted| match &one.recorded.content {
        Content::Breach(breach) => Some(breach.clone()),
        _ => None,
    };
    // The breaches that follow an act, each once: in the lines and as decided.
    for index in 0..submission.acts.len() {
        let Some(line) = positions.get(index).and_then(|at| lines.get(*at)) else { continue };
        let next = positions.get(index + 1).copied().unwrap_or(lines.len());
        let mut noted: Vec<&Line> = lines.get(positions[index] + 1..next).into_iter().flatten().collect();
        let after = accepted.iter().skip_while(|one| one.submitted != Some(index)).skip(1);
        for expected in after.take_while(|one| one.submitted.is_none()).filter_map(breach_of) {
            let same = |line: &&Line| serde_json::to_value(&expected).is_ok_and(|breach| breach == line.payload);
            match noted.iter().position(same) {
                Some(at) => drop(noted.remove(at)),
                None => found.push(Misjudged::of(line, Wrong::Lacking(expected))),
            }
        }
        let rule = |line: &Line| line.payload["rule"].as_str().unwrap_or_default().to_owned();
        found.extend(noted.into_iter().map(|line| Misjudged::of(line, Wrong::Unfounded(rule(line)))));
        if let Some(one) = accepted.iter().find(|one| one.submitted == Some(index)) {
            found.extend(hold_rests(whole, line, one.recorded.rests_on.as_deref()));
        }
    }
    // A breach that comes before any act of the submission is of none.
    let before = lines.iter().take(positions.first().copied().unwrap_or(lines.len()));
    found.extend(before.map(|line| Misjudged::of(line, Wrong::Otherwise("it follows no act that was handed in".to_owned()))));
    found
}

/// A decision names the lines it rests on, each by its leaf of the log. One recorded before decisions said so names none.
fn hold_rests(whole: &Whole<'_>, line: &Line, expected: Option<&[u64]>) -> Option<Misjudged> {
    let said = line.rests_on.as_ref()?;
    let versions: Vec<u64> = said.iter().map(|one| one.version).collect();
    let wrong = |what: String| Some(Misjudged::of(line, Wrong::Otherwise(what)));
    if expected != Some(versions.as_slice()) {
        let expected = expected.map(|versions| format!("{versions:?}")).unwrap_or_else(|| "nothing".to_owned());
        return wrong(format!("it says that it rests on versions {versions:?}, it rests on {expected}"));
    }
    for one in said {
        let stands = whole.history(&line.record).and_then(|history| history.at_version(one.version)).and_then(|act| act.leaf);
        if stands.map(|leaf| hex(&leaf)).as_deref() != Some(one.leaf.as_str()) {
            return wrong(format!("it rests on another version {} than the one that stands in the log", one.version));
        }
    }
    None
}
