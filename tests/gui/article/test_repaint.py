"""After every partial repaint the window shows what a whole repaint shows."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from annotator.model.edit import SpanChange
from annotator.model.span import Status

DIRECTIVE = "要求湖南省株洲市攸县切实保障旅游市场安全"
TEXT = "，".join(f"第{n}次会议{DIRECTIVE}" for n in range(60))


@pytest.fixture
def view(open_article, make_span, qtbot):
    def directive(nth):
        def span(document):
            return make_span(
                document, "要求湖南省株洲市攸县切实保障旅游市场安全", "DIRECTIVE", nth=nth, suggested=nth % 2
            )

        return span

    def place(nth):
        def span(document):
            return make_span(document, "株洲市", nth=nth, suggested=nth % 3 == 0)

        return span

    view = open_article(TEXT, [directive(n) for n in range(60)] + [place(n) for n in range(60)])
    qtbot.waitExposed(view)
    view.verticalScrollBar().setValue(300)
    return view


def seen(view):
    QApplication.processEvents()
    return view.screen().grabWindow(view.winId()).toImage()


@pytest.fixture
def check(view):
    def compare():
        partly = seen(view)
        view.viewport().update()
        assert seen(view) == partly

    seen(view)
    return compare


def spans_in_sight(view, label):
    top = view.verticalScrollBar().value()
    lines = view._scene.lines.between(top + 120, top + 300)
    positions = [position for line in lines for position in (line.start, line.end)]
    found = view._scene.layer.overlapping(min(positions), max(positions))
    return [item.span for item in found if item.span.label == label]


@pytest.mark.parametrize("label", ["PLACE", "DIRECTIVE"])
def test_apply(view, check, label):
    span = spans_in_sight(view, label)[1]
    view.apply([SpanChange(span, None)])
    check()
    view.apply([SpanChange(None, replace(span, status=Status.ACCEPTED))])
    check()
    view.apply([SpanChange(view._spans[span.id], replace(span, start=span.start - 4))])
    check()


@pytest.mark.parametrize("label", ["PLACE", "DIRECTIVE"])
def test_select(view, check, label):
    for span in spans_in_sight(view, label)[:4]:
        view.select_span(span.id)
        check()
    view.select_span("")
    check()


def test_scroll_with_strip(view, check):
    suggested = [span for span in spans_in_sight(view, "DIRECTIVE") if span.status is Status.SUGGESTED]
    view.select_span(suggested[0].id)
    for distance in (34, 170, -80, 60, -200):
        view.verticalScrollBar().setValue(view.verticalScrollBar().value() + distance)
        check()


def test_text_selection_and_caret(view, check, qtbot):
    first = spans_in_sight(view, "PLACE")[0]
    view.select_interval(first.start, first.start + 90)
    check()
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
        check()
    qtbot.keyClick(view, Qt.Key.Key_Left)
    check()


def test_hover_card(view, check):
    placed = view._scene.layer.get(spans_in_sight(view, "PLACE")[0].id)
    view._on_rested(placed.start)
    assert view._emphasis.card is not None
    check()
    view._hover.reset()
    check()


def test_dragged_edge(view, check, qtbot, point_of):
    span = spans_in_sight(view, "DIRECTIVE")[1]
    view.select_span(span.id)
    last = view._scene.pieces(view._scene.layer.get(span.id))[1]
    knob = last.outline.bottomRight().toPoint() - QPoint(0, view.verticalScrollBar().value())
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=knob)
    for distance in (QPoint(60, 0), QPoint(-60, 34), QPoint(-30, -34)):
        qtbot.mouseMove(view.viewport(), knob + distance)
        check()
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=knob + distance)
    check()
