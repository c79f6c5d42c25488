//! The control of each kind of field.

use super::asked::{Asked, Need};
use super::asking::Asking;
use super::choosing::{MOST_RADIOS, Offered, label_of, offered, suggested};
use super::fields::{Frame, Page};
use super::labels::say;
use super::said;
use aiqyn_law::kernel::FieldKind;
use aiqyn_law::kernel::field::Currency;
use maud::{Markup, html};

/// From how many letters on a text is written in several lines.
const LONG: usize = 80;
/// The widest bounds that a hint names.
const TOLD_BOUND: i64 = 100_000;

/// One control with its label.
pub fn one(page: Page<'_, '_>, asked: &Asked<'_>) -> Markup {
    let may_be_empty = matches!(asked.kind, FieldKind::Text { may_be_empty: true } | FieldKind::Part { .. });
    let need = if may_be_empty { Need::Optional } else { asked.need };
    let frame = Frame { name: &asked.name, label: &asked.label, need, hint: hint(page, asked) };
    match asked.kind {
        FieldKind::Flag => {
            let of = |code: &str, words| Offered { code: code.to_owned(), label: say(page.asking, words).to_owned(), group: None };
            radios(page, &frame, &[of("true", &said::YES), of("false", &said::NO)])
        }
        FieldKind::Enumeration { .. } | FieldKind::Coded { .. } => {
            let values = offered(page.asking, asked.kind, &[page.answers.one(&asked.name)]);
            if values.len() <= MOST_RADIOS { radios(page, &frame, &values) } else { select(page, &frame, &values) }
        }
        FieldKind::Group(kind) => {
            let answered: Vec<&str> = page.answers.all(&asked.name).collect();
            boxes(page, &frame, &offered(page.asking, kind, &answered))
        }
        FieldKind::Any => area(page, &frame),
        FieldKind::Text { .. } if is_long(page.answers.one(&asked.name)) => area(page, &frame),
        kind => input(page, &frame, kind),
    }
}

fn is_long(text: &str) -> bool {
    text.contains('\n') || text.chars().count() > LONG
}

/// What helps to answer a field. What all items of a group share is said once, above them.
fn hint(page: Page<'_, '_>, asked: &Asked<'_>) -> String {
    let id = page.answers.one(&asked.name).trim();
    if let kind @ (FieldKind::Reference { .. } | FieldKind::Identifier(_)) = asked.kind {
        let named = label_of(page.asking, kind, id);
        return named.map(|what| said::CHOSEN.fill(page.asking.lang, &[("what", what)])).unwrap_or_default();
    }
    if asked.is_item() { String::new() } else { hint_of(page.asking, asked.kind) }
}

/// What helps to answer any field of a kind.
pub fn hint_of(asking: &Asking<'_>, kind: &FieldKind) -> String {
    match kind {
        FieldKind::Moment => moment_hint(asking),
        FieldKind::Money(Currency::Tenge) => say(asking, &said::TENGE).to_owned(),
        FieldKind::Money(Currency::Tiyn) => say(asking, &said::TIYN).to_owned(),
        FieldKind::Digest => say(asking, &said::DIGITS).to_owned(),
        FieldKind::Number { least, most } if *least > -TOLD_BOUND && *most < TOLD_BOUND => {
            said::BOUNDS.fill(asking.lang, &[("least", least.to_string()), ("most", most.to_string())])
        }
        FieldKind::Group(kind) => hint_of(asking, kind),
        _ => String::new(),
    }
}

/// How a moment is written, and by which clocks.
pub fn moment_hint(asking: &Asking<'_>) -> String {
    let names = aiqyn_law::names::Names { law: asking.law, at: asking.day, language: asking.lang };
    let place = |region: &aiqyn_law::kernel::RegionCode| said::PLACE.fill(asking.lang, &[("place", names.region(region.as_str()))]);
    let clocks = asking.region.map_or_else(|| say(asking, &said::ALMATY).to_owned(), place);
    said::MOMENT.fill(asking.lang, &[("clocks", clocks)])
}

/// One line of text.
pub fn input(page: Page<'_, '_>, frame: &Frame<'_>, kind: &FieldKind) -> Markup {
    let (mode, pattern, list) = match kind {
        FieldKind::Number { least, .. } => ((*least >= 0).then_some("numeric"), None, None),
        FieldKind::Money(_) => (Some("decimal"), None, None),
        FieldKind::Digest => (None, Some("[0-9A-Fa-f]{64}"), None),
        _ => (None, None, suggested(page.asking, kind).map(|(id, _)| id)),
    };
    // Identifiers are of no language, and no spelling checker has a word on them.
    let plain = matches!(kind, FieldKind::Text { .. });
    let input = html! {
        input type="text" id=(frame.id()) name=(frame.name) value=(page.answers.one(frame.name)) autocomplete="off"
            spellcheck=[(!plain).then_some("false")] inputmode=[mode] pattern=[pattern] list=[list]
            aria-describedby=[frame.described(page)] aria-invalid=[page.invalid(frame.name)];
    };
    frame.around(page, &input)
}

/// Several lines of text. What stands in it begins on a line of its own, or a browser would drop its first line break.
pub fn area(page: Page<'_, '_>, frame: &Frame<'_>) -> Markup {
    let text = page.answers.one(frame.name);
    let area = html! {
        textarea id=(frame.id()) name=(frame.name) rows="6" autocomplete="off" aria-describedby=[frame.described(page)]
            aria-invalid=[page.invalid(frame.name)] { "\n" (text) }
    };
    frame.around(page, &area)
}

/// One of a few values. Where none need be chosen, that can be chosen too: a radio button cannot be taken back.
fn radios(page: Page<'_, '_>, frame: &Frame<'_>, values: &[Offered]) -> Markup {
    let chosen = page.answers.one(frame.name);
    let none = Offered { code: String::new(), label: say(page.asking, &said::NOT_STATED).to_owned(), group: None };
    let all = values.iter().chain((frame.need != Need::Needed).then_some(&none));
    let controls = html! {
        @for (at, value) in all.enumerate() {
            div class="choice" {
                input type="radio" id=(nth(frame, at)) name=(frame.name) value=(value.code) checked[value.code == chosen && (frame.need != Need::Needed || !chosen.is_empty())];
                label for=(nth(frame, at)) { (value.label) }
            }
        }
    };
    frame.over(page, "question", true, &controls)
}

/// The id of one of several controls of a name: the first has that of the name, to which a summary links.
pub fn nth(frame: &Frame<'_>, at: usize) -> String {
    if at == 0 { frame.id() } else { format!("{}--{}", frame.id(), at + 1) }
}

/// Any of several values.
fn boxes(page: Page<'_, '_>, frame: &Frame<'_>, values: &[Offered]) -> Markup {
    let chosen: Vec<&str> = page.answers.all(frame.name).collect();
    let controls = html! {
        @for (at, value) in values.iter().enumerate() {
            div class="choice" {
                // Brackets say that several of the name are meant; reading takes them off.
                input type="checkbox" id=(nth(frame, at)) name={ (frame.name) "[]" } value=(value.code) checked[chosen.contains(&value.code.as_str())]
                    aria-invalid=[page.invalid(frame.name)];
                label for=(nth(frame, at)) { (value.label) }
            }
        }
    };
    frame.over(page, "question", false, &controls)
}

/// One of many values, under the headings they have.
fn select(page: Page<'_, '_>, frame: &Frame<'_>, values: &[Offered]) -> Markup {
    let chosen = page.answers.one(frame.name);
    let none = if frame.need == Need::Needed { &said::CHOOSE } else { &said::NOT_STATED };
    let option = |value: &Offered| html! { option value=(value.code) selected[value.code == chosen] { (value.label) } };
    let select = html! {
        select id=(frame.id()) name=(frame.name) aria-describedby=[frame.described(page)] aria-invalid=[page.invalid(frame.name)] {
            option value="" { (say(page.asking, none)) }
            @for group in values.chunk_by(|one, other| one.group == other.group) {
                @match group.first().and_then(|first| first.group.as_ref()) {
                    Some(heading) => optgroup label=(heading) { @for value in group { (option(value)) } },
                    None => { @for value in group { (option(value)) } },
                }
            }
        }
    };
    frame.around(page, &select)
}
