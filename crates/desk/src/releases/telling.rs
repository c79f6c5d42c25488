//! Releases as people read them, in three languages.

use super::comparing::{Change, Difference, Movement};
use super::{Recount, Release, document};
use crate::briefing::office_name;
use crate::counting;
use crate::failure::Failure;
use crate::lang::{Lang, Writing};
use aiqyn_law::briefing::state::By;
use aiqyn_law::briefing::{Extent, OfficeClock, Proposed, Qualifier, Residual, Spoken, State};
use aiqyn_law::kernel::Words;
use aiqyn_law::names;
use aiqyn_law::pack::{Pack, Wording};
use aiqyn_record::checkpoint::Verifier;
use serde_json::{Value, json};
use std::fmt::Write as _;

const CLOCKS: Words = Words {
    kk: "белгілі болған сәті {known}, жазбада {acts} әрекет; қай сәтке: {of}",
    ru: "по данным на {known}, в записи {acts} действий; по состоянию на {of}",
    en: "known at {known} from {acts} acts, of {of}",
};
const MISSING: Words =
    Words {
        kk: "{whole} ішінен {size} көрсетілмеген", ru: "{size} из {whole} не указано", en: "{size} of {whole} not stated"
    };
const DOUBLE: Words = Words {
    kk: "{whole} ішінен {size} бірнеше рет есептелген",
    ru: "{size} из {whole} учтено более одного раза",
    en: "{size} of {whole} counted more than once",
};
const SPLIT: Words = Words { kk: "{id}, бөлініс «{by}»", ru: "{id}, разбивка «{by}»", en: "{id}, by {by}" };
const RESIDUALS: Words = Words { kk: "Қалдықтар", ru: "Остатки", en: "Residuals" };
const NOT_PERMITTED: Words = Words { kk: "рұқсат етілмеген", ru: "не разрешено", en: "not permitted" };
const PROPOSED: Words = Words { kk: "Ұсынған", ru: "Предложил", en: "Proposed by" };
const PERMITTED: Words = Words { kk: "Рұқсат берген", ru: "Разрешил", en: "Permitted by" };
const REFUSED: Words = Words { kk: "Рұқсат бермеген", ru: "Не разрешил", en: "Not permitted by" };
const SIGNED: Words = Words { kk: "Қол қойған", ru: "Подписал", en: "Signed by" };
const PUBLISHED: Words = Words { kk: "Жариялаған", ru: "Опубликовал", en: "Published by" };
const WITHDRAWN: Words = Words { kk: "Қайтарып алған", ru: "Отозвал", en: "Withdrawn by" };
const EXTENT: Words = Words { kk: "Көлемі", ru: "Объём", en: "Extent" };
const ALL: Words = Words { kk: "бәрі", ru: "всё", en: "all" };
const SUPERSEDES: Words = Words { kk: "Орнын басады", ru: "Заменяет", en: "Supersedes" };
const SUPERSEDED: Words = Words { kk: "Орнын басқан", ru: "Заменён выпуском", en: "Superseded by" };
const DEFINITIONS: Words = Words { kk: "Анықтамалар", ru: "Определения", en: "Definitions" };
const OLD_DEFINITIONS: Words =
    Words { kk: "одан бері өзгерген", ru: "с тех пор изменились", en: "changed since" };
const RECOUNTED: Words = Words {
    kk: "Жазба бойынша қайта саналды", ru: "Пересчитано по записи", en: "Recount from the record"
};
const EQUAL: Words = Words { kk: "тең", ru: "совпадает", en: "equal" };
const NOT_RECOUNTED: Words = Words {
    kk: "саналмады: бұл лауазымды адам жазбаның бір бөлігін ғана көреді",
    ru: "нет: это должностное лицо видит лишь часть записи",
    en: "no: this officer sees only a part of the record",
};
const NOW: Words = Words {
    kk: "жарияланғаны {said}, қазір {now}", ru: "объявлено {said}, сейчас {now}", en: "released {said}, now {now}"
};

const KEY: Words = Words { kk: "Жазбаның кілті", ru: "Ключ записи", en: "The record's key" };
const FINGERPRINT: Words =
    Words { kk: "Оның таңбасы (SHA-256)", ru: "Его отпечаток (SHA-256)", en: "Its fingerprint (SHA-256)" };

/// The key that checks what the record signs, as it stands on the printed release: whoever keeps one sees whether a site has another.
pub fn key(verifier: &Verifier, lang: Lang) -> String {
    format!("{}: {verifier}\n{}: {}\n", KEY.of(lang), FINGERPRINT.of(lang), verifier.fingerprint())
}

/// The line of a label.
fn labelled(out: &mut String, label: &Words, lang: Lang, text: &str) {
    let _ = writeln!(out, "{}: {text}", label.of(lang));
}

fn number(text: &str, lang: Lang) -> String {
    lang.number(text)
}

/// A qualifier in words; nothing where the value is exact.
pub fn qualifier(qualifier: Qualifier, lang: Lang) -> &'static str {
    let words = match qualifier {
        Qualifier::Exact => return "",
        Qualifier::AtLeast => Words { kk: "кемінде ", ru: "не менее ", en: "at least " },
        Qualifier::MoreThan => Words { kk: "артық: ", ru: "более ", en: "more than " },
        Qualifier::AtMost => Words { kk: "ең көбі ", ru: "не более ", en: "at most " },
        Qualifier::Approx => Words { kk: "шамамен ", ru: "около ", en: "about " },
        Qualifier::All => Words { kk: "барлығы ", ru: "все ", en: "all " },
        Qualifier::Unclear => Words { kk: "анық емес: ", ru: "неясно: ", en: "unclear: " },
    };
    words.of(lang)
}

/// What a residual says: "23 of 109 not stated".
pub fn residual(left: &Residual, proposed: &Proposed, lang: Lang) -> String {
    let whole = proposed.figures.iter().find(|spoken| spoken.figure == left.whole).map_or("–", |spoken| spoken.value.as_str());
    let say = |words: &Words, size: u64| words.fill(lang, &[("whole", number(whole, lang)), ("size", number(&size.to_string(), lang))]);
    let mut said = Vec::new();
    if left.missing > 0 {
        said.push(say(&MISSING, left.missing));
    }
    if left.double > 0 {
        said.push(say(&DOUBLE, left.double));
    }
    format!("{}: {}", SPLIT.fill(lang, &[("id", &left.whole), ("by", &left.by)]), said.join("; "))
}

/// As known when, from how many acts, and of which moment an office speaks.
pub fn clocks(clock: &OfficeClock, lang: Lang) -> String {
    CLOCKS.fill(lang, &[("known", clock.known.local()), ("acts", clock.acts.to_string()), ("of", clock.of.local())])
}

/// Whose hands a release went through, in order, with what each did.
pub fn hands(state: &State) -> Vec<(&'static Words, &By)> {
    let proposed = state.proposed.iter().map(|(_, by)| (&PROPOSED, by));
    let permitted = state.permitted.iter().map(|(_, by)| (&PERMITTED, by));
    let signed = state.signatures.iter().map(|signature| (&SIGNED, &signature.by));
    let ended = state.not_permitted.iter().map(|by| (&REFUSED, by)).chain(state.withdrawn.iter().map(|by| (&WITHDRAWN, by)));
    let published = state.published.iter().map(|(_, by)| (&PUBLISHED, by));
    proposed.chain(permitted).chain(signed).chain(ended).chain(published).collect()
}

/// The figures of a proposal by office, with clocks, then what their parts leave over.
pub fn proposal(out: &mut String, proposed: &Proposed, lang: Lang, remark: impl Fn(&Spoken) -> Option<String>) {
    let shown = |spoken: &Spoken| format!("{}{}", qualifier(spoken.qualifier, lang), number(&spoken.value, lang));
    let widest = proposed.figures.iter().map(|spoken| shown(spoken).chars().count()).max().unwrap_or(1);
    for clock in &proposed.offices {
        let _ = writeln!(out, "\n{} ({})", office_name(clock.office, lang), clocks(clock, lang));
        for spoken in &proposed.figures {
            let Some(figure) = counting::declared(&spoken.figure).filter(|figure| figure.office == clock.office) else { continue };
            let value = shown(spoken);
            let pad = " ".repeat(widest - value.chars().count());
            let remark = remark(spoken).map(|remark| format!(" [{remark}]")).unwrap_or_default();
            let words = (figure.unit.words().of(lang), figure.statement.of(lang));
            let _ = writeln!(out, "  {:<4} {pad}{value}  {}: {}{remark}", spoken.figure, words.0, words.1);
        }
    }
    if !proposed.residuals.is_empty() {
        let _ = writeln!(out, "\n{}", RESIDUALS.of(lang));
        for left in &proposed.residuals {
            let _ = writeln!(out, "  {}", residual(left, proposed, lang));
        }
    }
}

fn person(by: &By) -> String {
    format!("{} {}, {}, {}", by.authority.role.code(), by.officer, by.authority.body, by.at.local())
}

/// One release with everything that stands of it, and how it holds against the record; that is left out where whoever asks sees a part of
/// the record alone.
///
/// # Errors
/// There is no proposal to tell of.
pub fn release(
    release: &Release,
    recounted: Option<&[Recount]>,
    same_definitions: bool,
    law: &Pack,
    lang: Lang,
) -> Result<String, Failure> {
    let proposed = release.proposed()?;
    let state = &release.state;
    let mut out = format!("{}: {}\n", release.record, release.status(law));
    let permitted = state.permitted_figures();
    let remark = |spoken: &Spoken| {
        let left_out = state.permitted.is_some() && !permitted.contains(&spoken.figure);
        left_out.then(|| NOT_PERMITTED.of(lang).to_owned())
    };
    proposal(&mut out, proposed, lang, remark);
    out.push('\n');
    for (label, by) in hands(state) {
        labelled(&mut out, label, lang, &person(by));
        let Some((extent, _)) = state.permitted.as_ref().filter(|(_, permitted)| std::ptr::eq(permitted, by)) else { continue };
        let said = match extent {
            Extent::All {} => ALL.of(lang).to_owned(),
            Extent::Figures { figures } => figures.join(", "),
        };
        labelled(&mut out, &EXTENT, lang, &said);
    }
    supersession(&mut out, release, law, lang);
    let changed = if same_definitions { String::new() } else { format!(" ({})", OLD_DEFINITIONS.of(lang)) };
    labelled(&mut out, &DEFINITIONS, lang, &format!("{}{changed}", proposed.definitions));
    match recounted {
        Some(recounted) => recount(&mut out, recounted, lang),
        None => labelled(&mut out, &RECOUNTED, lang, NOT_RECOUNTED.of(lang)),
    }
    Ok(out)
}

fn worded(words: &Wording, lang: Lang) -> &str {
    match lang {
        Lang::Kk => &words.kk,
        Lang::Ru => &words.ru,
        Lang::En => &words.en,
    }
}

fn supersession(out: &mut String, release: &Release, law: &Pack, lang: Lang) {
    superseding(release, law, lang).into_iter().for_each(|(label, says)| labelled(out, label, lang, &says));
}

/// Which release it takes the place of and why, and which took its own.
pub fn superseding(release: &Release, law: &Pack, lang: Lang) -> Vec<(&'static Words, String)> {
    let proposed = release.state.proposed.as_ref();
    let earlier = proposed.and_then(|(proposed, by)| Some((proposed.supersedes.as_ref()?, by))).map(|(earlier, by)| {
        let reason = law.entry("supersession", &earlier.reason, by.at);
        let reason = reason.map_or_else(|| earlier.reason.clone(), |entry| worded(&entry.words, lang).to_owned());
        let kind = names::value("Supersession", earlier.kind.code()).map_or(earlier.kind.code(), |words| words.of(lang));
        (&SUPERSEDES, format!("{} ({kind}: {reason})", earlier.release))
    });
    let later = release.superseded_by.as_ref().map(|later| (&SUPERSEDED, later.to_string()));
    earlier.into_iter().chain(later).collect()
}

fn recount(out: &mut String, recounted: &[Recount], lang: Lang) {
    let differing: Vec<&Recount> = recounted.iter().filter(|figure| !figure.equal).collect();
    if differing.is_empty() {
        return labelled(out, &RECOUNTED, lang, EQUAL.of(lang));
    }
    for figure in differing {
        let now = figure.counted.map_or_else(|| "–".to_owned(), |value| number(&value.to_string(), lang));
        let said = NOW.fill(lang, &[("said", number(&figure.released, lang)), ("now", now)]);
        labelled(out, &RECOUNTED, lang, &format!("{}: {said}", figure.figure));
    }
}

/// The same for programs.
pub fn json(release: &Release, recounted: Option<&[Recount]>, same_definitions: bool, law: &Pack) -> Value {
    let recounted = recounted.map(
        |figures| json!({ "equal": figures.iter().all(|figure| figure.equal), "same_definitions": same_definitions, "figures": figures }),
    );
    let state = &release.state;
    let by = |by: &By| document::said_by(by, None);
    let signed: Vec<Value> = state.signatures.iter().map(|s| document::said_by(&s.by, Some(json!({ "figures": s.figures })))).collect();
    json!({
        "release": release.record,
        "incident": release.incident,
        "status": release.status(law),
        "proposal": state.proposed.as_ref().map(|(proposed, _)| proposed),
        "proposed": state.proposed.as_ref().map(|(_, author)| by(author)),
        "permitted": state.permitted.as_ref().map(|(e, who)| document::said_by(who, Some(json!({ "extent": document::extent_ids(e) })))),
        "not_permitted": state.not_permitted.as_ref().map(by),
        "signed": signed,
        "published": state.published.as_ref().map(|(figures, who)| document::said_by(who, Some(json!({ "figures": figures })))),
        "withdrawn": state.withdrawn.as_ref().map(by),
        "superseded_by": release.superseded_by,
        "recounted": recounted,
    })
}

const ENTERED: Words = Words {
    kk: "Жаңадан қосылған көрсеткіштер", ru: "Новые показатели", en: "Figures that entered"
};
const LEFT: Words =
    Words { kk: "Түсіп қалған көрсеткіштер", ru: "Выбывшие показатели", en: "Figures that left" };
const UNCHANGED: Words = Words { kk: "Өзгермеген", ru: "Без изменений", en: "Unchanged" };
const RECORDED_LATER: Words = Words {
    kk: "кейін жазылған: {by} ({entered} кірді, {left} шықты)",
    ru: "записано позже: {by} (вошло {entered}, выбыло {left})",
    en: "recorded later: {by} ({entered} entered, {left} left)",
};
const HAPPENED_LATER: Words = Words {
    kk: "кейін болған: {by} ({entered} кірді, {left} шықты)",
    ru: "произошло позже: {by} (вошло {entered}, выбыло {left})",
    en: "happened later: {by} ({entered} entered, {left} left)",
};
const OTHER_DEFINITIONS: Words = Words {
    kk: "Анықтамалар әртүрлі: сандарды тікелей салыстыруға болмайды.",
    ru: "Определения различны: числа прямо не сравнимы.",
    en: "The definitions differ: the numbers do not compare directly.",
};

fn moved(words: &Words, moved: &Movement, lang: Lang) -> String {
    let by = if moved.by > 0 { format!("+{}", number(&moved.by.to_string(), lang)) } else { number(&moved.by.to_string(), lang) };
    let count = |n: usize| number(&n.to_string(), lang);
    words.fill(lang, &[("by", by), ("entered", count(moved.entered)), ("left", count(moved.left))])
}

/// How two releases differ.
pub fn difference(difference: &Difference, lang: Lang) -> String {
    let mut out = format!("{} → {}\n", difference.from, difference.to);
    if !difference.same_definitions {
        let _ = writeln!(out, "{}", OTHER_DEFINITIONS.of(lang));
    }
    for Change { figure, from, to, recorded_later, happened_later } in &difference.changed {
        let _ = writeln!(out, "{figure:<4} {} → {}", number(from, lang), number(to, lang));
        for (words, change) in [(&RECORDED_LATER, recorded_later), (&HAPPENED_LATER, happened_later)] {
            if *change != Movement::default() {
                let _ = writeln!(out, "     {}", moved(words, change, lang));
            }
        }
    }
    for (label, figures) in [(&ENTERED, &difference.entered), (&LEFT, &difference.left), (&UNCHANGED, &difference.unchanged)] {
        if !figures.is_empty() {
            labelled(&mut out, label, lang, &figures.join(", "));
        }
    }
    out
}
