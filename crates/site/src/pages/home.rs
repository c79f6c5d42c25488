//! The home page: the latest figures of each office, what changed, the briefings, the next one.

use super::briefing::{change_table, figure_link};
use super::voice::Voice;
use super::{Page, announced};
use crate::model::{Release, Value};
use aiqyn_law::kernel::Words;
use maud::{Markup, html};

const ABOUT: Words = Words {
    kk: "Жұртшылыққа айтылған сандар: қайдан шықты, қалай өзгерді, қалай тексеріледі.",
    ru: "Числа, сказанные обществу: откуда они, как менялись, как их проверить.",
    en: "The figures told to the public: where they come from, how they changed, how to check them.",
};
const LATEST: Words =
    Words { kk: "Соңғы көрсеткіштер", ru: "Последние показатели", en: "The latest figures" };
const AS_OF: Words = Words { kk: "{office}: {of} сәтіне", ru: "{office}: на {of}", en: "{office}: as of {of}" };
const WHOLE: Words = Words { kk: "Толық брифинг", ru: "Весь брифинг", en: "The whole briefing" };
const CHANGED: Words = Words { kk: "Не өзгерді", ru: "Что изменилось", en: "What changed" };
const BRIEFINGS: Words = Words { kk: "Брифингтер", ru: "Брифинги", en: "Briefings" };
const NEXT: Words = Words {
    kk: "Келесі брифинг {day} болады деп хабарланды ({offices}).",
    ru: "Следующий брифинг объявлен на {day} ({offices}).",
    en: "The next briefing is announced for {day} ({offices}).",
};
const NO_NEXT: Words =
    Words {
        kk: "Келесі брифинг туралы хабарланған жоқ.", ru: "Следующий брифинг не объявлен.", en: "No next briefing is announced."
    };
const MOVED: Words =
    Words { kk: "Күні неге ауыстырылды", ru: "Почему день перенесён", en: "Why its day was moved" };
const REPLACED: Words = Words { kk: "орны басылған", ru: "заменён", en: "superseded" };

/// The home page.
pub fn page(voice: &Voice) -> Page {
    let names = voice.site.names.of(voice.language).to_owned();
    let latest = voice.site.latest();
    let main = html! {
        p { (voice.say(&ABOUT)) }
        @if let Some(release) = latest {
            section aria-labelledby="latest" {
                h2 id="latest" { (voice.say(&LATEST)) }
                (offices(voice, release))
                p { a href={ "briefings/" (release.slug) "/" } { (voice.say(&WHOLE)) } }
            }
            @if !release.changes.is_empty() {
                section aria-labelledby="changed" {
                    h2 id="changed" { (voice.say(&CHANGED)) }
                    (change_table(voice, &leading(release), ""))
                }
            }
        }
        section aria-labelledby="briefings" {
            h2 id="briefings" { (voice.say(&BRIEFINGS)) }
            ol reversed {
                @for release in voice.site.releases.iter().rev() {
                    li {
                        a href={ "briefings/" (release.slug) "/" } { (voice.moment(release.published)) }
                        @if release.superseded_by.is_some() { " (" (voice.say(&REPLACED)) ")" }
                    }
                }
            }
            p {
                @match voice.site.next() {
                    Some(next) => (voice.fill(&NEXT, &[("day", &voice.moment(next.release_at())), ("offices", &announced::offices(voice, next))])),
                    None => (voice.say(&NO_NEXT)),
                }
                @if voice.site.next().is_some_and(|next| !next.moved.is_empty()) {
                    " " a href="corrections/#announced" { (voice.say(&MOVED)) }
                }
            }
        }
    };
    Page::new("", names, voice.say(&ABOUT), main)
}

/// The wholes that changed: parts are on the briefing's page.
fn leading(release: &Release) -> Vec<crate::model::Change> {
    let whole = |id: &str| aiqyn_law::rooms::figures().any(|figure| figure.id == id && figure.part_of.is_none());
    release.changes.iter().filter(|change| whole(&change.figure)).cloned().collect()
}

fn offices(voice: &Voice, release: &Release) -> Markup {
    let whole = |value: &&Value| value.figure.part_of.is_none();
    html! {
        @for clock in &release.offices {
            h3 { (voice.fill(&AS_OF, &[("office", voice.office(clock.office)), ("of", &voice.moment(clock.of))])) }
            ul class="cards" {
                @for value in release.values.iter().filter(|value| value.figure.office == clock.office).filter(whole) {
                    li {
                        span class="big" { (voice.value(value)) }
                        (voice.unit(value.figure)) ": " (figure_link(voice, value.figure, ""))
                    }
                }
            }
        }
    }
}
