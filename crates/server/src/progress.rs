//! Progress of long work, and small things of the terminal.

use base64::Engine;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// A bar over `total` steps on standard error; none where nobody watches or `quiet` is asked for.
pub fn bar(what: &str, total: u64, quiet: bool) -> ProgressBar {
    let bar = ProgressBar::new(total);
    if quiet {
        bar.set_draw_target(ProgressDrawTarget::hidden());
    }
    if let Ok(style) = ProgressStyle::with_template("{msg:10} [{bar:40}] {human_pos}/{human_len} {per_sec} {eta}") {
        bar.set_style(style.progress_chars("=> "));
    }
    bar.set_message(what.to_owned());
    bar
}

/// A bar over records that are read, whose number is known once reading has begun.
pub struct Reading {
    bar: ProgressBar,
}

impl Reading {
    /// Shows it, without steps yet.
    pub fn begin() -> Self {
        Self { bar: bar("reading", 0, false) }
    }

    /// Takes what the desk tells.
    pub fn steps(&self) -> impl Fn(u64, u64) + Sync {
        |read, all| {
            self.bar.set_length(all);
            self.bar.set_position(read);
        }
    }

    /// Takes it away.
    pub fn end(self) {
        self.bar.finish_and_clear();
    }
}

/// Standard base64, as checkpoints write a root.
pub fn base64(bytes: &[u8]) -> String {
    base64::engine::general_purpose::STANDARD.encode(bytes)
}
