import pytest
from PySide6.QtGui import QTextCursor, QTextDocument

from annotator.gui.article.offsets import Offsets, widget_text
from annotator.text.view import Script, reading_view

ODD = "甲\xa0乙\r丙\u2028丁\u2029戊\ufeff己\x00\x0b\x0c\x85庚\ufffc\ufdd0辛\t壬𠮷癸"


def units(text):
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@pytest.mark.parametrize("character", [*ODD, "\ud800", "\ufdd1", "\x1f", "👨‍👩‍👧", "\u200d", "㐂"])
def test_no_position_drifts_behind_any_character(qapp, character):
    text = f"前{character}后"
    document = QTextDocument()
    QTextCursor(document).insertText(widget_text(text))
    assert document.characterCount() - 1 == units(text)
    cursor = QTextCursor(document)
    cursor.setPosition(units(text) - 1)
    cursor.setPosition(units(text), QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText() == "后"


def test_ordinary_text_is_shown_as_it_is():
    text = "11月12日，𠮷野\u3000（湖南）\n第二段\t“实”"
    assert widget_text(text) == text


def test_document_to_widget_and_back_through_script_and_noise():
    text = "𠮷縣邵陽(yáng)市與攸縣"
    view = reading_view(text, (), script=Script.SIMPLIFIED)
    offsets = Offsets(view, text)
    start = text.index("邵陽")
    end = text.index("市")
    shown = offsets.to_widget(start, end)
    assert shown == (3, 5)
    assert offsets.to_document(*shown) == (start, end)


def test_what_is_hidden_has_no_place():
    text = "邵陽(yáng)市"
    offsets = Offsets(reading_view(text, (), script=Script.AS_PUBLISHED), text)
    assert offsets.to_widget(3, 5) is None
