"""Tables as CSV with CSVW, as JSON-stat and as SDMX-CSV."""

import csv
import io
import json
import logging
import math

import pyjstat.pyjstat
import sdmx
from csvw import CSVW
from sdmx.model import v30

from published import FORMULA, number, require, rows, text

for library in ("sdmx", "csvw"):
    logging.getLogger(library).setLevel(logging.CRITICAL)


def csvw(published):
    """Every CSV against its description, by the validator of the CSV on the Web; and no cell is a formula or empty."""
    for path in published.tables():
        yield path, lambda path=path: _described(path)


def _described(path):
    for row in rows(path):
        for column, cell in row.items():
            require(cell != "", f"{column}: an empty cell says nothing")
            require(not cell.startswith(FORMULA), f"{column}: {cell!r} is a formula to a spreadsheet")
    metadata = path.with_name(path.name + "-metadata.json")
    require(metadata.exists(), f"has no description {metadata.name} beside it")
    described = CSVW(str(metadata), validate=True)
    require(described.is_valid, "; ".join(str(warning.message) for warning in described.warnings))
    require([table.url.string for table in described.tables] == [path.name], f"{metadata.name} describes another file")
    read = list(described.tables[0])
    require([row["value"] for row in read] == [number(row) for row in rows(path)], "CSVW reads other numbers than CSV")


def json_stat(published):
    """Every cube by pyjstat: its categories and numbers are those of the CSV."""
    for path in published.cubes():
        yield path, lambda path=path: _cube(path)


def _cube(path):
    told = rows(path.with_suffix(".csv"))
    dataset = pyjstat.pyjstat.Dataset.read(path.read_text(encoding="utf-8"))
    require(dataset["version"] == "2.0", "is not of version 2.0")
    read = dataset.write("dataframe", naming="id")
    breakdown = told[0]["breakdown"]
    require(list(read.columns) == [breakdown, "value"], f"has the columns {list(read.columns)}")
    require(list(read[breakdown]) == [text(row["code"]) for row in told], "has other categories than the CSV")
    numbers = [None if value is None or math.isnan(value) else int(value) for value in read["value"]]
    require(numbers == [number(row) for row in told], f"has the numbers {numbers}, not those of the CSV")
    labels = dataset.write("dataframe", naming="label")
    require(list(labels.iloc[:, 0]) == [text(row["label"]) for row in told], "has other labels than the CSV")
    status = {str(place): row["status"] for place, row in enumerate(told) if row["status"] != "published"}
    require(dataset.get("status", {}) == status, "gives other reasons for what is missing than the CSV")


# The flow of the site's tables, as its structure would declare it.
DIMENSIONS = ("FIGURE", "BREAKDOWN", "CATEGORY", "TIME_PERIOD")
ATTRIBUTES = ("OBS_STATUS", "CONF_STATUS", "UNIT", "QUALIFIER", "SOURCE_AGENCY", "KNOWN", "RELEASE")
# Statuses of the SDMX code list CL_OBS_STATUS.
STATUS = {"published": "A", "suppressed": "Q", "not_stated": "O"}


def _structure():
    return v30.DataStructureDefinition(
        id="FIGURES",
        dimensions=v30.DimensionDescriptor(components=[v30.Dimension(id=name) for name in DIMENSIONS]),
        measures=v30.MeasureDescriptor(components=[v30.Measure(id="OBS_VALUE")]),
        attributes=v30.AttributeDescriptor(components=[v30.DataAttribute(id=name) for name in ATTRIBUTES]),
    )


def sdmx_csv(published):
    """Every SDMX-CSV by sdmx1, against its structure: its observations are the rows of the CSV."""
    for path in published.ending(".sdmx.csv"):
        yield path, lambda path=path: _observations(path)


def _observations(path):
    told = rows(path.with_name(path.name.replace(".sdmx.csv", ".csv")))
    header = next(csv.reader(io.StringIO(path.read_text(encoding="utf-8"))))
    strange = set(header[3:]) ^ {*DIMENSIONS, "OBS_VALUE", *ATTRIBUTES}
    require(not strange, f"has not the columns of its structure: {sorted(strange)}")
    message = sdmx.read_sdmx(io.BytesIO(path.read_bytes()), format="csv", structure=_structure())
    require(len(message.data) == 1, "has observations of more than one flow or action")
    observations = message.data[0].obs
    require(len(observations) == len(told), f"has {len(observations)} observations, the CSV has {len(told)} rows")
    for seen, row in zip(observations, told):
        at = f"{row['code']}: "
        key = {name: value.value for name, value in seen.key.values.items()}
        attributes = {name: value.value for name, value in seen.attached_attribute.items()}
        wanted = (row["figure"], row["breakdown"], row["code"], row["as_of"])
        require(tuple(key[name] for name in DIMENSIONS) == wanted, f"{at}has the key {key}")
        value = None if math.isnan(float(seen.value)) else int(seen.value)
        require(value == number(row), f"{at}is {value}, the CSV says {row['value']}")
        require(attributes["OBS_STATUS"] == STATUS[row["status"]], f"{at}has the status {attributes['OBS_STATUS']}")
        require((attributes["CONF_STATUS"] == "C") == (row["status"] == "suppressed"), f"{at}is wrongly free or confidential")
        require(attributes["RELEASE"] == row["release"], f"{at}is of another release")
