"""YEDDA annotations, read only: ``[@沈晓明#OFFICIAL*]`` in the text, ``[$…#…*]`` for what it proposed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from annotator.errors import UserError
from annotator.ingest.decode import decode
from annotator.ingest.incoming import Incoming, Refused
from annotator.ingest.rows import incoming_from_row

# A span may hold others; no quote of ours holds these marks.
_MARK = re.compile(r"\[(?P<open>[@$])|#(?P<label>[^\s#*\[\]]+)\*\]")
_STATUS = {"@": "accepted", "$": "suggested"}


def recognises(path: Path) -> bool:
    """Whether ``path`` holds marks of YEDDA."""
    head = path.read_bytes()[:1_000_000]
    return b"*]" in head and (b"[@" in head or b"[$" in head)


def read(path: Path) -> Iterator[Incoming | Refused]:
    """Yield the document of a file."""
    try:
        text = decode(path.read_bytes()).text.replace("\r\n", "\n").replace("\r", "\n")
        yield incoming_from_row({"id": path.name.partition(".")[0], **unmarked(text)})
    except UserError as error:
        yield Refused(path.name, error)


def unmarked(marked: str) -> dict[str, object]:
    """Return the text without its marks, and the spans they were; UserError where one never ends."""
    parts: list[str] = []
    length = last = 0
    spans: list[dict[str, object]] = []
    begun: list[tuple[int, str]] = []
    for mark in _MARK.finditer(marked):
        if mark["label"] and not begun:
            continue
        parts.append(marked[last : mark.start()])
        length += mark.start() - last
        last = mark.end()
        if mark["open"]:
            begun.append((length, _STATUS[mark["open"]]))
        else:
            start, status = begun.pop()
            told = {} if status == "accepted" else {"recommender": "YEDDA"}
            spans.append({"start": start, "end": length, "label": mark["label"], "status": status, **told})
    if begun:
        raise UserError("The span that begins at character {start} never ends.", start=begun[-1][0])
    parts.append(marked[last:])
    return {"text": "".join(parts), "spans": spans}
