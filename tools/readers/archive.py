"""Archives, by Python's own reader."""

import zipfile

from published import require


def archives(published):
    """Every archive: whole, sorted, of one time, and each file in it the one that stands in the folder."""
    for path in published.ending(".zip"):
        yield path, lambda path=path: _archive(published, path)


def _archive(published, path):
    with zipfile.ZipFile(path) as archive:
        require(archive.testzip() is None, f"{archive.testzip()} is damaged")
        members = archive.infolist()
        names = [member.filename for member in members]
        require(names, "is empty")
        require(names == sorted(set(names)), "its files are not sorted, or one stands twice")
        require(len({member.date_time for member in members}) == 1, "its files are of different times")
        for name in names:
            beside = published.folder / name
            require(beside.is_file(), f"holds {name}, which is not published")
            require(archive.read(name) == beside.read_bytes(), f"holds another {name}")
        if path.parent.name == "latest":
            # A copy of the archive of its day, which is held against the files of that day.
            require(names[0].split("/")[1] != "latest", "names its files as the latest")
            return
        there = {published.name(other) for other in published.files if other != path and path.parent in other.parents}
        require(there == set(names), f"leaves out {sorted(there - set(names))}")
