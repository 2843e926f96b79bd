"""The card that appears when the pointer rests on a span or on a mark."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from annotator.gui.article.bubble import TIP, paint_bubble, place_over, place_under
from annotator.gui.article.lines import Line
from annotator.gui.fonts import serif_font, ui_font
from annotator.gui.theme import Theme
from annotator.model.label import Label

_PADDING = 12
_GAP = 11
_HEIGHT = 27
_MARK_HEIGHT = 30


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one font and colour, ``gap`` pixels behind the run before it."""

    text: str
    font: QFont
    colour: QColor
    gap: int = 0

    @property
    def width(self) -> float:
        """The pixels it takes, without its gap."""
        return QFontMetricsF(self.font).horizontalAdvance(self.text)


@dataclass(frozen=True, slots=True)
class Card:
    """A card in its place, in pixels of the text document."""

    rect: QRectF
    tip: QPointF
    runs: tuple[Run, ...]


def label_runs(labels: Sequence[Label], language: str, theme: Theme) -> tuple[Run, ...]:
    """Return the names of the labels under the pointer, the innermost first."""
    return tuple(
        Run(label.name(language), ui_font(13, bold=not gap), QColor(theme.ink_of(label).text), gap)
        for gap, label in zip(itertools.chain((0,), itertools.repeat(_GAP)), labels, strict=False)
    )


def mark_runs(shown: str, stored: str, theme: Theme) -> tuple[Run, ...]:
    """Return the stored form of what is shown, with the noise in it in a quiet ink."""
    kept = stored[: len(shown)] if len(stored) >= len(shown) else stored
    noise = stored[len(kept) :]
    runs = [Run(kept, serif_font(16, bold=False), theme.ink)]
    if noise:
        runs.append(Run(noise, serif_font(16, bold=False), theme.ink3))
    words = QCoreApplication.translate("HoverCard", "in the document")
    return (*runs, Run(words, ui_font(13), theme.ink2, _GAP))


def place_card(
    runs: tuple[Run, ...],
    target: QRectF,
    neighbours: tuple[Line | None, Line | None],
    limits: QRectF,
    *,
    is_mark: bool,
) -> Card:
    """Return the card over ``target``, or under it where the top of ``limits`` is too near."""
    width = sum(run.gap + run.width for run in runs) + 2 * _PADDING
    height = _MARK_HEIGHT if is_mark else _HEIGHT
    middle = target.center().x()
    above, below = neighbours
    rect = place_over(target, width, height, middle - width / 2, limits, above)
    if rect.top() >= limits.top():
        return Card(rect, QPointF(middle, target.top() - TIP), runs)
    rect = place_under(target, width, height, middle - width / 2, limits, below)
    return Card(rect, QPointF(middle, target.bottom() + TIP), runs)


def paint_card(painter: QPainter, card: Card, theme: Theme) -> None:
    """Draw the card."""
    paint_bubble(painter, card.rect, card.tip, theme)
    content = sum(run.gap + run.width for run in card.runs)
    x = card.rect.center().x() - content / 2
    for run in card.runs:
        x += run.gap
        painter.setFont(run.font)
        painter.setPen(run.colour)
        room = QRectF(x, card.rect.top(), run.width + 4, card.rect.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, run.text)
        x += run.width
