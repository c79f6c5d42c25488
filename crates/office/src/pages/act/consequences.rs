//! What follows from an act if it is recorded, told before it is.

use crate::frame;
use crate::http::visitor::Visitor;
use crate::pages::records::actor;
use crate::say::act as words;
use aiqyn_desk::foretelling::{BreachForetold, Deadline, Foretold};
use aiqyn_law::kernel::{Speech, Words};
use aiqyn_law::names::Names;
use aiqyn_law::rooms;
use maud::{Markup, html};

/// What follows.
pub fn consequences(visitor: &Visitor, foretold: &Foretold, names: &Names<'_>) -> Markup {
    let language = visitor.language;
    let nothing = foretold.breaches.is_empty() && foretold.begins.is_empty() && foretold.ends.is_empty() && foretold.figures.is_empty();
    html! {
        section class="consequences" aria-labelledby="follows" {
            h2 id="follows" { (visitor.say(&words::FOLLOWS)) }
            @if !foretold.breaches.is_empty() {
                h3 { (visitor.say(&words::BREACHES)) }
                ul { @for breach in &foretold.breaches { li { span class="late" { (broken(breach, names)) } " (" (breach.basis.join("; ")) ")" } } }
            }
            (terms(visitor, &words::BEGINS, &foretold.begins, names))
            (terms(visitor, &words::ENDS, &foretold.ends, names))
            @if !foretold.figures.is_empty() {
                h3 { (visitor.say(&words::FIGURES)) }
                ul { @for figure in &foretold.figures { li { (figure.figure.statement.of(language)) " (" (figure.figure.id) "): " (signed(figure.change)) } } }
            }
            @if nothing { p { (visitor.say(&words::NOTHING)) } }
        }
    }
}

/// The demand that would be broken, with the details of the finding in words.
fn broken(breach: &BreachForetold, names: &Names<'_>) -> String {
    let Some(declared) = breach.declared else { return breach.rule.clone() };
    let speech = Speech { names: rooms::ROOMS.names, room: breach.record.room(), law: names.law, at: names.at };
    let details = breach.details.iter().map(|(name, written)| (name.as_str(), written.as_str()));
    speech.fill(declared.details, &declared.demand, names.language, details)
}

fn signed(change: i64) -> String {
    if change > 0 { format!("+{change}") } else { change.to_string().replace('-', "\u{2212}") }
}

fn terms(visitor: &Visitor, title: &'static Words, terms: &[Deadline], names: &Names<'_>) -> Markup {
    let language = visitor.language;
    html! {
        @if !terms.is_empty() {
            h3 { (visitor.say(title)) }
            ul {
                @for term in terms {
                    li {
                        (term.awaited.task.what(language)) " · " (actor(&term.awaited.who, names, language)) " · " (frame::moment(term.awaited.by))
                        " (" (term.awaited.task.basis().join("; ")) ")"
                    }
                }
            }
        }
    }
}
