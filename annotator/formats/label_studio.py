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
from typing import Any
from xml.etree import ElementTree

from annotator.errors import UserError
from annotator.formats.dataset import Entry, Feature, Tally, Written
from annotator.formats.files import swapped_in
from annotator.formats.json_items import array_items
from annotator.ingest.incoming import Incoming, Refused
from annotator.ingest.rows import incoming_from_row
from annotator.model.document import Document, State
from annotator.model.label import LabelSet
from annotator.model.span import Relation, Span, Status

CARRIES = frozenset(Feature) - {Feature.ZONES, Feature.UNSURE}

RELATIONS = ("VISITED", "ISSUED_BY", "ADDRESSED_TO")
_METADATA = ("title", "source", "url", "published", "author", "editor", "state", "note", "text_sha256")

Result = dict[str, object]
Json = dict[str, Any]


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


def read(path: Path) -> Iterator[Incoming | Refused]:
    """Yield the tasks of a Label Studio export: annotations as accepted, predictions as suggested."""
    for number, item in enumerate(array_items(path), 1):
        try:
            yield incoming_from_row(_row(item))
        except UserError as error:
            yield Refused(f"Task {number}", error)


def recognises(path: Path) -> bool:
    """Whether ``path`` is a Label Studio export."""
    try:
        first = next(array_items(path), None)
    except UserError:
        return False
    return isinstance(first, dict) and isinstance(first.get("data"), dict)


def _row(item: object) -> Json:
    """Return a task as the row of a dataset."""
    if not isinstance(item, dict) or not isinstance(item.get("data"), dict):
        raise UserError("It has no data; export the project from Label Studio as JSON.")
    data = item["data"]
    row: Json = {name: data[name] for name in (*_METADATA, "text") if name in data and name != "text_sha256"}
    row["id"] = data.get("document_id") or str(item.get("id", ""))
    spans: list[Json] = []
    relations: list[Json] = []
    for annotation in item.get("annotations") or []:
        if not annotation.get("was_cancelled"):
            _add_results(annotation.get("result") or [], {}, spans, relations)
    for prediction in item.get("predictions") or []:
        if isinstance(prediction, dict):
            told = {"status": "suggested", "recommender": str(prediction.get("model_version") or "unnamed")}
            _add_results(prediction.get("result") or [], told, spans, relations)
    return {**row, "spans": spans, "relations": relations}


def _add_results(results: list[Json], told: Json, spans: list[Json], relations: list[Json]) -> None:
    """Sort the results of one annotation into spans, their attributes, and relations."""
    regions: dict[object, Json] = {}
    for one in results:
        value: Any = one.get("value") or {}
        for label in value.get("labels", []):
            note = (one.get("meta") or {}).get("text", [])
            regions[one.get("id")] = {
                **told,
                "id": one.get("id"),
                "start": value.get("start"),
                "end": value.get("end"),
                "text": value.get("text"),
                "label": label,
                "attributes": {},
                "note": "\n".join(note),
                "score": one.get("score"),
            }
    for one in results:
        if one.get("type") == "textarea" and one.get("id") in regions:
            name = str(one.get("from_name")).rpartition(".")[2]
            regions[one.get("id")]["attributes"][name] = "\n".join(one["value"]["text"])
        elif one.get("type") == "relation" and {one.get("from_id"), one.get("to_id")} <= regions.keys():
            label = next(iter(one.get("labels") or []), "RELATED")
            relations.append({"type": label, "source": one["from_id"], "target": one["to_id"]})
    spans += regions.values()
