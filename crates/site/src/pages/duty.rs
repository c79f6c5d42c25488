//! On duty: whom to call, by region. It is made to be printed, and to be read when nothing else works.

use super::Page;
use super::naming::MissingName;
use super::voice::Voice;
use crate::model::{DutyRegion, Shift};
use aiqyn_law::kernel::{Moment, Words};
use maud::{Markup, html};

const TITLE: Words = Words { kk: "Кезекшілік", ru: "Дежурство", en: "On duty" };
const ABOUT: Words = Words {
    kk: "Әр өңірдің кезекші прокуроры мен жедел әрекет ету тобы. Бетті басып шығаруға болады.",
    ru: "Дежурный прокурор и группа быстрого реагирования каждого региона. Страницу можно напечатать.",
    en: "The prosecutor on duty and the rapid response team of every region. The page can be printed.",
};
const HEADS: [Words; 3] = [
    Words { kk: "Кезекші прокурор", ru: "Дежурный прокурор", en: "Prosecutor on duty" },
    Words {
        kk: "Жедел әрекет ету тобы", ru: "Группа быстрого реагирования", en: "Rapid response team"
    },
    Words {
        kk: "Министрліктің өзіндік қауіпсіздігі", ru: "Собственная безопасность министерства", en: "The ministry's own security"
    },
];
const TERM: Words = Words { kk: "{from} – {until}", ru: "с {from} до {until}", en: "{from} to {until}" };
const NOBODY: Words = Words {
    kk: "жарияланған кезекші жоқ", ru: "опубликованного дежурного нет", en: "nobody on published duty"
};
const NATIONAL: Words =
    Words { kk: "жалпыұлттық желі: ", ru: "общенациональная линия: ", en: "the national line: " };
const ABUSE: Words = Words {
    kk: "Қатыгездік туралы шағым", ru: "Жалоба на жестокое обращение", en: "Complaining of abuse"
};
const ABUSE_TEXT: Words = Words {
    kk: "Полицейге шағым оның өз органына берілмейді: прокурорға немесе министрліктің өзіндік қауіпсіздік бөлімшесіне хабарласыңыз. Шағымды қабылдаудан бас тартуға болмайды, нөмірі мен тіркелген уақыты айтылады.",
    ru: "Жалоба на полицейского не передаётся его органу: обращайтесь к прокурору или в собственную безопасность министерства. Отказать в приёме нельзя; вам назовут номер и время регистрации.",
    en: "A complaint of a police officer never goes to that officer's body: turn to the prosecutor or the ministry's own security. It may not be refused; you are told its number and the time it was registered.",
};
const AS_OF: Words = Words { kk: "{at} сәтіне.", ru: "По состоянию на {at}.", en: "As of {at}." };

/// The page of the duty.
///
/// # Errors
/// None are known; the signature is that of the pages that name codes.
pub fn page(voice: &Voice) -> Result<Page, MissingName> {
    let now = voice.site.known;
    let mut regions: Vec<(String, &DutyRegion)> = voice.site.duty.iter().map(|duty| (voice.region(&duty.region, now), duty)).collect();
    regions.sort_by(|one, other| voice.locale.order(&one.0, &other.0));
    let main = html! {
        p { (voice.say(&ABOUT)) " " (voice.fill(&AS_OF, &[("at", &voice.moment(voice.site.duty_at))])) }
        ul class="cards" { @for (name, duty) in &regions { li { (card(voice, name, duty)) } } }
        section aria-labelledby="abuse" {
            h2 id="abuse" { (voice.say(&ABUSE)) }
            p { (voice.say(&ABUSE_TEXT)) }
        }
    };
    Ok(Page::new("duty/", voice.say(&TITLE), voice.say(&ABOUT), main))
}

fn card(voice: &Voice, name: &str, duty: &DutyRegion) -> Markup {
    let [on_duty, of_team, own] = HEADS.map(|words| voice.say(&words));
    html! {
        h2 { (name) }
        dl {
            dt { (on_duty) } dd { (prosecutor(voice, duty)) }
            dt { (of_team) } dd { (team(voice, duty)) }
            dt { (own) } dd { @match &duty.security { Some(phone) => (call(phone)), None => "–" } }
        }
    }
}

/// A telephone that can be called from the page.
pub fn call(phone: &str) -> Markup {
    html! { a href={ "tel:" (phone) } { (phone) } }
}

fn term(voice: &Voice, from: Moment, until: Moment) -> Markup {
    html! { span class="quiet" { (voice.fill(&TERM, &[("from", &voice.moment(from)), ("until", &voice.moment(until))])) } }
}

fn prosecutor(voice: &Voice, duty: &DutyRegion) -> Markup {
    match &duty.prosecutor {
        Some(Shift { body, phone, from, until }) => html! {
            (call(phone)) br; (voice.body(body, *from)) br; (term(voice, *from, *until))
        },
        None => html! {
            (voice.say(&NOBODY))
            @if let Some(line) = &voice.site.national_line { "; " (voice.say(&NATIONAL)) (call(line)) }
        },
    }
}

fn team(voice: &Voice, duty: &DutyRegion) -> Markup {
    html! {
        @match &duty.team {
            Some(team) => {
                @for phone in &team.phones { (call(phone)) br; }
                (term(voice, team.from, team.until))
            },
            None => "–",
        }
    }
}
