//! The fields of a form as HTML: without form element, buttons to hand it in, or token; the page has those.

use super::answers::Answers;
use super::asked::{Asked, AskedText, Need, Parts, Whole, whole};
use super::asking::{Asking, Choice};
use super::choosing::suggested;
use super::controls::{self, area, input, nth};
use super::fields::{Frame, Page};
use super::labels::{self, say};
use super::problem::Problem;
use super::read::{NoLongerAsked, OCCURRED_AT};
use super::{identity, said};
use aiqyn_law::kernel::FieldKind;
use maud::{Markup, html};
use std::collections::BTreeMap;

/// The fields of a form with what was answered and what is wrong with it.
///
/// Buttons of groups are submit buttons named `edit`, for [`super::edit`]; a page puts its own button before the fields, so that the
/// return key does not press one of them.
pub fn render(asking: &Asking<'_>, answers: &Answers, problems: &[Problem]) -> Markup {
    let page = Page { asking, answers, problems };
    let whole = whole(asking, answers);
    let says_nothing = whole.payload.ever().is_empty() && !matches!(whole.payload.parts, Parts::Variants { .. }) && whole.texts.is_empty();
    html! {
        @if says_nothing { p { (say(asking, &said::NO_ANSWERS)) } }
        (root(page, &whole.payload))
        @for text in &whole.texts { (for_the_vault(page, text, &whole)) }
        @for (id, choices) in suggestions(asking, &whole.payload) { (datalist(&id, &choices)) }
    }
}

/// The control that asks when it happened.
pub fn render_occurred_at(asking: &Asking<'_>, answers: &Answers, problems: &[Problem]) -> Markup {
    let page = Page { asking, answers, problems };
    let hint = controls::moment_hint(asking);
    let frame = Frame { name: OCCURRED_AT, label: say(asking, &said::OCCURRED_AT), need: Need::Needed, hint };
    input(page, &frame, &FieldKind::Moment)
}

/// The payload stands under no legend: the page's heading says what it is.
fn root(page: Page<'_, '_>, payload: &Asked<'_>) -> Markup {
    match &payload.parts {
        Parts::Fields(fields) => html! { @for field in fields { (part(page, field)) } },
        _ => part(page, payload),
    }
}

fn part(page: Page<'_, '_>, asked: &Asked<'_>) -> Markup {
    match &asked.parts {
        Parts::None => controls::one(page, asked),
        Parts::Fields(fields) => structure(page, asked, fields, &html! {}),
        Parts::Items(items) => group(page, asked, items),
        Parts::Variants { .. } => variants(page, asked),
    }
}

/// Fields under a legend.
fn structure(page: Page<'_, '_>, asked: &Asked<'_>, fields: &[Asked<'_>], after: &Markup) -> Markup {
    let together = asked.need != Need::Needed && asked.at.is_some() && !fields.is_empty();
    let hint = if together { say(page.asking, &said::TOGETHER).to_owned() } else { String::new() };
    let frame = Frame { name: &asked.name, label: &asked.label, need: asked.need, hint };
    let controls = html! {
        @for field in fields { (part(page, field)) }
        (after)
    };
    html! { div id=(frame.id()) tabindex="-1" { (frame.over(page, "part", false, &controls)) } }
}

/// Items one after the other, each of which can be taken away, and a button for one more.
fn group(page: Page<'_, '_>, asked: &Asked<'_>, items: &[Asked<'_>]) -> Markup {
    let frame = Frame { name: &asked.name, label: &asked.label, need: asked.need, hint: controls::hint_of(page.asking, asked.kind) };
    let button = |action: String, words: &aiqyn_law::kernel::Words, what: &str| {
        let words = words.fill(page.asking.lang, &[("what", what)]);
        html! { button type="submit" name="edit" value=(action) class="second" { (words) } }
    };
    let item = |item: &Asked<'_>| {
        let remove = button(format!("remove {}", item.name), &said::REMOVE, &item.label);
        // A blank item is there by its name alone, whatever a browser sends of it.
        let mark = html! { input type="hidden" name=(item.name) value=""; };
        match &item.parts {
            Parts::Fields(fields) => structure(page, item, fields, &html! { (mark) (remove) }),
            Parts::None => html! { div class="item" { (part(page, item)) (remove) } },
            _ => html! { div class="item" { (part(page, item)) (mark) (remove) } },
        }
    };
    let controls = html! {
        @for one in items { (item(one)) }
        (button(format!("add {}", asked.name), &said::ADD, &asked.label))
    };
    html! { div id=(frame.id()) tabindex="-1" { (frame.over(page, "group", false, &controls)) } }
}

/// Radio buttons, each followed by the fields of its variant: the style sheet shows those of the one chosen, and all are sent.
fn variants(page: Page<'_, '_>, asked: &Asked<'_>) -> Markup {
    let Parts::Variants { tag, label, variants } = &asked.parts else { return html! {} };
    // The field that holds the variants names them better than their tag.
    let label = if asked.is_item() { label } else { &asked.label };
    let frame = Frame { name: tag, label, need: asked.need, hint: String::new() };
    let none_chosen = !variants.iter().any(|branch| branch.chosen);
    let controls = html! {
        @for (at, branch) in variants.iter().enumerate() {
            div class="choice variant" {
                input type="radio" id=(nth(&frame, at)) name=(tag) value=(branch.code) checked[branch.chosen];
                label for=(nth(&frame, at)) { (branch.label) }
                @if !branch.fields.is_empty() {
                    div class="variant-fields" { @for field in &branch.fields { (part(page, field)) } }
                }
            }
        }
        @if asked.need != Need::Needed {
            div class="choice" {
                input type="radio" id=(nth(&frame, variants.len())) name=(tag) value="" checked[none_chosen];
                label for=(nth(&frame, variants.len())) { (say(page.asking, &said::NOT_STATED)) }
            }
        }
    };
    // A group rather than a group of radio buttons: other controls stand in it too.
    frame.over(page, "part", false, &controls)
}

/// A text for the vault. One that a field decides on is always there to be filled in: without script the page does not know the answer yet.
fn for_the_vault(page: Page<'_, '_>, text: &AskedText<'_>, whole: &Whole<'_>) -> Markup {
    let vault = say(page.asking, &said::VAULT);
    let hint = condition(page.asking, text, whole).map_or_else(|| vault.to_owned(), |when| format!("{when} {vault}"));
    if text.text != "identity" {
        return area(page, &Frame { name: &text.name, label: &text.label, need: text.need, hint });
    }
    let inner = if text.need == Need::Needed { Need::Needed } else { Need::Together };
    let controls = html! {
        @for (name, words) in &identity::CONTROLS {
            @let is_name = *name == identity::NAME;
            @let hint = if name.ends_with("/iin") { say(page.asking, &said::IIN_HINT).to_owned() } else { String::new() };
            @let need = if is_name { inner } else { Need::Optional };
            (input(page, &Frame { name, label: say(page.asking, words), need, hint }, &FieldKind::Text { may_be_empty: true }))
        }
        // What another program wrote into it goes on as it is.
        @for name in page.answers.answered().filter(|name| identity::is_other(name)) {
            input type="hidden" name=(name) value=(page.answers.one(name));
        }
    };
    Frame { name: &text.name, label: &text.label, need: text.need, hint }.over(page, "part", false, &controls)
}

/// On what a text depends, in words.
fn condition(asking: &Asking<'_>, text: &AskedText<'_>, whole: &Whole<'_>) -> Option<String> {
    let when = text.when?;
    let (field, of) = depended(&whole.payload, &when.field)?;
    let values: Vec<String> = when
        .values
        .iter()
        .map(|value| match (of, value.as_str(), value.as_bool()) {
            (FieldKind::Enumeration { of, .. } | FieldKind::Variants { of, .. }, Some(code), _) => labels::value(asking, of, code),
            (FieldKind::Coded { list }, Some(code), _) => labels::entry(asking, list, code),
            (_, _, Some(yes)) => say(asking, if yes { &said::YES } else { &said::NO }).to_owned(),
            (_, code, _) => code.map_or_else(|| value.to_string(), str::to_owned),
        })
        .collect();
    Some(said::WHEN.fill(asking.lang, &[("field", field), ("values", values.join(", "))]))
}

/// What the field at a pointer is called, and what it holds.
fn depended<'a>(asked: &Asked<'a>, pointer: &str) -> Option<(String, &'a FieldKind)> {
    if asked.at.as_deref() == Some(pointer) {
        return Some((asked.label.clone(), asked.kind));
    }
    if let Parts::Variants { tag, label, .. } = &asked.parts
        && asked.at.as_ref().map(|at| format!("{at}/{}", tag.rsplit('/').next().unwrap_or_default())).as_deref() == Some(pointer)
    {
        return Some((label.clone(), asked.kind));
    }
    asked.ever().into_iter().find_map(|part| depended(part, pointer))
}

/// What the controls of a form suggest, each list once.
fn suggestions(asking: &Asking<'_>, asked: &Asked<'_>) -> BTreeMap<String, Vec<Choice>> {
    let mut found = BTreeMap::new();
    let mut parts = vec![asked];
    while let Some(asked) = parts.pop() {
        if matches!(asked.parts, Parts::None) {
            found.extend(suggested(asking, asked.kind));
        }
        parts.extend(asked.ever());
    }
    found
}

fn datalist(id: &str, choices: &[Choice]) -> Markup {
    html! {
        datalist id=(id) {
            @for choice in choices {
                option value=(choice.id) { @if choice.label.is_empty() { (choice.id) } @else { (choice.label) } }
            }
        }
    }
}

/// What was answered and is not asked any more: kept in the draft, and no part of the act. Nothing where there is none.
pub fn render_no_longer_asked(asking: &Asking<'_>, left: &[NoLongerAsked]) -> Markup {
    html! {
        @if !left.is_empty() {
            section class="no-longer-asked" aria-labelledby="no-longer-asked" {
                h2 id="no-longer-asked" { (say(asking, &said::NO_LONGER)) }
                p { (say(asking, &said::NO_LONGER_WHY)) }
                dl class="answers" {
                    @for answer in left { div { dt { (answer.label) } dd { (answer.answer) } } }
                }
            }
        }
    }
}
