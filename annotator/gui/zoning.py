"""Changing what a paragraph is: title, heading, body and the rest."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from annotator.errors import UserError
from annotator.gui.article.view import ArticleView
from annotator.gui.bridge import Bridge
from annotator.model.document import Role
from annotator.review import edits


class Zoning(QObject):
    """Gives the paragraphs at the caret, or those that are selected, another role."""

    noticed = Signal(str)

    def __init__(self, bridge: Bridge, article: ArticleView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._article = article

    @Slot()
    def set_role(self) -> None:
        """Take the role that the action names."""
        self.give(Role(self.sender().data().partition(":")[2]))

    def give(self, role: Role) -> None:
        """Give the paragraphs at hand that role."""
        document, view = self._bridge.document, self._bridge.view
        place = self._article.paragraphs_at_caret()
        if document is None or place is None:
            self._bridge.refused.emit(
                UserError("No paragraph is chosen; click into the one whose role is to change.")
            )
            return
        edit = edits.set_role(document, *place, role)
        folds = role is Role.FURNITURE and self._bridge.folds
        if self._bridge.apply(edit) is None:
            return
        if folds and view is not self._bridge.view:
            self.noticed.emit(self.tr("Folded away as furniture; the line over the article opens it."))
        else:
            self._article.put_caret_at(place[0])
