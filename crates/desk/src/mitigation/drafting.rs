//! The petition of a case: a submission that the door takes as it is, and the document to print in three languages.

use crate::documents::{Draft, drafted, page};
use crate::failure::Failure;
use crate::lang::{Lang, Words, Writing};
use crate::reading::reader::Reader;
use aiqyn_law::administrative::mitigation::{ACT, WarningDue};
use aiqyn_law::administrative::{Administrative, Outcome};
use aiqyn_law::documents::of;
use aiqyn_law::documents::reading;
use aiqyn_law::kernel::{Fold, Moment, Submission, SubmittedAct};
use aiqyn_law::pack::Pack;
use aiqyn_law::rooms;
use std::collections::BTreeMap;

const LANGUAGES: [Lang; 3] = [Lang::Kk, Lang::Ru, Lang::En];

const FINE: Words = Words { kk: "{mci} АЕК айыппұл", ru: "штраф {mci} МРП", en: "a fine of {mci} MCI" };
const ARREST: Words =
    Words {
        kk: "{days} тәулік әкімшілік қамақ", ru: "административный арест на {days} сут.", en: "administrative arrest of {days} days"
    };
const WARNING: Words = Words { kk: "ескерту", ru: "предупреждение", en: "a warning" };
const UP_TO: Words =
    Words { kk: "{days} тәулікке дейін қамақ", ru: "арест до {days} сут.", en: "arrest up to {days} days" };

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

/// A penalty in words; what is neither a fine nor an arrest is a warning.
pub fn penalty(outcome: &Outcome, lang: Lang) -> String {
    match outcome {
        Outcome::Fine { mci } => FINE.fill(lang, &[("mci", mci.to_string())]),
        Outcome::Arrest { days } => ARREST.fill(lang, &[("days", days.to_string())]),
        _ => WARNING.of(lang).to_owned(),
    }
}

/// The longest arrest of an article in words.
pub fn up_to(days: u8, lang: Lang) -> String {
    UP_TO.fill(lang, &[("days", days.to_string())])
}

/// A drafted petition; nothing of it is recorded.
pub struct DraftPetition {
    /// The number of the case: its id within the room.
    pub number: String,
    /// What a prosecutor hands in.
    pub submission: Submission,
    /// The document as a page, by language.
    pub pages: Vec<(Lang, String)>,
}

/// Drafts the petition of a case for an officer; the reasons in the submission are in one language, the pages in three.
///
/// # Errors
/// The store's, or the act of which the document is made cannot be drawn up.
pub async fn draft(by: &Reader<'_>, due: &WarningDue, now: Moment, law: &Pack, lang: Lang) -> Result<DraftPetition, Failure> {
    let failed = |error: &dyn std::fmt::Display| Failure::Failed(format!("{}: {error}", due.record));
    let (Some(room), Some(document)) = (rooms::room(Administrative::NAME), of(Administrative::NAME, ACT)) else {
        return Err(failed(&format!("no document is made of {ACT}")));
    };
    let reader = |lang| reading::Reader::new(room, law, now, lang);
    let reasons = |lang| reasons(due, &reader(lang).names().body(due.court.as_str()), lang);
    let petition = due.petition().map_err(|error| failed(&error))?;
    let payload = serde_json::to_value(&petition).map_err(|error| failed(&error))?;
    let officer = by.proven()?;
    let record = by.record(&due.record).await?;
    let mut pages = Vec::with_capacity(LANGUAGES.len());
    for lang in LANGUAGES {
        let draft = Draft { act: ACT, payload: &payload, sealed: &[("reasons", reasons(lang))], officer, at: now };
        let gathered = drafted(by, room, document, &record, &draft, law, lang).await?;
        let gathered = gathered.ok_or_else(|| failed(&"the record holds no act"))?;
        pages.push((lang, page(&gathered, &reader(lang).names().body(officer.authority.body.as_str()), lang)));
    }
    let act = SubmittedAct {
        record: due.record.clone(),
        act: ACT.to_owned(),
        occurred_at: now,
        payload,
        sealed: BTreeMap::from([("reasons".to_owned(), reasons(lang))]),
        version: Some(due.version + 1),
    };
    let key = format!("mitigation/{}/{}/{}", due.record, due.tag, due.version + 1);
    let submission = Submission { key, incident: due.incident.clone(), acts: vec![act] };
    Ok(DraftPetition { number: due.record.as_str().rsplit('/').next().unwrap_or_default().to_owned(), submission, pages })
}

fn reasons(due: &WarningDue, court: &str, lang: Lang) -> String {
    let held = due.until.map(|until| HELD.fill(lang, &[("until", until.local())])).unwrap_or_default();
    let said = [
        ("court", court.to_owned()),
        ("day", lang.day(due.ruled.date())),
        ("record", due.record.to_string()),
        ("article", due.cited()),
        ("imposed", penalty(&due.imposed, lang)),
        ("held", held),
    ];
    REASONS.fill(lang, &said)
}
