"""Feeds, by feedparser and against the grammar of RFC 4287."""

import re
from collections import Counter
from datetime import datetime
from pathlib import Path

import feedparser
from lxml import etree

from published import require

ATOM = "{http://www.w3.org/2005/Atom}"
XML = "{http://www.w3.org/XML/1998/namespace}"
GRAMMAR = Path(__file__).with_name("atom.rng")
# A name by RFC 4151.
TAG = re.compile(r"tag:[a-z0-9.-]+(@[a-z0-9.-]+)?,\d{4}(-\d\d(-\d\d)?)?:\S+")


def atom(published):
    """Every feed: valid, its ids once, its dates in order, its links where they lead; every language tells the same releases."""
    told = {}
    for path in published.ending(".atom"):
        yield path, lambda path=path: told.__setitem__(path, _feed(published, path))
    if len(told) > 1:
        yield published.folder, lambda: _alike(told)


def _alike(told):
    counts = {path.parent.name: releases for path, releases in told.items()}
    require(len({frozenset(releases) for releases in counts.values()}) == 1, f"the feeds tell different releases: {counts}")


def _feed(published, path):
    root = etree.fromstring(path.read_bytes())
    grammar = etree.RelaxNG(etree.parse(GRAMMAR))
    require(grammar.validate(root), str(grammar.error_log))
    read = feedparser.parse(path.read_bytes())
    require(not read.bozo and read.version == "atom10", f"feedparser says {read.get('bozo_exception', read.version)}")
    entries = root.findall(f"{ATOM}entry")
    require(len(read.entries) == len(entries), "feedparser sees other entries")
    ids = Counter(element.text for element in root.iter(f"{ATOM}id"))
    require(max(ids.values()) == 1, f"one id stands for two things: {ids.most_common(1)[0][0]}")
    for name in ids:
        require(TAG.fullmatch(name), f"{name} is no tag: URI")
    dates = [_moment(entry, "updated") for entry in entries]
    require(dates == sorted(dates, reverse=True), "its entries are not in the order of their change")
    require(not dates or _moment(root, "updated") == dates[0], "is not as new as its newest entry")
    for entry in entries:
        require(_moment(entry, "published") <= _moment(entry, "updated"), "an entry was changed before it was published")
        require(root.find(f"{ATOM}author") is not None or entry.find(f"{ATOM}author") is not None, "an entry has no author")
        require(entry.findtext(f"{ATOM}summary"), "an entry without content has no summary")
    for parent in (root, *entries):
        _links(published, parent)
    language = root.get(f"{XML}lang")
    require(language == path.parent.name, f"speaks {language}, but stands in {path.parent.name}/")
    own = [link.get("href") for link in root.findall(f"{ATOM}link") if link.get("rel") == "self"]
    require(len(own) == 1 and own[0].endswith("/" + published.name(path)), f"says that it stands at {own}")
    return [entry.findtext(f"{ATOM}id").rsplit("/", 1)[-1] for entry in entries]


def _moment(element, name):
    return datetime.fromisoformat(element.findtext(f"{ATOM}{name}"))


def _links(published, parent):
    links = [link for link in parent.findall(f"{ATOM}link") if link.get("rel") == "alternate"]
    kinds = Counter((link.get("type"), link.get("hreflang")) for link in links)
    require(links and max(kinds.values()) == 1, f"does not lead to one page a language: {dict(kinds)}")
    if published.ending(".html"):
        for link in links:
            place = link.get("href").split("/", 3)[3]
            there = published.folder / place / "index.html" if place.endswith("/") else published.folder / place
            require(there.exists(), f"leads to {place}, where nothing stands")
