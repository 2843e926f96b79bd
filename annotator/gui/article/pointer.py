"""What presses, drags and clicks in the article mean; says so in signals and changes nothing itself."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QObject, QPointF, Signal
from PySide6.QtWidgets import QApplication

from annotator.gui.article.canvas import Emphasis
from annotator.gui.article.painter import knob_points
from annotator.gui.article.scene import Scene

_KNOB_REACH = 8


class Target(Enum):
    """What a press can take hold of."""

    TEXT = 1
    START_KNOB = 2
    END_KNOB = 3
    FOLD = 4
    STRIP = 5


class Pointer(QObject):
    """Turns mouse events, in pixels of the text document, into wishes; positions are the widget's."""

    caret_requested = Signal(int, bool)
    span_clicked = Signal(str)
    word_requested = Signal(int)
    edges_moved = Signal(int, int)
    edges_dropped = Signal()
    fold_clicked = Signal()
    strip_clicked = Signal(str)

    def __init__(self, emphasis: Emphasis, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._emphasis = emphasis
        self._scene: Scene | None = None
        self._target: Target | None = None
        self._pressed_at = QPointF()
        self._lift = 0.0
        self._dragged = False
        self._last_click: int | None = None

    @property
    def is_dragging(self) -> bool:
        """Whether text or an edge is being dragged."""
        return self._dragged

    def set_scene(self, scene: Scene | None) -> None:
        """Listen over that scene from now on."""
        self._scene = scene
        self._target = None
        self._dragged = False
        self._last_click = None

    def target_at(self, point: QPointF) -> Target:
        """Return what a press at ``point`` would take hold of."""
        strip = self._emphasis.strip
        if strip is not None and strip.rect.contains(point):
            return Target.STRIP
        for target, knob in self._knobs().items():
            if (knob - point).manhattanLength() <= _KNOB_REACH:
                return target
        return Target.FOLD if self._scene.fold_rect().contains(point) else Target.TEXT

    def press(self, point: QPointF, *, extend: bool) -> None:
        """The left button went down."""
        self._target = self.target_at(point)
        self._pressed_at = point
        self._dragged = False
        knob = self._knobs().get(self._target)
        if knob is not None:
            self._lift = self._edge_middle(self._target) - point.y()
        elif self._target is Target.TEXT:
            self.caret_requested.emit(self._scene.lines.gap_at(point.x(), point.y()), extend)
            self._dragged = extend

    def move(self, point: QPointF) -> None:
        """The pointer moved with the left button down."""
        far = (point - self._pressed_at).manhattanLength() >= QApplication.startDragDistance() / 2
        self._dragged = self._dragged or far
        if not self._dragged:
            return
        if self._target is Target.TEXT:
            self.caret_requested.emit(self._scene.lines.gap_at(point.x(), point.y()), True)
        elif self._target in (Target.START_KNOB, Target.END_KNOB):
            self._drag_edge(point)

    def release(self, point: QPointF) -> None:
        """The left button went up."""
        target, self._target = self._target, None
        dragged, self._dragged = self._dragged, False
        if target in (Target.START_KNOB, Target.END_KNOB):
            self.edges_dropped.emit()
        elif target is Target.FOLD and self._scene.fold_rect().contains(point):
            self.fold_clicked.emit()
        elif target is Target.STRIP:
            self._click_strip(point)
        elif target is Target.TEXT and not dragged:
            self._click(point)

    def double_click(self, point: QPointF) -> None:
        """The left button went down for the second time: the smallest span, else a word."""
        if self.target_at(point) is not Target.TEXT:
            return
        position = self._scene.lines.character_at(point.x(), point.y())
        if position is None:
            return
        around = self._scene.layer.at(position)
        if around:
            self.span_clicked.emit(around[0].span.id)
        else:
            self.word_requested.emit(position)

    def _click(self, point: QPointF) -> None:
        position = self._scene.lines.character_at(point.x(), point.y())
        around = [item.span.id for item in self._scene.layer.at(position)] if position is not None else []
        chosen = around[0] if around else ""
        if position == self._last_click and self._emphasis.selected in around:
            chosen = around[(around.index(self._emphasis.selected) + 1) % len(around)]
        self._last_click = position
        self.span_clicked.emit(chosen)

    def _click_strip(self, point: QPointF) -> None:
        strip = self._emphasis.strip
        act = strip.act_at(point) if strip is not None else None
        if act is not None:
            self.strip_clicked.emit(act.value)

    def _knobs(self) -> dict[Target, QPointF]:
        placed = self._scene.layer.get(self._emphasis.selected)
        pieces = self._scene.pieces(placed) if placed is not None else None
        if pieces is None:
            return {}
        starts, ends = knob_points(pieces[:1]), knob_points(pieces[1:])
        return {Target.START_KNOB: starts[0][0], Target.END_KNOB: ends[-1][0]}

    def _edge_middle(self, target: Target) -> float:
        placed = self._scene.layer.get(self._emphasis.selected)
        first, last = self._scene.pieces(placed)
        line = first.line if target is Target.START_KNOB else last.line
        return (line.em_top + line.em_bottom) / 2

    def _drag_edge(self, point: QPointF) -> None:
        placed = self._scene.layer.get(self._emphasis.selected)
        if placed is None:
            return
        gap = self._scene.lines.gap_at(point.x(), point.y() + self._lift)
        if self._target is Target.START_KNOB and gap < placed.end:
            self.edges_moved.emit(gap, placed.end)
        elif self._target is Target.END_KNOB and gap > placed.start:
            self.edges_moved.emit(placed.start, gap)
