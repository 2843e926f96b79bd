from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from annotator.gui.article.strip import Act, groups_for
from annotator.model.edit import SpanChange
from annotator.model.label import LabelSet
from annotator.model.span import Status

PARAGRAPHS = "湖南" * 70 + "\n" + "株洲市攸县" + "长沙" * 50 + "\n" + "末" * 90


@pytest.fixture
def suggestion(open_article, make_span):
    """Return a view on which a suggestion is selected."""

    def select(quote, nth=0, text=PARAGRAPHS, scroll=0):
        def span(document):
            return make_span(document, quote, nth=nth, suggested=True)

        view = open_article(text, [span])
        view.verticalScrollBar().setValue(scroll)
        view.select_span(next(iter(view._spans)))
        return view, view._emphasis.strip

    return select


def cuts(view, strip):
    """Return the lines of which the strip covers a part of some character."""
    found = []
    for line in view._scene.lines.between(0, 5000):
        over = min(strip.rect.bottom(), line.em_bottom) - max(strip.rect.top(), line.em_top)
        beside = strip.rect.left() >= line.right or strip.rect.right() <= line.left
        if over <= 0 or beside:
            continue
        left, right = line.position_at(strip.rect.left()), line.position_at(strip.rect.right())
        halved = [
            position
            for position, x in ((left, strip.rect.left()), (right, strip.rect.right()))
            if position is not None and line.x(position) + 1.5 < x < line.x(position + 1) - 1.5
        ]
        if over < 18 or halved:
            found.append(line.start)
    return found


@pytest.mark.parametrize(
    ("quote", "nth"),
    [("湖南", 40), ("湖南", 50), ("湖南", 55), ("株洲市", 0), ("长沙", 20), ("长沙", 30), ("末", 60)],
)
def test_covers_the_line_above_whole_and_no_half_character(suggestion, quote, nth):
    view, strip = suggestion(quote, nth)
    placed = next(iter(view._scene.layer))
    line = view._scene.lines.at_position(placed.start)
    assert strip.rect.bottom() < line.em_top
    assert strip.rect.bottom() < strip.tip.y() == line.em_top - 6
    assert cuts(view, strip) == []


def test_keeps_inside_the_column_and_a_little_more(suggestion):
    view, strip = suggestion("湖南", 50)
    assert strip.rect.right() <= 30 + view._scene.setting.width + 26


def test_goes_below_where_no_line_is_above(suggestion):
    view, strip = suggestion("湖南", 2)
    line = view._scene.lines.at_position(4)
    assert strip.rect.top() > line.em_bottom
    assert cuts(view, strip) == []


def test_goes_below_where_the_line_above_is_out_of_sight(suggestion):
    view, strip = suggestion("末", 40, text="首\n" * 40 + PARAGRAPHS + "\n尾" * 40)
    placed = next(iter(view._scene.layer))
    line = view._scene.lines.at_position(placed.start)
    assert strip.rect.bottom() < line.em_top
    view.verticalScrollBar().setValue(round(line.top) - 3)
    assert view._emphasis.strip.rect.top() > line.em_bottom


def test_goes_when_the_suggestion_is_accepted(suggestion):
    view, _ = suggestion("株洲市")
    span = next(iter(view._spans.values()))
    view.apply([SpanChange(span, replace(span, status=Status.ACCEPTED))])
    assert view.selected_span() == span.id
    assert view._emphasis.strip is None


def test_can_be_put_away(suggestion):
    view, _ = suggestion("株洲市")
    view.set_strip_visible(False)
    assert view._emphasis.strip is None


def test_its_words_can_be_clicked(suggestion, qtbot):
    view, strip = suggestion("株洲市")
    offset = view.verticalScrollBar().value()
    wanted = {Act.ACCEPT: view.accept_requested, Act.REJECT: view.reject_requested}
    for group in strip.groups:
        middle = strip.rect.left() + (group.word_left + group.right) / 2
        point = strip.rect.center()
        point.setX(middle)
        point.setY(point.y() - offset)
        if group.act in wanted:
            with qtbot.waitSignal(wanted[group.act]):
                qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point.toPoint())
    assert view.selected_span()


def test_keys_are_those_of_the_label_set(qapp, label_set):
    def caps(labels):
        groups, _ = groups_for(LabelSet(tuple(labels)))
        return [cap[0] for group in groups for cap in group.caps]

    assert caps(label_set) == ["⏎", "⌫", "1–4", "[", "]"]
    assert caps([label_set.get("DATE")]) == ["⏎", "⌫", "3", "[", "]"]
    assert caps([]) == ["⏎", "⌫", "[", "]"]
