"""Plain text and Markdown: one article a file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePath

from annotator.errors import UserError
from annotator.ingest.decode import decode, unify_line_ends
from annotator.ingest.incoming import Incoming, Options
from annotator.ingest.metadata import find_metadata
from annotator.ingest.rows import described
from annotator.ingest.split import find_parts, text_of_part
from annotator.model.document import Document, Original
from annotator.model.span import new_id
from annotator.text.zones import find_zones


def read_plain(path: Path, options: Options) -> Iterator[Incoming]:
    """Yield the article of a text file, or each of them where it is to be split."""
    data = path.read_bytes()
    decoded = decode(data, options.encoding)
    text = unify_line_ends(decoded.text)
    parts = find_parts(text) if options.split else []
    sure = decoded.confidence
    if len(parts) < 2:
        yield replace(article(text, Original(path.name, decoded.encoding, data)), confidence=sure)
        return
    for part in parts:
        piece = text_of_part(text, part)
        original = Original(path.name, decoded.encoding, piece.encode(decoded.encoding))
        yield replace(article(piece, original), confidence=sure)


def article(text: str, original: Original, *, url: str = "") -> Incoming:
    """Return the article of ``text``, which is fixed from here on, with what it says of itself.

    Its id is the name of the file: whoever puts it beside others makes sure that it is free.
    """
    if not text.strip():
        raise UserError("The file has no text.")
    zones = find_zones(text)
    document = Document(id=_name(original), text=text, zones=zones, original=original, url=url)
    return described(document, find_metadata(text, zones, name=original.name, url=url))


def _name(original: Original) -> str:
    """Return the name of the file without its ending, by which people know the article again."""
    return PurePath(original.name).stem or new_id()
