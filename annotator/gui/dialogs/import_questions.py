"""What is to be confirmed before a file is imported."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from annotator import workflows
from annotator.gui.dialogs.frame import Dialog
from annotator.gui.fonts import ui_font
from annotator.gui.texts import field_name
from annotator.model.label import LabelSet
from annotator.questions import (
    ColumnsQuestion,
    EncodingQuestion,
    LabelsQuestion,
    PartsQuestion,
    Question,
)
from annotator.workflows import Reading

_CELL = 16
_ROWS = 2
_LINES = 8
_COLUMNS_HEIGHT = 260


class ImportQuestionsDialog(Dialog):
    """One part for each question about one file; ``reading`` is the answer."""

    def __init__(
        self,
        path: Path,
        questions: Sequence[Question],
        labels: LabelSet,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self._questions = questions
        self._labels = labels
        self._language = language
        self.setWindowTitle(self.tr("Import {name}").format(name=path.name))
        self.layout().itemAt(0).widget().setText(self.windowTitle())
        self.layout().itemAt(0).widget().setWordWrap(True)
        self.setMinimumWidth(620)
        self.encodings: dict[str, QCheckBox] = {}
        self.split: QCheckBox | None = None
        self.columns: list[QComboBox] = []
        self.labels: dict[str, QComboBox] = {}
        self._build()
        self.others = QCheckBox(self.tr("Do the same with the other files of this import"))
        self.body.addWidget(self.others)
        self.leave_out = self.add_button(self.tr("Leave this file out"))
        self.take = self.add_button(self.tr("Import"), primary=True)
        self.leave_out.clicked.connect(self.reject)
        self.take.clicked.connect(self.accept)

    def reading(self, known: Reading) -> Reading:
        """Return ``known`` with what was answered."""
        encodings = [encoding for encoding, button in self.encodings.items() if button.isChecked()]
        if encodings:
            known = replace(known, encoding=encodings[0])
        if self.split is not None:
            known = replace(known, split=self.split.isChecked())
        if self.columns:
            known = replace(known, columns=tuple(box.currentData() for box in self.columns))
        if self.labels:
            chosen = {label: box.currentData() for label, box in self.labels.items()}
            known = replace(known, labels={**(known.labels or {}), **chosen})
        return known

    def _build(self) -> None:
        for question in self._questions:
            if isinstance(question, EncodingQuestion):
                self._ask_encoding(question)
            elif isinstance(question, PartsQuestion):
                self._ask_parts(question)
            elif isinstance(question, ColumnsQuestion):
                self._ask_columns(question)
            elif isinstance(question, LabelsQuestion):
                self._ask_labels(question)

    def _head(self, title: str, words: str) -> None:
        heading = QLabel(title)
        heading.setFont(ui_font(14, bold=True))
        self.body.addWidget(heading)
        self.add_words(words)

    def _ask_encoding(self, question: EncodingQuestion) -> None:
        self._head(
            self.tr("Which of these can be read?"),
            self.tr("The file does not say how its characters are encoded, and there are several ways."),
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        one_of_them = QButtonGroup(self)
        for column, (encoding, lines) in enumerate(question.readings):
            button = QCheckBox(encoding)
            button.setChecked(column == 0)
            one_of_them.addButton(button)
            self.encodings[encoding] = button
            grid.addWidget(button, 0, column)
            grid.addWidget(_plain("\n".join(lines), wrap=True), 1, column, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(column, 1)
        self.body.addLayout(grid)

    def _ask_parts(self, question: PartsQuestion) -> None:
        self._head(
            self.tr("Several articles in one file?"),
            self.tr("It seems to hold {n} articles, which begin with these lines.").format(
                n=len(question.parts)
            ),
        )
        words = self.tr("{line}    ({n} characters)")
        lines = [words.format(line=line, n=f"{length:,}") for line, length in question.parts]
        parts = QPlainTextEdit("\n".join(lines))
        parts.setReadOnly(True)
        parts.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        parts.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        parts.setFixedHeight(24 + parts.fontMetrics().lineSpacing() * min(_LINES, len(lines)))
        self.body.addWidget(parts)
        self.split = QCheckBox(self.tr("Split it into these articles"))
        self.split.setChecked(True)
        self.body.addWidget(self.split)

    def _ask_columns(self, question: ColumnsQuestion) -> None:
        self._head(
            self.tr("What do the columns hold?"),
            self.tr("No column is called “text”. Say which one holds the articles; the others can stay out."),
        )
        inside = QWidget()
        inside.setObjectName("pane")
        grid = QGridLayout(inside)
        grid.setHorizontalSpacing(16)
        for number, name in enumerate(question.header):
            box = QComboBox()
            box.addItem(self.tr("leave out"), "")
            for field in workflows.table_fields():
                box.addItem(field_name(field), field)
            box.setCurrentIndex(box.findData(question.fields[number]))
            box.currentIndexChanged.connect(self._check)
            self.columns.append(box)
            cells = [row[number] for row in question.rows[:_ROWS] if number < len(row)]
            grid.addWidget(_plain(name, bold=True), number, 0)
            grid.addWidget(box, number, 1)
            some = _plain("  ·  ".join(_short(cell) for cell in cells if cell.strip()))
            some.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            grid.addWidget(some, number, 2)
        grid.setColumnStretch(2, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumHeight(min(_COLUMNS_HEIGHT, inside.sizeHint().height() + 12))
        self.body.addWidget(area, 1)

    def _ask_labels(self, question: LabelsQuestion) -> None:
        self._head(
            self.tr("Labels that this project does not have"),
            self.tr("Say as what their spans are to be taken, or leave them out."),
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        for number, (label, count) in enumerate(question.labels):
            box = QComboBox()
            for own in self._labels:
                box.addItem(own.name(self._language), own.id)
            box.addItem(self.tr("leave out"), "")
            box.setCurrentIndex(_likely(label, self._labels))
            self.labels[label] = box
            grid.addWidget(_plain(label, bold=True), number, 0)
            grid.addWidget(_plain(self.tr("spans: {n}").format(n=f"{count:,}")), number, 1)
            grid.addWidget(box, number, 2)
        grid.setColumnStretch(1, 1)
        self.body.addLayout(grid)

    def _check(self) -> None:
        fields = [box.currentData() for box in self.columns]
        used = [field for field in fields if field]
        self.take.setEnabled("text" in used and len(used) == len(set(used)))


_ALIKE = {
    "OFFICIAL": ("per", "pers", "person", "name", "nr", "official", "人名", "人物", "官员", "领导"),
    "PLACE": ("loc", "gpe", "location", "place", "address", "scene", "ns", "地名", "地点", "地区"),
    "DATE": ("date", "time", "tim", "t", "日期", "时间"),
    "DIRECTIVE": ("directive", "order", "instruction", "指示", "要求"),
}


def _likely(label: str, labels: LabelSet) -> int:
    """Return the index of the project's label that such a name stands for; the last, left out, else."""
    for index, own in enumerate(labels):
        if label.lower() in _ALIKE.get(own.id, ()) or label.lower() == own.id.lower():
            return index
    return len(tuple(labels))


def _plain(text: str, *, bold: bool = False, wrap: bool = False) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    label.setFont(ui_font(13, bold=bold))
    return label


def _short(cell: str) -> str:
    flat = " ".join(cell.split())
    return flat if len(flat) <= _CELL else flat[: _CELL - 1] + "…"
