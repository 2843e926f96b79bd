"""What stands where the article will be while the project is empty, and the legend beside it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from annotator.gui.fonts import serif_font, ui_font
from annotator.gui.look import Look
from annotator.gui.painting import CAP_HEIGHT, cap_width, paint_key_cap, paint_span_line
from annotator.gui.panels.buttons import ActionButton
from annotator.gui.panels.panel import Panel
from annotator.gui.theme import mixed
from annotator.model.label import Form, Label, LabelSet

_PICTURE = QSize(104, 122)
_CENTRE = Qt.AlignmentFlag.AlignHCenter


class ArticlePicture(QWidget):
    """A page in small, tagged with the project's labels."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._labels: list[Label] = []
        self.setFixedSize(_PICTURE)
        look.changed.connect(self.update)

    def set_labels(self, labels: LabelSet) -> None:
        """Draw with these labels."""
        self._labels = list(labels)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(QRectF(10, 0, 92, 2), theme.ink)
        painter.setBrush(theme.ink)
        painter.drawRoundedRect(QRectF(10, 12, 74, 7), 1.5, 1.5)
        painter.setBrush(mixed(theme.ink, theme.paper, 0.17))
        for left, top, width in ((10, 32, 92), (46, 47, 22), (10, 62, 92), (10, 77, 20), (78, 77, 24)):
            painter.drawRoundedRect(QRectF(left, top, width, 7), 1.5, 1.5)
        boxes = [label for label in self._labels if label.form is Form.BOX]
        places = ((10, 47, 30), (74, 47, 28), (36, 77, 36))
        for label, (left, top, width) in zip(boxes, places, strict=False):
            self._draw_span(painter, label, left, top, width)
        passage = next((label for label in self._labels if label.form is Form.PASSAGE), None)
        if passage is not None:
            self._draw_span(painter, passage, 10, 92, 92)
            self._draw_span(painter, passage, 10, 107, 60)
            painter.setBrush(QColor(theme.ink_of(passage).line))
            painter.drawRoundedRect(QRectF(0, 91, 3, 28), 1.5, 1.5)
        painter.end()

    def _draw_span(self, painter: QPainter, label: Label, left: int, top: int, width: int) -> None:
        ink = self._look.theme.ink_of(label)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ink.tint))
        painter.drawRoundedRect(QRectF(left, top - 1, width, 9), 1, 1)
        painter.fillRect(QRectF(left, top + 8, width, 2), QColor(ink.line))


class EmptyState(Panel):
    """A place to drop articles on, and the two ways to get some."""

    import_requested = Signal()
    example_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._dragging = False
        self._build()
        self.import_button.clicked.connect(self.import_requested)
        self.example_button.clicked.connect(self.example_requested)
        look.changed.connect(self._dress)
        self._dress()
        self.retranslate()

    def set_labels(self, labels: LabelSet) -> None:
        """Draw the picture with the project's labels."""
        self.picture.set_labels(labels)

    def set_import_key(self, key: str) -> None:
        """Show the key of the import."""
        self.import_button.set_key(key)

    def set_dragging(self, dragging: bool) -> None:
        """Show that what is dragged may be dropped here."""
        self._dragging = dragging
        self.update()

    def retranslate(self) -> None:
        """Take the words of the window's language."""
        self.title.setText(self.tr("No articles yet"))
        self.words.setText(
            self.tr("Drop articles here: text, JSONL or CSV files, or a whole folder.")
            + "\n"
            + self.tr("They are copied into the project; your files stay as they are.")
        )
        self.import_button.setText(self.tr("Import files…"))
        self.example_button.setText(self.tr("Open the example project"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        painter.fillRect(self.rect(), theme.paper)
        pen = QPen(theme.ink2 if self._dragging else mixed(theme.ink3, theme.paper, 0.5), 1.5)
        pen.setDashPattern([6, 4])
        painter.setPen(pen)
        painter.setBrush(theme.hover if self._dragging else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(32, 32, -32, -32), 12, 12)
        painter.end()

    def _build(self) -> None:
        self.picture = ArticlePicture(self._look)
        self.title = QLabel()
        self.title.setFont(serif_font(22))
        self.words = QLabel()
        self.words.setFont(ui_font(14))
        self.words.setAlignment(_CENTRE)
        self.words.setWordWrap(True)
        self.import_button = ActionButton(self._look, filled=True)
        self.example_button = ActionButton(self._look)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addStretch(1)
        buttons.addWidget(self.import_button)
        buttons.addWidget(self.example_button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(60, 60, 60, 60)
        column.addStretch(1)
        column.addWidget(self.picture, 0, _CENTRE)
        column.addSpacing(20)
        column.addWidget(self.title, 0, _CENTRE)
        column.addWidget(self.words)
        column.addSpacing(12)
        column.addLayout(buttons)
        column.addStretch(1)

    def _dress(self) -> None:
        palette = self.words.palette()
        palette.setColor(palette.ColorRole.WindowText, self._look.theme.ink2)
        self.words.setPalette(palette)
        self.update()


class Legend(Panel):
    """What the labels mean, each with an example, as long as there is nothing to select."""

    _STEP = 104
    # A label of the reviewer's own has a name and a key alone.
    _SHORT_STEP = 44

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._labels: list[Label] = []
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        look.changed.connect(self.update)

    def set_labels(self, labels: LabelSet) -> None:
        """Explain these labels."""
        self._labels = list(labels)
        words = [
            f"{label.name(self._look.language)} ({label.key}): "
            f"{label.descriptions.get(self._look.language, '')}"
            for label in self._labels
        ]
        self.setAccessibleName("; ".join(words))
        self.update()

    def retranslate(self) -> None:
        """Take the words of the window's language."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(ui_font(13, bold=True))
        painter.setPen(self._look.theme.ink)
        painter.drawText(20, 35, self.tr("What you will tag"))
        top = 50
        for label in self._labels:
            step = self._STEP if label.example else self._SHORT_STEP
            self._draw_name(painter, label, top)
            if label.example:
                self._draw_example(painter, label, top)
            top += step
            painter.fillRect(QRectF(20, top - 14, self.width() - 40, 1), self._look.theme.hairline)
        painter.setFont(ui_font(12))
        painter.setPen(self._look.theme.ink2)
        box = QRectF(20, top + 14, self.width() - 40, 80)
        words = self.tr("Select words with the mouse or Shift+arrows, then press a key.")
        painter.drawText(box, Qt.TextFlag.TextWordWrap, words)
        painter.end()

    def _draw_name(self, painter: QPainter, label: Label, top: int) -> None:
        theme, right = self._look.theme, self.width() - 20
        painter.setFont(ui_font(13, bold=True))
        painter.setPen(QColor(theme.ink_of(label).text))
        painter.drawText(20, top + 18, label.name(self._look.language))
        if label.key:
            cap = cap_width(label.key)
            paint_key_cap(painter, QRectF(right - cap, top + 4, cap, CAP_HEIGHT), label.key, theme)

    def _draw_example(self, painter: QPainter, label: Label, top: int) -> None:
        theme, ink = self._look.theme, self._look.theme.ink_of(label)
        painter.setFont(ui_font(12))
        painter.setPen(theme.ink2)
        painter.drawText(20, top + 38, label.descriptions.get(self._look.language, ""))
        font = ui_font(16)
        width = QFontMetrics(font).horizontalAdvance(label.example)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ink.tint))
        painter.drawRoundedRect(QRectF(19, top + 50, width + 2, 21), 3, 3)
        painter.setFont(font)
        painter.setPen(theme.ink)
        painter.drawText(20, top + 67, label.example)
        paint_span_line(painter, 19, 21 + width, top + 72.5, QColor(ink.line), suggested=False)
