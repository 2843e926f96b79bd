"""The pane at the left: the project, how far it is, and its documents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHBoxLayout,
    QListView,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.fonts import ui_font
from annotator.gui.look import Look
from annotator.gui.menu import Menu, escaped
from annotator.gui.models.document_list import SORTS, DocumentListModel
from annotator.gui.panels.buttons import CountTab, IconButton
from annotator.gui.panels.document_rows import DocumentRow
from annotator.gui.panels.panel import Panel
from annotator.gui.panels.pieces import InkLabel, ProgressLine, Rule
from annotator.gui.panels.search_field import SearchField
from annotator.model.document import DocumentSummary, State

_TABS = (None, State.TODO, State.IN_PROGRESS, State.DONE)
_SEARCH_DELAY_MS = 120


class DocumentListView(QListView):
    """The rows; says in words why it is empty."""

    activated_by_key = Signal(QModelIndex)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.empty_text = ""
        self.setObjectName("documents")
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMouseTracking(True)
        self.setViewportMargins(0, 7, 0, 0)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.verticalScrollBar().setSingleStep(34)

    def dataChanged(self, top_left: QModelIndex, bottom_right: QModelIndex, roles: list[int] = ()) -> None:
        # The list would measure all its rows anew; a changed number changes no height.
        for row in range(top_left.row(), bottom_right.row() + 1):
            self.update(self.model().index(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated_by_key.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.model() is None or self.model().rowCount():
            return
        painter = QPainter(self.viewport())
        painter.setFont(ui_font(13))
        painter.setPen(self._look.theme.ink2)
        box = QRect(20, 20, self.width() - 40, 200)
        painter.drawText(box, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft, self.empty_text)
        painter.end()


class DocumentsPane(Panel):
    """Lists the documents; what the user wants done with them leaves as a request."""

    document_chosen = Signal(str)
    article_wanted = Signal()
    search_changed = Signal(str)
    sort_changed = Signal(str)
    state_requested = Signal(list, object)
    describe_requested = Signal(str)
    delete_requested = Signal(list)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.model = DocumentListModel(self)
        self._search_timer = QTimer(self, singleShot=True, interval=_SEARCH_DELAY_MS)
        self._setting_current = False
        self._project_name = ""
        self._done = (0, 0)
        self._build()
        self._connect()
        self.retranslate()

    def set_project(self, name: str, summaries: Iterable[DocumentSummary]) -> None:
        """Show the documents of a project."""
        self._project_name = name
        self.model.set_summaries(summaries)
        self._refresh()

    def update_summaries(self, summaries: Iterable[DocumentSummary]) -> None:
        """Show new numbers of some documents."""
        for summary in summaries:
            self.model.replace(summary)
        self._refresh_counts()

    def set_progress(self, done: int, total: int) -> None:
        """Show how many of the documents are done."""
        self._done = (done, total)
        self.progress.set_share(done / total if total else 0.0)
        self._refresh_progress()

    def set_hits(self, hits: Mapping[str, int] | None) -> None:
        """Show only documents in which a search found something; None shows all again."""
        self.model.set_filter(hits=hits)
        self._refresh()

    def set_current(self, document_id: str) -> None:
        """Mark the open document and bring it into sight."""
        self.model.set_current(document_id)
        index = self.model.index_of(document_id)
        self._setting_current = True
        if index.isValid():
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.view.selectionModel().setCurrentIndex(index, flags)
            self.view.scrollTo(index)
        else:
            self.view.clearSelection()
        self._setting_current = False

    def set_sort(self, order: str) -> None:
        """Sort by one of ``SORTS``."""
        self.model.set_filter(sort=order)
        self._refresh()

    def focus_search(self) -> None:
        """Put the keyboard into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def clear_filters(self) -> None:
        """List every document again."""
        self.search.clear()
        self.tabs.button(0).setChecked(True)
        self.model.set_filter(state=None, source=None, hits=None)
        self._refresh()

    def retranslate(self) -> None:
        """Take the words of the window's language."""
        self.search.setPlaceholderText(self.tr("Search titles and text"))
        self.search.setAccessibleName(self.tr("Search titles and text"))
        self.arrange_button.set_name(self.tr("Sort and filter"))
        self.view.setAccessibleName(self.tr("Documents"))
        names = (self.tr("All"), self.tr("To do"), self.tr("Doing"), self.tr("Done"))
        for number, name in enumerate(names):
            self.tabs.button(number).setText(name)
            self.tabs.button(number).updateGeometry()
        self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_tabs()

    def _build(self) -> None:
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(200)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._build_head())
        self.tab_row = self._build_tabs()
        column.addWidget(self.tab_row)
        column.addWidget(Rule())
        self.view = DocumentListView(self._look)
        self.view.setModel(self.model)
        self.view.setItemDelegate(DocumentRow(self._look, self.view))
        column.addWidget(self.view, 1)

    def _build_head(self) -> QVBoxLayout:
        head = QVBoxLayout()
        head.setContentsMargins(12, 12, 12, 8)
        head.setSpacing(0)
        self.name = InkLabel(self._look, "ink", 15, bold=True)
        self.arrange_button = IconButton(self._look, "sort", 22)
        title = QHBoxLayout()
        title.setContentsMargins(8, 0, 0, 0)
        title.setSpacing(0)
        title.addWidget(self.name, 1)
        title.addWidget(self.arrange_button)
        head.addLayout(title)
        self.progress = ProgressLine(self._look)
        self.progress_text = InkLabel(self._look, "ink2", 12)
        line = QHBoxLayout()
        line.setContentsMargins(8, 0, 8, 0)
        line.setSpacing(10)
        line.addWidget(self.progress, 1)
        line.addWidget(self.progress_text)
        head.addLayout(line)
        head.addSpacing(8)
        self.search = SearchField(self._look, "/")
        head.addWidget(self.search)
        return head

    def _build_tabs(self) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(20, 0, 12, 0)
        self.tabs = QButtonGroup(self)
        for number in range(len(_TABS)):
            tab = CountTab(self._look)
            tab.setChecked(number == 0)
            self.tabs.addButton(tab, number)
            line.addWidget(tab)
        line.addStretch(1)
        self._tab_line = line
        return row

    def _connect(self) -> None:
        self.view.clicked.connect(self._on_clicked)
        self.view.activated_by_key.connect(self._on_clicked)
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)
        self.view.customContextMenuRequested.connect(self._on_menu_requested)
        self.search.textChanged.connect(self._on_search_edited)
        self._search_timer.timeout.connect(self._on_search_settled)
        self.search.left_downwards.connect(self._on_search_left)
        self.tabs.idClicked.connect(self._on_tab_chosen)
        self.arrange_button.clicked.connect(self._on_arrange_clicked)
        self._look.changed.connect(self.view.viewport().update)

    def _on_clicked(self, index: QModelIndex) -> None:
        self.document_chosen.emit(self.model.id_at(index.row()))
        self.article_wanted.emit()

    def _on_current_changed(self, current: QModelIndex) -> None:
        # Arrow keys walk through the articles; a click is told by clicked.
        if not self._setting_current and current.isValid() and self.view.hasFocus():
            self.document_chosen.emit(self.model.id_at(current.row()))

    def _on_search_edited(self) -> None:
        self._search_timer.start()

    def _on_search_settled(self) -> None:
        self.search_changed.emit(self.search.text().strip())

    def _on_search_left(self) -> None:
        if self.model.rowCount():
            self.view.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_tab_chosen(self, number: int) -> None:
        self.model.set_filter(state=_TABS[number])
        self._refresh()

    def _on_menu_requested(self, point: QPoint) -> None:
        ids = [self.model.id_at(index.row()) for index in self.view.selectionModel().selectedRows()]
        if not ids:
            return
        menu = Menu(self)
        names = (self.tr("Set &to do"), self.tr("Set &in progress"), self.tr("&Set done"))
        states = {menu.addAction(name): state for name, state in zip(names, _TABS[1:], strict=True)}
        menu.addSeparator()
        describe = menu.addAction(self.tr("Edit d&etails…"))
        describe.setEnabled(len(ids) == 1)
        menu.addSeparator()
        delete = menu.addAction(self.tr("&Delete…"))
        chosen = menu.exec(self.view.viewport().mapToGlobal(point))
        if chosen in states:
            self.state_requested.emit(ids, states[chosen])
        elif chosen is describe:
            self.describe_requested.emit(ids[0])
        elif chosen is delete:
            self.delete_requested.emit(ids)
        menu.deleteLater()

    def _on_arrange_clicked(self) -> None:
        menu = Menu(self)
        orders = self._add_orders(menu)
        menu.addSeparator()
        sources = self._add_sources(menu)
        corner = self.arrange_button.mapToGlobal(QPoint(0, self.arrange_button.height()))
        chosen = menu.exec(corner)
        if chosen in orders:
            self.set_sort(orders[chosen])
            self.sort_changed.emit(orders[chosen])
        elif chosen in sources:
            self.model.set_filter(source=sources[chosen])
            self._refresh()
        menu.deleteLater()

    def _add_orders(self, menu: Menu) -> dict[QAction, str]:
        names = (
            self.tr("In the order of the &project"),
            self.tr("By &title"),
            self.tr("&Newest first"),
            self.tr("By &source"),
            self.tr("Most &open suggestions first"),
            self.tr("Most &uncertain suggestions first"),
        )
        group = QActionGroup(menu)
        found = {}
        for order, name in zip(SORTS, names, strict=True):
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(order == self.model.filter.sort)
            group.addAction(action)
            found[action] = order
        return found

    def _add_sources(self, menu: Menu) -> dict[QAction, str | None]:
        wanted: list[tuple[str | None, str]] = [(None, self.tr("&All sources"))]
        for source, count in self.model.sources()[:20]:
            wanted.append((source, escaped(f"{source or self.tr('Without a source')}  {count}")))
        group = QActionGroup(menu)
        found = {}
        for source, name in wanted:
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(source == self.model.filter.source)
            group.addAction(action)
            found[action] = source
        return found

    def _refresh(self) -> None:
        empty = self.model.is_empty()
        self.name.set_text(self._project_name or self.tr("Untitled project"))
        self.tab_row.setVisible(not empty)
        self.view.empty_text = (
            self.tr("Articles you import are listed here, with what is done and what is still open.")
            if empty
            else self.tr("No article matches. Esc in the search field clears it.")
        )
        self._refresh_counts()
        self._refresh_progress()
        if self.model.current:
            self.set_current(self.model.current)
        self.view.viewport().update()

    def _refresh_counts(self) -> None:
        counts = self.model.counts()
        for number, state in enumerate(_TABS):
            self.tabs.button(number).set_count(counts.get(state, 0))
        self._fit_tabs()

    def _refresh_progress(self) -> None:
        done, total = self._done
        text = self.tr("{done} of {total}") if total else self.tr("0 documents")
        self.progress_text.set_text(text.format(done=done, total=total))

    def _fit_tabs(self) -> None:
        buttons = self.tabs.buttons()
        natural = sum(button.sizeHint().width() for button in buttons)
        spare = self.width() - 32 - natural
        for button in buttons:
            button.set_tight(spare < 60)
        self._tab_line.setSpacing(max(6, min(15, spare // len(buttons))))
