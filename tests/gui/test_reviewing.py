import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from annotator.model.document import State
from annotator.model.span import Status
from annotator.review import edits
from annotator.review.labelling import with_label
from annotator.workflows import label_colours

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def span_on(window, quote):
    return next(span for span in window.bridge.spans() if span.quote == quote)


def on_disk(window):
    return {span.id: span for span in window.bridge.session.spans(window.bridge.document.id)}


def test_digit_tags_the_selected_text_and_keeps_it_selected(window, press):
    start = window.bridge.document.text.index("毛伟明")
    window.article.select_interval(start, start + 3)
    press("1")
    span = span_on(window, "毛伟明")
    assert (span.label, span.status, span.reviewer) == ("OFFICIAL", Status.ACCEPTED, "LY")
    assert window.article.selected_span() == span.id
    assert on_disk(window)[span.id] == span


def test_tag_after_an_astral_character_quotes_the_text(window, press):
    start = window.bridge.document.text.index("𠮷林")
    window.article.select_interval(start, start + 2)
    press("2")
    assert span_on(window, "𠮷林").start == start


def test_return_accepts_and_goes_to_the_next(window, press):
    press(Qt.Key.Key_Tab)
    assert window.article.selected_span() == "s0"
    press(Qt.Key.Key_Return)
    assert on_disk(window)["s0"].status is Status.ACCEPTED
    assert window.article.selected_span() == "s1"


def test_backspace_rejects_a_suggestion_and_removes_a_span(window, press):
    press(Qt.Key.Key_Tab, Qt.Key.Key_Backspace)
    assert on_disk(window)["s0"].status is Status.REJECTED
    start = window.bridge.document.text.index("毛伟明")
    window.article.select_interval(start, start + 3)
    press("1", Qt.Key.Key_Delete)
    assert "毛伟明" not in {span.quote for span in on_disk(window).values()}


def test_digit_on_a_suggestion_relabels_and_accepts_it(window, press):
    press("n", "n", "3")
    span = on_disk(window)["s1"]
    assert (span.label, span.status) == ("DATE", Status.ACCEPTED)


def test_walk_wraps_and_goes_back(window, press):
    press("n", "n", "n", "n", "n")
    assert window.article.selected_span() == "s0"
    press("p")
    assert window.article.selected_span() == "s3"
    press(Qt.Key.Key_Backtab, modifier=SHIFT)
    assert window.article.selected_span() == "s2"


def test_walk_follows_the_filter(window, press):
    window.side.span_list._set_filter(label="DATE")
    press("n", "n")
    assert window.article.selected_span() == "s3"
    assert window.label_bar.walk.text() == "2 / 2"


@pytest.mark.parametrize(
    ("key", "quote"), [("[", "在湖南调研"), ("{", "南调研"), ("]", "湖南调研。"), ("}", "湖南调")]
)
def test_brackets_move_the_edges(window, press, key, quote):
    window.article.select_span("s2")
    press(key)
    span = on_disk(window)["s2"]
    assert (span.quote, span.status) == (quote, Status.SUGGESTED)


def test_held_bracket_is_one_step(window, press):
    window.article.select_span("s2")
    press("[")
    plain = Qt.KeyboardModifier.NoModifier
    for _ in range(3):
        held = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_BracketLeft, plain, "[", True)
        QApplication.sendEvent(window.article, held)
        window.actions_.action("start_left").trigger()
    assert on_disk(window)["s2"].quote == "沈晓明在湖南调研"
    window.bridge.undo()
    assert on_disk(window)["s2"].quote == "湖南调研"


def test_accept_all_shown_says_the_number_and_is_one_step(window, press):
    window.side.span_list._set_filter(label="DATE")
    press(Qt.Key.Key_A, modifier=CTRL | SHIFT)
    assert [s.status for s in on_disk(window).values()].count(Status.ACCEPTED) == 2
    assert "2" in window.message_bar.text()
    window.bridge.undo()
    assert {s.status for s in on_disk(window).values()} == {Status.SUGGESTED}


def test_done_and_next_opens_what_is_not_done(window, press):
    press(Qt.Key.Key_Return, modifier=CTRL)
    assert window.bridge.document.id == "second"
    assert window.bridge.session.document("first").state is State.DONE
    assert window.documents.progress_text.text() == "1 of 2"


def test_undo_opens_the_article_it_changes(window, press):
    press("n", Qt.Key.Key_Return)
    window.bridge.open_document("second")
    press(Qt.Key.Key_Z, modifier=CTRL)
    assert window.bridge.document.id == "first"
    assert on_disk(window)["s0"].status is Status.SUGGESTED
    press(Qt.Key.Key_Z, modifier=CTRL | SHIFT)
    assert on_disk(window)["s0"].status is Status.ACCEPTED


def test_unsure_and_note(window, press, qtbot):
    window.article.select_span("s1")
    press("u")
    assert on_disk(window)["s1"].unsure
    press("m")
    note = window.side.inspector.note.edit
    assert QApplication.focusWidget() is note
    qtbot.keyClicks(note, "1 or 2?")
    note.insert("存疑")
    qtbot.keyClick(note, Qt.Key.Key_Return)
    assert on_disk(window)["s1"].note == "1 or 2?存疑"
    assert QApplication.focusWidget() is window.article


def test_escape_selects_nothing(window, press):
    press("n", Qt.Key.Key_Escape)
    assert window.article.selected_span() == ""
    assert window.side.inspector.nothing.isVisible()


def test_key_without_anything_selected_says_so(window, press):
    press("1")
    assert "Nothing is selected" in window.message_bar.text()
    assert len(on_disk(window)) == 4


def test_first_line_stays_when_the_next_is_in_sight(window, press):
    press("n")
    before = window.article.verticalScrollBar().value()
    press(Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert window.article.verticalScrollBar().value() == before


def test_accept_all_leaves_what_overlaps_an_accepted_span_of_its_label(window, press):
    bridge, reviewing = window.bridge, window.reviewing
    document = bridge.document
    start = document.text.index("10月8日")
    bridge.apply(edits.add(document, start, start + 3, "DATE", reviewer="LY"))
    window.window_actions.name_bulk()
    assert window.actions_.action("accept_shown").text() == "&Accept all shown (3)"
    reviewing.accept_shown()
    assert [span.quote for span in bridge.open_suggestions()] == ["10月8日"]
    reviewing.accept_shown()
    assert len(bridge.open_suggestions()) == 1


def test_the_filter_by_score_holds_for_walking_and_accepting(window, press):
    window.side.span_list._set_filter(least_score=0.95)
    assert window.reviewing.walk() == []
    window.side.span_list._set_filter(least_score=0.9)
    assert len(window.reviewing.walk()) == 4


def test_a_further_label_is_tagged_with_its_key(window, press):
    before = window.bridge.session.label_set
    after = with_label(before, "ORG", {"zh": "机构"}, label_colours())
    window.bridge.apply(edits.change_labels(before, after))
    start = window.bridge.document.text.index("湖南日报")
    window.article.select_interval(start, start + 4)
    press("5")
    assert [s.quote for s in window.bridge.spans() if s.label == "ORG"] == ["湖南日报"]
    assert window.side.span_list.table.currentIndex().data() == "湖南日报"
    window.bridge.undo()
    window.bridge.undo()
    assert window.bridge.session.label_set == before
    assert "ORG" not in window.label_bar._buttons
