"""Document and Zone."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from enum import StrEnum


class State(StrEnum):
    """How far the review of a document has come."""

    TODO = "todo"
    IN_PROGRESS = "in_progress"
    DONE = "done"


class Role(StrEnum):
    """What a zone of the text is there for."""

    TITLE = "title"
    BYLINE = "byline"
    HEADING = "heading"
    BODY = "body"
    CAPTION = "caption"
    CREDIT = "credit"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch ``[start, end)`` of the text, in code points, and its role."""

    start: int
    end: int
    role: Role


@dataclass(frozen=True, slots=True)
class Original:
    """The file a document came from, byte for byte."""

    name: str
    encoding: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Document:
    """One article; ``text`` never changes once it is in a project.

    ``published`` is an EDTF date or empty; ``zones`` are sorted and do not overlap.
    """

    id: str
    text: str = field(repr=False)
    title: str = ""
    source: str = ""
    url: str = ""
    published: str = ""
    author: str = ""
    editor: str = ""
    state: State = State.TODO
    note: str = ""
    zones: tuple[Zone, ...] = ()
    original: Original | None = field(default=None, repr=False, compare=False)

    @property
    def text_sha256(self) -> str:
        """The identity of the text: SHA-256 of its UTF-8 bytes, in hexadecimal."""
        return text_sha256(self.text)


def text_sha256(text: str) -> str:
    """Return the SHA-256 of the UTF-8 bytes of ``text`` in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


@dataclass(frozen=True, slots=True)
class DocumentSummary:
    """What a list of documents shows: metadata and counts, without the text.

    ``spans`` counts accepted spans, ``open`` counts suggestions, ``characters`` code points.
    ``doubt`` is what the mean score of the open suggestions lacks of one; 0 where none is open.
    """

    id: str
    position: int
    title: str
    source: str
    published: str
    state: State
    characters: int
    spans: int
    open: int
    doubt: float = 0.0
