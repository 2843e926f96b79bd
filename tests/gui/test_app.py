import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from annotator.gui import app
from annotator.gui.dialogs.bug_report import BugReportDialog, write_report


def fail():
    raise ZeroDivisionError("督导")


def caught():
    try:
        fail()
    except ZeroDivisionError:
        return sys.exc_info()


def test_report_is_kept_with_traceback_and_versions(tmp_path):
    text, path = write_report(*caught(), folder=tmp_path)
    assert path.read_text(encoding="utf-8") == text
    assert "ZeroDivisionError: 督导" in text
    assert "Qt 6." in text


def test_report_is_shown_even_where_it_cannot_be_kept(tmp_path):
    (tmp_path / "file").write_text("")
    text, path = write_report(*caught(), folder=tmp_path / "file" / "below")
    assert path is None
    assert "ZeroDivisionError" in text


def test_uncaught_error_opens_the_report(qtbot, empty_window):
    seen = []

    def look():
        dialog = QApplication.activeModalWidget()
        seen.append(type(dialog))
        dialog.accept()

    QTimer.singleShot(0, look)
    app.report_bug(*caught())
    assert seen == [BugReportDialog]


def test_screenshot_is_written_and_the_window_closed(qapp, project, tmp_path):
    assert app.run(project, screenshot=tmp_path / "窗口.png") == 0
    assert (tmp_path / "窗口.png").stat().st_size > 10_000
