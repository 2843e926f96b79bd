from PySide6.QtCore import Qt

from annotator.gui.article.paragraphs import Kind
from annotator.model.document import Role

BODY = "𠮷林书记"


def role_at(window, position):
    document = window.bridge.session.document("first")
    return next(zone.role for zone in document.zones if zone.start <= position < zone.end)


def put_caret(window, words):
    start = window.bridge.document.text.index(words)
    window.article.put_caret_at(start)
    return start


def test_keys_give_the_paragraph_at_the_caret_another_role(window, press):
    start = put_caret(window, "指出，要抓好")
    press("z", "h")
    text = window.bridge.document.text
    line = text.index(BODY), text.index("\n", start)
    assert {role_at(window, place) for place in range(*line)} == {Role.HEADING}
    assert role_at(window, text.index("11月12日")) is not Role.HEADING
    assert Kind.HEADING in window.article._scene.column.kinds
    press("z", "c")
    assert role_at(window, start) is Role.CAPTION
    press(Qt.Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    assert role_at(window, start) is Role.HEADING


def test_selected_paragraphs_change_together_and_spans_stay(window, press):
    text, before = window.bridge.document.text, window.bridge.spans()
    window.article.select_interval(text.index("林书记"), text.index("毛伟明"))
    press("z", "c")
    assert role_at(window, text.index(BODY)) is role_at(window, len(text) - 1) is Role.CAPTION
    assert role_at(window, 0) is not Role.CAPTION
    assert window.bridge.spans() == before


def test_furniture_is_folded_away_and_undo_brings_it_back(window, press):
    put_caret(window, BODY)
    press("z", "f")
    assert BODY not in window.bridge.view.text
    assert "furniture" in window.messages._bar.text()
    window.window_actions.undo()
    assert BODY in window.bridge.view.text
