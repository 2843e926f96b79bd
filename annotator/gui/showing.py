"""What is open, shown: the project, the article and its view go into the panes, and what changes in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator import workflows
from annotator.model.edit import Changes
from annotator.model.label import LabelSet

if TYPE_CHECKING:
    from annotator.gui.main_window import MainWindow
    from annotator.gui.refreshing import Refreshing


class Showing(QObject):
    """Follows the bridge; the panes around the article are left to ``refreshing``."""

    def __init__(self, window: MainWindow, refreshing: Refreshing) -> None:
        super().__init__(window)
        self._window = window
        self._bridge = window.bridge
        self._refreshing = refreshing
        self._bridge.project_opened.connect(self.show_project)
        self._bridge.document_opened.connect(self._on_document_opened)
        self._bridge.view_changed.connect(self._on_view_changed)
        self._bridge.changed.connect(self._on_changed)

    def show_project(self) -> None:
        """Show the open project at its first unfinished article, or that there is none."""
        session, window = self._bridge.session, self._window
        read_only = bool(session and session.read_only)
        window.status.set_read_only(read_only)
        window.side.inspector.set_read_only(read_only)
        window.documents.clear_filters()
        self.take_labels()
        self._refreshing.begin()
        summaries = session.summaries() if session else []
        unfinished = [s.id for s in summaries if s.state.value != "done"]
        ids = unfinished or [s.id for s in summaries]
        self._bridge.open_document(ids[0] if ids else "")
        self._refreshing.refresh()
        if read_only:
            window.messages.error(session.refusal)

    def take_labels(self) -> None:
        """Show the labels of the project in every pane, in the language of the window."""
        window, session = self._window, self._bridge.session
        labels: LabelSet = session.label_set if session else workflows.default_labels()
        window.label_bar.set_labels(labels)
        window.label_bar.set_idle(self._bridge.document is None)
        for part in (window.side.inspector, window.side.legend, window.empty):
            part.set_labels(labels)
        window.article.set_label_set(labels)
        window.actions_.set_labels(labels, window.look.language, self._on_label_key)

    def _on_document_opened(self) -> None:
        window, document = self._window, self._bridge.document
        window.stack.setCurrentWidget(window.article if document else window.empty)
        window.side.show_legend(document is None)
        window.label_bar.set_idle(document is None)
        window.actions_.set_available(project=self._bridge.session is not None, document=document is not None)
        if document is None:
            window.article.clear_article()
            window.documents.set_current("")
            self._refreshing.soon()
            return
        window.messages.settle()
        self._show_article()
        window.documents.set_current(document.id)
        window.find_bar.close_bar()
        self._refreshing.refresh()

    def _on_view_changed(self) -> None:
        article = self._window.article
        selected = article.selected_span()
        self._show_article()
        article.select_span(selected)
        self._refreshing.soon()

    def _on_changed(self, changes: Changes) -> None:
        here = self._bridge.document.id if self._bridge.document else ""
        if changes.documents:
            self._window.messages.settle()
        if changes.labels:
            # Spans may come with their labels, or go with them: neither is drawn without the other.
            if here:
                self._show_article()
            self.take_labels()
        else:
            spans = [c for c in changes.spans if (c.after or c.before).document_id == here]
            self._window.article.apply(spans)
        self._refreshing.take(changes)

    def _on_label_key(self) -> None:
        self._window.reviewing.label(self.sender().data())

    def _show_article(self) -> None:
        bridge, window = self._bridge, self._window
        labels = bridge.session.label_set
        window.article.open(bridge.document, bridge.view, bridge.spans(), labels)
        window.side.span_list.set_article(bridge.spans(), labels, bridge.shown)
