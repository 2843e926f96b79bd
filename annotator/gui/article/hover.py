"""What the pointer rests on, and the card that tells about it after a moment."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRectF, QTimer, Signal

from annotator.gui.article.card import Card, label_runs, mark_runs, place_card
from annotator.gui.article.scene import Scene
from annotator.gui.theme import Theme
from annotator.model.label import LabelSet

DELAY_MS = 450


class Hover(QObject):
    """Follows the pointer over one scene; positions are the widget's."""

    span_entered = Signal(str)
    rested = Signal(int)
    left = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._position: int | None = None
        self._span = ""
        self._timer = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._timer.timeout.connect(self._on_timeout)

    def move_to(self, scene: Scene, position: int | None) -> None:
        """The pointer is on the character at ``position``, or beside the text."""
        if position == self._position:
            return
        self._position = position
        around = scene.layer.at(position) if position is not None else []
        span = around[0].span.id if around else ""
        self.left.emit()
        if span != self._span:
            self._span = span
            self.span_entered.emit(span)
        if around or (position is not None and scene.mark_at(position) is not None):
            self._timer.start()
        else:
            self._timer.stop()

    def reset(self) -> None:
        """Forget what was under the pointer."""
        self._timer.stop()
        self._position = None
        self.left.emit()
        if self._span:
            self._span = ""
            self.span_entered.emit("")

    def _on_timeout(self) -> None:
        if self._position is not None:
            self.rested.emit(self._position)


def card_for(
    scene: Scene, position: int, label_set: LabelSet, language: str, theme: Theme, limits: QRectF
) -> Card | None:
    """Return the card about the character at ``position``: its stored form, else its labels."""
    mark = scene.mark_at(position)
    around = scene.layer.at(position)
    if mark is not None:
        start, end = mark[0], max(mark[1], mark[0] + 1)
        shown = scene.offsets.text[
            scene.offsets.widget_to_view(mark[0]) : scene.offsets.widget_to_view(mark[1])
        ]
        runs = mark_runs(shown, mark[2], theme)
    elif around:
        start, end = position, position + 1
        names = [label_set.get(item.span.label) for item in around if item.span.label in label_set]
        runs = label_runs(names, language, theme)
    else:
        return None
    if not runs:
        return None
    line = scene.lines.at_position(start)
    corner = QPointF(line.x(start), line.em_top - 2)
    target = QRectF(corner, QPointF(line.x(min(end, line.end)), line.em_bottom + 8))
    neighbours = scene.lines.before(line), scene.lines.behind(line)
    return place_card(runs, target, neighbours, limits, is_mark=mark is not None)
