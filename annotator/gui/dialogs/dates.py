"""Published dates of articles that lack them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)

from annotator.errors import UserError
from annotator.gui.dialogs.frame import Dialog
from annotator.gui.texts import sentence
from annotator.model.document import Document
from annotator.review.dating import is_dated, published_date

_TITLE = 30
_HEIGHT = 320


class DatesDialog(Dialog):
    """A field per article, and one for all of them that are still without a date."""

    def __init__(self, documents: Sequence[Document], parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("When were they published?"))
        self.layout().itemAt(0).widget().setText(self.windowTitle())
        self.setMinimumWidth(620)
        self.add_words(
            self.tr("Without its published date, dates in an article like “12 November” have no year.")
        )
        self._documents = documents
        self.fields = {document.id: QLineEdit(document.published) for document in documents}
        self._build_all()
        self.body.addWidget(self._build_rows(), 1)
        self.wrong = QLabel()
        self.wrong.setWordWrap(True)
        self.body.addWidget(self.wrong)
        later = self.add_button(self.tr("Later"))
        later.clicked.connect(self.reject)
        self.keep = self.add_button(self.tr("Keep"), primary=True)
        self.keep.clicked.connect(self.accept)

    def changed(self) -> list[tuple[Document, str]]:
        """Return the articles with another date than before, and that date."""
        dates = ((document, published_date(self.fields[document.id].text())) for document in self._documents)
        return [(document, date) for document, date in dates if date != document.published]

    def _build_all(self) -> None:
        self.all = QLineEdit()
        self.all.setPlaceholderText("2024-11-14")
        self.fill = QPushButton(self.tr("Fill in where there is none"))
        self.fill.setAutoDefault(False)
        self.fill.clicked.connect(self._on_fill_clicked)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(QLabel(self.tr("For all")))
        row.addWidget(self.all, 1)
        row.addWidget(self.fill)
        self.body.addLayout(row)

    def _build_rows(self) -> QScrollArea:
        inside = QWidget()
        inside.setObjectName("pane")
        grid = QGridLayout(inside)
        grid.setHorizontalSpacing(16)
        for number, document in enumerate(self._documents):
            field = self.fields[document.id]
            field.setPlaceholderText("2024-11-14")
            field.setMinimumWidth(140)
            field.textChanged.connect(self._check)
            title = " ".join(document.title.split()) or document.id
            field.setAccessibleName(title)
            shown = QLabel(title if len(title) <= _TITLE else title[: _TITLE - 1] + "…")
            shown.setToolTip(title)
            grid.addWidget(shown, number, 0)
            grid.addWidget(QLabel(document.source), number, 1)
            grid.addWidget(field, number, 2)
        grid.setColumnStretch(0, 1)
        grid.setRowStretch(len(self._documents), 1)
        area = QScrollArea()
        area.setObjectName("pane")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        area.setMinimumHeight(min(_HEIGHT, inside.sizeHint().height() + 4))
        return area

    def _on_fill_clicked(self) -> None:
        for field in self.fields.values():
            if _problem(field.text()) or not is_dated(field.text()):
                field.setText(self.all.text())

    def _check(self) -> None:
        problems = [problem for field in self.fields.values() if (problem := _problem(field.text()))]
        self.wrong.setText(problems[0] if problems else "")
        self.keep.setEnabled(not problems)


def _problem(text: str) -> str:
    """Return why ``text`` is no date, empty where it is one."""
    try:
        published_date(text)
    except UserError as error:
        return sentence(error)
    return ""
