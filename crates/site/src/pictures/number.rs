//! One large number with its unit, how exact it is in words, and its day: sums of money, which have no whole to be a part of.

use super::frame::{Caption, LINE, SIZE, WIDTH, framed, sized, text};
use super::letters::{lines, width};
use maud::{Markup, html};

/// How exact a number is, in words where the language puts them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Exactness {
    /// As it stands.
    Exact,
    /// Words before the number: `more than`, `более`.
    Before(String),
    /// Words after the unit, as in Kazakh: `теңгеден астам`, where the unit itself takes its case.
    After(String),
}

/// A number that stands alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amount {
    /// How exact it is.
    pub exactness: Exactness,
    /// The number as it is written: `87`.
    pub number: String,
    /// What it counts: `billion tenge`.
    pub unit: String,
    /// The day it is of, as it is written.
    pub day: String,
}

/// Size of the number's letters, where there is room.
const LARGE: u64 = 56;
/// Size of the words beside it.
const WORDS: u64 = 20;
/// Height of a line of those words.
const STEP: u64 = 26;

/// Draws the number between its words, with its day below.
pub fn number(caption: &Caption, amount: &Amount) -> Markup {
    let before = match &amount.exactness {
        Exactness::Before(words) => lines(words, WORDS, WIDTH),
        Exactness::Exact | Exactness::After(_) => Vec::new(),
    };
    let after = match &amount.exactness {
        Exactness::After(words) => format!("{} {words}", amount.unit),
        Exactness::Exact | Exactness::Before(_) => amount.unit.clone(),
    };
    let (after, day) = (lines(&after, WORDS, WIDTH), lines(&amount.day, SIZE, WIDTH));
    let mut size = LARGE;
    while size > SIZE && width(&amount.number, size) > WIDTH * 10 {
        size -= 1;
    }
    // What is too long even in the smallest letters is broken.
    let number = lines(&amount.number, size, WIDTH);
    let top = STEP * before.len() as u64;
    // A letter's box stands higher than the letter.
    let middle = top + size * number.len() as u64 + size / 4;
    let foot = middle + 4 + STEP * after.len() as u64;
    let drawn = html! {
        (sized(20, WORDS, STEP, &before))
        (sized(top + size * 9 / 8, size, size, &number))
        (sized(middle + 4 + 20, WORDS, STEP, &after))
        (text(0, foot + LINE - 2, &day))
    };
    framed(caption, foot + LINE * day.len() as u64 + 4, &drawn)
}
