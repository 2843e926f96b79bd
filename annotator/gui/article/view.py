"""The article view: an article with its spans, to be read, selected and tagged."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QWidget

from annotator.gui.article.hover import Hover, card_for
from annotator.gui.article.pointer import Pointer, Target
from annotator.gui.article.selecting import SelectableText
from annotator.gui.article.shown import ReadingViewLike
from annotator.gui.article.strip import Act
from annotator.model.document import Document
from annotator.model.edit import SpanChange
from annotator.model.label import LabelSet
from annotator.model.span import Span

_SCROLL_MS = 30
_FASTEST = 60
_CURSORS = {
    Target.TEXT: Qt.CursorShape.IBeamCursor,
    Target.START_KNOB: Qt.CursorShape.SizeHorCursor,
    Target.END_KNOB: Qt.CursorShape.SizeHorCursor,
    Target.FOLD: Qt.CursorShape.PointingHandCursor,
    Target.STRIP: Qt.CursorShape.ArrowCursor,
}


class ArticleView(SelectableText):
    """Shows one document; every offset in its interface is in code points of the document."""

    span_selected = Signal(str)
    span_hovered = Signal(str)
    edges_dragged = Signal(str, int, int)
    fold_toggled = Signal(bool)
    accept_requested = Signal()
    reject_requested = Signal()
    menu_requested = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pointer = Pointer(self._emphasis, self)
        self._hover = Hover(self)
        self._scrolling = QTimer(self, interval=_SCROLL_MS)
        self._drag_point = QPoint()
        self._name_it()
        self._connect()

    def open(
        self, document: Document, view: ReadingViewLike, spans: Sequence[Span], label_set: LabelSet
    ) -> None:
        """Show ``document`` as ``view``: from its top, or in the same place if it is shown already."""
        same = self._shown is not None and self._shown[0].id == document.id
        place = self._place() if same else None
        if not same:
            self.clear_article()
        self._shown = (document, view)
        self._spans = {span.id: span for span in spans}
        self._label_set = label_set
        self._set_scene()
        self._go_to(place)

    def clear_article(self) -> None:
        """Show nothing."""
        if self._scene is None:
            return
        self._hover.reset()
        self._show_caret(False)
        self._choose("")
        self.clear_selection()
        self._emphasis.hits, self._emphasis.current_hit = (), -1
        self._shown, self._spans = None, {}
        self._pointer.set_scene(None)
        self._drop_scene()

    def set_spans(self, spans: Sequence[Span]) -> None:
        """Show these spans and no others."""
        self._spans = {span.id: span for span in spans}
        if self._scene is not None:
            self._scene.load(spans, self._label_set)
            self._drop_lost_selection()
            self._repaint_all()

    def apply(self, changes: Sequence[SpanChange]) -> None:
        """Repaint what ``changes`` touched of this document."""
        if self._scene is None:
            return
        touched = []
        for change in changes:
            if (change.after or change.before).document_id == self._scene.document.id:
                self._remember(change)
                touched += self._scene.change(change.before, change.after)
        self._change_ticks(changes)
        self._drop_lost_selection()
        self._place_strip()
        self._repaint_spans((span for change in changes for span in (change.before, change.after)), touched)

    def select_span(self, span_id: str, *, reveal: bool = True) -> None:
        """Select a span, or none with an empty id; ``reveal`` scrolls to it where it is out of sight."""
        placed = self._scene.layer.get(span_id) if self._scene is not None else None
        if placed is not None:
            self._put_caret(placed.start)
            if reveal:
                self._reveal(placed.start, placed.end)
        self._choose(span_id if placed is not None else "")

    def selected_span(self) -> str:
        """Return the id of the selected span, empty when there is none."""
        return self._emphasis.selected

    def set_find(self, hits: Sequence[tuple[int, int]], current: int = -1) -> None:
        """Outline what was found; ``current`` is the index of the hit that is looked at, or -1."""
        if self._scene is None:
            return
        shown = [self._scene.offsets.to_widget(start, end) for start, end in hits]
        place = shown[current] if 0 <= current < len(shown) else None
        self._emphasis.hits = tuple(hit for hit in shown if hit is not None)
        self._emphasis.current_hit = self._emphasis.hits.index(place) if place is not None else -1
        if place is not None:
            self._reveal(*place)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._emphasis.selected and self._emphasis.selection is None:
            self._choose("")
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._hover.reset()
        self._show_caret(False)
        if self._scene is None:
            return
        if event.button() == Qt.MouseButton.LeftButton:
            extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._pointer.press(self._to_document(event.position()), extend=extend)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._scene is None:
            return
        point = self._to_document(event.position())
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._drag_point = event.position().toPoint()
            self._pointer.move(point)
            outside = not 0 <= self._drag_point.y() < self.viewport().height()
            if self._pointer.is_dragging and outside and not self._scrolling.isActive():
                self._scrolling.start()
            return
        target = self._pointer.target_at(point)
        self.viewport().setCursor(_CURSORS[target])
        on_text = target is Target.TEXT
        self._hover.move_to(
            self._scene, self._scene.lines.character_at(point.x(), point.y()) if on_text else None
        )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._scrolling.stop()
        if self._scene is not None and event.button() == Qt.MouseButton.LeftButton:
            self._pointer.release(self._to_document(event.position()))
            self._offer_selection()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._scene is not None and event.button() == Qt.MouseButton.LeftButton:
            self._pointer.double_click(self._to_document(event.position()))
            self._offer_selection()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Select what is under the pointer; the owner shows the menu."""
        if self._scene is not None and self._emphasis.selection is None:
            point = self._to_document(event.pos().toPointF())
            position = self._scene.lines.character_at(point.x(), point.y())
            around = self._scene.layer.at(position) if position is not None else []
            if around and self._emphasis.selected not in {item.span.id for item in around}:
                self.select_span(around[0].span.id, reveal=False)
        self.menu_requested.emit(event.globalPos())

    def leaveEvent(self, event: QEvent) -> None:
        self._hover.reset()
        super().leaveEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name_it()
            self._reset()

    def _set_scene(self) -> None:
        """Set the article anew and keep what is selected and found."""
        old, emphasis = self._scene, self._emphasis
        kept = old.offsets.to_document(*emphasis.selection) if old and emphasis.selection else None
        hits = [old.offsets.to_document(*hit) for hit in emphasis.hits] if old else []
        self._hover.reset()
        self._show_caret(False)
        emphasis.selection, emphasis.hits = None, ()
        super()._set_scene()
        self._pointer.set_scene(self._scene)
        self._drop_lost_selection()
        shown = self._scene.offsets.to_widget(*kept) if kept else None
        if shown is not None:
            self._put_caret(*shown)
        emphasis.hits = tuple(hit for pair in hits if (hit := self._scene.offsets.to_widget(*pair)))

    def _name_it(self) -> None:
        self.setAccessibleName(self.tr("Article"))
        self.setAccessibleDescription(
            self.tr("The text of the article. Its spans are listed in the list of spans.")
        )

    def _connect(self) -> None:
        self.selection_changed.connect(self._on_text_selected)
        self._rail.tick_clicked.connect(self.select_span)
        self._rail.valueChanged.connect(self._hover.reset)
        self._scrolling.timeout.connect(self._on_scroll_tick)
        self._hover.span_entered.connect(self.span_hovered)
        self._hover.rested.connect(self._on_rested)
        self._hover.left.connect(self._on_hover_left)
        self._pointer.caret_requested.connect(self._on_caret_requested)
        self._pointer.span_clicked.connect(self._on_span_clicked)
        self._pointer.word_requested.connect(self._on_word_requested)
        self._pointer.edges_moved.connect(self._on_edges_moved)
        self._pointer.edges_dropped.connect(self._on_edges_dropped)
        self._pointer.fold_clicked.connect(self._on_fold_clicked)
        self._pointer.strip_clicked.connect(self._on_strip_clicked)

    def _remember(self, change: SpanChange) -> None:
        if change.before is not None:
            self._spans.pop(change.before.id, None)
        if change.after is not None:
            self._spans[change.after.id] = change.after

    def _choose(self, span_id: str) -> None:
        """Make that span the selected one and say so."""
        old = self._emphasis.selected
        if span_id == old:
            return
        self._emphasis.selected = span_id
        changed = (self._scene.layer.get(name) for name in (old, span_id) if name) if self._scene else ()
        self._place_strip()
        self._repaint((item.start, item.end) for item in changed if item is not None)
        self.span_selected.emit(span_id)

    def _drop_lost_selection(self) -> None:
        if self._emphasis.selected and self._scene.layer.get(self._emphasis.selected) is None:
            self._choose("")

    def _on_text_selected(self) -> None:
        if self._emphasis.selection is not None:
            self._choose("")

    def _on_span_clicked(self, span_id: str) -> None:
        self._choose(span_id)

    def _on_edges_moved(self, start: int, end: int) -> None:
        placed = self._scene.layer.get(self._emphasis.selected)
        if (placed.start, placed.end) != (start, end):
            moved = self._scene.move(placed, start, end)
            self._repaint_spans([placed.span], [(placed.start, placed.end), moved])
            self._place_strip()

    def _on_edges_dropped(self) -> None:
        """Tell where the edges were dropped, and show the span as it still is."""
        placed = self._scene.layer.get(self._emphasis.selected)
        span = placed.span
        dropped = self._scene.offsets.to_document(placed.start, placed.end)
        shown = (placed.start, placed.end)
        self._repaint_spans([span], [shown, *self._scene.change(span, span)])
        self._place_strip()
        if shown != self._scene.offsets.to_widget(span.start, span.end):
            self.edges_dragged.emit(span.id, *dropped)

    def _on_fold_clicked(self) -> None:
        self.fold_toggled.emit(not self._scene.head.is_open)

    def _on_strip_clicked(self, act: str) -> None:
        if act == Act.ACCEPT:
            self.accept_requested.emit()
        elif act == Act.REJECT:
            self.reject_requested.emit()

    def _on_rested(self, position: int) -> None:
        card = card_for(self._scene, position, self._label_set, self._language, self._theme, self._visible())
        self._emphasis.card = card
        if card is not None:
            self._update_around(card.rect)

    def _on_hover_left(self) -> None:
        card, self._emphasis.card = self._emphasis.card, None
        if card is not None and self._scene is not None:
            self._update_around(card.rect)

    def _on_scroll_tick(self) -> None:
        y, height = self._drag_point.y(), self.viewport().height()
        distance = y if y < 0 else max(0, y - height)
        self._rail.setValue(self._rail.value() + max(-_FASTEST, min(distance, _FASTEST)))
        self._pointer.move(self._to_document(self._drag_point.toPointF()))
