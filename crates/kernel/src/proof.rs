//! Examples put to the proof: a rule is held to what it says of itself, and switched off to see whether anything would miss it.

use super::declaration::{Declaration, Finding};
use super::deed::Deed;
use super::example::{COUNTED, Example, SwitchedOff, Then};
use super::history::{Content, History, Recorded};
use super::ident::{BodyId, IncidentId, OfficerId, RecordId, RegionCode};
use super::judge::findings;
use super::moment::{Moment, Span};
use super::officer::Authority;
use super::pack::Pack;
use super::question::{Count, Question};
use super::reading::read_content;
use super::room::Room;
use super::rooms::{Judged, Rooms};
use super::rule::Rule;
use super::world::{Key, World};

/// A question with its answer, as a `counted` deed brings it.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Answered {
    question: Question,
    counted: Count,
}

fn answer(world: &mut World, deed: &Deed) -> Result<(), String> {
    let answered: Answered = serde_json::from_value(deed.payload.clone()).map_err(|e| format!("{COUNTED}: {e}"))?;
    world.count(answered.question, answered.counted);
    Ok(())
}

/// The deed as an act of the world, recorded as it happened.
fn recorded(rooms: Rooms, world: &World, deed: &Deed, seq: u64) -> Result<(RecordId, Recorded), String> {
    let at = deed.at.replace(' ', "T");
    let at = if at.len() == 16 { format!("{at}:00+06:00") } else { format!("{at}+06:00") };
    let occurred_at = Moment::parse(&at).map_err(|e| e.to_string())?;
    let record = RecordId::parse(deed.record).map_err(|e| e.to_string())?;
    let history = world.history(&record);
    let (content, _) = read_content(rooms, record.room(), deed.act, &deed.payload, history).map_err(|e| e.to_string())?;
    let (officer, role, body) = deed.by;
    let body = BodyId::parse(body).map_err(|e| e.to_string())?;
    let region = body.as_str().split('/').nth(1).unwrap_or("republic").to_owned();
    let recorded = Recorded {
        seq,
        version: history.version() + 1,
        incident: IncidentId::parse("january-2022").map_err(|e| e.to_string())?,
        recorded_at: occurred_at,
        occurred_at,
        kind: deed.act.to_owned(),
        officer: OfficerId::parse(officer).map_err(|e| e.to_string())?,
        authority: Authority { role, body, region: RegionCode::parse(&region).map_err(|e| e.to_string())? },
        sealed: deed.sealed.iter().map(|s| (*s).to_owned()).collect(),
        rests_on: None,
        leaf: None,
        content,
    };
    Ok((record, recorded))
}

fn place(rooms: Rooms, world: &mut World, deed: &Deed, seq: u64) -> Result<RecordId, String> {
    let (record, recorded) =
        recorded(rooms, world, deed, seq).map_err(|e| format!("{} on {} at {}: {e}", deed.act, deed.record, deed.at))?;
    let room = rooms.room_of(&record).map_err(|e| e.to_string())?;
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
    let mut world = World::new(rooms.figure_of);
    for (deed, seq) in deeds.iter().zip(1..) {
        place(rooms, &mut world, deed, seq)?;
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
    let mut world = World::new(rooms.figure_of);
    for (i, deed) in example.given.iter().enumerate() {
        if deed.act == COUNTED {
            answer(&mut world, deed)?;
        } else {
            place(rooms, &mut world, deed, i as u64 + 1)?;
        }
    }
    let record = place(rooms, &mut world, &example.when, example.given.len() as u64 + 1)?;
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
    let mut found = findings::<R>(&entries, index, corrects, &record, &world, now, law);
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
