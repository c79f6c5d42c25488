//! Why a payload cannot be read: what the reader of JSON says in English, said in the other languages.

use super::field;
use crate::kernel::{Language, Words};

const MISSING: Words = Words { kk: "{field} өрісі жоқ", ru: "нет поля {field}", en: "missing field {field}" };
const UNKNOWN_FIELD: Words =
    Words {
        kk: "мұнда {field} деген өріс болмайды", ru: "поля {field} здесь не бывает", en: "unknown field {field}"
    };
const UNKNOWN_VALUE: Words = Words {
    kk: "{value} мәні белгісіз; керегі: {wanted}",
    ru: "значение {value} неизвестно; нужно: {wanted}",
    en: "unknown variant {value}, expected {wanted}",
};
const OTHER_KIND: Words =
    Words {
        kk: "мұнда {value} тұр; керегі: {wanted}", ru: "здесь стоит {value}; нужно: {wanted}", en: "found {value}, expected {wanted}"
    };

/// Kinds of value, as the reader names what it found and what it expected; what follows a name is the value itself.
const KINDS: &[(&str, Words)] = &[
    ("a string", Words { kk: "мәтін", ru: "текст", en: "a string" }),
    ("string", Words { kk: "мәтін", ru: "текст", en: "string" }),
    ("a boolean", Words { kk: "true не false", ru: "true или false", en: "a boolean" }),
    ("boolean", Words { kk: "логикалық мән", ru: "логическое значение", en: "boolean" }),
    ("integer", Words { kk: "сан", ru: "число", en: "integer" }),
    ("floating point", Words { kk: "бөлшек сан", ru: "дробное число", en: "floating point" }),
    ("a sequence", Words { kk: "тізім", ru: "список", en: "a sequence" }),
    ("sequence", Words { kk: "тізім", ru: "список", en: "sequence" }),
    ("a map", Words { kk: "нысан", ru: "объект", en: "a map" }),
    ("map", Words { kk: "нысан", ru: "объект", en: "map" }),
    ("struct", Words { kk: "нысан", ru: "объект", en: "struct" }),
    ("one of", Words { kk: "мыналардың бірі:", ru: "одно из:", en: "one of" }),
    ("null", Words { kk: "бос мән (null)", ru: "пустое значение (null)", en: "null" }),
    ("u64", Words { kk: "теріс емес бүтін сан", ru: "целое неотрицательное число", en: "u64" }),
    ("u32", Words { kk: "теріс емес бүтін сан", ru: "целое неотрицательное число", en: "u32" }),
    ("i64", Words { kk: "бүтін сан", ru: "целое число", en: "i64" }),
];

/// The reason in a language; in English, and where it is none that the reader gives, as it stands.
pub fn reason(said: &str, language: Language) -> String {
    if language == Language::En {
        return said.to_owned();
    }
    let between = |prefix: &str| said.strip_prefix(prefix).and_then(|rest| rest.split_once(", expected "));
    let quoted = |text: &str| text.strip_prefix('`').and_then(|rest| rest.split_once('`')).map(|(code, _)| code.to_owned());
    if let Some(code) = said.strip_prefix("missing field ").and_then(quoted) {
        return MISSING.fill(language, &[("field", &named(&code, language))]);
    }
    if let Some(code) = said.strip_prefix("unknown field ").and_then(quoted) {
        return UNKNOWN_FIELD.fill(language, &[("field", &format!("`{code}`"))]);
    }
    if let Some((value, wanted)) = between("unknown variant ") {
        return UNKNOWN_VALUE.fill(language, &[("value", value), ("wanted", &kind(wanted, language))]);
    }
    let other = ["invalid type: ", "invalid value: "].iter().find_map(|prefix| between(prefix));
    other.map_or_else(
        || said.to_owned(),
        |(found, wanted)| OTHER_KIND.fill(language, &[("value", &kind(found, language)), ("wanted", &kind(wanted, language))]),
    )
}

/// A field by its name and, as it is to be written, its code.
fn named(code: &str, language: Language) -> String {
    field("", code).map_or_else(|| format!("`{code}`"), |words| format!("«{}» (`{code}`)", words.of(language)))
}

fn kind(said: &str, language: Language) -> String {
    let fits = |kind: &str| said.strip_prefix(kind).filter(|rest| rest.is_empty() || rest.starts_with(' '));
    let found = KINDS.iter().find_map(|(kind, words)| Some((*kind, words.of(language), fits(kind)?)));
    match found {
        // The name that a type of the program has tells nobody anything.
        Some(("struct", words, _)) => words.to_owned(),
        Some((_, words, rest)) => format!("{words}{rest}"),
        None => said.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_reader_says_is_said_in_words() {
        for (said, ru, kk) in [
            ("missing field `article`", "нет поля «Статья» (`article`)", "«Бап» (`article`) өрісі жоқ"),
            ("unknown field `colour`, expected `a` or `b`", "поля `colour` здесь не бывает", "мұнда `colour` деген өріс болмайды"),
            (
                "unknown variant `x`, expected one of `a`, `b`",
                "значение `x` неизвестно; нужно: одно из: `a`, `b`",
                "`x` мәні белгісіз; керегі: мыналардың бірі: `a`, `b`",
            ),
            (
                "invalid type: null, expected a string",
                "здесь стоит пустое значение (null); нужно: текст",
                "мұнда бос мән (null) тұр; керегі: мәтін",
            ),
            (
                "invalid type: string \"7\", expected u32",
                "здесь стоит текст \"7\"; нужно: целое неотрицательное число",
                "мұнда мәтін \"7\" тұр; керегі: теріс емес бүтін сан",
            ),
            ("invalid type: map, expected struct Ruling", "здесь стоит объект; нужно: объект", "мұнда нысан тұр; керегі: нысан"),
            ("no such room", "no such room", "no such room"),
        ] {
            assert_eq!([reason(said, Language::Ru), reason(said, Language::Kk), reason(said, Language::En)], [ru, kk, said]);
        }
    }
}
