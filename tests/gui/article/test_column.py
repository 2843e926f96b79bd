from itertools import pairwise

from PySide6.QtGui import QColor

from annotator.gui.article.paragraphs import Kind
from annotator.model.document import Role, Zone

CAPTION = "图为会场。湖南日报记者 乙 摄\n正文第一段。"
CAPTION_ZONES = (Zone(0, 5, Role.CAPTION), Zone(5, 15, Role.CREDIT), Zone(15, 22, Role.BODY))
NEWS = "督导\n\n记者 甲\n\n会场\n\n图为会场。湖南日报记者 乙 摄\n\n正文第一段。\n正文第二段。"


def test_blocks_hold_the_text_character_by_character(open_article):
    text = "一\n\n𠮷\xa0二\u2028三\ufeff四\n五"
    view = open_article(text, clean=False)
    shown = view._scene.view.text
    assert view.document().characterCount() - 1 == len(shown.encode("utf-16-le")) // 2
    assert view.document().blockCount() == shown.count("\n") + 1


def test_a_paragraph_keeps_its_distance_whatever_blank_lines_stand_between(open_article):
    def distance(text):
        lines = open_article(text, clean=False)._scene.lines
        return lines.at_position(len(text) - 1).top - lines.at_position(0).bottom

    assert distance("甲\n乙") == distance("甲\n\n乙") == distance("甲\n\n\n\n乙") == round(0.55 * 18)


def test_lines_of_a_paragraph_are_evenly_apart(open_article):
    lines = list(open_article("湖" * 200)._scene.lines.between(0, 900))
    assert {round(b.em_top - a.em_top) for a, b in pairwise(lines)} == {34}


def test_caption_and_credit_are_smaller_and_quieter(open_article, theme):
    view = open_article(CAPTION, zones=CAPTION_ZONES)
    text = view._scene.view.text
    colours = {}
    for words in ("图为会场", "乙 摄", "正文第一段"):
        cursor = view.textCursor()
        cursor.setPosition(text.index(words) + 1)
        form = cursor.charFormat()
        colours[words] = (form.foreground().color(), form.font().pixelSize())
    assert colours["正文第一段"] == (QColor(theme.ink), 18)
    assert colours["图为会场"] == (QColor(theme.ink2), 15)
    assert colours["乙 摄"] == (QColor(theme.ink3), 13)


def test_the_credit_stands_apart_from_its_caption(open_article):
    view = open_article(CAPTION, zones=CAPTION_ZONES)
    line = view._scene.lines.at_position(view._scene.view.text.index("图为"))
    end = view._scene.view.text.index("湖南日报")
    assert line.x(end) - line.x(end - 1) > line.x(end - 1) - line.x(end - 2)


def test_first_lines_are_indented_and_openings_less(open_article):
    view = open_article("正文\n“实”字当头")
    lines = view._scene.lines
    assert [lines.at_position(0).left, lines.at_position(3).left] == [30 + 36, 30 + 27]


def test_kinds_by_block(open_article):
    column = open_article(NEWS, zones=True)._scene.column
    assert Kind.TITLE in column.kinds
    assert len(column.kinds) == column.document.blockCount()
