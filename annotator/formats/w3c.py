"""W3C Web Annotation as JSON-LD: one annotation page, each target by position and by quote.

Positions are code points of the text, as the recommendation counts. A document is named by its
URL where it has one, else by the SHA-256 of its text.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from annotator.formats.dataset import Entry, Feature, Tally, Written
from annotator.formats.files import swapped_in
from annotator.model.document import Document
from annotator.model.label import LabelSet
from annotator.model.span import Relation, Span, Status

CARRIES = frozenset(Feature) - {Feature.TEXT, Feature.METADATA, Feature.STATES, Feature.ZONES}

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
# Ten characters on either side find one match in articles of this kind.
_AROUND = 10

Json = dict[str, object]


def write(entries: Iterable[Entry], out: Path, labels: LabelSet) -> Written:
    """Write the spans and relations of ``entries`` to the file ``out``."""
    tally = Tally(CARRIES)
    with swapped_in(out) as beside, beside.open("w", encoding="utf-8", newline="\n") as file:
        file.write(f'{{"@context": "{_CONTEXT}", "type": "AnnotationPage", "items": [')
        separator = "\n"
        for entry in entries:
            for item in items(entry):
                file.write(separator + json.dumps(item, ensure_ascii=False))
                separator = ",\n"
            tally.add(entry)
            tally.leave_out("notes", int(bool(entry.document.note)))
            tally.leave_out("documents without spans", int(not entry.spans))
        file.write("\n]}\n")
    return tally.written()


def items(entry: Entry) -> Iterator[Json]:
    """Yield one annotation for each span, then one for each relation."""
    for span in entry.spans:
        yield _span(entry.document, span)
    for relation in entry.relations:
        yield _relation(relation)


def _span(document: Document, span: Span) -> Json:
    text = document.text
    bodies = [_body("classifying", span.label)]
    bodies += [_body("describing", f"{name}={value}") for name, value in span.attributes.items() if value]
    bodies += [_body("tagging", f"status={span.status}")] if span.status is not Status.ACCEPTED else []
    bodies += [_body("tagging", "unsure")] if span.unsure else []
    bodies += [_body("commenting", span.note)] if span.note else []
    quote = {
        "type": "TextQuoteSelector",
        "exact": span.quote,
        "prefix": text[max(0, span.start - _AROUND) : span.start],
        "suffix": text[span.end : span.end + _AROUND],
    }
    position = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    return {
        "id": _urn(span.id),
        "type": "Annotation",
        "motivation": "classifying",
        **_provenance(span),
        "body": bodies,
        "target": {"source": _source(document), "selector": [position, quote]},
    }


def _relation(relation: Relation) -> Json:
    bodies = [_body("classifying", relation.type)]
    bodies += [_body("describing", f"{name}={value}") for name, value in relation.attributes.items() if value]
    bodies += [_body("commenting", relation.note)] if relation.note else []
    return {
        "id": _urn(relation.id),
        "type": "Annotation",
        "motivation": "linking",
        **_times(relation.created, relation.updated),
        "body": bodies,
        "target": {"type": "List", "items": [_urn(relation.source), _urn(relation.target)]},
    }


def _body(purpose: str, value: str) -> Json:
    return {"type": "TextualBody", "purpose": purpose, "value": value}


def _provenance(span: Span) -> Json:
    found: Json = dict(_times(span.created, span.updated))
    if span.reviewer:
        found["creator"] = {"type": "Person", "name": span.reviewer}
    if span.recommender:
        found["generator"] = {"type": "Software", "name": span.recommender}
    return found


def _times(created: str, modified: str) -> Json:
    return {name: value for name, value in (("created", created), ("modified", modified)) if value}


def _source(document: Document) -> Json:
    return {
        "id": document.url or f"urn:sha256:{document.text_sha256}",
        "type": "Text",
        "format": "text/plain",
        "language": "zh",
        "dc:title": document.title,
        "dc:identifier": document.id,
    }


def _urn(identifier: str) -> str:
    return f"urn:annotator:{identifier}"
