"""Documents, spans, relations and zones as rows of four tables, for Parquet and Excel.

Offsets of spans stand in code points, UTF-16 units and UTF-8 bytes of the document's text.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from annotator.formats.csv import attribute_names
from annotator.formats.dataset import Entry
from annotator.model.document import Document
from annotator.model.label import LabelSet
from annotator.model.span import Span
from annotator.text.utf16 import Utf16Map

Row = dict[str, object]

_DOCUMENT = ("id", "title", "source", "url", "published", "author", "editor", "state", "note", "text_sha256")
_SPAN = ("label", "quote", "status", "recommender", "rule", "score", "reviewer")
_END = ("note", "unsure", "created", "updated")
_PLACE = ("start", "end", "start_utf16", "end_utf16", "start_utf8", "end_utf8")


def columns(labels: LabelSet) -> dict[str, dict[str, type]]:
    """Return the tables with their columns and the type of each."""
    attributes = {f"attribute_{name}": str for name in attribute_names(labels)}
    return {
        "documents": {**dict.fromkeys(_DOCUMENT, str), "characters": int, "text": str},
        "spans": {
            "id": str,
            "document_id": str,
            **dict.fromkeys(_PLACE, int),
            **dict.fromkeys(_SPAN, str),
            "score": float,
            **attributes,
            "attributes": str,
            "evidence": str,
            **dict.fromkeys(_END, str),
            "unsure": bool,
        },
        "relations": dict.fromkeys(
            ("id", "document_id", "type", "source", "target", "attributes", "note", "created", "updated"), str
        ),
        "zones": {"document_id": str, "start": int, "end": int, "role": str},
    }


def rows(entry: Entry, labels: LabelSet) -> dict[str, list[Row]]:
    """Return the rows that one document adds to each table."""
    document = entry.document
    return {
        "documents": [_document(document)],
        "spans": list(_spans(entry, attribute_names(labels))),
        "relations": [
            {
                "id": one.id,
                "document_id": document.id,
                "type": one.type,
                "source": one.source,
                "target": one.target,
                "attributes": _json(one.attributes),
                "note": one.note,
                "created": one.created,
                "updated": one.updated,
            }
            for one in entry.relations
        ],
        "zones": [
            {"document_id": document.id, "start": zone.start, "end": zone.end, "role": zone.role.value}
            for zone in document.zones
        ],
    }


def utf8_positions(text: str, positions: Iterable[int]) -> dict[int, int]:
    """Return the byte position in UTF-8 of each position in code points."""
    found: dict[int, int] = {}
    last = total = 0
    for position in sorted(set(positions)):
        total += len(text[last:position].encode())
        found[position] = total
        last = position
    return found


def _document(document: Document) -> Row:
    values: Row = {name: str(getattr(document, name)) for name in _DOCUMENT}
    return {**values, "characters": len(document.text), "text": document.text}


def _spans(entry: Entry, names: Sequence[str]) -> Iterator[Row]:
    text = entry.document.text
    units = Utf16Map(text)
    octets = utf8_positions(text, (edge for span in entry.spans for edge in (span.start, span.end)))
    for span in entry.spans:
        yield {
            "id": span.id,
            "document_id": entry.document.id,
            "start": span.start,
            "end": span.end,
            "start_utf16": units.to_utf16(span.start),
            "end_utf16": units.to_utf16(span.end),
            "start_utf8": octets[span.start],
            "end_utf8": octets[span.end],
            **_fields(span, (*_SPAN, *_END)),
            **{f"attribute_{name}": span.attributes.get(name, "") for name in names},
            "attributes": _json(span.attributes),
            "evidence": _json(span.evidence),
        }


def _fields(span: Span, names: Sequence[str]) -> Row:
    values: Row = {name: getattr(span, name) for name in names}
    values["status"] = span.status.value
    return values


def _json(values: Mapping[str, str]) -> str:
    return json.dumps(dict(values), ensure_ascii=False) if values else ""
