"""The surface of the article view: sets a scene, scrolls it and paints it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from annotator.gui.article.canvas import REACH, Canvas, Emphasis
from annotator.gui.article.painter import SpanPainter
from annotator.gui.article.rail import Rail
from annotator.gui.article.scene import Scene
from annotator.gui.article.shown import ReadingViewLike
from annotator.gui.article.spans import Placed
from annotator.gui.article.strip import BEYOND_COLUMN, Strip, groups_for, place_strip
from annotator.gui.article.typeset import BAR_MARGIN, Setting
from annotator.gui.theme import Theme, load_theme
from annotator.model.document import Document
from annotator.model.edit import SpanChange
from annotator.model.label import LabelSet
from annotator.model.span import Span, Status

SMALLEST_BODY, LARGEST_BODY = 13, 32
_SETTLE_MS = 70
_COMFORT = 0.3
_WHEEL_STEP = 120


class Surface(QTextEdit):
    """A read-only text that is set as a column and painted on both sides of its characters."""

    zoom_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = load_theme("light")
        self._body = 18
        self._language = "en"
        self._label_set = LabelSet(())
        self._shown: tuple[Document, ReadingViewLike] | None = None
        self._spans: dict[str, Span] = {}
        self._blank = QTextDocument(self)
        self._scene: Scene | None = None
        self._canvas: Canvas | None = None
        self._emphasis = Emphasis()
        self._strip_visible = True
        self._pending_body = self._body
        self._wheel = 0
        self._rail = Rail(self._theme, self)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._on_settled)
        self._build()

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of ``theme``."""
        if theme != self._theme:
            self._theme = theme
            self._dress()
            self._reset()

    def set_body_size(self, px: int) -> None:
        """Set the text at ``px`` pixels, 13 to 32; the line being read stays where it is."""
        px = max(SMALLEST_BODY, min(px, LARGEST_BODY))
        self._pending_body = px
        if px != self._body:
            self._body = px
            self._reset()

    def body_size(self) -> int:
        """Return the size of the body text in pixels."""
        return self._body

    def set_language(self, code: str) -> None:
        """Name labels in that language."""
        self._language = code

    def set_label_set(self, label_set: LabelSet) -> None:
        """Paint with these labels from now on."""
        self._label_set = label_set
        if self._scene is not None:
            self._scene.load(self._spans.values(), label_set)
            self._repaint_all()

    def set_strip_visible(self, visible: bool) -> None:
        """Show or hide the key strip over a selected suggestion."""
        self._strip_visible = visible
        self._place_strip()

    def set_marks_visible(self, visible: bool) -> None:
        """Show or hide the dots where the view differs from the document."""
        self._emphasis.marked = visible
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._canvas is None:
            super().paintEvent(event)
            return
        offset = self._rail.value()
        top, bottom = event.rect().top() + offset, event.rect().bottom() + 1 + offset
        painter = QPainter(self.viewport())
        try:
            painter.translate(0, -offset)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._canvas.paint_under(painter, top, bottom, self._emphasis)
            self._draw_text(painter, event.rect().translated(0, offset))
            self._canvas.paint_over(painter, top, self._emphasis)
        finally:
            painter.end()

    def _draw_text(self, painter: QPainter, clip: QRect) -> None:
        """Draw the characters alone: Qt's own painting would add its selection and its caret."""
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = QRectF(clip)
        context.palette = self.palette()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self.document().documentLayout().draw(painter, context)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._centre()
        if self._scene is None or self._fitting() == self._scene.setting:
            self._place_strip()
        elif self.isVisible():
            self._settle.start()
        else:
            self._reset()

    def changeEvent(self, event: QEvent) -> None:
        # Qt would lay the whole text out anew for a font that it does not use.
        if event.type() not in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            super().changeEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._wheel += event.angleDelta().y()
        steps = int(self._wheel / _WHEEL_STEP)
        self._wheel -= steps * _WHEEL_STEP
        self._pending_body = max(SMALLEST_BODY, min(self._pending_body + steps, LARGEST_BODY))
        self._settle.start()
        event.accept()

    def _build(self) -> None:
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        for widget in (self, self.viewport()):
            widget.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setVerticalScrollBar(self._rail)
        self._rail.valueChanged.connect(self._on_scrolled)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self._dress()

    def _dress(self) -> None:
        palette = self._theme.palette()
        palette.setColor(QPalette.ColorRole.Window, self._theme.paper)
        self.setPalette(palette)
        self._rail.set_theme(self._theme)

    def _fitting(self) -> Setting:
        return Setting.fitting(self._body, self.width())

    def _centre(self) -> None:
        """Put the column in the middle of the whole view, the rail counted in."""
        width = self._fitting().width
        left = (self.width() - width) // 2 - BAR_MARGIN
        self.setViewportMargins(max(0, left), 0, 0, 0)

    def _set_scene(self) -> None:
        """Set the shown document anew; the caller sees to where it is scrolled to."""
        self._settle.stop()
        self._centre()
        document, view = self._shown
        old = self._scene
        self._scene = Scene(document, view, self._fitting(), self._theme, self)
        width = BAR_MARGIN + self._scene.setting.width
        if self.lineWrapColumnOrWidth() != width:
            self.setLineWrapColumnOrWidth(width)
        self.setDocument(self._scene.column.document)
        self._scene.measure()
        if old is not None:
            old.column.document.deleteLater()
        self._scene.load(self._spans.values(), self._label_set)
        self._repaint_all()

    def _drop_scene(self) -> None:
        old, self._scene, self._canvas = self._scene, None, None
        self._rail.set_ticks({})
        self.setDocument(self._blank)
        old.column.document.deleteLater()

    def _reset(self) -> None:
        """Set the same article anew where it is."""
        if self._shown is None:
            self.viewport().update()
            return
        place = self._place()
        self._set_scene()
        self._go_to(place)

    def _place(self) -> tuple[int, float] | None:
        """Return the first visible character, in document offsets, and its height over the edge."""
        offset = self._rail.value()
        if self._scene is None or offset == 0:
            return None
        for line in self._scene.lines.between(offset, offset + self.viewport().height()):
            if line.top >= offset and line.start < line.end:
                start, _ = self._scene.offsets.to_document(line.start, line.start + 1)
                return start, line.top - offset
        return None

    def _go_to(self, place: tuple[int, float] | None) -> None:
        shown = None
        if place is not None:
            shown = self._scene.offsets.to_widget(place[0], len(self._scene.document.text))
        if shown is None:
            self._rail.setValue(0)
        else:
            self._rail.setValue(round(self._scene.lines.at_position(shown[0]).top - place[1]))

    def _repaint_all(self) -> None:
        if self._scene is None:
            return
        spans = SpanPainter(self._theme, self._label_set)
        self._canvas = Canvas(self._scene, spans, self._theme)
        suggested = (item for item in self._scene.layer if item.span.status is Status.SUGGESTED)
        self._rail.set_ticks({item.span.id: self._tick(item) for item in suggested})
        self._place_strip()
        self.viewport().update()

    def _change_ticks(self, changes: Iterable[SpanChange]) -> None:
        """Bring the ticks of the rail up to date."""
        gone, come = [], {}
        for change in changes:
            span = change.after or change.before
            placed = self._scene.layer.get(span.id)
            if placed is not None and placed.span.status is Status.SUGGESTED:
                come[span.id] = self._tick(placed)
            else:
                gone.append(span.id)
        self._rail.change_ticks(gone, come)

    def _tick(self, placed: Placed) -> tuple[float, QColor]:
        return self._scene.share(placed.start), self._canvas.colour(placed.span.label)

    def _repaint_spans(self, spans: Iterable[Span | None], intervals: Iterable[tuple[int, int]]) -> None:
        """Repaint the lines of ``intervals``, on which ``spans`` changed."""
        if any(span is not None and self._scene.is_passage(span) for span in spans):
            # The bars of all passages behind it may stand elsewhere now.
            self.viewport().update()
        else:
            self._repaint(intervals)

    def _repaint(self, intervals: Iterable[tuple[int, int]]) -> None:
        """Repaint the lines of these widget intervals."""
        offset = self._rail.value()
        for start, end in intervals:
            top = self._scene.lines.at_position(start).top - REACH - offset
            bottom = self._scene.lines.at_position(max(start, end - 1)).bottom + REACH - offset
            if bottom > 0 and top < self.viewport().height():
                self.viewport().update(0, int(top), self.viewport().width(), int(bottom - top) + 2)

    def _visible(self) -> QRectF:
        """Return the part of the text document that bubbles may use."""
        width = min(BAR_MARGIN + self._scene.setting.width + BEYOND_COLUMN, self.viewport().width() - 2)
        left = BAR_MARGIN - BEYOND_COLUMN
        return QRectF(left, self._rail.value(), width - left, self.viewport().height())

    def _place_strip(self) -> None:
        """Put the key strip where it belongs, if a suggestion is selected."""
        old = self._emphasis.strip
        self._emphasis.strip = self._new_strip()
        self._rail.set_current(self._emphasis.selected)
        for strip in (old, self._emphasis.strip):
            if strip is not None and old != self._emphasis.strip:
                self._update_around(strip.rect)

    def _new_strip(self) -> Strip | None:
        placed = self._scene.layer.get(self._emphasis.selected) if self._scene is not None else None
        if placed is None or placed.span.status is not Status.SUGGESTED or not self._strip_visible:
            return None
        pieces = self._scene.pieces(placed)
        if pieces is None:
            return None
        neighbours = self._scene.lines.before(pieces[0].line), self._scene.lines.behind(pieces[1].line)
        return place_strip(pieces, neighbours, self._visible(), groups_for(self._label_set))

    def _update_around(self, rect: QRectF) -> None:
        """Repaint a rectangle of the text document with its shadow."""
        around = rect.adjusted(-12, -16, 12, 16).translated(0, -self._rail.value())
        self.viewport().update(around.toAlignedRect())

    def _reveal(self, start: int, end: int) -> None:
        """Scroll to the widget interval only if its first line is not to be seen whole."""
        offset, height = self._rail.value(), self.viewport().height()
        first = self._scene.lines.at_position(start)
        last = self._scene.lines.at_position(max(start, end - 1))
        whole = first.top >= offset and last.bottom <= offset + height
        reading = last.bottom - first.top > height and offset <= first.top <= offset + height / 2
        if not whole and not reading:
            self._rail.setValue(self._line_edge(first.top - height * _COMFORT))

    def _line_edge(self, top: float) -> int:
        """Return the scroll value near ``top`` that cuts no line at the upper edge."""
        line = self._scene.lines.under(top)
        return 0 if top <= line.top and line.start == 0 else round(line.top) - 2

    def _to_document(self, position: QPointF) -> QPointF:
        """Return a point of the viewport as a point of the text document."""
        return position + QPointF(0, self._rail.value())

    def _on_scrolled(self) -> None:
        self._place_strip()

    def _on_settled(self) -> None:
        if self._pending_body != self._body:
            self.set_body_size(self._pending_body)
            self.zoom_changed.emit(self._body)
        elif self._scene is not None and self._fitting() != self._scene.setting:
            self._reset()
