//! What breakdowns and their values are called. A code without a name in every language stops the publication.

use super::voice::Voice;
use aiqyn_law::documents::Names;
use aiqyn_law::kernel::{Moment, Words};
use std::fmt;

/// A code that no language has a name for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unnamed {
    /// The facet, or `facet`.
    pub facet: String,
    /// The code.
    pub code: String,
}

impl fmt::Display for Unnamed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no language has a name for {:?} of {:?}: give it one in the site's names", self.code, self.facet)
    }
}

impl std::error::Error for Unnamed {}

/// How codes of the record are read in this language at a moment.
pub fn reading<'a>(voice: &Voice<'a>, at: Moment) -> Names<'a> {
    Names { law: voice.law, at, language: voice.language }
}

/// Breakdowns by a facet of the record, and by parts that are figures of their own.
const FACETS: &[(&str, Words)] = &[
    ("region", Words { kk: "Өңірлер бойынша", ru: "По регионам", en: "By region" }),
    ("body", Words { kk: "Органдар бойынша", ru: "По органам", en: "By body" }),
    ("city", Words { kk: "Қалалар бойынша", ru: "По городам", en: "By city" }),
    ("category", Words { kk: "Санаттар бойынша", ru: "По категориям", en: "By category" }),
    ("article", Words { kk: "Баптар бойынша", ru: "По статьям", en: "By article" }),
    ("age_group", Words { kk: "Жасы бойынша", ru: "По возрасту", en: "By age" }),
    ("sex", Words { kk: "Жынысы бойынша", ru: "По полу", en: "By sex" }),
    (
        "measure",
        Words {
            kk: "Бұлтартпау шарасы бойынша", ru: "По мере пресечения", en: "By measure of restraint"
        },
    ),
    (
        "accused",
        Words {
            kk: "Шағым жасалған орган бойынша", ru: "По органу, на который жалуются", en: "By the body complained of"
        },
    ),
    ("channel", Words { kk: "Түсу жолы бойынша", ru: "По способу подачи", en: "By channel" }),
    (
        "investigated_by",
        Words {
            kk: "Тергейтін орган бойынша", ru: "По органу расследования", en: "By investigating body"
        },
    ),
    ("matter", Words { kk: "Шағым мәні бойынша", ru: "По предмету жалобы", en: "By matter" }),
    (
        "opened",
        Words {
            kk: "Істің қалай басталғаны бойынша", ru: "По тому, кем начато дело", en: "By who opened the case"
        },
    ),
    (
        "review",
        Words {
            kk: "Қарау күйі бойынша", ru: "По состоянию рассмотрения", en: "By state of review"
        },
    ),
    ("calibre", Words { kk: "Калибр бойынша", ru: "По калибру", en: "By calibre" }),
    (
        "holding",
        Words {
            kk: "Қарудың тиесілігі бойынша", ru: "По принадлежности оружия", en: "By holding"
        },
    ),
    ("recovery", Words { kk: "Алыну жолы бойынша", ru: "По способу изъятия", en: "By way of recovery" }),
    ("type", Words { kk: "Түрі бойынша", ru: "По виду", en: "By type" }),
    ("construction", Words { kk: "Құрылыс түрі бойынша", ru: "По виду строения", en: "By construction" }),
    ("owner", Words { kk: "Иесі бойынша", ru: "По владельцу", en: "By owner" }),
    ("extent", Words { kk: "Зақым көлемі бойынша", ru: "По степени повреждения", en: "By extent of damage" }),
    ("grade", Words { kk: "Зиян дәрежесі бойынша", ru: "По степени вреда", en: "By grade of harm" }),
    ("kind", Words { kk: "Келтірілген зиян түрі бойынша", ru: "По виду ущерба", en: "By kind" }),
    ("outcome", Words { kk: "Нәтижесі бойынша", ru: "По исходу", en: "By outcome" }),
    ("total", Words { kk: "Барлығы", ru: "Всего", en: "Total" }),
    (
        "measure of restraint",
        Words {
            kk: "Бұлтартпау шарасы бойынша", ru: "По мере пресечения", en: "By measure of restraint"
        },
    ),
    (
        "state of review",
        Words {
            kk: "Қарау күйі бойынша", ru: "По состоянию рассмотрения", en: "By state of review"
        },
    ),
    (
        "how opened",
        Words {
            kk: "Істің қалай басталғаны бойынша", ru: "По тому, кем начато дело", en: "By who opened the case"
        },
    ),
    (
        "investigating body",
        Words {
            kk: "Тергейтін орган бойынша", ru: "По органу расследования", en: "By investigating body"
        },
    ),
];

/// Values, as `facet.code`.
const VALUES: &[(&str, Words)] = &[
    ("age_group.under-18", Words { kk: "18 жасқа дейін", ru: "до 18 лет", en: "under 18" }),
    ("age_group.18-29", Words { kk: "18–29 жас", ru: "18–29 лет", en: "18 to 29" }),
    ("age_group.30-44", Words { kk: "30–44 жас", ru: "30–44 года", en: "30 to 44" }),
    ("age_group.45-59", Words { kk: "45–59 жас", ru: "45–59 лет", en: "45 to 59" }),
    ("age_group.60-and-over", Words { kk: "60 жастан бастап", ru: "60 лет и старше", en: "60 and over" }),
    ("sex.female", Words { kk: "әйелдер", ru: "женщины", en: "women" }),
    ("sex.male", Words { kk: "ерлер", ru: "мужчины", en: "men" }),
    ("measure.none", Words { kk: "шара таңдалмаған", ru: "мера не избрана", en: "no measure chosen" }),
    ("channel.in_person", Words { kk: "жеке келіп", ru: "лично", en: "in person" }),
    ("channel.post", Words { kk: "пошта арқылы", ru: "по почте", en: "by post" }),
    ("channel.telephone", Words { kk: "телефон арқылы", ru: "по телефону", en: "by telephone" }),
    ("channel.online", Words { kk: "интернет арқылы", ru: "через интернет", en: "online" }),
    ("channel.from_facility", Words { kk: "қамау орнынан", ru: "из места содержания", en: "from a place of detention" }),
    ("channel.counsel", Words { kk: "қорғаушы арқылы", ru: "через защитника", en: "through counsel" }),
    (
        "channel.prosecutors_visit",
        Words {
            kk: "прокурордың тексеруі кезінде", ru: "при проверке прокурором", en: "on a prosecutor's visit"
        },
    ),
    (
        "matter.unlawful_methods",
        Words {
            kk: "тергеудің заңсыз әдістері", ru: "недозволенные методы", en: "unlawful methods"
        },
    ),
    ("matter.detention", Words { kk: "ұстап алу", ru: "задержание", en: "a detention" }),
    ("matter.suspect_status", Words { kk: "күдікті деп тану", ru: "признание подозреваемым", en: "recognition as suspect" }),
    ("matter.qualification", Words { kk: "саралау", ru: "квалификация", en: "a qualification" }),
    ("matter.unsanctioned_search", Words { kk: "санкциясыз тінту", ru: "обыск без санкции", en: "a search without sanction" }),
    ("matter.access_to_counsel", Words { kk: "қорғаушыға қол жеткізу", ru: "доступ к защитнику", en: "access to counsel" }),
    ("matter.other_rights", Words { kk: "өзге құқықтар", ru: "иные права", en: "other rights" }),
    ("opened.by_prosecutor", Words { kk: "прокурор бастаған", ru: "прокурором", en: "by the prosecutor" }),
    (
        "opened.on_instruction",
        Words {
            kk: "прокурордың нұсқауымен", ru: "по указанию прокурора", en: "on the prosecutor's instruction"
        },
    ),
    ("opened.by_the_body", Words { kk: "органның өзі бастаған", ru: "самим органом", en: "by the body itself" }),
    ("review.received", Words { kk: "қабылданған", ru: "принята", en: "received" }),
    (
        "review.screened",
        Words {
            kk: "құзыреті анықталған", ru: "определена подведомственность", en: "screened"
        },
    ),
    ("review.under_review", Words { kk: "тексерілуде", ru: "проверяется", en: "under review" }),
    ("review.case_pending", Words { kk: "іс жүргізілуде", ru: "дело в производстве", en: "case pending" }),
    ("review.substantiated", Words { kk: "расталған", ru: "подтвердилась", en: "substantiated" }),
    ("review.unsubstantiated", Words { kk: "расталмаған", ru: "не подтвердилась", en: "not substantiated" }),
    ("review.withdrawn", Words { kk: "қайтарып алынған", ru: "отозвана", en: "withdrawn" }),
    ("calibre.rifle", Words { kk: "винтовкалық", ru: "винтовочный", en: "rifle" }),
    ("calibre.pistol", Words { kk: "тапаншалық", ru: "пистолетный", en: "pistol" }),
    ("calibre.gauge", Words { kk: "тегіс ұңғылы", ru: "гладкоствольный", en: "gauge" }),
    ("calibre.blank", Words { kk: "оқсыз", ru: "холостой", en: "blank" }),
    ("calibre.unknown", Words { kk: "анықталмаған", ru: "не установлен", en: "unknown" }),
    ("holding.civilian", Words { kk: "азаматтық", ru: "гражданское", en: "civilian" }),
    ("holding.service", Words { kk: "қызметтік", ru: "служебное", en: "service" }),
    ("holding.unknown", Words { kk: "анықталмаған", ru: "не установлена", en: "unknown" }),
    ("recovery.search", Words { kk: "тінту кезінде", ru: "при обыске", en: "in a search" }),
    (
        "recovery.handed_over_in_search",
        Words {
            kk: "тінту кезінде өзі берген", ru: "выдано при обыске", en: "handed over in a search"
        },
    ),
    ("recovery.arrest", Words { kk: "ұстау кезінде", ru: "при задержании", en: "at an arrest" }),
    ("recovery.patrol", Words { kk: "патруль кезінде", ru: "патрулём", en: "by a patrol" }),
    ("recovery.inspection", Words { kk: "қарап-тексеру кезінде", ru: "при осмотре", en: "in an inspection" }),
    ("recovery.found_abandoned", Words { kk: "иесіз табылған", ru: "найдено брошенным", en: "found abandoned" }),
    ("recovery.surrendered", Words { kk: "өз еркімен тапсырылған", ru: "добровольно сдано", en: "surrendered" }),
    ("type.assault_rifle", Words { kk: "автоматтар", ru: "автоматы", en: "assault rifles" }),
    ("type.pistol", Words { kk: "тапаншалар", ru: "пистолеты", en: "pistols" }),
    ("type.revolver", Words { kk: "револьверлер", ru: "револьверы", en: "revolvers" }),
    ("type.machine_gun", Words { kk: "пулеметтер", ru: "пулемёты", en: "machine guns" }),
    ("type.rifled", Words { kk: "ойық ұңғылы", ru: "нарезное", en: "rifled" }),
    ("type.smooth_bore", Words { kk: "тегіс ұңғылы", ru: "гладкоствольное", en: "smooth-bore" }),
    ("type.gas", Words { kk: "газды", ru: "газовое", en: "gas" }),
    ("type.signal", Words { kk: "белгі беретін", ru: "сигнальное", en: "signal" }),
    ("type.unidentified", Words { kk: "анықталмаған", ru: "не установлено", en: "unidentified" }),
    ("construction.building", Words { kk: "ғимарат", ru: "здание", en: "building" }),
    ("construction.modular_unit", Words { kk: "модульдік құрылғы", ru: "модульный пост", en: "modular unit" }),
    ("construction.other", Words { kk: "өзге", ru: "иное", en: "other" }),
    (
        "owner.government",
        Words {
            kk: "мемлекеттік мекеме", ru: "государственное учреждение", en: "government institution"
        },
    ),
    ("owner.mayors_office", Words { kk: "әкімдік", ru: "акимат", en: "mayor's office" }),
    ("owner.police", Words { kk: "полиция", ru: "полиция", en: "police" }),
    ("owner.defence", Words { kk: "Қорғаныс министрлігі", ru: "Министерство обороны", en: "Ministry of Defence" }),
    (
        "owner.emergency",
        Words {
            kk: "Төтенше жағдайлар министрлігі", ru: "Министерство по чрезвычайным ситуациям", en: "Ministry of Emergency Situations"
        },
    ),
    ("owner.ambulance", Words { kk: "жедел жәрдем", ru: "скорая помощь", en: "ambulance" }),
    (
        "owner.other_state",
        Words {
            kk: "өзге мемлекеттік орган", ru: "иной государственный орган", en: "another state body"
        },
    ),
    ("owner.business", Words { kk: "бизнес", ru: "бизнес", en: "business" }),
    ("owner.private", Words { kk: "жеке адам", ru: "частное лицо", en: "private person" }),
    ("owner.none", Words { kk: "иесі жоқ", ru: "без владельца", en: "none" }),
    ("extent.damaged", Words { kk: "зақымданған", ru: "повреждено", en: "damaged" }),
    ("extent.destroyed", Words { kk: "жойылған", ru: "уничтожено", en: "destroyed" }),
    ("grade.no_harm", Words { kk: "зиянсыз", ru: "без вреда", en: "no harm" }),
    ("grade.light", Words { kk: "жеңіл", ru: "лёгкий", en: "light" }),
    ("grade.medium", Words { kk: "орташа", ru: "средней тяжести", en: "medium" }),
    ("grade.grave", Words { kk: "ауыр", ru: "тяжкий", en: "grave" }),
    ("kind.object", Words { kk: "ғимараттар", ru: "строения", en: "buildings and structures" }),
    ("kind.vehicle", Words { kk: "көлік", ru: "транспорт", en: "vehicles" }),
    ("kind.person", Words { kk: "адамдар", ru: "люди", en: "persons" }),
    ("city.elsewhere", Words { kk: "өзге жерлер", ru: "другие места", en: "elsewhere" }),
];

const NONE: Words = Words { kk: "көрсетілмеген", ru: "не указано", en: "not stated" };

/// The name of a breakdown.
///
/// # Errors
/// [`Unnamed`] where it has none.
pub fn breakdown(voice: &Voice, facet: &str) -> Result<&'static str, Unnamed> {
    let found = FACETS.iter().find(|(name, _)| *name == facet);
    found.map(|(_, words)| voice.say(words)).ok_or_else(|| Unnamed { facet: "facet".to_owned(), code: facet.to_owned() })
}

/// The name of a value at a moment.
///
/// # Errors
/// [`Unnamed`] where it has none.
pub fn value(voice: &Voice, facet: &str, code: &str, at: Moment) -> Result<String, Unnamed> {
    if code.is_empty() {
        return Ok(voice.say(&NONE).to_owned());
    }
    let key = format!("{facet}.{code}");
    if let Some((_, words)) = VALUES.iter().find(|(name, _)| *name == key) {
        return Ok(voice.say(words).to_owned());
    }
    let reading = reading(voice, at);
    let said = match facet {
        "region" => reading.region(code),
        "body" => reading.body(code),
        // The number alone: which code it is of, the figure says.
        "article" => return Ok(code.to_owned()),
        "city" | "category" => reading.entry(facet, code),
        "measure" => voice.law.measure(code, at).map_or_else(|| code.to_owned(), |measure| measure.names.of(voice.language).to_owned()),
        "accused" | "investigated_by" => reading.entry("body", code),
        _ => code.to_owned(),
    };
    if said == code { Err(Unnamed { facet: facet.to_owned(), code: code.to_owned() }) } else { Ok(said) }
}
