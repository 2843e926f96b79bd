import pytest

from annotator.gui.article.view import ArticleView
from annotator.gui.fonts import install_fonts
from annotator.gui.theme import load_theme
from annotator.model.document import Document
from annotator.model.span import Span, Status
from annotator.text.view import Script, reading_view
from annotator.text.zones import find_zones
from annotator.workflows import default_labels


@pytest.fixture
def label_set():
    return default_labels()


@pytest.fixture
def theme():
    return load_theme("light")


@pytest.fixture
def make_span():
    """Return a maker of spans: ``make_span(document, quote, label)``, the nth time the quote stands there."""

    def make(document, quote, label="PLACE", *, nth=0, suggested=False):
        start = -1
        for _ in range(nth + 1):
            start = document.text.index(quote, start + 1)
        status = Status.SUGGESTED if suggested else Status.ACCEPTED
        name = f"{label}-{start}-{start + len(quote)}"
        return Span(name, document.id, start, start + len(quote), label, quote, status)

    return make


@pytest.fixture
def open_article(qtbot, label_set):
    """Return a shown article view over a text, 700 × 500 pixels, as published unless told otherwise."""
    install_fonts()
    kept = []

    def show(text, spans=(), *, zones=(), script=Script.AS_PUBLISHED, fold=True, clean=True, **fields):
        found = find_zones(text) if zones is True else zones
        document = Document("d", text, zones=found, **fields)
        made = [span(document) if callable(span) else span for span in spans]
        view = ArticleView()
        qtbot.addWidget(view)
        kept.append(view)
        view.resize(700, 500)
        shown = reading_view(text, found, script=script, fold=fold, clean=clean)
        view.open(document, shown, made, label_set)
        view.show()
        return view

    return show


@pytest.fixture
def point_of():
    """Return the middle of the character at a document offset, in pixels of the viewport."""

    def point(view, offset):
        scene = view._scene
        start, end = scene.offsets.to_widget(offset, offset + 1)
        line = scene.lines.at_position(start)
        middle = (line.x(start) + line.x(end)) / 2
        return view.viewport().rect().topLeft() + _rounded(middle, line, view.verticalScrollBar().value())

    return point


def _rounded(x, line, offset):
    from PySide6.QtCore import QPoint

    return QPoint(round(x), round((line.em_top + line.em_bottom) / 2 - offset))
