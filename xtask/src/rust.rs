//! Reading Rust as far as the checks need it: code without comments and texts, where tests stand, how long functions are.

/// A function with a body.
#[derive(Debug, PartialEq, Eq)]
pub struct Function {
    /// Its name.
    pub name: String,
    /// The line of its `fn`, counted from 1.
    pub line: usize,
    /// Lines from its `fn` to its closing brace.
    pub lines: usize,
}

/// The code alone: comments, strings and character literals blanked out, lines and columns kept.
pub fn code_of(source: &str) -> Vec<char> {
    let mut code: Vec<char> = source.chars().collect();
    let mut at = 0;
    while at < code.len() {
        let end = match (code[at], code.get(at + 1)) {
            ('/', Some('/')) => position(&code, at, |c| c == '\n').unwrap_or(code.len()),
            ('/', Some('*')) => end_of_comment(&code, at),
            ('"', _) => end_of_string(&code, at),
            ('r', _) if !at.checked_sub(1).is_some_and(|before| is_word(code[before]) && !is_string_prefix(&code, before)) => {
                end_of_raw(&code, at).unwrap_or(at)
            }
            ('\'', Some('\\')) => position(&code, at + 3, |c| c == '\'').map_or(code.len(), |end| end + 1),
            ('\'', Some(_)) if code.get(at + 2) == Some(&'\'') => at + 3,
            _ => at,
        };
        for c in &mut code[at..end] {
            if *c != '\n' {
                *c = ' ';
            }
        }
        at = end.max(at + 1);
    }
    code
}

/// Whether the letter there is the `b` or `c` of `br"…"`, not the end of a name.
fn is_string_prefix(code: &[char], at: usize) -> bool {
    matches!(code[at], 'b' | 'c') && !at.checked_sub(1).is_some_and(|before| is_word(code[before]))
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn position(code: &[char], from: usize, found: impl Fn(char) -> bool) -> Option<usize> {
    code.get(from..)?.iter().position(|c| found(*c)).map(|offset| from + offset)
}

fn end_of_comment(code: &[char], start: usize) -> usize {
    let (mut at, mut depth) = (start + 2, 1);
    while at < code.len() && depth > 0 {
        match (code[at], code.get(at + 1)) {
            ('*', Some('/')) => (depth, at) = (depth - 1, at + 2),
            ('/', Some('*')) => (depth, at) = (depth + 1, at + 2),
            _ => at += 1,
        }
    }
    at
}

fn end_of_string(code: &[char], start: usize) -> usize {
    let mut at = start + 1;
    while at < code.len() && code[at] != '"' {
        at += if code[at] == '\\' { 2 } else { 1 };
    }
    code.len().min(at + 1)
}

/// The end of a raw string that begins with the `r` at `start`, or `None` where no raw string begins.
fn end_of_raw(code: &[char], start: usize) -> Option<usize> {
    let quote = position(code, start + 1, |c| c != '#').filter(|at| code[*at] == '"')?;
    let hashes = quote - start - 1;
    let closes = |at: &usize| code[*at] == '"' && code.get(at + 1..=at + hashes).is_some_and(|tail| tail.iter().all(|c| *c == '#'));
    Some((quote + 1..code.len()).find(closes).map_or(code.len(), |end| end + 1 + hashes))
}

/// For every line, whether it belongs to an item under `#[cfg(test)]`.
pub fn test_lines(code: &[char]) -> Vec<bool> {
    let mark: Vec<char> = "[cfg(test)]".chars().collect();
    let mut lines = vec![false; code.iter().filter(|c| **c == '\n').count() + 1];
    for at in 0..code.len() {
        if code[at] != '#' {
            continue;
        }
        if code[at + 1..].starts_with(&mark) {
            let end = end_of_item(code, at);
            lines[line_of(code, at) - 1..line_of(code, end)].fill(true);
        } else if code.get(at + 1) == Some(&'!') && code[at + 2..].starts_with(&mark) {
            lines.fill(true);
        }
    }
    lines
}

/// The functions that have a body, in order.
pub fn functions(code: &[char]) -> Vec<Function> {
    let mut found = Vec::new();
    for at in 0..code.len() {
        let starts = code[at..].starts_with(&['f', 'n', ' ']) && !at.checked_sub(1).is_some_and(|before| is_word(code[before]));
        let name: String = code[at..].iter().skip(3).take_while(|c| is_word(**c)).collect();
        if starts && !name.is_empty() {
            let end = end_of_item(code, at);
            if code.get(end) == Some(&'}') {
                let line = line_of(code, at);
                found.push(Function { name, line, lines: line_of(code, end) + 1 - line });
            }
        }
    }
    found
}

/// Where the item that starts here ends: its closing brace, or the semicolon of an item without a body.
fn end_of_item(code: &[char], start: usize) -> usize {
    let (mut round, mut curly) = (0_usize, 0_usize);
    for (at, c) in code.iter().enumerate().skip(start) {
        match c {
            '(' | '[' => round += 1,
            ')' | ']' => round = round.saturating_sub(1),
            '{' => curly += 1,
            '}' if curly <= 1 => return at,
            '}' => curly -= 1,
            ';' if round == 0 && curly == 0 => return at,
            _ => {}
        }
    }
    code.len()
}

/// The line of a position, counted from 1.
pub fn line_of(code: &[char], at: usize) -> usize {
    code.iter().take(at).filter(|c| **c == '\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(source: &str) -> String {
        code_of(source).into_iter().collect()
    }

    #[test]
    fn comments_texts_and_characters_are_blanked() {
        assert_eq!(code("a // x\nb"), "a     \nb");
        assert_eq!(code("a /* x /* y */ z */ b"), "a                   b");
        assert_eq!(code(r#"f("x\"y", 1)"#), "f(      , 1)");
        assert_eq!(code(r###"f(r#"x"y"#, br"\", c)"###), "f(        , b    , c)");
        assert_eq!(code(r"f('x', '\'', '\u{1F}', 'a, T)"), "f(   ,     ,         , 'a, T)");
    }

    #[test]
    fn raw_names_and_words_ending_in_r_are_code() {
        assert_eq!(code("r#fn for\"x\""), "r#fn for   ");
    }

    #[test]
    fn only_items_under_cfg_test_are_tests() {
        let lines = test_lines(&code_of("fn a() {}\n#[cfg(test)]\n#[allow(x)]\nmod tests {\n    fn b() {}\n}\nfn c() {}"));
        assert_eq!(lines, [false, true, true, true, true, true, false]);
        assert_eq!(test_lines(&code_of("#[cfg(test)]\nmod tests;\nfn a() {}")), [true, true, false]);
        assert_eq!(test_lines(&code_of("#![cfg(test)]\nfn a() {}")), [true, true]);
    }

    #[test]
    fn a_function_runs_from_its_name_to_its_brace() {
        let found = functions(&code_of("fn a(x: [u8; 2]) {\n  if x {\n  }\n}\ntrait T { fn b(&self); }\ntype F = fn (u8);"));
        assert_eq!(found, [Function { name: "a".into(), line: 1, lines: 4 }]);
    }
}
