//! The law pack: every dated value of the law that rules read, with its basis. Validated, hashed.
//!
//! A value answers for a day: the civil date in Almaty of the moment asked. Where the pack has no value for the day, the answer is
//! `None` or [`Answer::Unknown`]: nothing is filled in from a later or an earlier text.

mod article;
mod body;
mod clock;
mod dated;
mod entry;
mod incident;
mod limit;
mod offence;
mod references;
mod restraint;
mod territory;

pub use article::Numbering;
pub use body::Agency;
pub use dated::{Dated, Fault, PackError, Wording};
pub use entry::Entry;
pub use incident::{Briefing, Incident};
pub use limit::{Limit, Measured, Reckoning, Threshold, Unit};
pub use offence::{Answer, Code, Gravity, Offence, Title};
pub use restraint::{Bail, DecidedBy, Mci, Measure};
pub use territory::{Clock, Emergency, Holiday, Region, RegionKind};

use crate::ident::{BodyId, RegionCode};
use crate::moment::Moment;
use clock::LocalTime;
use dated::Series;
use jiff::civil::{Date, Time, Weekday};
use jiff::tz::Offset;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// The region of bodies and records of the whole country.
const REPUBLIC: &str = "republic";

/// The texts of a pack: name and content of each file, in the order in which they are hashed.
#[derive(Clone, Copy)]
pub struct Texts<'a>(pub [(&'static str, &'a str); 13]);

/// The pack of dated values.
#[derive(Debug)]
pub struct Pack {
    hash: String,
    bail: Series<Bail>,
    bodies: Series<Agency>,
    calendar: Series<Holiday>,
    codes: Series<Numbering>,
    emergency: Series<Emergency>,
    incidents: Series<Incident>,
    limits: Series<Limit>,
    lists: Series<Entry>,
    mci: Series<Mci>,
    measures: Series<Measure>,
    offences: Series<Offence>,
    regions: Series<Region>,
    thresholds: Series<Threshold>,
}

impl Pack {
    /// Reads the files, each held against itself, then all against each other.
    ///
    /// # Errors
    /// The first fault, with file, line, entry and reason.
    pub fn read(texts: &Texts<'_>) -> Result<Self, PackError> {
        let [bail, bodies, calendar, codes, emergency, incidents, limits, lists, mci, measures, offences, regions, thresholds] = texts.0;
        let pack = Self {
            hash: hash(texts),
            bail: Series::read(bail.0, bail.1)?,
            bodies: Series::read(bodies.0, bodies.1)?,
            calendar: Series::read(calendar.0, calendar.1)?,
            codes: Series::read(codes.0, codes.1)?,
            emergency: Series::read(emergency.0, emergency.1)?,
            incidents: Series::read(incidents.0, incidents.1)?,
            limits: Series::read(limits.0, limits.1)?,
            lists: Series::read(lists.0, lists.1)?,
            mci: Series::read(mci.0, mci.1)?,
            measures: Series::read(measures.0, measures.1)?,
            offences: Series::read(offences.0, offences.1)?,
            regions: Series::read(regions.0, regions.1)?,
            thresholds: Series::read(thresholds.0, thresholds.1)?,
        };
        pack.check_references()?;
        pack.check_articles()?;
        Ok(pack)
    }

    /// A mass event as it was named at that moment.
    pub fn incident(&self, code: &str, at: Moment) -> Option<&Dated<Incident>> {
        self.incidents.at(code, at.date())
    }

    /// The day on which an office spoke of an incident last; none where it did not.
    pub fn briefing_day(&self, incident: &str, office: &str) -> Option<Date> {
        let latest = self.incidents.of(incident).last()?;
        latest.briefings.iter().filter(|b| b.office == office).map(|b| b.day).max()
    }

    /// SHA-256 over names and bytes of the files in fixed order, in lower-case hexadecimal.
    pub fn hash(&self) -> &str {
        &self.hash
    }

    /// A limit of time by its code, as it stood at that moment.
    pub fn limit(&self, id: &str, at: Moment) -> Option<&Dated<Limit>> {
        self.limits.at(id, at.date())
    }

    /// The limits whose codes begin with `prefix`, shortest first: `custody.extension.` is the ladder of CPC 151.
    pub fn limits(&self, prefix: &str, at: Moment) -> Vec<&Dated<Limit>> {
        let mut found: Vec<_> = self.limits.on(at.date()).filter(|limit| limit.id.starts_with(prefix)).collect();
        found.sort_by_key(|limit| (limit.value, limit.id.clone()));
        found
    }

    /// The last microsecond of a limit that began at `from`, reckoned as the code reckons it (CPC 48, CAO 739), on the clocks of Almaty.
    pub fn due(&self, id: &str, from: Moment) -> Option<Moment> {
        self.due_in(None, id, from)
    }

    /// The same on the clocks of a region: days and months are those of the place.
    ///
    /// Non-working days other than weekends are known only for the months in the calendar.
    pub fn due_in(&self, region: Option<&RegionCode>, id: &str, from: Moment) -> Option<Moment> {
        let limit = self.limit(id, from)?;
        let place = self.place(region, from);
        let day = place.date(from);
        let last = match (limit.reckoning, limit.unit) {
            (Reckoning::FromTheMoment, Unit::Months) => return place.plus_months(from, limit.value),
            (Reckoning::FromTheMoment, _) => return Some(limit.until(from)),
            (Reckoning::WorkingDays, Unit::Days) => (0..limit.value).try_fold(day, |day, _| self.working_day_from(day.tomorrow().ok()?))?,
            (_, Unit::Months) => self.working_day_from(place.date(place.plus_months(from, limit.value)?))?,
            // Nought days is the day itself, whatever day it is: an arrest case is heard on a Sunday too.
            (_, _) if limit.value == 0 => day,
            (_, _) => self.working_day_from(day.checked_add(jiff::Span::new().try_days(limit.value).ok()?).ok()?)?,
        };
        place.end_of(last)
    }

    /// Twenty-four hours of the day of a moment, on the clocks of a region.
    pub fn end_of_day_in(&self, region: Option<&RegionCode>, at: Moment) -> Option<Moment> {
        let place = self.place(region, at);
        place.end_of(place.date(at))
    }

    /// The same of that day, or of the next working day after it.
    pub fn end_of_working_day_in(&self, region: Option<&RegionCode>, at: Moment) -> Option<Moment> {
        let place = self.place(region, at);
        place.end_of(self.working_day_from(place.date(at))?)
    }

    /// So many calendar months later, on the clocks of a region.
    pub fn months_in(&self, region: Option<&RegionCode>, from: Moment, months: i64) -> Option<Moment> {
        self.place(region, from).plus_months(from, months)
    }

    fn place(&self, region: Option<&RegionCode>, at: Moment) -> LocalTime<'_> {
        LocalTime(region.and_then(|region| self.region(region.as_str(), at)).map(|region| &**region))
    }

    fn working_day_from(&self, day: Date) -> Option<Date> {
        let mut day = day;
        while !self.working_day(day) {
            day = day.tomorrow().ok()?;
        }
        Some(day)
    }

    /// All values of a limit, earliest first: for the manual.
    pub fn limit_values(&self, id: &str) -> &[Dated<Limit>] {
        self.limits.of(id)
    }

    /// All entries of all coded lists, by list and code: for the manual.
    pub fn all_entries(&self) -> impl Iterator<Item = &Dated<Entry>> {
        self.lists.all().map(|(_, entry)| entry)
    }

    /// All offences of all days, by article and part: for the manual.
    pub fn all_offences(&self) -> impl Iterator<Item = &Dated<Offence>> {
        self.offences.all().map(|(_, offence)| offence)
    }

    /// All regions of all days, by code: for the words by which tables name them.
    pub fn all_regions(&self) -> impl Iterator<Item = &Dated<Region>> {
        self.regions.all().map(|(_, region)| region)
    }

    /// All measures of restraint of all days, by code: for the words by which tables name them.
    pub fn all_measures(&self) -> impl Iterator<Item = &Dated<Measure>> {
        self.measures.all().map(|(_, measure)| measure)
    }

    /// All values of a threshold, earliest first: for the manual.
    pub fn threshold_values(&self, id: &str) -> &[Dated<Threshold>] {
        self.thresholds.of(id)
    }

    /// A threshold by its code, as it stood at that moment.
    pub fn threshold(&self, id: &str, at: Moment) -> Option<&Dated<Threshold>> {
        self.thresholds.at(id, at.date())
    }

    /// Whether a policy is switched on; off where the pack does not have it.
    pub fn policy(&self, id: &str, at: Moment) -> bool {
        self.threshold(id, at).is_some_and(|threshold| threshold.unit == Measured::Switch && threshold.value == 1)
    }

    /// An offence by article and part (empty where the article has none), as it stood at that moment.
    pub fn offence(&self, code: Code, article: &str, part: &str, at: Moment) -> Option<&Dated<Offence>> {
        self.offences.at(&format!("{} {article}({part})", code.as_str()), at.date())
    }

    /// All offences that stood at that moment.
    pub fn offences(&self, at: Moment) -> impl Iterator<Item = &Dated<Offence>> {
        self.offences.on(at.date())
    }

    /// An entry of a coded list.
    pub fn entry(&self, list: &str, code: &str, at: Moment) -> Option<&Dated<Entry>> {
        self.lists.at(&entry::entry_code(list, code), at.date())
    }

    /// All entries of a coded list, by code.
    pub fn list<'a>(&'a self, list: &'a str, at: Moment) -> impl Iterator<Item = &'a Dated<Entry>> {
        self.lists.on(at.date()).filter(move |entry| entry.list == list)
    }

    /// A region by its code.
    pub fn region(&self, code: &str, at: Moment) -> Option<&Dated<Region>> {
        self.regions.at(code, at.date())
    }

    /// All regions that existed at that moment, by code.
    pub fn regions(&self, at: Moment) -> impl Iterator<Item = &Dated<Region>> {
        self.regions.on(at.date())
    }

    /// Whether a state of emergency is established in a region at that moment.
    pub fn emergency(&self, region: &str, at: Moment) -> bool {
        self.in_emergency(region, at) == Answer::Yes
    }

    /// The same, telling "no" from "not established": the hour of the first or last day is not known, or the region is not.
    pub fn in_emergency(&self, region: &str, at: Moment) -> Answer {
        let Some(place) = self.region(region, at) else { return Answer::Unknown };
        let answers: Vec<_> =
            self.emergency.of(region).iter().map(|period| during(place, period, (period.valid_from, period.valid_to), at)).collect();
        let has = |answer| answers.contains(&answer);
        if has(Answer::Yes) {
            Answer::Yes
        } else if has(Answer::Unknown) {
            Answer::Unknown
        } else {
            Answer::No
        }
    }

    /// The periods of emergency of a region, earliest first, with their marks.
    pub fn emergencies(&self, region: &str) -> &[Dated<Emergency>] {
        self.emergency.of(region)
    }

    /// The agency of a kind of body; none where the kind had ended by then or is not in the pack.
    pub fn agency(&self, kind: &str, at: Moment) -> Option<&Dated<Agency>> {
        self.bodies.at(kind, at.date())
    }

    /// Whether a body could act on that day: its kind is of the list `body` and had not ended, and its region stood. Kinds whose agency is
    /// not in the pack have no end.
    pub fn body_stands(&self, body: &BodyId, at: Moment) -> bool {
        let known = !self.lists.of(&entry::entry_code("body", body.kind())).is_empty();
        let lasts = known && (self.bodies.of(body.kind()).is_empty() || self.agency(body.kind(), at).is_some());
        let region = body.as_str().split('/').nth(1).unwrap_or(REPUBLIC);
        lasts && self.region_stands(region, at)
    }

    /// Whether a region stood on that day; for days before the pack begins, on its first day. The whole country always does.
    pub fn region_stands(&self, code: &str, at: Moment) -> bool {
        if code == REPUBLIC {
            return true;
        }
        let begins = self.regions.all().map(|(_, region)| region.valid_from).min();
        self.regions.at(code, begins.map_or(at.date(), |first| first.max(at.date()))).is_some()
    }

    /// Whether a code has that article; a code whose numbering is not in the pack is taken at its word.
    pub fn has_article(&self, code: &str, article: &str) -> bool {
        self.codes.of(code).last().is_none_or(|numbering| numbering.has(article))
    }

    /// Whether people work on that day: no Saturday, no Sunday, no holiday of the calendar.
    pub fn working_day(&self, day: Date) -> bool {
        !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && self.calendar.on(day).next().is_none()
    }

    /// A measure of restraint by its code, as it stood at that moment.
    pub fn measure(&self, code: &str, at: Moment) -> Option<&Dated<Measure>> {
        self.measures.at(code, at.date())
    }

    /// The measures of restraint, mildest first.
    pub fn measures(&self, at: Moment) -> Vec<&Dated<Measure>> {
        let mut found: Vec<_> = self.measures.on(at.date()).collect();
        found.sort_by_key(|measure| measure.number);
        found
    }

    /// The sums of bail for a crime of that gravity.
    pub fn bail(&self, gravity: Gravity, negligent: bool, at: Moment) -> Option<&Dated<Bail>> {
        let by = |guilt| self.bail.at(&restraint::bail_code(gravity, guilt), at.date());
        by(Some(negligent)).or_else(|| by(None))
    }

    /// The monthly calculation index in tenge.
    pub fn mci(&self, at: Moment) -> Option<i64> {
        self.mci.at("mci", at.date()).map(|mci| mci.tenge)
    }
}

/// Whether `at` lies in a period of emergency, on the clocks of its region.
fn during(region: &Region, period: &Emergency, days: (Date, Option<Date>), at: Moment) -> Answer {
    let instant = |day: Date, time: Time| {
        let timestamp = Offset::constant(region.utc_offset(day)).to_timestamp(day.to_datetime(time)).ok()?;
        Moment::from_micros(timestamp.as_microsecond())
    };
    // Whether an edge has passed: unknown on a day whose hour is not established.
    let passed = |day: Date, time: Option<Time>| match time {
        Some(time) => instant(day, time).map(|edge| edge <= at),
        None if instant(day, Time::midnight()).is_some_and(|edge| at < edge) => Some(false),
        None => day.tomorrow().ok().and_then(|next| instant(next, Time::midnight())).filter(|edge| *edge <= at).map(|_| true),
    };
    let begun = passed(days.0, period.starts);
    let over = days.1.map_or(Some(false), |last| passed(last, period.ends));
    match (begun, over) {
        (Some(false), _) | (_, Some(true)) => Answer::No,
        (Some(true), Some(false)) => Answer::Yes,
        _ => Answer::Unknown,
    }
}

fn hash(texts: &Texts<'_>) -> String {
    let mut hasher = Sha256::new();
    for (name, text) in texts.0 {
        // Lengths keep "ab" + "c" apart from "a" + "bc".
        hasher.update(format!("{name} {}\n", text.len()));
        hasher.update(text);
    }
    hasher.finalize().iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
