//! The page of a document: plain HTML that prints on A4, reads aloud well, and carries neither script nor anything from elsewhere.

use super::gather::{PageContent, Section};
use crate::lang::{Lang, Words, Writing};
use crate::reading::sealed::{Fate, Text};
use aiqyn_law::documents::labels;
use aiqyn_law::documents::reading::{Reading, Row};
use aiqyn_law::kernel::Moment;
use aiqyn_law::kernel::unprintable::shown;
use aiqyn_law::names;
use aiqyn_record::KeyDestruction;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;

const STYLE: &str = "@page{size:A4;margin:20mm 15mm 20mm 25mm}\
body{font:11pt/1.4 'Times New Roman',Tinos,serif;max-width:170mm;margin:0 auto;padding:8mm;color:#000;background:#fff}\
h1{font-size:15pt;text-align:center;margin:4mm 0 1mm}h2{font-size:12pt;margin:6mm 0 1mm;break-after:avoid}\
.under{text-align:center;margin:0 0 5mm}.head{display:flex;flex-wrap:wrap;justify-content:space-between;gap:4mm}\
dl{margin:0}dl div{display:grid;grid-template-columns:minmax(0,2fr) minmax(0,3fr);gap:4mm;border-bottom:.2mm solid #777;padding:.8mm 0;break-inside:avoid}\
dt{color:#333}dd{margin:0;overflow-wrap:anywhere}dd dl div{border:0}ul{margin:0;padding-left:5mm}\
.text{white-space:pre-wrap;overflow-wrap:anywhere}.fate{border:.6mm solid #000;padding:2mm;font-weight:bold}\
.signatures{margin-top:10mm}.signatures p{display:flex;gap:4mm;align-items:end;break-inside:avoid;margin:7mm 0 0}.signatures span{flex:1;border-bottom:.2mm solid #000}\
footer{margin-top:10mm;border-top:.2mm solid #777;padding-top:2mm;font-size:8.5pt;overflow-wrap:anywhere}\
@media(max-width:480px){dl div{grid-template-columns:1fr;gap:0}}@media print{body{padding:0}}";

/// The hash by which a browser knows the page's own style, as a Content-Security-Policy names it.
pub fn style_digest() -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(STYLE)))
}

const RECORD: Words = Words { kk: "Жазба", ru: "Запись", en: "Record" };
const DRAWN_UP: Words = Words { kk: "Жасалған", ru: "Составлено", en: "Drawn up" };
const UNDER: Words = Words { kk: "Негізі", ru: "Основание", en: "Under" };
const NOTHING: Words = Words { kk: "көрсетілмеген", ru: "не указано", en: "not stated" };
const YES: Words = Words { kk: "иә", ru: "да", en: "yes" };
const NO: Words = Words { kk: "жоқ", ru: "нет", en: "no" };
const TENGE: Words = Words { kk: "теңге", ru: "тенге", en: "tenge" };
const SIGNATURES: Words = Words { kk: "Қолдар", ru: "Подписи", en: "Signatures" };
const NAME_NOT_KEPT: Words = Words {
    kk: "осы лауазымды адамға көрсетілетін аты-жөні жоқ",
    ru: "имени, которое можно показать этому должностному лицу, нет",
    en: "no name that this officer may be shown",
};
const NAME_DESTROYED: Words = Words {
    kk: "аты-жөнін енді оқу мүмкін емес: оның кілті жойылған",
    ru: "имя больше не может быть прочитано: его ключ уничтожен",
    en: "the name can no longer be read: its key was destroyed",
};
const DESTROYED_BY: Words = Words {
    kk: "Жоюды {at} {proposed} ұсынып, {confirmed} растаған: {reason}.",
    ru: "Уничтожение предложено: {proposed}, подтверждено: {confirmed}, {at}. Основание: {reason}.",
    en: "Its destruction was proposed by {proposed} and confirmed by {confirmed} on {at}: {reason}.",
};
const DESTROYED: Words = Words {
    kk: "Мәтінді енді оқу мүмкін емес: оның кілті жойылған.",
    ru: "Текст больше не может быть прочитан: его ключ уничтожен.",
    en: "The text can no longer be read: its key was destroyed.",
};
const MISSING: Words = Words {
    kk: "Мәтінді оқу мүмкін емес: мәтін немесе оның кілті жоқ, ал жоюға ешкім қол қоймаған. Жазбаны тексеру қажет (aiqyn verify).",
    ru: "Текст прочитать нельзя: нет его самого или его ключа, и под уничтожением никто не подписывался. Запись нужно проверить (aiqyn verify).",
    en: "The text can no longer be read: it or its key is not there, and nobody signed for its destruction. Verify the record (aiqyn verify).",
};
const ANNULLED: Words = Words {
    kk: "БҰЛ ӘРЕКЕТТІҢ КҮШІ ЖОЙЫЛҒАН: {version}-нұсқадағы әрекет.",
    ru: "ЭТО ДЕЙСТВИЕ АННУЛИРОВАНО действием версии {version}.",
    en: "THIS ACT WAS ANNULLED by the act of version {version}.",
};
const CORRECTED: Words = Words {
    kk: "Бұл әрекет кейін түзетілген: түзетілген мәтін {version}-нұсқада.",
    ru: "Это действие позднее исправлено: исправленный текст – в версии {version}.",
    en: "This act was corrected later: the corrected text is version {version}.",
};
const DRAFT: Words = Words {
    kk: "ЖОБА: әрекет тіркелмеген.", ru: "ПРОЕКТ: действие не внесено.", en: "DRAFT: this act is not recorded."
};
const DRAFTED: Words = Words {
    kk: "{record} жазбасы бойынша {at} жасалған жоба; {role} {officer}, {body} үшін. Тіркелгеннен кейін құжат қайта басып шығарылады. Құқық жинағы: {law}.",
    ru: "Проект по записи {record}, составлен {at} для: {role} {officer}, {body}. После внесения документ печатается заново. Свод правил: {law}.",
    en: "Draft on record {record}, made {at} for {role} {officer}, {body}. Once it is recorded, the document is printed anew. Law pack: {law}.",
};
const MADE_FROM: Words = Words {
    kk: "{record} жазбасының {version}-нұсқадағы әрекетінен жасалды ({seq}-әрекет, {at} тіркелген); әрекетті {role} {officer}, {body} енгізген. Әрекет жолының SHA-256 бақылау сомасы: {digest}. Құқық жинағы: {law}.",
    ru: "Составлено по действию версии {version} записи {record} (действие {seq}, внесено {at}); внёс {role} {officer}, {body}. Контрольная сумма строки действия (SHA-256): {digest}. Свод правил: {law}.",
    en: "Made from the act of version {version} of record {record} (act {seq}, recorded {at}); entered by {role} {officer}, {body}. SHA-256 of the act's line: {digest}. Law pack: {law}.",
};

/// The document as a page of its own.
pub fn page(gathered: &PageContent, body: &str, lang: Lang) -> String {
    let document = gathered.document;
    let title = document.title.of(lang);
    let page = html! {
        (DOCTYPE)
        html lang=(lang.code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta http-equiv="Content-Security-Policy" content={ "default-src 'none'; style-src '" (style_digest()) "'; base-uri 'none'; form-action 'none'" };
                title { (title) " – " (gathered.line.record) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                main {
                    (fate(gathered, lang))
                    h1 { (title) }
                    p.under { (UNDER.of(lang)) ": " (labels::law(document.basis, lang)) }
                    p.head {
                        span { (RECORD.of(lang)) ": " (gathered.line.record) }
                        span { (DRAWN_UP.of(lang)) ": " (moment(gathered.line.occurred_at, lang)) }
                    }
                    @for section in &gathered.sections { (drawn(section, &gathered.names, lang)) }
                    @if let Some(notice) = document.notice { p { (notice.of(lang)) } }
                    section.signatures {
                        h2 { (SIGNATURES.of(lang)) }
                        @for who in document.signatures { p { (who.of(lang)) span {} } }
                    }
                }
                footer { (foot(gathered, body, lang)) }
            }
        }
    };
    // What somebody sealed before such characters were refused steers no reader's eye.
    shown(&page.into_string()).into_owned()
}

fn fate(gathered: &PageContent, lang: Lang) -> Markup {
    let said = match gathered.fate {
        Fate::Stands => return html! {},
        Fate::Corrected(version) => CORRECTED.fill(lang, &[("version", version.to_string())]),
        Fate::Draft => DRAFT.of(lang).to_owned(),
        Fate::Annulled(version) => ANNULLED.fill(lang, &[("version", version.to_string())]),
    };
    html! { p.fate { (said) } }
}

fn drawn(section: &Section, names: &BTreeMap<String, Text>, lang: Lang) -> Markup {
    html! {
        section {
            @if let Some(title) = section.title { h2 { (title) ", " (moment(section.occurred_at, lang)) } }
            (rows(&section.rows, names, lang))
            @for (label, text) in &section.texts {
                h2 { (label) }
                @match text {
                    Text::Opened(text) => p.text { (text) },
                    Text::Destroyed(by) => p { (DESTROYED.of(lang)) " " (signed(by, lang)) },
                    Text::Missing => p { (MISSING.of(lang)) },
                }
            }
        }
    }
}

fn rows(rows: &[Row], names: &BTreeMap<String, Text>, lang: Lang) -> Markup {
    html! {
        dl {
            @for row in rows {
                div {
                    dt { (row.label) }
                    dd { (said(&row.says, names, lang)) }
                }
            }
        }
    }
}

fn said(reading: &Reading, names: &BTreeMap<String, Text>, lang: Lang) -> Markup {
    match reading {
        Reading::Absent => html! { (NOTHING.of(lang)) },
        Reading::Text(text) => html! { (text) },
        Reading::Moment(at) => html! { (moment(*at, lang)) },
        Reading::Number(number) => html! { (lang.number(&number.to_string())) },
        Reading::Tenge(sum) => html! { (lang.number(&sum.to_string())) " " (TENGE.of(lang)) },
        Reading::Flag(flag) => html! { (if *flag { YES.of(lang) } else { NO.of(lang) }) },
        Reading::Person(id) => html! { (name(names.get(id), lang)) " (" (id) ")" },
        Reading::List(items) => html! { ul { @for item in items { li { (said(item, names, lang)) } } } },
        Reading::Rows(inner) => rows(inner, names, lang),
    }
}

/// What is shown of who somebody is.
fn name(shown: Option<&Text>, lang: Lang) -> String {
    match shown {
        None => NAME_NOT_KEPT.of(lang).to_owned(),
        Some(Text::Opened(name)) => name.clone(),
        Some(Text::Destroyed(by)) => format!("{}. {}", NAME_DESTROYED.of(lang), signed(by, lang)),
        Some(Text::Missing) => MISSING.of(lang).to_owned(),
    }
}

/// Who signed for the destruction of a key; nothing where it went otherwise.
fn signed(by: &[KeyDestruction], lang: Lang) -> String {
    let [first, second] = by else { return String::new() };
    let at = Moment::from_micros(second.at).unwrap_or_default();
    let said = [
        ("at", moment(at, lang)),
        ("proposed", first.officer.clone()),
        ("confirmed", second.officer.clone()),
        ("reason", first.reason.clone()),
    ];
    DESTROYED_BY.fill(lang, &said)
}

fn foot(gathered: &PageContent, body: &str, lang: Lang) -> String {
    let line = &gathered.line;
    let role = names::value("Role", line.authority.role.code()).map_or(line.authority.role.code(), |words| words.of(lang));
    let words = if gathered.fate == Fate::Draft { DRAFTED } else { MADE_FROM };
    words.fill(
        lang,
        &[
            ("record", line.record.to_string()),
            ("version", line.version.to_string()),
            ("seq", line.seq.to_string()),
            ("at", moment(line.recorded_at, lang)),
            ("role", role.to_owned()),
            ("officer", line.officer.to_string()),
            ("body", body.to_owned()),
            ("digest", gathered.digest.clone()),
            ("law", line.law.clone()),
        ],
    )
}

/// Day, hour and minute in Almaty; the seconds where there are any.
fn moment(at: Moment, lang: Lang) -> String {
    let civil = at.civil();
    let time = if at.is_whole_minute() {
        format!("{:02}:{:02}", civil.hour(), civil.minute())
    } else {
        format!("{:02}:{:02}:{:02}", civil.hour(), civil.minute(), civil.second())
    };
    format!("{}, {time}", lang.day(civil.date()))
}
