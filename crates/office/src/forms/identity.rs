//! Who somebody is, asked part by part and joined to what the vault expects: JSON of name, IIN, day of birth and address.

use super::answers::Answers;
use super::asking::Asking;
use super::labels::say;
use super::leaf::part_words;
use super::problem::{Problem, control};
use super::said;
use aiqyn_desk::spelling;
use aiqyn_law::kernel::Words;
use aiqyn_law::kernel::identification_number::{IdentificationNumber, NotANumber};
use serde_json::{Map, Value};

/// The control of the name.
pub const NAME: &str = "sealed/identity/name";
const IIN: &str = "sealed/identity/iin";
const BORN: &str = "sealed/identity/birth_date";
/// What the names of further parts begin with: what another program wrote into an identity is kept as it is.
pub const OTHER: &str = "sealed/identity.other/";

/// The controls, with what they are called.
pub const CONTROLS: [(&str, Words); 4] = [
    (NAME, said::IDENTITY_NAME),
    (IIN, said::IDENTITY_IIN),
    (BORN, said::IDENTITY_BORN),
    ("sealed/identity/address", said::IDENTITY_ADDRESS),
];

/// Whether an answer is a part that no control asks.
pub fn is_other(name: &str) -> bool {
    name.starts_with(OTHER)
}

/// The identity as the vault expects it; none where nothing of it was answered.
pub fn read(asking: &Asking<'_>, answers: &Answers, problems: &mut Vec<Problem>) -> Option<String> {
    let mut identity = Map::new();
    for (name, label) in &CONTROLS {
        let text = answers.one(name).trim();
        if text.is_empty() {
            continue;
        }
        let field = name.rsplit('/').next().unwrap_or_default();
        match part(asking, name, text) {
            Ok(said) => _ = identity.insert(field.to_owned(), Value::String(said)),
            Err(words) => problems.push(Problem {
                name: (*name).to_owned(),
                pointer: "/sealed/identity".to_owned(),
                control: control(name),
                label: say(asking, label).to_owned(),
                words,
            }),
        }
    }
    for name in answers.answered().filter(|name| is_other(name)) {
        let value = serde_json::from_str(answers.one(name)).unwrap_or(Value::Null);
        identity.insert(name[OTHER.len()..].to_owned(), value);
    }
    (!identity.is_empty()).then(|| Value::Object(identity).to_string())
}

fn part(asking: &Asking<'_>, name: &str, text: &str) -> Result<String, String> {
    match name {
        // What is wrong is said without the number.
        IIN => match IdentificationNumber::parse(text) {
            Ok(_) => Ok(text.to_owned()),
            Err(NotANumber::NotTwelveDigits) => Err(say(asking, &said::IIN_DIGITS).to_owned()),
            Err(_) => Err(say(asking, &said::IIN_CHECK).to_owned()),
        },
        BORN => spelling::day(text).map(|day| day.to_string()).map_err(|part| part_words(asking, part, &said::NOT_A_DAY)),
        _ => Ok(text.to_owned()),
    }
}

/// The answers that an identity gives.
pub fn prefill(text: &str, answers: &mut Answers) {
    let Ok(Value::Object(identity)) = serde_json::from_str(text) else { return };
    for (field, value) in &identity {
        let name = format!("sealed/identity/{field}");
        match value {
            Value::Null => {}
            Value::String(said) if CONTROLS.iter().any(|(known, _)| *known == name) => answers.put(name, said.clone()),
            other => answers.put(format!("{OTHER}{field}"), other.to_string()),
        }
    }
}
