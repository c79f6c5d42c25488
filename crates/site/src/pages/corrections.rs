//! The ledger of corrections: what was said, what is known of the same moment now, why, and which briefings it touches.

use super::Page;
use super::briefing::figure_link;
use super::frame::{table, text};
use super::voice::Voice;
use crate::model::{Release, Value};
use aiqyn_law::briefing::Supersession;
use aiqyn_law::kernel::{Moment, Unit, Words};
use maud::{Markup, html};

const TITLE: Words = Words { kk: "Түзетулер", ru: "Исправления", en: "Corrections" };
const ABOUT: Words = Words {
    kk: "Жарияланған әр сан сол сәт туралы қазір белгіліге тең бе — тең болмаса, осы жерде тұр. Ескі нұсқалар сақталады.",
    ru: "Равно ли каждое опубликованное число тому, что известно о том же моменте теперь; если нет, оно здесь. Старые выпуски остаются.",
    en: "Whether every figure published equals what is known of the same moment now; where it does not, it stands here. Old releases stay.",
};
const RELEASES: Words = Words { kk: "Шығарылымдар", ru: "Выпуски", en: "Releases" };
const LEDGER: Words = Words { kk: "Тізілім", ru: "Реестр", en: "Ledger" };
const NONE: Words = Words {
    kk: "Жарияланған сандардың бәрі қазір белгіліге тең.",
    ru: "Все опубликованные числа равны известному теперь.",
    en: "Every figure published equals what is known now.",
};
const HEADS: [Words; 6] = [
    Words { kk: "Көрсеткіш", ru: "Показатель", en: "Figure" },
    Words { kk: "Брифинг", ru: "Брифинг", en: "Briefing" },
    Words { kk: "Қай сәтке", ru: "На момент", en: "As of" },
    Words { kk: "Айтылғаны", ru: "Сказано", en: "Said" },
    Words { kk: "Қазір", ru: "Теперь", en: "Now" },
    Words { kk: "Себебі", ru: "Причина", en: "Cause" },
];
const LATER: Words = Words {
    kk: "сол сәт туралы кейін жазылған не түзетілген әрекеттер",
    ru: "действия о том моменте, записанные или исправленные позднее",
    en: "acts of that moment recorded or corrected later",
};
const KINDS: [Words; 3] = [
    Words { kk: "кезекті шығарылым", ru: "очередной выпуск", en: "scheduled" },
    Words { kk: "қайта қарау", ru: "пересмотр", en: "revision" },
    Words { kk: "түзету", ru: "исправление", en: "correction" },
];
const TOOK: Words = Words {
    kk: "{day}: {earlier} шығарылымының орнын басты ({kind}; {reason})",
    ru: "{day}: заменил выпуск {earlier} ({kind}; {reason})",
    en: "{day}: took the place of that of {earlier} ({kind}; {reason})",
};
const FIRST: Words =
    Words { kk: "{day}: алғашқы шығарылым", ru: "{day}: первый выпуск", en: "{day}: the first release" };

/// What was said and no longer holds of its moment.
pub fn ledger<'a>(voice: &'a Voice) -> impl Iterator<Item = (&'a Release, &'a Value)> {
    let differs = |value: &Value| {
        let signed = |value: u64| i64::try_from(value).unwrap_or(i64::MAX);
        value.qualifier.fits(signed(value.value), signed(value.now)) == Some(false)
    };
    voice
        .site
        .releases
        .iter()
        .flat_map(move |release| release.values.iter().filter(move |value| differs(value)).map(move |value| (release, value)))
}

/// The page.
pub fn page(voice: &Voice) -> Page {
    let path = "corrections/";
    let rows: Vec<Vec<Markup>> = ledger(voice)
        .map(|(release, value)| {
            let now = if value.figure.unit == Unit::Tenge {
                voice.number(value.now)
            } else {
                format!("{} ({})", voice.number(value.now), moved(voice, value))
            };
            vec![
                figure_link(voice, value.figure, path),
                html! { a href={ "../briefings/" (release.slug) "/#" (value.figure.id) } { (voice.day(release.published)) } },
                text(release.clock(value.figure).map_or_else(String::new, |clock| voice.moment(clock.of))),
                text(voice.value(value)),
                text(now),
                text(voice.say(&LATER)),
            ]
        })
        .collect();
    let main = html! {
        p { (voice.say(&ABOUT)) }
        h2 { (voice.say(&RELEASES)) }
        ul { @for release in &voice.site.releases { li { (taken(voice, release)) } } }
        h2 { (voice.say(&LEDGER)) }
        @if rows.is_empty() { p { (voice.say(&NONE)) } }
        @else { (table(voice.say(&LEDGER), &HEADS.map(|words| voice.say(&words)), &[3, 4], &rows)) }
        (super::announced::section(voice, path))
    };
    Page::new(path, voice.say(&TITLE), voice.say(&ABOUT), main)
}

fn moved(voice: &Voice, value: &Value) -> String {
    let signed = |value: u64| i64::try_from(value).unwrap_or(i64::MAX);
    voice.signed(signed(value.now) - signed(value.value))
}

fn taken(voice: &Voice, release: &Release) -> String {
    let day = voice.day(release.published);
    let Some(supersedes) = &release.supersedes else { return voice.fill(&FIRST, &[("day", &day)]) };
    let earlier = voice.site.releases.iter().find(|earlier| earlier.record == supersedes.release);
    let earlier = earlier.map_or_else(|| supersedes.release.to_string(), |earlier| voice.day(earlier.published));
    let kind = match supersedes.kind {
        Supersession::Scheduled => &KINDS[0],
        Supersession::Revision => &KINDS[1],
        Supersession::Correction => &KINDS[2],
    };
    let reason = reason(voice, &supersedes.reason, release.published);
    voice.fill(&TOOK, &[("day", &day), ("earlier", &earlier), ("kind", voice.say(kind)), ("reason", &reason)])
}

fn reason(voice: &Voice, code: &str, at: Moment) -> String {
    voice.law.entry("supersession", code, at).map_or_else(|| code.to_owned(), |entry| entry.words.of(voice.language).to_owned())
}
