"""A table of spans: one span a row, with columns of its document and of its attributes."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from annotator.formats.dataset import Entry, Feature, Tally, Written
from annotator.formats.files import swapped_in
from annotator.model.document import Document
from annotator.model.label import LabelSet
from annotator.model.span import Span

CARRIES = frozenset(Feature) - {Feature.TEXT, Feature.ZONES, Feature.RELATIONS}

_DOCUMENT = ("title", "source", "url", "published", "author", "editor", "state", "text_sha256")
_SPAN = (
    "start", "end", "label", "quote", "status", "recommender", "rule", "score", "reviewer",
    "note", "unsure", "created", "updated",
)  # fmt: skip


def write(entries: Iterable[Entry], out: Path, labels: LabelSet) -> Written:
    """Write the spans of ``entries`` to the file ``out`` in UTF-8."""
    return _write(entries, out, labels, encoding="utf-8")


def write_for_excel(entries: Iterable[Entry], out: Path, labels: LabelSet) -> Written:
    """Write the same with a byte-order mark, by which Excel knows UTF-8."""
    return _write(entries, out, labels, encoding="utf-8-sig")


def header(labels: LabelSet) -> list[str]:
    """Return the names of the columns; ``attributes`` holds what ``labels`` does not name."""
    own = [f"attribute_{name}" for name in attribute_names(labels)]
    return ["document_id", *_DOCUMENT, "document_note", "span_id", *_SPAN, *own, "attributes", "evidence"]


def attribute_names(labels: LabelSet) -> list[str]:
    """Return the ids of all attributes of ``labels``, each once, in their order."""
    return list(dict.fromkeys(attribute.id for label in labels for attribute in label.attributes))


def rows(entry: Entry, labels: LabelSet) -> Iterator[list[object]]:
    """Yield a row of ``header(labels)`` for each span."""
    names = attribute_names(labels)
    for span in entry.spans:
        yield [*_document_cells(entry.document), *_span_cells(span), *_attribute_cells(span, names)]


def _write(entries: Iterable[Entry], out: Path, labels: LabelSet, *, encoding: str) -> Written:
    tally = Tally(CARRIES)
    with swapped_in(out) as beside, beside.open("w", encoding=encoding, newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(header(labels))
        for entry in entries:
            table.writerows(rows(entry, labels))
            tally.add(entry)
            if not entry.spans:
                tally.leave_out("documents without spans")
    return tally.written()


def _document_cells(document: Document) -> list[object]:
    return [document.id, *(str(getattr(document, name)) for name in _DOCUMENT), document.note]


def _span_cells(span: Span) -> list[object]:
    values = {name: getattr(span, name) for name in _SPAN}
    values["unsure"] = int(span.unsure)
    return [span.id, *("" if value is None else value for value in values.values())]


def _attribute_cells(span: Span, names: list[str]) -> list[object]:
    others = {name: value for name, value in span.attributes.items() if name not in names}
    return [*(span.attributes.get(name, "") for name in names), _json(others), _json(span.evidence)]


def _json(values: Mapping[str, str]) -> str:
    return json.dumps(dict(values), ensure_ascii=False) if values else ""
