"""How long it takes from the command to an article on screen, beside what Qt alone takes."""

import os
import subprocess
import sys

import pytest

from annotator import workflows
from annotator.paths import example_data

WINDOW = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer
from annotator.gui.app import application_of_this_process, make_window
from annotator.settings import Settings

class FirstPaint(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and window.bridge.document is not None:
            QTimer.singleShot(0, application.exit)
        return False

application = application_of_this_process()
window = make_window(Settings(Path(sys.argv[2])))
watch = FirstPaint()
window.article.viewport().installEventFilter(watch)
window.show()
window.tasks.open(Path(sys.argv[1]))
application.exec()
print(window.bridge.document.id, flush=True)
# The time is that of the first paint; taking the window apart is none of it.
os._exit(0)
"""
BARE = "from PySide6.QtWidgets import QApplication; QApplication([]); print('bare')"


@pytest.fixture
def project(tmp_path):
    path = tmp_path / "example.annotator"
    session = workflows.open_project(path, create=True)
    workflows.import_paths(session, sorted(example_data().glob("*.txt"))[:1])
    workflows.suggest(session)
    session.close()
    return path


def run(code, *arguments):
    # Installed, Python keeps what it has compiled; a checkout may forbid that.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment = {**kept, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", code, *map(str, arguments)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return done.stdout


def test_window_with_its_article_on_screen(benchmark, project, tmp_path):
    with_article = benchmark.pedantic(
        run, (WINDOW, project, tmp_path / "settings.json"), rounds=7, warmup_rounds=2
    )
    assert with_article.strip()


def test_qt_alone(benchmark):
    assert benchmark.pedantic(run, (BARE,), rounds=7, warmup_rounds=1) == "bare\n"
