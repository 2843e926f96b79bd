"""doccano: JSONL with ``text`` and ``label``; offsets are UTF-16 units, as its browser counts.

Every other key becomes metadata of the example there; ``offsets`` says the unit, which doccano
itself does not.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from annotator.errors import UserError
from annotator.formats.dataset import Entry, Feature, Tally, Written
from annotator.formats.files import one_line, swapped_in
from annotator.ingest.incoming import Incoming, Refused
from annotator.ingest.rows import incoming_from_row
from annotator.ingest.streams import numbered_lines
from annotator.model.label import LabelSet
from annotator.text.utf16 import Utf16Map

CARRIES = frozenset({Feature.TEXT, Feature.METADATA, Feature.STATES, Feature.NESTED})

_METADATA = ("title", "source", "url", "published", "author", "editor", "state", "text_sha256")

Json = dict[str, Any]


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


def read(path: Path) -> Iterator[Incoming | Refused]:
    """Yield the examples of a doccano export, also of a project with relations.

    doccano does not say its unit: an export of this program does; any other with characters
    beyond the Basic Plane is refused, since its spans could be shifted.
    """
    for number, line, _ in numbered_lines(path):
        if not line.strip():
            continue
        try:
            yield incoming_from_row(_row(json.loads(line)))
        except json.JSONDecodeError as error:
            yield Refused(number, UserError("It is no JSON: {problem}.", problem=error.msg))
        except UserError as error:
            yield Refused(number, error)


def recognises(path: Path) -> bool:
    """Whether the first line of ``path`` is an example of doccano."""
    try:
        _, line, _ = next(numbered_lines(path))
        first = json.loads(line)
    except (StopIteration, UserError, json.JSONDecodeError):
        return False
    if not isinstance(first, dict) or "spans" in first:
        return False
    return any(isinstance(first.get(name), list) for name in ("label", "entities"))


def _row(example: Json) -> Json:
    text = example.get("text")
    if not isinstance(text, str):
        raise UserError("It has no text: put the article under “text”.")
    units = _units(example, text)
    row = {name: example[name] for name in _METADATA if name in example and name != "text_sha256"}
    spans = [
        {"start": units.to_code_points(start), "end": units.to_code_points(end), "label": label, "id": own}
        for start, end, label, own in _places(example)
    ]
    relations = [
        {"type": one["type"], "source": str(one["from_id"]), "target": str(one["to_id"])}
        for one in example.get("relations", [])
    ]
    own_id = example.get("document_id") or str(example.get("id", ""))
    return {**row, "text": text, "id": own_id, "spans": spans, "relations": relations}


def _units(example: Json, text: str) -> Utf16Map:
    units = Utf16Map(text)
    if units.to_utf16(len(text)) != len(text) and example.get("offsets") != "utf-16" and _places(example):
        raise UserError(
            "It has characters beyond the Basic Plane, and doccano does not say in which unit it counts; "
            'add "offsets": "utf-16" to the line if the spans were tagged in its browser.'
        )
    return units


def _places(example: Json) -> list[tuple[int, int, str, str | None]]:
    try:
        if "entities" in example:
            return [
                (one["start_offset"], one["end_offset"], one["label"], str(one["id"]))
                for one in example["entities"]
            ]
        return [(start, end, label, None) for start, end, label in example.get("label") or []]
    except (TypeError, ValueError, KeyError) as error:
        raise UserError("Its labels are no lists of start, end and name.") from error
