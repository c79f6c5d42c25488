//! What an act says, in words: the rows of its declaration.

use crate::frame;
use crate::http::visitor::Visitor;
use crate::say;
use aiqyn_desk::lang::Writing as _;
use aiqyn_law::documents::reading::{Reading, Row};
use maud::{Markup, html};

/// The rows of an act; what is absent is left out.
pub fn rows(visitor: &Visitor, rows: &[Row]) -> Markup {
    let present = rows.iter().filter(|row| row.says != Reading::Absent);
    html! { dl class="summary" { @for row in present { div { dt { (row.label) } dd { (says(visitor, &row.says)) } } } } }
}

/// What one of them says.
pub fn says(visitor: &Visitor, reading: &Reading) -> Markup {
    match reading {
        Reading::Absent => html! { (visitor.say(&say::NOTHING)) },
        Reading::Text(text) => html! { (text) },
        Reading::Moment(at) => frame::moment(*at),
        Reading::Number(number) => html! { (visitor.language.number(&number.to_string())) },
        Reading::Tenge(sum) => html! { (visitor.language.number(&sum.to_string())) " ₸" },
        Reading::Flag(flag) => html! { (visitor.say(if *flag { &say::YES } else { &say::NO })) },
        Reading::Person(person) => html! { (person) },
        Reading::List(items) => html! { ul { @for item in items { li { (says(visitor, item)) } } } },
        Reading::Rows(inner) => rows(visitor, inner),
    }
}
