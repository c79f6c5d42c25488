//! The accessibility statement.

use super::Page;
use super::voice::Voice;
use aiqyn_law::kernel::Words;
use maud::html;

const TITLE: Words = Words {
    kk: "Қолжетімділік туралы мәлімдеме", ru: "Заявление о доступности", en: "Accessibility statement"
};
const ABOUT: Words = Words {
    kk: "Бұл сайт WCAG 2.2 AA талаптарына сай жасалған.",
    ru: "Сайт сделан по требованиям WCAG 2.2 AA.",
    en: "This site is made to WCAG 2.2 AA.",
};
const WHAT: [Words; 6] = [
    Words {
        kk: "Скриптсіз, пернетақтамен және экран оқу құралымен толық жұмыс істейді.",
        ru: "Работает целиком без скриптов, с клавиатуры и с программой чтения экрана.",
        en: "It works whole without scripts, by keyboard and with a screen reader.",
    },
    Words {
        kk: "Әр суреттің атауы, сипаттамасы және жанында кестесі бар; түске ғана сүйенбейді, сұр түспен басылады.",
        ru: "У каждого рисунка есть имя, описание и таблица рядом; он не опирается на один цвет и печатается серым.",
        en: "Every picture has a name, a description and a table beside it; none relies on colour alone, and all print in grey.",
    },
    Words {
        kk: "Ені 320 нүкте экранда көлденең жылжытусыз оқылады; кең кесте өз терезесінде жылжиды.",
        ru: "Читается на экране в 320 точек без прокрутки вбок; широкая таблица прокручивается в своей рамке.",
        en: "It reads on a screen 320 points wide without scrolling sideways; a wide table scrolls in its own box.",
    },
    Words {
        kk: "Үш тіл тең; тіл ауыстырғыш сол бетке апарады.",
        ru: "Три языка равны; переключатель ведёт на ту же страницу.",
        en: "The three languages are equal; the switch leads to the same page.",
    },
    Words {
        kk: "Ақауы: санаудың дәл ережелері тек ағылшынша, солай белгіленген; анықтамалар үш тілде.",
        ru: "Недостаток: точные правила счёта есть только по-английски и помечены так; определения – на трёх языках.",
        en: "A known fault: the exact rules of counting are in English only, and marked so; definitions are in three languages.",
    },
    Words {
        kk: "Беттер axe-core және html-validate құралдарымен әр өзгерісте тексеріледі; адамдармен тексерілген жоқ.",
        ru: "Страницы при каждом изменении проверяются axe-core и html-validate; с людьми ещё не проверялись.",
        en: "Pages are tested with axe-core and html-validate at every change; they have not been tested with people yet.",
    },
];

/// The page.
pub fn page(voice: &Voice) -> Page {
    let main = html! {
        p { (voice.say(&ABOUT)) }
        ul { @for line in WHAT { li { (voice.say(&line)) } } }
    };
    Page::new("accessibility/", voice.say(&TITLE), voice.say(&ABOUT), main)
}
