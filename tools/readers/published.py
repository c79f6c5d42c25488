"""A published folder: its files by kind, and the rows of a table as its CSV has them."""

import csv
import json


class Fault(Exception):
    """What is wrong in one file."""


def require(holds, reason):
    """Raises a fault unless it holds."""
    if not holds:
        raise Fault(reason)


class Published:
    """The files below a folder."""

    def __init__(self, folder):
        self.folder = folder
        self.files = sorted(path for path in folder.rglob("*") if path.is_file())

    def name(self, path):
        """The path below the folder, with `/`."""
        return path.relative_to(self.folder).as_posix()

    def ending(self, *ends):
        return [path for path in self.files if path.name.endswith(ends)]

    def tables(self):
        """The CSV of every table."""
        return [path for path in self.ending(".csv") if not path.name.endswith(".sdmx.csv")]

    def cubes(self):
        """Every JSON file that calls itself a dataset of JSON-stat."""
        return [path for path in self.ending(".json") if self._is_cube(path)]

    @staticmethod
    def _is_cube(path):
        if path.name.endswith("-metadata.json"):
            return False
        try:
            value = json.loads(path.read_bytes())
        except ValueError:
            return path.with_suffix(".csv").exists()
        return isinstance(value, dict) and value.get("class") == "dataset"


# What a spreadsheet takes for a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def rows(path):
    """The rows of a table's CSV, as Python's own reader has them."""
    with open(path, encoding="utf-8", newline="") as file:
        lines = list(csv.reader(file, strict=True))
    require(len(lines) > 1, "has no row")
    header = lines[0]
    require(all(len(line) == len(header) for line in lines), "has rows of different length")
    return [dict(zip(header, line)) for line in lines[1:]]


def text(cell):
    """A cell's text without the apostrophe that keeps a spreadsheet from running it."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(FORMULA) else cell


def number(row):
    """The number of a row, or nothing."""
    return int(row["value"]) if row["status"] == "published" else None
