//! The law on which an act rests: the articles of the rules that look at it.

use super::asking::Asking;
use super::labels::say;
use super::said;
use aiqyn_law::documents::labels::cited;
use aiqyn_law::kernel::Basis;
use maud::{Markup, html};

/// The articles of the rules that look at this kind of act, folded away; nothing where no rule does.
pub fn basis(asking: &Asking<'_>) -> Markup {
    let kind = asking.corrected.unwrap_or(asking.form).act.as_str();
    let mut articles: Vec<String> = Vec::new();
    for rule in (asking.room.declarations)().iter().filter(|rule| rule.acts.contains(&kind)) {
        for basis in rule.basis.iter().filter(|basis: &&Basis| !basis.is_policy()) {
            let article = cited(basis, asking.lang);
            if !articles.contains(&article) {
                articles.push(article);
            }
        }
    }
    html! {
        @if !articles.is_empty() {
            details class="basis" {
                summary { (say(asking, &said::BASIS)) }
                ul { @for article in &articles { li { (article) } } }
            }
        }
    }
}
