"""Reads a published folder with other people's readers: `read.py DIR`.

Every table, workbook, cube, feed, archive and the catalogue is opened by a reader that we did not write, and what it reads is held
against the CSV. Nothing is fetched: a reader that reaches for the network fails. `cargo xtask readers` installs the readers and runs this.
"""

import socket
import sys
from pathlib import Path

from archive import archives
from catalogue import dcat
from feed import atom
from published import Fault, Published
from tables import csvw, json_stat, sdmx_csv
from workbook import xlsx

# What is read, by which reader; a folder without one of these is not a published one.
FORMATS = {
    "CSV and CSVW": csvw,
    "JSON-stat": json_stat,
    "SDMX-CSV": sdmx_csv,
    "XLSX": xlsx,
    "Atom": atom,
    "DCAT": dcat,
    "ZIP": archives,
}


class Offline(socket.socket):
    """A socket that leads nowhere."""

    def connect(self, address):
        raise OSError(f"a reader wanted {address}: what is published must be readable by itself")


def faults(published, reader):
    """Reads all files of one format: how many were read, and what is wrong in which."""
    read, found = 0, []
    for path, check in reader(published):
        read += 1
        name = published.name(path)
        try:
            check()
        except Fault as fault:
            found.append((name, str(fault)))
        # A reader that refuses a file does so in its own way.
        except Exception as refused:
            found.append((name, f"{type(refused).__name__}: {refused}"))
    if read == 0:
        found.append((".", "there is none"))
    return read, found


def main(arguments):
    if len(arguments) != 1 or not Path(arguments[0]).is_dir():
        print("read.py: name one folder that is there", file=sys.stderr)
        return 2
    socket.socket = Offline
    published = Published(Path(arguments[0]).resolve())
    passed = failed = 0
    for name, reader in FORMATS.items():
        read, found = faults(published, reader)
        wrong = len({path for path, _ in found})
        passed, failed = passed + max(read - wrong, 0), failed + wrong
        print(f"{name}: {read} read, {wrong} wrong")
        for path, reason in found:
            print(f"  {path}: {reason}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
