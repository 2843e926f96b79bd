"""How fast the article view opens, paints a tag and scrolls; figures are in the benchmark's report."""

from __future__ import annotations

import random

import pytest
from PySide6.QtWidgets import QApplication

from annotator.gui.article.view import ArticleView
from annotator.gui.fonts import install_fonts
from annotator.gui.theme import load_theme
from annotator.model.document import Document
from annotator.model.edit import SpanChange
from annotator.model.span import Span, Status
from annotator.text.view import Script, reading_view
from annotator.workflows import default_labels

PARAGRAPH = "9月26日召开的中共中央政治局会议分析研究当前经济形势，部署下一步经济工作，要求努力完成全年目标。"
ROUNDS = 60


def article(characters: int, spans: int, *, paragraphs: bool) -> tuple[Document, list[Span]]:
    joint = "\n" if paragraphs else ""
    unit = PARAGRAPH * 3 + joint
    text = (unit * (characters // len(unit) + 1))[:characters]
    choice = random.Random(7)
    made = []
    for number in range(spans):
        label = choice.choice(("OFFICIAL", "PLACE", "DATE", "DATE", "DIRECTIVE"))
        length = choice.randint(12, 60) if label == "DIRECTIVE" else choice.randint(2, 6)
        start = choice.randrange(0, characters - length)
        status = Status.SUGGESTED if number % 3 == 0 else Status.ACCEPTED
        made.append(
            Span(f"s{number}", "d", start, start + length, label, text[start : start + length], status)
        )
    return Document("d", text, title="督导"), made


@pytest.fixture(params=[(50_000, 5_000, True), (54_000, 2_000, False)], ids=["article", "one_paragraph"])
def load(request):
    characters, spans, paragraphs = request.param
    return article(characters, spans, paragraphs=paragraphs)


@pytest.fixture
def shown(qtbot, load):
    install_fonts()
    document, spans = load
    view = ArticleView()
    qtbot.addWidget(view)
    view.set_theme(load_theme("light"))
    view.resize(860, 800)
    view.open(document, plain_view(document), spans, default_labels())
    view.show()
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    QApplication.processEvents()
    return view


def plain_view(document: Document):
    return reading_view(document.text, (), script=Script.AS_PUBLISHED)


def test_opening(benchmark, shown, load):
    document, spans = load
    other = Document("e", document.text, title="另一篇")
    view = plain_view(document)
    turns = iter([other, document] * 50)

    def open_and_paint() -> None:
        shown.open(next(turns), view, spans, default_labels())
        QApplication.processEvents()

    benchmark.pedantic(open_and_paint, rounds=12, warmup_rounds=1)
    assert benchmark.disabled or benchmark.stats["median"] < 0.5


def test_tagging(benchmark, shown):
    middle = visible_position(shown)
    numbers = iter(range(10_000))

    def tag() -> None:
        number = next(numbers)
        start = middle + 3 * (number % 40)
        shown.apply([SpanChange(None, Span(f"n{number}", "d", start, start + 3, "PLACE", "abc"))])
        QApplication.processEvents()

    benchmark.pedantic(tag, rounds=ROUNDS, warmup_rounds=3)
    assert benchmark.disabled or benchmark.stats["median"] < 0.05


def test_scrolling(benchmark, shown):
    bar = shown.verticalScrollBar()

    def scroll() -> None:
        bar.setValue(bar.value() + 34)
        QApplication.processEvents()

    benchmark.pedantic(scroll, rounds=ROUNDS, warmup_rounds=3)
    assert benchmark.disabled or benchmark.stats["median"] < 0.05


def test_whole_repaint(benchmark, shown):
    def repaint() -> None:
        shown.viewport().update()
        QApplication.processEvents()

    benchmark.pedantic(repaint, rounds=ROUNDS, warmup_rounds=3)
    assert benchmark.disabled or benchmark.stats["median"] < 0.1


def visible_position(view: ArticleView) -> int:
    point = view.viewport().rect().center()
    return view.cursorForPosition(point).position()
