//! The legal basis of a rule or a number: code, article, part, and how well it was read.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::fmt;

/// How a citation was established.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Mark {
    /// Read in the code and not amended since January 2022.
    #[serde(rename = "V")]
    Verified,
    /// Read in the code, amended later: the wording of January 2022 may differ.
    #[serde(rename = "V*")]
    VerifiedAmended,
    /// Found on a public page.
    #[serde(rename = "P")]
    Public,
    /// General knowledge: an unverified basis, shown as such.
    #[serde(rename = "G")]
    General,
}

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Verified => "V",
            Self::VerifiedAmended => "V*",
            Self::Public => "P",
            Self::General => "G",
        })
    }
}

/// A citation: `CPC 131(2)`. `part` may be empty where the whole article is meant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Basis {
    /// `CPC`, `CAO`, `CC`, or `policy` where no law is claimed.
    pub code: Cow<'static, str>,
    /// Article number.
    pub article: Cow<'static, str>,
    /// Part, and point where there is one.
    #[serde(default)]
    pub part: Cow<'static, str>,
    /// How it was established.
    pub mark: Mark,
}

impl Basis {
    /// A citation known at compile time.
    pub const fn new(code: &'static str, article: &'static str, part: &'static str, mark: Mark) -> Self {
        Self { code: Cow::Borrowed(code), article: Cow::Borrowed(article), part: Cow::Borrowed(part), mark }
    }

    /// An article of the Criminal Procedure Code.
    pub const fn cpc(article: &'static str, part: &'static str, mark: Mark) -> Self {
        Self::new("CPC", article, part, mark)
    }

    /// An article of the Code of Administrative Offences.
    pub const fn cao(article: &'static str, part: &'static str, mark: Mark) -> Self {
        Self::new("CAO", article, part, mark)
    }

    /// A policy of the house by its name: no law is claimed.
    pub const fn policy(name: &'static str) -> Self {
        Self::new("policy", name, "", Mark::General)
    }

    /// Whether it is a policy of the house and no article.
    pub fn is_policy(&self) -> bool {
        self.code == "policy"
    }
}

impl fmt::Display for Basis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.code)?;
        if !self.article.is_empty() {
            write!(f, " {}", self.article)?;
        }
        if self.part.is_empty() { Ok(()) } else { write!(f, "({})", self.part) }
    }
}
