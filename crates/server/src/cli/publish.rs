//! `aiqyn publish`: the public site, written from what was released.

use super::answer::print;
use super::arguments::{Asker, Clocks, StoreDir, incident, or_now};
use super::outside;
use crate::progress;
use crate::serving;
use aiqyn_desk::lang::Lang;
use aiqyn_desk::publishing::{self, Asking, Put};
use aiqyn_desk::reading::purpose::Purpose;
use aiqyn_desk::{Failure, witnessing};
use aiqyn_law::kernel::IncidentId;
use aiqyn_law::pack::{self, Pack};
use aiqyn_law::works::Work;
use aiqyn_record::{Access, Store};
use aiqyn_site::manifest::Origin;
use aiqyn_site::model::Site;
use clap::Args;
use serde_json::json;
use std::path::{Path, PathBuf};

#[derive(Args)]
#[command(
    after_help = "Examples:\n  aiqyn publish --out site\n  aiqyn publish --out site --base-url https://figures.example --national-line 115\n  aiqyn publish --out site --known 2022-01-18\n  aiqyn publish --out site --serve\nOnly releases that were permitted, signed and published are told. The folder must be new, empty, or hold an earlier site of this record."
)]
pub struct Publish {
    /// Folder of the site: new, empty, or an earlier site of this record, which the new one replaces whole.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    #[command(flatten)]
    store: StoreDir,
    #[command(flatten)]
    asker: Asker,
    #[command(flatten)]
    clocks: Clocks,
    /// Where the site will stand, for its feed and catalogue: https://HOST, without a path after it or with one.
    #[arg(long, value_name = "URL", value_parser = base)]
    base_url: Option<String>,
    /// A telephone that answers for the whole country where a region's roster is stale.
    #[arg(long, value_name = "PHONE", value_parser = phone)]
    national_line: Option<String>,
    /// The incident, where the store holds several.
    #[arg(long, value_name = "ID", value_parser = incident)]
    incident: Option<IncidentId>,
    /// Then show the site on this machine, until the program is ended.
    #[arg(long)]
    serve: bool,
    /// The port to show it on; 0 takes a free one.
    #[arg(long, value_name = "PORT", default_value_t = 8022, requires = "serve")]
    port: u16,
    /// Print only what went wrong.
    #[arg(long)]
    quiet: bool,
}

/// An absolute address without query and fragment, its last slash dropped.
fn base(text: &str) -> Result<String, String> {
    let wrong = || format!("{text:?} is no address of a site; write https://HOST or https://HOST/PATH");
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).ok_or_else(wrong)?;
    let host = rest.split('/').next().unwrap_or_default();
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "-._~:/%[]".contains(letter);
    if host.is_empty() || host.starts_with(['.', ':', '-']) || !rest.chars().all(plain) {
        return Err(wrong());
    }
    Ok(text.trim_end_matches('/').to_owned())
}

fn phone(text: &str) -> Result<String, String> {
    let digits = text.strip_prefix('+').unwrap_or(text);
    let fits = digits.chars().all(|letter| letter.is_ascii_digit())
        && (digits.len() == 11) == text.starts_with('+')
        && (3..=11).contains(&digits.len());
    if fits { Ok(text.to_owned()) } else { Err(format!("{text:?} is no telephone; write + and eleven digits, or a short number")) }
}

/// Puts a site in place, from what it tells.
pub async fn put(store: &Store, law: &Pack, site: &Site, out: &Path) -> Result<Put, Failure> {
    let files = aiqyn_site::files::files(site, law).map_err(|e| Failure::Failed(e.to_string()))?;
    let latest = site.latest().ok_or_else(|| Failure::Input("nothing was published".to_owned()))?;
    let origin = Origin {
        release: latest.record.to_string(),
        published: latest.published.to_string(),
        checkpoint: site.checkpoint.clone(),
        previous: None,
    };
    publishing::put(store, out, files, &origin).await
}

impl Publish {
    pub async fn run(self) -> Result<(), Failure> {
        let law = pack::embedded()?;
        let bar = progress::bar("publish", 3, self.quiet);
        let store = self.store.open(Access::Read).await?;
        let reader = self.asker.enter(&store, "publish", Purpose::Publication).await?;
        reader.hold(Work::Publish)?;
        // What was cut or rewritten is not told to the public, in a new folder either.
        store.hold_witnessed().await?;
        outside::keep_up(&store, true).await;
        let asked = publishing::load(&store, law, self.incident.as_ref()).await?;
        let known = or_now(self.clocks.known, &store).await?;
        let of = self.clocks.of.unwrap_or(known);
        bar.inc(1);
        let asking = Asking { known, of, base: self.base_url.clone(), national_line: self.national_line.clone() };
        let site = publishing::gather(&store, law, &asked, asking).await?;
        drop(asked);
        bar.inc(1);
        let question = json!({ "incident": self.incident, "known": known, "of": of });
        reader.asked(question, site.releases.len()).await?;
        let put = put(&store, law, &site, &self.out).await?;
        bar.finish_and_clear();
        if let Err(failure) = witnessing::published(&store, &self.out).await {
            // The site stands: what cannot be remembered of it is said, and hinders nothing.
            eprintln!("aiqyn: witness: {}", failure.text());
        }
        let age = outside::age(&store, Lang::En).await?;
        store.close().await;
        if !self.quiet {
            self.told(&site, &put, &age)?;
        }
        if !self.serve {
            return Ok(());
        }
        serving::serve(self.out, self.port, |port| print(&format!("The site: http://127.0.0.1:{port}/ (end with Ctrl-C)\n"))).await
    }

    fn told(&self, site: &Site, put: &Put, age: &str) -> Result<(), Failure> {
        let out = self.out.display();
        let feeds =
            if site.base.is_some() { "" } else { "Without --base-url there are no feeds and no catalogue: they name whole addresses.\n" };
        let state = if put.unchanged { "nothing changed" } else { "new manifest" };
        print(&format!(
            "{out}: {} releases, {} files, {} bytes; {state} {}\nLook at it: aiqyn publish --out {out} --serve\nCheck it: tools/verify.py site {out} --key '{}'\n{age}{feeds}",
            site.releases.len(),
            put.files,
            put.bytes,
            put.manifest,
            site.verifier_key
        ))
    }
}
