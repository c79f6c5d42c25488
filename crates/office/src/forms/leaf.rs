//! One answer as a value: read as tables read their cells, and what is wrong said in the language of the page.

use super::asking::Asking;
use super::choosing;
use super::labels::say;
use super::said;
use aiqyn_desk::spelling::{self, NotANumber, Part};
use aiqyn_law::kernel::field::{Currency, is_sha256};
use aiqyn_law::kernel::{FieldKind, Moment, RecordId, Tag, Words};
use serde_json::{Value, json};

/// The value of an answer that is not blank.
///
/// # Errors
/// What is wrong and what to write, in the language of the page.
pub fn read(asking: &Asking<'_>, kind: &FieldKind, text: &str) -> Result<Value, String> {
    let text = text.trim();
    let refused = |words: &Words| say(asking, words).to_owned();
    match kind {
        FieldKind::Text { .. } => Ok(json!(text.replace("\r\n", "\n"))),
        FieldKind::Article { .. } | FieldKind::Part { .. } | FieldKind::Coded { .. } => Ok(json!(text)),
        FieldKind::Number { least, most } => number(asking, text, *least, *most),
        FieldKind::Money(currency) => sum(text, *currency).map(|sum| json!(sum)).map_err(refused),
        FieldKind::Flag => match text {
            "true" => Ok(json!(true)),
            "false" => Ok(json!(false)),
            _ => Err(refused(&said::CHOOSE_ONE)),
        },
        FieldKind::Moment => moment(asking, text).map(|moment| json!(moment)),
        FieldKind::Enumeration { values, .. } => {
            if values.iter().any(|value| value.code == text) {
                Ok(json!(text))
            } else {
                Err(refused(&said::NO_SUCH))
            }
        }
        FieldKind::Reference { rooms } => {
            let id = choosing::id_of(asking, kind, text);
            let record = RecordId::parse(&id).map_err(|_| refused(&said::NOT_AN_ID))?;
            if rooms.is_empty() || rooms.iter().any(|room| room == record.room()) && !record.number().is_empty() {
                return Ok(json!(id));
            }
            let rooms: Vec<String> = rooms.iter().map(|room| format!("{room}/")).collect();
            Err(said::OTHER_ROOM.fill(asking.lang, &[("rooms", rooms.join(", "))]))
        }
        FieldKind::Identifier(_) => {
            let id = choosing::id_of(asking, kind, text);
            // All identifiers are of one form.
            Tag::parse(&id).map(|id| json!(id)).map_err(|_| refused(&said::NOT_AN_ID))
        }
        FieldKind::Digest => {
            let digest = text.to_lowercase();
            if is_sha256(&digest) { Ok(json!(digest)) } else { Err(refused(&said::NOT_A_DIGEST)) }
        }
        FieldKind::Any => serde_json::from_str(text).map_err(|_| refused(&said::NOT_JSON)),
        FieldKind::Group(kind) => read(asking, kind, text),
        FieldKind::Structure { .. } | FieldKind::Variants { .. } => Err(refused(&said::EMPTY)),
    }
}

/// A moment, on the clocks of the region.
///
/// # Errors
/// Which part of it is wrong.
pub fn moment(asking: &Asking<'_>, text: &str) -> Result<Moment, String> {
    let place = |at| spelling::on_clocks(asking.law, asking.region, at);
    spelling::moment(text, place).map_err(|part| part_words(asking, part, &said::NOT_A_MOMENT))
}

/// What is wrong with a day or an hour.
pub fn part_words(asking: &Asking<'_>, part: Part, whole: &Words) -> String {
    let words = match part {
        Part::Whole => whole,
        Part::Year => &said::YEAR,
        Part::Month => &said::MONTH,
        Part::Day => &said::DAY,
        Part::NoHour => &said::NO_HOUR,
        Part::Hour => &said::HOUR,
        Part::Minute => &said::MINUTE,
        Part::Twice => &said::TWICE,
    };
    say(asking, words).to_owned()
}

fn number(asking: &Asking<'_>, text: &str, least: i64, most: i64) -> Result<Value, String> {
    spelling::whole(&spelling::ungrouped(text), least, most).map(|number| json!(number)).map_err(|why| match why {
        NotANumber::Unread => say(asking, &said::NOT_WHOLE).to_owned(),
        NotANumber::OutOfRange if most == i64::MAX => said::NOT_LESS.fill(asking.lang, &[("least", least.to_string())]),
        NotANumber::OutOfRange => said::OUT_OF_RANGE.fill(asking.lang, &[("least", least.to_string()), ("most", most.to_string())]),
    })
}

fn sum(text: &str, currency: Currency) -> Result<i64, &'static Words> {
    let sum = spelling::hundredths(text).map_err(|why| match why {
        NotANumber::Unread => &said::NOT_A_SUM,
        NotANumber::OutOfRange => &said::TOO_GREAT,
    })?;
    match currency {
        Currency::Tiyn => Ok(sum),
        Currency::Tenge if sum % 100 == 0 => Ok(sum / 100),
        Currency::Tenge => Err(&said::NO_TIYN),
    }
}
