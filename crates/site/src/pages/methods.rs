//! Methods and definitions: how figures are made, released, protected and mended.

use super::Page;
use super::frame::{table, text};
use super::groups::GROUPS;
use super::naming::MissingName;
use super::voice::Voice;
use crate::model::thresholds;
use aiqyn_law::kernel::{Figure, Words};
use maud::{Markup, html};

const TITLE: Words = Words {
    kk: "Әдістер мен анықтамалар", ru: "Методы и определения", en: "Methods and definitions"
};
const ABOUT: Words = Words {
    kk: "Сандар қалай шығады, қалай жарияланады, қалай қорғалады және түзетіледі.",
    ru: "Как получаются, публикуются, защищаются и исправляются числа.",
    en: "How the figures are made, released, protected and corrected.",
};
const PARTS: [(Words, Words); 6] = [
    (
        Words { kk: "Қайдан шығады", ru: "Откуда они", en: "Where they come from" },
        Words {
            kk: "Әр сан жазбадағы әрекеттерден саналады: хаттама, қаулы, санкция, шағым. Ешқайсысы қолмен енгізілмейді. Бір анықтама санға да, тізімге де, суретке де, файлға да ортақ.",
            ru: "Каждое число считается из действий записи: протокол, постановление, санкция, жалоба. Ни одно не вносится рукой. Одно определение служит числу, списку, рисунку и файлу.",
            en: "Every figure is counted from acts of the record: a protocol, a ruling, a sanction, a complaint. None is entered by hand. One definition serves the number, the list, the picture and the file.",
        },
    ),
    (
        Words { kk: "Екі сағат", ru: "Двое часов", en: "Two clocks" },
        Words {
            kk: "Әрекет болған уақыт пен жазылған уақыт бөлек. Сондықтан әр санның екі сәті бар: қай сәтке айтылған және қай сәтте белгілі болған.",
            ru: "Время, когда что-то произошло, и время, когда это записали, различаются. Поэтому у числа два момента: на какой он день и когда стал известен.",
            en: "When something happened and when it was recorded differ. So a figure has two moments: the one it is of, and the one it was known at.",
        },
    ),
    (
        Words { kk: "Қалай жарияланады", ru: "Как публикуются", en: "How they are released" },
        Words {
            kk: "Баспасөз қызметі ұсынады, прокурор рұқсат береді, екі түрлі органның екі адамы қол қояды, содан кейін ғана жарияланады. Жарияланған нұсқа өзгермейді; келесісі оның орнын басады.",
            ru: "Пресс-служба предлагает, прокурор разрешает, двое из двух ведомств подписывают, и только потом публикуется. Опубликованное не меняется; его заменяет следующее.",
            en: "The press office proposes, the prosecutor permits, two people of two bodies sign, and only then is it published. What is published never changes; the next one takes its place.",
        },
    ),
    (
        Words { kk: "Бөліктер мен тұтас", ru: "Части и целое", en: "Parts and wholes" },
        Words {
            kk: "Бөліктер тұтасымен бірге көрсетіледі; қалғаны мен екі рет есептелгені санымен айтылады. Әртүрлі бірлік бір қосындыға кірмейді.",
            ru: "Части показаны рядом с целым; остаток и учтённое дважды названы числом. Разные единицы не складываются.",
            en: "Parts stand beside their whole; what is left over or counted twice is said with its size. Different units are never added up.",
        },
    ),
    (
        Words {
            kk: "Қайта қарау мен түзету", ru: "Пересмотр и исправление", en: "Revision and correction"
        },
        Words {
            kk: "Қайта қарау — жазба толықты; түзету — бұрынғысы қате еді. Екеуі де түзетулер бетінде себебімен тұрады.",
            ru: "Пересмотр — запись пополнилась; исправление — прежнее было неверно. Оба стоят на странице исправлений с причиной.",
            en: "A revision: the record grew. A correction: the earlier figure was wrong. Both stand on the page of corrections with their cause.",
        },
    ),
    (
        Words { kk: "Жеке өмірді қорғау", ru: "Защита частной жизни", en: "Disclosure control" },
        Words {
            kk: "Жалпы ел бойынша сан дәл. Адамдар туралы кестеде {threshold} санынан аз ұяшық (жасы бойынша — {age}) жасырылады, оны шегеріп табуға мүмкіндік беретін ұяшықтар да; бұған бұрынғы барлық шығарылым есепке алынады. Лауазымды адамдардың есебі болатын сандар жасырылмайды.",
            ru: "Число по стране точное. В таблицах о людях скрыта ячейка меньше {threshold} (по возрасту — меньше {age}) и те, из которых её можно вычесть; учтены все прежние выпуски. Числа, по которым отвечают должностные лица, не скрываются.",
            en: "The national total is exact. In tables about persons a cell below {threshold} is suppressed (by age, below {age}), and those from which it could be subtracted; all earlier releases are taken into account. Counts that hold officials to account are not suppressed.",
        },
    ),
];
const DEFINITIONS: Words = Words { kk: "Анықтамалар", ru: "Определения", en: "Definitions" };
const HEADS: [Words; 5] = [
    Words { kk: "Белгісі", ru: "Знак", en: "Id" },
    Words { kk: "Не айтады", ru: "Что говорит", en: "What it says" },
    Words { kk: "Анықтама", ru: "Определение", en: "Definition" },
    Words { kk: "Бірлігі", ru: "Единица", en: "Unit" },
    Words { kk: "Мекеме", ru: "Ведомство", en: "Office" },
];

/// The page.
///
/// # Errors
/// [`MissingName`] where a figure has no definition.
pub fn page(voice: &Voice) -> Result<Page, MissingName> {
    let (default, own) = thresholds();
    let age = own.first().map_or(default, |(_, threshold)| *threshold);
    let details = [("threshold", voice.number(default)), ("age", voice.number(age))];
    let mut figures: Vec<&'static Figure> = voice.site.figures();
    figures.sort_by_key(|figure| GROUPS.iter().position(|group| group.figures.contains(&figure.id)));
    let rows: Vec<Vec<Markup>> = figures
        .into_iter()
        .map(|figure| {
            let link = html! { a href={ "../figures/" (figure.id) "/" } { (figure.id) } };
            let meaning = text(voice.say(&figure.meaning));
            Ok(vec![link, text(voice.statement(figure)), meaning, text(voice.unit(figure)), text(voice.office(figure.office))])
        })
        .collect::<Result<_, MissingName>>()?;
    let main = html! {
        p { (voice.say(&ABOUT)) }
        @for (head, body) in PARTS { h2 { (voice.say(&head)) } p { (body.fill(voice.language, &details)) } }
        h2 { (voice.say(&DEFINITIONS)) }
        (table(voice.say(&DEFINITIONS), &HEADS.map(|words| voice.say(&words)), &[], &rows))
    };
    Ok(Page::new("methods/", voice.say(&TITLE), voice.say(&ABOUT), main))
}
