"""Workbooks, by openpyxl and by their own XML."""

import re
import zipfile

import openpyxl
from lxml import etree

from published import FORMULA, number, require, rows, text

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def xlsx(published):
    """Every workbook: a cover that leads to each sheet; each sheet one table, the same as the CSV beside it; no formula anywhere."""
    for path in published.ending(".xlsx"):
        yield path, lambda path=path: _workbook(path)


def _workbook(path):
    _parts(path)
    book = openpyxl.load_workbook(path)
    cover, *sheets = book.worksheets
    require(sheets, "has no sheet beside its cover")
    require(book.properties.created == book.properties.modified, "was made at one time and changed at another")
    require(not book.defined_names, "defines names")
    links = {cell.hyperlink.location for row in cover.iter_rows() for cell in row if cell.hyperlink and cell.hyperlink.location}
    require(links == {f"'{sheet.title}'!A1" for sheet in sheets}, f"the cover leads to {sorted(links)}")
    words, seen = {}, set()
    for sheet in sheets:
        seen.add(_sheet(path, sheet, words))
    require(len(set(words.values())) == len(words), "says the same word for different reasons")
    beside = {other.name for other in path.parent.glob("*.csv") if not other.name.endswith(".sdmx.csv")}
    require(seen == beside, f"holds {sorted(seen)}, beside it stand {sorted(beside)}")


def _parts(path):
    """What no reader shows: formulas, merged cells, links out of the file."""
    with zipfile.ZipFile(path) as parts:
        require(parts.testzip() is None, "is damaged")
        for name in parts.namelist():
            require(not name.startswith(("xl/externalLinks", "xl/vba", "xl/connections")), f"holds {name}")
            if re.fullmatch(r"xl/worksheets/[^/]*\.xml", name):
                root = etree.fromstring(parts.read(name))
                for tag, what in (("f", "a formula"), ("mergeCell", "a merged cell")):
                    require(root.find(f".//{MAIN}{tag}") is None, f"{name} has {what}")
            if name.endswith(".rels"):
                for relation in etree.fromstring(parts.read(name)):
                    outside = relation.get("TargetMode") == "External"
                    require(not outside or relation.get("Target", "").startswith("https://"), f"{name} leads to {relation.get('Target')}")


def _sheet(path, sheet, words):
    """One table; gives back the name of the CSV it says it is."""
    def fault(holds, reason):
        require(holds, f"{sheet.title}: {reason}")

    fault(sheet.freeze_panes, "its header does not stay in sight")
    first = int(re.fullmatch(r"A(\d+)", sheet.freeze_panes)[1])
    notes = [[sheet.cell(row, column).value for column in (1, 2)] for row in range(1, first - 1)]
    fault(notes[0][0], "has no title")
    fault(all(sheet.cell(first - 1, column).value for column in (1, 2, 3)), "has no header above its rows")
    fault(not any(sheet.cell(first - 2, column).value for column in (1, 2, 3)), "has no empty row between notes and header")
    files = [note[1] for note in notes if str(note[1] or "").endswith(".csv")]
    fault(len(files) == 1, f"names {files} as its CSV")
    fault((path.parent / files[0]).exists(), f"names {files[0]}, which is not there")
    told = rows(path.parent / files[0])
    fault(sheet.max_row - first + 1 == len(told), f"has {sheet.max_row - first + 1} rows, the CSV has {len(told)}")
    for place, row in enumerate(told, first):
        code, label, value = (sheet.cell(place, column) for column in (1, 2, 3))
        for cell, column in ((code, "code"), (label, "label")):
            fault(cell.data_type == "s" and cell.value == text(row[column]), f"{cell.coordinate} is {cell.value!r}, the CSV has {row[column]!r}")
            fault(cell.quotePrefix or not cell.value.startswith(FORMULA[:7]), f"{cell.coordinate} becomes a formula when edited")
        _value(fault, value, row, words)
    return files[0]


def _value(fault, cell, row, words):
    if row["status"] == "published" and number(row) <= 2**53:
        fault(cell.data_type == "n" and cell.value == number(row), f"{cell.coordinate} is {cell.value!r}, the CSV has {row['value']}")
    elif row["status"] == "published":
        fault(cell.value == row["value"], f"{cell.coordinate} is {cell.value!r}, the CSV has {row['value']}")
    else:
        fault(cell.data_type == "s" and cell.value and not any(letter.isdigit() for letter in cell.value), f"{cell.coordinate} is no word")
        fault(words.setdefault(row["status"], cell.value) == cell.value, f"{cell.coordinate} says another word than elsewhere")
