//! The forms by which passkeys are made and used, or why there are none here. Pages of signing in and of the account have them.

use crate::frame;
use crate::http::visitor::{Insider, Visitor};
use crate::office::Office;
use crate::say::{passkeys as words, sign_in as signing};
use aiqyn_desk::accounts::passkeys::Listed;
use aiqyn_law::kernel::Words;
use maud::{Markup, html};

/// Whether passkeys are offered to whoever asks.
pub enum Offered<'a> {
    /// They are.
    Here,
    /// At this origin alone, by which the page was not asked for.
    Elsewhere(&'a str),
    /// The office is reached by no origin at which browsers use them.
    Nowhere,
}

/// Whether passkeys are offered at the address by which a page was asked for.
pub fn offered<'a>(office: &'a Office, visitor: &Visitor) -> Offered<'a> {
    let Some(passkeys) = &office.settings.passkeys else { return Offered::Nowhere };
    let here = passkeys.origin().split_once("://").map(|(_, host)| host);
    if here == Some(visitor.host.as_str()) { Offered::Here } else { Offered::Elsewhere(passkeys.origin()) }
}

/// The form by which a passkey is used, or why there is none.
pub fn used(visitor: &Visitor, offered: &Offered<'_>, action: &str, label: &'static Words, then: &Markup) -> Markup {
    let fields = html! { (then) div class="buttons" { button type="submit" class="second" { (visitor.say(label)) } } };
    html! { div class="passkey" { (ceremony(visitor, offered, action, "/sign-in/passkey/challenge", &fields)) } }
}

/// A form that asks a device before it is sent.
fn ceremony(visitor: &Visitor, offered: &Offered<'_>, action: &str, challenge: &str, fields: &Markup) -> Markup {
    match offered {
        Offered::Nowhere => html! { p class="hint" { (visitor.say(&words::NOWHERE)) } },
        Offered::Elsewhere(origin) => {
            html! { p class="hint" { (visitor.say(&words::ELSEWHERE)) a href={ (origin) (visitor.path) } { (origin) } } }
        }
        Offered::Here => html! {
            p class="hint" data-passkey-without { (visitor.say(&words::SCRIPT)) }
            form method="post" action=(action) hidden data-passkey=(challenge) data-failed=(visitor.say(&words::FAILED)) {
                (frame::mark(visitor))
                input type="hidden" name="state" value="";
                input type="hidden" name="answer" value="";
                (fields)
                p class="error" role="alert" data-passkey-said {}
            }
            script src="/assets/passkeys.js" defer {}
        },
    }
}

/// The passkeys of the account, and the form by which one is added.
pub fn section(insider: &Insider, offered: &Offered<'_>, listed: &[Listed]) -> Markup {
    let visitor = &insider.visitor;
    let head = [&words::NAME, &words::ADDED, &signing::LAST_USED, &words::END].map(|words| visitor.say(words));
    let rows: Vec<Vec<Markup>> = listed
        .iter()
        .map(|one| {
            vec![
                html! { (one.name) },
                frame::moment(one.added),
                one.used.map_or_else(|| html! { (visitor.say(&words::NEVER)) }, frame::moment),
                html! {
                    form method="post" action={ "/account/passkeys/" (one.id) "/end" } {
                        (frame::mark(visitor))
                        button type="submit" class="second" { (visitor.say(&words::END)) }
                    }
                },
            ]
        })
        .collect();
    let fields = html! {
        div class="field" {
            label for="passkey-name" { (visitor.say(&words::NAME)) }
            span class="hint" id="passkey-hint" { (visitor.say(&words::NAME_HINT)) }
            input class="short" type="text" id="passkey-name" name="name" required maxlength="80" aria-describedby="passkey-hint";
        }
        button type="submit" { (visitor.say(&words::ADD)) }
    };
    html! {
        section aria-labelledby="passkeys" {
            h2 id="passkeys" { (visitor.say(&words::PASSKEYS)) }
            p { (visitor.say(&words::HINT)) }
            @if rows.is_empty() { p { (visitor.say(&words::NONE)) } } @else { (frame::table(visitor.say(&words::PASSKEYS), &head, &rows)) }
            (ceremony(visitor, offered, "/account/passkeys", "/account/passkeys/challenge", &fields))
        }
    }
}
