//! The three languages of equal standing, and how each writes numbers and days.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;

/// The space that groups digits by three and stands before `%`: it never breaks a line.
pub const NO_BREAK_SPACE: char = '\u{a0}';

/// A language of the page or of the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lang {
    /// Kazakh.
    Kk,
    /// Russian.
    Ru,
    /// English.
    En,
}

/// A language nobody here speaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownLang(String);

impl fmt::Display for UnknownLang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "“{}” is not a language of Aiqyn; write kk, ru or en", self.0)
    }
}

impl std::error::Error for UnknownLang {}

impl FromStr for Lang {
    type Err = UnknownLang;

    fn from_str(text: &str) -> Result<Self, UnknownLang> {
        match text {
            "kk" => Ok(Self::Kk),
            "ru" => Ok(Self::Ru),
            "en" => Ok(Self::En),
            other => Err(UnknownLang(other.to_owned())),
        }
    }
}

impl Lang {
    /// A plain decimal (`4584`, `-12.5`) as people write it: groups of three, this language's decimal sign.
    #[must_use]
    pub fn number(self, plain: &str) -> String {
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

    /// A share in percent: `49,5%` in Kazakh, with a no-break space before the sign in Russian and English.
    #[must_use]
    pub fn percent(self, plain: &str) -> String {
        let mut out = self.number(plain);
        if self != Self::Kk {
            out.push(NO_BREAK_SPACE);
        }
        out.push('%');
        out
    }

    /// A day: `2022 ж. 25 қаңтар`, `25 января 2022 г.`, `25 January 2022`.
    #[must_use]
    pub fn day(self, day: Date) -> String {
        let month = usize::from(day.month().unsigned_abs().saturating_sub(1));
        let name = MONTHS.get(month).map_or("", |names| names.of(self));
        match self {
            Self::Kk => format!("{} ж. {} {name}", day.year(), day.day()),
            Self::Ru => format!("{} {name} {} г.", day.day(), day.year()),
            Self::En => format!("{} {name} {}", day.day(), day.year()),
        }
    }
}

/// One text in the three languages.
#[derive(Clone, Copy, Debug)]
pub struct Three {
    /// Kazakh.
    pub kk: &'static str,
    /// Russian.
    pub ru: &'static str,
    /// English.
    pub en: &'static str,
}

impl Three {
    /// The text in one language.
    #[must_use]
    pub const fn of(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Kk => self.kk,
            Lang::Ru => self.ru,
            Lang::En => self.en,
        }
    }

    /// The text with every `{name}` replaced by its value. One pass: braces inside a value stay as they are.
    #[must_use]
    pub fn fill(&self, lang: Lang, values: &[(&str, &str)]) -> String {
        let mut out = String::new();
        let mut rest = self.of(lang);
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            let (name, after) = after.split_once('}').unwrap_or((after, ""));
            out.push_str(values.iter().find(|(key, _)| *key == name).map_or("", |(_, value)| value));
            rest = after;
        }
        out.push_str(rest);
        out
    }
}

/// The months: Russian in the genitive, as in a date.
const MONTHS: [Three; 12] = [
    Three { kk: "қаңтар", ru: "января", en: "January" },
    Three { kk: "ақпан", ru: "февраля", en: "February" },
    Three { kk: "наурыз", ru: "марта", en: "March" },
    Three { kk: "сәуір", ru: "апреля", en: "April" },
    Three { kk: "мамыр", ru: "мая", en: "May" },
    Three { kk: "маусым", ru: "июня", en: "June" },
    Three { kk: "шілде", ru: "июля", en: "July" },
    Three { kk: "тамыз", ru: "августа", en: "August" },
    Three { kk: "қыркүйек", ru: "сентября", en: "September" },
    Three { kk: "қазан", ru: "октября", en: "October" },
    Three { kk: "қараша", ru: "ноября", en: "November" },
    Three { kk: "желтоқсан", ru: "декабря", en: "December" },
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
        let text = Three { kk: "{a}", ru: "{a}", en: "{a} of {b}" };
        assert_eq!(text.fill(Lang::En, &[("a", "{b}"), ("b", "x")]), "{b} of x");
    }

    #[test]
    fn an_unknown_language_is_named() {
        assert_eq!(
            "de".parse::<Lang>().map_err(|unknown| unknown.to_string()),
            Err("“de” is not a language of Aiqyn; write kk, ru or en".to_owned())
        );
    }
}
