"""The tables of ``tables`` as CSV files in a folder, for R and whatever reads no Parquet."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path

from annotator.formats.card import save
from annotator.formats.dataset import Entry, Feature, Tally, Written
from annotator.formats.files import folder_swapped_in
from annotator.formats.tables import columns, rows
from annotator.model.label import LabelSet

CARRIES = frozenset(Feature)


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
