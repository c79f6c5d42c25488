//! Releases announced ahead: every day announced, moved or missed, with its reason.

use super::frame::{table_at, text};
use super::voice::{Voice, up};
use crate::model::Announcement;
use aiqyn_law::kernel::Words;
use maud::{Markup, html};

const TITLE: Words = Words {
    kk: "Алдын ала хабарланған шығарылымдар", ru: "Объявленные заранее выпуски", en: "Releases announced ahead"
};
const NONE: Words = Words {
    kk: "Ешбір шығарылым алдын ала хабарланған жоқ.",
    ru: "Ни один выпуск не был объявлен заранее.",
    en: "No release was announced ahead.",
};
const HEADS: [Words; 4] = [
    Words { kk: "Мекемелер", ru: "Ведомства", en: "Offices" },
    Words { kk: "Хабарланған күні", ru: "Объявлен на", en: "Announced for" },
    Words { kk: "Ауыстырылды", ru: "Перенесён", en: "Moved" },
    Words { kk: "Не болды", ru: "Что вышло", en: "What came of it" },
];
const NOT_MOVED: Words = Words { kk: "жоқ", ru: "нет", en: "no" };
const MOVED: Words = Words { kk: "{day}: {reason}", ru: "на {day}: {reason}", en: "to {day}: {reason}" };
const KEPT: Words =
    Words { kk: "сол күні жарияланды", ru: "опубликован в этот день", en: "published on the day" };
const AWAITED: Words = Words { kk: "күтілуде", ru: "ожидается", en: "awaited" };
const WITHDRAWN: Words = Words { kk: "кері алынды", ru: "отозван", en: "withdrawn" };
const MISSED: Words =
    Words { kk: "сол күні шыққан жоқ", ru: "в этот день не вышел", en: "did not come on the day" };

/// The offices whose figures were announced.
pub fn offices(voice: &Voice, one: &Announcement) -> String {
    one.offices.iter().map(|office| voice.office(*office)).collect::<Vec<_>>().join(", ")
}

/// What was announced, and what came of it.
pub fn section(voice: &Voice, path: &str) -> Markup {
    let rows: Vec<Vec<Markup>> = voice.site.announced.iter().map(|one| row(voice, one, path)).collect();
    html! {
        h2 id="announced" { (voice.say(&TITLE)) }
        @if rows.is_empty() { p { (voice.say(&NONE)) } }
        @else { (table_at(Some("announced-days"), voice.say(&TITLE), &HEADS.map(|words| voice.say(&words)), &[], &rows)) }
    }
}

fn row(voice: &Voice, one: &Announcement, path: &str) -> Vec<Markup> {
    let moved: Vec<String> = one
        .moved
        .iter()
        .map(|(to, reason)| {
            let entry = voice.law.entry("announcement_moved", reason, *to);
            let reason = entry.map_or(reason.as_str(), |entry| entry.words.of(voice.language));
            voice.fill(&MOVED, &[("day", &voice.moment(*to)), ("reason", reason)])
        })
        .collect();
    let came = html! {
        @if let Some(slug) = &one.kept {
            a href={ (up(path)) "briefings/" (slug) "/" } { (voice.say(&KEPT)) }
        } @else if one.withdrawn {
            (voice.say(&WITHDRAWN))
        } @else if one.awaited(voice.site.known) {
            (voice.say(&AWAITED))
        } @else {
            (voice.say(&MISSED))
        }
    };
    vec![
        text(offices(voice, one)),
        text(voice.moment(one.first)),
        text(if moved.is_empty() { voice.say(&NOT_MOVED).to_owned() } else { moved.join("; ") }),
        came,
    ]
}
