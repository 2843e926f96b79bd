"""The article: its text set like a newspaper column, with spans painted under and over it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from annotator.gui.article.shown import ReadingViewLike
from annotator.gui.fonts import body_font
from annotator.gui.theme import Theme, load_theme
from annotator.model.document import Document
from annotator.model.edit import SpanChange
from annotator.model.label import LabelSet
from annotator.model.span import Span


class ArticleView(QTextEdit):
    """Shows one document; every offset in its interface is in code points of the document."""

    selection_changed = Signal()
    span_selected = Signal(str)
    span_hovered = Signal(str)
    edges_dragged = Signal(str, int, int)
    fold_toggled = Signal(bool)
    zoom_changed = Signal(int)
    accept_requested = Signal()
    reject_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = load_theme("light")
        self._body = 18
        self._language = "en"
        self._spans: dict[str, Span] = {}
        self._selected = ""
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    def open(
        self, document: Document, view: ReadingViewLike, spans: Sequence[Span], label_set: LabelSet
    ) -> None:
        """Show ``document`` as ``view``, from its top."""
        self._document = document
        self._view = view
        self._label_set = label_set
        self.setFont(body_font(self._body))
        self.setPlainText(view.text)
        self.set_spans(spans)

    def clear_article(self) -> None:
        """Show nothing."""
        self.setPlainText("")
        self.set_spans(())

    def apply(self, changes: Sequence[SpanChange]) -> None:
        """Repaint what ``changes`` touched."""
        for change in changes:
            if change.before is not None:
                self._spans.pop(change.before.id, None)
            if change.after is not None:
                self._spans[change.after.id] = change.after

    def set_spans(self, spans: Sequence[Span]) -> None:
        """Show these spans and no others."""
        self._spans = {span.id: span for span in spans}

    def set_label_set(self, label_set: LabelSet) -> None:
        """Paint with these labels from now on."""
        self._label_set = label_set

    def set_find(self, hits: Sequence[tuple[int, int]], current: int = -1) -> None:
        """Outline what was found; ``current`` is the index of the hit that is looked at, or -1."""

    def select_span(self, span_id: str, *, reveal: bool = True) -> None:
        """Select a span, or none with an empty id; ``reveal`` scrolls to it where it is out of sight."""
        self._selected = span_id

    def selected_span(self) -> str:
        """Return the id of the selected span, empty when there is none."""
        return self._selected

    def selected_interval(self) -> tuple[int, int] | None:
        """Return the selected text as document offsets without white space at its ends, or None."""
        return None

    def select_interval(self, start: int, end: int) -> None:
        """Select that stretch of the document."""

    def clear_selection(self) -> None:
        """Select no text."""

    def copy_original(self) -> None:
        """Put the document's own text of the selection on the clipboard."""

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of ``theme``."""
        self._theme = theme
        palette = theme.palette()
        palette.setColor(QPalette.ColorRole.Window, theme.paper)
        self.setPalette(palette)

    def set_body_size(self, px: int) -> None:
        """Set the text at ``px`` pixels, 13 to 32; the line being read stays where it is."""
        self._body = px

    def set_language(self, code: str) -> None:
        """Name labels in that language."""
        self._language = code

    def set_hints_visible(self, visible: bool) -> None:
        """Show or hide the key strip over a selected suggestion."""
