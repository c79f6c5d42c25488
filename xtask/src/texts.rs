//! Every text of three languages in the sources: where it stands, what it is called, what it says.

use crate::rust::{code_of, line_of, test_lines};
use crate::tree::{Tree, is_test_file};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// The languages, in the order of the fields and of the table for translators.
pub const LANGUAGES: [&str; 3] = ["kk", "ru", "en"];

/// One `Words { kk: "…", ru: "…", en: "…" }` in the sources.
#[derive(Default)]
pub struct Text {
    /// Where it stands.
    pub path: String,
    /// In which line.
    pub line: usize,
    /// What it is called where it is declared: `A1.statement`, `criminal.group_late.demand`; alone of its name in the file.
    pub name: String,
    /// Kazakh, Russian, English; `None` where the field is absent or not a literal.
    pub languages: [Option<String>; 3],
    /// Where the literals stand, quotes included, in characters; empty where there is none.
    pub spans: [Range<usize>; 3],
}

/// Every literal of type `Words` in shipped code.
pub fn texts(tree: &Tree) -> Vec<Text> {
    let shipped = tree.ending(".rs").filter(|(path, _)| path.starts_with("crates/") && !is_test_file(path));
    shipped.flat_map(|(path, source)| texts_of(path, source)).collect()
}

/// Every literal of type `Words` in one file, the tests left out.
pub fn texts_of(path: &str, source: &str) -> Vec<Text> {
    let opening: Vec<char> = "Words {".chars().collect();
    let (code, source): (_, Vec<char>) = (code_of(source), source.chars().collect());
    let tests = test_lines(&code);
    let mut named: BTreeMap<String, usize> = BTreeMap::new();
    let mut found = Vec::new();
    for at in 0..code.len() {
        let starts = code[at..].starts_with(&opening) && !at.checked_sub(1).is_some_and(|before| code[before].is_alphanumeric());
        if !starts || is_type(&code[..at]) {
            continue;
        }
        let line = line_of(&code, at);
        if tests[line - 1] {
            continue;
        }
        let end = code[at..].iter().position(|c| *c == '}').map_or(code.len(), |length| at + length);
        let spans = LANGUAGES.map(|language| literal(&code[..end], &source, at, language).unwrap_or_default());
        let languages = spans.clone().map(|span| (!span.is_empty()).then(|| unescaped(&source[span.start + 1..span.end - 1])));
        let name = name(&code, &source, at);
        let times = named.entry(name.clone()).and_modify(|times| *times += 1).or_insert(1);
        let name = if *times == 1 { name } else { format!("{name}~{times}") };
        found.push(Text { path: path.to_owned(), line, name, languages, spans });
    }
    found
}

/// Whether `Words` stands for the type there: `struct Words {`, `impl Words {`, `-> Words {`, `for Words {`.
fn is_type(before: &[char]) -> bool {
    let before: String = before.iter().rev().take(12).collect::<Vec<_>>().into_iter().rev().collect();
    ["struct", "impl", "->", "for"].iter().any(|word| before.trim_end().ends_with(word))
}

/// Where the literal of one field stands. In the code the literal is blank, so a field of it is `kk:` and blanks.
fn literal(code: &[char], source: &[char], from: usize, field: &str) -> Option<Range<usize>> {
    let field: Vec<char> = format!("{field}:").chars().collect();
    let after = (from..code.len()).find(|at| code[*at..].starts_with(&field))? + field.len();
    let start = after + source[after..].iter().position(|c| !c.is_whitespace())?;
    if source[start] != '"' || code[start] != ' ' {
        return None;
    }
    let mut end = start + 1;
    while *source.get(end)? != '"' {
        end += if source[end] == '\\' { 2 } else { 1 };
    }
    Some(start..end + 1)
}

/// What a literal says: escapes resolved, a line continued by `\` joined as the compiler joins it.
fn unescaped(literal: &[char]) -> String {
    let mut out = String::new();
    let mut at = 0;
    while at < literal.len() {
        let (c, next) = (literal[at], literal.get(at + 1).copied());
        at += 2;
        match (c, next) {
            ('\\', Some('n')) => out.push('\n'),
            ('\\', Some('t')) => out.push('\t'),
            ('\\', Some('r')) => out.push('\r'),
            ('\\', Some('\n')) => at += literal[at..].iter().take_while(|c| c.is_whitespace()).count(),
            ('\\', Some('u')) => {
                let digits: String = literal[at..].iter().skip(1).take_while(|c| **c != '}').collect();
                at += digits.len() + 2;
                out.extend(u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32));
            }
            ('\\', Some(c)) => out.push(c),
            (c, _) => {
                out.push(c);
                at -= 1;
            }
        }
    }
    out
}

/// The literal that says this.
pub fn escaped(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            _ => out.push(c),
        }
    }
    out.push('"');
    out
}

/// The names in braces, each once; the form in which a language bends one, `{limit:genitive}`, is no part of its name.
pub fn details(words: &str) -> BTreeSet<&str> {
    words.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name.split(':').next().unwrap_or(name)).collect()
}

/// What the text is called: the name before it, and for a field also the code or id of what it is a field of.
fn name(code: &[char], source: &[char], at: usize) -> String {
    let mut end = at;
    loop {
        while end > 0 && !is_name(code[end - 1]) && source[end - 1] != '"' {
            end -= 1;
        }
        let Some(last) = end.checked_sub(1) else { return "text".to_owned() };
        let quoted = source[last] == '"';
        let stop = if quoted { last } else { end };
        let start = (0..stop).rev().find(|at| if quoted { source[*at] == '"' } else { !is_name(code[*at]) }).map_or(0, |at| at + 1);
        let word: String = source[start..stop].iter().collect();
        if quoted {
            // The code of a pair, `("extent.destroyed", Words {`; any other text before is no name.
            let pair = source[..start - 1].iter().rev().find(|c| !c.is_whitespace()) == Some(&'(');
            return if pair && !word.contains(char::is_whitespace) { word } else { "text".to_owned() };
        }
        if matches!(word.as_str(), "Words" | "Some" | "const" | "static") || word.chars().all(|c| c.is_ascii_digit()) {
            end = start;
            continue;
        }
        let field = code[end..at].iter().collect::<String>().trim() == ":";
        return match owner(code, source, at).filter(|_| field) {
            Some(owner) => format!("{owner}.{word}"),
            None => word,
        };
    }
}

fn is_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The code or id declared last before the place.
fn owner(code: &[char], source: &[char], at: usize) -> Option<String> {
    let fields: [Vec<char>; 2] = ["code: ", "id: "].map(|field| field.chars().collect());
    let begins = |at: usize, field: &Vec<char>| code[at..].starts_with(field) && !at.checked_sub(1).is_some_and(|at| is_name(code[at]));
    let after = (0..at).rev().find_map(|at| fields.iter().find(|field| begins(at, field)).map(|field| at + field.len()))?;
    let quoted = source[after..at].strip_prefix(&['"'])?;
    Some(quoted.iter().take_while(|c| **c != '"').collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_quotes_and_continued_lines_are_read_as_the_compiler_reads_them() {
        let source = "const A: Words = Words { kk: \"а \\\"б\\\" \\\n        в\", ru: \"г\\\\д\\n\\u{2013}\", en: \"x'\" };";
        let [text] = &texts_of("a.rs", source)[..] else { unreachable!("one text") };
        assert_eq!(text.languages.each_ref().map(|said| said.as_deref().unwrap_or_default()), ["а \"б\" в", "г\\д\n–", "x'"]);
        assert_eq!(escaped("г\\д\n\"–\""), "\"г\\\\д\\n\\\"–\\\"\"");
    }

    #[test]
    fn a_detail_is_the_same_in_whatever_form_a_language_bends_it() {
        assert_eq!(details("{by} {limit:genitive}"), details("{limit} {by}"));
        assert_ne!(details("{by}"), details("{limit:genitive}"));
    }

    #[test]
    fn a_text_is_called_by_what_stands_before_it() {
        let words = "Words { kk: \"а\", ru: \"б\", en: \"c\" }";
        let source = format!(
            "const NEXT: Words = {words};\nstatic S: &[F] = &[F {{ id: \"A1\", statement: {words}, meaning: {words} }}, F {{ id: \"A2\", statement: {words} }}];\n\
             const V: &[(&str, Words)] = &[(\"extent.destroyed\", {words})];\nfn f() {{ match x {{ Self::Theft => {words}, Self::Theft => {words} }} }}\n"
        );
        let names: Vec<String> = texts_of("a.rs", &source).into_iter().map(|text| text.name).collect();
        let heads = format!("const HEADS: [Words; 2] = [{words}, {words}];");
        let heads: Vec<String> = texts_of("a.rs", &heads).into_iter().map(|text| text.name).collect();
        assert_eq!(heads, ["HEADS", "text"]);
        assert_eq!(names, ["NEXT", "A1.statement", "A1.meaning", "A2.statement", "extent.destroyed", "Theft", "Theft~2"]);
    }
}
