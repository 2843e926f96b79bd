"""The window: puts the panes together and carries facts between them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from annotator.gui.actions import Actions, key_name
from annotator.gui.article.view import ArticleView
from annotator.gui.bridge import Bridge
from annotator.gui.fonts import ui_font
from annotator.gui.language import Languages
from annotator.gui.look import Look
from annotator.gui.messages import Messages
from annotator.gui.panels.documents import DocumentsPane
from annotator.gui.panels.empty_state import EmptyState
from annotator.gui.panels.find_bar import FindBar
from annotator.gui.panels.label_bar import LabelBar
from annotator.gui.panels.message_bar import MessageBar
from annotator.gui.panels.side import SidePane
from annotator.gui.panels.status_bar import StatusBar
from annotator.gui.placement import Placement
from annotator.gui.project_tasks import ProjectTasks
from annotator.gui.refreshing import Refreshing
from annotator.gui.reviewing import Reviewing
from annotator.gui.showing import Showing
from annotator.gui.teaching import Teaching
from annotator.gui.viewing import Viewing
from annotator.gui.window_actions import WindowActions
from annotator.gui.zoning import Zoning
from annotator.settings import Settings

_MENU_HEIGHT = 34
# The switch over the article has one place for all of them.
_TRADITIONAL = ("traditional", "taiwan", "hong_kong")


class MainWindow(QMainWindow):
    """One project, one article at a time."""

    def __init__(self, settings: Settings, look: Look, languages: Languages) -> None:
        super().__init__()
        self.settings = settings
        self.look = look
        self.languages = languages
        self.bridge = Bridge(self)
        self._fold = True
        self._placement = Placement(self)
        self._build()
        self._connect()
        self._restore()
        self._showing.show_project()

    def refresh(self) -> None:
        """Bring the panes up to date now; otherwise they follow once the article is painted."""
        self._refreshing.refresh()

    def apply_view(self) -> None:
        """Show the article in the chosen script."""
        self.bridge.set_view(self.settings.text("script"), self._fold)
        script = self.settings.text("script")
        self.label_bar.set_script("traditional" if script in _TRADITIONAL else script)
        self.documents.model.set_script(self.settings.text("script"))

    def apply_zoom(self) -> None:
        """Set the article's text at the chosen size, or by the width of the window."""
        self.article.set_body_size(self.body_size())
        self._refreshing.refresh_status()

    def body_size(self) -> int:
        """Return the size of the article's text in pixels."""
        return self._placement.body_size()

    def retranslate(self) -> None:
        """Take the words of the window's language where a pane does not do it itself."""
        self.actions_.retranslate()
        self._showing.take_labels()
        self.article.set_language(self.look.language)
        self._refreshing.soon()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.side.inspector.commit()
        self.tasks.close()
        self.teaching.close()
        self._placement.keep()
        self.bridge.close()
        self.languages.close()
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._placement.follow():
            self.apply_zoom()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self.empty.set_dragging(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.empty.set_dragging(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.empty.set_dragging(False)
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.tasks.import_paths(paths)

    def _build(self) -> None:
        self.setAcceptDrops(True)
        self.setMinimumSize(860, 520)
        self.menuBar().setFixedHeight(_MENU_HEIGHT)
        self.menuBar().setFont(ui_font(14))
        self.menuBar().setNativeMenuBar(False)
        self.documents = DocumentsPane(self.look)
        self.side = SidePane(self.look)
        self.panes = QSplitter(Qt.Orientation.Horizontal)
        self.panes.setObjectName("panes")
        self.panes.setHandleWidth(1)
        self.panes.setChildrenCollapsible(False)
        for pane in (self.documents, self._build_desk(), self.side):
            self.panes.addWidget(pane)
        self.panes.setStretchFactor(1, 1)
        self.setCentralWidget(self.panes)
        self.messages = Messages(self.message_bar, self)
        self.tasks = ProjectTasks(self.bridge, self.messages, self.settings, self.look, self)
        self.reviewing = Reviewing(self.bridge, self.article, self.side.span_list, self)
        self.window_actions = WindowActions(self)
        self.teaching = Teaching(self.bridge, self.reviewing, self.settings, self)
        self._refreshing = Refreshing(self)
        self.viewing = Viewing(self.bridge, self.article, self.settings, self)
        self.zoning = Zoning(self.bridge, self.article, self)
        self._showing = Showing(self, self._refreshing)
        owners = {
            "window": self.window_actions,
            "tasks": self.tasks,
            "reviewing": self.reviewing,
            "viewing": self.viewing,
            "zoning": self.zoning,
        }
        self.actions_ = Actions(self.menuBar(), self.article, owners, self)
        self.actions_.menu("review").aboutToShow.connect(self.window_actions.name_bulk)
        self.status.set_keys(key_name("Ctrl+Z"), key_name("F1"))
        self.empty.set_import_key(key_name("Ctrl+I"))

    def _build_desk(self) -> QWidget:
        self.label_bar = LabelBar(self.look)
        self.find_bar = FindBar(self.look)
        self.message_bar = MessageBar(self.look)
        self.article = ArticleView()
        self.empty = EmptyState(self.look)
        self.stack = QStackedWidget()
        self.stack.setObjectName("paper")
        self.stack.addWidget(self.article)
        self.stack.addWidget(self.empty)
        self.status = StatusBar(self.look)
        desk = QWidget()
        desk.setMinimumWidth(420)
        column = QVBoxLayout(desk)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        # What comes and goes stands below the article, so that it never moves the line being read.
        column.addWidget(self.label_bar)
        column.addWidget(self.stack, 1)
        for part in (self.find_bar, self.message_bar, self.status):
            column.addWidget(part)
        return desk

    def _connect(self) -> None:
        bridge, article, reviewing = self.bridge, self.article, self.reviewing
        bridge.refused.connect(self.messages.error)
        article.span_selected.connect(self._refreshing.soon)
        article.selection_changed.connect(self._refreshing.soon)
        article.edges_dragged.connect(reviewing.move_to)
        article.accept_requested.connect(reviewing.accept)
        article.reject_requested.connect(reviewing.discard)
        article.menu_requested.connect(self._on_menu_requested)
        article.fold_toggled.connect(self._on_fold_toggled)
        article.zoom_changed.connect(self._on_zoom_changed)
        self.documents.document_chosen.connect(bridge.open_document)
        self.documents.article_wanted.connect(self._focus_article)
        self.documents.search.left.connect(self._focus_article)
        self.documents.search_changed.connect(self._on_search_changed)
        self.documents.sort_changed.connect(self._on_sort_changed)
        self.documents.state_requested.connect(self.window_actions.set_states)
        self.documents.describe_requested.connect(self.window_actions.describe)
        self.documents.delete_requested.connect(self.window_actions.delete)
        self.label_bar.label_chosen.connect(self._on_label_clicked)
        self.label_bar.next_requested.connect(reviewing.next_open)
        self.label_bar.previous_requested.connect(reviewing.previous_open)
        self.label_bar.script_chosen.connect(self.window_actions.set_script)
        self._connect_side()
        self.status.undo_requested.connect(self.window_actions.undo)
        self.status.shortcuts_requested.connect(self.window_actions.show_shortcuts)
        self.empty.import_requested.connect(self.tasks.import_files)
        self.empty.example_requested.connect(self.tasks.open_example)
        self.tasks.documents_imported.connect(self._on_documents_imported)
        reviewing.noticed.connect(self.messages.notice)
        self.zoning.noticed.connect(self.messages.notice)
        reviewing.next_document_requested.connect(self._on_next_document_requested)
        reviewing.escaped.connect(self.messages.settle)
        self.look.changed.connect(self._on_look_changed)

    def _connect_side(self) -> None:
        inspector, span_list, reviewing = self.side.inspector, self.side.span_list, self.reviewing
        inspector.label_requested.connect(reviewing.relabel)
        inspector.accept_requested.connect(reviewing.accept)
        inspector.reject_requested.connect(reviewing.discard)
        inspector.unsure_requested.connect(reviewing.toggle_unsure)
        inspector.attribute_edited.connect(reviewing.set_attribute)
        inspector.note_edited.connect(reviewing.set_note)
        inspector.article_wanted.connect(self._focus_article)
        span_list.span_chosen.connect(self._on_span_chosen)
        span_list.article_wanted.connect(self._focus_article)
        span_list.filter_changed.connect(self._refreshing.soon)
        reviewing.note_requested.connect(inspector.edit_note)
        reviewing.attributes_requested.connect(inspector.edit_attributes)
        self.find_bar.query_changed.connect(self.window_actions.find)
        self.find_bar.step_requested.connect(self.window_actions.find_step)
        self.find_bar.closed.connect(self.window_actions.find_closed)

    def _restore(self) -> None:
        self._placement.restore()
        self.documents.set_sort(self.settings.text("sort"))
        self.window_actions.restore()
        self.viewing.restore(self.actions_)
        self.article.set_theme(self.look.theme)
        self.article.set_language(self.look.language)
        self.apply_view()
        self.article.set_body_size(self.body_size())

    def _on_documents_imported(self, added: list[str]) -> None:
        self._refreshing.take_imported()
        here = self.bridge.document
        if added and (here is None or here.id not in self.bridge.session.document_ids()):
            self.bridge.open_document(added[0])
            self._focus_article()

    def _on_next_document_requested(self) -> None:
        following = self.documents.model.next_unfinished(self.bridge.document.id)
        if following:
            self.bridge.open_document(following)
        else:
            self.messages.notice(self.tr("Every article in this list is done."))

    def _on_span_chosen(self, span_id: str) -> None:
        self.article.clear_selection()
        self.article.select_span(span_id)
        self._refreshing.soon()

    def _on_label_clicked(self, label_id: str) -> None:
        self.reviewing.label(label_id)
        self._focus_article()

    def _on_menu_requested(self, point: QPoint) -> None:
        self.actions_.menu("span").popup(point)

    def _on_fold_toggled(self, unfolded: bool) -> None:
        self._fold = not unfolded
        self.apply_view()

    def _on_zoom_changed(self, px: int) -> None:
        self.settings.set("zoom", px)
        self._refreshing.refresh_status()

    def _on_search_changed(self, query: str) -> None:
        if self.bridge.session is not None:
            self.documents.set_hits(self.bridge.session.search(query) if query else None)

    def _on_sort_changed(self, order: str) -> None:
        self.settings.set("sort", order)

    def _on_look_changed(self) -> None:
        self.article.set_theme(self.look.theme)

    def _focus_article(self) -> None:
        if self.bridge.document is not None:
            self.article.setFocus(Qt.FocusReason.OtherFocusReason)
