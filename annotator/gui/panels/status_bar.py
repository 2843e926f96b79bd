"""The line under the article: saved, how far, what undo takes back, who reviews."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.gui.fonts import ui_font
from annotator.gui.icons import paint_icon
from annotator.gui.look import Look
from annotator.gui.painting import CAP_HEIGHT, cap_width, paint_key_cap
from annotator.gui.panels.buttons import FlatButton
from annotator.gui.panels.panel import Panel
from annotator.gui.panels.pieces import InkLabel, ProgressLine, Rule, text_width

HEIGHT = 32
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class KeyedButton(FlatButton):
    """Words with the key that does the same behind them; the words are cut where room is short."""

    def __init__(self, look: Look, icon_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._icon_name = icon_name
        self._key = ""

    def set_words(self, words: str, key: str) -> None:
        """Show ``words`` and the name of a key."""
        self._key = key
        self.setText(words)
        self.setAccessibleName(f"{words} {key}")
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        sign = 24 if self._icon_name else 0
        return QSize(sign + text_width(self.text(), 12) + 9 + cap_width(self._key), 26)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 120), 26)

    def draw(self, painter: QPainter) -> None:
        theme, left = self._look.theme, 0
        if self._icon_name:
            paint_icon(painter, self._icon_name, QRectF(0, (self.height() - 16) / 2, 16, 16), theme.ink2)
            left = 24
        cap = cap_width(self._key)
        painter.setFont(ui_font(12))
        painter.setPen(theme.ink if self.underMouse() else theme.ink2)
        metrics = QFontMetrics(painter.font())
        room = self.width() - left - cap - 9
        words = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(left, 0, room + 2, self.height()), _LEFT, words)
        end = left + metrics.horizontalAdvance(words) + 9
        box = QRectF(end, (self.height() - CAP_HEIGHT) / 2, cap, CAP_HEIGHT)
        paint_key_cap(painter, box, self._key, theme)


class SavedMark(QWidget):
    """When the last change was put on disk; a lock where nothing can be changed."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._words = ""
        self._icon_name = ""
        look.changed.connect(self.update)

    def set_words(self, words: str, icon_name: str) -> None:
        """Show ``words`` behind an icon, or alone."""
        self._words, self._icon_name = words, icon_name
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """Return what is shown."""
        return self._words

    def sizeHint(self) -> QSize:
        return QSize((20 if self._icon_name else 0) + text_width(self._words, 12) + 1, 22)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        left = 0
        theme = self._look.theme
        if self._icon_name:
            paint_icon(painter, self._icon_name, QRectF(0, (self.height() - 14) / 2, 14, 14), theme.ink2)
            left = 20
        painter.setFont(ui_font(12))
        painter.setPen(theme.ink2)
        painter.drawText(QRectF(left, 0, self.width(), self.height()), _LEFT, self._words)
        painter.end()


class StatusBar(Panel):
    """Reviewer and size drop out first where room is short, then the bar of progress."""

    undo_requested = Signal()
    shortcuts_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._saved = ""
        self._read_only = False
        self._progress = (0, 0)
        self._undo = ""
        self._reviewer = ("", 0)
        self._keys = ("", "")
        self._build()
        self.undo.clicked.connect(self.undo_requested)
        self.shortcuts.clicked.connect(self.shortcuts_requested)
        look.changed.connect(self.update)
        self._refresh()

    def set_saved(self, time: str) -> None:
        """Show when the last change was put on disk, as 14:32; empty while there was none."""
        self._saved = time
        self._refresh()

    def set_read_only(self, read_only: bool) -> None:
        """Show that nothing can be changed here."""
        self._read_only = read_only
        self._refresh()

    def set_progress(self, done: int, total: int) -> None:
        """Show how many documents are done."""
        self._progress = (done, total)
        self._refresh()

    def set_undo(self, text: str) -> None:
        """Show what undo would take back; empty when nothing."""
        self._undo = text
        self._refresh()

    def set_reviewer(self, name: str, body_size: int) -> None:
        """Show who reviews, and the size of the article's text in pixels."""
        self._reviewer = (name, body_size)
        self._refresh()

    def set_keys(self, undo: str, shortcuts: str) -> None:
        """Take the names of the two keys that are shown."""
        self._keys = (undo, shortcuts)
        self._refresh()

    def retranslate(self) -> None:
        """Take the words of the window's language."""
        self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.theme.pane)
        painter.end()

    def _build(self) -> None:
        self.saved = SavedMark(self._look)
        self.line = ProgressLine(self._look, 48, quiet=True)
        self.documents = InkLabel(self._look, "ink2", 12)
        self.undo = KeyedButton(self._look, "undo")
        self.reviewer = InkLabel(self._look, "ink2", 12)
        self.shortcuts = KeyedButton(self._look)
        row = QHBoxLayout()
        row.setContentsMargins(20, 0, 20, 0)
        row.setSpacing(8)
        row.addWidget(self.saved)
        row.addSpacing(12)
        row.addWidget(self.line)
        row.addWidget(self.documents)
        row.addSpacing(16)
        row.addWidget(self.undo)
        row.addStretch(1)
        row.addWidget(self.reviewer)
        row.addSpacing(12)
        row.addWidget(self.shortcuts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Rule())
        column.addLayout(row, 1)
        self.setFixedHeight(HEIGHT)

    def _refresh(self) -> None:
        done, total = self._progress
        if self._read_only:
            self.saved.set_words(self.tr("Read only"), "lock")
        elif self._saved:
            self.saved.set_words(self.tr("Saved {time}").format(time=self._saved), "check")
        else:
            self.saved.set_words(self.tr("Ready"), "")
        self.line.set_share(done / total if total else 0.0)
        self.documents.set_text(self.tr("{done}/{total} documents").format(done=done, total=total))
        self.undo.set_words(self.tr("Undo: {what}").format(what=self._undo), self._keys[0])
        name, size = self._reviewer
        words = [self.tr("Reviewer {name}").format(name=name)] if name else []
        self.reviewer.set_text(" · ".join([*words, f"{size} px"]) if total else "")
        self.shortcuts.set_words(self.tr("Shortcuts"), self._keys[1])
        self._fit()

    def _fit(self) -> None:
        has_documents = self._progress[1] > 0
        self.documents.setVisible(has_documents)
        self.undo.setVisible(bool(self._undo))
        shown = [self.saved, self.shortcuts]
        shown += [self.documents] if has_documents else []
        shown += [self.undo] if self._undo else []
        room = self.width() - 40 - sum(part.sizeHint().width() + 16 for part in shown) - 28
        reviewer = self.reviewer.sizeHint().width() + 20
        self.reviewer.setVisible(has_documents and room >= reviewer)
        self.line.setVisible(has_documents and room >= reviewer + 56)
