"""One row of a dataset or table as an article, whole or not at all."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from annotator.errors import UserError
from annotator.ingest.incoming import Incoming
from annotator.ingest.metadata import Metadata, edtf_date, find_metadata
from annotator.model.codec import dicts, document_from_dict, relation_from_dict, span_from_dict
from annotator.model.document import Document
from annotator.text.zones import find_zones

_FOUND = ("title", "source", "author", "editor", "published", "url")


def incoming_from_row(row: object) -> Incoming:
    """Return the article of ``row``, its text verbatim; UserError where anything in it is wrong.

    Zones and metadata are looked for in the text where the row has no such field.
    """
    if not isinstance(row, dict):
        raise UserError("It is no JSON object; each line holds one article as {{…}}.")
    document = document_from_dict(row)
    document = replace(document, published=edtf_date(document.published))
    if row.get("zones") is None:
        document = replace(document, zones=find_zones(document.text))
    absent = {name for name in _FOUND if row.get(name) is None}
    if row.get("date") is not None:
        absent.discard("published")
    metadata = find_metadata(document.text, document.zones, url=document.url)
    incoming = described(document, metadata, absent)
    document = incoming.document
    spans = tuple(span_from_dict(span, document) for span in dicts(row.get("spans"), "spans"))
    relations = tuple(relation_from_dict(one, document) for one in dicts(row.get("relations"), "relations"))
    ids = {span.id for span in spans}
    if len(ids) < len(spans):
        raise UserError("Two of its spans have the same id; each needs its own.")
    for relation in relations:
        for end in (relation.source, relation.target):
            if end not in ids:
                raise UserError("A relation names the span {id}, which the row does not have.", id=end)
    return replace(incoming, spans=spans, relations=relations)


def described(document: Document, metadata: Metadata, fields: Collection[str] = _FOUND) -> Incoming:
    """Return ``document`` with what was found for those of ``fields`` that are empty."""
    empty = (name for name in _FOUND if name in fields and not getattr(document, name))
    found = {name: one for name in empty if (one := getattr(metadata, name)) is not None}
    filled = replace(document, **{name: one.value for name, one in found.items()})
    return Incoming(filled, found=found)


def refuse_repeated(row: Mapping[str, object], lines: dict[str, int], line: int) -> None:
    """Raise UserError where ``row`` repeats an id of ``lines`` (id → line), which it joins."""
    row_id = row.get("id")
    if not isinstance(row_id, str | int) or row_id == "":
        return
    first = lines.setdefault(str(row_id), line)
    if first != line:
        raise UserError("The id {id} is that of line {first} already.", id=row_id, first=first)
