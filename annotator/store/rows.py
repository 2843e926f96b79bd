"""Between rows of the tables and the dataclasses of the model."""

from __future__ import annotations

import json
from typing import Any

from annotator.model.label import Attribute, Form, Ink, Label
from annotator.model.span import Relation, Span, Status

SPAN_COLUMNS = (
    'id, document_id, start, "end", label, quote, status, recommender, rule, score, evidence, '
    "reviewer, attributes, note, unsure, created, updated"
)
RELATION_COLUMNS = "id, document_id, type, source_id, target_id, attributes, note, created, updated"

Row = tuple[Any, ...]


def dump(value: object) -> str:
    """Return ``value`` as JSON, Chinese as it is, keys in their order."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def span_row(span: Span) -> Row:
    """Return the values of ``SPAN_COLUMNS``."""
    return (
        span.id, span.document_id, span.start, span.end, span.label, span.quote, span.status.value,
        span.recommender, span.rule, span.score, dump(dict(span.evidence)), span.reviewer,
        dump(dict(span.attributes)), span.note, int(span.unsure), span.created, span.updated,
    )  # fmt: skip


def span_of(row: Row) -> Span:
    """Return the span of a row of ``SPAN_COLUMNS``."""
    (id_, document_id, start, end, label, quote, status, recommender, rule, score, evidence,
     reviewer, attributes, note, unsure, created, updated) = row  # fmt: skip
    return Span(
        id_, document_id, start, end, label, quote, Status(status), recommender, rule, score,
        json.loads(evidence), reviewer, json.loads(attributes), note, bool(unsure), created, updated,
    )  # fmt: skip


def relation_row(relation: Relation) -> Row:
    """Return the values of ``RELATION_COLUMNS``."""
    return (
        relation.id, relation.document_id, relation.type, relation.source, relation.target,
        dump(dict(relation.attributes)), relation.note, relation.created, relation.updated,
    )  # fmt: skip


def relation_of(row: Row) -> Relation:
    """Return the relation of a row of ``RELATION_COLUMNS``."""
    id_, document_id, type_, source, target, attributes, note, created, updated = row
    return Relation(id_, document_id, type_, source, target, json.loads(attributes), note, created, updated)


def label_to_dict(label: Label) -> dict[str, Any]:
    """Return the label as the JSON object of a label-set file."""
    return {
        "id": label.id,
        "key": label.key,
        "form": label.form.value,
        "names": dict(label.names),
        "descriptions": dict(label.descriptions),
        "example": label.example,
        "light": {"line": label.light.line, "tint": label.light.tint, "text": label.light.text},
        "dark": {"line": label.dark.line, "tint": label.dark.tint, "text": label.dark.text},
        "attributes": [{"id": a.id, "names": dict(a.names)} for a in label.attributes],
    }


def label_of(data: dict[str, Any]) -> Label:
    """Return the label of a JSON object of a label-set file."""
    return Label(
        id=data["id"],
        names=data["names"],
        key=data["key"],
        light=Ink(**data["light"]),
        dark=Ink(**data["dark"]),
        form=Form(data.get("form", "box")),
        descriptions=data.get("descriptions", {}),
        example=data.get("example", ""),
        attributes=tuple(Attribute(a["id"], a["names"]) for a in data.get("attributes", [])),
    )
