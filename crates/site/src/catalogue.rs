//! The catalogue of all tables: DCAT 3 as JSON-LD, with its own context, so that nothing is fetched to read it.

use crate::edition::{Edition, EditionError, Format, Imprint, LANGUAGES, stem, tag};
use crate::manifest::{Files, hash};
use aiqyn_law::kernel::{Language, Moment};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Where the catalogue stands.
pub const PATH: &str = "catalogue.jsonld";

/// Addresses in the vocabularies of the Publications Office of the European Union.
const COUNTRY: &str = "http://publications.europa.eu/resource/authority/country/KAZ";
const LANGUAGE: &str = "http://publications.europa.eu/resource/authority/language/";
/// Registry of media types.
const MEDIA: &str = "https://www.iana.org/assignments/media-types/";

/// The releases of one id, in the languages they are told in.
type InLanguages<'a> = BTreeMap<Language, &'a Edition>;

/// The catalogue of the releases; a file is listed where it is among `files`, with its size and hash.
///
/// # Errors
/// [`EditionError`] where one table is told in a language without its title, so that nothing could be said of it.
pub fn catalogue(site: &Imprint, releases: &[Edition], files: &Files) -> Result<Value, EditionError> {
    let mut by_id: BTreeMap<&str, InLanguages<'_>> = BTreeMap::new();
    for release in releases {
        by_id.entry(&release.id).or_default().insert(release.language, release);
    }
    let mut told: Vec<InLanguages<'_>> = by_id.into_values().collect();
    told.sort_by_key(|release| first(release).map(|release| (release.released, release.id.clone())));
    let (mut datasets, mut series, mut before) = (Vec::new(), BTreeMap::new(), BTreeMap::new());
    for release in &told {
        datasets.extend(of_release(site, release, files, &mut series, &mut before)?);
    }
    let released = |pick: fn(&Edition) -> Moment| releases.iter().map(pick).collect::<BTreeSet<_>>();
    let mut catalogue = json!({
        "@context": context(),
        "@id": site.address(&format!("{PATH}#catalogue")),
        "@type": "dcat:Catalog",
        "dct:title": said(LANGUAGES.map(|language| (language, site.title.of(language)))),
        "dct:description": said(LANGUAGES.map(|language| (language, site.description.of(language)))),
        "dct:publisher": publisher(site),
        "dct:language": LANGUAGES.map(spoken),
        "dct:license": { "@id": site.licence.url },
        "dct:spatial": { "@id": COUNTRY },
        "foaf:homepage": { "@id": site.address("") },
        "dcat:dataset": datasets.into_iter().chain(series.into_values()).collect::<Vec<_>>(),
    });
    if let (Some(issued), Some(modified)) = (released(|release| release.released).first(), released(Edition::updated).last()) {
        catalogue["dct:issued"] = moment(*issued);
        catalogue["dct:modified"] = moment(*modified);
    }
    Ok(catalogue)
}

/// The datasets of one release: itself as a whole, and each of its tables as the next of its series.
fn of_release(
    site: &Imprint,
    release: &InLanguages<'_>,
    files: &Files,
    series: &mut BTreeMap<String, Value>,
    before: &mut BTreeMap<String, String>,
) -> Result<Vec<Value>, EditionError> {
    let Some(any) = first(release) else { return Ok(Vec::new()) };
    let mut stems: Vec<String> = Vec::new();
    for stem in release.values().flat_map(|release| release.tables.iter().map(|told| stem(&told.table))) {
        if !stems.contains(&stem) {
            stems.push(stem);
        }
    }
    let mut tables = Vec::new();
    for stem in &stems {
        let mut dataset = of_table(site, release, stem, files)?;
        let (id, of) = (address(site, any, stem), site.address(&format!("{PATH}#{stem}")));
        dataset["dcat:inSeries"] = json!({ "@id": of });
        if let Some(earlier) = before.insert(stem.clone(), id) {
            dataset["dcat:prev"] = json!({ "@id": earlier });
        }
        let mut one = json!({
            "@id": of, "@type": "dcat:DatasetSeries", "dct:title": dataset["dct:title"], "dct:description": dataset["dct:description"],
            "dct:publisher": { "@id": publisher(site)["@id"] },
        });
        repeated(&mut one, site);
        series.insert(stem.clone(), one);
        tables.push(dataset);
    }
    let mut whole = about(site, any, &site.address(&format!("{}/", any.folder())));
    whole["dct:identifier"] = json!(any.id);
    whole["dct:title"] = said(release.values().map(|release| (release.language, release.title.as_str())));
    whole["dct:description"] = said(release.values().map(|release| (release.language, release.summary.as_str())));
    whole["dct:hasPart"] = stems.iter().map(|stem| json!({ "@id": address(site, any, stem) })).collect();
    let workbooks = release.values().filter_map(|release| {
        let path = release.path(&format!("{}{}", release.id, Format::Xlsx.ending()));
        distribution(site, release, &path, Format::Xlsx, &[release.language], files)
    });
    let languages: Vec<Language> = release.keys().copied().collect();
    let archive = distribution(site, any, &archive_path(any), Format::Zip, &languages, files);
    whole["dcat:distribution"] = workbooks.chain(archive).collect();
    tables.insert(0, whole);
    Ok(tables)
}

/// Where the archive of a release stands.
pub fn archive_path(release: &Edition) -> String {
    format!("{}/{}{}", release.folder(), release.id, Format::Zip.ending())
}

/// One table of one release, with the files it stands in.
fn of_table(site: &Imprint, release: &InLanguages<'_>, name: &str, files: &Files) -> Result<Value, EditionError> {
    let told: Vec<_> =
        release.values().filter_map(|release| Some((*release, release.tables.iter().find(|told| stem(&told.table) == name)?))).collect();
    let Some((any, _)) = told.first() else { return Err(EditionError::Format(format!("no language tells {name}"))) };
    let mut dataset = about(site, any, &address(site, any, name));
    dataset["dct:identifier"] = json!(format!("{}/{name}", any.id));
    let titles: Vec<(Language, String)> =
        told.iter().map(|(release, told)| (release.language, format!("{} ({})", told.table.title, told.table.breakdown_label))).collect();
    dataset["dct:title"] = said(titles.iter().map(|(language, title)| (*language, title.as_str())));
    let notes: Vec<(Language, String)> = told
        .iter()
        .map(|(release, told)| {
            let notes = std::iter::once(release.summary.as_str()).chain(told.notes.iter().map(String::as_str));
            (release.language, notes.collect::<Vec<_>>().join(" "))
        })
        .collect();
    dataset["dct:description"] = said(notes.iter().map(|(language, notes)| (*language, notes.as_str())));
    let distributions = told.iter().flat_map(|(release, _)| {
        Format::OF_A_TABLE.into_iter().filter_map(|format| {
            let path = release.path(&format!("{name}{}", format.ending()));
            distribution(site, release, &path, format, &[release.language], files)
        })
    });
    dataset["dcat:distribution"] = distributions.collect();
    Ok(dataset)
}

/// What every dataset of a release says.
fn about(site: &Imprint, release: &Edition, id: &str) -> Value {
    let mut dataset = json!({
        "@id": id,
        "@type": "dcat:Dataset",
        "dct:publisher": { "@id": publisher(site)["@id"] },
        "dct:creator": { "@type": "foaf:Agent", "foaf:name": { "@value": release.office, "@language": tag(release.language) } },
        "dct:issued": moment(release.released),
        "dct:modified": moment(release.updated()),
        "dct:temporal": { "@type": "dct:PeriodOfTime", "dcat:endDate": moment(release.as_of) },
        "dct:spatial": { "@id": COUNTRY },
        "dct:license": { "@id": site.licence.url },
        "dct:language": LANGUAGES.map(spoken),
        "dcat:landingPage": LANGUAGES.map(|language| json!({ "@id": site.address(&release.page_in(language)) })),
        "dcat:version": release.id,
    });
    repeated(&mut dataset, site);
    dataset
}

fn repeated(dataset: &mut Value, site: &Imprint) {
    if let Some(frequency) = site.frequency {
        dataset["dct:accrualPeriodicity"] = json!({ "@id": frequency.iri() });
    }
}

/// One file, where it is there.
fn distribution(site: &Imprint, release: &Edition, path: &str, format: Format, languages: &[Language], files: &Files) -> Option<Value> {
    let bytes = files.get(path)?;
    let (address, media) = (site.address(path), format!("{MEDIA}{}", format.media_type()));
    let mut distribution = json!({
        "@id": address,
        "@type": "dcat:Distribution",
        "dct:title": format.name(),
        "dcat:accessURL": { "@id": address },
        "dcat:downloadURL": { "@id": address },
        "dcat:mediaType": { "@id": media },
        "dcat:byteSize": { "@value": bytes.len().to_string(), "@type": "xsd:nonNegativeInteger" },
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": { "@id": "spdx:checksumAlgorithm_sha256" },
            "spdx:checksumValue": { "@value": hash(bytes), "@type": "xsd:hexBinary" },
        },
        "dct:language": languages.iter().map(|language| spoken(*language)).collect::<Vec<_>>(),
        "dct:license": { "@id": site.licence.url },
        "dct:issued": moment(release.released),
        "dct:modified": moment(release.updated()),
    });
    if let Some(standard) = format.standard() {
        distribution["dct:conformsTo"] = json!({ "@id": standard });
    }
    if format == Format::Zip {
        distribution["dcat:packageFormat"] = json!({ "@id": media });
    }
    Some(distribution)
}

fn first<'a>(release: &InLanguages<'a>) -> Option<&'a Edition> {
    release.values().next().copied()
}

/// The name of one table of one release.
fn address(site: &Imprint, release: &Edition, stem: &str) -> String {
    site.address(&format!("{}/#{stem}", release.folder()))
}

fn publisher(site: &Imprint) -> Value {
    json!({
        "@id": site.address("#publisher"),
        "@type": "foaf:Agent",
        "foaf:name": said(LANGUAGES.map(|language| (language, site.publisher.of(language)))),
    })
}

/// A text in its languages.
fn said<'a>(texts: impl IntoIterator<Item = (Language, &'a str)>) -> Value {
    texts.into_iter().map(|(language, text)| json!({ "@value": text, "@language": tag(language) })).collect()
}

fn spoken(language: Language) -> Value {
    let code = match language {
        Language::Kk => "KAZ",
        Language::Ru => "RUS",
        Language::En => "ENG",
    };
    json!({ "@id": format!("{LANGUAGE}{code}") })
}

fn moment(moment: Moment) -> Value {
    json!({ "@value": moment.to_string(), "@type": "xsd:dateTime" })
}

/// The names used, so that the file is read without any other.
fn context() -> Map<String, Value> {
    [
        ("dcat", "http://www.w3.org/ns/dcat#"),
        ("dct", "http://purl.org/dc/terms/"),
        ("foaf", "http://xmlns.com/foaf/0.1/"),
        ("spdx", "http://spdx.org/rdf/terms#"),
        ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ]
    .into_iter()
    .map(|(prefix, name)| (prefix.to_owned(), json!(name)))
    .collect()
}
