//! How old the last witnessed checkpoint is, in words.

use super::sending::Witnessed;
use crate::lang::{Lang, Writing as _};
use aiqyn_law::kernel::{Moment, Words};
use serde_json::{Value, json as object};

const NOBODY: Words = Words {
    kk: "Куә: жоқ. Бұл жазбаның бақылау нүктелерін мекемеден тыс ешкім сақтамайды.",
    ru: "Свидетель: нет. Контрольные точки этой записи вне учреждения никто не хранит.",
    en: "Witness: none. Nobody outside the house keeps this record's checkpoints.",
};
const AWAITED: Words = Words {
    kk: "Куә: аталған, бірақ ешбір бақылау нүктесі әлі сақталмаған немесе расталмаған.",
    ru: "Свидетель: назван, но ни одна контрольная точка ещё не сохранена и не заверена.",
    en: "Witness: named, and no checkpoint is kept or cosigned yet.",
};
const KEPT: Words = Words {
    kk: "Куә: соңғы бақылау нүктесі {age} бұрын, {at}: {size} әрекет{by}.",
    ru: "Свидетель: последняя контрольная точка {age} назад, {at}: действий {size}{by}.",
    en: "Witness: the last checkpoint is {age} old, of {at}: {size} acts{by}.",
};
const BY: Words = Words { kk: ", растаған {by}", ru: ", заверил {by}", en: ", cosigned by {by}" };
const MINUTES: Words = Words { kk: "{n} минут", ru: "{n} мин", en: "{n} min" };
const HOURS: Words = Words { kk: "{n} сағат", ru: "{n} ч", en: "{n} h" };
const DAYS: Words = Words { kk: "{n} күн", ru: "{n} дн.", en: "{n} d" };

fn minutes(at: Moment, now: Moment) -> i64 {
    (now.micros() - at.micros()).max(0) / 60_000_000
}

fn age(minutes: i64, lang: Lang) -> String {
    let (words, n) = match minutes {
        ..120 => (&MINUTES, minutes),
        120..2880 => (&HOURS, minutes / 60),
        _ => (&DAYS, minutes / 1440),
    };
    words.fill(lang, &[("n", n.to_string())])
}

/// One line, with its end.
pub fn line(witnessed: &Witnessed, now: Moment, lang: Lang) -> String {
    match witnessed {
        Witnessed::Nobody => format!("{}\n", NOBODY.of(lang)),
        Witnessed::Awaited => format!("{}\n", AWAITED.of(lang)),
        Witnessed::Kept { size, at, by } => {
            let by = if by.is_empty() { String::new() } else { BY.fill(lang, &[("by", by.join(", "))]) };
            let details = [("age", age(minutes(*at, now), lang)), ("at", at.local()), ("size", lang.number(&size.to_string())), ("by", by)];
            format!("{}\n", KEPT.fill(lang, &details))
        }
    }
}

/// The same for programs.
pub fn json(witnessed: &Witnessed, now: Moment) -> Value {
    match witnessed {
        Witnessed::Nobody => object!({ "state": "nobody" }),
        Witnessed::Awaited => object!({ "state": "awaited" }),
        Witnessed::Kept { size, at, by } => {
            object!({ "state": "kept", "size": size, "at": at, "age_minutes": minutes(*at, now), "cosigned_by": by })
        }
    }
}
