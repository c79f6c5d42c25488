//! `/help`: how the office works, on one page, and the sheet of keys.

use crate::frame;
use crate::http::visitor::Visitor;
use crate::say::{self, help as words};
use axum::response::Response;
use maud::html;

/// The page.
pub async fn get(visitor: Visitor) -> Response {
    let keys = [("G W", &say::WORK), ("G R", &say::RECORDS), ("G A", &say::APPROVALS), ("G F", &say::FIGURES), ("?", &say::HELP)];
    let main = html! {
        h1 { (visitor.say(&say::HELP)) }
        @for (title, text) in words::PARTS { h2 { (visitor.say(title)) } p { (visitor.say(text)) } }
        h2 id="keys" { (visitor.say(&words::KEYS)) }
        p { (visitor.say(&words::KEYS_HINT)) }
        dl class="summary" { @for (key, what) in keys { div { dt { kbd { (key) } } dd { (visitor.say(what)) } } } }
    };
    frame::page(&visitor, visitor.say(&say::HELP), &main)
}
