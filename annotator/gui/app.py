"""Starting the window: application, fonts, theme, language, and what happens when the program fails."""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication

from annotator.gui.fonts import install_fonts
from annotator.gui.language import Languages
from annotator.gui.look import Look
from annotator.gui.main_window import MainWindow
from annotator.settings import Settings

_log = logging.getLogger("annotator.gui")
_DRESSED = "annotator_dressed"
_SCREENSHOT_SIZE = (1440, 900)


def run(project: Path | None, *, screenshot: Path | None = None) -> int:
    """Open the window on ``project`` and return its exit status.

    With ``screenshot`` the window is painted into that file and closed again.
    """
    application = application_of_this_process()
    window = make_window(Settings())
    if screenshot is not None:
        window.resize(*_SCREENSHOT_SIZE)
    window.show()
    if project is not None:
        window.tasks.open(project)
    if window.settings.trouble is not None:
        window.messages.error(window.settings.trouble)
    window.article.setFocus(Qt.FocusReason.OtherFocusReason)
    if screenshot is None:
        sys.excepthook = report_bug
        return application.exec()
    saved = picture(window).save(str(screenshot))
    window.close()
    return 0 if saved else 1


def application_of_this_process() -> QApplication:
    """Return the QApplication, made where there is none yet."""
    _choose_input_method()
    # Otherwise a style sheet keeps the palette of the article from its viewport.
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_UseStyleSheetPropagationInWidgetStyles)
    application = QApplication.instance() or QApplication(sys.argv[:1])
    QCoreApplication.setApplicationName("annotator")
    QApplication.setDesktopFileName("annotator")
    if not application.property(_DRESSED):
        # A second style under living widgets has crashed Qt 6.12.
        QApplication.setStyle("Fusion")
        application.setProperty(_DRESSED, True)
    install_fonts()
    return application


def make_window(settings: Settings) -> MainWindow:
    """Return the window in the theme and language of ``settings``, without a project."""
    look = Look(settings.text("theme"))
    look.dress()
    languages = Languages()
    look.language = languages.resolve(settings.text("language"))
    languages.choose(look.language)
    window = MainWindow(settings, look, languages)
    look.setParent(window)
    languages.setParent(window)
    return window


def picture(window: MainWindow):
    """Return the window as it is painted once everything has settled."""
    window.refresh()
    QCoreApplication.sendPostedEvents()
    return window.grab()


def report_bug(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Keep the traceback of what nobody caught in a file, and show it."""
    if issubclass(kind, KeyboardInterrupt):
        QCoreApplication.quit()
        return
    from annotator.gui.dialogs.bug_report import BugReportDialog, write_report

    _log.error("Uncaught", exc_info=(kind, error, trace))
    text, path = write_report(kind, error, trace)
    dialog = BugReportDialog(text, path, QApplication.activeWindow())
    dialog.exec()
    dialog.deleteLater()


def _choose_input_method() -> None:
    # The wheels carry the plugin of ibus and none of fcitx, which speaks it too.
    if "fcitx" in os.environ.get("QT_IM_MODULE", ""):
        os.environ["QT_IM_MODULE"] = "ibus"
