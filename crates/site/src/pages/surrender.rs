//! Surrendering a weapon: what exempts and what does not, as the rules have it; whom to call; a card to print.

use super::Page;
use super::frame::{table, text};
use super::voice::{Voice, capital};
use aiqyn_law::documents::labels::{self, value};
use aiqyn_law::kernel::{Declaration, Words};
use aiqyn_law::rooms;
use aiqyn_law::weapon::Circumstance;
use maud::{Markup, html};

const TITLE: Words = Words { kk: "Қаруды тапсыру", ru: "Сдать оружие", en: "Surrender a weapon" };
const ABOUT: Words = Words {
    kk: "Қаруды өз еркімен тапсырған адам оны заңсыз сақтағаны үшін жауаптылықтан босатылады, егер басқа құқық бұзушылық болмаса.",
    ru: "Добровольно сдавший оружие освобождается от ответственности за его незаконное хранение, если нет иного правонарушения.",
    en: "Whoever surrenders a weapon of their own will is exempt from liability for holding it unlawfully, if there is no other offence.",
};
const VOLUNTARY: Words =
    Words { kk: "Қашан ерікті", ru: "Когда сдача добровольна", en: "When it is voluntary" };
const HEADS: [Words; 2] =
    [Words { kk: "Мән-жайы", ru: "Обстоятельства", en: "Circumstances" }, Words { kk: "Ерікті ме", ru: "Добровольно ли", en: "Voluntary" }];
const YES: Words = Words { kk: "иә", ru: "да", en: "yes" };
const NO: Words = Words { kk: "жоқ", ru: "нет", en: "no" };
const NOT: Words = Words { kk: "Не босатпайды", ru: "Что не освобождает", en: "What does not exempt" };
const REASONS: [(&str, Words); 4] = [
    (
        "weapon.never_voluntary",
        Words {
            kk: "Қару ұстау, тінту не қудалау кезінде берілсе, бұл — алу, тапсыру емес.",
            ru: "Отданное при задержании, обыске или преследовании — изъято, а не сдано.",
            en: "What is handed over on arrest, in a search or under pursuit is seized, not surrendered.",
        },
    ),
    (
        "weapon.held_not_voluntary",
        Words {
            kk: "Сол сәтте ұсталып отырған адамның тапсыруы ерікті емес.",
            ru: "Сдача тем, кто в этот момент задержан, не добровольна.",
            en: "A surrender by someone who is detained at the time is not voluntary.",
        },
    ),
    (
        "weapon.other_offence_overlooked",
        Words {
            kk: "Сол қарумен немесе басқаша жасалған өзге құқық бұзушылық үшін жауаптылық қалады.",
            ru: "За иное деяние, с этим оружием или без него, ответственность остаётся.",
            en: "Liability for another offence, with that weapon or without it, remains.",
        },
    ),
    (
        "weapon.exemption_code",
        Words {
            kk: "Қаруға қарай жауаптылық әкімшілік не қылмыстық болады; босату екеуінде де бар.",
            ru: "Смотря по оружию, ответственность административная или уголовная; освобождение есть в обеих.",
            en: "By the weapon the liability is administrative or criminal; both know the exemption.",
        },
    ),
];
const HOW: Words = Words { kk: "Қалай тапсырылады", ru: "Как сдать", en: "How to surrender it" };
const STEPS: [Words; 4] = [
    Words {
        kk: "Кезекші прокурорға немесе полицияға қоңырау шалып, қай жерде екеніңізді айтыңыз. Қаруды қолға алып көшеге шықпаңыз.",
        ru: "Позвоните дежурному прокурору или в полицию и скажите, где вы. Не выходите с оружием на улицу.",
        en: "Call the prosecutor on duty or the police and say where you are. Do not carry the weapon in the street.",
    },
    Words {
        kk: "Қаруды оқсыздандырып, оқ-дәрісін бөлек қойыңыз; білмесеңіз, тиіспеңіз.",
        ru: "Разрядите оружие и положите патроны отдельно; не умеете — не трогайте.",
        en: "Unload it and keep the ammunition apart; if you do not know how, leave it alone.",
    },
    Words {
        kk: "Тапсырған сәтте қолхат сұраңыз: онда нөмірі, уақыты, қару мен оқ-дәрінің саны жазылады.",
        ru: "Попросите квитанцию сразу: в ней номер, время, оружие и патроны числом.",
        en: "Ask for the receipt at once: it has a number, the time, the weapons and how many cartridges.",
    },
    Words {
        kk: "Босату туралы шешім жазбаша беріледі; келіспесеңіз, прокурорға шағымданыңыз.",
        ru: "Решение об освобождении выдаётся письменно; не согласны — жалуйтесь прокурору.",
        en: "The decision on exemption is given in writing; if you disagree, complain to the prosecutor.",
    },
];
const CARD: Words = Words {
    kk: "Басып шығаруға арналған карточка", ru: "Карточка для печати", en: "A card to print"
};
const CARD_TEXT: Words = Words {
    kk: "Мен қаруды өз еркіммен тапсырамын. Қолхат пен нөмір сұраймын. Заң: {law}.",
    ru: "Я добровольно сдаю оружие. Прошу квитанцию и номер. Закон: {law}.",
    en: "I am surrendering a weapon of my own will. I ask for a receipt and its number. The law: {law}.",
};
const CALL: Words = Words { kk: "Кімге қоңырау шалу керек: ", ru: "Кому звонить: ", en: "Whom to call: " };
const DUTY: Words = Words {
    kk: "өңіріңіздің кезекшісі", ru: "дежурный вашего региона", en: "the duty of your region"
};

const ALL: [Circumstance; 6] = [
    Circumstance::CameIn,
    Circumstance::CalledPolice,
    Circumstance::AtCheckpoint,
    Circumstance::InInvestigativeAction,
    Circumstance::UnderPursuit,
    Circumstance::AtArrest,
];

/// The page.
pub fn page(voice: &Voice) -> Page {
    let rows: Vec<Vec<Markup>> = ALL
        .iter()
        .filter_map(|one| Some((one, value("Circumstance", one.code())?)))
        .map(|(one, words)| vec![text(capital(voice.say(words))), text(voice.say(if one.leaves_a_choice() { &YES } else { &NO }))])
        .collect();
    let main = html! {
        p { strong { (voice.say(&ABOUT)) } }
        section aria-labelledby="voluntary" {
            h2 id="voluntary" { (voice.say(&VOLUNTARY)) }
            (table(voice.say(&VOLUNTARY), &HEADS.map(|words| voice.say(&words)), &[], &rows))
        }
        section aria-labelledby="not" {
            h2 id="not" { (voice.say(&NOT)) }
            ul { @for (code, words) in REASONS { li { (voice.say(&words)) " " span class="quiet" { (law(voice, code)) } } } }
        }
        section aria-labelledby="how" {
            h2 id="how" { (voice.say(&HOW)) }
            ol { @for step in STEPS { li { (voice.say(&step)) } } }
            p { (voice.say(&CALL)) a href="../duty/" { (voice.say(&DUTY)) } "." }
        }
        section aria-labelledby="card" {
            h2 id="card" { (voice.say(&CARD)) }
            div class="card" {
                p { strong { (voice.fill(&CARD_TEXT, &[("law", &law(voice, "weapon.exemption_barred"))])) } }
                @if let Some(line) = &voice.site.national_line { p { (voice.say(&CALL)) (super::duty::call(line)) } }
            }
        }
    };
    Page::new("surrender/", voice.say(&TITLE), voice.say(&ABOUT), main)
}

/// The articles that a rule of the record rests on; a policy of the house is not said to be law.
fn law(voice: &Voice, code: &str) -> String {
    let rule: Option<Declaration> = rooms::declarations().into_iter().find(|rule| rule.code == code);
    let basis = rule.map_or(&[][..], |rule| rule.basis);
    labels::law(basis, voice.language)
}
