"""The dataset of this program: one document a line, offsets in code points of its ``text``."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from annotator.formats.dataset import Entry, Feature, Tally, Written
from annotator.formats.files import one_line, swapped_in
from annotator.model.codec import document_to_dict, relation_to_dict, span_to_dict
from annotator.model.label import LabelSet

SCHEMA = "annotator-dataset/1"
CARRIES = frozenset(Feature)


def write(entries: Iterable[Entry], out: Path, labels: LabelSet) -> Written:
    """Write ``entries`` to the file ``out``, one line each."""
    tally = Tally(CARRIES)
    with swapped_in(out) as beside, beside.open("w", encoding="utf-8", newline="\n") as file:
        for entry in entries:
            file.write(line(entry) + "\n")
            tally.add(entry)
    return tally.written()


def line(entry: Entry) -> str:
    """Return one document with its spans and relations as a line of JSON."""
    row = {
        "schema": SCHEMA,
        **document_to_dict(entry.document),
        "spans": [span_to_dict(span) for span in entry.spans],
        "relations": [relation_to_dict(relation) for relation in entry.relations],
    }
    return one_line(row)
