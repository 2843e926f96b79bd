"""The pane at the right: the selected span over the list of all, or the legend while there is no article."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from annotator.gui.look import Look
from annotator.gui.panels.empty_state import Legend
from annotator.gui.panels.inspector import Inspector
from annotator.gui.panels.pieces import Rule
from annotator.gui.panels.span_list import SpanListPane

# The list keeps at least this share of the pane, however long a quote is.
_LIST_SHARE = 0.34


class SidePane(QStackedWidget):
    """Gives the inspector the height it needs and the list the rest."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(240)
        self.legend = Legend(look)
        self.inspector = Inspector(look)
        self.span_list = SpanListPane(look)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("pane")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self.inspector)
        self._both = QWidget()
        column = QVBoxLayout(self._both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._scroll)
        column.addWidget(Rule())
        column.addWidget(self.span_list, 1)
        self.addWidget(self.legend)
        self.addWidget(self._both)
        self.inspector.height_changed.connect(self._fit)

    def show_legend(self, legend: bool) -> None:
        """Show the legend, or the inspector and the list."""
        self.setCurrentIndex(0 if legend else 1)

    def sizeHint(self) -> QSize:
        return QSize(320, 600)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._fit()

    def _fit(self) -> None:
        layout = self.inspector.layout()
        needed = layout.sizeHint().height()
        if layout.hasHeightForWidth():
            needed = layout.totalHeightForWidth(self.width())
        self._scroll.setFixedHeight(max(60, min(needed, round(self.height() * (1 - _LIST_SHARE)))))
        # At once, so that the list knows its height before it is scrolled to a row.
        self._both.layout().activate()
