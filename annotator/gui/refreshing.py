"""Bringing the panes up to date: once after a burst of changes, when the article is painted already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from annotator.gui.details import details_of
from annotator.gui.texts import clock, undo_text
from annotator.model.edit import Action, Changes
from annotator.model.label import LabelSet
from annotator.model.span import now

if TYPE_CHECKING:
    from annotator.gui.main_window import MainWindow

# These bring documents into the list or take them away, also when they are undone.
_LISTING = frozenset({Action.IMPORTED, Action.VERSIONED, Action.DELETED, Action.UNDONE, Action.REDONE})


class Refreshing(QObject):
    """Remembers what changed, and shows it in the panes around the article."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._bridge = window.bridge
        self._touched: set[str] = set()
        self._relist = False
        self._saved = ""
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self.refresh)

    def soon(self) -> None:
        """Refresh before the next key."""
        self._timer.start()

    def begin(self) -> None:
        """Take the project that was opened, or none."""
        session = self._bridge.session
        self._saved = clock(session.undoable.at) if session and session.undoable else ""
        self.list_documents()

    def take(self, changes: Changes) -> None:
        """Remember what was written."""
        if changes.documents:
            self._saved = clock(now())
        self._touched |= changes.documents
        self._relist |= changes.action in _LISTING and changes.metadata
        self.soon()

    def take_imported(self) -> None:
        """List what was imported."""
        self._saved = clock(now())
        self.list_documents()
        self.soon()

    def list_documents(self) -> None:
        """List the documents of the project anew."""
        session = self._bridge.session
        name, summaries = (session.name, session.summaries()) if session else ("", [])
        self._window.documents.set_project(name, summaries)
        self._relist = False

    def refresh(self) -> None:
        """Bring every pane up to date now."""
        self._timer.stop()
        window, bridge = self._window, self._bridge
        self._refresh_documents()
        span = window.reviewing.selected()
        window.side.span_list.set_spans(bridge.spans())
        details = details_of(bridge, span, window.look.language) if span else None
        window.side.inspector.show_span(details)
        window.side.span_list.select(span.id if span else "")
        window.label_bar.set_lit(span.label if span else "")
        window.label_bar.set_walk(*window.reviewing.position())
        self.refresh_status()

    def refresh_status(self) -> None:
        """Bring the line under the article up to date."""
        session, window = self._bridge.session, self._window
        undoable = session.undoable if session else None
        redoable = session.redoable if session else None
        labels, language = session.label_set if session else LabelSet(()), window.look.language
        undo = undo_text(undoable, labels, language) if undoable else ""
        window.window_actions.name_steps(undo, undo_text(redoable, labels, language) if redoable else "")
        window.status.set_saved(self._saved)
        window.status.set_progress(*(session.progress() if session else (0, 0)))
        window.status.set_undo(undo)
        window.status.set_reviewer(session.reviewer if session else "", window.body_size())
        name = session.name if session else self.tr("Untitled project")
        window.setWindowTitle(f"{name} — annotator")

    def _refresh_documents(self) -> None:
        session, documents = self._bridge.session, self._window.documents
        if session is None:
            return
        if self._relist:
            self.list_documents()
            self._leave_deleted_document()
        elif self._touched:
            documents.update_summaries([session.summary(touched) for touched in sorted(self._touched)])
        self._touched.clear()
        documents.set_progress(*session.progress())

    def _leave_deleted_document(self) -> None:
        here = self._bridge.document.id if self._bridge.document else ""
        ids = [summary.id for summary in self._bridge.session.summaries()]
        if here not in ids:
            self._bridge.open_document(ids[0] if ids else "")
