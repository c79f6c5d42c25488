//! What stands after the question mark of an address, and in the body of a form: names and values, in order, repeated where they are.

use serde::{Deserialize, Serialize};

/// Names with their values, in the order in which they came.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pairs(pub Vec<(String, String)>);

impl Pairs {
    /// Reads `application/x-www-form-urlencoded` (WHATWG URL).
    pub fn read(text: &[u8]) -> Self {
        Self(form_urlencoded::parse(text).map(|(name, value)| (name.into_owned(), value.into_owned())).collect())
    }

    /// Whether a name or a value holds the character NUL, which not every store keeps.
    pub fn hold_nul(&self) -> bool {
        self.0.iter().any(|(name, value)| name.contains('\0') || value.contains('\0'))
    }

    /// The first value of a name, without blanks around it; none where it is empty.
    pub fn one(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.trim()).filter(|value| !value.is_empty())
    }

    /// Every value of a name that is not empty.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(known, value)| known == name && !value.trim().is_empty()).map(|(_, value)| value.trim())
    }

    /// As it stands in an address, with some names set anew: an empty value takes a name away.
    pub fn with(&self, changes: &[(&str, &str)]) -> String {
        let kept = self.0.iter().filter(|(name, value)| !value.is_empty() && changes.iter().all(|(changed, _)| changed != name));
        let mut written = form_urlencoded::Serializer::new(String::new());
        written.extend_pairs(kept);
        written.extend_pairs(changes.iter().filter(|(_, value)| !value.is_empty()));
        written.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_is_written_as_it_was_read_but_for_what_changes() {
        let pairs = Pairs::read("a=1&b=%D2%9B&a=2&empty=".as_bytes());
        assert_eq!((pairs.one("b"), pairs.one("empty"), pairs.all("a").count()), (Some("қ"), None, 2));
        assert_eq!(pairs.with(&[("b", ""), ("c", "x y")]), "a=1&a=2&c=x+y");
    }
}
