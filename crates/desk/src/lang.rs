//! The three languages of equal standing, and how each writes numbers and days.

use jiff::civil::Date;

/// The space that groups digits by three and stands before `%`: it never breaks a line.
pub const NO_BREAK_SPACE: char = '\u{a0}';

pub use aiqyn_law::kernel::{Language as Lang, Words};

/// How a language writes numbers and days.
pub trait Writing {
    /// Its code (ISO 639-1): `kk`, `ru`, `en`.
    fn code(self) -> &'static str;
    /// A plain decimal (`4584`, `-12.5`) as people write it: groups of three, this language's decimal sign.
    fn number(self, plain: &str) -> String;
    /// A share in percent: `49,5%` in Kazakh, with a no-break space before the sign in Russian and English.
    fn percent(self, plain: &str) -> String;
    /// A day: `2022 ж. 25 қаңтар`, `25 января 2022 г.`, `25 January 2022`.
    fn day(self, day: Date) -> String;
}

impl Writing for Lang {
    fn code(self) -> &'static str {
        match self {
            Self::Kk => "kk",
            Self::Ru => "ru",
            Self::En => "en",
        }
    }

    fn number(self, plain: &str) -> String {
        let (sign, digits) = plain.strip_prefix('-').map_or(("", plain), |rest| ("\u{2212}", rest));
        let (whole, fraction) = digits.split_once('.').map_or((digits, None), |(whole, fraction)| (whole, Some(fraction)));
        let mut out = String::from(sign);
        let length = whole.chars().count();
        for (at, digit) in whole.chars().enumerate() {
            if at > 0 && (length - at).is_multiple_of(3) {
                out.push(NO_BREAK_SPACE);
            }
            out.push(digit);
        }
        if let Some(fraction) = fraction {
            out.push(if self == Self::En { '.' } else { ',' });
            out.push_str(fraction);
        }
        out
    }

    fn percent(self, plain: &str) -> String {
        let mut out = self.number(plain);
        if self != Self::Kk {
            out.push(NO_BREAK_SPACE);
        }
        out.push('%');
        out
    }

    fn day(self, day: Date) -> String {
        let month = usize::from(day.month().unsigned_abs().saturating_sub(1));
        let name = MONTHS.get(month).map_or("", |names| names.of(self));
        match self {
            Self::Kk => format!("{} ж. {} {name}", day.year(), day.day()),
            Self::Ru => format!("{} {name} {} г.", day.day(), day.year()),
            Self::En => format!("{} {name} {}", day.day(), day.year()),
        }
    }
}

/// The months: Russian in the genitive, as in a date.
pub const MONTHS: [Words; 12] = [
    Words { kk: "қаңтар", ru: "января", en: "January" },
    Words { kk: "ақпан", ru: "февраля", en: "February" },
    Words { kk: "наурыз", ru: "марта", en: "March" },
    Words { kk: "сәуір", ru: "апреля", en: "April" },
    Words { kk: "мамыр", ru: "мая", en: "May" },
    Words { kk: "маусым", ru: "июня", en: "June" },
    Words { kk: "шілде", ru: "июля", en: "July" },
    Words { kk: "тамыз", ru: "августа", en: "August" },
    Words { kk: "қыркүйек", ru: "сентября", en: "September" },
    Words { kk: "қазан", ru: "октября", en: "October" },
    Words { kk: "қараша", ru: "ноября", en: "November" },
    Words { kk: "желтоқсан", ru: "декабря", en: "December" },
];

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn numbers_group_by_three_with_each_languages_decimal_sign() {
        assert_eq!(Lang::En.number("4584"), "4\u{a0}584");
        assert_eq!(Lang::Ru.number("87000000000"), "87\u{a0}000\u{a0}000\u{a0}000");
        assert_eq!(Lang::Kk.number("577"), "577");
        assert_eq!(Lang::Ru.number("-1234.5"), "\u{2212}1\u{a0}234,5");
        assert_eq!(Lang::Kk.percent("49.5"), "49,5%");
        assert_eq!(Lang::Ru.percent("49.5"), "49,5\u{a0}%");
        assert_eq!(Lang::En.percent("49.5"), "49.5\u{a0}%");
    }

    #[test]
    fn days_follow_each_language() {
        let day = date(2022, 1, 25);
        assert_eq!(Lang::Kk.day(day), "2022 ж. 25 қаңтар");
        assert_eq!(Lang::Ru.day(day), "25 января 2022 г.");
        assert_eq!(Lang::En.day(day), "25 January 2022");
    }

    #[test]
    fn filling_leaves_braces_of_a_value_alone() {
        let text = Words { kk: "{a}", ru: "{a}", en: "{a} of {b}" };
        assert_eq!(text.fill(Lang::En, &[("a", "{b}"), ("b", "x")]), "{b} of x");
    }

    #[test]
    fn an_unknown_language_is_named() {
        assert_eq!(
            "de".parse::<Lang>().map_err(|unknown| unknown.to_string()),
            Err("\"de\" is no language of the house; write kk, ru or en".to_owned())
        );
    }
}
