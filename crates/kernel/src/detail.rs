//! The details of a finding, said in words: a rule declares what each of them is, and a law's names say it in every language.

use super::moment::{Moment, Span};
use super::pack::Pack;
use super::words::{Case, Language, Words};

/// What a detail is. A finding and a breach keep a detail as it is written; what it is stands with the rule, so that a breach of long ago
/// is told in words as well. What a rule does not declare is said as it is written, but for a length of time and a body, which are known
/// by how they are written.
#[derive(Clone, Copy, Debug)]
pub enum Detail {
    /// Codes of an enumeration of the acts, by the name of its type.
    Value(&'static str),
    /// Codes of a list of the pack.
    Entry(&'static str),
    /// Codes of the rule's own, each with its words.
    Own(&'static [(&'static str, Words)]),
    /// Measures of restraint.
    Measure,
    /// Roles.
    Role,
    /// Kinds of act of the record's own room.
    Act,
    /// Kinds of act of another room.
    ActOf(&'static str),
    /// A region.
    Region,
    /// Fields of an act.
    Field,
    /// The name of a sealed text.
    Text,
    /// The name of a list of codes.
    List,
    /// How a figure splits.
    Breakdown,
    /// A rule, by its code.
    Rule,
    /// Why a payload cannot be read, as its reader says it.
    Reason,
    /// What the submission says, cited as it stands: a code that nobody knows, a digest that is none.
    Cited,
}

/// A code that is to be said in words.
#[derive(Clone, Copy)]
pub struct Code<'a> {
    /// What it is; none where no rule says.
    pub detail: Option<Detail>,
    /// The code.
    pub code: &'a str,
    /// The room of the record it is said of.
    pub room: &'a str,
    /// The law pack.
    pub law: &'a Pack,
    /// The moment whose names are used.
    pub at: Moment,
}

/// The names of a law: the kernel asks for them and knows none.
pub trait Names: Sync {
    /// What a code is called; none where it has no name.
    fn say(&self, code: Code<'_>, language: Language) -> Option<String>;
}

/// How details are said of one record at one moment.
#[derive(Clone, Copy)]
pub struct Speech<'a> {
    /// The names of the law.
    pub names: &'static dyn Names,
    /// The record's room.
    pub room: &'a str,
    /// The law pack.
    pub law: &'a Pack,
    /// The moment whose names are used.
    pub at: Moment,
}

impl Speech<'_> {
    /// Words with their details, which are of these kinds.
    pub fn fill<'d>(
        &self,
        kinds: &[(&str, Detail)],
        words: &Words,
        language: Language,
        details: impl Iterator<Item = (&'d str, &'d str)> + Clone,
    ) -> String {
        words.fill_by(language, |name, case| {
            let (_, written) = details.clone().find(|(key, _)| *key == name)?;
            let kinds: Vec<Detail> = kinds.iter().filter(|(key, _)| *key == name).map(|(_, kind)| *kind).collect();
            Some(self.say(&kinds, written, language, case))
        })
    }

    /// A detail in words; where it may be of several kinds, by the first that knows it.
    pub fn say(&self, kinds: &[Detail], written: &str, language: Language, case: Case) -> String {
        if matches!(kinds, [Detail::Cited]) {
            return written.to_owned();
        }
        if let Some(span) = Span::written(written) {
            return span.words(language, case);
        }
        let asked = |detail: Option<Detail>, code: &str| {
            self.names.say(Code { detail, code, room: self.room, law: self.law, at: self.at }, language)
        };
        let named = |code: &str| kinds.iter().find_map(|kind| asked(Some(*kind), code)).or_else(|| asked(None, code));
        named(written).unwrap_or_else(|| by_words(written, named))
    }
}

/// A text in which every word that has a name is said by it: a list, or a code beside a number or an id.
fn by_words(written: &str, named: impl Fn(&str) -> Option<String>) -> String {
    let mut said = String::new();
    for piece in written.split_inclusive([' ', ',', '(', ')']) {
        let word = piece.trim_end_matches([' ', ',', '(', ')']);
        match named(word).filter(|_| !word.is_empty()) {
            Some(name) => said.extend([name.as_str(), &piece[word.len()..]]),
            None => said.push_str(piece),
        }
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_of_a_list_or_a_compound_is_said_by_its_name() {
        let named = |code: &str| match code {
            "family" => Some("семья".to_owned()),
            "police/almaty-city" => Some("полиция".to_owned()),
            _ => None,
        };
        assert_eq!(by_words("family, doctor", named), "семья, doctor");
        assert_eq!(by_words("inv-1 (police/almaty-city)", named), "inv-1 (полиция)");
        assert_eq!(by_words("", named), "");
    }
}
