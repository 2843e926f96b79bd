"""The lower part of the pane at the right: every span of this article, for eye, key and screen reader."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.fonts import ui_font
from annotator.gui.look import Look
from annotator.gui.models.span_list import SpanFilter, SpanListModel
from annotator.gui.panels.buttons import Chip, IconButton
from annotator.gui.panels.panel import Panel
from annotator.gui.panels.pieces import InkLabel, Rule
from annotator.gui.panels.span_filter_menu import SpanFilterMenu
from annotator.gui.panels.span_rows import HEADER_HEIGHT, ROW_HEIGHT, SpanRow
from annotator.gui.texts import status_name
from annotator.model.label import LabelSet
from annotator.model.span import Span, Status

_LONG_COUNT = 1000
_CHIPS_A_ROW = 5


class SpanTable(QTableView):
    """The rows under headers that stay in sight.

    A table, not a list: it keeps the heights of its rows, so that a new span costs nothing
    where there are thousands.
    """

    left_by_key = Signal()

    def __init__(self, look: Look, model: SpanListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.empty_text = ""
        self._row_painter = SpanRow(look, self)
        self.setObjectName("spans")
        self.setModel(model)
        self.setItemDelegate(self._row_painter)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(ROW_HEIGHT)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalScrollBar().setSingleStep(ROW_HEIGHT)
        model.modelReset.connect(self.fit_headers)
        model.rowsInserted.connect(self.fit_headers)
        model.rowsRemoved.connect(self.fit_headers)

    def fit_headers(self) -> None:
        """Give headers and rows their heights; Qt keeps those of rows that stood there before."""
        headers = set(self.model().header_rows().values())
        for row in range(self.model().rowCount()):
            wanted = HEADER_HEIGHT if row in headers else ROW_HEIGHT
            if self.rowHeight(row) != wanted:
                self.setRowHeight(row, wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        label = self.model().label_at(row) if row >= 0 else None
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if label is not None:
                self.model().toggle_group(label.id)
            else:
                self.left_by_key.emit()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        group = self._header_under(event.position().toPoint().y())
        if group is not None:
            self.model().toggle_group(group)
            return
        super().mousePressEvent(event)

    def show_row(self, index: QModelIndex) -> None:
        """Bring a row into sight: to the middle where it was out of it, not at all where it was not."""
        box = self.visualRect(index)
        if box.top() < HEADER_HEIGHT or box.bottom() > self.viewport().height():
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def scrollTo(self, index: QModelIndex, hint=QAbstractItemView.ScrollHint.EnsureVisible) -> None:
        super().scrollTo(index, hint)
        # The sticky header would cover a row that was scrolled just into sight at the top.
        top = self.visualRect(index).top()
        if index.isValid() and 0 <= top < HEADER_HEIGHT and self.model().label_at(index.row()) is None:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - (HEADER_HEIGHT - top))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.selectionModel().hasSelection():
            self.show_row(self.currentIndex())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.model().rowCount():
            self._draw_sticky_header(painter)
        else:
            painter.setFont(ui_font(14))
            painter.setPen(self._look.theme.ink2)
            box = QRect(20, 16, self.width() - 40, 200)
            painter.drawText(box, Qt.TextFlag.TextWordWrap, self.empty_text)
        painter.end()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        # The scrolled picture carries the sticky header along.
        self.viewport().update()

    def _draw_sticky_header(self, painter: QPainter) -> None:
        row = self.rowAt(0)
        if row < 0:
            return
        model = self.model()
        label = model.group_of(row)
        if model.label_at(row) is not None and self.rowViewportPosition(row) == 0:
            return
        top = min(0, self._next_header_top(row) - HEADER_HEIGHT)
        box = QRectF(0, top, self.width(), HEADER_HEIGHT)
        collapsed = model.is_collapsed(label.id)
        self._row_painter.draw_header(painter, box, label, model.group_count(label.id), collapsed)

    def _next_header_top(self, row: int) -> int:
        later = [header for header in self.model().header_rows().values() if header > row]
        return self.rowViewportPosition(min(later)) if later else self.viewport().height() + HEADER_HEIGHT

    def _header_under(self, y: int) -> str | None:
        top_row = self.rowAt(0)
        if top_row < 0:
            return None
        if y < min(HEADER_HEIGHT, self._next_header_top(top_row)):
            return self.model().group_of(top_row).id
        row = self.rowAt(y)
        label = self.model().label_at(row) if row >= 0 else None
        return label.id if label else None


class SpanListPane(Panel):
    """Filters over the list; the filter also holds for next, previous and accept all."""

    span_chosen = Signal(str)
    article_wanted = Signal()
    filter_changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.model = SpanListModel(self)
        self.model.describe = self._describe
        self._selecting = False
        self._chips: dict[str, Chip] = {}
        self._build()
        self._connect()
        self.retranslate()

    @property
    def filter(self) -> SpanFilter:
        """The filter in force."""
        return self.model.filter

    def set_article(
        self, spans: Iterable[Span], labels: LabelSet, shown: Callable[[Span], str] | None = None
    ) -> None:
        """Show the spans of an article, of every label and status."""
        self._build_chips(labels)
        # Score and recommender stay: with them one goes through a whole project.
        self.model.set_filter(label=None, open_only=False, rejected=False, unsure=False, noted=False)
        self.model.set_article(spans, labels, shown)
        self._refresh()

    def set_spans(self, spans: Iterable[Span]) -> None:
        """Show the article's spans as they are now."""
        self.model.set_spans(spans)
        self._refresh()

    def select(self, span_id: str) -> None:
        """Mark the row of a span, or none."""
        self._selecting = True
        index = self.model.reveal(span_id) if span_id else QModelIndex()
        if index.isValid():
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            # First, because becoming current scrolls just into sight what is out of it.
            self.table.show_row(index)
            self.table.selectionModel().setCurrentIndex(index, flags)
        else:
            self.table.clearSelection()
        self._selecting = False

    def clear_filter(self) -> None:
        """Show all spans but the rejected."""
        self._set_filter(**asdict(SpanFilter()))

    def retranslate(self) -> None:
        """Take the words of the window's language."""
        self.title.set_text(self.tr("In this article"))
        self.filter_button.set_name(self.tr("Filter by score, recommender, flag and note"))
        self.table.setAccessibleName(self.tr("Spans of this article"))
        self._refresh()

    def _build(self) -> None:
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = InkLabel(self._look, "ink", 13, bold=True)
        self.open_chip = Chip(self._look, dashed=True)
        self.rejected_chip = Chip(self._look)
        self.filter_button = IconButton(self._look, "filter", 24)
        head = QHBoxLayout()
        head.setContentsMargins(20, 10, 14, 8)
        head.setSpacing(8)
        head.addWidget(self.title, 1)
        head.addWidget(self.rejected_chip)
        head.addWidget(self.open_chip)
        head.addWidget(self.filter_button)
        self._chip_rows = QGridLayout()
        self._chip_rows.setContentsMargins(20, 0, 2, 10)
        self._chip_rows.setSpacing(4)
        self._chip_rows.setColumnStretch(_CHIPS_A_ROW, 1)
        self._chip_group = QButtonGroup(self)
        self.table = SpanTable(self._look, self.model)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self._chip_rows)
        column.addWidget(Rule())
        column.addWidget(self.table, 1)

    def _build_chips(self, labels: LabelSet) -> None:
        if [chip.label for chip in self._chips.values()] == [None, *labels]:
            return
        while self._chip_rows.count():
            item = self._chip_rows.takeAt(0)
            if item.widget() is not None:
                self._chip_group.removeButton(item.widget())
                item.widget().deleteLater()
        self._chips = {"": Chip(self._look), **{label.id: Chip(self._look, label) for label in labels}}
        for number, chip in enumerate(self._chips.values()):
            self._chip_group.addButton(chip)
            self._chip_rows.addWidget(chip, *divmod(number, _CHIPS_A_ROW), Qt.AlignmentFlag.AlignLeft)
        self._chips[""].setChecked(True)

    def _connect(self) -> None:
        self._chip_group.buttonClicked.connect(self._on_chip_clicked)
        self.open_chip.clicked.connect(self._on_open_clicked)
        self.rejected_chip.clicked.connect(self._on_rejected_clicked)
        self.filter_button.clicked.connect(self._on_filter_clicked)
        self.table.selectionModel().currentChanged.connect(self._on_current_changed)
        self.table.clicked.connect(self._on_row_clicked)
        self.table.left_by_key.connect(self.article_wanted)
        self._look.changed.connect(self.table.viewport().update)

    def _on_chip_clicked(self, chip: Chip) -> None:
        self._set_filter(label=chip.label.id if chip.label else None)

    def _on_open_clicked(self, checked: bool) -> None:
        self._set_filter(open_only=checked, rejected=False)

    def _on_rejected_clicked(self, checked: bool) -> None:
        self._set_filter(rejected=checked, open_only=False)

    def _on_filter_clicked(self) -> None:
        menu = SpanFilterMenu(self.filter, self.model.recommenders(), self)
        corner = self.filter_button.mapToGlobal(QPoint(0, self.filter_button.height()))
        changes = menu.ask(corner)
        menu.deleteLater()
        if changes:
            self._set_filter(**changes)

    def _on_current_changed(self, current: QModelIndex) -> None:
        span = self.model.span_at(current.row()) if current.isValid() else None
        if span is not None and not self._selecting and self.table.hasFocus():
            self.span_chosen.emit(span.id)

    def _on_row_clicked(self, index: QModelIndex) -> None:
        span = self.model.span_at(index.row())
        if span is not None:
            self.span_chosen.emit(span.id)

    def _set_filter(self, **changes: object) -> None:
        self.model.set_filter(**changes)
        self._refresh()
        self.filter_changed.emit()

    def _refresh(self) -> None:
        counts = self.model.counts()
        for label_id, chip in self._chips.items():
            count = counts.get(label_id, 0)
            # From a thousand on, the word would push the last chip out of the pane.
            alone = bool(label_id) or count >= _LONG_COUNT
            chip.setText(str(count) if alone else f"{self.tr('All')} {count}")
            chip.setAccessibleName(self._chip_name(chip, count))
            chip.setToolTip(chip.accessibleName())
            chip.setChecked((self.filter.label or "") == label_id)
            chip.updateGeometry()
        opened = self.model.count_status(Status.SUGGESTED)
        self.open_chip.setText(self.tr("{n} open").format(n=opened))
        self.open_chip.setChecked(self.filter.open_only)
        self.open_chip.setVisible(bool(opened) or self.filter.open_only)
        narrowed = self.filter != SpanFilter(self.filter.label, self.filter.open_only, self.filter.rejected)
        self.filter_button.set_icon("filter-filled" if narrowed else "filter")
        rejected = self.model.count_status(Status.REJECTED)
        self.rejected_chip.setText(self.tr("{n} rejected").format(n=rejected))
        self.rejected_chip.setChecked(self.filter.rejected)
        self.rejected_chip.setVisible(bool(rejected) or self.filter.rejected)
        for chip in (self.open_chip, self.rejected_chip):
            chip.updateGeometry()
            chip.update()
        self._refresh_empty(counts.get("", 0))

    def _refresh_empty(self, total: int) -> None:
        if total or self.filter != SpanFilter():
            self.table.empty_text = self.tr("Nothing matches this filter.")
        else:
            self.table.empty_text = self.tr(
                "Nothing is tagged yet. Select words and press the key of a label."
            )
        self.table.viewport().update()

    def _describe(self, span: Span) -> str:
        """Return a row in words: label, quote, status, attributes."""
        label = self.model.label_of(span)
        words = [f"{label.name(self._look.language)}: {span.quote}", status_name(span.status)]
        return ", ".join([*words, *span.attributes.values()])

    def _chip_name(self, chip: Chip, count: int) -> str:
        name = chip.label.name(self._look.language) if chip.label else self.tr("All")
        return f"{name}: {count}"
