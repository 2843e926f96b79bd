"""Who suggests, how often it is right, from which score on, and what was learned from the project."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDoubleSpinBox, QGridLayout, QLabel, QPushButton, QWidget

from annotator import workflows
from annotator.gui.dialogs.frame import Dialog
from annotator.gui.fonts import ui_font
from annotator.gui.menu import escaped
from annotator.gui.texts import recommender_name
from annotator.model.learning import TrainedModel
from annotator.model.span import Status
from annotator.review.session import Session


class RecommendersDialog(Dialog):
    """A switch for each recommender, a least score for each label, and the models of the project."""

    learn_requested = Signal()

    def __init__(self, session: Session, language: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._session = session
        self._language = language
        self.setWindowTitle(self.tr("Recommenders"))
        self.layout().itemAt(0).widget().setText(self.windowTitle())
        self.setMinimumWidth(620)
        off, thresholds = session.chosen_suggestions()
        self.switches: dict[str, QCheckBox] = {}
        self.thresholds: dict[str, QDoubleSpinBox] = {}
        self._build_switches(off)
        self._build_thresholds(thresholds)
        self._build_models(session.models())
        self.cancel = self.add_button(self.tr("Cancel"))
        self.keep = self.add_button(self.tr("Keep"), primary=True)
        self.cancel.clicked.connect(self.reject)
        self.keep.clicked.connect(self.accept)

    def choices(self) -> dict[str, object]:
        """Return the keyword arguments of ``Session.choose_suggestions``."""
        return {
            "off": {name for name, switch in self.switches.items() if not switch.isChecked()},
            "thresholds": {label: box.value() for label, box in self.thresholds.items() if box.value() > 0},
        }

    def _build_switches(self, off: frozenset[str]) -> None:
        ledger = workflows.stats(self._session).ledger
        rows = []
        for name in workflows.recommender_names():
            self.switches[name] = QCheckBox(recommender_name(name))
            self.switches[name].setChecked(name not in off)
            counts = dict.fromkeys(Status, 0)
            for (recommender, _, status), number in ledger.items():
                if recommender == name:
                    counts[status] += number
            decided = counts[Status.ACCEPTED] + counts[Status.REJECTED]
            share = f"{counts[Status.ACCEPTED] / decided:.0%}" if decided else "–"
            rows.append((self.switches[name], *(f"{counts[status]:,}" for status in Status), share))
        heads = ("", self.tr("Open"), self.tr("Accepted"), self.tr("Rejected"), self.tr("Right"))
        self.body.addLayout(_table(heads, rows))

    def _build_thresholds(self, thresholds: dict[str, float]) -> None:
        self.body.addWidget(_heading(self.tr("Suggest from this score on")))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        for number, label in enumerate(self._session.label_set):
            box = QDoubleSpinBox()
            box.setRange(0.0, 1.0)
            box.setSingleStep(0.05)
            box.setValue(thresholds.get(label.id, 0.0))
            self.thresholds[label.id] = box
            name = QLabel(escaped(label.name(self._language)))
            name.setBuddy(box)
            row, column = divmod(number, 2)
            grid.addWidget(name, row, column * 2)
            grid.addWidget(box, row, column * 2 + 1)
        grid.setColumnStretch(4, 1)
        self.body.addLayout(grid)

    def _build_models(self, models: Sequence[TrainedModel]) -> None:
        self.body.addWidget(_heading(self.tr("Learned from this project")))
        if models:
            heads = ("", self.tr("Spans"), self.tr("Rules F1"), self.tr("Learned F1"), "")
            self.body.addLayout(_table(heads, [self._model_row(model) for model in models]))
        else:
            self.add_words(self.tr("Nothing yet. What you accept and reject is remembered at once."))
            self.add_words(
                self.tr(
                    "From 200 spans in five articles that are done, a model can be trained. It is used only "
                    "for labels where it beats the rules on articles that it has not seen."
                )
            )
        self.learn = QPushButton(self.tr("Learn from the articles that are done"))
        self.learn.setAutoDefault(False)
        self.learn.setEnabled(not self._session.read_only)
        self.learn.clicked.connect(self.learn_requested)
        self.learn.clicked.connect(self.accept)
        self.body.addWidget(self.learn, 0, Qt.AlignmentFlag.AlignLeft)

    def _model_row(self, model: TrainedModel) -> tuple[QWidget, str, str, str, str]:
        name = self._session.label_set.get(model.label).name(self._language)
        use = self.tr("in use") if model.wins else self.tr("the rules stay")
        return QLabel(name), f"{model.spans:,}", f"{model.rules_f1:.3f}", f"{model.learned_f1:.3f}", use


def _heading(text: str) -> QLabel:
    heading = QLabel(text)
    heading.setFont(ui_font(14, bold=True))
    return heading


def _table(heads: Sequence[str], rows: Sequence[tuple[QWidget | str, ...]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(0, 1)
    for column, head in enumerate(heads):
        grid.addWidget(QLabel(head), 0, column, Qt.AlignmentFlag.AlignRight)
    for number, row in enumerate(rows, 1):
        for column, cell in enumerate(row):
            widget = QLabel(cell) if isinstance(cell, str) else cell
            side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
            grid.addWidget(widget, number, column, side | Qt.AlignmentFlag.AlignVCenter)
    return grid
