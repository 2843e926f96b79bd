import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt

from annotator.gui.app import application_of_this_process, make_window
from annotator.gui.fonts import install_fonts
from annotator.gui.look import Look
from annotator.model.document import Document
from annotator.model.span import Span, Status
from annotator.settings import Settings
from annotator.text.zones import find_zones
from annotator.workflows import open_project

FIRST = (
    "湖南日报\n11月12日，沈晓明在湖南调研。\n\n𠮷林书记沈晓明指出，要抓好落实。\n\n10月8日，毛伟明到长沙。"
)
SECOND = "株洲市召开会议。\n\n会议要求抓好项目。"
SUGGESTIONS = (("11月12日", "DATE"), ("沈晓明", "OFFICIAL"), ("湖南调研", "PLACE"), ("10月8日", "DATE"))


@pytest.fixture(autouse=True, scope="session")
def _fonts(qapp):
    install_fonts()


@pytest.fixture
def look(qapp):
    return Look("light")


@pytest.fixture
def settings(tmp_path):
    chosen = Settings(tmp_path / "settings.json")
    chosen.set("theme", "light")
    chosen.set("language", "en")
    chosen.set("reviewer", "LY")
    chosen.set("suggest_after_import", False)
    return chosen


@pytest.fixture
def empty_window(qtbot, settings):
    """The window without a project."""
    application_of_this_process()
    window = make_window(settings)
    window.resize(1280, 800)
    window.show()
    yield window
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def project(tmp_path):
    """A project of two articles; the first has four open suggestions."""
    path = tmp_path / "督导 2024.annotator"
    session = open_project(path, create=True, reviewer="LY")
    for name, text in (("first", FIRST), ("second", SECOND)):
        document = Document(name, text, title=text.split("\n")[0], source="湖南日报", zones=find_zones(text))
        session.add_document(document, search_text=text)
    spans = [
        Span(
            f"s{number}",
            "first",
            FIRST.index(quote),
            FIRST.index(quote) + len(quote),
            label,
            quote,
            Status.SUGGESTED,
            recommender="dates" if label == "DATE" else "names",
            rule="test",
            score=0.9,
        )
        for number, (quote, label) in enumerate(SUGGESTIONS)
    ]
    session.keep_suggestions("first", spans, frozenset({"dates", "names"}))
    session.close()
    return path


@pytest.fixture
def window(empty_window, project):
    """The window on the project, with the keyboard in the article."""
    assert empty_window.tasks.open(project)
    empty_window.activateWindow()
    empty_window.article.setFocus()
    return empty_window


@pytest.fixture
def press(qtbot, window):
    """Press keys in the article, by Qt.Key or as text, and let the panes follow."""

    def press(*keys, modifier=Qt.KeyboardModifier.NoModifier):
        for key in keys:
            if isinstance(key, str):
                qtbot.keyClicks(window.article, key, modifier)
            else:
                qtbot.keyClick(window.article, key, modifier)
            window.refresh()

    return press
