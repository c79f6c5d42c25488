//! `aiqyn sweep mitigation`: the cases in which a warning was due and a harsher penalty is in force, side by side with the rule.

mod drafts;

use super::answer::{pretty, print};
use super::arguments::{Format, StoreDir, incident, lang, moment, or_now, region};
use crate::progress;
use aiqyn_desk::lang::Lang;
use aiqyn_desk::reading::log;
use aiqyn_desk::reading::record::sees;
use aiqyn_desk::{Failure, asking, officers, tables};
use aiqyn_law::administrative::figures::warning_was_due;
use aiqyn_law::administrative::{Administrative, Outcome, PetitionResult, State};
use aiqyn_law::kernel::rule::fold;
use aiqyn_law::kernel::{BodyId, History, IncidentId, Moment, Officer, RecordId, RegionCode, Room, Span, Tag, Words};
use aiqyn_law::pack::{self, Code, Pack};
use aiqyn_law::rooms;
use aiqyn_record::{Access, Store};
use clap::{Args, Subcommand};
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::path::PathBuf;

/// The figure that counts the same cases.
const FIGURE: &str = "XA1";
/// The rule the cases are held against.
const RULE: &str = "administrative.warning_due";

#[derive(Subcommand)]
pub enum Sweep {
    /// List the administrative cases in which a warning was mandatory and something harsher is in force; draft the petitions.
    Mitigation(Mitigation),
}

impl Sweep {
    pub async fn run(self) -> Result<(), Failure> {
        match self {
            Self::Mitigation(args) => args.run().await,
        }
    }
}

#[derive(Args)]
#[command(
    after_help = "A court must give the warning its article provides where no circumstance aggravates (CAO 43(2), 57). Listed are the cases in\n\
    which it gave more: people under arrest first, the fewest days left before the others, then arrests not being served, then fines,\n\
    the largest first; cases with a favourable petition, pending or decided, come last and say so. Their number is that of\n\
    `aiqyn figure XA1 --known T --of T`.\n\n\
    With --out each case without a petition gets NUMBER.json, which `aiqyn submit` takes as it is, and NUMBER.kk.html, .ru.html,\n\
    .en.html to print. Nothing is written to the store: a draft is no petition until a prosecutor has read and submitted it.\n\n\
    Example: aiqyn sweep mitigation --region almaty-city --limit 20\n         \
    aiqyn sweep mitigation --region almaty-city --as TOKEN --lang ru --out petitions\n         \
    aiqyn submit petitions/22-000017.json --as TOKEN"
)]
pub struct Mitigation {
    #[command(flatten)]
    store: StoreDir,
    /// As known at, and of, this moment: a date (its end, in Almaty) or a time with zone. Left out: now; in a demonstration, its last act.
    #[arg(long, value_name = "T", value_parser = moment)]
    now: Option<Moment>,
    /// Only cases of this region.
    #[arg(long, value_name = "REGION", value_parser = region)]
    region: Option<RegionCode>,
    /// At most so many cases, the most urgent ones; how many there are is said in any case.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    limit: Option<u32>,
    /// The incident, where the store holds several.
    #[arg(long, value_name = "ID", value_parser = incident)]
    incident: Option<IncidentId>,
    /// Only what the officer of this token may see; --out asks for a prosecutor's.
    #[arg(long = "as", value_name = "TOKEN", env = "AIQYN_TOKEN", hide_env_values = true)]
    token: Option<String>,
    /// kk, ru or en: of the list, and of the reasons in the drafted submissions.
    #[arg(long, default_value = "en", value_parser = lang)]
    lang: Lang,
    /// How to write the list.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// Draft the petitions into this folder, which is new or empty.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

/// Where a case stands with favourable petitions.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Petitioned {
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

    const fn code(&self) -> &'static str {
        match self {
            Self::Not => "none",
            Self::Blocked(_) => "adverse_pending",
            Self::Pending(_) => "pending",
            Self::Decided(_) => "decided",
        }
    }

    const fn since(&self) -> Option<Moment> {
        match self {
            Self::Not => None,
            Self::Blocked(at) | Self::Pending(at) | Self::Decided(at) => Some(*at),
        }
    }
}

/// One case: what was imposed, and what the article offers.
struct Due {
    record: RecordId,
    incident: IncidentId,
    version: u64,
    region: RegionCode,
    court: BodyId,
    ruled: Moment,
    imposed: Outcome,
    article: String,
    part: String,
    fine_mci: Option<u32>,
    arrest_max_days: Option<u8>,
    /// Served now, and until when.
    until: Option<Moment>,
    petitioned: Petitioned,
    /// A tag that no petition of the case bears.
    tag: Tag,
}

impl Due {
    /// The case, where the figure counts it.
    fn of(record: RecordId, history: &History, now: Moment, law: &Pack) -> Option<Self> {
        let entries = history.effective(Administrative::act);
        let entries: Vec<_> = entries.into_iter().filter(|entry| entry.occurred_at <= now).collect();
        let state: State = fold::<Administrative>(&entries);
        if !warning_was_due(&state, law) {
            return None;
        }
        let petitioned = Petitioned::of(&state);
        let (protocol, ruled, in_force) = (state.protocol.as_ref()?, state.ruled.as_ref()?, state.in_force.as_ref()?);
        let offence = law.offence(Code::Cao, &in_force.article, &in_force.part, ruled.at)?;
        let tag = (1..).map_while(|n| Tag::parse(&format!("a{n}")).ok()).find(|tag| !state.petitions.contains_key(tag))?;
        Some(Self {
            record,
            incident: history.incident()?.clone(),
            version: history.version(),
            region: protocol.region.clone(),
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

    /// Whether a petition can be drafted.
    fn open(&self) -> bool {
        self.petitioned == Petitioned::Not
    }

    /// Days left of an arrest that is being served, a begun day as one.
    fn days_left(&self, now: Moment) -> Option<i64> {
        self.until
            .map(|until| (until - now).whole_minutes().max(0).div_euclid(DAY) + i64::from((until - now).whole_minutes().max(0) % DAY > 0))
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

    /// `476(1)`.
    fn cited(&self) -> String {
        if self.part.is_empty() { self.article.clone() } else { format!("{}({})", self.article, self.part) }
    }

    fn json(&self, now: Moment, basis: &[String]) -> Value {
        json!({
            "record": self.record, "region": self.region, "court": self.court, "ruled_at": self.ruled, "imposed": self.imposed,
            "article": self.article, "part": self.part,
            "offers": { "warning": true, "fine_mci": self.fine_mci, "arrest_max_days": self.arrest_max_days },
            "due": "warning", "basis": basis, "under_arrest": self.until.is_some(), "until": self.until, "days_left": self.days_left(now),
            "petition": self.petitioned.code(), "petition_since": self.petitioned.since(),
        })
    }
}

/// Minutes of a day.
const DAY: i64 = Span::days(1).whole_minutes();

const FINE: Words = Words { kk: "{mci} АЕК айыппұл", ru: "штраф {mci} МРП", en: "a fine of {mci} MCI" };
const ARREST: Words =
    Words {
        kk: "{days} тәулік әкімшілік қамақ", ru: "административный арест на {days} сут.", en: "administrative arrest of {days} days"
    };
const WARNING: Words = Words { kk: "ескерту", ru: "предупреждение", en: "a warning" };
const UP_TO: Words =
    Words { kk: "{days} тәулікке дейін қамақ", ru: "арест до {days} сут.", en: "arrest up to {days} days" };
const HEAD: Words = Words {
    kk: "{now}: ескерту міндетті болған, бірақ қатаңырақ жаза күшінде – {all} іс (XA1); өтінішхаты жоғы {open}, қамақта отырғаны {held}; көрсетілгені {shown}. {basis}\n",
    ru: "На {now}: предупреждение было обязательным, действует более строгое взыскание – {all} дел (XA1); без ходатайства {open}, под арестом {held}; показано {shown}. {basis}\n",
    en: "At {now}: a warning was due and a harsher penalty is in force in {all} cases (XA1); {open} without a petition, {held} under arrest; {shown} shown. {basis}\n",
};
const BODY: Words = Words {
    kk: "  тағайындалды: {imposed} ({court}, {ruled})\n  {article}-бап көздейді: {offers}; міндетті болғаны: ескерту\n",
    ru: "  назначено: {imposed} ({court}, {ruled})\n  статья {article} предусматривает: {offers}; обязательно было: предупреждение\n",
    en: "  imposed: {imposed} ({court}, {ruled})\n  CAO {article} offers: {offers}; due was: a warning\n",
};
const HELD: Words = Words {
    kk: "ҚАМАҚТА {until} дейін, қалғаны {days} тәулік",
    ru: "ПОД АРЕСТОМ до {until}, осталось {days} сут.",
    en: "UNDER ARREST until {until}, {days} days left",
};
const PENDING: Words =
    Words {
        kk: "өтінішхат {at} бастап қаралуда", ru: "ходатайство рассматривается с {at}", en: "a petition is pending since {at}"
    };
const BLOCKED: Words = Words {
    kk: "{at} бастап нашарлататын өтінішхат қаралуда: әуелі ол шешіледі немесе қайтарып алынады",
    ru: "с {at} рассматривается ходатайство об ухудшении: сначала решают или отзывают его",
    en: "an adverse petition is pending since {at}: it is decided or withdrawn first",
};
const DECIDED: Words = Words {
    kk: "өтінішхат {at} шешілген, қатаңырақ жаза қалды",
    ru: "ходатайство решено {at}, более строгое взыскание осталось",
    en: "a petition was decided at {at}, and the harsher penalty stayed",
};
const DRAFTED: Words = Words {
    kk: "{dir}: {count} өтінішхат жобасы. Әрқайсысын оқып шығыңыз, содан кейін: aiqyn submit {dir}/НӨМІР.json --as ТОКЕН\n",
    ru: "{dir}: проектов ходатайств – {count}. Прочтите каждый, затем: aiqyn submit {dir}/НОМЕР.json --as ТОКЕН\n",
    en: "{dir}: {count} petitions drafted. Read each, then: aiqyn submit {dir}/NUMBER.json --as TOKEN\n",
};

fn penalty(outcome: &Outcome, lang: Lang) -> String {
    match outcome {
        Outcome::Fine { mci } => FINE.fill(lang, &[("mci", mci.to_string())]),
        Outcome::Arrest { days } => ARREST.fill(lang, &[("days", days.to_string())]),
        _ => WARNING.of(lang).to_owned(),
    }
}

/// What was found, for writing it.
struct List<'a> {
    now: Moment,
    all: usize,
    open: usize,
    held: usize,
    shown: &'a [Due],
    basis: Vec<String>,
}

impl Mitigation {
    async fn run(self) -> Result<(), Failure> {
        if let Some(dir) = &self.out {
            drafts::vacant(dir)?;
        }
        let law = pack::embedded()?;
        let store = self.store.open(Access::Read).await?;
        let officer = self.officer(&store).await?;
        let now = or_now(self.now, &store).await?;
        let mut due = self.find(&store, officer.as_ref(), now, law).await?;
        due.sort_by(|a, b| a.urgency(now).cmp(&b.urgency(now)));
        let (all, open) = (due.len(), due.iter().filter(|one| one.open()).count());
        let held = due.iter().filter(|one| one.until.is_some()).count();
        due.truncate(self.limit.map_or(usize::MAX, |limit| usize::try_from(limit).unwrap_or(usize::MAX)));
        let rule = rooms::declarations().into_iter().find(|declaration| declaration.code == RULE);
        let basis = rule.map(|rule| rule.basis.iter().map(ToString::to_string).collect()).unwrap_or_default();
        let list = List { now, all, open, held, shown: &due, basis };
        let drafted = match (&self.out, &officer) {
            (Some(dir), Some(officer)) => Some((dir, drafts::write(dir, &store, officer, &list, law, self.lang).await?)),
            _ => None,
        };
        print(&self.write(&list)?)?;
        if let Some((dir, count)) = drafted {
            let said = DRAFTED.fill(self.lang, &[("dir", dir.display().to_string()), ("count", count.to_string())]);
            // A table or an object stays one: the remark goes beside it.
            if self.format == Format::Text { print(&said)? } else { eprint!("{said}") }
        }
        Ok(())
    }

    async fn officer(&self, store: &Store) -> Result<Option<Officer>, Failure> {
        let Some(token) = &self.token else {
            return if self.out.is_some() {
                Err(Failure::Input("a petition is drafted for the prosecutor who brings it: name the token with --as".to_owned()))
            } else {
                Ok(None)
            };
        };
        let officer = officers::prove(store, token).await?;
        let brings = Administrative::GRANTS.iter().any(|grant| grant.act == "petition/1" && grant.role == officer.authority.role);
        if self.out.is_some() && !brings {
            let role = officer.authority.role.code();
            return Err(Failure::Refused(format!(
                "a {role} brings no petition (CAO 830): a prosecutor drafts them; leave --out away to list"
            )));
        }
        Ok(Some(officer))
    }

    async fn find(&self, store: &Store, officer: Option<&Officer>, now: Moment, law: &Pack) -> Result<Vec<Due>, Failure> {
        let incident = asking::choose(&store.incidents().await?, self.incident.as_ref())?;
        let bar = progress::bar("reading", store.head().await?.size, false);
        let histories = log::histories(store, now, &|read| bar.set_position(read)).await;
        bar.finish_and_clear();
        let own = histories?.into_iter().filter(|(record, history)| {
            record.room() == Administrative::NAME
                && history.incident() == Some(&incident)
                && officer.is_none_or(|officer| sees(officer, record, history))
        });
        let due = own.filter_map(|(record, history)| Due::of(record, &history, now, law));
        Ok(due.filter(|one| self.region.as_ref().is_none_or(|region| *region == one.region)).collect())
    }

    fn write(&self, list: &List<'_>) -> Result<String, Failure> {
        let (now, basis) = (list.now, &list.basis);
        match self.format {
            Format::Json => {
                let rows: Vec<Value> = list.shown.iter().map(|one| one.json(now, basis)).collect();
                let answer = json!({
                    "now": now, "figure": FIGURE, "rule": RULE, "due": list.all, "without_petition": list.open, "under_arrest": list.held,
                    "list": rows,
                });
                pretty(&answer)
            }
            Format::Csv => {
                let optional = |value: Option<String>| value.unwrap_or_default();
                let rows = list.shown.iter().map(|one| {
                    let (kind, size) = match one.imposed {
                        Outcome::Fine { mci } => ("fine", mci.to_string()),
                        Outcome::Arrest { days } => ("arrest", days.to_string()),
                        _ => ("", String::new()),
                    };
                    let head = [one.record.to_string(), one.region.to_string(), one.article.clone(), one.part.clone()];
                    let given = [kind.to_owned(), size, one.ruled.local(), one.court.to_string()];
                    let offers = ["warning".to_owned(), optional(one.fine_mci.map(|n| n.to_string()))];
                    let held = [optional(one.until.map(Moment::local)), optional(one.days_left(now).map(|n| n.to_string()))];
                    let most = optional(one.arrest_max_days.map(|n| n.to_string()));
                    let petition =
                        [one.petitioned.code().to_owned(), optional(one.petitioned.since().map(Moment::local)), basis.join("; ")];
                    head.into_iter().chain(given).chain(offers).chain([most]).chain(held).chain(petition).collect()
                });
                let head = [
                    "record",
                    "region",
                    "article",
                    "part",
                    "imposed",
                    "size",
                    "ruled_at",
                    "court",
                    "due",
                    "offers_fine_mci",
                    "offers_arrest_days",
                    "under_arrest_until",
                    "days_left",
                    "petition",
                    "petition_since",
                    "basis",
                ];
                tables::csv(&head, rows)
            }
            Format::Text => Ok(self.text(list)),
        }
    }

    fn text(&self, list: &List<'_>) -> String {
        let lang = self.lang;
        let counts = [
            ("now", list.now.local()),
            ("all", list.all.to_string()),
            ("open", list.open.to_string()),
            ("held", list.held.to_string()),
            ("shown", list.shown.len().to_string()),
            ("basis", list.basis.join(", ")),
        ];
        let mut out = HEAD.fill(lang, &counts);
        for one in list.shown {
            let mut marks = vec![one.record.to_string(), one.region.to_string()];
            if let (Some(until), Some(days)) = (one.until, one.days_left(list.now)) {
                marks.push(HELD.fill(lang, &[("until", until.local()), ("days", days.to_string())]));
            }
            let petition = match &one.petitioned {
                Petitioned::Not => None,
                Petitioned::Blocked(at) => Some((BLOCKED, at)),
                Petitioned::Pending(at) => Some((PENDING, at)),
                Petitioned::Decided(at) => Some((DECIDED, at)),
            };
            marks.extend(petition.map(|(words, at)| words.fill(lang, &[("at", at.local())])));
            let _ = writeln!(out, "\n{}", marks.join("  "));
            let fine = one.fine_mci.map(|mci| FINE.fill(lang, &[("mci", mci.to_string())]));
            let arrest = one.arrest_max_days.map(|days| UP_TO.fill(lang, &[("days", days.to_string())]));
            let offers: Vec<String> = std::iter::once(WARNING.of(lang).to_owned()).chain(fine).chain(arrest).collect();
            let said = [
                ("imposed", penalty(&one.imposed, lang)),
                ("court", one.court.to_string()),
                ("ruled", one.ruled.local()),
                ("article", one.cited()),
                ("offers", offers.join(", ")),
            ];
            out += &BODY.fill(lang, &said);
        }
        out
    }
}
