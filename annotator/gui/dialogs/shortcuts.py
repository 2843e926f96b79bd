"""The sheet of keys, made from the table of actions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from annotator.gui.actions import LABELS, MENUS, ROWS, Row, key_name, say
from annotator.gui.dialogs.frame import Dialog
from annotator.gui.look import Look
from annotator.gui.menu import plain
from annotator.gui.panels.pieces import InkLabel, KeyCap
from annotator.model.label import LabelSet

_COLUMNS = (("span", "find"), ("review", "project", "zone"), ("edit", "view", "help"))


class ShortcutsDialog(Dialog):
    """Every action that has a key, in the order of the menus."""

    def __init__(self, look: Look, labels: LabelSet, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Shortcuts"))
        self._look = look
        self._labels = labels
        columns = QHBoxLayout()
        columns.setSpacing(36)
        for menus in _COLUMNS:
            column = QVBoxLayout()
            column.setSpacing(16)
            for menu in menus:
                column.addLayout(self._group(menu))
            column.addStretch(1)
            columns.addLayout(column)
        self.layout().itemAt(0).widget().setText(self.windowTitle())
        self.body.addLayout(columns)
        self.add_words(
            self.tr(
                "Keys without Ctrl or Alt work while the article has the keyboard. "
                "Shift+arrows select text; Ctrl+wheel changes its size; F6 goes from pane to pane."
            )
        )
        close = self.add_button(self.tr("Close"), primary=True)
        close.clicked.connect(self.accept)

    def _group(self, menu: str) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(5)
        title = InkLabel(self._look, "ink", 13, bold=True)
        title.set_text(plain(say(MENUS[menu])))
        grid.addWidget(title, 0, 0, 1, 2)
        for row in ROWS[menu]:
            if row is LABELS:
                for label in self._labels:
                    name = self.tr("Tag or relabel: {label}").format(label=label.name(self._look.language))
                    self._add(grid, name, (label.key,))
            elif row.keys:
                self._add(grid, plain(say(row.text)).rstrip("…"), _shown_keys(row))
        grid.setColumnStretch(0, 1)
        return grid

    def _add(self, grid: QGridLayout, name: str, keys: tuple[str, ...]) -> None:
        number = grid.rowCount()
        words = InkLabel(self._look, "ink2", 13)
        words.set_text(name)
        words.setMinimumWidth(words.sizeHint().width())
        caps = QHBoxLayout()
        caps.setSpacing(4)
        caps.addStretch(1)
        for key in keys:
            caps.addWidget(KeyCap(self._look, key_name(key)))
        grid.addWidget(words, number, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addLayout(caps, number, 1)


def _shown_keys(row: Row) -> tuple[str, ...]:
    """Return the keys of a row without those that are the same key under another name."""
    twins = {"Enter", "Ctrl+Enter", "Ctrl+="}
    return tuple(key for key in row.keys if key not in twins)
