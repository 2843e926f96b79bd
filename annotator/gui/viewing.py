"""How the article is shown: cleaned or as stored, with what was changed marked or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.gui.actions import Actions
from annotator.gui.article.view import ArticleView
from annotator.gui.bridge import Bridge
from annotator.settings import Settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Viewing(QObject):
    """The handlers of the rows that say what the view leaves out."""

    def __init__(self, bridge: Bridge, article: ArticleView, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._article = article
        self._settings = settings
        self._window = window

    def restore(self, actions: Actions) -> None:
        """Check the choices that the settings keep, and show the article so."""
        for name in ("clean", "marks_shown"):
            actions.action(name).setChecked(self._settings.flag(name))
            getattr(self, name)(self._settings.flag(name))

    def clean(self, wanted: bool) -> None:
        """Take noise out of what is shown, or show the text as it is stored."""
        self._settings.set("clean", wanted)
        self._bridge.set_clean(wanted)

    def marks_shown(self, wanted: bool) -> None:
        """Set a dot where the view differs from the document, or none."""
        self._settings.set("marks_shown", wanted)
        self._article.set_marks_visible(wanted)

    def choose_rules(self) -> None:
        """Ask which kinds of noise are taken out in this project."""
        from annotator.gui.dialogs.cleaning import CleaningDialog

        session = self._bridge.session
        dialog = CleaningDialog(session.setting("without", ()), self._window)
        if dialog.exec():
            self._bridge.attempt(session.set_setting, "without", dialog.without())
            self._bridge.renew_view()
        dialog.deleteLater()
