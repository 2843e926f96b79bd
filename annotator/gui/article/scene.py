"""Everything that is known of one article as it is set: text, lines, head and placed spans."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, QPointF, QRectF

from annotator.gui.article.bars import Bar, bars_between
from annotator.gui.article.column import Column, build_column, head_end
from annotator.gui.article.head import Head, facts_of
from annotator.gui.article.lines import Line, Lines
from annotator.gui.article.offsets import Offsets
from annotator.gui.article.painter import Piece, piece_on
from annotator.gui.article.paragraphs import HEAD_KINDS, Kind, paragraphs
from annotator.gui.article.shown import ReadingViewLike
from annotator.gui.article.spans import Placed, SpanLayer
from annotator.gui.article.typeset import Setting
from annotator.gui.theme import Theme
from annotator.model.document import Document
from annotator.model.label import Form, LabelSet
from annotator.model.span import Span, Status

_DOT_RISE = 4


class Scene:
    """One document, one view of it, one setting; all heights are pixels of the text document."""

    def __init__(
        self, document: Document, view: ReadingViewLike, setting: Setting, theme: Theme, parent: QObject
    ) -> None:
        self.document = document
        self.view = view
        self.setting = setting
        self.offsets = Offsets(view, document.text)
        found = paragraphs(view.text, view.zones)
        end = head_end(found)
        kinds = tuple(line.kind for line in found[:end] if line.kind in HEAD_KINDS)
        self.head = Head(facts_of(document, view), setting, theme, kinds)
        below = self.head.below if end else 0
        self.column: Column = build_column(self.offsets, found, setting, theme, self.head.top, below, parent)
        self.lines = Lines(self.column)
        self.layer = SpanLayer(self.offsets.length)
        self.passages = SpanLayer(self.offsets.length)
        self._passage_ids: frozenset[str] = frozenset()
        self.height = 0.0
        self._blocks: list[tuple[int, int, float, float]] = []
        self._block_starts: list[int] = []
        self._marks = [
            (self.offsets.view_to_widget(start), self.offsets.view_to_widget(end), stored)
            for start, end, stored in view.marks
        ]
        self._mark_starts = [mark[0] for mark in self._marks]

    def measure(self) -> None:
        """Lay out the whole text; called once it stands in its widget."""
        self.height = self.lines.height
        self._blocks = self.lines.heights()
        self._block_starts = [block[0] for block in self._blocks]

    def load(self, spans: Iterable[Span], label_set: LabelSet) -> None:
        """Show these spans and no others."""
        self._passage_ids = frozenset(label.id for label in label_set if label.form is Form.PASSAGE)
        self.layer = SpanLayer(self.offsets.length)
        self.passages = SpanLayer(self.offsets.length)
        placed = [item for span in spans if (item := self._place(span)) is not None]
        self.layer.load(placed)
        for item in placed:
            if item.passage:
                self.passages.put(item)

    def change(self, before: Span | None, after: Span | None) -> list[tuple[int, int]]:
        """Show ``after`` in place of ``before``; return the widget intervals whose painting differs."""
        touched = []
        for span in (before, after):
            gone = self.layer.remove(span.id) if span is not None else None
            if gone is not None:
                self.passages.remove(gone.span.id)
                touched.append((gone.start, gone.end))
        placed = self._place(after) if after is not None else None
        if placed is not None:
            self._put(placed)
            touched.append((placed.start, placed.end))
        return [self.layer.stack(start, end) for start, end in touched]

    def move(self, placed: Placed, start: int, end: int) -> tuple[int, int]:
        """Show ``placed`` on another interval for now; return the widget interval to be repainted."""
        low, high = min(start, placed.start), max(end, placed.end)
        moved = Placed(placed.span, start, end, placed.passage)
        self._put(moved)
        return self.layer.stack(low, high)

    def is_passage(self, span: Span) -> bool:
        """Return whether the label of ``span`` marks passages."""
        return span.label in self._passage_ids

    def pieces(self, placed: Placed) -> tuple[Piece, Piece] | None:
        """Return the first and the last piece of a span."""
        first = piece_on(self.lines.at_position(placed.start), placed)
        last = piece_on(self.lines.at_position(placed.end - 1), placed)
        return (first, last) if first is not None and last is not None else None

    def bars(self, lines: Sequence[Line]) -> list[Bar]:
        """Return the bars beside ``lines``."""
        if not lines or not len(self.passages):
            return []
        return bars_between(self.lines, self.passages, lines[0].start, max(lines[-1].end, lines[0].start + 1))

    def marks(self, line: Line) -> list[QPointF]:
        """Return where the dots over ``line`` stand."""
        low = bisect_left(self._mark_starts, line.start)
        high = bisect_left(self._mark_starts, line.end)
        return [
            QPointF((line.x(start) + line.x(min(end, line.end))) / 2, line.em_top - _DOT_RISE)
            for start, end, _ in self._marks[low:high]
        ]

    def mark_at(self, position: int) -> tuple[int, int, str] | None:
        """Return the mark on the character at a widget position: start, end, stored form."""
        index = bisect_right(self._mark_starts, position) - 1
        if index >= 0 and position < max(self._marks[index][1], self._marks[index][0] + 1):
            return self._marks[index]
        return None

    def caret_rect(self, position: int) -> QRectF:
        """Return where a caret stands at a widget position."""
        line = self.lines.at_position(position)
        return QRectF(line.x(position) - 1, line.em_top - 3, 2, line.em_bottom - line.em_top + 6)

    def share(self, position: int) -> float:
        """Return roughly how far down the document a widget position is, 0 to 1."""
        block_start, length, top, height = self._blocks[bisect_right(self._block_starts, position) - 1]
        return (top + height * (position - block_start) / length) / max(1.0, self.height)

    def head_bottom(self) -> float:
        """Return where the headline ends: in the text, or as painted over it."""
        if not self.column.head_end:
            return self.head.painted_bottom
        return self.lines.last_of_block(self.column.head_end - 1).bottom

    def byline_middle(self) -> float | None:
        """Return the middle of the first byline of the text."""
        for number in range(self.column.head_end):
            if self.column.kinds[number] is Kind.BYLINE:
                line = self.lines.first_of_block(number)
                return (line.em_top + line.em_bottom) / 2
        return None

    @property
    def column_top(self) -> float:
        """How far down the head reaches: to the fold line under the headline."""
        return self.head_bottom() + self.head.below

    def fold_rect(self) -> QRectF:
        """Return where a click opens or closes the furniture."""
        return self.head.fold_rect(self.head_bottom())

    def _place(self, span: Span) -> Placed | None:
        if span.status is Status.REJECTED:
            return None
        shown = self.offsets.to_widget(span.start, span.end)
        return Placed(span, *shown, self.is_passage(span)) if shown is not None else None

    def _put(self, placed: Placed) -> None:
        self.layer.put(placed)
        if placed.passage:
            self.passages.put(placed)
