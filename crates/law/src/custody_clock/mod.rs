//! The custody clock: one line of time for each person, from the actual restriction of liberty to the release, across all records.
//!
//! A suspect's record, an administrative case and placements each know a part: when the person was taken, where the person is, what
//! a court ordered. The clock lays them over each other. Every period of being held is cut into stretches that neither overlap nor
//! leave gaps, each with its place and with the one basis that carries it; a stretch that nothing carries is time held without
//! basis. What it says depends on the acts alone, not on the order in which the records are given.
//!
//! Held is: whoever was detained, or taken into sanctioned custody, until a release, a measure without isolation, or the opened gate
//! of a placement that rests on it; whoever is in a placement, at its gate, in hospital or on the way to the next one; whoever is in
//! administrative detention or serves arrest; and, at home, whoever is under house arrest, which carries nobody in a facility.

mod bases;
mod stays;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

use crate::administrative::{self, Administrative};
use crate::custody::{self, Custody};
use crate::kernel::{BodyId, Entry, Fold, History, Moment, PersonId, RecordId, RegionCode, Span, Words};
use crate::pack::Pack;
use crate::suspect::{self, Suspect};
use std::collections::{BTreeMap, BTreeSet};

/// The rooms whose records say that somebody is held, or why.
pub const ROOMS: [&str; 3] = [Suspect::NAME, Administrative::NAME, Custody::NAME];

/// What a person is held on. Where several hold at once, the first of this order carries the time: what a court ordered before what
/// an officer may do alone, and a release under way last of all, so that it never hides a basis that goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    /// Custody that the investigating judge sanctioned, until its term or its lapse (CPC 147, 151, 139).
    Custody,
    /// Custody sanctioned for up to ten days (CPC 148(7)(2)).
    ShortCustody,
    /// In custody when the case went to court: the court decides on it, outside these records (CPC 342).
    Court,
    /// Administrative arrest by a ruling in force, until the last minute of its days (CAO 50).
    Arrest,
    /// Detention of a suspect, until its limit (CPC 131(4)).
    Detention,
    /// Administrative detention, until its limit or the ruling (CAO 789).
    AdministrativeDetention,
    /// House arrest, at home alone (CPC 146).
    HouseArrest,
    /// A decision ended the basis, and the release is being carried out: a short while, set by the house.
    Release,
    /// Nothing: held without basis.
    Nothing,
}

/// Every basis, strongest first.
pub const BASES: [Basis; 9] = [
    Basis::Custody,
    Basis::ShortCustody,
    Basis::Court,
    Basis::Arrest,
    Basis::Detention,
    Basis::AdministrativeDetention,
    Basis::HouseArrest,
    Basis::Release,
    Basis::Nothing,
];

impl Basis {
    /// The code in tables.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Custody => "custody",
            Self::ShortCustody => "short_custody",
            Self::Court => "court",
            Self::Arrest => "arrest",
            Self::Detention => "detention",
            Self::AdministrativeDetention => "administrative_detention",
            Self::HouseArrest => "house_arrest",
            Self::Release => "release",
            Self::Nothing => "none",
        }
    }

    /// The letter in a bar of text.
    pub const fn letter(self) -> char {
        match self {
            Self::Custody => 'C',
            Self::ShortCustody => 'c',
            Self::Court => 'J',
            Self::Arrest => 'A',
            Self::Detention => 'D',
            Self::AdministrativeDetention => 'd',
            Self::HouseArrest => 'H',
            Self::Release => 'r',
            Self::Nothing => '!',
        }
    }

    /// The words for people.
    pub const fn words(self) -> Words {
        match self {
            Self::Custody => Words { kk: "күзетпен ұстау", ru: "содержание под стражей", en: "custody" },
            Self::ShortCustody => {
                Words {
                    kk: "қысқа мерзімге күзетпен ұстау", ru: "содержание под стражей на краткий срок", en: "short custody"
                }
            }
            Self::Court => Words { kk: "сот қарауында", ru: "за судом", en: "before the court" },
            Self::Arrest => Words {
                kk: "әкімшілік қамаққа алу", ru: "административный арест", en: "administrative arrest"
            },
            Self::Detention => Words { kk: "ұстап алу", ru: "задержание", en: "detention" },
            Self::AdministrativeDetention => {
                Words {
                    kk: "әкімшілік ұстап алу", ru: "административное задержание", en: "administrative detention"
                }
            }
            Self::HouseArrest => Words { kk: "үйқамақ", ru: "домашний арест", en: "house arrest" },
            Self::Release => Words {
                kk: "босату орындалуда", ru: "освобождение исполняется", en: "release under way"
            },
            Self::Nothing => Words { kk: "негізсіз", ru: "без основания", en: "without basis" },
        }
    }
}

/// Where a person is held.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The facility, the clinic, or the body that has the person; nobody's where the person is at home.
    pub body: Option<BodyId>,
    /// The region.
    pub region: Option<RegionCode>,
    /// The placement, where there is one.
    pub placement: Option<RecordId>,
}

/// A stretch of time in one place on one basis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Its beginning.
    pub from: Moment,
    /// Its end, or the moment asked about, where it still runs.
    pub to: Moment,
    /// Whether it still runs.
    pub runs: bool,
    /// Where.
    pub place: Place,
    /// On what basis.
    pub basis: Basis,
    /// The record that the basis stands in.
    pub record: Option<RecordId>,
    /// The basis of the stretch before, where this one follows it without a gap.
    pub after: Option<Basis>,
}

impl Stretch {
    /// Its length.
    pub fn length(&self) -> Span {
        self.to - self.from
    }
}

/// The records of one person that count, read: acts that had happened by the moment asked about.
struct Records<'h> {
    now: Moment,
    suspects: Vec<(&'h RecordId, Vec<Entry<'h, suspect::Act>>)>,
    cases: Vec<(&'h RecordId, Vec<Entry<'h, administrative::Act>>)>,
    placements: Vec<(&'h RecordId, Vec<Entry<'h, custody::Act>>)>,
}

fn happened<'h, R: Fold>(records: &BTreeMap<&'h RecordId, &'h History>, now: Moment) -> Vec<(&'h RecordId, Vec<Entry<'h, R::Act>>)> {
    let of_room = records.iter().filter(|(record, _)| record.room() == R::NAME);
    let read = of_room.map(|(record, history)| {
        let mut entries = history.effective(R::act);
        entries.retain(|entry| entry.occurred_at <= now);
        (*record, entries)
    });
    read.filter(|(_, entries)| !entries.is_empty()).collect()
}

/// Somebody's being held somewhere, as one record has it.
#[derive(Clone, Debug)]
struct Stay {
    from: Moment,
    /// The end; `None` where it still runs.
    to: Option<Moment>,
    place: Place,
    /// Who knows best where the person is: the placement, then whoever detained; at home last.
    rank: u8,
}

/// A basis that carries the person for a while.
#[derive(Clone, Debug)]
struct Claim<'h> {
    from: Moment,
    to: Moment,
    basis: Basis,
    record: &'h RecordId,
}

/// The rank of a stay at home.
const HOME: u8 = 2;

/// The clock of a person: the stretches of being held up to a moment, earliest first. The records are those of one person; of other
/// rooms than [`ROOMS`] nothing is read. To know it as of an earlier day, give histories as known on that day.
pub fn clock<'h>(records: impl IntoIterator<Item = (&'h RecordId, &'h History)>, now: Moment, law: &Pack) -> Vec<Stretch> {
    let sorted: BTreeMap<&RecordId, &History> = records.into_iter().collect();
    let read = Records {
        now,
        suspects: happened::<Suspect>(&sorted, now),
        cases: happened::<Administrative>(&sorted, now),
        placements: happened::<Custody>(&sorted, now),
    };
    let claims = bases::claims(&read, law);
    let mut stays = stays::stays(&read);
    stays.extend(claims.iter().filter(|claim| claim.basis == Basis::HouseArrest).map(|claim| Stay {
        from: claim.from,
        to: Some(claim.to).filter(|to| *to < now),
        place: Place::default(),
        rank: HOME,
    }));
    lay(&stays, &claims, now)
}

/// Lays stays and claims over each other.
fn lay(stays: &[Stay], claims: &[Claim<'_>], now: Moment) -> Vec<Stretch> {
    let ends = stays.iter().flat_map(|stay| [stay.from, stay.to.unwrap_or(now)]);
    let turns = claims.iter().flat_map(|claim| [claim.from, claim.to]);
    let moments: BTreeSet<Moment> = ends.chain(turns).filter(|at| *at <= now).chain([now]).collect();
    let moments: Vec<Moment> = moments.into_iter().collect();
    let mut line: Vec<Stretch> = Vec::new();
    for pair in moments.windows(2) {
        let (from, to) = (pair[0], pair[1]);
        let here = stays.iter().filter(|stay| stay.from <= from && stay.to.unwrap_or(now) >= to);
        let Some(stay) = here.clone().min_by_key(|stay| (stay.rank, std::cmp::Reverse((stay.from, &stay.place)))) else { continue };
        let carries = |claim: &&Claim<'_>| {
            let fits = stay.rank == HOME || claim.basis != Basis::HouseArrest;
            claim.from <= from && claim.to >= to && fits
        };
        let claim = claims.iter().filter(carries).min_by_key(|claim| (claim.basis, claim.from, claim.record));
        let runs = to == now && here.clone().any(|stay| stay.to.is_none());
        let (basis, record) = claim.map_or((Basis::Nothing, None), |claim| (claim.basis, Some(claim.record.clone())));
        let joined = line.last_mut().filter(|last| last.to == from);
        let after = joined.as_ref().map(|last| last.basis);
        match joined {
            Some(last) if last.place == stay.place && last.basis == basis && last.record == record => {
                (last.to, last.runs) = (to, runs);
            }
            _ => line.push(Stretch { from, to, runs, place: stay.place.clone(), basis, record, after }),
        }
    }
    line
}

/// Whom a provisional id turned out to be, where a placement says so.
fn identified<'h>(records: impl IntoIterator<Item = (&'h RecordId, &'h History)>) -> BTreeMap<PersonId, PersonId> {
    let placements = records.into_iter().filter(|(record, _)| record.room() == Custody::NAME);
    let named = placements.filter_map(|(_, history)| {
        let state = crate::kernel::fold::<Custody>(&history.effective(Custody::act));
        let brought = state.arrived.filter(|arrived| !arrived.identified)?;
        Some((brought.person, state.identified_as?))
    });
    named.collect()
}

/// Every person whom a placement among these names, under whatever id: the provisional one, and the one it turned out to be. Whoever reads
/// the records of one person reads those of all of them, until nobody new is named.
pub fn known_as<'h>(records: impl IntoIterator<Item = (&'h RecordId, &'h History)>) -> BTreeSet<PersonId> {
    identified(records).into_iter().flat_map(|(provisional, person)| [provisional, person]).collect()
}

/// The records that [`clock`] needs for a person, also asked for by the provisional id that the person came under.
pub fn records_of<'h>(histories: &'h BTreeMap<RecordId, History>, person: &PersonId) -> Vec<&'h RecordId> {
    let person = identified(histories).remove(person).unwrap_or_else(|| person.clone());
    persons(histories).remove(&person).unwrap_or_default()
}

/// Which records are whose: of [`ROOMS`] alone, those under a provisional id with those of the person it turned out to be.
pub fn persons(histories: &BTreeMap<RecordId, History>) -> BTreeMap<PersonId, Vec<&RecordId>> {
    let mut named: Vec<(PersonId, &RecordId)> = Vec::new();
    let known_as = identified(histories);
    for (record, history) in histories {
        match record.room() {
            room if room == Suspect::NAME => named.extend(first(history.effective(Suspect::act), suspected).map(|p| (p, record))),
            room if room == Administrative::NAME => {
                named.extend(first(history.effective(Administrative::act), charged).map(|p| (p, record)))
            }
            room if room == Custody::NAME => {
                let state = crate::kernel::fold::<Custody>(&history.effective(Custody::act));
                named.extend(state.person().map(|person| (person.clone(), record)));
            }
            _ => {}
        }
    }
    let mut persons: BTreeMap<PersonId, Vec<&RecordId>> = BTreeMap::new();
    for (person, record) in named {
        let person = known_as.get(&person).unwrap_or(&person).clone();
        persons.entry(person).or_default().push(record);
    }
    persons
}

fn first<A>(entries: Vec<Entry<'_, A>>, person: fn(&A) -> Option<&PersonId>) -> Option<PersonId> {
    entries.iter().find_map(|entry| person(entry.act)).cloned()
}

fn suspected(act: &suspect::Act) -> Option<&PersonId> {
    suspect::opening(act).map(|subject| &subject.person)
}

const fn charged(act: &administrative::Act) -> Option<&PersonId> {
    match act {
        administrative::Act::Protocol(protocol) => Some(&protocol.person),
        _ => None,
    }
}
