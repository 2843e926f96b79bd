"""What of the project is written as a dataset, in which format, and where."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from annotator import workflows
from annotator.gui.dialogs.frame import Dialog
from annotator.gui.texts import state_name
from annotator.model.document import State
from annotator.review.session import Session


@dataclass(frozen=True)
class ExportWishes:
    """What the user chose; no states means all."""

    path: Path
    format: str
    include: str
    states: tuple[State, ...]

    def options(self) -> dict[str, object]:
        """Return the keyword arguments of ``workflows.export``."""
        return {"format": self.format, "include": self.include, "states": self.states}


class ExportDialog(Dialog):
    """Format, which spans, which articles, which file."""

    def __init__(self, session: Session, folder: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._endings = workflows.export_formats()
        self._name = session.path.stem
        self._folder = folder
        self.setWindowTitle(self.tr("Export a dataset"))
        self.layout().itemAt(0).widget().setText(self.windowTitle())
        self.setMinimumWidth(560)
        self._build()
        self._connect()
        self._on_format_changed()

    def wishes(self) -> ExportWishes:
        """Return what was chosen."""
        states = tuple(state for state, box in self.states.items() if box.isChecked())
        return ExportWishes(
            Path(self.path.text()),
            self.format.currentData(),
            self.include.currentData(),
            () if len(states) == len(State) else states,
        )

    def _build(self) -> None:
        self.format = QComboBox()
        for format_id in self._endings:
            self.format.addItem(format_id, format_id)
        self.include = QComboBox()
        self.include.addItem(self.tr("Accepted spans"), "reviewed")
        self.include.addItem(self.tr("Accepted spans and open suggestions"), "suggested")
        self.include.addItem(self.tr("Everything, rejected spans too"), "all")
        self.states = {state: QCheckBox(state_name(state)) for state in State}
        boxes = QHBoxLayout()
        boxes.setSpacing(16)
        for box in self.states.values():
            box.setChecked(True)
            boxes.addWidget(box)
        boxes.addStretch(1)
        self.path = QLineEdit()
        self.browse = QPushButton(self.tr("Choose…"))
        self.browse.setAutoDefault(False)
        file_row = QHBoxLayout()
        file_row.setSpacing(8)
        file_row.addWidget(self.path, 1)
        file_row.addWidget(self.browse)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.addRow(self.tr("Format"), self.format)
        form.addRow(self.tr("Spans"), self.include)
        form.addRow(self.tr("Articles"), boxes)
        form.addRow(self.tr("File"), file_row)
        self.body.addLayout(form)
        self.cancel = self.add_button(self.tr("Cancel"))
        self.export = self.add_button(self.tr("Export"), primary=True)

    def _connect(self) -> None:
        self.format.currentIndexChanged.connect(self._on_format_changed)
        self.browse.clicked.connect(self._on_browse_clicked)
        self.cancel.clicked.connect(self.reject)
        self.export.clicked.connect(self.accept)
        for box in self.states.values():
            box.toggled.connect(self._on_states_changed)

    def _on_format_changed(self) -> None:
        ending = self._endings[self.format.currentData()]
        self.path.setText(str(Path(self._folder) / f"{self._name}{ending}"))

    def _on_states_changed(self) -> None:
        self.export.setEnabled(any(box.isChecked() for box in self.states.values()))

    def _on_browse_clicked(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, self.windowTitle(), self.path.text())
        if name:
            self._folder = str(Path(name).parent)
            self.path.setText(name)
