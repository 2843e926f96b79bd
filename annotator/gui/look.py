"""What every widget of the window shares: the theme and the language."""

from __future__ import annotations

from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from annotator.gui.fonts import ui_font
from annotator.gui.theme import Theme, load_theme, mixed
from annotator.paths import resource


class Look(QObject):
    """The appearance in force; ``changed`` tells that it is another one now."""

    changed = Signal()

    def __init__(self, choice: str = "light", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice = choice
        self.language = "en"
        self.theme: Theme = load_theme(self._wanted())
        QApplication.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    @property
    def choice(self) -> str:
        """What the user chose: system, light or dark."""
        return self._choice

    def choose(self, choice: str) -> None:
        """Take light or dark, or follow the system."""
        self._choice = choice
        self._load()

    def set_language(self, code: str) -> None:
        """Name labels in that language; the translators are installed elsewhere."""
        self.language = code
        self.changed.emit()

    def dress(self) -> None:
        """Give the application its palette, font and style sheet."""
        application = QApplication.instance()
        application.setPalette(self.theme.palette())
        application.setFont(ui_font(13))
        sheet = style_sheet(self.theme)
        # Setting a sheet touches every widget there is.
        if sheet != application.styleSheet():
            application.setStyleSheet(sheet)

    def _load(self) -> None:
        wanted = self._wanted()
        if wanted == self.theme.name:
            return
        self.theme = load_theme(wanted)
        self.dress()
        self.changed.emit()

    def _wanted(self) -> str:
        if self._choice != "system":
            return self._choice
        dark = QApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return "dark" if dark else "light"

    def _on_scheme_changed(self) -> None:
        self._load()


def style_sheet(theme: Theme) -> str:
    """Return the shipped style sheet with the colours of ``theme`` filled in."""
    roles = ("paper", "pane", "raised", "hover", "selected", "hairline", "ink", "ink2", "ink3")
    template = Template(resource("themes", "window.qss").read_text(encoding="utf-8"))
    colours = {role: getattr(theme, role).name() for role in roles}
    edge = mixed(theme.ink3, theme.paper, 0.5).name()
    # The drawings have their own colour: a style sheet cannot give them one.
    signs = {name: resource("themes", f"{name}_{theme.name}.svg").as_posix() for name in ("tick", "chevron")}
    return template.substitute(colours, edge=edge, **signs)
