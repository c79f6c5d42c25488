//! What is asked, as a tree along the declaration: which fields there are, which of them now, which of them must be answered.

use super::answers::Answers;
use super::asking::Asking;
use super::labels;
use super::read::value;
use aiqyn_law::kernel::field::{Identified, SealedText, When};
use aiqyn_law::kernel::threshold::OF_EVERY_ACT;
use aiqyn_law::kernel::{Field, FieldKind};

/// Whether something must be answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// It must be.
    Needed,
    /// It must be where anything beside it is: all of a structure or nothing of it.
    Together,
    /// It need not be.
    Optional,
}

/// A part of the form.
#[derive(Debug)]
pub struct Asked<'a> {
    /// The name of its control: `payload/outcome/kind`.
    pub name: String,
    /// Where its answer stands in the payload, as a JSON Pointer; none where it enters none: a blank item, or a part of one.
    pub at: Option<String>,
    /// Its name in the object that holds it.
    pub field: &'a str,
    /// What it is called.
    pub label: String,
    /// What it holds.
    pub kind: &'a FieldKind,
    /// Whether it must be answered.
    pub need: Need,
    /// Whether its absence is written as null.
    pub nullable: bool,
    /// What it is made of.
    pub parts: Parts<'a>,
}

/// What a part of the form is made of.
#[derive(Debug)]
pub enum Parts<'a> {
    /// One control.
    None,
    /// Fields.
    Fields(Vec<Asked<'a>>),
    /// Items, one after the other.
    Items(Vec<Asked<'a>>),
    /// One of several.
    Variants {
        /// The name of the control that tells which.
        tag: String,
        /// What that is called.
        label: String,
        /// The variants.
        variants: Vec<Branch<'a>>,
    },
}

/// One of several variants.
#[derive(Debug)]
pub struct Branch<'a> {
    /// The tag's value.
    pub code: &'a str,
    /// What it is called.
    pub label: String,
    /// Whether it is the one chosen.
    pub chosen: bool,
    /// Its fields.
    pub fields: Vec<Asked<'a>>,
}

/// A text for the vault.
#[derive(Debug)]
pub struct AskedText<'a> {
    /// Its name: `reasons`.
    pub text: &'a str,
    /// The name of its control: `sealed/reasons`; of an identity, what the names of its controls begin with.
    pub name: String,
    /// What it is called.
    pub label: String,
    /// Whether it must be answered now.
    pub need: Need,
    /// Whether it is asked now.
    pub asked: bool,
    /// Where it is asked for.
    pub when: Option<&'a When>,
}

/// All of a form.
#[derive(Debug)]
pub struct Whole<'a> {
    /// What the act says.
    pub payload: Asked<'a>,
    /// What goes to the vault.
    pub texts: Vec<AskedText<'a>>,
}

/// One thing that is asked now.
#[derive(Clone, Debug, PartialEq)]
pub struct Question<'a> {
    /// The name of its control.
    pub name: String,
    /// Where its answer stands, as a JSON Pointer into the payload, or to a text (`/sealed/reasons`); none where it is a blank item.
    pub pointer: Option<String>,
    /// What it is called.
    pub label: String,
    /// What it holds; none of a text for the vault, and of the tag of variants.
    pub kind: Option<&'a FieldKind>,
    /// Whether it must be answered.
    pub need: Need,
}

/// What is asked now, in the order of the form.
pub fn shown<'a>(asking: &Asking<'a>, answers: &Answers) -> Vec<Question<'a>> {
    let whole = whole(asking, answers);
    let mut questions = Vec::new();
    whole.payload.questions(&mut questions);
    questions.extend(whole.texts.iter().filter(|text| text.asked).map(|text| Question {
        name: text.name.clone(),
        pointer: Some(format!("/{}", text.name)),
        label: text.label.clone(),
        kind: None,
        need: text.need,
    }));
    questions
}

impl<'a> Asked<'a> {
    /// Its parts that are asked now.
    pub fn now(&self) -> Vec<&Self> {
        match &self.parts {
            Parts::None => Vec::new(),
            Parts::Fields(parts) | Parts::Items(parts) => parts.iter().collect(),
            Parts::Variants { variants, .. } => variants.iter().filter(|branch| branch.chosen).flat_map(|branch| &branch.fields).collect(),
        }
    }

    /// Its parts, those of variants not chosen included.
    pub fn ever(&self) -> Vec<&Self> {
        match &self.parts {
            Parts::Variants { variants, .. } => variants.iter().flat_map(|branch| &branch.fields).collect(),
            _ => self.now(),
        }
    }

    /// Whether it is one of several in a group, or the act itself: neither has a name in an object.
    pub const fn is_item(&self) -> bool {
        self.field.is_empty()
    }

    /// The name of its first control.
    pub fn control_name(&self) -> String {
        match &self.parts {
            Parts::Variants { tag, .. } => tag.clone(),
            _ => self.name.clone(),
        }
    }

    fn questions(&self, to: &mut Vec<Question<'a>>) {
        let question = |name: &str, pointer: Option<String>, label: &str, kind| Question {
            name: name.to_owned(),
            pointer,
            label: label.to_owned(),
            kind,
            need: self.need,
        };
        match &self.parts {
            Parts::None => to.push(question(&self.name, self.at.clone(), &self.label, Some(self.kind))),
            Parts::Variants { tag, label, .. } => {
                let at = self.at.as_ref().map(|at| format!("{at}/{}", tag.rsplit('/').next().unwrap_or_default()));
                to.push(question(tag, at, label, None));
            }
            Parts::Fields(_) | Parts::Items(_) => {}
        }
        self.now().into_iter().for_each(|part| part.questions(to));
    }
}

/// The form with its answers: every part, and which of them are asked now.
pub fn whole<'a>(asking: &Asking<'a>, answers: &Answers) -> Whole<'a> {
    let maker = Maker { asking, answers };
    let root = Place { name: "payload".to_owned(), at: Some(String::new()), need: Need::Needed };
    let payload = maker.asked(&asking.form.payload, "", String::new(), root, false);
    let said = value(asking, &payload, answers, &mut Vec::new()).unwrap_or_default();
    let form = asking.form;
    let declared = form.sealed.iter().map(|SealedText { name, when }| (name.as_str(), when.as_ref(), Need::Needed));
    let besides = form.may_seal.iter().map(|name| (name.as_str(), None, Need::Optional));
    let mut texts: Vec<(&str, Option<&When>, Need)> = declared.chain(besides).collect();
    let identified = asking.corrected.unwrap_or(form);
    let known = |texts: &[(&str, Option<&When>, Need)], name: &str| texts.iter().any(|(known, ..)| *known == name);
    for name in OF_EVERY_ACT {
        // Whoever names a person may say who that is; the other texts are shown where they were brought.
        let asked = name == "identity" && names_a_person(&identified.payload);
        if !known(&texts, name) && (asked || answers.is_touched(&format!("sealed/{name}"))) {
            texts.push((name, None, Need::Optional));
        }
    }
    let text = |(text, when, need): (&'a str, Option<&'a When>, Need)| {
        let asked = when.is_none_or(|when| when.holds(&said));
        AskedText { text, name: format!("sealed/{text}"), label: labels::text(asking, text), need, asked, when }
    };
    let texts = texts.into_iter().map(text).collect();
    Whole { payload, texts }
}

/// Whether a form names a person.
fn names_a_person(kind: &FieldKind) -> bool {
    matches!(kind, FieldKind::Identifier(Identified::Person)) || kind.fields().iter().any(|field| names_a_person(&field.kind))
}

/// Whether several values are chosen from a list, rather than written one after the other.
pub fn is_chosen(kind: &FieldKind) -> bool {
    matches!(kind, FieldKind::Coded { .. } | FieldKind::Enumeration { .. })
}

/// Where a part stands.
struct Place {
    name: String,
    at: Option<String>,
    need: Need,
}

struct Maker<'m, 'a> {
    asking: &'m Asking<'a>,
    answers: &'m Answers,
}

impl<'a> Maker<'_, 'a> {
    fn asked(&self, kind: &'a FieldKind, field: &'a str, label: String, place: Place, nullable: bool) -> Asked<'a> {
        // What a correction corrects is of another kind's declaration.
        let kind = match (kind, self.asking.corrected) {
            (FieldKind::Any, Some(form)) => &form.payload,
            _ => kind,
        };
        let inner = self.inner(&place);
        let parts = match kind {
            FieldKind::Structure { fields, .. } => {
                let at = |name: &str| format!("{}/{name}", place.name);
                Parts::Fields(self.fields(fields, &place, inner, at))
            }
            FieldKind::Variants { of, tag, variants } => {
                let name = format!("{}/{tag}", place.name);
                let branch = |variant: &'a aiqyn_law::kernel::field::Variant| {
                    let chosen = self.answers.one(&name) == variant.code;
                    let named = |field: &str| format!("{}:{}/{field}", place.name, variant.code);
                    let fields = self.fields(&variant.fields, &place, inner, named);
                    Branch { code: &variant.code, label: labels::value(self.asking, of, &variant.code), chosen, fields }
                };
                let label = labels::field(self.asking, of, tag);
                Parts::Variants { variants: variants.iter().map(branch).collect(), tag: name, label }
            }
            FieldKind::Group(kind) if !is_chosen(kind) => Parts::Items(self.items(kind, &label, &place)),
            _ => Parts::None,
        };
        Asked { name: place.name, at: place.at, field, label, kind, need: place.need, nullable, parts }
    }

    /// Whether what stands inside something must be answered: always where that is answered at all.
    fn inner(&self, place: &Place) -> Need {
        if place.need == Need::Needed || self.answers.is_touched(&place.name) { Need::Needed } else { Need::Together }
    }

    fn fields(&self, fields: &'a [Field], place: &Place, inner: Need, named: impl Fn(&str) -> String) -> Vec<Asked<'a>> {
        let field = |field: &'a Field| {
            let need = if field.required { inner } else { Need::Optional };
            let at = place.at.as_ref().map(|at| format!("{at}/{}", field.name));
            let label = labels::field(self.asking, &field.of, &field.name);
            self.asked(&field.kind, &field.name, label, Place { name: named(&field.name), at, need }, field.nullable)
        };
        fields.iter().map(field).collect()
    }

    /// The items of a group: one that is blank where there is none. A blank one enters no payload and is not counted.
    fn items(&self, kind: &'a FieldKind, label: &str, place: &Place) -> Vec<Asked<'a>> {
        let mut numbers: Vec<usize> = self.answers.items(&place.name).into_iter().collect();
        if numbers.is_empty() {
            numbers.push(0);
        }
        let mut entered = 0;
        let item = |(at, number): (usize, usize)| {
            let name = format!("{}/{number}", place.name);
            let touched = self.answers.is_touched(&name);
            let pointer = place.at.as_ref().filter(|_| touched).map(|to| format!("{to}/{entered}"));
            entered += usize::from(touched);
            let need = if touched { Need::Needed } else { Need::Optional };
            self.asked(kind, "", format!("{label} {}", at + 1), Place { name, at: pointer, need }, false)
        };
        numbers.into_iter().enumerate().map(item).collect()
    }
}
