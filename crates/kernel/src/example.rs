//! Given, when, then: examples of a rule as values, run by the tests and printed in the manual.

use super::deed::{Deed, recorded};
use super::history::{Content, History};
use super::ident::RecordId;
use super::moment::{Moment, Span};
use super::pack::Pack;
use super::question::{Counted, Question};
use super::room::Room;
use super::rooms::{Judged, Rooms};
use super::rule::{Declaration, Finding, Rule};
use super::world::{Key, World};

/// What the rule says of the last act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// The demand is met.
    Met,
    /// It is not met: refused, or recorded with a breach, as the rule's guard has it.
    Unmet,
    /// It is not met by that many minutes.
    UnmetBy(i64),
}

/// One example.
#[derive(Clone, Debug)]
pub struct Example {
    /// What it shows, in English.
    pub name: &'static str,
    /// What stands in the record already, in the order recorded.
    pub given: Vec<Deed>,
    /// The act judged.
    pub when: Deed,
    /// What the rule says.
    pub then: Then,
}

/// An example.
pub fn example(name: &'static str, given: Vec<Deed>, when: Deed, then: Then) -> Example {
    Example { name, given, when, then }
}

/// A deed of this kind is no act: it says what the record answers to a question, as the door would.
pub const COUNTED: &str = "counted";

/// A question with its answer, as a `counted` deed brings it.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Answered {
    question: Question,
    counted: Counted,
}

fn answer(world: &mut World, deed: &Deed) -> Result<(), String> {
    let answered: Answered = serde_json::from_value(deed.payload.clone()).map_err(|e| format!("{COUNTED}: {e}"))?;
    world.count(answered.question, answered.counted);
    Ok(())
}

fn place(world: &mut World, deed: &Deed, seq: u64) -> Result<RecordId, String> {
    let (record, recorded) = recorded(world, deed, seq).map_err(|e| format!("{} on {} at {}: {e}", deed.act, deed.record, deed.at))?;
    let room = world.rooms().room_of(&record).map_err(|e| e.to_string())?;
    if let Content::Act(act) = &recorded.content {
        for key in (room.keys)(act) {
            world.name(key, [record.clone()]);
        }
    }
    world.name(Key::record(&record), [record.clone()]);
    world.history_mut(&record).push(recorded);
    Ok(record)
}

/// The records of the deeds, each with its acts as they happened.
///
/// # Errors
/// The first deed that is no act.
pub fn world(rooms: Rooms, deeds: &[Deed]) -> Result<World, String> {
    let mut world = World::new(rooms);
    for (deed, seq) in deeds.iter().zip(1..) {
        place(&mut world, deed, seq)?;
    }
    Ok(world)
}

/// What of the deeds concerns one record, as its history.
///
/// # Errors
/// The first deed that is no act; an id that is none.
pub fn history(rooms: Rooms, record: &str, deeds: &[Deed]) -> Result<History, String> {
    let own: Vec<Deed> = deeds.iter().filter(|deed| deed.record == record).cloned().collect();
    let record = RecordId::parse(record).map_err(|e| e.to_string())?;
    Ok(world(rooms, &own)?.history(&record).clone())
}

/// What the rules of a room say of an example's last act: each finding with its rule.
type Findings = Vec<(Declaration, Finding)>;

/// Judges the last act of an example by every rule of the room but the one switched off; says when the act happened.
fn judged<R: Room>(rooms: Rooms, rule: &Rule<R>, example: &Example, off: Option<&str>, law: &Pack) -> Result<(Moment, Findings), String> {
    let mut world = World::new(rooms);
    for (i, deed) in example.given.iter().enumerate() {
        if deed.act == COUNTED {
            answer(&mut world, deed)?;
        } else {
            place(&mut world, deed, i as u64 + 1)?;
        }
    }
    let record = place(&mut world, &example.when, example.given.len() as u64 + 1)?;
    let last = world.history(&record).recorded().last().ok_or("nothing was recorded")?;
    let now = world.all().flat_map(|(_, h)| h.recorded()).map(|r| r.occurred_at).max().unwrap_or_default() + Span::minutes(1);
    let (version, corrects) = match &last.content {
        Content::Correction { corrects, .. } => (*corrects, Some(*corrects)),
        _ => (last.version, None),
    };
    let entries = world.entries::<R>(&record);
    let index = entries.iter().position(|e| e.version == version).ok_or("the judged act does not stand")?;
    let kind = entries[index].kind;
    if !rule.acts.contains(&kind) {
        return Err(format!("the rule does not look at {kind}"));
    }
    let mut found = super::judge::findings::<R>(&entries, index, corrects, &record, &world, now, law);
    found.retain(|(declaration, _)| off != Some(declaration.code));
    Ok((entries[index].occurred_at, found))
}

/// Whether what was found is what the example expects of its rule: `Err` says in what it differs.
fn expect<R: Room>(rule: &Rule<R>, example: &Example, found: Findings) -> Result<(), String> {
    let found = found.into_iter().find(|(d, _)| d.code == rule.code).map(|(_, finding)| finding);
    match (example.then, found) {
        (Then::Met, None) | (Then::Unmet, Some(_)) => Ok(()),
        (Then::UnmetBy(minutes), Some(f)) if f.by.map(Span::whole_minutes) == Some(minutes) => Ok(()),
        (then, found) => Err(format!("expected {then:?}, found {found:?}")),
    }
}

/// Runs an example against its rule: `Err` says in what it fails.
pub fn run<R: Room>(rooms: Rooms, rule: &Rule<R>, example: &Example, law: &Pack) -> Result<(), String> {
    expect(rule, example, judged(rooms, rule, example, None, law)?.1)
}

/// Everything that a room's rules find in its examples: each finding with its rule, and when the act judged happened.
pub fn found<R: Room>(rooms: Rooms, law: &Pack) -> Vec<Judged> {
    let examples = R::RULES.iter().flat_map(|rule| (rule.examples)().into_iter().map(move |example| (rule, example)));
    let judged = examples.filter_map(|(rule, example)| judged(rooms, rule, &example, None, law).ok());
    judged.flat_map(|(at, found)| found.into_iter().map(move |(declaration, finding)| (at, declaration, finding))).collect()
}

/// What a room's examples say of a rule when it is switched off.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SwitchedOff {
    /// Examples of the room that fail without it.
    pub fail: usize,
    /// Those of them in which no other rule objects: without this one the act would pass.
    pub pass_unseen: usize,
    /// How many examples were run.
    pub run: usize,
}

/// Switches one rule off and runs every example of the room.
pub fn without<R: Room>(rooms: Rooms, code: &str, law: &Pack) -> SwitchedOff {
    let mut off = SwitchedOff::default();
    for rule in R::RULES {
        for example in (rule.examples)() {
            off.run += 1;
            let Ok((_, found)) = judged(rooms, rule, &example, Some(code), law) else { continue };
            let unseen = found.is_empty();
            if expect(rule, &example, found).is_err() {
                off.fail += 1;
                off.pass_unseen += usize::from(unseen);
            }
        }
    }
    off
}

/// Runs all examples of a room's rules; the list of failures is empty when all hold. Each rule needs one met and one unmet.
pub fn run_all<R: Room>(rooms: Rooms, law: &Pack) -> Vec<String> {
    let mut failures = Vec::new();
    for rule in R::RULES {
        let code = rule.code;
        let examples = (rule.examples)();
        if !examples.iter().any(|e| e.then == Then::Met) || !examples.iter().any(|e| e.then != Then::Met) {
            failures.push(format!("{code}: needs an example that meets the demand and one that does not"));
        }
        for example in &examples {
            if let Err(problem) = run(rooms, rule, example, law) {
                failures.push(format!("{code}: {}: {problem}", example.name));
            }
        }
    }
    failures
}
