//! How documents name the law they rest on.

use crate::kernel::{Basis, Language, Words};

/// A citation as each language writes it; of a note to an article, the note. A policy is said to be one: no law is claimed for it.
pub fn cited(basis: &Basis, language: Language) -> String {
    const CODES: &[(&str, Words)] = &[
        ("CPC", Words { kk: "ҚПК", ru: "УПК", en: "CPC" }),
        ("CAO", Words { kk: "ӘҚБтК", ru: "КоАП", en: "CAO" }),
        ("CC", Words { kk: "ҚК", ru: "УК", en: "CC" }),
    ];
    const POLICY: Words = Words {
        kk: "кодексте бап жоқ: жүйенің өз қағидасы",
        ru: "статьи кодекса нет: собственное правило системы",
        en: "no article of a code: a policy of the house",
    };
    let Basis { code, article, part, .. } = basis;
    if basis.is_policy() {
        return POLICY.of(language).to_owned();
    }
    let code = CODES.iter().find(|(known, _)| known == code).map_or(code.as_ref(), |(_, words)| words.of(language));
    let several = |places: &str| places.contains([',', '–']);
    let point = part.split_once('(').and_then(|(part, rest)| Some((part, rest.strip_suffix(')').filter(|point| !point.contains('('))?)));
    match (language, point, part.as_ref()) {
        (Language::Kk, _, "") => format!("{code} {article}-бабы"),
        (Language::Ru, _, "") => format!("статья {article} {code}"),
        (Language::En, _, "") => format!("{code} {article}"),
        (Language::Kk, _, "note") => format!("{code} {article}-бабының ескертпесі"),
        (Language::Ru, _, "note") => format!("примечание к статье {article} {code}"),
        (Language::En, _, "note") => format!("{code} {article}, note"),
        (Language::Kk, Some((part, point)), _) if several(point) => format!("{code} {article}-бабы {part}-бөлігінің {point}) тармақтары"),
        (Language::Kk, Some((part, point)), _) => format!("{code} {article}-бабы {part}-бөлігінің {point}) тармағы"),
        (Language::Ru, Some((part, point)), _) if several(point) => format!("пункты {point}) части {part} статьи {article} {code}"),
        (Language::Ru, Some((part, point)), _) => format!("пункт {point}) части {part} статьи {article} {code}"),
        (Language::En, Some((part, point)), _) => format!("{code} {article}({part})({point})"),
        (Language::Kk, None, parts) if several(parts) => format!("{code} {article}-бабының {parts}-бөліктері"),
        (Language::Kk, None, part) => format!("{code} {article}-бабының {part}-бөлігі"),
        (Language::Ru, None, parts) if several(parts) => format!("части {parts} статьи {article} {code}"),
        (Language::Ru, None, part) => format!("часть {part} статьи {article} {code}"),
        (Language::En, None, part) => format!("{code} {article}({part})"),
    }
}

/// Citations one after the other: the articles, and the policy only where no article is cited.
pub fn law(basis: &[Basis], language: Language) -> String {
    let articles: Vec<&Basis> = basis.iter().filter(|basis| !basis.is_policy()).collect();
    let told = if articles.is_empty() { basis.iter().take(1).collect() } else { articles };
    told.into_iter().map(|basis| cited(basis, language)).collect::<Vec<_>>().join("; ")
}
