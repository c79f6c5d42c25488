"""The catalogue, by rdflib: what it says is DCAT, and every file it lists is the one that stands there."""

import hashlib
import json
import logging

from rdflib import Graph, Literal, Namespace
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF, XSD

from published import require

# A moment that is none is told as a fault, not as a stack.
logging.getLogger("rdflib.term").setLevel(logging.CRITICAL)

SPDX = Namespace("http://spdx.org/rdf/terms#")
SERIES = DCAT["DatasetSeries"] if "DatasetSeries" in DCAT else Namespace(str(DCAT))["DatasetSeries"]
LANGUAGES = {"kk", "ru", "en"}
# What every dataset, series and file says.
OF_A_DATASET = (DCTERMS.title, DCTERMS.description, DCTERMS.identifier, DCTERMS.publisher, DCTERMS.issued, DCTERMS.modified,
                DCTERMS.temporal, DCTERMS.spatial, DCTERMS.license, DCTERMS.language, DCAT.distribution)
OF_A_FILE = (DCAT.accessURL, DCAT.downloadURL, DCAT.mediaType, DCAT.byteSize, SPDX.checksum, DCTERMS.language, DCTERMS.license,
             DCTERMS.issued, DCTERMS.title)
# Terms of DCAT 3 that rdflib's list of DCAT may not have yet.
NEWER = {"DatasetSeries", "inSeries", "prev", "version"}


def dcat(published):
    """The catalogue."""
    for path in published.ending(".jsonld"):
        yield path, lambda path=path: _catalogue(published, path)


def _catalogue(published, path):
    source = json.loads(path.read_bytes())
    require(isinstance(source["@context"], dict), "its context must be fetched to read it")
    _terms(source, set(source["@context"]))
    graph = Graph().parse(data=path.read_text(encoding="utf-8"), format="json-ld")
    for triple in graph:
        for term in triple[:2] if triple[1] != RDF.type else triple[1:]:
            _known(term)
        literal = triple[2]
        require(not isinstance(literal, Literal) or not literal.ill_typed, f"{literal!r} is no {getattr(literal, 'datatype', '')}")
    catalogues = list(graph.subjects(RDF.type, DCAT.Catalog))
    require(len(catalogues) == 1, f"holds {len(catalogues)} catalogues")
    catalogue = catalogues[0]
    base = str(graph.value(catalogue, FOAF.homepage))
    require(base.startswith("https://") and base.endswith("/"), f"has the home page {base}")
    for term in (DCTERMS.title, DCTERMS.description):
        require({text.language for text in graph.objects(catalogue, term)} == LANGUAGES, f"has no {term} in every language")
    datasets = list(graph.subjects(RDF.type, DCAT.Dataset))
    require(datasets, "lists no dataset")
    listed = set(graph.objects(catalogue, DCAT.dataset))
    require(listed == {*datasets, *graph.subjects(RDF.type, SERIES)}, "lists something else than its datasets and series")
    for dataset in datasets:
        for term in OF_A_DATASET:
            require((dataset, term, None) in graph, f"{dataset} has no {term}")
    files = set()
    for file in graph.subjects(RDF.type, DCAT.Distribution):
        require((None, DCAT.distribution, file) in graph, f"{file} belongs to no dataset")
        files.add(_file(published, graph, file, base))
    # Pictures belong to their pages, and the latest release to its day.
    there = {published.name(other) for other in published.files if other.suffix not in (".svg", ".png")}
    stray = {name for name in there if name.startswith("data/") and not name.startswith("data/latest/")} - files
    require(not stray, f"leaves out {sorted(stray)}")


def _terms(value, prefixes):
    """Every key has a prefix of the context: a reader of JSON-LD drops the others without a word."""
    if isinstance(value, list):
        for one in value:
            _terms(one, prefixes)
    elif isinstance(value, dict):
        for key, one in value.items():
            require(key.startswith("@") or key.split(":")[0] in prefixes, f"{key} means nothing")
            if key != "@context":
                _terms(one, prefixes)


def _known(term):
    """The term is one that its vocabulary has."""
    for vocabulary in (DCAT, DCTERMS, FOAF):
        if str(term).startswith(str(vocabulary)):
            name = str(term)[len(str(vocabulary)):]
            require(name in vocabulary or vocabulary is DCAT and name in NEWER, f"{name} is no term of {vocabulary}")


def _file(published, graph, file, base):
    for term in OF_A_FILE:
        require((file, term, None) in graph, f"{file} has no {term}")
    address = str(graph.value(file, DCAT.downloadURL))
    require(address.startswith(base), f"{address} stands elsewhere")
    name = address[len(base):]
    path = published.folder / name
    require(path.is_file(), f"lists {name}, which is not there")
    content = path.read_bytes()
    size = graph.value(file, DCAT.byteSize)
    require(size.datatype == XSD.nonNegativeInteger and int(size) == len(content), f"{name} has {len(content)} bytes, not {size}")
    checksum = graph.value(file, SPDX.checksum)
    require(graph.value(checksum, SPDX.algorithm) == SPDX.checksumAlgorithm_sha256, f"{name} is hashed by another algorithm")
    require(str(graph.value(checksum, SPDX.checksumValue)).lower() == hashlib.sha256(content).hexdigest(), f"{name} has another SHA-256")
    require(str(graph.value(file, DCAT.mediaType)).startswith("https://www.iana.org/assignments/media-types/"), f"{name} has no media type")
    return name
