"""Puts the paint of an article together: what lies under its text, and what lies over it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from annotator.gui.article.bars import paint_bar
from annotator.gui.article.card import Card, paint_card
from annotator.gui.article.lines import Line
from annotator.gui.article.painter import Piece, SpanPainter, pieces_of
from annotator.gui.article.paragraphs import Kind
from annotator.gui.article.scene import Scene
from annotator.gui.article.strip import Strip, paint_strip
from annotator.gui.article.typeset import BAR_MARGIN
from annotator.gui.theme import Theme

REACH = 24
"""How far paint of a line goes beyond it, in pixels."""

_CAPTION_RULE = 13.5
_BULLET = 12


@dataclass
class Emphasis:
    """What is singled out at the moment; intervals are widget positions."""

    selected: str = ""
    selection: tuple[int, int] | None = None
    caret: int | None = None
    hits: Sequence[tuple[int, int]] = field(default_factory=tuple)
    current_hit: int = -1
    marked: bool = True
    strip: Strip | None = None
    card: Card | None = None


class Canvas:
    """Paints one scene in one theme."""

    def __init__(self, scene: Scene, spans: SpanPainter, theme: Theme) -> None:
        self._scene = scene
        self._spans = spans
        self._theme = theme
        self._lines: list[Line] = []
        self._pieces: list[Piece] = []

    def colour(self, label_id: str) -> QColor:
        """Return the line colour of a label."""
        return self._spans.colour(label_id)

    def paint_under(self, painter: QPainter, top: float, bottom: float, emphasis: Emphasis) -> None:
        """Paint what the text between ``top`` and ``bottom`` stands on."""
        self._lines = list(self._scene.lines.between(top - REACH, bottom + REACH))
        self._pieces = pieces_of(self._lines, self._scene.layer)
        self._spans.paint_tints(painter, self._pieces, emphasis.selected)
        if emphasis.selection is not None:
            self._spans.paint_selection(painter, _boxes(self._lines, *emphasis.selection, 5))

    def paint_over(self, painter: QPainter, top: float, emphasis: Emphasis) -> None:
        """Paint what lies over the same text."""
        if top < self._scene.column_top:
            self._scene.head.paint(painter, self._scene.head_bottom(), self._scene.byline_middle())
        self._paint_margin(painter, emphasis)
        self._spans.paint_lines(painter, self._pieces, emphasis.selected)
        if emphasis.marked:
            self._spans.paint_marks(painter, (dot for line in self._lines for dot in self._scene.marks(line)))
        self._paint_hits(painter, emphasis)
        chosen = [piece for piece in self._pieces if piece.placed.span.id == emphasis.selected]
        self._spans.paint_outline(painter, chosen)
        if emphasis.caret is not None:
            self._spans.paint_caret(painter, self._scene.caret_rect(emphasis.caret))
        if emphasis.strip is not None:
            paint_strip(painter, emphasis.strip, self._theme)
        if emphasis.card is not None:
            paint_card(painter, emphasis.card, self._theme)

    def _paint_margin(self, painter: QPainter, emphasis: Emphasis) -> None:
        left = BAR_MARGIN + 2 * self._scene.setting.body - _CAPTION_RULE
        for line in self._lines:
            if line.kind is Kind.CAPTION:
                rule = QRectF(left, line.em_top - 4, 1.5, line.bottom - line.top)
                self._spans.paint_caption_rule(painter, rule)
            elif line.kind is Kind.ITEM and line.is_first:
                middle = QPointF(line.left - _BULLET, (line.em_top + line.em_bottom) / 2)
                self._spans.paint_bullet(painter, middle)
        for bar in self._scene.bars(self._lines):
            paint_bar(painter, bar, self._spans, selected=bar.placed.span.id == emphasis.selected)

    def _paint_hits(self, painter: QPainter, emphasis: Emphasis) -> None:
        for index, (start, end) in enumerate(emphasis.hits):
            if self._lines and start < self._lines[-1].end and end > self._lines[0].start:
                boxes = _boxes(self._lines, start, end, 2)
                self._spans.paint_hits(painter, boxes, current=index == emphasis.current_hit)


def _boxes(lines: Iterable[Line], start: int, end: int, beyond: float) -> Iterator[QRectF]:
    for line in lines:
        low, high = max(start, line.start), min(end, line.end)
        if low < high:
            left = line.x(low)
            top = line.em_top - beyond
            yield QRectF(left, top, line.x(high) - left, line.em_bottom + beyond - top)
