"""doccano: JSONL with ``text`` and ``label``; offsets are UTF-16 units, as its browser counts.

Every other key becomes metadata of the example there; ``offsets`` says the unit, which doccano
itself does not.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from annotator.formats.dataset import Entry, Feature, Tally, Written
from annotator.formats.files import one_line, swapped_in
from annotator.model.label import LabelSet
from annotator.text.utf16 import Utf16Map

CARRIES = frozenset({Feature.TEXT, Feature.METADATA, Feature.STATES, Feature.NESTED})

_METADATA = ("title", "source", "url", "published", "author", "editor", "state", "text_sha256")


def write(entries: Iterable[Entry], out: Path, labels: LabelSet) -> Written:
    """Write one example a line to ``out``."""
    tally = Tally(CARRIES)
    with swapped_in(out) as beside, beside.open("w", encoding="utf-8", newline="\n") as file:
        for entry in entries:
            file.write(one_line(example(entry)) + "\n")
            tally.add(entry)
    return tally.written()


def example(entry: Entry) -> dict[str, object]:
    """Return one document as an example; allow overlapping spans in the doccano project."""
    document = entry.document
    units = Utf16Map(document.text)
    return {
        "text": document.text,
        "label": [[units.to_utf16(one.start), units.to_utf16(one.end), one.label] for one in entry.spans],
        "document_id": document.id,
        "offsets": "utf-16",
        **{name: str(getattr(document, name)) for name in _METADATA},
    }
