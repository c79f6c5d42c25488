//! Mitigation: the cases in which a warning was mandatory (CAO 43(2), 57) and something harsher is in force, and what a prosecutor can still
//! do about each. The term of a petition binds the adverse one alone (CAO 832(3)): a case counts for as long as the penalty stands.

use super::acts::{Outcome, Petition, PetitionResult};
use super::figures::warning_was_due;
use super::{Administrative, State, access, rules};
use crate::kernel::fold;
use crate::kernel::ident::NotAnIdentifier;
use crate::kernel::{Basis, BodyId, Fold, History, IncidentId, Moment, RecordId, RegionCode, Role, Span, Tag};
use crate::pack::{Code, Pack};

/// The figure that counts the same cases.
pub const FIGURE: &str = "XA1";

/// The act by which a prosecutor asks for mitigation.
pub const ACT: &str = "petition/1";

/// The codes of the statuses that a case in which a penalty was imposed can be in: all that follow a ruling.
pub const STATUSES: &[&str] = &["petition_pending", "appeal_pending", "under_arrest", "arrest_not_begun", "ruled"];

/// Minutes of a day.
const DAY: i64 = Span::days(1).whole_minutes();

/// The rule the cases are held against.
pub const RULE: &str = "administrative.warning_due";

/// What that rule rests on.
pub fn basis() -> &'static [Basis] {
    rules::ALL.iter().find(|rule| rule.code == RULE).map_or(&[], |rule| rule.basis)
}

/// Whether an officer of this role brings petitions.
pub fn brings(role: Role) -> bool {
    access::GRANTS.iter().any(|grant| grant.act == ACT && grant.role == role)
}

/// Where a case stands with favourable petitions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Petitioned {
    /// None was brought, or those brought were withdrawn.
    Not,
    /// One of the prosecutor that is not favourable waits: another cannot be brought beside it.
    Blocked(Moment),
    /// One waits for its decision since then.
    Pending(Moment),
    /// One was decided then, and a harsher penalty still stands.
    Decided(Moment),
}

impl Petitioned {
    fn of(state: &State) -> Self {
        let pending = state.pending_petition().map(|(_, petition)| (petition.filed, petition.favourable));
        let decided = state.petitions.values().filter(|petition| petition.favourable);
        let decided = decided.filter_map(|petition| petition.decided.as_ref().map(|(at, _): &(Moment, PetitionResult)| *at)).max();
        match (pending, decided) {
            (Some((filed, true)), _) => Self::Pending(filed),
            (Some((filed, false)), _) => Self::Blocked(filed),
            (None, Some(at)) => Self::Decided(at),
            (None, None) => Self::Not,
        }
    }

    /// As tables write it.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Not => "none",
            Self::Blocked(_) => "adverse_pending",
            Self::Pending(_) => "pending",
            Self::Decided(_) => "decided",
        }
    }

    /// Since when.
    pub const fn since(&self) -> Option<Moment> {
        match self {
            Self::Not => None,
            Self::Blocked(at) | Self::Pending(at) | Self::Decided(at) => Some(*at),
        }
    }
}

/// One case in which a warning was due: what was imposed, and what the article offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WarningDue {
    /// The case.
    pub record: RecordId,
    /// Its mass event.
    pub incident: IncidentId,
    /// How many acts it has.
    pub version: u64,
    /// Its region.
    pub region: RegionCode,
    /// The court of the first ruling.
    pub court: BodyId,
    /// When that was pronounced.
    pub ruled: Moment,
    /// The penalty in force.
    pub imposed: Outcome,
    /// The article it was given under.
    pub article: String,
    /// Its part; empty where it has none.
    pub part: String,
    /// The fine the article offers, in MCI.
    pub fine_mci: Option<u32>,
    /// The longest arrest it offers, in days.
    pub arrest_max_days: Option<u8>,
    /// Until when the arrest in force lasts, where it is being served.
    pub until: Option<Moment>,
    /// Where the case stands with petitions.
    pub petitioned: Petitioned,
    /// A name that no petition of the case has yet.
    pub tag: Tag,
}

impl WarningDue {
    /// The case as it stands at a moment; none where no warning was due, or nothing harsher is in force.
    pub fn of(record: &RecordId, history: &History, now: Moment, law: &Pack) -> Option<Self> {
        let entries = history.effective(Administrative::act).into_iter();
        let state: State = fold::<Administrative>(&entries.filter(|entry| entry.occurred_at <= now).collect::<Vec<_>>());
        if !warning_was_due(&state, law) {
            return None;
        }
        let petitioned = Petitioned::of(&state);
        let ((region, _), ruled, in_force) = (state.place()?, state.ruled.as_ref()?, state.in_force.as_ref()?);
        let offence = law.offence(Code::Cao, &in_force.article, &in_force.part, ruled.at)?;
        let tag = (1..).map_while(|n| Tag::parse(&format!("a{n}")).ok()).find(|tag| !state.petitions.contains_key(tag))?;
        Some(Self {
            record: record.clone(),
            incident: history.incident()?.clone(),
            version: history.version(),
            region: region.clone(),
            court: ruled.ruling.court.clone(),
            ruled: ruled.at,
            imposed: in_force.outcome.clone(),
            article: in_force.article.clone(),
            part: in_force.part.clone(),
            fine_mci: offence.fine_mci,
            arrest_max_days: offence.arrest_max_days,
            until: state.arrest_until().filter(|_| state.serving_arrest()),
            petitioned,
            tag,
        })
    }

    /// Whether a petition can be brought now.
    pub fn open(&self) -> bool {
        self.petitioned == Petitioned::Not
    }

    /// The favourable petition, to the appeal court of the region.
    ///
    /// # Errors
    /// The region makes no name of a court.
    pub fn petition(&self) -> Result<Petition, NotAnIdentifier> {
        let court = BodyId::parse(&format!("court/{}/appeal", self.region))?;
        Ok(Petition { petition: self.tag.clone(), favourable: true, court })
    }

    /// Days left of an arrest that is being served, a begun day as one.
    pub fn days_left(&self, now: Moment) -> Option<i64> {
        let minutes = (self.until? - now).whole_minutes().max(0);
        Some(minutes.div_euclid(DAY) + i64::from(minutes % DAY > 0))
    }

    /// `476(1)`.
    pub fn cited(&self) -> String {
        if self.part.is_empty() { self.article.clone() } else { format!("{}({})", self.article, self.part) }
    }

    /// Without a petition first; under arrest first, the fewest minutes left first; arrests before fines, the larger first.
    fn urgency(&self, now: Moment) -> (bool, bool, i64, bool, u32, &RecordId) {
        let left = self.until.map_or(0, |until| (until - now).micros());
        let (fine, size) = match self.imposed {
            Outcome::Fine { mci } => (true, mci),
            Outcome::Arrest { days } => (false, u32::from(days)),
            _ => (true, 0),
        };
        (!self.open(), self.until.is_none(), left, fine, u32::MAX - size, &self.record)
    }
}

/// Puts the cases in the order in which they should be looked at.
pub fn by_urgency(cases: &mut [WarningDue], now: Moment) {
    cases.sort_by(|a, b| a.urgency(now).cmp(&b.urgency(now)));
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::rules::given::*;
    use super::*;
    use crate::kernel::Deed;
    use crate::kernel::deed::on;
    use crate::told::history;
    use serde_json::json;

    const NOW: &str = "2022-01-10T12:00:00+06:00";

    fn moment(text: &str) -> Moment {
        Moment::parse(text).unwrap()
    }

    /// The case of these deeds at noon of 10 January.
    fn case(deeds: &[Deed]) -> Option<WarningDue> {
        let law = crate::pack::embedded().unwrap();
        WarningDue::of(&RecordId::parse(deeds[0].record).unwrap(), &history(deeds[0].record, deeds), moment(NOW), law)
    }

    fn ruled(outcome: serde_json::Value) -> Vec<Deed> {
        vec![protocol("476", "1"), sent(), ruling(outcome)]
    }

    /// Arrested under an article that provides a warning: counted from 9:40 of 6 January, for so many days.
    fn arrested(days: u8) -> Vec<Deed> {
        let mut deeds = ruled(json!({ "kind": "arrest", "days": days }));
        deeds.extend([detained(), arrest("2022-01-06 15:00")]);
        deeds
    }

    #[test]
    fn a_fine_where_a_warning_was_due_is_a_case_with_what_the_article_offers() {
        let case = case(&fined()).unwrap();
        assert_eq!((case.imposed.clone(), case.cited()), (Outcome::Fine { mci: 10 }, "476(1)".to_owned()));
        assert_eq!((case.court.as_str(), case.region.as_str(), case.version), ("court/almaty-city/1", "almaty-city", 3));
        assert!(case.open() && case.until.is_none() && case.fine_mci.is_some());
        let petition = case.petition().unwrap();
        assert_eq!((petition.petition.as_str(), petition.favourable, petition.court.as_str()), ("a1", true, "court/almaty-city/appeal"));
    }

    #[test]
    fn a_warning_an_aggravated_case_and_one_not_ruled_yet_are_none() {
        assert_eq!(case(&ruled(json!({ "kind": "warning" }))), None);
        let aggravated = with(ruling(json!({ "kind": "fine", "mci": 10 })), "aggravating", json!(["group"]));
        assert_eq!(case(&[protocol("476", "1"), sent(), aggravated]), None);
        assert_eq!(case(&[protocol("476", "1"), sent()]), None);
        let later = ruling_at("2022-01-11 10:00", json!({ "kind": "fine", "mci": 10 }));
        assert_eq!(case(&[protocol("476", "1"), sent(), later]), None, "it was pronounced after the moment asked");
    }

    #[test]
    fn a_petition_is_pending_then_decided_and_a_warning_ends_the_case() {
        let with_petition = |more: Vec<Deed>| case(&[fined(), vec![petition("2022-01-08 10:00", "a1")], more].concat());
        let pending = with_petition(Vec::new()).unwrap();
        assert_eq!(pending.petitioned, Petitioned::Pending(moment("2022-01-08T10:00:00+06:00")));
        assert!(!pending.open());
        assert_eq!(pending.tag.as_str(), "a2", "a name that is not taken");
        let decided = |result| with_petition(vec![petition_decided("2022-01-09 10:00", "a1", result)]);
        let unchanged = decided(json!({ "kind": "unchanged" })).unwrap();
        assert_eq!(unchanged.petitioned, Petitioned::Decided(moment("2022-01-09T10:00:00+06:00")));
        assert_eq!(decided(json!({ "kind": "amended", "outcome": { "kind": "warning" } })), None);
    }

    #[test]
    fn an_adverse_petition_blocks_and_a_withdrawn_one_leaves_the_way_open() {
        let adverse = with(petition("2022-01-08 10:00", "a1"), "favourable", json!(false));
        let blocked = case(&[fined(), vec![adverse]].concat()).unwrap();
        assert_eq!(blocked.petitioned, Petitioned::Blocked(moment("2022-01-08T10:00:00+06:00")));
        let withdrawn = deed("2022-01-09 10:00", PROSECUTOR, "petition_withdrawn/1", json!({ "petition": "a1" }));
        let open = case(&[fined(), vec![petition("2022-01-08 10:00", "a1"), withdrawn]].concat()).unwrap();
        assert!(open.open());
    }

    #[test]
    fn days_left_begin_whole_and_end_at_the_term() {
        let case = case(&arrested(10)).unwrap();
        assert_eq!(case.until, Some(moment("2022-01-16T09:40:00+06:00")));
        for (now, days) in [("2022-01-16T09:40:00", 0), ("2022-01-16T09:39:00", 1), ("2022-01-15T09:40:00", 1), ("2022-01-15T09:39:00", 2)]
        {
            assert_eq!(case.days_left(moment(&format!("{now}+06:00"))), Some(days), "{now}");
        }
        assert_eq!(case.days_left(moment("2022-01-20T00:00:00+06:00")), Some(0), "the term has passed");
    }

    #[test]
    fn the_fewest_days_left_come_first_then_arrests_not_served_then_fines_and_petitioned_ones_last() {
        let told = |id: &'static str, deeds: Vec<Deed>| deeds.into_iter().map(|deed| on(id, deed)).collect::<Vec<_>>();
        let fine = |mci: u32| ruled(json!({ "kind": "fine", "mci": mci }));
        let petitioned = [arrested(9), vec![petition("2022-01-08 10:00", "a1")]].concat();
        let mut cases: Vec<WarningDue> = [
            told("administrative/fine-5", fine(5)),
            told("administrative/petitioned", petitioned),
            told("administrative/fine-10", fine(10)),
            told("administrative/not-served", ruled(json!({ "kind": "arrest", "days": 3 }))),
            told("administrative/ten-days", arrested(10)),
            told("administrative/five-days", arrested(5)),
        ]
        .iter()
        .filter_map(|deeds| case(deeds))
        .collect();
        by_urgency(&mut cases, moment(NOW));
        let order: Vec<&str> = cases.iter().map(|case| case.record.as_str().split_once('/').unwrap().1).collect();
        assert_eq!(order, ["five-days", "ten-days", "not-served", "fine-10", "fine-5", "petitioned"]);
    }

    #[test]
    fn a_case_in_which_a_warning_was_due_is_in_one_of_the_statuses_named() {
        let law = crate::pack::embedded().unwrap();
        let appealed = |deed: &Deed| [fined(), vec![deed.clone()]].concat();
        let told = rules::ALL.iter().flat_map(|rule| (rule.examples)()).map(|e| [e.given, vec![e.when]].concat());
        let told = told.chain([fined(), arrested(10), ruled(json!({ "kind": "arrest", "days": 3 }))]);
        let told = told.chain([appealed(&petition("2022-01-08 10:00", "a1"))]);
        let mut seen = std::collections::BTreeSet::new();
        for deeds in told {
            let own: Vec<Deed> = deeds.into_iter().filter(|deed| deed.record.starts_with("administrative/")).collect();
            for record in own.iter().map(|deed| deed.record) {
                let history = history(record, &own);
                let state = fold::<Administrative>(&history.effective(Administrative::act));
                if warning_was_due(&state, law) {
                    let code = state.status(&RecordId::parse(record).unwrap(), moment(NOW), law).code;
                    assert!(STATUSES.contains(&code), "{record}: {code}");
                    seen.insert(code);
                }
            }
        }
        assert_eq!(seen.len(), STATUSES.len(), "{seen:?}");
    }

    #[test]
    fn the_rule_and_what_it_rests_on_are_those_of_its_file() {
        assert_eq!(basis().iter().map(ToString::to_string).take(1).collect::<Vec<_>>(), ["CAO 43(2)"]);
        assert!(super::super::figures::ALL.iter().any(|figure| figure.id == FIGURE));
    }

    #[test]
    fn prosecutors_bring_petitions_and_clerks_do_not() {
        assert!(brings(Role::Prosecutor) && !brings(Role::CourtClerk));
    }
}
