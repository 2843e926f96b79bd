"""The menu that narrows the list of spans, and with it what is walked through and accepted together."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QWidget

from annotator.gui.menu import Menu, escaped
from annotator.gui.models.span_list import SpanFilter
from annotator.gui.texts import recommender_name

_SCORES = (0.7, 0.9)


class SpanFilterMenu(Menu):
    """Least score, recommender, flag and note, with what is in force checked."""

    def __init__(
        self, present: SpanFilter, recommenders: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._changes: dict[QAction, dict[str, object]] = {}
        scores = [(self.tr("Any &score"), 0.0)]
        # The letter of a score is its digit behind the point.
        above = self.tr("Score {least} and above")
        scores += [(above.format(least=str(least).replace(".", ".&")), least) for least in _SCORES]
        self._add_choices("least_score", scores, present.least_score)
        names = [(escaped(recommender_name(one)), one) for one in recommenders]
        self._add_choices("recommender", [(self.tr("Any &recommender"), None), *names], present.recommender)
        self._add_switch("unsure", self.tr("&Unsure only"), present.unsure)
        self._add_switch("noted", self.tr("With a &note only"), present.noted)

    def ask(self, corner: QPoint) -> dict[str, object]:
        """Show the menu; return the fields of the filter that change."""
        return self.changes(self.exec(corner))

    def changes(self, action: QAction | None) -> dict[str, object]:
        """Return what choosing ``action`` changes; nothing for None."""
        return self._changes.get(action, {})

    def _add_choices(self, field: str, choices: Sequence[tuple[str, object]], present: object) -> None:
        group = QActionGroup(self)
        for name, value in choices:
            action = self._add(name, value == present, {field: value})
            group.addAction(action)
        self.addSeparator()

    def _add_switch(self, field: str, name: str, on: bool) -> None:
        self._add(name, on, {field: not on})

    def _add(self, name: str, checked: bool, changes: dict[str, object]) -> QAction:
        action = self.addAction(name)
        action.setCheckable(True)
        action.setChecked(checked)
        self._changes[action] = changes
        return action
