//! The words of a check in three languages. No Kazakh ending is glued to a number.

use super::statement::Qualifier;
use super::verdict::{Reason, Verdict};
use crate::lang::Three;

/// Headings of the table of figures.
pub(super) const COLUMNS: [Three; 6] = [
    Three { kk: "белгі", ru: "код", en: "id" },
    Three { kk: "айтылғаны", ru: "сказано", en: "said" },
    Three { kk: "өлшем", ru: "единица", en: "unit" },
    Three { kk: "жазба", ru: "в записях", en: "record" },
    Three { kk: "қорытынды", ru: "вывод", en: "verdict" },
    Three { kk: "мәтін", ru: "слова", en: "words" },
];

pub(super) const FIGURES: Three = Three { kk: "Көрсеткіштер", ru: "Показатели", en: "Figures" };
pub(super) const BREAKDOWNS: Three =
    Three { kk: "Бөліктер мен тұтас", ru: "Части и целое", en: "Parts and wholes" };
pub(super) const SHARES: Three = Three { kk: "Үлестер", ru: "Доли", en: "Shares" };
pub(super) const CONTAINED: Three = Three { kk: "Тұтастың ішінде", ru: "Внутри целого", en: "Inside a whole" };
pub(super) const WARNING: Three = Three { kk: "Ескерту", ru: "Внимание", en: "Warning" };
pub(super) const NO_NUMBER: Three = Three { kk: "жоқ", ru: "нет", en: "none" };
pub(super) const ALL: Three = Three { kk: "барлығы", ru: "все", en: "all" };

pub(super) const AGAINST_NOTHING: Three = Three {
    kk: "Жазба қолда жоқ: мәлімдеме тек өзімен салыстырылды.",
    ru: "Записей под рукой нет: заявление сверено только с самим собой.",
    en: "No record is at hand: the statement is held against itself alone.",
};
pub(super) const AGAINST_OTHER: Three = Three {
    kk: "Жазба {record} оқиғасы туралы, мәлімдеме ол туралы емес: ол тек өзімен салыстырылды.",
    ru: "Записи о событии {record}, заявление не о нём: оно сверено только с самим собой.",
    en: "The record is of {record}, the statement is not: it is held against itself alone.",
};
pub(super) const AGAINST_RECORD: Three = Three {
    kk: "{record} жазбасымен салыстырылды.",
    ru: "Сверено с записями о событии {record}.",
    en: "Held against the record of {record}.",
};

pub(super) const COMPLETE: Three =
    Three { kk: "{whole} ({by}): {value} = {parts}.", ru: "{whole} ({by}): {value} = {parts}.", en: "{whole} by {by}: {value} = {parts}." };
pub(super) const INCOMPLETE: Three = Three {
    kk: "{whole} ({by}): {parts} = {sum}, ал айтылғаны {value}. Айтылмағаны: {residual}.",
    ru: "{whole} ({by}): {parts} = {sum} из {value}. Не названо: {residual}.",
    en: "{whole} by {by}: {parts} = {sum} of {value}. Not stated: {residual}.",
};
pub(super) const OVERCOUNT: Three = Three {
    kk: "{whole} ({by}): {parts} = {sum}, тұтастан артық ({value}). Екі рет саналғаны немесе қатесі: {residual}.",
    ru: "{whole} ({by}): {parts} = {sum}, больше целого ({value}). Посчитано дважды или ошибочно: {residual}.",
    en: "{whole} by {by}: {parts} = {sum}, more than the whole ({value}). Counted twice, or wrong: {residual}.",
};
pub(super) const OVERCOUNT_PROVEN: Three = Three {
    kk: "{whole} ({by}): {parts} тұтасқа сыймайды ({value}). Шамасы белгісіз: мәндердің бәрі дәл емес.",
    ru: "{whole} ({by}): {parts} не умещаются в целое ({value}). Насколько, неизвестно: не все значения точны.",
    en: "{whole} by {by}: {parts} do not fit into the whole ({value}). By how much is unknown: not every value is exact.",
};
pub(super) const APPROXIMATE: Three = Three {
    kk: "{whole} ({by}): {parts}, тұтасы {value}. Қалдық есептелмейді: мәндердің бәрі дәл емес.",
    ru: "{whole} ({by}): {parts}, целое {value}. Остаток не выводится: не все значения точны.",
    en: "{whole} by {by}: {parts}, the whole {value}. No remainder is claimed: not every value is exact.",
};
pub(super) const PARTS_SUMMED: Three = Three { kk: "{n} бөлік", ru: "частей: {n}", en: "{n} parts" };
pub(super) const UNITS_MIXED: Three =
    Three {
        kk: "Өлшемдер әртүрлі: {groups}.", ru: "Единицы смешаны: {groups}.", en: "Units are mixed: {groups}."
    };
pub(super) const UNITS_INSIDE: Three = Three {
    kk: "Бөліктердің ішінде басқа өлшем бар: {groups}; бір қосындыға екі өлшем түсуі мүмкін.",
    ru: "Внутри частей другая единица: {groups}; в сумме могут быть смешаны две.",
    en: "Inside the parts another unit is counted: {groups}; the sum may mix the two.",
};
pub(super) const DAYS_MIXED: Three = Three {
    kk: "Күндері әртүрлі: {groups}; айырмада сол аралықтағы өзгеріс те бар.",
    ru: "Дни различаются: {groups}; в разнице есть и то, что изменилось между ними.",
    en: "The days differ: {groups}; the difference also holds what changed between them.",
};
pub(super) const MEMBERS: Three =
    Three {
        kk: "Жазбадағы қалдық: {n}.", ru: "Остаток по записям: {n}.", en: "The record holds of the remainder: {n}."
    };
pub(super) const AND_MORE: Three = Three { kk: "тағы {n}", ru: "и ещё {n}", en: "and {n} more" };

pub(super) const SHARE: Three = Three {
    kk: "{id}: айтылғаны «{said}»; {part} / {whole} = {computed}. {judged}",
    ru: "{id}: сказано «{said}»; {part} из {whole} это {computed}. {judged}",
    en: "{id}: “{said}” was said; {part} of {whole} is {computed}. {judged}",
};
pub(super) const SHARE_UNKNOWN: Three = Three {
    kk: "{id}: айтылғаны «{said}». Есептелмейді: {why}.",
    ru: "{id}: сказано «{said}». Не вычисляется: {why}.",
    en: "{id}: “{said}” was said. It is not computed: {why}.",
};
pub(super) const SHARE_NO_WHOLE: Three =
    Three { kk: "тұтасы аталмаған", ru: "целое не названо", en: "no whole is named" };
pub(super) const SHARE_INEXACT: Three =
    Three {
        kk: "мәндердің бәрі дәл емес", ru: "не все значения точны", en: "not every value is exact"
    };
pub(super) const SHARE_OF_ZERO: Three =
    Three { kk: "тұтасы нөлге тең", ru: "целое равно нулю", en: "the whole is zero" };
pub(super) const AGREES_ROUND: Three = Three {
    kk: "Дөңгелек үлес ретінде сай келеді (шегі: {n} пайыздық тармақ).",
    ru: "Как круглая доля согласуется (до {n} п. п.).",
    en: "As a round share it agrees (within {n} points).",
};
pub(super) const AGREES: Three = Three { kk: "Сай келеді.", ru: "Согласуется.", en: "Agrees." };
pub(super) const DISAGREES: Three = Three { kk: "Сай келмейді.", ru: "Не согласуется.", en: "Does not agree." };
pub(super) const NOT_JUDGED: Three = Three { kk: "Бағаланбайды.", ru: "Не оценивается.", en: "Not judged." };

pub(super) const LARGER: Three = Three {
    kk: "{id} ({part}) өзі кіретін {whole} тұтасынан артық ({value}).",
    ru: "{id} ({part}) больше целого {whole} ({value}).",
    en: "{id} ({part}) is more than its whole {whole} ({value}).",
};
pub(super) const LARGER_PERHAPS: Three = Three {
    kk: "{id} ({part}) өзі кіретін {whole} тұтасынан артық көрінеді ({value}); мәні, өлшемі немесе күні дәл салыстыруға келмейді.",
    ru: "{id} ({part}) выглядит больше целого {whole} ({value}); точно сравнить нельзя: приблизительное значение, другая единица или другой день.",
    en: "{id} ({part}) looks more than its whole {whole} ({value}); they do not compare exactly: a value is approximate, or unit or day differs.",
};
pub(super) const OTHER_UNIT: Three = Three {
    kk: "{id} ({unit}) басқа өлшемде саналған {whole} ішінде ({whole_unit}): үлесі есептелмейді.",
    ru: "{id} ({unit}) внутри {whole}, где другая единица ({whole_unit}): вычитать нельзя.",
    en: "{id} ({unit}) is inside {whole}, which counts another unit ({whole_unit}): not to be subtracted.",
};

/// A number with its qualifier.
pub(super) const fn qualified(qualifier: Qualifier) -> Three {
    match qualifier {
        Qualifier::Exact => Three { kk: "{n}", ru: "{n}", en: "{n}" },
        Qualifier::AtLeast => Three { kk: "кемінде {n}", ru: "не менее {n}", en: "at least {n}" },
        Qualifier::MoreThan => Three { kk: "{n} мөлшерінен артық", ru: "более {n}", en: "more than {n}" },
        Qualifier::AtMost => Three { kk: "ең көбі {n}", ru: "не более {n}", en: "at most {n}" },
        Qualifier::Approx => Three { kk: "шамамен {n}", ru: "около {n}", en: "about {n}" },
        Qualifier::Almost => Three { kk: "{n} дерлік", ru: "почти {n}", en: "almost {n}" },
        Qualifier::Unclear => Three { kk: "{n} (анық емес)", ru: "{n} (неясно)", en: "{n} (unclear)" },
    }
}

/// A verdict.
pub(super) const fn verdict(verdict: Verdict) -> Three {
    match verdict {
        Verdict::Equal => Three { kk: "сәйкес", ru: "совпадает", en: "equal" },
        Verdict::Over => Three { kk: "жазбадан артық", ru: "больше, чем в записях", en: "over the record" },
        Verdict::Under => Three { kk: "жазбадан кем", ru: "меньше, чем в записях", en: "under the record" },
        Verdict::Inconsistent => Three { kk: "өзіне қайшы", ru: "противоречит себе", en: "contradicts itself" },
        Verdict::NotComparable => Three { kk: "салыстыруға келмейді", ru: "несравнимо", en: "not comparable" },
        Verdict::NotInRecord => Three { kk: "жазбада жоқ", ru: "нет в записях", en: "not in the record" },
    }
}

/// Why, where the verdict alone does not tell; what the heading tells for all figures at once stays unsaid.
pub(super) const fn reason(reason: Reason) -> Option<Three> {
    Some(match reason {
        Reason::NoRecord | Reason::OtherIncident | Reason::NoSuchFigure => return None,
        Reason::OtherUnit => Three { kk: "басқа өлшем", ru: "другая единица", en: "another unit" },
        Reason::Unclear => Three { kk: "анық айтылмаған", ru: "сказано неясно", en: "said unclearly" },
        Reason::AllUnknown => {
            Three {
                kk: "барлығы қанша екені белгісіз", ru: "неизвестно, сколько всего", en: "how many in all is unknown"
            }
        }
        Reason::MoreThanWhole => Three { kk: "тұтастан артық", ru: "больше целого", en: "more than its whole" },
        Reason::LessThanParts => {
            Three { kk: "бөліктерінен кем", ru: "меньше своих частей", en: "less than its parts" }
        }
        Reason::ShareWrong => Three { kk: "үлесі сай емес", ru: "доля не та", en: "the share does not agree" },
    })
}
