"""The languages of the window: English as written, Chinese from the shipped translation."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from annotator.paths import resource

_QT_TRANSLATION = "qtbase_zh_CN"


class Languages(QObject):
    """Installs and removes translators."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._installed: list[QTranslator] = []
        self.current = "en"

    def resolve(self, choice: str) -> str:
        """Return the code of ``en``, ``zh`` or the language of the ``system``."""
        return system_language() if choice == "system" else choice

    def choose(self, code: str) -> None:
        """Switch to ``en`` or ``zh``; every widget is told by a LanguageChange event."""
        self.close()
        self.current = code
        if self.current == "zh":
            folders = (
                (_QT_TRANSLATION, QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
                ("annotator_zh", str(resource("translations"))),
            )
            for name, folder in folders:
                translator = QTranslator(self)
                if translator.load(name, folder):
                    QCoreApplication.installTranslator(translator)
                    self._installed.append(translator)

    def close(self) -> None:
        """Take the translators away, as the window goes."""
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed = []


def system_language() -> str:
    """Return ``zh`` where the system speaks Chinese, else ``en``."""
    wanted = [name for name in QLocale.system().uiLanguages() if name not in ("C", "")]
    return "zh" if wanted and wanted[0].lower().startswith("zh") else "en"
