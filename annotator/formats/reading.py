"""Datasets of the reading view: furniture and noise out, one script, offsets in that text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from annotator.formats.dataset import Entry
from annotator.model.span import Span
from annotator.text.script import Script
from annotator.text.view import ReadingView, reading_view

# A span whose whole stretch is folded away has no place in the view.
HIDDEN = "spans in page furniture"


def as_read(entries: Iterable[Entry], script: Script) -> Iterator[tuple[Entry, int]]:
    """Yield each document as its reading view in ``script``, and how many spans are hidden there.

    Offsets count code points of the view; ids stay those of the project.
    """
    for document, spans, relations in entries:
        view = reading_view(document.text, document.zones, script=script)
        shown = [one for one in (_shown(span, view) for span in spans) if one is not None]
        ids = {span.id for span in shown}
        kept = [one for one in relations if {one.source, one.target} <= ids]
        read = replace(document, text=view.text, zones=view.zones)
        yield Entry(read, shown, kept), len(spans) - len(shown)


def _shown(span: Span, view: ReadingView) -> Span | None:
    place = view.alignment.to_view(span.start, span.end)
    if place is None or place[0] == place[1]:
        return None
    start, end = place
    return replace(span, start=start, end=end, quote=view.text[start:end])
