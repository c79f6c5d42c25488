//! The custody clock as a picture: each stretch of being held as a bar, and beside it what the bar says, in a table.

use crate::frame;
use crate::http::address::of_record;
use crate::http::visitor::Visitor;
use crate::say::{self, record as words};
use aiqyn_desk::custody::{minutes, minutes_without_basis};
use aiqyn_law::custody_clock::{Basis, Stretch};
use aiqyn_law::kernel::{Case, Span};
use aiqyn_law::names::Names;
use maud::{Markup, html};

/// Width and height of the picture, in its own units.
const SIZE: (i64, i64) = (960, 56);

/// The picture with its table; nothing where nobody was held.
pub fn clock(visitor: &Visitor, line: &[Stretch], names: &Names<'_>) -> Markup {
    let (Some(first), Some(last)) = (line.first(), line.last()) else { return html! {} };
    let whole = (last.to - first.from).whole_minutes().max(1);
    let place = |minutes: i64| minutes * SIZE.0 / whole;
    let sum = |minutes: i64| Span::minutes(minutes).words(visitor.language, Case::Plain);
    let said = words::CLOCK_SUM.fill(visitor.language, &[("all", &sum(minutes(line))), ("nothing", &sum(minutes_without_basis(line)))]);
    let view = format!("0 0 {} {}", SIZE.0, SIZE.1);
    html! {
        h2 id="clock" { (visitor.say(&words::CLOCK)) }
        figure class="clock" {
            figcaption { (said) }
            svg viewBox=(view) role="img" aria-label=(said) {
                @for stretch in line {
                    @let from = place((stretch.from - first.from).whole_minutes());
                    @let width = place((stretch.to - first.from).whole_minutes()) - from;
                    rect class={ "b-" (stretch.basis.code()) } x=(from) y="4" width=(width.max(2)) height="28" {
                        title { (stretch.basis.words().of(visitor.language)) ": " (stretch.from.local()) " – " (stretch.to.local()) }
                    }
                }
                text x="0" y="50" { (first.from.local()) }
                text x=(SIZE.0) y="50" text-anchor="end" { (last.to.local()) }
            }
        }
        (table(visitor, line, names))
    }
}

fn table(visitor: &Visitor, line: &[Stretch], names: &Names<'_>) -> Markup {
    let head = [&say::BASIS, &words::HAPPENED, &words::UNTIL, &words::LENGTH, &say::BODY, &say::RECORD].map(|words| visitor.say(words));
    let rows: Vec<Vec<Markup>> = line
        .iter()
        .map(|stretch| {
            vec![
                html! { span class=[(stretch.basis == Basis::Nothing).then_some("late")] { (stretch.basis.words().of(visitor.language)) } },
                frame::moment(stretch.from),
                html! { (frame::moment(stretch.to)) @if stretch.runs { " …" } },
                html! { (stretch.length().words(visitor.language, Case::Plain)) },
                html! { @if let Some(body) = &stretch.place.body { (names.body(body.as_str())) } },
                html! { @if let Some(record) = &stretch.record { a href={ (of_record(record)) } { (record) } } },
            ]
        })
        .collect();
    frame::table(visitor.say(&words::CLOCK), &head, &rows)
}
