"""What the article view expects of a reading view; any object of this shape will do."""

from __future__ import annotations

from typing import Protocol

from annotator.model.document import Zone


class AlignmentLike(Protocol):
    """The map between document and view, in code points."""

    def to_document(self, start: int, end: int) -> tuple[int, int]:
        """Return the document interval of a view interval."""
        ...

    def to_view(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the view interval of a document interval, or None where all of it is hidden."""
        ...


class ReadingViewLike(Protocol):
    """The text as shown, with its zones and marks in code points of that text."""

    text: str
    alignment: AlignmentLike
    zones: tuple[Zone, ...]
    marks: tuple[tuple[int, int, str], ...]
    folded: tuple[str, ...]
    stored_script: str
