"""Between the document's code points and the widget's positions; the one place where both are known."""

from __future__ import annotations

import re

from annotator.gui.article.shown import ReadingViewLike
from annotator.text.utf16 import Utf16Map

# Qt drops, joins or reinterprets these; each gives way to one character of the same UTF-16 length.
_TRAPS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2029\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffc]")
_SUBSTITUTES = {"\u2029": "\u2028", "\ufeff": "\u200b", "\ufffc": "\ufffd"}


def widget_text(text: str) -> str:
    """Return ``text`` with every character that Qt would change replaced by one it keeps."""
    return _TRAPS.sub(_substitute, text)


def _substitute(match: re.Match[str]) -> str:
    character = match.group()
    if character in _SUBSTITUTES:
        return _SUBSTITUTES[character]
    return " " if character < "\xa0" else "\ufffd"


class Offsets:
    """The way from document to widget and back, through the reading view."""

    def __init__(self, view: ReadingViewLike, document_text: str) -> None:
        self.text = view.text
        self._shown_as_stored = view.text == document_text
        self._alignment = view.alignment
        self._utf16 = Utf16Map(view.text)
        self.length = self._utf16.to_utf16(len(view.text))

    def view_to_widget(self, position: int) -> int:
        """Return the widget position of a position in the reading view."""
        return self._utf16.to_utf16(position)

    def widget_to_view(self, position: int) -> int:
        """Return the position in the reading view of a widget position."""
        return self._utf16.to_code_points(position)

    def to_widget(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the widget interval of a document interval, or None where nothing of it is shown."""
        shown = (start, end) if self._shown_as_stored else self._alignment.to_view(start, end)
        if shown is None or shown[0] >= shown[1]:
            return None
        return self._utf16.to_utf16(shown[0]), self._utf16.to_utf16(shown[1])

    def to_document(self, start: int, end: int) -> tuple[int, int]:
        """Return the document interval of a widget interval."""
        return self._alignment.to_document(self._utf16.to_code_points(start), self._utf16.to_code_points(end))
