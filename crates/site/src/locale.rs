//! How numbers, shares, dates and lists are written in Kazakh, Russian and English, by the Unicode CLDR.

use aiqyn_law::kernel::Language;
use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_datetime::fieldsets::YMD;
use icu_datetime::input::Date;
use icu_datetime::{DateTimeFormatter, DateTimeFormatterPreferences};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_locale_core::{Locale as Tag, locale};
use icu_plurals::{PluralCategory, PluralRules};
use std::cmp::Ordering;
use std::fmt;

/// A language's data is not in the program.
#[derive(Debug)]
pub struct Missing(String);

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Missing {}

/// A noun as it stands beside a number: in Russian `дело`, `дела`, `дел`; in Kazakh always one form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NounForms {
    /// Beside one: ru 1, 21, 101.
    pub one: &'static str,
    /// Beside few: ru 2–4, 22–24; elsewhere as `other`.
    pub few: &'static str,
    /// Beside all else.
    pub other: &'static str,
}

/// One language's way of writing.
pub struct Locale {
    language: Language,
    numbers: DecimalFormatter,
    plurals: PluralRules,
    days: DateTimeFormatter<YMD>,
    order: CollatorBorrowed<'static>,
}

const fn tag(language: Language) -> Tag {
    match language {
        Language::Kk => locale!("kk"),
        Language::Ru => locale!("ru"),
        Language::En => locale!("en-GB"),
    }
}

impl Locale {
    /// The way of writing of a language.
    ///
    /// # Errors
    /// [`Missing`] where the program was built without that language's data.
    pub fn of(language: Language) -> Result<Self, Missing> {
        let missing = |error: &dyn fmt::Display| Missing(format!("no data for {language:?}: {error}"));
        let tag = tag(language);
        Ok(Self {
            language,
            numbers: DecimalFormatter::try_new((&tag).into(), icu_decimal::options::DecimalFormatterOptions::default())
                .map_err(|e| missing(&e))?,
            plurals: PluralRules::try_new_cardinal((&tag).into()).map_err(|e| missing(&e))?,
            days: DateTimeFormatter::try_new(DateTimeFormatterPreferences::from(&tag), YMD::long()).map_err(|e| missing(&e))?,
            order: Collator::try_new((&tag).into(), CollatorOptions::default()).map_err(|e| missing(&e))?,
        })
    }

    /// The language.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// A whole number in groups of three: `9 257`, with a space that does not break.
    pub fn number(&self, value: i64) -> String {
        self.numbers.format(&Decimal::from(value)).to_string()
    }

    /// The share of a part in its whole in percent, rounded to a tenth, half away from nought: `66,3 %`. `None` of a whole of nought.
    pub fn share(&self, part: u64, whole: u64) -> Option<String> {
        let tenths = (u128::from(part) * 2000 + u128::from(whole)).checked_div(u128::from(whole) * 2)?;
        let mut share = Decimal::from(tenths);
        share.multiply_pow10(-1);
        let share = self.numbers.format(&share).to_string();
        Some(match self.language {
            Language::Ru => format!("{share}\u{a0}%"),
            Language::Kk | Language::En => format!("{share}%"),
        })
    }

    /// A day: `25 января 2022 г.` `None` of what is no day.
    pub fn day(&self, year: i32, month: u8, day: u8) -> Option<String> {
        Some(self.days.format(&Date::try_new_iso(year, month, day).ok()?).to_string())
    }

    /// The form of a noun beside a whole number.
    pub fn beside(&self, value: u64, noun: NounForms) -> &'static str {
        match self.plurals.category_for(value) {
            PluralCategory::One => noun.one,
            PluralCategory::Few => noun.few,
            _ => noun.other,
        }
    }

    /// The order of two names in a list.
    pub fn order(&self, one: &str, other: &str) -> Ordering {
        self.order.compare(one, other)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    const NOUN: NounForms = NounForms { one: "one", few: "few", other: "other" };

    fn locale(language: Language) -> Locale {
        Locale::of(language).unwrap()
    }

    fn all_are(language: Language, form: &str, values: &[u64]) {
        let locale = locale(language);
        assert!(values.iter().all(|value| locale.beside(*value, NOUN) == form), "{form}: {values:?}");
    }

    /// The samples of CLDR's plurals.xml, whole numbers.
    #[test]
    fn nouns_follow_the_samples_of_cldr() {
        all_are(Language::Ru, "one", &[1, 21, 31, 41, 51, 61, 71, 81, 101, 1001]);
        all_are(Language::Ru, "few", &[2, 3, 4, 22, 23, 24, 32, 33, 34, 42, 43, 44, 52, 53, 54, 62, 102, 1002]);
        all_are(Language::Ru, "other", &[0, 5, 6, 9, 11, 12, 14, 19, 20, 100, 577, 1000, 10_000, 100_000, 1_000_000]);
        all_are(Language::Kk, "one", &[1]);
        all_are(Language::Kk, "other", &[0, 2, 3, 16, 17, 21, 100, 1000, 10_000, 100_000, 1_000_000]);
        all_are(Language::En, "one", &[1]);
        all_are(Language::En, "other", &[0, 2, 3, 16, 17, 21, 100, 1000, 10_000, 100_000, 1_000_000]);
    }

    #[test]
    fn numbers_stand_in_groups_of_three() {
        assert_eq!(locale(Language::Kk).number(87_000_000_000), "87\u{a0}000\u{a0}000\u{a0}000");
        assert_eq!(locale(Language::Ru).number(9257), "9\u{a0}257");
        assert_eq!(locale(Language::En).number(9257), "9,257");
        assert_eq!(locale(Language::Ru).number(898), "898");
    }

    #[test]
    fn shares_are_rounded_to_a_tenth_and_have_their_sign() {
        assert_eq!(locale(Language::Ru).share(1356, 2044).unwrap(), "66,3\u{a0}%");
        assert_eq!(locale(Language::Kk).share(4584, 9257).unwrap(), "49,5%");
        assert_eq!(locale(Language::En).share(1, 3).unwrap(), "33.3%");
        assert_eq!(locale(Language::En).share(1, 2000).unwrap(), "0.1%");
        assert_eq!(locale(Language::En).share(7, 7).unwrap(), "100.0%");
        assert_eq!(locale(Language::En).share(1, 0), None);
    }

    #[test]
    fn days_are_written_as_each_language_writes_them() {
        assert_eq!(locale(Language::Kk).day(2022, 1, 25).unwrap(), "2022\u{202f}ж. 25 қаңтар");
        assert_eq!(locale(Language::Ru).day(2022, 1, 25).unwrap(), "25 января 2022\u{202f}г.");
        assert_eq!(locale(Language::En).day(2022, 1, 25).unwrap(), "25 January 2022");
        assert_eq!(locale(Language::En).day(2022, 2, 30), None);
    }

    #[test]
    fn kazakh_letters_stand_in_their_place() {
        let mut names = ["Өскемен", "Үржар", "Қостанай", "Ақтау", "Орал", "Көкшетау", "Әулиеата", "Шымкент", "Алматы", "Нұр-Сұлтан"];
        let kazakh = locale(Language::Kk);
        names.sort_by(|one, other| kazakh.order(one, other));
        assert_eq!(names, ["Ақтау", "Алматы", "Әулиеата", "Көкшетау", "Қостанай", "Нұр-Сұлтан", "Орал", "Өскемен", "Үржар", "Шымкент"]);
    }
}
