"""Text of the article selected by pointer or keyboard, and put on the clipboard."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QWidget

from annotator.gui.article.segmenter import word_at, word_edge
from annotator.gui.article.surface import Surface

_CARET_KEYS = frozenset(
    (
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
    )
)
_WORD_MOVES = (
    (QKeySequence.StandardKey.MoveToNextWord, 1, QTextCursor.MoveMode.MoveAnchor),
    (QKeySequence.StandardKey.MoveToPreviousWord, -1, QTextCursor.MoveMode.MoveAnchor),
    (QKeySequence.StandardKey.SelectNextWord, 1, QTextCursor.MoveMode.KeepAnchor),
    (QKeySequence.StandardKey.SelectPreviousWord, -1, QTextCursor.MoveMode.KeepAnchor),
)


class SelectableText(Surface):
    """A surface whose text can be selected; intervals are document offsets in code points."""

    selection_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.selectionChanged.connect(self._on_selection_changed)
        self.cursorPositionChanged.connect(self._on_caret_moved)

    def selected_interval(self) -> tuple[int, int] | None:
        """Return the selected text as document offsets without white space at its ends, or None."""
        if self._scene is None or self._emphasis.selection is None:
            return None
        start, end = self._scene.offsets.to_document(*self._emphasis.selection)
        text = self._scene.document.text
        while start < end and text[end - 1].isspace():
            end -= 1
        while start < end and text[start].isspace():
            start += 1
        return (start, end) if start < end else None

    def select_interval(self, start: int, end: int, *, reveal: bool = True) -> None:
        """Select that stretch of the document, if it is shown."""
        shown = self._scene.offsets.to_widget(start, end) if self._scene is not None else None
        if shown is not None:
            self._put_caret(*shown)
            if reveal:
                self._reveal(*shown)

    def paragraphs_at_caret(self) -> tuple[int, int] | None:
        """Return the paragraphs of the selection or at the caret as document offsets; None out of sight."""
        if self._scene is None:
            return None
        start, end = self._emphasis.selection or (self.textCursor().position(),) * 2
        if self._emphasis.selection is None and not self._is_in_sight(start):
            return None
        text, offsets = self._scene.offsets.text, self._scene.offsets
        low, high = offsets.widget_to_view(start), offsets.widget_to_view(end)
        low = text.rfind("\n", 0, low) + 1
        high = text.find("\n", max(low, high - (end > start)))
        high = len(text) if high < 0 else high
        place = offsets.to_document(offsets.view_to_widget(low), offsets.view_to_widget(high))
        return place if place[0] < place[1] else None

    def put_caret_at(self, position: int) -> None:
        """Put the caret before that character of the document, where it is shown."""
        if self._scene is not None:
            shown = self._scene.offsets.to_widget(position, len(self._scene.document.text))
            if shown is not None:
                self._put_caret(shown[0])

    def clear_selection(self) -> None:
        """Select no text."""
        self._put_caret(self.textCursor().position())

    def selected_text(self) -> str:
        """Return the selected text as it is shown, empty when there is none."""
        if self._scene is None or self._emphasis.selection is None:
            return ""
        start, end = map(self._scene.offsets.widget_to_view, self._emphasis.selection)
        return self._scene.offsets.text[start:end]

    def copy(self) -> None:
        """Put the selected text on the clipboard as it is shown."""
        if self.selected_text():
            QGuiApplication.clipboard().setText(self.selected_text())

    def copy_original(self) -> None:
        """Put the document's own text of the selection on the clipboard."""
        if self._scene is not None and self._emphasis.selection is not None:
            start, end = self._scene.offsets.to_document(*self._emphasis.selection)
            QGuiApplication.clipboard().setText(self._scene.document.text[start:end])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() == Qt.Key.Key_Escape and self._emphasis.selection is not None:
            self.clear_selection()
        else:
            self._start_in_sight(event.key())
            self._show_caret(event.key() in _CARET_KEYS)
            if not self._move_by_word(event):
                super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._show_caret(False)
        super().focusOutEvent(event)

    def _show_caret(self, visible: bool) -> None:
        """Show the caret while the keyboard moves it; who reads or uses the mouse needs none."""
        shown = self.textCursor().position() if visible and self._scene is not None else None
        old, self._emphasis.caret = self._emphasis.caret, shown
        if old != shown:
            self._repaint((place, place + 1) for place in (old, shown) if place is not None)

    def _start_in_sight(self, key: int) -> None:
        """Let the keyboard start where one reads, when the caret was left behind by scrolling."""
        if self._scene is None or key not in _CARET_KEYS or self._emphasis.caret is not None:
            return
        if not self._is_in_sight(self.textCursor().position()):
            place = self._place()
            shown = self._scene.offsets.to_widget(place[0], place[0] + 1) if place is not None else None
            self._put_caret(shown[0] if shown is not None else 0)

    def _is_in_sight(self, position: int) -> bool:
        top, height = self._rail.value(), self.viewport().height()
        caret = self._scene.caret_rect(position)
        return caret.bottom() > top and caret.top() < top + height

    def _put_caret(self, start: int, end: int | None = None) -> None:
        """Put the caret, or a selection, at widget positions without scrolling."""
        cursor = self.textCursor()
        cursor.setPosition(start)
        if end is not None:
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self._set_cursor(cursor)

    def _set_cursor(self, cursor: QTextCursor) -> None:
        # Qt would scroll to the caret.
        offset = self._rail.value()
        self.setTextCursor(cursor)
        self._rail.setValue(offset)

    def _move_by_word(self, event: QKeyEvent) -> bool:
        if self._scene is None:
            return False
        for keys, direction, mode in _WORD_MOVES:
            if event.matches(keys):
                cursor = self.textCursor()
                cursor.setPosition(self._next_word(cursor.position(), direction), mode)
                self.setTextCursor(cursor)
                return True
        return False

    def _next_word(self, position: int, direction: int) -> int:
        offsets = self._scene.offsets
        view = offsets.widget_to_view(position)
        return offsets.view_to_widget(word_edge(offsets.text, view, direction, self._edges_near(position)))

    def _edges_near(self, position: int) -> set[int]:
        """Return the edges of the spans in the paragraph, as positions of the view."""
        block = self.document().findBlock(position)
        around = self._scene.layer.overlapping(block.position(), block.position() + block.length())
        edges = {item.start for item in around} | {item.end for item in around}
        return {self._scene.offsets.widget_to_view(edge) for edge in edges}

    def _offer_selection(self) -> None:
        """Let other programs paste the selection with the middle button, where the system has that."""
        clipboard = QGuiApplication.clipboard()
        if clipboard.supportsSelection() and self.selected_text():
            clipboard.setText(self.selected_text(), clipboard.Mode.Selection)

    def _on_selection_changed(self) -> None:
        cursor = self.textCursor()
        new = (cursor.selectionStart(), cursor.selectionEnd()) if cursor.hasSelection() else None
        old = self._emphasis.selection
        if self._scene is None or new == old:
            return
        self._emphasis.selection = new
        self._repaint(interval for interval in (old, new) if interval is not None)
        self.selection_changed.emit()

    def _on_caret_moved(self) -> None:
        self._show_caret(self._emphasis.caret is not None)

    def _on_caret_requested(self, position: int, keep_anchor: bool) -> None:
        cursor = self.textCursor()
        modes = QTextCursor.MoveMode
        cursor.setPosition(position, modes.KeepAnchor if keep_anchor else modes.MoveAnchor)
        self._set_cursor(cursor)

    def _on_word_requested(self, position: int) -> None:
        offsets = self._scene.offsets
        view = offsets.widget_to_view(position)
        start, end = word_at(offsets.text, view, self._edges_near(position))
        self._put_caret(offsets.view_to_widget(start), offsets.view_to_widget(end))
