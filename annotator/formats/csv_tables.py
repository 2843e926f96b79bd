"""The tables of ``tables`` as CSV files in a folder, for R and whatever reads no Parquet."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path

from annotator.errors import UserError
from annotator.formats.card import save
from annotator.formats.dataset import Entry, Feature, Tally, Written
from annotator.formats.files import folder_swapped_in
from annotator.formats.tables import columns, rows
from annotator.formats.tables_reading import KNOWN, NAMES, Row, articles
from annotator.ingest.incoming import Incoming, Refused
from annotator.model.label import LabelSet

CARRIES = frozenset(Feature)

_LONGEST_CELL = 2**31 - 1


def write(entries: Iterable[Entry], out: Path, labels: LabelSet) -> Written:
    """Write ``documents``, ``spans``, ``relations`` and ``zones`` to the folder ``out``."""
    tally = Tally(CARRIES)
    with folder_swapped_in(out) as beside, ExitStack() as stack:
        tables = {}
        for name, types in columns(labels).items():
            file = stack.enter_context((beside / f"{name}.csv").open("w", encoding="utf-8", newline=""))
            tables[name] = csv.DictWriter(file, list(types), lineterminator="\n")
            tables[name].writeheader()
        for entry in entries:
            tally.add(entry)
            for name, found in rows(entry, labels).items():
                tables[name].writerows(found)
        text = "CSV tables in UTF-8. Offsets stand in code points, UTF-16 units and UTF-8 bytes."
        save(beside, text, labels, tally.written())
    return tally.written()


def recognises(path: Path) -> bool:
    """Whether ``path`` is the table of documents, with the others beside it."""
    if path.stem != NAMES[0] or not all(_beside(path, name).is_file() for name in NAMES):
        return False
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        return set(next(csv.reader(file), [])) >= KNOWN


def read(path: Path) -> Iterator[Incoming | Refused]:
    """Yield the articles of the tables of which ``path`` is that of documents."""
    csv.field_size_limit(_LONGEST_CELL)
    try:
        yield from articles({name: _rows(_beside(path, name)) for name in NAMES})
    except (UnicodeDecodeError, csv.Error) as error:
        raise UserError("It is no table in UTF-8 ({problem}); export it again.", problem=error) from None


def _beside(path: Path, name: str) -> Path:
    return path.with_name(name + path.suffix)


def _rows(path: Path) -> Iterator[Row]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file, strict=True)
