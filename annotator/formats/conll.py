"""CoNLL columns: one code point a row, a tab, and its tag as BIO or BIOES.

An empty row ends a line of the text, and a ``-DOCSTART-`` row begins a document. Any other
white space stands as U+2581, since many readers split rows at every kind of it. Where spans
overlap the outermost stays; a span over a line end begins anew in the next line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from annotator.formats.dataset import Entry, Feature, Tally, Written
from annotator.formats.files import swapped_in
from annotator.formats.flat import flat
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
