"""CLUENER JSON, read only: one sentence a line, labels by quote, the last character included."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotator.errors import UserError
from annotator.ingest.incoming import Incoming, Refused
from annotator.ingest.rows import incoming_from_row
from annotator.ingest.streams import numbered_lines


def recognises(path: Path) -> bool:
    """Whether the first line of ``path`` has labels with quotes under them."""
    try:
        _, line, _ = next(numbered_lines(path))
        label = json.loads(line)["label"]
        return all(isinstance(places, list) for quotes in label.values() for places in quotes.values())
    except (StopIteration, UserError, ValueError, KeyError, TypeError, AttributeError):
        return False


def read(path: Path) -> Iterator[Incoming | Refused]:
    """Yield a document for each line."""
    for number, line, _ in numbered_lines(path):
        if not line.strip():
            continue
        try:
            yield incoming_from_row(_row(json.loads(line)))
        except UserError as error:
            yield Refused(number, error)
        except (ValueError, KeyError, TypeError, AttributeError):
            yield Refused(
                number, UserError("It is no line of CLUENER: text, and label with quotes under it.")
            )


def _row(item: Any) -> dict[str, object]:
    spans = [
        {"start": start, "end": last + 1, "label": label, "text": quote}
        for label, quotes in item.get("label", {}).items()
        for quote, places in quotes.items()
        for start, last in places
    ]
    return {"text": item["text"], "id": item.get("id"), "spans": spans}
