//! `aiqyn sweep mitigation`: the cases in which a warning was due and a harsher penalty is in force, side by side with the rule.

use super::answer::{pretty, print, private_folder, vacant, write_new};
use super::arguments::{Asker, Format, StoreDir, incident, lang, moment, or_now, region};
use crate::progress::{self, Reading};
use aiqyn_desk::lang::{Lang, Words, Writing};
use aiqyn_desk::mitigation::{self, DraftPetition, SweepQuery, penalty, up_to};
use aiqyn_desk::reading::purpose::Purpose;
use aiqyn_desk::reading::reader::Reader;
use aiqyn_desk::{Failure, asking, tables};
use aiqyn_law::administrative::Outcome;
use aiqyn_law::administrative::mitigation::{self as warnings, Petitioned, WarningDue};
use aiqyn_law::kernel::{IncidentId, Moment, RegionCode};
use aiqyn_law::pack::{self, Pack};
use aiqyn_record::Access;
use clap::{Args, Subcommand};
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

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
    #[command(flatten)]
    asker: Asker,
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

/// What was found, for writing it.
struct List<'a> {
    now: Moment,
    all: usize,
    open: usize,
    held: usize,
    shown: &'a [WarningDue],
    basis: Vec<String>,
}

impl Mitigation {
    async fn run(self) -> Result<(), Failure> {
        if let Some(dir) = &self.out {
            vacant(dir)?;
        }
        let law = pack::embedded()?;
        let store = self.store.open(Access::Read).await?;
        let reader = self.asker.enter(&store, "sweep mitigation", Purpose::Supervision).await?;
        self.brings(&reader)?;
        let now = or_now(self.now, &store).await?;
        let incident = asking::choose(&store.incidents().await?, self.incident.as_ref())?;
        let asked = SweepQuery { incident, region: self.region.as_ref(), officer: reader.officer(), now };
        let reading = Reading::begin();
        let due = mitigation::find(&store, &asked, law, &reading.steps()).await;
        reading.end();
        let mut due = due?;
        let (all, open) = (due.len(), due.iter().filter(|one| one.open()).count());
        let held = due.iter().filter(|one| one.until.is_some()).count();
        due.truncate(self.limit.map_or(usize::MAX, |limit| usize::try_from(limit).unwrap_or(usize::MAX)));
        let basis = warnings::basis().iter().map(ToString::to_string).collect();
        let list = List { now, all, open, held, shown: &due, basis };
        let question = json!({ "incident": asked.incident, "region": self.region, "now": now, "drafted": self.out.is_some() });
        reader.asked(question, due.len()).await?;
        let drafted = match &self.out {
            Some(dir) => Some((dir, self.draft(dir, &reader, &list, law).await?)),
            None => None,
        };
        print(&self.write(&list)?)?;
        if let Some((dir, count)) = drafted {
            let said = DRAFTED.fill(self.lang, &[("dir", dir.display().to_string()), ("count", count.to_string())]);
            // A table or an object stays one: the remark goes beside it.
            if self.format == Format::Text { print(&said)? } else { eprint!("{said}") }
        }
        Ok(())
    }

    /// Petitions are drafted for whoever brings them.
    fn brings(&self, reader: &Reader<'_>) -> Result<(), Failure> {
        if self.out.is_none() {
            return Ok(());
        }
        let Some(officer) = reader.officer() else {
            return Err(Failure::Input("a petition is drafted for the prosecutor who brings it: name the token with --as".to_owned()));
        };
        let role = officer.authority.role;
        if warnings::brings(role) {
            return Ok(());
        }
        let role = role.code();
        Err(Failure::Refused(format!("a {role} brings no petition (CAO 830): a prosecutor drafts them; leave --out away to list")))
    }

    /// Writes the drafts of the cases without a petition; says how many.
    async fn draft(&self, dir: &Path, reader: &Reader<'_>, list: &List<'_>, law: &Pack) -> Result<usize, Failure> {
        let open: Vec<&WarningDue> = list.shown.iter().filter(|due| due.open()).collect();
        private_folder(dir)?;
        let bar = progress::bar("drafting", open.len() as u64, false);
        for due in &open {
            let DraftPetition { number, submission, pages } = mitigation::draft(reader, due, list.now, law, self.lang).await?;
            write_new(&dir.join(format!("{number}.json")), &pretty(&submission)?)?;
            for (lang, page) in pages {
                write_new(&dir.join(format!("{number}.{}.html", lang.code())), &page)?;
            }
            bar.inc(1);
        }
        bar.finish_and_clear();
        Ok(open.len())
    }

    fn write(&self, list: &List<'_>) -> Result<String, Failure> {
        let (now, basis) = (list.now, &list.basis);
        match self.format {
            Format::Json => {
                let rows: Vec<Value> = list.shown.iter().map(|one| json_of(one, now, basis)).collect();
                let answer = json!({
                    "now": now, "figure": warnings::FIGURE, "rule": warnings::RULE, "due": list.all, "without_petition": list.open, "under_arrest": list.held,
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
            let fine = one.fine_mci.map(|mci| penalty(&Outcome::Fine { mci }, lang));
            let arrest = one.arrest_max_days.map(|days| up_to(days, lang));
            let offers: Vec<String> = std::iter::once(penalty(&Outcome::Warning {}, lang)).chain(fine).chain(arrest).collect();
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

fn json_of(one: &WarningDue, now: Moment, basis: &[String]) -> Value {
    json!({
        "record": one.record, "region": one.region, "court": one.court, "ruled_at": one.ruled, "imposed": one.imposed,
        "article": one.article, "part": one.part,
        "offers": { "warning": true, "fine_mci": one.fine_mci, "arrest_max_days": one.arrest_max_days },
        "due": "warning", "basis": basis, "under_arrest": one.until.is_some(), "until": one.until, "days_left": one.days_left(now),
        "petition": one.petitioned.code(), "petition_since": one.petitioned.since(),
    })
}
