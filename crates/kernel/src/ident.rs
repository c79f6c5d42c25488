//! Identifiers: short, lower-case, opaque; none of them names a person.

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};
use std::fmt;

/// Why a text is not an identifier of its kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotAnIdentifier {
    what: &'static str,
    text: String,
}

impl fmt::Display for NotAnIdentifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} is not a {}: use 1 to 96 of a-z, 0-9, '-', '.', '_', '/', beginning with a letter", self.text, self.what)
    }
}

impl std::error::Error for NotAnIdentifier {}

fn well_formed(text: &str) -> bool {
    let allowed = |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, b'-' | b'.' | b'_' | b'/');
    (1..=96).contains(&text.len()) && text.bytes().all(allowed) && text.as_bytes()[0].is_ascii_lowercase()
}

macro_rules! identifier {
    ($(#[$doc:meta])* $name:ident, $what:literal) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
        #[serde(transparent)]
        #[schemars(extend("x-identifier" = $what))]
        pub struct $name(#[schemars(regex(pattern = r"^[a-z][a-z0-9._/-]{0,95}$"))] String);

        impl $name {
            /// Reads the identifier, or says why the text is none.
            pub fn parse(text: &str) -> Result<Self, NotAnIdentifier> {
                if well_formed(text) {
                    Ok(Self(text.to_owned()))
                } else {
                    Err(NotAnIdentifier { what: $what, text: text.chars().take(120).collect() })
                }
            }

            /// The identifier as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                Self::parse(&text).map_err(serde::de::Error::custom)
            }
        }
    };
}

identifier!(
    /// A record: `room/number`, such as `administrative/kui-22-000417`.
    RecordId,
    "record id"
);
identifier!(
    /// A person, known or not yet identified. Who it is stands in the vault alone.
    PersonId,
    "person id"
);
identifier!(
    /// An officer of the system: whoever proves an identity at the door.
    OfficerId,
    "officer id"
);
identifier!(
    /// A body: `kind/region` or `kind/region/number`, such as `police/almaty-city` or `court/almaty-city/2`.
    BodyId,
    "body id"
);
identifier!(
    /// A region by the code of the pack, such as `almaty-city`.
    RegionCode,
    "region code"
);
identifier!(
    /// A mass event, such as `january-2022`.
    IncidentId,
    "incident id"
);
identifier!(
    /// The tag of one thing inside a record (a petition, a measure, a search), unique within it: `m1`.
    Tag,
    "tag"
);

impl RecordId {
    /// The room the record stands in: what precedes the first `/`.
    pub fn room(&self) -> &str {
        self.0.split('/').next().unwrap_or_default()
    }

    /// Its number in the room: what follows the first `/`.
    pub fn number(&self) -> &str {
        self.0.split_once('/').map_or("", |(_, number)| number)
    }
}

impl BodyId {
    /// The kind of body: what precedes the first `/` (`police`, `prosecution`, `court`, `ivs`, …).
    pub fn kind(&self) -> &str {
        self.0.split('/').next().unwrap_or_default()
    }
}
