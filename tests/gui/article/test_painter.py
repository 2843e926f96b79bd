"""What stands on the paper, pixel by pixel at the places that matter."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor

from annotator.gui.theme import load_theme, mixed
from annotator.model.edit import SpanChange
from annotator.model.label import Form, LabelSet
from annotator.model.span import Status

TEXT = "湖南" * 40 + "，沈晓明在株洲调研。"


@pytest.fixture
def spot(qtbot):
    """Return the colour at a point relative to the em box of the character at a widget position."""

    def colour(view, position, dx, dy, *, bottom=False):
        line = view._scene.lines.at_position(position)
        base = line.em_bottom if bottom else line.em_top
        image = view.viewport().grab().toImage()
        return image.pixelColor(int(line.x(position) + dx), int(base + dy - view.verticalScrollBar().value()))

    return colour


@pytest.fixture
def tagged(open_article, make_span):
    def show(label="PLACE", quote="株洲", **kind):
        def span(document):
            return make_span(document, quote, label, **kind)

        view = open_article(TEXT, [span])
        return view, TEXT.index(quote), next(iter(view._spans.values()))

    return show


def test_accepted_has_tint_and_underline(tagged, spot, theme, label_set):
    view, at, _ = tagged()
    ink = theme.ink_of(label_set.get("PLACE"))
    assert spot(view, at, 5, -2) == QColor(ink.tint)
    assert spot(view, at, 18, 2.5, bottom=True) == QColor(ink.line)
    assert spot(view, at, -4, 2.5, bottom=True) == theme.paper


def test_suggested_has_dashes_and_no_tint(tagged, spot, theme, label_set):
    view, at, _ = tagged(suggested=True)
    line = QColor(theme.ink_of(label_set.get("PLACE")).line)
    row = [spot(view, at, x, 3, bottom=True) for x in range(2, 34)]
    near = [abs(colour.green() - line.green()) < 60 and colour.red() < 120 for colour in row]
    assert 10 < sum(near) < 25
    assert spot(view, at, 5, -2) == theme.paper


def test_a_passage_is_pale_and_has_a_bar(tagged, spot, theme, label_set):
    view, at, _ = tagged("DIRECTIVE", "在株洲调研")
    ink = theme.ink_of(label_set.get("DIRECTIVE"))
    assert spot(view, at, 20, -2) == mixed(QColor(ink.tint), theme.paper, theme.passage_tint)
    line = view._scene.lines.at_position(at)
    image = view.viewport().grab().toImage()
    assert image.pixelColor(13, round(line.em_top + 9)) == QColor(ink.line)


def test_rejected_is_not_drawn(tagged):
    view, _, span = tagged()
    view.apply([SpanChange(span, None)])
    bare = view.viewport().grab().toImage()
    view.apply([SpanChange(None, replace(span, status=Status.REJECTED))])
    assert view.viewport().grab().toImage() == bare


def test_an_apply_repaints_as_a_fresh_view_would(tagged, make_span):
    view, _, span = tagged("DIRECTIVE", "在株洲调研")
    inner = make_span(view._scene.document, "株洲")
    view.viewport().grab()
    view.apply([SpanChange(None, inner)])
    partly = view.viewport().grab().toImage()
    view.set_spans([span, inner])
    assert view.viewport().grab().toImage() == partly


def test_selected_has_an_outline_in_its_colour(tagged, spot, theme, label_set):
    view, at, span = tagged()
    view.select_span(span.id)
    line = QColor(theme.ink_of(label_set.get("PLACE")).line)
    found = spot(view, at, 18, -4)
    assert found.red() < 150
    assert found.green() > found.red()
    assert spot(view, at, 18, -8) == theme.paper
    assert line.isValid()


def test_selected_text_lies_over_tints(tagged, spot, theme):
    view, at, _ = tagged()
    tint = spot(view, at, 5, -2)
    view.select_interval(at, at + 2)
    wash = spot(view, at, 5, -2)
    assert wash != tint
    assert wash.green() > wash.red()
    assert spot(view, at - 1, 5, -2) == theme.paper


def test_no_paper_of_the_light_theme_stays_in_the_dark(tagged):
    view, _, _ = tagged()
    dark = load_theme("dark")
    view.set_theme(dark)
    image = view.grab().toImage()
    corners = {image.pixelColor(x, y).name() for x in (0, image.width() - 1) for y in (0, image.height() - 1)}
    assert corners == {dark.paper.name()}


def test_a_mark_stands_over_its_character(open_article, spot, theme):
    view = open_article("湖南邵陽(yáng)市")
    assert spot(view, 3, 9, -4) == theme.ink3
    assert spot(view, 2, 9, -4) == theme.paper


def test_an_unknown_label_is_drawn_in_ink(open_article, make_span, spot, theme):
    def span(document):
        return make_span(document, "株洲", "GONE")

    view = open_article(TEXT, [span])
    assert spot(view, TEXT.index("株洲"), 18, 2.5, bottom=True) == theme.ink2


def test_a_label_that_becomes_a_passage_is_drawn_as_one(tagged, label_set):
    view, at, _ = tagged()
    place = replace(label_set.get("PLACE"), form=Form.PASSAGE)
    view.set_label_set(LabelSet((place,)))
    assert [(item.passage, item.lane) for item in view._scene.layer.at(at)] == [(True, 1)]
