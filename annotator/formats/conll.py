"""CoNLL columns: one code point a row, a tab, and its tag as BIO or BIOES.

An empty row ends a line of the text, and a ``-DOCSTART-`` row begins a document. Any other
white space stands as U+2581, since many readers split rows at every kind of it. Where spans
overlap the outermost or the innermost stay, or each label has a column of its own, in the order
of the label set; a span over a line end begins anew in the next line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from annotator.errors import UserError
from annotator.formats.dataset import Entry, Feature, Tally, Written
from annotator.formats.files import swapped_in
from annotator.formats.flat import Nested, flat
from annotator.ingest.incoming import Incoming, Refused
from annotator.ingest.rows import incoming_from_row
from annotator.model.label import LabelSet
from annotator.model.span import Span

CARRIES = frozenset({Feature.TEXT})
WHITE_SPACE = "\u2581"
_DOCUMENT = "-DOCSTART-"
_LOST = {
    Nested.OUTERMOST: "spans inside or across others",
    Nested.INNERMOST: "spans around or across others",
    Nested.PER_LABEL: "spans inside or across others of their label",
}


def write_bio(
    entries: Iterable[Entry], out: Path, labels: LabelSet, nested: Nested = Nested.OUTERMOST
) -> Written:
    """Write ``entries`` with the tags B-, I- and O."""
    return _write(entries, out, labels, nested, closed=False)


def write_bioes(
    entries: Iterable[Entry], out: Path, labels: LabelSet, nested: Nested = Nested.OUTERMOST
) -> Written:
    """Write ``entries`` with the tags B-, I-, E-, S- and O."""
    return _write(entries, out, labels, nested, closed=True)


def tags(length: int, spans: Sequence[Span], *, closed: bool, cuts: Iterable[int] = ()) -> list[str]:
    """Return the tag of each of ``length`` code points; no span goes on over a cut.

    ``spans`` do not overlap; ``closed`` marks ends (E-) and single characters (S-) too.
    """
    found = ["O"] * length
    breaks = sorted(cuts)
    for span in spans:
        for start, end in _pieces(span.start, span.end, breaks):
            found[start:end] = [f"I-{span.label}"] * (end - start)
            if closed:
                found[end - 1] = f"E-{span.label}"
            found[start] = f"S-{span.label}" if closed and end - start == 1 else f"B-{span.label}"
    return found


def _pieces(start: int, end: int, breaks: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Cut ``[start, end)`` at the line ends inside, which belong to no piece."""
    for position in breaks:
        if start <= position < end:
            if position > start:
                yield start, position
            start = position + 1
    if start < end:
        yield start, end


def _write(entries: Iterable[Entry], out: Path, labels: LabelSet, nested: Nested, *, closed: bool) -> Written:
    of_columns = [{label.id} for label in labels]
    if nested is not Nested.PER_LABEL:
        of_columns = [set[str]().union(*of_columns)]
    head = _DOCUMENT + "\tO" * len(of_columns) + "\n\n"
    tally = Tally(CARRIES)
    with swapped_in(out) as beside, beside.open("w", encoding="utf-8", newline="\n") as file:
        for entry in entries:
            kept = flat(entry.spans, nested)
            columns = [[span for span in kept if span.label in own] for own in of_columns]
            file.write(head)
            file.writelines(_rows(entry.document.text, columns, closed=closed))
            tally.add(entry, kept, lost=_LOST[nested])
            tally.leave_out("line ends inside spans", sum(span.quote.count("\n") for span in kept))
    return tally.written()


def _rows(text: str, columns: Sequence[Sequence[Span]], *, closed: bool) -> Iterator[str]:
    cuts = [position for position, character in enumerate(text) if character == "\n"]
    tagged = (tags(len(text), spans, closed=closed, cuts=cuts) for spans in columns)
    empty = True
    for character, *row in zip(text, *tagged, strict=True):
        if character != "\n":
            yield "\t".join((WHITE_SPACE if character.isspace() else character, *row)) + "\n"
            empty = False
        elif not empty:
            yield "\n"
            empty = True
    if not empty:
        yield "\n"


def recognises(path: Path) -> bool:
    """Whether ``path`` begins with rows of a token and a tag."""
    with path.open(encoding="utf-8", errors="replace") as file:
        head = [line.rstrip("\n") for line in islice(file, 50)]
    rows = [line for line in head if line]
    return bool(rows) and all(_tags_of(line) is not None for line in rows)


def read(path: Path) -> Iterator[Incoming | Refused]:
    """Yield a document for each ``-DOCSTART-``, or one where there is none.

    Tokens are joined, an empty row is a line end and U+2581 a blank: other white space is lost.
    The tags stand in the last column, or in as many as the ``-DOCSTART-`` row has an O for.
    """
    try:
        lines = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n").split("\n")
    except UnicodeDecodeError:
        yield Refused(path.name, UserError("It is not in UTF-8; save it so and import it again."))
        return
    parts = _documents(lines)
    for number, part in enumerate(parts, 1):
        own = path.stem if len(parts) == 1 else f"{path.stem}_{number}"
        try:
            yield incoming_from_row({"id": own, **_row(part)})
        except UserError as error:
            yield Refused(own, error)


def _documents(lines: Iterable[str]) -> list[list[str]]:
    parts: list[list[str]] = [[]]
    for line in lines:
        if line.startswith(_DOCUMENT):
            parts.append([line])
        else:
            parts[-1].append(line)
    return [part for part in parts if any(line and not line.startswith(_DOCUMENT) for line in part)]


def _row(lines: list[str]) -> dict[str, object]:
    """Return the text and the spans of the rows of one document."""
    width = 1
    if lines[0].startswith(_DOCUMENT):
        marks = re.split(r"[\t ]", lines.pop(0))[1:]
        width = len(marks) if set(marks) == {"O"} else 1
    text = ""
    columns = [_Column() for _ in range(width)]
    for line in lines:
        if not line:
            text += "\n" if text else ""
            for column in columns:
                column.open_label = ""
            continue
        tags_here = _tags_of(line, width)
        if tags_here is None:
            raise UserError("“{line}” is no row of a token and a tag.", line=line)
        token = re.split(r"[\t ]", line)[0].replace(WHITE_SPACE, " ")
        for column, tag in zip(columns, tags_here, strict=True):
            column.add(tag, len(text), len(text) + len(token))
        text += token
    return {"text": text.rstrip("\n"), "spans": [span for column in columns for span in column.spans]}


class _Column:
    """The spans of one column of tags, row by row."""

    def __init__(self) -> None:
        self.spans: list[dict[str, object]] = []
        self.open_label = ""

    def add(self, tag: str, start: int, end: int) -> None:
        part, _, label = tag.partition("-")
        if label and part in "IEM" and label == self.open_label:
            self.spans[-1]["end"] = end
        elif label:
            self.spans.append({"start": start, "end": end, "label": label})
        self.open_label = label if part in "BIM" else ""


def _tags_of(line: str, width: int = 1) -> list[str] | None:
    """Return the tags of a row, its last ``width`` columns; None where there are none."""
    found = re.split(r"[\t ]", line)[1:][-width:]
    known = len(found) == width and all(re.fullmatch(r"O|[BIESM]-\S+", tag) for tag in found)
    return found if known else None
