//! What is wrong with an answer, at its control: the page's summary links there.

use super::asked::{self, Asked};
use super::asking::Asking;
use super::{answers::Answers, labels};
use aiqyn_law::kernel::Language;
use aiqyn_law::kernel::decide::Refusal;

/// Something that must be mended before the act can be handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The name of the control: `payload/outcome/kind`; empty where it is the act as a whole.
    pub name: String,
    /// A JSON Pointer as refusals have it: `/outcome/kind`, `/sealed/reasons`; empty where it is the act as a whole.
    pub pointer: String,
    /// The id of the control, to which a summary links; empty where there is none.
    pub control: String,
    /// What the field is called.
    pub label: String,
    /// What is wrong and what to do.
    pub words: String,
}

/// The id of a control by its name.
pub fn control(name: &str) -> String {
    name.replace('/', "-").replace(':', "__")
}

/// A refusal of the door at its control; that of a field that is not asked, at what is nearest above it.
pub fn problem_of(asking: &Asking<'_>, answers: &Answers, refusal: &Refusal) -> Problem {
    let words = match asking.lang {
        Language::Kk => &refusal.kk,
        Language::Ru => &refusal.ru,
        Language::En => &refusal.en,
    };
    let pointer = refusal.field.clone().unwrap_or_default();
    let (name, label) = if let Some(text) = pointer.strip_prefix("/sealed/") {
        let text = text.split(['/', '.']).next().unwrap_or_default();
        (format!("sealed/{text}"), labels::text(asking, text))
    } else if pointer.is_empty() {
        (String::new(), String::new())
    } else {
        let whole = asked::whole(asking, answers);
        nearest(&whole.payload, &pointer).map_or_else(Default::default, |asked| (asked.control_name(), asked.label.clone()))
    };
    // Of somebody's identity, the first of its controls.
    let at = if name == "sealed/identity" { "sealed/identity/name".to_owned() } else { name.clone() };
    Problem { control: control(&at), name: at, pointer, label, words: words.clone() }
}

/// What is asked at a pointer, or nearest above it.
fn nearest<'t, 'a>(asked: &'t Asked<'a>, pointer: &str) -> Option<&'t Asked<'a>> {
    let at = asked.at.as_deref()?;
    let is_below = pointer.strip_prefix(at).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    if !is_below {
        return None;
    }
    asked
        .now()
        .into_iter()
        .find_map(|part| nearest(part, pointer))
        .or(Some(asked).filter(|asked| !asked.at.as_deref().is_some_and(str::is_empty)))
}
