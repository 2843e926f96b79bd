"""UIMA CAS XMI for INCEpTION and other UIMA programs: a folder with a type system and a file per document.

Offsets are UTF-16 units, as in Java. The types are named as INCEpTION names custom layers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from xml.sax.saxutils import escape, quoteattr

from annotator.errors import UserError
from annotator.formats.card import card
from annotator.formats.csv import attribute_names
from annotator.formats.dataset import Entry, Feature, Tally, Written
from annotator.formats.files import CARD, file_stem, folder_swapped_in
from annotator.formats.xml import allowed, forbidden
from annotator.ingest.incoming import Incoming, Refused
from annotator.ingest.rows import incoming_from_row
from annotator.model.label import LabelSet
from annotator.model.span import Span
from annotator.text.utf16 import Utf16Map

CARRIES = frozenset(Feature)

Json = dict[str, Any]

_XMI_ID = "{http://www.omg.org/XMI}id"
_STRING, _ANNOTATION = "uima.cas.String", "uima.tcas.Annotation"
_ARTICLE = ("id", "title", "source", "url", "published", "author", "editor", "state", "note")
_SPAN = ("identifier", "label", "status", "recommender", "rule", "reviewer", "note", "created", "updated")
_RELATION = ("identifier", "label", "note", "created", "updated")
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" '
    'xmlns:tcas="http:///uima/tcas.ecore" xmlns:custom="http:///webanno/custom.ecore" xmi:version="2.0">\n'
    '<cas:NULL xmi:id="0"/>\n'
)


def write(entries: Iterable[Entry], out: Path, labels: LabelSet) -> Written:
    """Write the folder ``out``."""
    tally = Tally(CARRIES)
    names = attribute_names(labels)
    with folder_swapped_in(out) as beside:
        _save(beside / "TypeSystem.xml", type_system(names))
        for number, entry in enumerate(entries, 1):
            _save(beside / f"{file_stem(number, entry.document.id)}.xmi", xmi(entry, names))
            tally.add(entry)
            _count(entry, names, tally)
        text = "UIMA CAS XMI. Offsets are UTF-16 code units."
        _save(beside / CARD, card("Dataset", text, labels, tally))
    return tally.written()


def type_system(names: Iterable[str]) -> str:
    """Return the descriptor of the types; ``names`` are the attributes of spans."""
    attributes = [(f"attribute_{name}", _STRING) for name in names]
    types = {
        "Article": [(name, _STRING) for name in _ARTICLE],
        "Zone": [("role", _STRING)],
        "Span": [
            *((name, _STRING) for name in _SPAN),
            ("score", "uima.cas.Double"),
            ("unsure", "uima.cas.Boolean"),
            *attributes,
        ],
        "SpanRelation": [
            ("Governor", "webanno.custom.Span"),
            ("Dependent", "webanno.custom.Span"),
            *((name, _STRING) for name in _RELATION),
        ],
    }
    body = "".join(_type(name, features) for name, features in types.items())
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">\n'
        f"<types>\n{body}</types>\n</typeSystemDescription>\n"
    )


def xmi(entry: Entry, names: Iterable[str]) -> str:
    """Return one document; a character that XML forbids stands as a blank."""
    text = entry.document.text
    units = Utf16Map(text)
    members = list(_features(entry, units, list(names)))
    ids = " ".join(str(number) for number in range(2, len(members) + 2))
    sofa = (
        '<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text/plain" '
        f"sofaString={_quoted(text)}/>\n"
    )
    return f'{_HEAD}{"".join(members)}{sofa}<cas:View sofa="1" members="{ids}"/>\n</xmi:XMI>\n'


def _features(entry: Entry, units: Utf16Map, names: list[str]) -> Iterator[str]:
    """Yield the feature structures; their numbers begin at 2, behind the text."""
    document = entry.document
    numbers = count(2)
    whole = (0, len(document.text))

    def place(start: int, end: int) -> str:
        where = f'begin="{units.to_utf16(start)}" end="{units.to_utf16(end)}"'
        return f'xmi:id="{next(numbers)}" sofa="1" {where}'

    yield f'<tcas:DocumentAnnotation {place(*whole)} language="zh"/>\n'
    article = {name: str(getattr(document, name)) for name in _ARTICLE}
    yield f"<custom:Article {place(*whole)}{_attributes(article)}/>\n"
    for zone in document.zones:
        yield f'<custom:Zone {place(zone.start, zone.end)} role="{zone.role}"/>\n'
    own: dict[str, tuple[int, Span]] = {}
    for span in entry.spans:
        where = place(span.start, span.end)
        own[span.id] = (int(where.split('"')[1]), span)
        yield f"<custom:Span {where}{_attributes(_span(span, names))}/>\n"
    for relation in entry.relations:
        governor, dependent = own[relation.source], own[relation.target]
        ends = f' Governor="{governor[0]}" Dependent="{dependent[0]}"'
        told = (relation.id, relation.type, relation.note, relation.created, relation.updated)
        more = _attributes(dict(zip(_RELATION, told, strict=True)))
        yield f"<custom:SpanRelation {place(dependent[1].start, dependent[1].end)}{ends}{more}/>\n"


def _span(span: Span, names: list[str]) -> dict[str, str]:
    values = {name: str(getattr(span, name)) for name in _SPAN[1:]}
    values |= {f"attribute_{name}": span.attributes.get(name, "") for name in names}
    values["score"] = "" if span.score is None else str(span.score)
    return {"identifier": span.id, "unsure": str(span.unsure).lower(), **values}


def _attributes(values: dict[str, str]) -> str:
    return "".join(f" {name}={_quoted(value)}" for name, value in values.items() if value)


def _type(name: str, features: Iterable[tuple[str, str]]) -> str:
    rows = "".join(
        f"<featureDescription><name>{escape(feature)}</name><description/>"
        f"<rangeTypeName>{range_type}</rangeTypeName></featureDescription>\n"
        for feature, range_type in features
    )
    return (
        f"<typeDescription><name>webanno.custom.{name}</name><description/>"
        f"<supertypeName>{_ANNOTATION}</supertypeName>\n<features>\n{rows}</features></typeDescription>\n"
    )


def _count(entry: Entry, names: list[str], tally: Tally) -> None:
    tally.leave_out("characters that XML forbids", forbidden(entry.document.text))
    others = sum(bool(v) and n not in names for span in entry.spans for n, v in span.attributes.items())
    tally.leave_out("attributes that the label set does not name", others)
    tally.leave_out("attributes of relations", sum(bool(one.attributes) for one in entry.relations))
    tally.leave_out("parts of reasons", sum(len(span.evidence) for span in entry.spans))


def _quoted(text: str) -> str:
    return quoteattr(allowed(text))


def _save(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def recognises(path: Path) -> bool:
    """Whether ``path`` begins as XMI."""
    with path.open("rb") as file:
        return b"http://www.omg.org/XMI" in file.read(4096)


def read(path: Path) -> Iterator[Incoming | Refused]:
    """Yield the document of an XMI file: every annotation that has a label or a value."""
    try:
        yield incoming_from_row({"id": path.stem, **_row(ElementTree.parse(path).getroot())})
    except ElementTree.ParseError as error:
        yield Refused(path.name, UserError("It is no XML: {problem}.", problem=error))
    except UserError as error:
        yield Refused(path.name, error)


def _row(root: ElementTree.Element) -> Json:
    """Return the row of a dataset that an XMI document stands for."""
    sofa = root.find("{http:///uima/cas.ecore}Sofa")
    text = sofa.get("sofaString") if sofa is not None else None
    if not text:
        raise UserError("It has no text; export it again with its document.")
    units = Utf16Map(text)
    row: Json = {"text": text}
    zones: list[Json] = []
    spans: dict[str, Json] = {}
    for one in root:
        kind = one.tag.rpartition("}")[2]
        if kind == "Article":
            row |= {name: one.get(name) for name in _ARTICLE if one.get(name)}
        elif kind == "Zone":
            zones.append({**_edges(one, units), "role": one.get("role")})
        elif one.get("begin") and not one.get("Governor") and (one.get("label") or one.get("value")):
            spans[one.get(_XMI_ID, "")] = _read_span(one, units)
    relations = [_read_relation(one, spans) for one in root if one.get("Governor") in spans]
    return {**row, "zones": zones or None, "spans": list(spans.values()), "relations": relations}


def _edges(one: ElementTree.Element, units: Utf16Map) -> Json:
    begin, end = (int(one.get(name, "0")) for name in ("begin", "end"))
    return {"start": units.to_code_points(begin), "end": units.to_code_points(end)}


def _read_span(one: ElementTree.Element, units: Utf16Map) -> Json:
    told: Json = {name: one.get(name) for name in _SPAN[2:] if one.get(name)}
    prefix = "attribute_"
    attributes = {name.removeprefix(prefix): value for name, value in one.items() if name.startswith(prefix)}
    return {
        **told,
        **_edges(one, units),
        "id": one.get("identifier") or one.get(_XMI_ID),
        "label": one.get("label") or one.get("value"),
        "score": float(one.get("score", "")) if one.get("score") else None,
        "unsure": one.get("unsure") == "true",
        "attributes": attributes,
    }


def _read_relation(one: ElementTree.Element, spans: dict[str, Json]) -> Json:
    ends = (spans.get(one.get(name, ""), {}).get("id") for name in ("Governor", "Dependent"))
    told = {name: one.get(name) for name in _RELATION[2:] if one.get(name)}
    source, target = ends
    own = one.get("identifier") or one.get(_XMI_ID)
    kind = one.get("label") or one.get("DependencyType") or "RELATED"
    return {**told, "id": own, "type": kind, "source": source, "target": target}
