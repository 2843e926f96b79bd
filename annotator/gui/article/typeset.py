"""How an article is set: sizes, spacing and indents of every kind of paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from PySide6.QtGui import QFont, QTextBlockFormat

from annotator.gui.article.paragraphs import HEAD_KINDS, Kind
from annotator.gui.fonts import body_font, serif_font

BAR_MARGIN = 30
SMALLEST_HAN = 12
UI_SIZE = 13
_MEASURE = 38
_ROOM_BESIDE = 48
_OPENING = "“‘《（【「『〈〔［"
_SPACES = re.compile(r"[^\S\n]*")


_PITCHES = {Kind.TITLE: 1.45, Kind.HEADING: 1.7, Kind.BODY: 1.9, Kind.KICKER: 1.9, Kind.ITEM: 1.9}


@dataclass(frozen=True)
class Setting:
    """Sizes in pixels for one size of the body text and one width of the column."""

    body: int
    width: int

    @classmethod
    def fitting(cls, body: int, room: int) -> Setting:
        """Return the setting for a view ``room`` pixels wide: at most 38 characters a line."""
        characters = max(8, min(_MEASURE, (room - _ROOM_BESIDE) // body))
        return cls(body, characters * body)

    def em(self, kind: Kind) -> int:
        """Return the size of the characters."""
        return _em(self.body, kind)

    def pitch(self, kind: Kind) -> int:
        """Return the distance from one line to the next."""
        if kind is Kind.BLANK:
            return 1
        return round(self.em(kind) * _PITCHES.get(kind, 1.65))

    def font(self, kind: Kind) -> QFont:
        """Return the font."""
        if kind in (Kind.TITLE, Kind.HEADING):
            return serif_font(self.em(kind), bold=True)
        return body_font(self.em(kind))

    def gap(self, above: Kind, below: Kind) -> int:
        """Return the free space between a paragraph and the one below it."""
        if below in HEAD_KINDS and above in HEAD_KINDS:
            return 4 if below is Kind.BYLINE and above is not Kind.BYLINE else 0
        if above is Kind.HEADING:
            return 6
        if below is Kind.HEADING or above in HEAD_KINDS or below in HEAD_KINDS:
            return 18
        if above is below is Kind.ITEM:
            return 0
        if above in (Kind.CAPTION, Kind.CREDIT):
            return 2 if below is Kind.CREDIT else 18
        if below is Kind.CAPTION:
            return 12
        if above is below is Kind.FURNITURE:
            return 4
        return round(self.body * 0.55)

    def shift(self, kind: Kind) -> float:
        """Return how far below the middle of its line Qt puts a text of fixed line height."""
        return 0.3 * self.pitch(kind) - 0.38 * self.em(kind)

    def block_format(self, kind: Kind, text: str) -> QTextBlockFormat:
        """Return the format of a paragraph with that text; its top margin is left to the caller."""
        block = QTextBlockFormat()
        block.setLineHeight(self.pitch(kind), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        if kind is Kind.BODY:
            block.setTextIndent(self.indent(text))
        elif kind in (Kind.CAPTION, Kind.CREDIT, Kind.ITEM):
            block.setLeftMargin(2 * self.body)
        return block

    def indent(self, text: str) -> float:
        """Return the indent of a body paragraph; white space that is stored counts towards it."""
        blanks = _SPACES.match(text).group()
        stored = sum(1.0 if blank == "\u3000" else 0.25 for blank in blanks)
        wanted = 1.5 if text[len(blanks) : len(blanks) + 1] in _OPENING else 2
        return max(0.0, wanted - stored) * self.body


@cache
def _em(body: int, kind: Kind) -> int:
    sizes = {
        Kind.TITLE: round(body * (5 / 3 if body >= 18 else 1.588)),
        Kind.BYLINE: max(UI_SIZE, body - 5),
        Kind.HEADING: body + 2,
        Kind.CAPTION: max(SMALLEST_HAN, body - 3),
        Kind.CREDIT: max(SMALLEST_HAN, body - 5),
        Kind.FURNITURE: max(SMALLEST_HAN, body - 5),
    }
    return sizes.get(kind, body)
