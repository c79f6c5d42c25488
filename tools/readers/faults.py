"""Every reader sees a fault that is planted for it: `SAMPLES=DIR python -m unittest faults`.

Each test copies the samples, spoils one file, and wants that file named with the reason. The samples are sound before, or nothing would
be shown.
"""

import json
import os
import re
import shutil
import tempfile
import unittest
import zipfile
from pathlib import Path

import openpyxl

from published import Published
from read import FORMATS, faults, main

SAMPLES = Path(os.environ["SAMPLES"])
FIRST = "data/release-2022-01-25/en"
CSV = f"{FIRST}/S1-region.csv"
CUBE = f"{FIRST}/S1-region.json"
SDMX = f"{FIRST}/S1-region.sdmx.csv"
BOOK = f"{FIRST}/release-2022-01-25.xlsx"
ARCHIVE = "data/release-2022-01-25/release-2022-01-25.zip"
FEED = "ru/feed.atom"
CATALOGUE = "catalogue.jsonld"


class Planted(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name) / "site"
        shutil.copytree(SAMPLES, self.folder)

    def seen(self, reader, where, reason):
        """The reader names the file, and says the reason."""
        _, found = faults(Published(self.folder), FORMATS[reader])
        said = [text for name, text in found if name == where]
        self.assertTrue(said, f"{reader} sees nothing wrong with {where}: {found}")
        self.assertTrue(any(re.search(reason, text) for text in said), said)

    def change(self, name, *changes):
        """Puts one text in the place of another, once."""
        path = self.folder / name
        text = path.read_bytes().decode()
        for before, after in changes:
            self.assertIn(before, text)
            text = text.replace(before, after, 1)
        path.write_bytes(text.encode())

    def changed_json(self, name, change):
        path = self.folder / name
        value = json.loads(path.read_bytes())
        change(value)
        path.write_text(json.dumps(value), encoding="utf-8")

    def changed_book(self, change):
        path = self.folder / BOOK
        book = openpyxl.load_workbook(path)
        book.properties.modified = book.properties.created
        change(book)
        # openpyxl writes the time of its own clock as the time of change.
        book.save(path)
        self.rewrite(path, "docProps/core.xml", lambda text: re.sub(r'(<dcterms:modified[^>]*>)[^<]*', rf"\g<1>{self.created(text)}", text))

    @staticmethod
    def created(text):
        return re.search(r"<dcterms:created[^>]*>([^<]*)", text)[1]

    @staticmethod
    def rewrite(path, part, change):
        """Writes a ZIP again with one part changed."""
        with zipfile.ZipFile(path) as old:
            parts = [(item, old.read(item)) for item in old.infolist()]
        with zipfile.ZipFile(path, "w") as new:
            for item, content in parts:
                new.writestr(item, change(content.decode()).encode() if item.filename == part else content)


class Tables(Planted):
    def test_the_samples_are_sound(self):
        self.assertEqual(main([str(self.folder)]), 0)

    def test_a_folder_without_files_is_not_sound(self):
        shutil.rmtree(self.folder)
        self.folder.mkdir()
        self.assertEqual(main([str(self.folder)]), 1)
        for reader in FORMATS:
            self.seen(reader, ".", "there is none")

    def test_a_word_for_a_number(self):
        self.change(CSV, (",412,", ",many,"))
        self.seen("CSV and CSVW", CSV, "many")

    def test_a_negative_number(self):
        self.change(CSV, (",412,", ",-412,"))
        self.seen("CSV and CSVW", CSV, "-412")

    def test_a_category_that_stands_twice(self):
        self.change(CSV, (",zhambyl,", ",almaty-city,"))
        self.seen("CSV and CSVW", CSV, "(?i)duplicate|primary")

    def test_a_column_of_another_name(self):
        self.change(CSV, ("figure,breakdown,", "figure,by,"))
        self.seen("CSV and CSVW", CSV, ".")

    def test_a_moment_that_is_none(self):
        self.change(CSV, ("2022-01-25T17:59:59.999999Z", "25.01.2022"))
        self.seen("CSV and CSVW", CSV, "25.01.2022")

    def test_a_formula(self):
        self.change(f"{FIRST}/X1-kind.csv", ("'+1+2", "+1+2"))
        self.seen("CSV and CSVW", f"{FIRST}/X1-kind.csv", "formula")

    def test_an_empty_cell(self):
        self.change(CSV, (",not_stated,not_stated", ",,not_stated"))
        self.seen("CSV and CSVW", CSV, "value: an empty cell")

    def test_a_table_without_its_description(self):
        (self.folder / (CSV + "-metadata.json")).unlink()
        self.seen("CSV and CSVW", CSV, "no description")

    def test_a_description_of_another_word_for_what_is_missing(self):
        self.change(CSV + "-metadata.json", ('"suppressed"', '"hidden"'))
        self.seen("CSV and CSVW", CSV, "4:5 value: Invalid value")

    def test_a_cube_with_another_number(self):
        self.changed_json(CUBE, lambda cube: cube["value"].__setitem__(0, 411))
        self.seen("JSON-stat", CUBE, "has the numbers")

    def test_a_cube_with_a_number_where_it_is_suppressed(self):
        self.changed_json(CUBE, lambda cube: cube["value"].__setitem__(2, 3))
        self.seen("JSON-stat", CUBE, "has the numbers")

    def test_a_cube_with_its_categories_in_another_order(self):
        index = lambda cube: cube["dimension"]["region"]["category"]["index"]
        self.changed_json(CUBE, lambda cube: index(cube).update({"almaty-city": 1, "zhambyl": 0}))
        self.seen("JSON-stat", CUBE, "other categories")

    def test_a_cube_that_lacks_a_category(self):
        self.changed_json(CUBE, lambda cube: cube["dimension"]["region"]["category"]["index"].pop("zhambyl"))
        self.seen("JSON-stat", CUBE, ".")

    def test_a_cube_that_does_not_say_why(self):
        self.changed_json(CUBE, lambda cube: cube["status"].pop("2"))
        self.seen("JSON-stat", CUBE, "other reasons")

    def test_an_observation_of_another_value(self):
        self.change(SDMX, (",412,A", ",411,A"))
        self.seen("SDMX-CSV", SDMX, "is 411")

    def test_an_observation_of_another_status(self):
        self.change(SDMX, ("NaN,Q,C", "NaN,O,C"))
        self.seen("SDMX-CSV", SDMX, "status O")

    def test_a_file_that_is_no_sdmx(self):
        self.change(SDMX, ("STRUCTURE,STRUCTURE_ID", "STRUCT,STRUCTURE_ID"))
        self.seen("SDMX-CSV", SDMX, "Invalid SDMX-CSV")

    def test_an_observation_that_is_to_be_done_something_strange_with(self):
        self.change(SDMX, (",I,", ",X,"))
        self.seen("SDMX-CSV", SDMX, ".")


class Workbooks(Planted):
    def first(self, book):
        """The sheet of S1 by region, and the row of its first number."""
        sheet = book.worksheets[1]
        return sheet, int(sheet.freeze_panes[1:])

    def test_what_openpyxl_writes_again_is_sound(self):
        self.changed_book(lambda book: None)
        _, found = faults(Published(self.folder), FORMATS["XLSX"])
        self.assertEqual([reason for name, reason in found if name == BOOK and "when edited" not in reason], [])

    def spoiled(self, change, reason):
        def of_first(book):
            sheet, row = self.first(book)
            change(book, sheet, row)

        self.changed_book(of_first)
        self.seen("XLSX", BOOK, reason)

    def test_another_number(self):
        self.spoiled(lambda book, sheet, row: sheet.__setitem__(f"C{row}", 411), "is 411, the CSV has 412")

    def test_a_number_written_as_text(self):
        self.spoiled(lambda book, sheet, row: sheet.__setitem__(f"C{row}", "412"), "is '412'")

    def test_nought_for_what_is_suppressed(self):
        self.spoiled(lambda book, sheet, row: sheet.__setitem__(f"C{row + 2}", 0), "is no word")

    def test_an_empty_cell_for_what_is_suppressed(self):
        self.spoiled(lambda book, sheet, row: sheet.__setitem__(f"C{row + 2}", None), "is no word")

    def test_one_word_for_two_reasons(self):
        self.spoiled(lambda book, sheet, row: sheet.__setitem__(f"C{row + 2}", sheet[f"C{row + 3}"].value), "same word")

    def test_a_formula(self):
        self.spoiled(lambda book, sheet, row: sheet.__setitem__(f"C{row}", "=400+12"), "has a formula")

    def test_a_merged_cell(self):
        self.spoiled(lambda book, sheet, row: sheet.merge_cells("A1:C1"), "has a merged cell")

    def test_a_header_that_moves_away(self):
        self.spoiled(lambda book, sheet, row: setattr(sheet, "freeze_panes", None), "stay in sight")

    def test_a_row_too_many(self):
        self.spoiled(lambda book, sheet, row: sheet.append(["x", "y", 1]), "has 5 rows")

    def test_a_sheet_that_is_gone(self):
        self.spoiled(lambda book, sheet, row: book.remove(sheet), "cover leads to")

    def test_a_link_out_of_the_file(self):
        self.spoiled(lambda book, sheet, row: setattr(sheet["A1"], "hyperlink", "file:///etc/passwd"), "leads to file")

    def test_a_text_that_becomes_a_formula_when_edited(self):
        self.spoiled(lambda book, sheet, row: self.unquoted(book.worksheets[3]), "becomes a formula when edited")

    @staticmethod
    def unquoted(sheet):
        for row in sheet.iter_rows():
            for cell in row:
                cell.style = "Normal"

    def test_a_time_of_the_clock(self):
        path = self.folder / BOOK
        self.rewrite(path, "docProps/core.xml", lambda text: re.sub(r"(<dcterms:modified[^>]*>)[^<]*", r"\g<1>2026-11-23T09:00:00Z", text))
        self.seen("XLSX", BOOK, "changed at another")


class Feeds(Planted):
    def spoiled(self, before, after, reason):
        self.change(FEED, (before, after))
        self.seen("Atom", FEED, reason)

    def test_a_sign_that_is_not_escaped(self):
        self.spoiled("&amp;", "&", "XMLSyntaxError")

    def test_markup_in_a_text(self):
        self.spoiled("&lt;b&gt;", "<b/>", "RELAXNG|Did not expect|Expecting")

    def test_a_moment_without_a_zone(self):
        self.spoiled("<published>2022-01-26T04:00:00Z", "<published>2022-01-26T04:00:00", "published")

    def test_a_day_that_is_none(self):
        self.spoiled("<published>2022-01-26", "<published>2022-02-30", "published")

    def test_a_feed_without_its_time(self):
        self.spoiled("<updated>2022-01-28T03:30:00.25Z</updated>", "", "updated|feed")

    def test_a_feed_that_is_older_than_its_entries(self):
        self.spoiled("<updated>2022-01-28", "<updated>2022-01-27", "as new as")

    def test_an_entry_changed_before_it_was_published(self):
        self.spoiled("<published>2022-01-27", "<published>2022-01-29", "before it was published")

    def test_one_id_for_two_entries(self):
        self.spoiled("ru/releases/release-2022-01-27<", "ru/releases/release-2022-01-25<", "two things")

    def test_an_id_that_is_an_address(self):
        self.spoiled("<id>tag:aiqyn.example,2022-01-05:ru/releases<", "<id>https://aiqyn.example/<", "no tag: URI")

    def test_two_pages_of_one_language(self):
        self.spoiled('hreflang="kk" href="https://aiqyn.example/kk/releases', 'hreflang="ru" href="https://aiqyn.example/kk/releases', "one page")

    def test_a_feed_of_another_language(self):
        self.spoiled('xml:lang="ru"', 'xml:lang="kk"', "speaks kk")

    def test_an_element_that_atom_does_not_have(self):
        self.spoiled("<subtitle>", "<tagline>x</tagline><subtitle>", "Invalid sequence|tagline")

    def test_a_release_that_one_language_does_not_tell(self):
        path = self.folder / FEED
        text = path.read_text(encoding="utf-8")
        path.write_text(text[:text.rindex("  <entry>")] + "</feed>\n", encoding="utf-8")
        self.seen("Atom", ".", "different releases")

    def test_a_page_that_is_not_there(self):
        (self.folder / "ru/index.html").write_text("<!doctype html>", encoding="utf-8")
        self.seen("Atom", FEED, "where nothing stands")


class Catalogues(Planted):
    def test_a_file_that_was_changed_since(self):
        self.change(CSV, ("412", "411"))
        self.seen("DCAT", CATALOGUE, "another SHA-256")

    def test_a_file_that_grew(self):
        self.change(CSV, ("412", "4120"))
        self.seen("DCAT", CATALOGUE, "bytes, not")

    def test_a_file_that_is_gone(self):
        (self.folder / CSV).unlink()
        self.seen("DCAT", CATALOGUE, "not there")

    def test_a_file_that_nothing_lists(self):
        (self.folder / FIRST / "S9-region.csv").write_text("x", encoding="utf-8")
        self.seen("DCAT", CATALOGUE, "leaves out")

    def test_a_term_that_dcat_does_not_have(self):
        self.change(CATALOGUE, ('"dcat:byteSize"', '"dcat:size"'))
        self.seen("DCAT", CATALOGUE, "size is no term")

    def test_a_key_that_means_nothing(self):
        self.change(CATALOGUE, ('"dct:license"', '"license"'))
        self.seen("DCAT", CATALOGUE, "license means nothing")

    def test_a_moment_that_is_none(self):
        self.change(CATALOGUE, ('"2022-01-26T04:00:00Z"', '"26 January"'))
        self.seen("DCAT", CATALOGUE, "26 January")

    def test_a_dataset_without_a_licence(self):
        def change(catalogue):
            del catalogue["dcat:dataset"][1]["dct:license"]

        self.changed_json(CATALOGUE, change)
        self.seen("DCAT", CATALOGUE, "has no http://purl.org/dc/terms/license")

    def test_a_title_that_one_language_lacks(self):
        self.changed_json(CATALOGUE, lambda catalogue: catalogue["dct:title"].pop())
        self.seen("DCAT", CATALOGUE, "in every language")

    def test_a_catalogue_that_needs_the_network(self):
        self.changed_json(CATALOGUE, lambda catalogue: catalogue.__setitem__("@context", "https://aiqyn.example/context.jsonld"))
        self.seen("DCAT", CATALOGUE, "fetched to read it")


class Archives(Planted):
    def test_a_file_that_differs(self):
        self.change(CSV, ("412", "411"))
        self.seen("ZIP", ARCHIVE, "holds another")

    def test_a_file_that_is_not_in_it(self):
        (self.folder / FIRST / "S9-region.csv").write_text("x", encoding="utf-8")
        self.seen("ZIP", ARCHIVE, "leaves out")

    def test_an_archive_that_is_damaged(self):
        path = self.folder / ARCHIVE
        content = bytearray(path.read_bytes())
        content[len(content) // 2] ^= 0xFF
        path.write_bytes(content)
        self.seen("ZIP", ARCHIVE, ".")

    def test_files_of_different_times(self):
        path = self.folder / ARCHIVE
        with zipfile.ZipFile(path) as old:
            parts = [(item, old.read(item)) for item in old.infolist()]
        parts[0][0].date_time = (2026, 11, 23, 9, 0, 0)
        with zipfile.ZipFile(path, "w") as new:
            for item, content in parts:
                new.writestr(item, content)
        self.seen("ZIP", ARCHIVE, "different times")


if __name__ == "__main__":
    unittest.main()
