//! A term stands once: what `due` lists and what is noted as a breach are one term, whatever values the pack has and from whatever day.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use aiqyn_law::kernel::pack::{Pack, Texts};
use aiqyn_law::kernel::prelude::*;
use aiqyn_law::kernel::{Content, RecordId, Room, World, example, proof};
use aiqyn_law::rooms::ROOMS;
use aiqyn_law::suspect::Suspect;
use aiqyn_law::{
    administrative, assignment, briefing, complaint, criminal, custody, damage, death, evidence, officer, roster, team, weapon,
};
use std::path::Path;

/// Rules, each with why they may differ.
type Excuses = &'static [(&'static str, &'static str)];

/// Rules of which an act names another term than the one its record waits for, each with why.
const NAMED: Excuses = &[
    ("suspect.extension_requested_late", "the act says for how many months it asks; until then the next month is waited for"),
    ("suspect.extension_submitted_late", "the act says for how many months it asks"),
    ("suspect.appeal_decided_late", "of an appeal that has not come yet the day is foreseen"),
    ("criminal.registration_late", "the act says whether it is a crime of which the registration may be postponed"),
    ("custody.expiry_warned_late", "the act names the end of which it warns"),
    ("custody.ivs_custody_too_long", "the order of custody stands in the suspect's record"),
    ("custody.released_late", "the basis stands in the record of the suspect or the administrative case"),
];

/// Rules whose act ends a term and is judged late only under a condition of its own, each with why.
const SPARED: Excuses = &[
    ("suspect.run_out", "what comes after the end is refused, not late"),
    ("suspect.materials_late", "of a petition for bail there is no such term, and any petition is waited for no longer"),
    ("criminal.qualification_word_late", "of a person who is held the word has a term of its own"),
];

/// The pack of this house with its limits changed.
fn pack(limits: impl Fn(&str) -> String) -> Pack {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("pack");
    let mut names: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    names.retain(|path| path.extension().is_some_and(|extension| extension == "toml"));
    names.sort();
    let texts = names.iter().map(|path| {
        let (name, text) = (path.file_name().unwrap().to_str().unwrap().to_owned(), std::fs::read_to_string(path).unwrap());
        let text = if name == "limits.toml" { limits(&text) } else { text };
        (&*name.leak(), &*text.leak())
    });
    let texts: Vec<(&'static str, &'static str)> = texts.collect();
    Pack::read(&Texts(texts.try_into().unwrap())).unwrap_or_else(|e| panic!("{e}"))
}

/// The entries of the limits, each with its value raised by one.
fn raised(limits: &str) -> String {
    let raise = |line: &str| match line.strip_prefix("value = ") {
        Some(value) => format!("value = {}\n", value.parse::<i64>().unwrap() + 1),
        None => format!("{line}\n"),
    };
    limits.lines().map(raise).collect()
}

/// The limits as they stand until a day, and raised from it on.
fn amended(limits: &str, last: &str, first: &str) -> String {
    let until = limits.replace("valid_from = ", &format!("valid_to = {last}\nvalid_from = "));
    let from = raised(limits)
        .lines()
        .map(|line| if line.starts_with("valid_from = ") { format!("valid_from = {first}\n") } else { format!("{line}\n") })
        .collect::<String>();
    until + "\n" + &from
}

/// What a rule says of the last of the deeds, and what its record waited for.
struct Judged {
    at: Moment,
    found: Option<Finding>,
    ran: Vec<Term>,
    ended: Vec<Term>,
}

fn judged<R: Room>(rule: &Rule<R>, deeds: &[Deed], law: &Pack) -> Option<Judged> {
    let world: World = proof::world(ROOMS, deeds).unwrap();
    let record = RecordId::parse(deeds.last()?.record).unwrap();
    let last = world.history(&record).recorded().last()?;
    let version = if let Content::Correction { corrects, .. } = &last.content { *corrects } else { last.version };
    let entries = world.entries::<R>(&record);
    let index = entries.iter().position(|entry| entry.version == version && rule.acts.contains(&entry.kind))?;
    let now = last.occurred_at + Span::minutes(1);
    let m = Matter::<R>::new(&record, &entries, index, None, &world, now, law);
    let duty = rule.duty.as_ref()?;
    Some(Judged { at: m.at(), found: (rule.check)(&m), ran: (duty.due)(m.before(), law), ended: duty.ended(&m) })
}

/// In what the breach and the term of one act differ, and which lists may excuse it.
fn difference(Judged { at, found, ran, ended }: &Judged) -> Option<(String, &'static [Excuses])> {
    let late = found.as_ref().and_then(|found| found.by);
    let by = late.map(|late| *at - late);
    if let Some(by) = by.filter(|by| ran.iter().all(|term| term.by != *by)) {
        return Some((format!("late by a term that ended {by}, and {ran:?} were due"), &[NAMED]));
    }
    let first = ended.first()?;
    match (*at > first.by, late) {
        (false, Some(_)) => Some((format!("late, though in time for {first:?}"), &[NAMED])),
        (true, None) => Some((format!("not late, though after {first:?}"), &[NAMED, SPARED])),
        _ => None,
    }
}

/// The same deed at another moment.
fn moved(deed: &Deed, at: Moment) -> Deed {
    Deed { at: at.civil().to_string().leak(), ..deed.clone() }
}

/// How often breach and term were compared.
#[derive(Default)]
struct Tried {
    times: usize,
    late: usize,
    excused: usize,
    faults: Vec<String>,
}

/// Judges what examples do, each act when it was done, days later, at the last moment of what its record waited for, and a minute after it.
fn tried<R: Room>(rule: &Rule<R>, examples: &[Example], law: &Pack, so_far: &mut Tried) {
    for one in examples {
        let deeds = one.given.iter().chain([&one.when]).filter(|deed| deed.act != example::COUNTED);
        let deeds: Vec<Deed> = deeds.cloned().collect();
        for upto in 1..=deeds.len() {
            let (last, given) = deeds[..upto].split_last().unwrap();
            if !rule.acts.contains(&last.act) && last.act != "correction/1" {
                continue;
            }
            let Some(as_done) = judged(rule, &deeds[..upto], law) else { continue };
            let mut moments = vec![as_done.at];
            if last.act != "correction/1" {
                // On later days as well, on which the pack may have another value.
                moments.extend([1, 2, 4, 10, 40].map(|days| as_done.at + Span::days(days)));
                moments.extend(as_done.ran.iter().flat_map(|term| [term.by, term.by + Span::minutes(1)]));
            }
            for at in moments {
                let deeds: Vec<Deed> =
                    if at == as_done.at { deeds[..upto].to_vec() } else { given.iter().cloned().chain([moved(last, at)]).collect() };
                let Some(judged) = judged(rule, &deeds, law) else { continue };
                so_far.times += 1;
                so_far.late += usize::from(judged.found.is_some());
                match difference(&judged) {
                    Some((_, lists)) if lists.iter().any(|list| list.iter().any(|(code, _)| *code == rule.code)) => so_far.excused += 1,
                    Some((why, _)) => so_far.faults.push(format!("{}, {}, {} at {at}: {why}", rule.code, one.name, last.act)),
                    None => {}
                }
            }
        }
    }
}

/// Every rule of a room that has a duty, by its own examples or by those of all its rules.
fn of_room<R: Room>(law: &Pack, by_all: bool) -> Vec<(&'static str, Tried)> {
    let examples = |rule: &Rule<R>| -> Vec<Example> {
        let rules = R::RULES.iter().filter(|one| by_all || one.code == rule.code);
        rules.flat_map(|one| (one.examples)()).collect()
    };
    let with_duty = R::RULES.iter().filter(|rule| rule.duty.is_some());
    let each = with_duty.map(|rule| {
        let mut so_far = Tried::default();
        tried(rule, &examples(rule), law, &mut so_far);
        (rule.code, so_far)
    });
    each.collect()
}

fn of_all(law: &Pack, by_all: bool) -> Vec<(&'static str, Tried)> {
    let rooms = [
        of_room::<administrative::Administrative>,
        of_room::<criminal::Criminal>,
        of_room::<Suspect>,
        of_room::<custody::Custody>,
        of_room::<complaint::Complaint>,
        of_room::<weapon::Weapons>,
        of_room::<damage::Damage>,
        of_room::<death::Death>,
        of_room::<roster::Roster>,
        of_room::<evidence::Evidence>,
        of_room::<briefing::Briefing>,
        of_room::<assignment::Assignments>,
        of_room::<team::Teams>,
        of_room::<officer::Officers>,
    ];
    assert_eq!(rooms.len(), ROOMS.iter().count());
    std::thread::scope(|scope| {
        let running: Vec<_> = rooms.iter().map(|room| scope.spawn(move || room(law, by_all))).collect();
        running.into_iter().flat_map(|room| room.join().unwrap()).collect()
    })
}

/// The packs: as it stands, every limit another from the beginning, every limit another from a day on which the examples are under way.
fn packs() -> Vec<(String, Pack)> {
    let days = [
        ("2022-01-05", "2022-01-06"),
        ("2022-01-06", "2022-01-07"),
        ("2022-01-07", "2022-01-08"),
        ("2022-01-09", "2022-01-10"),
        ("2022-01-15", "2022-01-16"),
    ];
    let from_a_day = days.map(|(last, first)| (format!("amended from {first}"), pack(|limits| amended(limits, last, first))));
    let whole = [("as it stands".to_owned(), pack(str::to_owned)), ("amended from the beginning".to_owned(), pack(raised))];
    whole.into_iter().chain(from_a_day).collect()
}

#[test]
fn breach_and_deadline_are_one_term_whatever_the_pack_says() {
    for (name, law) in packs() {
        let by_all = name.ends_with("2022-01-08");
        let told = of_all(&law, by_all);
        let faults: Vec<&String> = told.iter().flat_map(|(_, tried)| &tried.faults).collect();
        assert!(faults.is_empty(), "{name}: {} differ\n{faults:#?}", faults.len());
        println!("{name}: {} acts of {} rules", told.iter().map(|(_, tried)| tried.times).sum::<usize>(), told.len());
        if by_all {
            let on_time: Vec<&str> = told.iter().filter(|(_, tried)| tried.late == 0).map(|(code, _)| *code).collect();
            assert!(on_time.is_empty(), "nothing comes late for {on_time:?}");
            let used = |code: &str| told.iter().any(|(one, tried)| *one == code && tried.excused > 0);
            let idle: Vec<&str> = [NAMED, SPARED].concat().into_iter().map(|(code, _)| code).filter(|code| !used(code)).collect();
            assert!(idle.is_empty(), "{idle:?} need no excuse");
        }
    }
}

/// A check that reckons for itself, by the day of the act: as a rule that somebody writes without looking at the others.
static PLANTED: Rule<Suspect> = Rule {
    code: "suspect.protocol_late",
    acts: &["protocolled/1"],
    duty: Some(Duty {
        due: |state, law| {
            let detained = state.detained_at.filter(|_| state.protocol.is_none());
            Term::all(detained.and_then(|from| law.term(state.region(), "detention.protocol", from)))
        },
        ..Duty::HOUSE
    }),
    check: |m| passed(m.before().detained_at? + m.limit("detention.protocol")?, m.at()).map(Finding::late),
    ..Rule::HOUSE
};

#[test]
fn a_check_that_reckons_for_itself_is_seen() {
    let rule = Suspect::RULES.iter().find(|rule| rule.code == PLANTED.code).unwrap();
    let (mut before, mut after) = (Tried::default(), Tried::default());
    for (_, law) in packs() {
        tried(rule, &(rule.examples)(), &law, &mut before);
        tried(&PLANTED, &(rule.examples)(), &law, &mut after);
    }
    assert_eq!(before.times, after.times);
    assert!(before.faults.is_empty() && !after.faults.is_empty());
}
