//! `aiqyn brief | cargo xtask picture`: the briefing's text as a picture of a terminal, for the README.

use std::fmt::Write as _;
use std::fs;
use std::io::{read_to_string, stdin};
use std::path::Path;

/// Where the picture stands.
const PICTURE: &str = "docs/pictures/briefing.svg";

/// The command whose answer is shown.
const SHOWN: &str = "aiqyn brief";

/// Width of a letter's cell, height of a line, and the margin around the text, in pixels.
const LETTER: usize = 8;
const LINE: usize = 18;
const MARGIN: usize = 16;

/// Draws what stands on standard input.
pub fn write(root: &Path) -> Result<(), String> {
    let text = read_to_string(stdin()).map_err(|error| format!("standard input is no text: {error}"))?;
    if text.trim().is_empty() {
        return Err(format!("nothing came to be drawn: {SHOWN} | cargo xtask picture"));
    }
    let picture = root.join(PICTURE);
    let written = fs::create_dir_all(picture.parent().unwrap_or(root)).and_then(|()| fs::write(&picture, svg(&text)));
    written.map_err(|error| format!("{PICTURE} cannot be written: {error}"))?;
    println!("picture: {PICTURE}, {} lines", text.lines().count());
    Ok(())
}

/// Text as a picture: one `<text>` a line, in colours that follow the reader's theme, with the text itself for whoever cannot see.
fn svg(text: &str) -> String {
    let lines: Vec<&str> = std::iter::once("$ aiqyn brief").chain(text.trim_end().lines()).collect();
    let columns = lines.iter().map(|line| line.chars().count()).max().unwrap_or(0);
    let (width, height) = (2 * MARGIN + LETTER * columns, 2 * MARGIN + LINE * lines.len());
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\">\n\
         <title>The answer of {SHOWN}</title>\n\
         <style>\n\
         rect {{ fill: #fbfbf9; stroke: #c9c9c2 }}\n\
         text {{ fill: #22221f; font: 13px ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace; white-space: pre }}\n\
         @media (prefers-color-scheme: dark) {{ rect {{ fill: #1c1d1f; stroke: #44464a }} text {{ fill: #e6e6e3 }} }}\n\
         </style>\n\
         <rect x=\"0.5\" y=\"0.5\" width=\"{}\" height=\"{}\" rx=\"6\"/>\n",
        width - 1,
        height - 1
    );
    for (line, number) in lines.iter().zip(1..) {
        if !line.trim().is_empty() {
            let _ =
                writeln!(out, "<text x=\"{MARGIN}\" y=\"{}\" xml:space=\"preserve\">{}</text>", MARGIN + LINE * number - 5, escaped(line));
        }
    }
    out.push_str("</svg>\n");
    out
}

fn escaped(line: &str) -> String {
    line.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_picture_holds_every_line_escaped_and_fits_the_widest() {
        let picture = svg("A1  9 257\n\n  parts < whole & more\n");
        assert_eq!(picture.matches("<text ").count(), 3, "the command and two lines that say something");
        assert!(picture.contains(">  parts &lt; whole &amp; more</text>"));
        assert!(picture.contains(&format!("width=\"{}\" height=\"{}\"", 2 * MARGIN + LETTER * 22, 2 * MARGIN + LINE * 4)));
    }
}
