//! The catalogue as the kernel asks it: details of findings, said in words.

use super::reasons::reason;
use super::{Names, act, breakdown, field, list, text, value};
use crate::documents::labels;
use crate::kernel::detail::{self, Code, Detail};
use crate::kernel::{BodyId, Language, Words};
use crate::list::{declarations, figures};

/// The names of this law.
pub struct Catalogue;

impl detail::Names for Catalogue {
    fn say(&self, code: Code<'_>, language: Language) -> Option<String> {
        let Code { detail, code, room, law, at } = code;
        let names = Names { law, at, language };
        let said = |words: Option<&Words>| words.map(|words| words.of(language).to_owned());
        // What is no code of the list, no measure and no region is left as it is written.
        let found = |name: String| Some(name).filter(|name| name != code);
        match detail {
            None => {
                let body = BodyId::parse(code).ok().filter(|body| code.contains('/') && law.entry("body", body.kind(), at).is_some())?;
                Some(names.body(body.as_str()))
            }
            Some(Detail::Value("Unit")) => {
                figures().find(|figure| figure.unit.code() == code).map(|figure| figure.unit.words().of(language).to_owned())
            }
            Some(Detail::Value(of)) => said(value(of, code)),
            Some(Detail::Entry(list)) => found(names.entry(list, code)),
            Some(Detail::Own(codes)) => said(codes.iter().find(|(known, _)| *known == code).map(|(_, words)| words)),
            Some(Detail::Measure) => law.measure(code, at).map(|measure| measure.names.of(language).to_owned()),
            Some(Detail::Role) => said(value("Role", code)),
            Some(Detail::Act) => said(act(room, code)),
            Some(Detail::ActOf(other)) => said(act(other, code)),
            Some(Detail::Region) => found(names.region(code)),
            // A field of a field is written `file.digest`, one of several `children.0`: its own name is the last that is no number.
            Some(Detail::Field) => {
                let own = code.rsplit('.').find(|part| part.parse::<usize>().is_err()).unwrap_or(code);
                said(field("", own))
            }
            Some(Detail::Text) => said(text(code)),
            Some(Detail::List) => said(list(code)),
            Some(Detail::Breakdown) => said(breakdown(code)),
            Some(Detail::Rule) => rule(code, language),
            Some(Detail::Reason) => Some(reason(code, language)),
            Some(Detail::Cited) => None,
        }
    }
}

/// A rule by its code: the law it rests on, and the code by which it is found in the manual.
fn rule(code: &str, language: Language) -> Option<String> {
    let declaration = declarations().into_iter().find(|declaration| declaration.code == code)?;
    Some(format!("{} ({code})", labels::law(declaration.basis, language)))
}
