//! What a release says, as its pages show it: each figure with its value, beside that of the release before it.

use crate::frame;
use crate::http::visitor::Visitor;
use crate::say::{self, releases as words};
use aiqyn_desk::briefing::office_name;
use aiqyn_desk::counting;
use aiqyn_desk::lang::Writing as _;
use aiqyn_desk::releases::Release;
use aiqyn_desk::releases::comparing::{Change, Difference};
use aiqyn_desk::releases::telling;
use aiqyn_law::briefing::{OfficeClock, Proposed, Spoken};
use maud::{Markup, html};

/// What stands beside a release: the one before it, how they differ, and whether it is told by which clock each figure moved.
pub struct Beside<'a> {
    /// The release before.
    pub before: &'a Release,
    /// How they differ.
    pub difference: &'a Difference,
    /// Whether it is told by which clock: not to whoever sees a part of the record.
    pub by_clock: bool,
}

/// The figures of each office with its clocks, then what their parts leave over, then what is no longer told.
pub fn figures(visitor: &Visitor, release: &Release, proposed: &Proposed, beside: Option<&Beside<'_>>) -> Markup {
    let language = visitor.language;
    html! {
        @match beside {
            Some(beside) => p { (words::SINCE.fill(language, &[("release", beside.before.record.as_str())])) @if !beside.difference.same_definitions { " " (visitor.say(&words::OTHER_DEFINITIONS)) } },
            None => p { (visitor.say(&words::FIRST)) },
        }
        @for clock in &proposed.offices {
            h3 { (office_name(clock.office, language)) }
            p class="quiet" { (telling::clocks(clock, language)) }
            (table(visitor, release, (proposed, clock), beside))
        }
        @if !proposed.residuals.is_empty() {
            h3 { (visitor.say(&words::RESIDUALS)) }
            ul { @for left in &proposed.residuals { li { (telling::residual(left, proposed, language)) } } }
        }
        @if let Some(left) = beside.map(|beside| &beside.difference.left).filter(|left| !left.is_empty()) {
            h3 { (visitor.say(&words::LEFT)) }
            ul { @for figure in left { li { (named(visitor, figure)) } } }
        }
    }
}

/// The figures of one office; without a release beside it, of none before.
pub fn table(visitor: &Visitor, release: &Release, (proposed, clock): (&Proposed, &OfficeClock), beside: Option<&Beside<'_>>) -> Markup {
    let head = [&say::FIGURE, &say::VALUE, &words::BEFORE, &words::CHANGE].map(|words| visitor.say(words));
    let permitted = release.state.permitted_figures();
    let left_out = |spoken: &Spoken| release.state.permitted.is_some() && !permitted.contains(&spoken.figure);
    let of_office = |spoken: &&Spoken| counting::declared(&spoken.figure).is_some_and(|figure| figure.office == clock.office);
    let rows: Vec<Vec<Markup>> = proposed
        .figures
        .iter()
        .filter(of_office)
        .map(|spoken| {
            let change = beside.and_then(|beside| beside.difference.changed.iter().find(|change| change.figure == spoken.figure));
            let is_new = beside.is_some_and(|beside| beside.difference.entered.contains(&spoken.figure));
            let value = html! {
                (telling::qualifier(spoken.qualifier, visitor.language)) (visitor.language.number(&spoken.value))
                @if left_out(spoken) { " " span class="tag" { (visitor.say(&words::NOT_PERMITTED)) } }
            };
            let before = match change {
                Some(change) => html! { (visitor.language.number(&change.from)) },
                None if beside.is_none() => html! { "–" },
                None if is_new => html! { (visitor.say(&words::NEW)) },
                None => html! { (visitor.language.number(&spoken.value)) },
            };
            let by_clock = beside.is_some_and(|beside| beside.by_clock);
            vec![
                named(visitor, &spoken.figure),
                value,
                before,
                html! { @if let Some(change) = change { (moved(visitor, change, by_clock)) } },
            ]
        })
        .collect();
    frame::table(office_name(clock.office, visitor.language), &head, &rows)
}

fn named(visitor: &Visitor, id: &str) -> Markup {
    let figure = counting::declared(id);
    html! { (figure.map_or(id, |figure| figure.statement.of(visitor.language))) " " span class="quiet" { (id) } }
}

fn moved(visitor: &Visitor, change: &Change, by_clock: bool) -> Markup {
    let language = visitor.language;
    let signed = |by: i64| if by > 0 { format!("+{}", language.number(&by.to_string())) } else { language.number(&by.to_string()) };
    let whole = change.from.parse::<i64>().ok().zip(change.to.parse::<i64>().ok()).map(|(from, to)| to - from);
    let parts = [(&words::RECORDED_LATER, &change.recorded_later), (&words::HAPPENED_LATER, &change.happened_later)];
    html! {
        @if let Some(by) = whole { (signed(by)) }
        @if by_clock {
            @for (words, movement) in parts.into_iter().filter(|(_, movement)| movement.by != 0) { br; span class="quiet" { (words.fill(language, &[("by", signed(movement.by))])) } }
        }
    }
}
