//! The words of a check in three languages. No Kazakh ending is glued to a number.

use super::statement::Qualifier;
use super::verdict::{Reason, Verdict};
use crate::lang::Words;

/// Headings of the table of figures.
pub(super) const COLUMNS: [Words; 6] = [
    Words { kk: "белгі", ru: "код", en: "id" },
    Words { kk: "айтылғаны", ru: "сказано", en: "said" },
    Words { kk: "өлшем", ru: "единица", en: "unit" },
    Words { kk: "жазба", ru: "в записях", en: "record" },
    Words { kk: "қорытынды", ru: "вывод", en: "verdict" },
    Words { kk: "мәтін", ru: "слова", en: "words" },
];

pub(super) const FIGURES: Words = Words { kk: "Көрсеткіштер", ru: "Показатели", en: "Figures" };
pub(super) const BREAKDOWNS: Words =
    Words { kk: "Бөліктер мен тұтас", ru: "Части и целое", en: "Parts and wholes" };
pub(super) const SHARES: Words = Words { kk: "Үлестер", ru: "Доли", en: "Shares" };
pub(super) const CONTAINED: Words = Words { kk: "Тұтастың ішінде", ru: "Внутри целого", en: "Inside a whole" };
pub(super) const WARNING: Words = Words { kk: "Ескерту", ru: "Внимание", en: "Attention" };
pub(super) const NO_NUMBER: Words = Words { kk: "жоқ", ru: "нет", en: "none" };
pub(super) const ALL: Words = Words { kk: "барлығы", ru: "все", en: "all" };

pub(super) const AGAINST_NOTHING: Words = Words {
    kk: "Жазба қолда жоқ: мәлімдеме тек өзімен салыстырылды.",
    ru: "Записей под рукой нет: заявление сверено только с самим собой.",
    en: "No record is at hand: the statement is held against itself alone.",
};
pub(super) const AGAINST_OTHER: Words = Words {
    kk: "Жазба {record} оқиғасы туралы, мәлімдеме ол туралы емес: ол тек өзімен салыстырылды.",
    ru: "Записи о событии {record}, заявление не о нём: оно сверено только с самим собой.",
    en: "The record is of {record}, the statement is not: it is held against itself alone.",
};
pub(super) const AGAINST_RECORD: Words = Words {
    kk: "{record} жазбасымен салыстырылды.",
    ru: "Сверено с записями о событии {record}.",
    en: "Held against the record of {record}.",
};

pub(super) const COMPLETE: Words =
    Words { kk: "{whole} ({by}): {value} = {parts}.", ru: "{whole} ({by}): {value} = {parts}.", en: "{whole} by {by}: {value} = {parts}." };
pub(super) const INCOMPLETE: Words = Words {
    kk: "{whole} ({by}): {parts} = {sum}, ал айтылғаны {value}. Айтылмағаны: {residual}.",
    ru: "{whole} ({by}): {parts} = {sum} из {value}. Не названо: {residual}.",
    en: "{whole} by {by}: {parts} = {sum} of {value}. Not stated: {residual}.",
};
pub(super) const OVERCOUNT: Words = Words {
    kk: "{whole} ({by}): {parts} = {sum}, тұтастан артық ({value}). Екі рет саналғаны немесе қатесі: {residual}.",
    ru: "{whole} ({by}): {parts} = {sum}, больше целого ({value}). Посчитано дважды или ошибочно: {residual}.",
    en: "{whole} by {by}: {parts} = {sum}, more than the whole ({value}). Counted twice, or wrong: {residual}.",
};
pub(super) const OVERCOUNT_PROVEN: Words = Words {
    kk: "{whole} ({by}): {parts} тұтасқа сыймайды ({value}). Шамасы белгісіз: мәндердің бәрі дәл емес.",
    ru: "{whole} ({by}): {parts} не умещаются в целое ({value}). Насколько, неизвестно: не все значения точны.",
    en: "{whole} by {by}: {parts} do not fit into the whole ({value}). By how much is unknown: not every value is exact.",
};
pub(super) const APPROXIMATE: Words = Words {
    kk: "{whole} ({by}): {parts}, тұтасы {value}. Қалдық есептелмейді: мәндердің бәрі дәл емес.",
    ru: "{whole} ({by}): {parts}, целое {value}. Остаток не выводится: не все значения точны.",
    en: "{whole} by {by}: {parts}, the whole {value}. No remainder is claimed: not every value is exact.",
};
pub(super) const PARTS_SUMMED: Words = Words { kk: "{n} бөлік", ru: "частей: {n}", en: "{n} parts" };
pub(super) const UNITS_MIXED: Words =
    Words {
        kk: "Өлшемдер әртүрлі: {groups}.", ru: "Единицы смешаны: {groups}.", en: "Units are mixed: {groups}."
    };
pub(super) const UNITS_INSIDE: Words = Words {
    kk: "Бөліктердің ішінде басқа өлшем бар: {groups}; бір қосындыға екі өлшем түсуі мүмкін.",
    ru: "Внутри частей другая единица: {groups}; в сумме могут быть смешаны две.",
    en: "Inside the parts another unit is counted: {groups}; the sum may mix the two.",
};
pub(super) const DAYS_MIXED: Words = Words {
    kk: "Күндері әртүрлі: {groups}; айырмада сол аралықтағы өзгеріс те бар.",
    ru: "Дни различаются: {groups}; в разнице есть и то, что изменилось между ними.",
    en: "The days differ: {groups}; the difference also holds what changed between them.",
};
pub(super) const MEMBERS: Words =
    Words {
        kk: "Жазбадағы қалдық: {n}.", ru: "Остаток по записям: {n}.", en: "The record holds of the remainder: {n}."
    };
pub(super) const AND_MORE: Words = Words { kk: "тағы {n}", ru: "и ещё {n}", en: "and {n} more" };

pub(super) const SHARE: Words = Words {
    kk: "{id}: айтылғаны «{said}»; {part} / {whole} = {computed}. {judged}",
    ru: "{id}: сказано «{said}»; {part} из {whole} это {computed}. {judged}",
    en: "{id}: “{said}” was said; {part} of {whole} is {computed}. {judged}",
};
pub(super) const SHARE_UNKNOWN: Words = Words {
    kk: "{id}: айтылғаны «{said}». Есептелмейді: {why}.",
    ru: "{id}: сказано «{said}». Не вычисляется: {why}.",
    en: "{id}: “{said}” was said. It is not computed: {why}.",
};
pub(super) const SHARE_NO_WHOLE: Words =
    Words { kk: "тұтасы аталмаған", ru: "целое не названо", en: "no whole is named" };
pub(super) const SHARE_INEXACT: Words =
    Words {
        kk: "мәндердің бәрі дәл емес", ru: "не все значения точны", en: "not every value is exact"
    };
pub(super) const SHARE_OF_ZERO: Words =
    Words { kk: "тұтасы нөлге тең", ru: "целое равно нулю", en: "the whole is zero" };
pub(super) const AGREES_ROUND: Words = Words {
    kk: "Дөңгелек үлес ретінде сай келеді (шегі: {n} пайыздық тармақ).",
    ru: "Как круглая доля согласуется (до {n} п. п.).",
    en: "As a round share it agrees (within {n} points).",
};
pub(super) const AGREES: Words = Words { kk: "Сай келеді.", ru: "Согласуется.", en: "Agrees." };
pub(super) const DISAGREES: Words = Words { kk: "Сай келмейді.", ru: "Не согласуется.", en: "Does not agree." };
pub(super) const NOT_JUDGED: Words = Words { kk: "Бағаланбайды.", ru: "Не оценивается.", en: "Not judged." };

pub(super) const LARGER: Words = Words {
    kk: "{id} ({part}) өзі кіретін {whole} тұтасынан артық ({value}).",
    ru: "{id} ({part}) больше целого {whole} ({value}).",
    en: "{id} ({part}) is more than its whole {whole} ({value}).",
};
pub(super) const LARGER_PERHAPS: Words = Words {
    kk: "{id} ({part}) өзі кіретін {whole} тұтасынан артық көрінеді ({value}); мәні, өлшемі немесе күні дәл салыстыруға келмейді.",
    ru: "{id} ({part}) выглядит больше целого {whole} ({value}); точно сравнить нельзя: приблизительное значение, другая единица или другой день.",
    en: "{id} ({part}) looks more than its whole {whole} ({value}); they do not compare exactly: a value is approximate, or unit or day differs.",
};
pub(super) const OTHER_UNIT: Words = Words {
    kk: "{id} ({unit}) басқа өлшемде саналған {whole} ішінде ({whole_unit}): үлесі есептелмейді.",
    ru: "{id} ({unit}) внутри {whole}, где другая единица ({whole_unit}): вычитать нельзя.",
    en: "{id} ({unit}) is inside {whole}, which counts another unit ({whole_unit}): not to be subtracted.",
};

/// A number with its qualifier.
pub(super) const fn qualified(qualifier: Qualifier) -> Words {
    match qualifier {
        Qualifier::Exact => Words { kk: "{n}", ru: "{n}", en: "{n}" },
        Qualifier::AtLeast => Words { kk: "кемінде {n}", ru: "не менее {n}", en: "at least {n}" },
        Qualifier::MoreThan => Words { kk: "{n} мөлшерінен артық", ru: "более {n}", en: "more than {n}" },
        Qualifier::AtMost => Words { kk: "ең көбі {n}", ru: "не более {n}", en: "at most {n}" },
        Qualifier::Approx => Words { kk: "шамамен {n}", ru: "около {n}", en: "about {n}" },
        Qualifier::Almost => Words { kk: "{n} дерлік", ru: "почти {n}", en: "almost {n}" },
        Qualifier::Unclear => Words { kk: "{n} (анық емес)", ru: "{n} (неясно)", en: "{n} (unclear)" },
    }
}

/// A verdict.
pub(super) const fn verdict(verdict: Verdict) -> Words {
    match verdict {
        Verdict::Equal => Words { kk: "сәйкес", ru: "совпадает", en: "equal" },
        Verdict::Over => Words { kk: "жазбадан артық", ru: "больше, чем в записях", en: "over the record" },
        Verdict::Under => Words { kk: "жазбадан кем", ru: "меньше, чем в записях", en: "under the record" },
        Verdict::Inconsistent => Words { kk: "өзіне қайшы", ru: "противоречит себе", en: "contradicts itself" },
        Verdict::NotComparable => Words { kk: "салыстыруға келмейді", ru: "несравнимо", en: "not comparable" },
        Verdict::NotInRecord => Words { kk: "жазбада жоқ", ru: "нет в записях", en: "not in the record" },
    }
}

/// Why, where the verdict alone does not tell; what the heading tells for all figures at once stays unsaid.
pub(super) const fn reason(reason: Reason) -> Option<Words> {
    Some(match reason {
        Reason::NoRecord | Reason::OtherIncident | Reason::NoSuchFigure => return None,
        Reason::OtherUnit => Words { kk: "басқа өлшем", ru: "другая единица", en: "another unit" },
        Reason::Unclear => Words { kk: "анық айтылмаған", ru: "сказано неясно", en: "said unclearly" },
        Reason::AllUnknown => {
            Words {
                kk: "барлығы қанша екені белгісіз", ru: "неизвестно, сколько всего", en: "how many in all is unknown"
            }
        }
        Reason::MoreThanWhole => Words { kk: "тұтастан артық", ru: "больше целого", en: "more than its whole" },
        Reason::LessThanParts => {
            Words { kk: "бөліктерінен кем", ru: "меньше своих частей", en: "less than its parts" }
        }
        Reason::ShareWrong => Words { kk: "үлесі сай емес", ru: "доля не та", en: "the share does not agree" },
    })
}
