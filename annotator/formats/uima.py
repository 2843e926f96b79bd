"""UIMA CAS XMI for INCEpTION and other UIMA programs: a folder with a type system and a file per document.

Offsets are UTF-16 units, as in Java. The types are named as INCEpTION names custom layers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from xml.sax.saxutils import escape, quoteattr

from annotator.errors import UserError
from annotator.formats.card import save
from annotator.formats.csv import attribute_names
from annotator.formats.dataset import Entry, Feature, Tally, Written
from annotator.formats.files import file_stem, folder_swapped_in
from annotator.formats.uima_types import ARTICLE, RELATION, SPAN, count_losses, features_of_types, structures
from annotator.formats.xml import allowed, forbidden
from annotator.ingest.incoming import Incoming, Refused
from annotator.ingest.rows import incoming_from_row
from annotator.model.label import LabelSet
from annotator.text.utf16 import Utf16Map

CARRIES = frozenset(Feature)

Json = dict[str, Any]

XMI_ID = "{http://www.omg.org/XMI}id"
SOFA = "{http:///uima/cas.ecore}Sofa"
_ANNOTATION = "uima.tcas.Annotation"
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
            count_losses(entry, names, tally)
            tally.leave_out("characters that XML forbids", forbidden(entry.document.text))
        text = "UIMA CAS XMI. Offsets are UTF-16 code units."
        save(beside, text, labels, tally.written())
    return tally.written()


def type_system(names: Iterable[str]) -> str:
    """Return the descriptor of the types; ``names`` are the attributes of spans."""
    types = features_of_types(names)
    body = "".join(_type(name, features.items()) for name, features in types.items())
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">\n'
        f"<types>\n{body}</types>\n</typeSystemDescription>\n"
    )


def xmi(entry: Entry, names: list[str]) -> str:
    """Return one document; a character that XML forbids stands as a blank."""
    members = [_element(kind, values) for kind, values in structures(entry, names)]
    ids = " ".join(str(number) for number in range(2, len(members) + 2))
    sofa = (
        '<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text/plain" '
        f"sofaString={_quoted(entry.document.text)}/>\n"
    )
    return f'{_HEAD}{"".join(members)}{sofa}<cas:View sofa="1" members="{ids}"/>\n</xmi:XMI>\n'


def _element(kind: str, values: dict[str, object]) -> str:
    space = "tcas" if kind == "DocumentAnnotation" else "custom"
    told = {name: value for name, value in values.items() if value not in ("", None) and name != "%ID"}
    attributes = "".join(f" {name}={_quoted(_text_of(value))}" for name, value in told.items())
    return f'<{space}:{kind} xmi:id="{values["%ID"]}" sofa="1"{attributes}/>\n'


def _text_of(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


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
        yield incoming_from_row({"id": path.stem, **row_of(ElementTree.parse(path).getroot())})
    except ElementTree.ParseError as error:
        yield Refused(path.name, UserError("It is no XML: {problem}.", problem=error))
    except UserError as error:
        yield Refused(path.name, error)


def row_of(root: ElementTree.Element) -> Json:
    """Return the row of a dataset that an XMI document stands for."""
    sofa = root.find(SOFA)
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
            row |= {name: one.get(name) for name in ARTICLE if one.get(name)}
        elif kind == "Zone":
            zones.append({**_edges(one, units), "role": one.get("role")})
        elif one.get("begin") and not one.get("Governor") and (one.get("label") or one.get("value")):
            spans[one.get(XMI_ID, "")] = _read_span(one, units)
    relations = [_read_relation(one, spans) for one in root if one.get("Governor") in spans]
    return {**row, "zones": zones or None, "spans": list(spans.values()), "relations": relations}


def _edges(one: ElementTree.Element, units: Utf16Map) -> Json:
    begin, end = (int(one.get(name, "0")) for name in ("begin", "end"))
    return {"start": units.to_code_points(begin), "end": units.to_code_points(end)}


def _read_span(one: ElementTree.Element, units: Utf16Map) -> Json:
    told: Json = {name: one.get(name) for name in SPAN[2:] if one.get(name)}
    prefix = "attribute_"
    attributes = {name.removeprefix(prefix): value for name, value in one.items() if name.startswith(prefix)}
    return {
        **told,
        **_edges(one, units),
        "id": one.get("identifier") or one.get(XMI_ID),
        "label": one.get("label") or one.get("value"),
        "score": float(one.get("score", "")) if one.get("score") else None,
        "unsure": one.get("unsure") == "true",
        "attributes": attributes,
    }


def _read_relation(one: ElementTree.Element, spans: dict[str, Json]) -> Json:
    ends = (spans.get(one.get(name, ""), {}).get("id") for name in ("Governor", "Dependent"))
    told = {name: one.get(name) for name in RELATION[2:] if one.get(name)}
    source, target = ends
    own = one.get("identifier") or one.get(XMI_ID)
    kind = one.get("label") or one.get("DependencyType") or "RELATED"
    return {**told, "id": own, "type": kind, "source": source, "target": target}
