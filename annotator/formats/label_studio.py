"""Label Studio: tasks with annotations and predictions, and the labelling configuration beside them.

Offsets are code points. Each recommender is a model of its own; Label Studio keeps one score
for the whole prediction, so each suggestion also carries its own.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from statistics import fmean
from xml.etree import ElementTree

from annotator.formats.dataset import Entry, Feature, Tally, Written
from annotator.formats.files import swapped_in
from annotator.model.document import Document, State
from annotator.model.label import LabelSet
from annotator.model.span import Relation, Span, Status

CARRIES = frozenset(Feature) - {Feature.ZONES, Feature.UNSURE}

RELATIONS = ("VISITED", "ISSUED_BY", "ADDRESSED_TO")
_METADATA = ("title", "source", "url", "published", "author", "editor", "state", "note", "text_sha256")

Result = dict[str, object]


def write(entries: Iterable[Entry], out: Path, labels: LabelSet) -> Written:
    """Write one task a document to ``out`` and the configuration to ``config_path(out)``."""
    tally = Tally(CARRIES)
    with swapped_in(config_path(out)) as beside:
        beside.write_text(configuration(labels), encoding="utf-8", newline="\n")
    with swapped_in(out) as beside, beside.open("w", encoding="utf-8", newline="\n") as file:
        file.write("[")
        for number, entry in enumerate(entries):
            file.write(",\n" if number else "\n")
            file.write(json.dumps(task(entry, labels), ensure_ascii=False))
            _count(entry, labels, tally)
        file.write("\n]\n")
    return tally.written()


def config_path(out: Path) -> Path:
    """Return where the labelling configuration of the export ``out`` goes."""
    return out.with_name(f"{out.stem}.config.xml")


def configuration(labels: LabelSet) -> str:
    """Return the labelling configuration: labels with colours and keys, attributes by region."""
    view = ElementTree.Element("View")
    bar = ElementTree.SubElement(view, "Labels", name="label", toName="text")
    for label in labels:
        attributes = {"value": label.id, "background": label.light.line, "hotkey": label.key}
        ElementTree.SubElement(bar, "Label", attributes)
    ElementTree.SubElement(view, "Text", name="text", value="$text")
    for label in labels:
        for attribute in label.attributes:
            fields = {
                "name": _field(label.id, attribute.id),
                "toName": "text",
                "perRegion": "true",
                "whenTagName": "label",
                "whenLabelValue": label.id,
                "placeholder": attribute.names.get("en", attribute.id),
            }
            ElementTree.SubElement(view, "TextArea", fields)
    relations = ElementTree.SubElement(view, "Relations")
    for name in RELATIONS:
        ElementTree.SubElement(relations, "Relation", value=name)
    ElementTree.indent(view)
    return ElementTree.tostring(view, encoding="unicode") + "\n"


def task(entry: Entry, labels: LabelSet) -> dict[str, object]:
    """Return one document as a task: accepted spans as an annotation, open ones as predictions."""
    accepted = [span for span in entry.spans if span.status is Status.ACCEPTED]
    result = [one for span in accepted for one in _results(span, labels)]
    result += [_relation(one) for one in _between_accepted(entry)]
    return {
        "data": _data(entry.document),
        "annotations": [{"result": result}] if result or entry.document.state is State.DONE else [],
        "predictions": list(_predictions(entry.spans, labels)),
    }


def _data(document: Document) -> dict[str, str]:
    metadata = {name: str(getattr(document, name)) for name in _METADATA}
    return {"text": document.text, "document_id": document.id, **metadata}


def _predictions(spans: Iterable[Span], labels: LabelSet) -> Iterator[dict[str, object]]:
    suggested = [span for span in spans if span.status is Status.SUGGESTED]
    for name, group in groupby(sorted(suggested, key=_recommender), key=_recommender):
        members = list(group)
        scores = [span.score for span in members if span.score is not None]
        yield {
            "model_version": name or "unnamed",
            "score": fmean(scores) if scores else None,
            "result": [one for span in members for one in _results(span, labels)],
        }


def _recommender(span: Span) -> str:
    return span.recommender


def _results(span: Span, labels: LabelSet) -> Iterator[Result]:
    """Yield the region of ``span`` and, under the same id, a text for each attribute."""
    place: dict[str, object] = {"start": span.start, "end": span.end}
    region: Result = {
        "id": span.id,
        "from_name": "label",
        "to_name": "text",
        "type": "labels",
        "value": {**place, "text": span.quote, "labels": [span.label]},
    }
    if span.note:
        region["meta"] = {"text": [span.note]}
    if span.status is Status.SUGGESTED and span.score is not None:
        region["score"] = span.score
    yield region
    for name, value in _stated(span, labels).items():
        yield {
            "id": span.id,
            "from_name": _field(span.label, name),
            "to_name": "text",
            "type": "textarea",
            "value": {**place, "text": [value]},
        }


def _stated(span: Span, labels: LabelSet) -> dict[str, str]:
    """Return the attributes that have a value and a field in the configuration."""
    known = [attribute.id for attribute in labels.get(span.label).attributes]
    return {name: value for name, value in span.attributes.items() if value and name in known}


def _between_accepted(entry: Entry) -> list[Relation]:
    ids = {span.id for span in entry.spans if span.status is Status.ACCEPTED}
    return [one for one in entry.relations if {one.source, one.target} <= ids]


def _relation(relation: Relation) -> Result:
    return {
        "from_id": relation.source,
        "to_id": relation.target,
        "type": "relation",
        "direction": "right",
        "labels": [relation.type],
    }


def _field(label_id: str, attribute_id: str) -> str:
    return f"{label_id}.{attribute_id}"


def _count(entry: Entry, labels: LabelSet, tally: Tally) -> None:
    kept = [span for span in entry.spans if span.status is not Status.REJECTED]
    relations = _between_accepted(entry)
    tally.add(entry._replace(relations=relations), kept, lost="rejected spans")
    tally.leave_out("relations", len(entry.relations) - len(relations))
    described = sum(bool(one.note or one.attributes) for one in relations)
    tally.leave_out("notes and attributes of relations", described)
    values = sum(bool(value) for span in kept for value in span.attributes.values())
    stated = sum(len(_stated(span, labels)) for span in kept)
    tally.leave_out("attributes that the label set does not name", values - stated)
