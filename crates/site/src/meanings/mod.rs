//! What every figure means, in a sentence or two of each language, for a reader who knows neither the record nor the codes.
//!
//! The exact rule of counting stands in [`Figure::definition`]: whoever recounts a figure reads that. A meaning claims nothing else.

mod answers;
mod cases;
mod things;

use aiqyn_law::kernel::{Figure, Words};

/// What one figure means.
struct Meaning {
    figure: &'static str,
    words: Words,
}

/// What a figure means; none where nobody has written it down.
pub fn meaning(figure: &Figure) -> Option<&'static Words> {
    let mut all = cases::MEANINGS.iter().chain(things::MEANINGS).chain(answers::MEANINGS);
    all.find(|meaning| meaning.figure == figure.id).map(|meaning| &meaning.words)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_figure_has_a_meaning_of_its_own_in_three_languages() {
        let mut seen = BTreeSet::new();
        for figure in aiqyn_law::rooms::figures() {
            let words = meaning(figure).unwrap_or_else(|| panic!("{} has no meaning", figure.id));
            for (text, name) in [(words.kk, figure.statement.kk), (words.ru, figure.statement.ru), (words.en, figure.statement.en)] {
                assert!(text.ends_with('.') && text != name, "{}: {text}", figure.id);
                assert!(seen.insert(text), "{}: {text} is said of two", figure.id);
            }
        }
        let all = cases::MEANINGS.len() + things::MEANINGS.len() + answers::MEANINGS.len();
        assert_eq!(seen.len(), 3 * all, "a meaning is of no figure, or of one that has another");
    }
}
