//! The drafts of a sweep: for each case a submission that the door takes, and the petition as a page in three languages.

use super::{ARREST, Due, FINE, List};
use crate::cli::answer::write_new;
use crate::progress;
use aiqyn_desk::Failure;
use aiqyn_desk::documents::{Draft, drafted, page};
use aiqyn_desk::lang::{Lang, Words, Writing};
use aiqyn_desk::reading::record::lines;
use aiqyn_law::administrative::{Administrative, Outcome, Petition};
use aiqyn_law::documents::of;
use aiqyn_law::documents::reading::Reader;
use aiqyn_law::kernel::{BodyId, Moment, Officer, Room, Submission, SubmittedAct};
use aiqyn_law::pack::Pack;
use aiqyn_law::rooms;
use aiqyn_record::Store;
use std::collections::BTreeMap;
use std::path::Path;

/// The act that is drafted.
const ACT: &str = "petition/1";

const LANGUAGES: [(Lang, &str); 3] = [(Lang::Kk, "kk"), (Lang::Ru, "ru"), (Lang::En, "en")];

const REASONS: Words = Words {
    kk: "{court} {day} қаулысымен {record} ісі бойынша ӘҚБтК {article}-бабымен {imposed} тағайындалған.\n\
         Хаттамада да, қаулыда да ӘҚБтК 57-бабында көзделген, жауаптылықты ауырлататын мән-жай көрсетілмеген. Бап ескертуді көздейді.\n\
         ӘҚБтК 43-бабының екінші бөлігіне сәйкес мұндай мән-жайлар болмаған кезде сот тиісті бапта көзделген ескертуді қолдануға міндетті. \
         Сот оны қолданбаған.{held}\n\
         Қаулыны өзгертіп, тағайындалған жазаны ескертумен ауыстыруды сұраймын.",
    ru: "Постановлением от {day} ({court}) по делу {record} по статье {article} КоАП назначено взыскание: {imposed}.\n\
         Ни в протоколе, ни в постановлении не указано обстоятельств, отягчающих ответственность (статья 57 КоАП). Статья предусматривает \
         предупреждение.\n\
         Согласно части второй статьи 43 КоАП при отсутствии таких обстоятельств суд обязан применить предупреждение, предусмотренное \
         соответствующей статьёй. Суд его не применил.{held}\n\
         Прошу постановление изменить, назначенное взыскание заменить предупреждением.",
    en: "By the ruling of {day} ({court}) in case {record} the penalty under article {article} of the CAO was {imposed}.\n\
         Neither the protocol nor the ruling names a circumstance that aggravates liability (CAO 57). The article provides a warning.\n\
         Under CAO 43(2), where no such circumstance is present, the court must give the warning that the article provides. It did not.{held}\n\
         I ask that the ruling be amended and the penalty be replaced with a warning.",
};

const HELD: Words = Words {
    kk: "\nАдам қамақта отыр, мерзімі {until} аяқталады: өтінішхат бір тәулік ішінде қаралуға тиіс (ӘҚБтК 835-бабының екінші бөлігі).",
    ru: "\nЛицо отбывает арест, срок которого истекает {until}: ходатайство рассматривается в течение одних суток (часть вторая статьи 835 КоАП).",
    en: "\nThe person is serving the arrest, which ends at {until}: the petition is decided within one day (CAO 835(2)).",
};

/// Refuses a folder that holds anything, before anything is read or written.
pub fn vacant(dir: &Path) -> Result<(), Failure> {
    match std::fs::read_dir(dir).map(Iterator::count) {
        Ok(0) => Ok(()),
        Ok(_) => Err(Failure::Input(format!("{}: not empty; name a new or an empty folder", dir.display()))),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(Failure::Input(format!("{}: {error}", dir.display()))),
    }
}

/// Drafts the petitions of a list; says how many.
pub async fn write(dir: &Path, store: &Store, officer: &Officer, list: &List<'_>, law: &Pack, lang: Lang) -> Result<usize, Failure> {
    let open: Vec<&Due> = list.shown.iter().filter(|due| due.open()).collect();
    folder(dir)?;
    let bar = progress::bar("drafting", open.len() as u64, false);
    for due in &open {
        draft(dir, store, officer, due, list.now, law, lang).await?;
        bar.inc(1);
    }
    bar.finish_and_clear();
    Ok(open.len())
}

/// Names and reasons stand in the drafts: the folder is its owner's alone.
fn folder(dir: &Path) -> Result<(), Failure> {
    use std::os::unix::fs::DirBuilderExt;
    let made = std::fs::DirBuilder::new().recursive(true).mode(0o700).create(dir);
    made.map_err(|error| Failure::Failed(format!("{}: {error}", dir.display())))
}

async fn draft(dir: &Path, store: &Store, officer: &Officer, due: &Due, now: Moment, law: &Pack, lang: Lang) -> Result<(), Failure> {
    let failed = |error: &dyn std::fmt::Display| Failure::Failed(format!("{}: {error}", due.record));
    let court = BodyId::parse(&format!("court/{}/appeal", due.region)).map_err(|error| failed(&error))?;
    let petition = Petition { petition: due.tag.clone(), favourable: true, court };
    let payload = serde_json::to_value(&petition).map_err(|error| failed(&error))?;
    let reader = |lang| rooms::room(Administrative::NAME).map(|room| Reader::new(room, law, now, lang));
    let number = due.record.as_str().rsplit('/').next().unwrap_or_default();
    let own = reasons(due, &reader(lang).map(|reader| reader.names().body(due.court.as_str())).unwrap_or_default(), lang);
    let act = SubmittedAct {
        record: due.record.clone(),
        act: ACT.to_owned(),
        occurred_at: now,
        payload: payload.clone(),
        sealed: BTreeMap::from([("reasons".to_owned(), own)]),
        version: Some(due.version + 1),
    };
    let key = format!("mitigation/{}/{}/{}", due.record, due.tag, due.version + 1);
    let submission = Submission { key, incident: due.incident.clone(), acts: vec![act] };
    let text = serde_json::to_string_pretty(&submission).map_err(|error| failed(&error))?;
    write_new(&dir.join(format!("{number}.json")), &(text + "\n"))?;
    let lines = lines(store, &due.record).await?;
    for (lang, code) in LANGUAGES {
        let (Some(room), Some(document), Some(reader)) = (rooms::room(Administrative::NAME), of(Administrative::NAME, ACT), reader(lang))
        else {
            return Err(Failure::Failed(format!("no document is made of {ACT}")));
        };
        let text = reasons(due, &reader.names().body(due.court.as_str()), lang);
        let draft = Draft { act: ACT, payload: &payload, sealed: &[("reasons", text)], officer, at: now };
        let gathered = drafted(store, room, document, &lines, &draft, law, lang).await?;
        let gathered = gathered.ok_or_else(|| Failure::Failed(format!("{}: the record holds no act", due.record)))?;
        write_new(
            &dir.join(format!("{number}.{code}.html")),
            &page(&gathered, &reader.names().body(officer.authority.body.as_str()), lang),
        )?;
    }
    Ok(())
}

fn reasons(due: &Due, court: &str, lang: Lang) -> String {
    let imposed = match due.imposed {
        Outcome::Arrest { days } => ARREST.fill(lang, &[("days", days.to_string())]),
        Outcome::Fine { mci } => FINE.fill(lang, &[("mci", mci.to_string())]),
        _ => String::new(),
    };
    let held = due.until.map(|until| HELD.fill(lang, &[("until", until.local())])).unwrap_or_default();
    let said = [
        ("court", court.to_owned()),
        ("day", lang.day(due.ruled.date())),
        ("record", due.record.to_string()),
        ("article", due.cited()),
        ("imposed", imposed),
        ("held", held),
    ];
    REASONS.fill(lang, &said)
}
