"""The key strip over the suggestion that is looked at: what the keys do with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen

from annotator.gui.article.bubble import TIP, paint_bubble, place_over, place_under
from annotator.gui.article.lines import Line
from annotator.gui.article.painter import Piece
from annotator.gui.fonts import ui_font
from annotator.gui.theme import Theme, mixed
from annotator.model.label import LabelSet

HEIGHT = 29
BEYOND_COLUMN = 26
_PADDING, _CAP_GAP, _TEXT_GAP, _GROUP_GAP = 10, 3, 6, 14
_CAP_HEIGHT, _CAP_PADDING = 18, 10
_ARROW = 20


class Act(StrEnum):
    """What a group of the strip stands for."""

    ACCEPT = "accept"
    REJECT = "reject"
    RELABEL = "relabel"
    EDGES = "edges"


@dataclass(frozen=True, slots=True)
class Group:
    """Keys and the word behind them, at places relative to the strip's left edge."""

    act: Act
    caps: tuple[tuple[str, float, float], ...]
    word: str
    word_left: float
    right: float


@dataclass(frozen=True, slots=True)
class Strip:
    """A strip in its place, in pixels of the text document."""

    rect: QRectF
    tip: QPointF
    groups: tuple[Group, ...]

    def act_at(self, point: QPointF) -> Act | None:
        """Return what a click at ``point`` asks for."""
        x = point.x() - self.rect.left()
        for group in self.groups:
            if group.caps[0][1] <= x <= group.right:
                return group.act
        return None


def groups_for(label_set: LabelSet) -> tuple[tuple[Group, ...], float]:
    """Return the groups of the strip and its width."""
    words = {
        Act.ACCEPT: QCoreApplication.translate("KeyStrip", "accept"),
        Act.REJECT: QCoreApplication.translate("KeyStrip", "reject"),
        Act.RELABEL: QCoreApplication.translate("KeyStrip", "relabel"),
        Act.EDGES: QCoreApplication.translate("KeyStrip", "edges"),
    }
    keys = [label.key for label in label_set if label.key]
    caps: dict[Act, tuple[str, ...]] = {Act.ACCEPT: ("⏎",), Act.REJECT: ("⌫",)}
    if keys:
        caps[Act.RELABEL] = (keys[0] if len(keys) == 1 else f"{keys[0]}–{keys[-1]}",)
    caps[Act.EDGES] = ("[", "]")
    groups = []
    left = float(_PADDING)
    for act, texts in caps.items():
        group = _group(act, texts, words[act], left)
        groups.append(group)
        left = group.right + _GROUP_GAP
    return tuple(groups), left - _GROUP_GAP + _PADDING


def _group(act: Act, texts: Sequence[str], word: str, left: float) -> Group:
    placed = []
    for text in texts:
        width = 22.0 if text in "⏎⌫" else _cap_width(text)
        placed.append((text, left, width))
        left += width + _CAP_GAP
    left += _TEXT_GAP - _CAP_GAP
    return Group(act, tuple(placed), word, left, left + _width(word, 13))


def _cap_width(text: str) -> float:
    return max(float(_CAP_HEIGHT), _width(text, 12) + _CAP_PADDING)


def _width(text: str, px: int) -> float:
    return QFontMetricsF(ui_font(px)).horizontalAdvance(text)


def place_strip(
    pieces: tuple[Piece, Piece],
    neighbours: tuple[Line | None, Line | None],
    limits: QRectF,
    content: tuple[tuple[Group, ...], float],
) -> Strip:
    """Return the strip over the first of ``pieces``, or under the last where no line is above.

    ``neighbours`` are the lines before and behind them; ``limits`` are the sides it keeps to
    and the top of what is visible.
    """
    groups, width = content
    first, last = pieces
    above, below = neighbours
    target = _em_box(first)
    reach = min(target.left() + _ARROW, target.center().x() + _ARROW / 2)
    rect = place_over(target, width, HEIGHT, target.left() - 4, limits, above)
    if above is not None and above.top >= limits.top() - 1 and rect.top() >= limits.top():
        return Strip(rect, QPointF(reach, target.top() - TIP), groups)
    target = _em_box(last)
    outline = last.outline
    target.setBottom(outline.bottom() - 4)
    rect = place_under(target, width, HEIGHT, target.left() - 4, limits, below)
    reach = min(target.left() + _ARROW, target.center().x())
    return Strip(rect, QPointF(reach, target.bottom() + TIP + 1), groups)


def _em_box(piece: Piece) -> QRectF:
    line = piece.line
    return QRectF(piece.left, line.em_top, piece.right - piece.left, line.em_bottom - line.em_top)


def paint_strip(painter: QPainter, strip: Strip, theme: Theme) -> None:
    """Draw the strip with its keys."""
    paint_bubble(painter, strip.rect, strip.tip, theme)
    middle = strip.rect.top() + HEIGHT / 2 + (strip.rect.height() - HEIGHT) / 2
    for group in strip.groups:
        for text, left, width in group.caps:
            place = QRectF(strip.rect.left() + left, middle - _CAP_HEIGHT / 2, width, _CAP_HEIGHT)
            _paint_cap(painter, place, text, theme)
        painter.setFont(ui_font(13))
        painter.setPen(theme.ink)
        room = QRectF(strip.rect.left() + group.word_left, middle - 12, group.right - group.word_left + 4, 24)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, group.word)


def _paint_cap(painter: QPainter, rect: QRectF, text: str, theme: Theme) -> None:
    box = rect.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(QPen(theme.hairline, 1))
    painter.setBrush(theme.raised)
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(QPen(mixed(theme.ink3, theme.raised, 0.6), 1))
    painter.drawLine(QPointF(box.left() + 4, box.bottom()), QPointF(box.right() - 4, box.bottom()))
    if text in _GLYPHS:
        painter.setPen(_glyph_pen(theme))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(_GLYPHS[text]().translated(rect.center()))
        return
    painter.setFont(ui_font(12))
    painter.setPen(theme.ink)
    painter.drawText(rect.adjusted(0, -0.5, 0, -0.5), Qt.AlignmentFlag.AlignCenter, text)


def _glyph_pen(theme: Theme) -> QPen:
    return QPen(theme.ink, 1.3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _return_glyph() -> QPainterPath:
    path = QPainterPath(QPointF(4.5, -4))
    path.lineTo(4.5, -0.5)
    path.quadTo(4.5, 1.5, 2.5, 1.5)
    path.lineTo(-4, 1.5)
    path.moveTo(-1.3, -1.2)
    path.lineTo(-4, 1.5)
    path.lineTo(-1.3, 4.2)
    return path


def _backspace_glyph() -> QPainterPath:
    path = QPainterPath(QPointF(-2, -4))
    path.lineTo(5, -4)
    path.lineTo(5, 4)
    path.lineTo(-2, 4)
    path.lineTo(-5.5, 0)
    path.closeSubpath()
    for sign in (1, -1):
        path.moveTo(-0.2, -1.6 * sign)
        path.lineTo(3, 1.6 * sign)
    return path


_GLYPHS = {"⏎": _return_glyph, "⌫": _backspace_glyph}
