"""The parts of the inspector: label pill, quote, rows of the form, history."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from annotator.gui.fonts import serif_font, ui_font
from annotator.gui.icons import paint_icon
from annotator.gui.look import Look
from annotator.gui.menu import Menu, escaped
from annotator.gui.painting import SWATCH
from annotator.gui.panels.buttons import FlatButton, IconButton
from annotator.gui.panels.pieces import InkLabel, Rule, text_width
from annotator.model.label import Form, Label

NAME_WIDTH = 56
_EDIT_INSET = 9
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_DATE_PARTS = re.compile(r"(?P<year>\d{4}|XXXX)(?:-(?P<month>\d\d))?(?:-(?P<day>\d\d))?")


class LabelPill(FlatButton):
    """The label of the selected span; a press opens the menu of labels."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._label: Label | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_label(self, label: Label) -> None:
        """Show ``label``."""
        self._label = label
        self.setText(label.name(self._look.language))
        self.setAccessibleName(self.text())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(24 + text_width(self.text(), 14, bold=True) + 32, 26)

    def draw(self, painter: QPainter) -> None:
        if self._label is None:
            return
        ink = self._look.theme.ink_of(self._label)
        self._fill(painter, QColor(ink.tint), 5)
        middle = self.height() / 2
        painter.setBrush(QColor(ink.line))
        if self._label.form is Form.PASSAGE:
            painter.drawRect(QRectF(9, middle - SWATCH / 2, 3, SWATCH))
        else:
            painter.drawRect(QRectF(8, middle + SWATCH / 2 - 2, 10, 2))
        painter.setFont(ui_font(14, bold=True))
        painter.setPen(QColor(ink.text))
        painter.drawText(QRectF(24, 0, self.width(), self.height()), _LEFT, self.text())
        arrow = QRectF(self.width() - 24, middle - 8, 16, 16)
        paint_icon(painter, "chevron-down", arrow, QColor(ink.text))


class QuoteBox(QScrollArea):
    """What the span says; long quotes scroll."""

    def __init__(self, look: Look, lines: int = 6, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._lines = lines
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setObjectName("pane")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self._text)
        self._text.setObjectName("pane")

    def show_quote(self, quote: str) -> None:
        """Show a quote, smaller where it is long."""
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._show(quote, serif_font(19 if len(quote) <= 15 else 16, bold=False))

    def show_parts(self, parts: Sequence[tuple[str, bool]]) -> None:
        """Show the stored form: each part with whether it is noise, which is drawn paler."""
        pale = self._look.theme.ink3.name()
        pieces = [f'<span style="color:{pale}">{escape(t)}</span>' if n else escape(t) for t, n in parts]
        self._text.setTextFormat(Qt.TextFormat.RichText)
        self._show("".join(pieces), serif_font(16, bold=False))

    def fit(self, width: int) -> None:
        """Take the height that the text needs at ``width``, up to a number of lines."""
        line = QFontMetrics(self._text.font()).lineSpacing()
        needed = self._text.heightForWidth(width)
        self.setFixedHeight(max(line, min(needed, round(self._lines * line))) + 2)

    def _show(self, text: str, font: object) -> None:
        self._text.setFont(font)
        self._text.setText(text)
        self.verticalScrollBar().setValue(0)


class FlatEdit(QLineEdit):
    """A field that shows a box only while it is edited; Esc takes the edit back."""

    committed = Signal(str)
    left_by_key = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._kept = ""
        self._inferred: list[tuple[int, int]] = []
        self.setObjectName("flat")
        self.setFont(ui_font(14))
        self.setFixedHeight(30)
        look.changed.connect(self.update)

    def set_value(self, value: str, inferred: Sequence[tuple[int, int]] = ()) -> None:
        """Show a stored value; the parts that were inferred are underlined with dots."""
        self._kept = value
        self._inferred = list(inferred)
        self.setText(value)
        self.setCursorPosition(0)
        self.setToolTip(value if text_width(value, 14) > self.width() - 2 * _EDIT_INSET else "")

    def commit(self) -> None:
        """Tell the value if it was changed."""
        value = self.text().strip()
        if value != self._kept:
            self._kept = value
            self._inferred = []
            self.committed.emit(value)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit()
            self.setCursorPosition(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.commit()
            self.left_by_key.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.setText(self._kept)
            self.left_by_key.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() or not self._inferred or self.text() != self._kept:
            return
        metrics = QFontMetrics(self.font())
        painter = QPainter(self)
        pen = QPen(self._look.theme.ink2, 1.2)
        pen.setDashPattern([2, 1.6])
        painter.setPen(pen)
        y = (self.height() + metrics.ascent() - metrics.descent()) / 2 + 4
        for start, end in self._inferred:
            left = _EDIT_INSET + metrics.horizontalAdvance(self.text()[:start])
            right = _EDIT_INSET + metrics.horizontalAdvance(self.text()[:end])
            painter.drawLine(QPointF(left, y), QPointF(right, y))
        painter.end()


class IconLine(QWidget):
    """A remark under a field: a small icon and words that wrap."""

    def __init__(self, look: Look, icon_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._icon_name = icon_name
        self._words = QLabel()
        self._words.setFont(ui_font(12))
        self._words.setWordWrap(True)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 0, 0, 4)
        line.addWidget(self._words)
        look.changed.connect(self._dress)
        self._dress()

    def set_text(self, text: str) -> None:
        """Show a remark; an empty one hides the line."""
        self._words.setText(text)
        self.setVisible(bool(text))

    def set_icon(self, icon_name: str) -> None:
        """Show another icon."""
        self._icon_name = icon_name

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_icon(painter, self._icon_name, QRectF(1, 2, 13, 13), self._look.theme.ink2)
        painter.end()

    def _dress(self) -> None:
        palette = self._words.palette()
        palette.setColor(palette.ColorRole.WindowText, self._look.theme.ink2)
        self._words.setPalette(palette)
        self.update()


class FieldRow(QWidget):
    """One row of the form: a name, a field, perhaps a choice, perhaps a remark; a hairline below."""

    committed = Signal(str, str)
    left_by_key = Signal()

    def __init__(self, look: Look, field_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field_id = field_id
        self.name = InkLabel(look, "ink2", 13)
        self.edit = FlatEdit(look)
        self.choose = IconButton(look, "chevron-down", 24)
        self.remark = IconLine(look, "inferred")
        self._choices: list[str] = []
        self._build()
        self.edit.committed.connect(self._on_committed)
        self.edit.left_by_key.connect(self.left_by_key)
        self.choose.clicked.connect(self._on_choose_clicked)

    def set_name(self, name: str, choose_name: str) -> None:
        """Name the field; ``choose_name`` is what a screen reader says of the arrow."""
        self.name.set_text(name)
        self.edit.setAccessibleName(name)
        self.choose.set_name(choose_name)

    def set_choices(self, choices: Sequence[str]) -> None:
        """Offer values that stand elsewhere in the article."""
        self._choices = list(choices)
        self.choose.setVisible(bool(choices))

    def _build(self) -> None:
        self.name.setFixedWidth(NAME_WIDTH)
        line = QHBoxLayout()
        line.setContentsMargins(0, 2, 0, 2)
        line.setSpacing(0)
        line.addWidget(self.name)
        line.addSpacing(-_EDIT_INSET)
        line.addWidget(self.edit, 1)
        line.addWidget(self.choose)
        below = QHBoxLayout()
        below.setContentsMargins(NAME_WIDTH - 4, 0, 0, 0)
        below.addWidget(self.remark)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addLayout(below)
        column.addWidget(Rule())
        self.remark.hide()
        self.choose.hide()

    def _on_committed(self, value: str) -> None:
        self.committed.emit(self.field_id, value)

    def _on_choose_clicked(self) -> None:
        menu = Menu(self)
        for choice in self._choices:
            menu.addAction(escaped(choice)).setData(choice)
        chosen = menu.exec(self.choose.mapToGlobal(QPoint(0, self.choose.height())))
        if chosen is not None:
            self.edit.setText(chosen.data())
            self.edit.commit()
        menu.deleteLater()


@dataclass(frozen=True)
class HistoryLine:
    """One decision as it is listed."""

    text: str
    time: str


class HistoryList(QWidget):
    """The decisions on a span from the first to the last, on a thread."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._lines: list[HistoryLine] = []
        look.changed.connect(self.update)

    def set_lines(self, lines: Sequence[HistoryLine]) -> None:
        """Show these decisions."""
        self._lines = list(lines)
        self.setFixedHeight(21 * len(self._lines))
        self.setAccessibleName("; ".join(f"{line.text} {line.time}" for line in lines))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        if len(self._lines) > 1:
            painter.setPen(QPen(theme.hairline, 1.5))
            painter.drawLine(QPointF(4, 10), QPointF(4, 21 * len(self._lines) - 11))
        for number, line in enumerate(self._lines):
            top = 21 * number
            last = number == len(self._lines) - 1
            painter.setPen(QPen(theme.ink3, 1.5))
            painter.setBrush(theme.ink3 if last else theme.pane)
            painter.drawEllipse(QPointF(4, top + 10.5), 3.2, 3.2)
            self._draw_words(painter, QRectF(15, top, self.width() - 15, 21), line)
        painter.end()

    def _draw_words(self, painter: QPainter, box: QRectF, line: HistoryLine) -> None:
        painter.setFont(ui_font(13))
        painter.setPen(self._look.theme.ink2)
        time_width = text_width(line.time, 13)
        room = round(box.width() - time_width - 8)
        metrics = QFontMetrics(painter.font())
        painter.drawText(box, _LEFT, metrics.elidedText(line.text, Qt.TextElideMode.ElideRight, room))
        painter.setPen(self._look.theme.ink3)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, line.time)


def inferred_stretches(value: str, evidence: str) -> list[tuple[int, int]]:
    """Return where in an EDTF ``value`` the parts stand that ``evidence`` (``year,month:…``) names."""
    wanted = evidence.partition(":")[0].split(",")
    found = [
        match.span(part)
        for match in _DATE_PARTS.finditer(value)
        for part in ("year", "month", "day")
        if part in wanted and match.group(part)
    ]
    if not found and value and wanted != [""]:
        return [(0, len(value))]
    return found
