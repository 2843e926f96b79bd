"""Documents as UIMA feature structures, for XMI and JSON.

Offsets are UTF-16 units, as in Java. The types are named as INCEpTION names custom layers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count

from annotator.formats.dataset import Entry, Tally
from annotator.model.span import Relation, Span
from annotator.text.utf16 import Utf16Map

STRING = "uima.cas.String"
ARTICLE = ("id", "title", "source", "url", "published", "author", "editor", "state", "note")
SPAN = ("identifier", "label", "status", "recommender", "rule", "reviewer", "note", "created", "updated")
RELATION = ("identifier", "label", "note", "created", "updated")

# A type and its features; ``%ID`` is the number by which others refer to it.
Structure = tuple[str, dict[str, object]]


def features_of_types(names: Iterable[str]) -> dict[str, dict[str, str]]:
    """Return the features of each type and their ranges; ``names`` are the attributes of spans."""
    return {
        "Article": dict.fromkeys(ARTICLE, STRING),
        "Zone": {"role": STRING},
        "Span": {
            **dict.fromkeys(SPAN, STRING),
            "score": "uima.cas.Double",
            "unsure": "uima.cas.Boolean",
            **{f"attribute_{name}": STRING for name in names},
        },
        "SpanRelation": {
            "Governor": "webanno.custom.Span",
            "Dependent": "webanno.custom.Span",
            **dict.fromkeys(RELATION, STRING),
        },
    }


def structures(entry: Entry, names: list[str]) -> Iterator[Structure]:
    """Yield the annotations of a document; their numbers begin at 2, behind the text."""
    document = entry.document
    units = Utf16Map(document.text)
    numbers = count(2)

    def place(start: int, end: int) -> dict[str, object]:
        return {"%ID": next(numbers), "begin": units.to_utf16(start), "end": units.to_utf16(end)}

    whole = (0, len(document.text))
    yield "DocumentAnnotation", {**place(*whole), "language": "zh"}
    yield "Article", {**place(*whole), **{name: str(getattr(document, name)) for name in ARTICLE}}
    for zone in document.zones:
        yield "Zone", {**place(zone.start, zone.end), "role": zone.role.value}
    own: dict[str, object] = {}
    for span in entry.spans:
        where = place(span.start, span.end)
        own[span.id] = where["%ID"]
        yield "Span", {**where, **_span(span, names)}
    ends = {span.id: (span.start, span.end) for span in entry.spans}
    for one in entry.relations:
        yield "SpanRelation", {**place(*ends[one.target]), **_relation(one, own)}


def count_losses(entry: Entry, names: list[str], tally: Tally) -> None:
    """Count what these types have no feature for."""
    others = sum(bool(v) and n not in names for span in entry.spans for n, v in span.attributes.items())
    tally.leave_out("attributes that the label set does not name", others)
    tally.leave_out("attributes of relations", sum(bool(one.attributes) for one in entry.relations))
    tally.leave_out("parts of reasons", sum(len(span.evidence) for span in entry.spans))


def _span(span: Span, names: list[str]) -> dict[str, object]:
    values: dict[str, object] = {"identifier": span.id, "unsure": span.unsure}
    values |= {name: str(getattr(span, name)) for name in SPAN[1:]}
    values |= {f"attribute_{name}": span.attributes.get(name, "") for name in names}
    return {**values, "score": span.score}


def _relation(relation: Relation, own: dict[str, object]) -> dict[str, object]:
    told = (relation.id, relation.type, relation.note, relation.created, relation.updated)
    ends = {"Governor": own[relation.source], "Dependent": own[relation.target]}
    return {**ends, **dict(zip(RELATION, told, strict=True))}
