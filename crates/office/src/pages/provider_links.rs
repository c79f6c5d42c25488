//! The links that lead to the house that vouches for officers. Pages of signing in, of the account and of enrolment have them.

use crate::frame;
use crate::http::query::Pairs;
use crate::http::visitor::{Insider, Visitor};
use crate::office::Office;
use crate::say::{passkeys, provider as words, sign_in as signing};
use aiqyn_desk::accounts::subjects::Listed;
use aiqyn_law::kernel::Words;
use maud::{Markup, html};

/// The link to the provider, where there is one; it leads on to where the visitor was on the way to.
pub fn link(office: &Office, visitor: &Visitor, address: &str, label: &'static Words, then: &str) -> Markup {
    let query = if then.is_empty() { String::new() } else { format!("?{}", Pairs(vec![("then".to_owned(), then.to_owned())]).with(&[])) };
    html! {
        @if let Some(provider) = &office.settings.provider {
            p class="provider" { a href={ (address) (query) } { (label.fill(visitor.language, &[("provider", provider.name())])) } }
        }
    }
}

/// The subjects that are tied to the account, and the link by which one is; nothing where there is no provider and none is tied.
pub fn section(office: &Office, insider: &Insider, listed: &[Listed]) -> Markup {
    let visitor = &insider.visitor;
    let head = [&words::ISSUER, &passkeys::ADDED, &signing::LAST_USED, &words::END].map(|words| visitor.say(words));
    let rows: Vec<Vec<Markup>> = listed
        .iter()
        .map(|one| {
            vec![
                html! { (one.issuer) },
                frame::moment(one.added),
                one.used.map_or_else(|| html! { (visitor.say(&passkeys::NEVER)) }, frame::moment),
                html! {
                    form method="post" action={ "/account/provider/" (one.id) "/end" } {
                        (frame::mark(visitor))
                        button type="submit" class="second" { (visitor.say(&words::END)) }
                    }
                },
            ]
        })
        .collect();
    html! {
        @if !rows.is_empty() || office.settings.provider.is_some() {
            section aria-labelledby="provider" {
                h2 id="provider" { (visitor.say(&words::PROVIDER)) }
                p { (visitor.say(&words::HINT)) }
                @if !rows.is_empty() { (frame::table(visitor.say(&words::PROVIDER), &head, &rows)) }
                (link(office, visitor, "/account/provider", &words::CONNECT, ""))
            }
        }
    }
}
