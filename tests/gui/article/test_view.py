from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from annotator.gui.theme import load_theme
from annotator.model.document import Document, Role, Zone
from annotator.model.edit import SpanChange
from annotator.model.span import Status
from annotator.text.view import Script, reading_view

LEFT = Qt.MouseButton.LeftButton
TEXT = "11月12日，沈晓明在湖南省株洲市调研，要求株洲全力以赴抓经济。"


@pytest.fixture
def nested(open_article, make_span):
    """Return a view with a place in a longer place in a directive."""

    def place(document):
        return make_span(document, "株洲市")

    def longer(document):
        return make_span(document, "湖南省株洲市")

    def directive(document):
        return make_span(document, "在湖南省株洲市调研", "DIRECTIVE", suggested=True)

    return open_article(TEXT, [directive, place, longer])


@pytest.fixture
def click(qtbot, point_of):
    def press(view, offset, modifier=Qt.KeyboardModifier.NoModifier):
        qtbot.mouseClick(view.viewport(), LEFT, modifier, point_of(view, offset))

    return press


@pytest.fixture
def drag(qtbot, point_of):
    def move(view, first, last):
        viewport = view.viewport()
        qtbot.mousePress(viewport, LEFT, pos=point_of(view, first) - QPoint(7, 0))
        qtbot.mouseMove(viewport, point_of(view, last) + QPoint(7, 0))
        qtbot.mouseRelease(viewport, LEFT, pos=point_of(view, last) + QPoint(7, 0))

    return move


def quote(view):
    interval = view.selected_interval()
    return view._scene.document.text[slice(*interval)] if interval else None


def test_a_click_takes_the_smallest_then_the_one_around_it(nested, click):
    chosen = []
    for _ in range(4):
        click(nested, TEXT.index("洲市"))
        chosen.append(nested._spans[nested.selected_span()].quote)
    assert chosen == ["株洲市", "湖南省株洲市", "在湖南省株洲市调研", "株洲市"]


def test_a_click_elsewhere_starts_with_the_smallest_again(nested, click):
    click(nested, TEXT.index("洲市"))
    click(nested, TEXT.index("株洲"))
    assert nested._spans[nested.selected_span()].quote == "株洲市"


def test_a_click_on_nothing_selects_nothing(nested, click, qtbot):
    click(nested, TEXT.index("株洲"))
    with qtbot.waitSignal(nested.span_selected, check_params_cb=_is_empty):
        click(nested, TEXT.index("，"))
    assert nested.selected_span() == ""


def _is_empty(span_id):
    return span_id == ""


def test_dragging_selects_single_characters(nested, drag, qtbot):
    with qtbot.waitSignal(nested.selection_changed):
        drag(nested, TEXT.index("晓"), TEXT.index("晓") + 1)
    assert quote(nested) == "晓明"


def test_dragging_to_the_left_selects_too(nested, point_of, qtbot):
    viewport, at = nested.viewport(), TEXT.index("晓")
    qtbot.mousePress(viewport, LEFT, pos=point_of(nested, at) + QPoint(7, 0))
    qtbot.mouseMove(viewport, point_of(nested, at - 1) - QPoint(7, 0))
    qtbot.mouseRelease(viewport, LEFT, pos=point_of(nested, at - 1) - QPoint(7, 0))
    assert quote(nested) == "沈晓"


def test_selecting_text_lets_the_span_go(nested, click, drag):
    click(nested, TEXT.index("株洲"))
    drag(nested, 6, 7)
    assert nested.selected_span() == ""


def test_shift_and_arrows_select_from_the_selected_span(nested, qtbot):
    nested.select_span(next(iter(span.id for span in nested._spans.values() if span.quote == "株洲市")))
    for _ in range(2):
        qtbot.keyClick(nested, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert quote(nested) == "株洲"


def test_shift_and_arrows_take_rare_characters_whole(open_article, qtbot):
    view = open_article("𠮷野㐂")
    qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.selected_interval() == (0, 1)


def test_control_and_arrows_go_by_words(open_article, qtbot):
    view = open_article(TEXT)
    both = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(view, Qt.Key.Key_Right, both)
    assert quote(view) == "11月12日"
    qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(view, Qt.Key.Key_Left, both)
    assert quote(view) == "，"


def test_shift_and_click_reaches_to_the_pointer(open_article, click):
    view = open_article(TEXT)
    click(view, 7)
    click(view, 20, Qt.KeyboardModifier.ShiftModifier)
    start, end = view.selected_interval()
    assert abs(start - 7) <= 1
    assert abs(end - 20) <= 1


def test_double_click_takes_the_span_else_a_word(nested, qtbot, point_of):
    qtbot.mouseDClick(nested.viewport(), LEFT, pos=point_of(nested, TEXT.index("洲市")))
    assert nested._spans[nested.selected_span()].quote == "株洲市"
    qtbot.mouseDClick(nested.viewport(), LEFT, pos=point_of(nested, 3))
    assert (nested.selected_span(), quote(nested)) == ("", "11月12日")


def test_white_space_at_the_ends_is_not_selected(open_article):
    view = open_article("甲 \u3000乙\n丙\xa0", clean=False)
    view.select_interval(1, 5)
    assert view.selected_interval() == (3, 4)
    view.select_interval(1, 3)
    assert view.selected_interval() is None


def test_offsets_are_those_of_the_document(open_article, drag):
    text = "𠮷邵陽(yáng)市督導"
    view = open_article(text, script=Script.SIMPLIFIED)
    drag(view, 1, 2)
    assert view.selected_interval() == (1, text.index("市"))
    assert quote(view) == "邵陽(yáng)"


def test_copy_takes_the_view_and_copy_original_the_document(open_article):
    view = open_article("𠮷邵陽(yáng)市", script=Script.SIMPLIFIED)
    view.select_interval(1, 10)
    view.copy()
    assert QGuiApplication.clipboard().text() == "邵阳市"
    view.copy_original()
    assert QGuiApplication.clipboard().text() == "邵陽(yáng)市"


def test_the_copy_key_keeps_what_qt_would_change(open_article, qtbot):
    view = open_article("甲\xa0乙", clean=False)
    view.select_interval(0, 3)
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "甲\xa0乙"


def test_an_edge_is_dragged_by_its_knob(nested, point_of, qtbot):
    span = next(span for span in nested._spans.values() if span.quote == "株洲市")
    nested.select_span(span.id)
    knob = _knob(nested, span, end=True)
    viewport = nested.viewport()
    qtbot.mousePress(viewport, LEFT, pos=knob)
    qtbot.mouseMove(viewport, knob + QPoint(36, 0))
    assert nested._scene.layer.get(span.id).end == span.end + 2
    with qtbot.waitSignal(nested.edges_dragged) as dragged:
        qtbot.mouseRelease(viewport, LEFT, pos=knob + QPoint(36, 0))
    assert dragged.args == [span.id, span.start, span.end + 2]
    assert nested._scene.layer.get(span.id).end == span.end


def test_the_start_is_dragged_but_not_over_the_end(nested, qtbot):
    span = next(span for span in nested._spans.values() if span.quote == "株洲市")
    nested.select_span(span.id)
    knob = _knob(nested, span, end=False)
    viewport = nested.viewport()
    qtbot.mousePress(viewport, LEFT, pos=knob)
    qtbot.mouseMove(viewport, knob + QPoint(18, 0))
    qtbot.mouseMove(viewport, knob + QPoint(180, 0))
    with qtbot.waitSignal(nested.edges_dragged) as dragged:
        qtbot.mouseRelease(viewport, LEFT, pos=knob + QPoint(180, 0))
    assert dragged.args == [span.id, span.start + 1, span.end]


def test_a_click_on_a_knob_moves_nothing(nested, qtbot):
    span = next(span for span in nested._spans.values() if span.quote == "株洲市")
    nested.select_span(span.id)
    with qtbot.assertNotEmitted(nested.edges_dragged):
        qtbot.mouseClick(nested.viewport(), LEFT, pos=_knob(nested, span, end=True))
    assert nested.selected_span() == span.id


def _knob(view, span, *, end):
    first, last = view._scene.pieces(view._scene.layer.get(span.id))
    point = last.outline.bottomRight() if end else first.outline.topLeft()
    return (point.toPoint()) - QPoint(0, view.verticalScrollBar().value())


def test_selecting_a_visible_span_scrolls_nothing(open_article, make_span):
    text = "\n".join(f"第{n}段，湖南省株洲市攸县调研督导经济运行情况。" for n in range(80))
    view = open_article(text)
    spans = [make_span(view._scene.document, "株洲市", nth=n) for n in range(80)]
    view.set_spans(spans)
    view.verticalScrollBar().setValue(700)
    before = view.verticalScrollBar().value()
    visible = view._scene.lines.between(before + 40, before + 60)
    position = next(line for line in visible if line.start < line.end).start
    nearest = min(spans, key=_distance_to(position))
    view.select_span(nearest.id)
    assert view.verticalScrollBar().value() == before
    view.select_span(spans[-1].id)
    assert view.verticalScrollBar().value() > before
    line = view._scene.lines.at_position(view._scene.layer.get(spans[-1].id).start)
    top = view.verticalScrollBar().value()
    assert top <= line.top
    assert line.bottom <= top + view.viewport().height()


def _distance_to(position):
    def distance(span):
        return abs(span.start - position)

    return distance


def test_changes_are_taken_in(nested, make_span, qtbot):
    document = nested._scene.document
    span = make_span(document, "沈晓明", "OFFICIAL")
    nested.apply([SpanChange(None, span)])
    assert [item.span for item in nested._scene.layer.at(8)] == [span]
    nested.select_span(span.id)
    with qtbot.waitSignal(nested.span_selected):
        nested.apply([SpanChange(span, None)])
    assert (nested.selected_span(), nested._scene.layer.at(8)) == ("", [])


def test_changes_to_other_documents_are_none_of_its_business(nested, make_span):
    span = replace(make_span(nested._scene.document, "沈晓明"), document_id="other")
    nested.apply([SpanChange(None, span)])
    assert nested._scene.layer.at(8) == []


def test_a_rejected_span_is_gone_from_sight(nested):
    span = next(span for span in nested._spans.values() if span.quote == "株洲市")
    nested.apply([SpanChange(span, replace(span, status=Status.REJECTED))])
    assert nested._scene.layer.get(span.id) is None


def test_the_fold_line_is_clicked(open_article, qtbot):
    text = "首页 > 新闻\n督导\n正文"
    zones = (Zone(0, 8, Role.FURNITURE), Zone(8, 11, Role.TITLE), Zone(11, 13, Role.BODY))
    view = open_article(text, zones=zones)
    with qtbot.waitSignal(view.fold_toggled) as toggled:
        qtbot.mouseClick(view.viewport(), LEFT, pos=view._scene.fold_rect().center().toPoint())
    assert toggled.args == [True]
    document = view._scene.document
    view.open(
        document, reading_view(text, zones, script=Script.AS_PUBLISHED, fold=False), (), view._label_set
    )
    with qtbot.waitSignal(view.fold_toggled) as toggled:
        qtbot.mouseClick(view.viewport(), LEFT, pos=view._scene.fold_rect().center().toPoint())
    assert toggled.args == [False]


def test_the_line_being_read_stays_when_the_size_changes(open_article):
    text = "\n".join(f"第{n}段，湖南省株洲市攸县调研督导经济运行情况。" * 3 for n in range(60))
    view = open_article(text)
    view.verticalScrollBar().setValue(1500)
    first = view._place()[0]
    for size in (24, 13, 18):
        view.set_body_size(size)
        assert abs(view._place()[0] - first) < 80


def test_selection_and_span_survive_a_new_setting(nested):
    nested.select_interval(6, 9)
    nested.set_theme(load_theme("dark"))
    assert nested.selected_interval() == (6, 9)
    span = next(iter(nested._spans))
    nested.clear_selection()
    nested.select_span(span)
    nested.set_body_size(25)
    assert nested.selected_span() == span


def test_another_script_keeps_place_and_span(open_article, make_span):
    text = "\n".join(f"第{n}段，湖南省長沙市調研督導經濟運行情況。" for n in range(80))

    def span(document):
        return make_span(document, "長沙市", nth=40)

    view = open_article(text, [span])
    chosen = next(iter(view._spans))
    view.select_span(chosen)
    before = view.verticalScrollBar().value()
    simplified = reading_view(text, (), script=Script.SIMPLIFIED)
    view.open(view._scene.document, simplified, list(view._spans.values()), view._label_set)
    assert view.selected_span() == chosen
    assert abs(view.verticalScrollBar().value() - before) <= 2


def test_another_document_starts_at_its_top(open_article):
    text = "\n".join("湖南" * 20 for _ in range(80))
    view = open_article(text)
    view.verticalScrollBar().setValue(900)
    view.open(Document("e", text), reading_view(text, ()), (), view._label_set)
    assert view.verticalScrollBar().value() == 0


def test_an_empty_document_can_be_shown(open_article, qtbot, point_of):
    view = open_article("")
    qtbot.mouseClick(view.viewport(), LEFT, pos=QPoint(200, 200))
    qtbot.mouseDClick(view.viewport(), LEFT, pos=QPoint(200, 200))
    qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert view.selected_interval() is None
    assert not view.grab().isNull()


def test_clearing_leaves_nothing_behind(nested, qtbot):
    nested.select_span(next(iter(nested._spans)))
    nested.clear_article()
    assert (nested.selected_span(), nested.selected_interval()) == ("", None)
    qtbot.mouseClick(nested.viewport(), LEFT, pos=QPoint(200, 200))
    nested.apply([])
    nested.set_body_size(20)
    assert not nested.grab().isNull()


def test_control_and_wheel_zoom_once_the_wheel_rests(nested, qtbot):
    def turn():
        event = QWheelEvent(
            QPointF(200, 200),
            nested.viewport().mapToGlobal(QPointF(200, 200)),
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(nested.viewport(), event)

    with qtbot.waitSignal(nested.zoom_changed) as zoomed:
        for _ in range(3):
            turn()
        assert nested.body_size() == 18
    assert zoomed.args == [21]


def test_letters_are_left_to_the_window(nested, qtbot):
    for key in (Qt.Key.Key_1, Qt.Key.Key_BracketLeft, Qt.Key.Key_Return, Qt.Key.Key_Backspace):
        event = QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "1")
        QApplication.sendEvent(nested, event)
        assert not event.isAccepted()


def test_what_was_found_is_revealed_and_forgotten(open_article):
    text = "\n".join("湖南" * 20 for _ in range(80)) + "\n长沙"
    view = open_article(text)
    view.set_find([(0, 2), (len(text) - 2, len(text))], 1)
    assert view.verticalScrollBar().value() > 0
    assert view._emphasis.current_hit == 1
    view.set_find(())
    assert view._emphasis.hits == ()


def test_hovering_tells_the_span(nested, qtbot, point_of):
    with qtbot.waitSignal(nested.span_hovered) as hovered:
        qtbot.mouseMove(nested.viewport(), point_of(nested, TEXT.index("洲市")))
    assert nested._spans[hovered.args[0]].quote == "株洲市"
    qtbot.waitUntil(_has_card(nested))
    assert [run.text for run in nested._emphasis.card.runs] == ["Place", "Place", "Directive"]


def _has_card(view):
    def has():
        return view._emphasis.card is not None

    return has


def test_the_pointer_on_a_mark_shows_the_stored_form(open_article):
    text = "湖南邵陽(yáng)市"
    view = open_article(text, script=Script.SIMPLIFIED)
    view._on_rested(3)
    assert [run.text for run in view._emphasis.card.runs] == ["陽", "(yáng)", "in the document"]


def test_input_methods_stay_off(nested):
    assert not nested.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert nested.isReadOnly()
    assert nested.accessibleName()


def test_a_new_font_of_the_application_disturbs_nothing(nested, qapp):
    before = nested.grab().toImage()
    font, other = qapp.font(), qapp.font()
    other.setPixelSize(29)
    qapp.setFont(other)
    QApplication.processEvents()
    after = nested.grab().toImage()
    qapp.setFont(font)
    assert after == before


def test_the_keyboard_starts_where_one_reads(open_article, qtbot):
    view = open_article("\n".join("湖南" * 20 for _ in range(80)))
    view.verticalScrollBar().setValue(1200)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert abs(view.verticalScrollBar().value() - 1200) < 60
    assert view._emphasis.caret == view.textCursor().position()


def test_widening_sets_the_text_anew_once_it_rests(open_article, qtbot):
    view = open_article("湖南" * 200)
    narrow = view._scene.setting.width
    view.resize(1000, 500)
    assert view._scene.setting.width == narrow

    def is_wide():
        return view._scene.setting.width == 684

    qtbot.waitUntil(is_wide)


def test_dragging_out_of_the_view_scrolls_on(open_article, qtbot, point_of):
    view = open_article("\n".join("湖南" * 20 for _ in range(80)))
    viewport = view.viewport()
    qtbot.mousePress(viewport, LEFT, pos=point_of(view, 5))
    qtbot.mouseMove(viewport, QPoint(300, viewport.height() + 60))

    def has_scrolled():
        return view.verticalScrollBar().value() > 200

    qtbot.waitUntil(has_scrolled)
    qtbot.mouseRelease(viewport, LEFT, pos=QPoint(300, viewport.height() + 60))
    assert view.selected_interval()[1] > 400
    assert not view._scrolling.isActive()
