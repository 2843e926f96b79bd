"""UIMA CAS as JSON: the types and features of the XMI, one self-contained file a document."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from annotator.errors import UserError
from annotator.formats.card import save
from annotator.formats.csv import attribute_names
from annotator.formats.dataset import Entry, Feature, Tally, Written
from annotator.formats.files import file_stem, folder_swapped_in
from annotator.formats.uima import SOFA, XMI_ID, row_of
from annotator.formats.uima_types import count_losses, features_of_types, structures
from annotator.ingest.incoming import Incoming, Refused
from annotator.ingest.rows import incoming_from_row
from annotator.model.label import LabelSet

CARRIES = frozenset(Feature)

_REFERENCES = ("Governor", "Dependent")
_STRUCTURES = "%FEATURE_STRUCTURES"


def write(entries: Iterable[Entry], out: Path, labels: LabelSet) -> Written:
    """Write the folder ``out``."""
    tally = Tally(CARRIES)
    names = attribute_names(labels)
    with folder_swapped_in(out) as beside:
        for number, entry in enumerate(entries, 1):
            path = beside / f"{file_stem(number, entry.document.id)}.json"
            text = json.dumps(cas(entry, names), ensure_ascii=False, indent=1)
            path.write_text(text + "\n", encoding="utf-8", newline="\n")
            tally.add(entry)
            count_losses(entry, names, tally)
        save(beside, "UIMA CAS JSON. Offsets are UTF-16 code units.", labels, tally.written())
    return tally.written()


def cas(entry: Entry, names: list[str]) -> dict[str, object]:
    """Return one document with its type system."""
    found = [_structure(kind, values) for kind, values in structures(entry, names)]
    sofa = {
        "%ID": 1,
        "%TYPE": "uima.cas.Sofa",
        "sofaNum": 1,
        "sofaID": "_InitialView",
        "mimeType": "text/plain",
        "sofaString": entry.document.text,
    }
    view = {"%SOFA": 1, "%MEMBERS": [one["%ID"] for one in found]}
    return {
        "%TYPES": {_name(kind): _type(kind, ranges) for kind, ranges in features_of_types(names).items()},
        _STRUCTURES: [sofa, *found],
        "%VIEWS": {"_InitialView": view},
    }


def _structure(kind: str, values: dict[str, object]) -> dict[str, object]:
    told = {
        f"@{name}" if name in _REFERENCES else name: value
        for name, value in values.items()
        if value not in ("", None)
    }
    return {"%ID": told.pop("%ID"), "%TYPE": _name(kind), "@sofa": 1, **told}


def _type(kind: str, ranges: dict[str, str]) -> dict[str, object]:
    features = {name: {"%NAME": name, "%RANGE": kind_of} for name, kind_of in ranges.items()}
    return {"%NAME": _name(kind), "%SUPER_TYPE": "uima.tcas.Annotation", **features}


def _name(kind: str) -> str:
    return "uima.tcas.DocumentAnnotation" if kind == "DocumentAnnotation" else f"webanno.custom.{kind}"


def recognises(path: Path) -> bool:
    """Whether ``path`` begins as UIMA JSON."""
    with path.open("rb") as file:
        head = file.read(4096)
    return any(f'"{name}"'.encode() in head for name in ("%TYPES", _STRUCTURES))


def read(path: Path) -> Iterator[Incoming | Refused]:
    """Yield the document of a file, as from XMI: every annotation that has a label or a value."""
    try:
        data = json.loads(path.read_text(encoding="utf-8-sig"))
        root = ElementTree.Element("cas")
        root.extend(_element(one) for one in data.get(_STRUCTURES, ()))
        yield incoming_from_row({"id": path.stem, **row_of(root)})
    except (json.JSONDecodeError, UnicodeDecodeError) as error:
        yield Refused(path.name, UserError("It is no JSON: {problem}.", problem=error))
    except UserError as error:
        yield Refused(path.name, error)


def _element(structure: dict[str, Any]) -> ElementTree.Element:
    """Return the structure as it stands in XMI, where all values are strings."""
    kind = structure["%TYPE"].rpartition(".")[2]
    values = {
        name.removeprefix("@"): str(value).lower() if isinstance(value, bool) else str(value)
        for name, value in structure.items()
        if not name.startswith("%") and value is not None
    }
    return ElementTree.Element(
        SOFA if kind == "Sofa" else kind, {**values, XMI_ID: str(structure.get("%ID", ""))}
    )
