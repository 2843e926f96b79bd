"""What of the project is written as a dataset, in which format, and where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)

from annotator import workflows
from annotator.errors import UserError
from annotator.gui.dialogs.export_words import listed, say
from annotator.gui.dialogs.frame import Dialog
from annotator.gui.fonts import ui_font
from annotator.gui.texts import sentence, state_name
from annotator.model.document import State
from annotator.review.session import Session

_PREVIEW_DELAY_MS = 250
_REMEMBERED = "export"


@dataclass(frozen=True)
class ExportWishes:
    """What the user chose; no states means all, no parts one file."""

    path: Path
    format: str
    include: str
    states: tuple[State, ...]
    text: str
    parts: str
    group: str
    seed: int

    def content(self) -> dict[str, object]:
        """Return the keyword arguments of ``workflows.export``."""
        return {"format": self.format, "include": self.include, "states": self.states, "text": self.text}

    def options(self) -> dict[str, object]:
        """Return the keyword arguments of ``workflows.export_parts``."""
        return {**self.content(), "parts": self.parts, "group": self.group, "seed": self.seed}


class ExportDialog(Dialog):
    """Format, which spans, which articles, which text, which file; and how its first lines look."""

    def __init__(self, session: Session, folder: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._session = session
        self._summaries = session.summaries()
        self._formats = {one.id: one for one in workflows.export_formats()}
        self._folder = folder
        self._preview_timer = QTimer(self, singleShot=True, interval=_PREVIEW_DELAY_MS)
        self.setWindowTitle(self.tr("Export a dataset"))
        self.layout().itemAt(0).widget().setText(self.windowTitle())
        self.setMinimumWidth(640)
        self._build()
        self._recall()
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
            self.text.currentData(),
            self.parts.currentData(),
            self.group.currentData(),
            self.seed.value(),
        )

    def remember(self) -> None:
        """Let the project remember the choices for the next time."""
        if not self._session.read_only:
            self._session.set_setting(_REMEMBERED, self._choices())

    def show_preview(self) -> None:
        """Show the first lines of what would be written now."""
        self._preview_timer.stop()
        try:
            lines = workflows.export_preview(self._session, **self.wishes().content())
        except UserError as error:
            lines = sentence(error)
        self.preview.setPlainText(lines or self.tr("This format is not made to be read by eye."))

    def _build(self) -> None:
        self.format = _combo([(say(one.name), one.id) for one in self._formats.values()])
        self.include = _combo(
            [
                (self.tr("Accepted spans"), "reviewed"),
                (self.tr("Accepted spans and open suggestions"), "suggested"),
                (self.tr("Everything, rejected spans too"), "all"),
            ]
        )
        self.text = _combo(
            [
                (self.tr("As stored, character for character"), "document"),
                (self.tr("As read: Simplified, without furniture and noise"), "simplified"),
                (self.tr("As read: Traditional, without furniture and noise"), "traditional"),
            ]
        )
        self.path = QLineEdit()
        self.browse = QPushButton(self.tr("Choose…"))
        self.browse.setAutoDefault(False)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.addRow(self.tr("Format"), self.format)
        form.addRow(self.tr("Spans"), self.include)
        form.addRow(self.tr("Articles"), self._build_states())
        form.addRow(self.tr("Text"), self.text)
        form.addRow(self.tr("Parts"), self._build_parts())
        form.addRow(self.tr("File"), _row(self.path, self.browse))
        self.body.addLayout(form)
        self.losses = self.add_words("")
        self.counts = self.add_words("")
        self.preview = QPlainTextEdit()
        self.preview.setReadOnly(True)
        self.preview.setFont(ui_font(12))
        self.preview.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.preview.setTabStopDistance(32)
        self.preview.setMinimumHeight(170)
        self.preview.setAccessibleName(self.tr("First lines of the dataset"))
        self.body.addWidget(self.preview, 1)
        self.cancel = self.add_button(self.tr("Cancel"))
        self.export = self.add_button(self.tr("Export"), primary=True)

    def _build_states(self) -> QLayout:
        self.states = {state: QCheckBox(state_name(state)) for state in State}
        for box in self.states.values():
            box.setChecked(True)
        row = _row(*self.states.values())
        row.setSpacing(16)
        row.addStretch(1)
        return row

    def _build_parts(self) -> QLayout:
        self.parts = _combo(
            [
                (self.tr("All in one"), ""),
                (self.tr("train 80, test 20"), "train=80,test=20"),
                (self.tr("train 80, dev 10, test 10"), "train=80,dev=10,test=10"),
            ]
        )
        self.group = _combo(
            [
                (self.tr("any article"), "document"),
                (self.tr("sources whole"), "source"),
                (self.tr("months whole"), "month"),
            ]
        )
        self.seed = QSpinBox()
        self.seed.setRange(0, 999_999)
        self.seed.setPrefix(self.tr("seed") + " ")
        row = _row(self.parts, self.group, self.seed)
        row.setStretch(0, 1)
        return row

    def _connect(self) -> None:
        self.format.currentIndexChanged.connect(self._on_format_changed)
        for combo in (self.include, self.text, self.parts):
            combo.currentIndexChanged.connect(self._on_content_changed)
        for box in self.states.values():
            box.toggled.connect(self._on_content_changed)
        self._preview_timer.timeout.connect(self.show_preview)
        self.browse.clicked.connect(self._on_browse_clicked)
        self.cancel.clicked.connect(self.reject)
        self.export.clicked.connect(self.accept)

    def _choices(self) -> dict[str, object]:
        combos = (self.format, self.include, self.text, self.parts, self.group)
        names = ("format", "include", "text", "parts", "group")
        chosen = {name: combo.currentData() for name, combo in zip(names, combos, strict=True)}
        states = [state.value for state, box in self.states.items() if box.isChecked()]
        return {**chosen, "states": states, "seed": self.seed.value()}

    def _recall(self) -> None:
        kept = self._session.setting(_REMEMBERED, {})
        for name in ("format", "include", "text", "parts", "group"):
            combo: QComboBox = getattr(self, name)
            combo.setCurrentIndex(max(0, combo.findData(kept.get(name, combo.currentData()))))
        for state, box in self.states.items():
            box.setChecked(state.value in kept.get("states", list(State)))
        self.seed.setValue(kept.get("seed", 0))

    def _on_format_changed(self) -> None:
        one = self._formats[self.format.currentData()]
        self.path.setText(str(Path(self._folder) / f"{self._session.path.stem}{one.extension}"))
        lost = workflows.not_carried(one.id)
        words = self.tr("Not carried by this format: {things}.").format(things=listed(lost))
        self.losses.setText(words if lost else self.tr("This format carries everything."))
        self._on_content_changed()

    def _on_content_changed(self) -> None:
        wishes = self.wishes()
        self.export.setEnabled(any(box.isChecked() for box in self.states.values()))
        for part in (self.group, self.seed):
            part.setEnabled(bool(wishes.parts))
        chosen = [one for one in self._summaries if self.states[one.state].isChecked()]
        spans = sum(one.spans + (one.open if wishes.include != "reviewed" else 0) for one in chosen)
        words = self.tr("Articles: {documents}. Spans: {spans}.")
        if wishes.include == "all":
            words = self.tr("Articles: {documents}. Spans: {spans}, and the rejected ones.")
        self.counts.setText(words.format(documents=f"{len(chosen):,}", spans=f"{spans:,}"))
        self._preview_timer.start()

    def _on_browse_clicked(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, self.windowTitle(), self.path.text())
        if name:
            self._folder = str(Path(name).parent)
            self.path.setText(name)


def _combo(choices: Sequence[tuple[str, str]]) -> QComboBox:
    combo = QComboBox()
    for name, value in choices:
        combo.addItem(name, value)
    return combo


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget)
    return row
