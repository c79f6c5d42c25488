//! `aiqyn import ROOM ACT FILE.csv`.

use super::answer::{pretty, print, print_exactly, print_json};
use super::arguments::{StoreDir, token};
use crate::progress;
use aiqyn_desk::door::Door;
use aiqyn_desk::import::columns::Columns;
use aiqyn_desk::import::encoding::Encoding;
use aiqyn_desk::import::rejects::{Rejects, free_name};
use aiqyn_desk::import::row::Table;
use aiqyn_desk::import::run::{Import as Run, Outcome};
use aiqyn_desk::import::survey::{Hints, Survey, separator_name, survey};
use aiqyn_desk::import::template;
use aiqyn_desk::{Failure, asking, officers};
use aiqyn_law::kernel::IncidentId;
use aiqyn_law::pack;
use aiqyn_law::rooms;
use aiqyn_record::{Access, Store};
use clap::builder::PossibleValuesParser;
use clap::{Args, ValueEnum, ValueHint};
use serde_json::json;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// What `--help` teaches.
const LESSON: &str = "\
Every row is one submission. Its key is made of the source and the row's number, so that a second run of the same file changes
nothing. Accepted rows stay; rejected ones are written, with reasons, to a table that can be mended and imported in its turn.
A file that cannot be read to its end, or whose header does not fit the act, changes nothing at all.

  aiqyn import administrative ruling --template > rulings.csv     a header to begin with, every column explained
  aiqyn import administrative ruling rulings.csv --dry-run --as T judge every row, write nothing
  aiqyn import administrative ruling rulings.csv --as T           hand them in
  aiqyn import administrative ruling rulings.rejects.csv --as T   hand in the mended rejects

The source is the file's name unless --source says otherwise: give a renamed copy of a file the source it had before, or its
rows are handed in anew. Columns, cells and encodings: docs/formats.md.
Exit codes: 0 all accepted or already there, 1 some rejected, 2 wrong use or unreadable, 3 not proven who acts.";

#[derive(Args)]
#[command(after_help = LESSON)]
pub struct Import {
    /// The room.
    #[arg(value_parser = PossibleValuesParser::new(rooms::ROOMS.iter().map(|room| room.name)))]
    room: String,
    /// The act: `ruling/1`, or `ruling` for its latest version.
    act: String,
    /// The table: CSV with a header; separated by comma, semicolon or tab.
    #[arg(required_unless_present = "template", conflicts_with = "template", value_hint = ValueHint::FilePath)]
    file: Option<PathBuf>,
    /// Write an empty table of the act instead, each column explained.
    #[arg(long)]
    template: bool,
    /// The officer's token.
    #[arg(long = "as", value_name = "TOKEN", env = "AIQYN_TOKEN", hide_env_values = true, value_parser = token)]
    token: Option<String>,
    /// Judge every row against the record, those before it in the file included, and write nothing.
    #[arg(long)]
    dry_run: bool,
    /// Where rejected rows go; must not be there yet. [default: FILE.rejects.csv beside the file; none with --dry-run]
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    rejects: Option<PathBuf>,
    /// The mass event; may be left out where the store holds only one.
    #[arg(long, value_name = "ID")]
    incident: Option<String>,
    /// What the rows' keys begin with. [default: the file's name]
    #[arg(long, value_name = "NAME")]
    source: Option<String>,
    /// The encoding, where it is not to be found out: utf-8, windows-1251, kz-1048, utf-16le, utf-16be.
    #[arg(long)]
    encoding: Option<Encoding>,
    /// The separator, where it is not to be found out.
    #[arg(long, value_enum)]
    separator: Option<Separator>,
    /// A column to leave out; may be given several times.
    #[arg(long, value_name = "COLUMN")]
    ignore: Vec<String>,
    /// How the answer is written.
    #[arg(long, value_enum, default_value = "text")]
    format: Form,
    /// No progress, nothing said on standard error but what went wrong.
    #[arg(long)]
    quiet: bool,
    #[command(flatten)]
    store: StoreDir,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Form {
    /// For people.
    Text,
    /// For programs.
    Json,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Separator {
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    /// Tab.
    Tab,
}

impl Separator {
    const fn char(self) -> char {
        match self {
            Self::Comma => ',',
            Self::Semicolon => ';',
            Self::Tab => '\t',
        }
    }
}

impl Import {
    pub async fn run(self) -> Result<(), Failure> {
        let columns = Columns::named(&self.room, &self.act, pack::embedded()?)?;
        let Some(file) = self.file.clone() else { return self.template(&columns) };
        let Some(token) = self.token.clone() else {
            return Err(Failure::Input("who acts is not said: give the officer's token with --as, or in AIQYN_TOKEN".to_owned()));
        };
        let source = self.source(&file)?;
        if let Some(rejects) = self.rejects.as_ref().filter(|path| path.exists()) {
            return Err(Failure::Input(format!("{} is there already: rejects overwrite nothing; name another file", rejects.display())));
        }
        let told = Hints { encoding: self.encoding, separator: self.separator.map(Separator::char), ignored: self.ignore.clone() };
        let survey = survey(&file, &columns, &told).map_err(|wrong| {
            let lines: Vec<String> = wrong.iter().map(|broken| format!("{}: {broken}", file.display())).collect();
            Failure::Input(format!("{}\nnothing was handed in", lines.join("\n")))
        })?;
        if !self.quiet {
            self.say(&file, &survey, &source);
        }
        // A rehearsal reads alone: it may be held while another process writes.
        let store = self.store.open(if self.dry_run { Access::Read } else { Access::Write }).await?;
        let officer = officers::prove(&store, &token).await?;
        let incident = self.incident(&store).await?;
        let rejects = match (&self.rejects, self.dry_run) {
            (Some(path), _) => Some(path.clone()),
            (None, true) => None,
            (None, false) => Some(free_name(&file)),
        };
        let mut import = Run {
            table: Table { columns: &columns, layout: &survey.layout, incident, source },
            officer,
            rehearsal: self.dry_run,
            rejects: rejects.map(|path| Rejects::new(path, survey.separator, &survey.header)),
            outcome: Outcome::default(),
        };
        let bar = progress::bar("import", survey.rows, self.quiet);
        let mut door = Door::new(store, pack::embedded()?);
        import.run(&mut door, &file, &survey, &|rows| bar.set_position(rows)).await;
        bar.finish_and_clear();
        let forgot = door.rehearsal_forgot();
        door.into_store().close().await;
        self.report(&import, &survey, forgot)
    }

    fn template(&self, columns: &Columns) -> Result<(), Failure> {
        if self.format == Form::Json {
            return print_json(&template::json(columns));
        }
        let separator = u8::try_from(self.separator.map_or(',', Separator::char)).unwrap_or(b',');
        // With the mark at its beginning by which spreadsheets see UTF-8.
        print_exactly(&template::csv(columns, separator).map_err(Failure::Failed)?)
    }

    /// The name that the rows' keys begin with.
    fn source(&self, file: &Path) -> Result<String, Failure> {
        let named = self.source.clone().or_else(|| file.file_name().map(|name| name.to_string_lossy().into_owned()));
        let source = named.unwrap_or_default().trim().to_owned();
        if source.is_empty() || source.chars().count() > 200 || source.chars().any(char::is_control) {
            return Err(Failure::Input("a source is a name of 1 to 200 characters on one line: give it with --source".to_owned()));
        }
        Ok(source)
    }

    fn say(&self, file: &Path, survey: &Survey, source: &str) {
        let found = |told: bool| if told { "as told" } else { "found out" };
        eprintln!(
            "{}: {} ({}), separated by {} ({}), {} rows; source {source}",
            file.display(),
            survey.encoding,
            found(self.encoding.is_some()),
            separator_name(survey.separator),
            found(self.separator.is_some()),
            survey.rows
        );
    }

    async fn incident(&self, store: &Store) -> Result<IncidentId, Failure> {
        if let Some(named) = &self.incident {
            return IncidentId::parse(named).map_err(|e| Failure::Input(e.to_string()));
        }
        let held = store.incidents().await?;
        asking::choose(&held, None).map_err(|e| Failure::Input(format!("{e}; name the incident with --incident")))
    }

    fn report(&self, import: &Run<'_>, survey: &Survey, forgot: bool) -> Result<(), Failure> {
        let outcome = &import.outcome;
        let rejects = import.rejects.as_ref().filter(|rejects| rejects.written > 0).map(|rejects| rejects.path().display().to_string());
        let text = match self.format {
            Form::Json => {
                let value = json!({
                    "dry_run": self.dry_run, "source": import.table.source, "encoding": survey.encoding.name(),
                    "separator": separator_name(survey.separator), "rows": survey.rows, "blank": survey.blank, "remarks": survey.remarks,
                    "accepted": outcome.accepted, "already_there": outcome.already_there, "rejected": outcome.rejected,
                    "breaches": outcome.breaches, "causes": outcome.sorted(), "rejects": rejects, "stopped": outcome.stopped,
                    "earlier_rows_forgotten": forgot,
                });
                pretty(&value)?
            }
            Form::Text => self.text(import, survey, rejects.as_deref(), forgot),
        };
        print(&text)?;
        match &outcome.stopped {
            Some(why) => Err(Failure::Failed(format!("{why}\nrows counted above stand; run it again: what stands is passed over"))),
            None if outcome.rejected > 0 => Err(Failure::Failed(String::new())),
            None => Ok(()),
        }
    }

    fn text(&self, import: &Run<'_>, survey: &Survey, rejects: Option<&str>, forgot: bool) -> String {
        let outcome = &import.outcome;
        let mut out = String::new();
        if self.dry_run {
            out.push_str("A dry run: nothing was written. Each row was judged as if those before it stood already.\n");
        }
        if forgot {
            out.push_str(
                "So many records are touched that the later rows were judged without the earlier ones: they may fare otherwise.\n",
            );
        }
        let (accepted, breaches) = (outcome.accepted, outcome.breaches);
        let _ = writeln!(out, "{accepted} accepted, {} already there, {} rejected", outcome.already_there, outcome.rejected);
        if breaches > 0 {
            let _ = writeln!(out, "{breaches} breaches recorded with what was accepted: each waits for its answer");
        }
        if survey.remarks + survey.blank > 0 {
            let _ = writeln!(out, "passed over: {} rows that begin with #, {} empty ones", survey.remarks, survey.blank);
        }
        if outcome.rejected > 0 {
            let _ = write!(out, "\nWhy rows were rejected (a row may have several causes):\n{}", outcome.causes.text());
        }
        if let Some(rejects) = rejects {
            let _ = writeln!(out, "\nThe rejected rows stand in {rejects}: mend them there and import that file.");
        }
        out
    }
}
