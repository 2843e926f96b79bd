"""brat standoff: a folder with a text and an annotation file per document and its configuration.

Offsets are code points. A span over a line end is written in fragments, since brat shows one
line at a time; type names are ASCII, ``visual.conf`` gives the names that are shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from annotator.errors import UserError
from annotator.formats.card import save
from annotator.formats.dataset import Entry, Feature, Tally, Written
from annotator.formats.files import ascii_name, file_stem, folder_swapped_in
from annotator.ingest.incoming import Incoming, Refused
from annotator.ingest.rows import incoming_from_row
from annotator.model.label import LabelSet
from annotator.model.span import Relation, Span, Status

CARRIES = frozenset(Feature) - {Feature.METADATA, Feature.STATES, Feature.ZONES}

# brat reads annotation files with Python's splitlines(), which knows more line ends than "\n".
_LINE_END = re.compile("[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_STATUS_FLAGS = {Status.SUGGESTED: "Suggested", Status.REJECTED: "Rejected"}
_UNSURE = "Unsure"

_LINE = re.compile(r"[TRAEMN#*]\d*\t")

Json = dict[str, Any]
# Attribute → the types that bear it, and its values.
Values = dict[str, tuple[set[str], set[str]]]


def write(entries: Iterable[Entry], out: Path, labels: LabelSet) -> Written:
    """Write the folder ``out``; a document's files are named by its position and id."""
    tally = Tally(CARRIES)
    names = type_names(labels)
    values: Values = {}
    relation_types: set[str] = set()
    with folder_swapped_in(out) as beside:
        for number, entry in enumerate(entries, 1):
            stem = file_stem(number, entry.document.id)
            _save(beside / f"{stem}.txt", entry.document.text)
            _save(beside / f"{stem}.ann", "".join(f"{line}\n" for line in lines(entry, names)))
            _collect(entry, names, values, relation_types)
            tally.add(entry)
            _count_values(entry, tally)
        _save(beside / "annotation.conf", _annotation_conf(names, values, relation_types))
        _save(beside / "visual.conf", _visual_conf(labels, names))
        text = "brat standoff. Offsets are code points of the text files."
        save(beside, text, labels, tally.written())
    return tally.written()


def type_names(labels: LabelSet) -> dict[str, str]:
    """Return for each label id the name of its type: itself where brat takes that."""
    names = {}
    for number, label in enumerate(labels, 1):
        names[label.id] = label.id if re.fullmatch(r"[A-Za-z0-9_-]+", label.id) else f"Label{number}"
    return names


def lines(entry: Entry, names: dict[str, str]) -> Iterator[str]:
    """Yield the lines of an annotation file."""
    numbers = {span.id: f"T{number}" for number, span in enumerate(entry.spans, 1)}
    for span in entry.spans:
        pieces = fragments(span)
        places = ";".join(f"{start} {end}" for start, end in pieces)
        quote = " ".join(entry.document.text[start:end] for start, end in pieces)
        yield f"{numbers[span.id]}\t{names[span.label]} {places}\t{quote}"
    attributes = [f"{name} {numbers[one.id]}{value}" for one in entry.spans for name, value in _flags(one)]
    yield from (f"A{number}\t{text}" for number, text in enumerate(attributes, 1))
    for number, relation in enumerate(entry.relations, 1):
        ends = f"Arg1:{numbers[relation.source]} Arg2:{numbers[relation.target]}"
        yield f"R{number}\t{ascii_name(relation.type)} {ends}"
    notes = [(numbers[one.id], one.note) for one in entry.spans if one.note]
    for number, (target, note) in enumerate(notes, 1):
        yield f"#{number}\tAnnotatorNotes {target}\t{_LINE_END.sub(' ', note)}"


def fragments(span: Span) -> list[tuple[int, int]]:
    """Return the stretches of ``span`` between line ends, in code points of the document."""
    places = []
    start = 0
    for match in [*_LINE_END.finditer(span.quote), None]:
        end = match.start() if match else len(span.quote)
        if end > start:
            places.append((span.start + start, span.start + end))
        start = match.end() if match else end
    return places


def _flags(span: Span) -> Iterator[tuple[str, str]]:
    """Yield the attributes of ``span``: the name, and the value behind a blank where it has one."""
    for name, value in span.attributes.items():
        if _fits(name, value):
            yield name, f" {value}"
    if span.status in _STATUS_FLAGS:
        yield _STATUS_FLAGS[span.status], ""
    if span.unsure:
        yield _UNSURE, ""


def _fits(name: str, value: str) -> bool:
    """Whether brat can read the attribute: an ASCII name, a value without white space."""
    return bool(value and name == ascii_name(name) and not re.search(r"[\s|]", value))


def _collect(entry: Entry, names: dict[str, str], values: Values, relation_types: set[str]) -> None:
    for span in entry.spans:
        for name, value in span.attributes.items():
            if _fits(name, value):
                bearers, found = values.setdefault(name, (set(), set()))
                bearers.add(names[span.label])
                found.add(value)
    relation_types.update(ascii_name(one.type) for one in entry.relations)


def _count_values(entry: Entry, tally: Tally) -> None:
    tally.leave_out(
        "attributes with white space or names beyond ASCII",
        sum(bool(v) and not _fits(n, v) for span in entry.spans for n, v in span.attributes.items()),
    )
    described = _described(entry.relations)
    tally.leave_out("notes and attributes of relations", described)
    tally.leave_out("notes", int(bool(entry.document.note)))


def _described(relations: Sequence[Relation]) -> int:
    return sum(bool(one.note or one.attributes) for one in relations)


def _annotation_conf(names: dict[str, str], values: Values, relation_types: set[str]) -> str:
    rows = ["[entities]", *names.values(), "", "[relations]"]
    anything = "|".join(names.values())
    rows += [f"{name} Arg1:{anything}, Arg2:{anything}" for name in sorted(relation_types)]
    rows += [
        f"<OVERLAP> Arg1:{anything}, Arg2:{anything}, <OVL-TYPE>:<ANY>",
        "",
        "[events]",
        "",
        "[attributes]",
    ]
    rows += [f"{flag} Arg:{anything}" for flag in (*_STATUS_FLAGS.values(), _UNSURE)]
    for name, (bearers, found) in sorted(values.items()):
        rows.append(f"{name} Arg:{'|'.join(sorted(bearers))}, Value:{'|'.join(sorted(found))}")
    return "\n".join(rows) + "\n"


def _visual_conf(labels: LabelSet, names: dict[str, str]) -> str:
    shown = [f"{names[label.id]} | {label.name('zh')}" for label in labels]
    inks = [f"{names[label.id]} bgColor:{label.light.tint}, fgColor:#000000" for label in labels]
    return "\n".join(["[labels]", *shown, "", "[drawing]", *inks]) + "\n"


def _save(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def recognises(path: Path) -> bool:
    """Whether ``path`` is an annotation file of brat, with its text beside it."""
    with path.open(encoding="utf-8", errors="replace") as file:
        first = file.readline()
    return path.with_suffix(".txt").is_file() and (not first or bool(_LINE.match(first)))


def read(path: Path) -> Iterator[Incoming | Refused]:
    """Yield the document of an annotation file and of the text beside it."""
    try:
        text = path.with_suffix(".txt").read_bytes().decode("utf-8")
        found = _read_lines(path.read_bytes().decode("utf-8").split("\n"), text)
        read = incoming_from_row({"text": text, "id": path.stem, **found})
    except UnicodeDecodeError:
        yield Refused(path.name, UserError("It is not in UTF-8; brat writes no other encoding."))
    except UserError as error:
        yield Refused(path.name, error)
    except (ValueError, KeyError) as error:
        yield Refused(path.name, UserError("It has a line that brat does not write: {what}.", what=error))
    else:
        yield read


def _read_lines(lines: Iterable[str], text: str) -> Json:
    """Return the spans and relations of the lines of an annotation file."""
    spans: dict[str, Json] = {}
    relations: list[Json] = []
    for line in sorted(filter(None, lines), key=_texts_first):
        number, content, *rest = line.split("\t")
        if line[0] == "T":
            spans[number] = {"id": number, "attributes": {}, **_read_place(content, text)}
        elif line[0] in "AM":
            name, target, *value = content.split(" ", 2)
            _set(spans[target], name, value[0] if value else "")
        elif line[0] == "R":
            kind, *ends = content.split()
            source, target = (end.partition(":")[2] for end in ends)
            relations.append({"id": number, "type": kind, "source": source, "target": target})
        elif line[0] == "#" and content.split()[-1] in spans:
            spans[content.split()[-1]]["note"] = rest[0] if rest else ""
    return {"spans": list(spans.values()), "relations": relations}


def _texts_first(line: str) -> bool:
    return line[0] != "T"


def _read_place(content: str, text: str) -> Json:
    """Return label and edges; pieces are one span where only white space lies between them."""
    label, _, places = content.partition(" ")
    pieces = sorted((int(start), int(end)) for start, end in (piece.split() for piece in places.split(";")))
    for (_, end), (start, _) in pairwise(pieces):
        if text[end:start].strip():
            raise UserError(
                "The span {start}–{end} is in pieces with other text between them; tag the whole instead.",
                start=pieces[0][0],
                end=pieces[-1][1],
            )
    return {"label": label, "start": pieces[0][0], "end": pieces[-1][1]}


def _set(span: Json, name: str, value: str) -> None:
    statuses = {flag: status.value for status, flag in _STATUS_FLAGS.items()}
    if name == _UNSURE:
        span["unsure"] = True
    elif name in statuses:
        span["status"] = statuses[name]
    else:
        span["attributes"][name] = value or "true"
