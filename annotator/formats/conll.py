"""CoNLL columns: one code point a row, a tab, and its tag as BIO or BIOES.

An empty row ends a line of the text, and a ``-DOCSTART-`` row begins a document. Any other
white space stands as U+2581, since many readers split rows at every kind of it. Where spans
overlap the outermost stays; a span over a line end begins anew in the next line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from annotator.errors import UserError
from annotator.formats.dataset import Entry, Feature, Tally, Written
from annotator.formats.files import swapped_in
from annotator.formats.flat import flat
from annotator.ingest.incoming import Incoming, Refused
from annotator.ingest.rows import incoming_from_row
from annotator.model.label import LabelSet
from annotator.model.span import Span

CARRIES = frozenset({Feature.TEXT})
WHITE_SPACE = "\u2581"
_DOCUMENT = "-DOCSTART-\tO\n\n"


def write_bio(entries: Iterable[Entry], out: Path, labels: LabelSet) -> Written:
    """Write ``entries`` with the tags B-, I- and O."""
    return _write(entries, out, closed=False)


def write_bioes(entries: Iterable[Entry], out: Path, labels: LabelSet) -> Written:
    """Write ``entries`` with the tags B-, I-, E-, S- and O."""
    return _write(entries, out, closed=True)


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


def _write(entries: Iterable[Entry], out: Path, *, closed: bool) -> Written:
    tally = Tally(CARRIES)
    with swapped_in(out) as beside, beside.open("w", encoding="utf-8", newline="\n") as file:
        for entry in entries:
            kept = flat(entry.spans)
            file.write(_DOCUMENT)
            file.writelines(_rows(entry.document.text, kept, closed=closed))
            tally.add(entry, kept, lost="spans inside or across others")
            tally.leave_out("line ends inside spans", sum(span.quote.count("\n") for span in kept))
    return tally.written()


def _rows(text: str, spans: Sequence[Span], *, closed: bool) -> Iterator[str]:
    cuts = [position for position, character in enumerate(text) if character == "\n"]
    empty = True
    for character, tag in zip(text, tags(len(text), spans, closed=closed, cuts=cuts), strict=True):
        if character != "\n":
            yield f"{WHITE_SPACE if character.isspace() else character}\t{tag}\n"
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
    return bool(rows) and all(_tag_of(line) is not None for line in rows)


def read(path: Path) -> Iterator[Incoming | Refused]:
    """Yield a document for each ``-DOCSTART-``, or one where there is none.

    Tokens are joined, an empty row is a line end and U+2581 a blank: other white space is lost.
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
        if line.startswith("-DOCSTART-"):
            parts.append([])
        else:
            parts[-1].append(line)
    return [part for part in parts if any(part)]


def _row(lines: list[str]) -> dict[str, object]:
    """Return the text and the spans of the rows of one document."""
    text = ""
    spans: list[dict[str, object]] = []
    open_label = ""
    for line in lines:
        if not line:
            text += "\n" if text else ""
            open_label = ""
            continue
        tag = _tag_of(line)
        if tag is None:
            raise UserError("“{line}” is no row of a token and a tag.", line=line)
        token = re.split(r"[\t ]", line)[0].replace(WHITE_SPACE, " ")
        part, _, label = tag.partition("-")
        if label and part in "IEM" and label == open_label:
            spans[-1]["end"] = len(text) + len(token)
        elif label:
            spans.append({"start": len(text), "end": len(text) + len(token), "label": label})
        open_label = label if part in "BIM" else ""
        text += token
    return {"text": text.rstrip("\n"), "spans": spans}


def _tag_of(line: str) -> str | None:
    """Return the tag of a row, its last column; None where there is none."""
    last = re.split(r"[\t ]", line)[-1]
    return last if re.fullmatch(r"O|[BIESM]-\S+", last) and last != line else None
