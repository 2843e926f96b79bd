import pytest

from annotator.gui.article.head import facts_of, written_date
from annotator.model.document import Document, Role, Zone
from annotator.text.view import Script, reading_view


@pytest.mark.parametrize(
    ("published", "written"),
    [
        ("2024-11-14", "2024年11月14日 · 星期四"),
        ("2023-12-18", "2023年12月18日 · 星期一"),
        ("2024-11", "2024年11月"),
        ("2024", "2024年"),
        ("2024-02-31", "2024-02-31"),
        ("2024-10-08/2024-10-09", "2024-10-08/2024-10-09"),
        ("", ""),
    ],
)
def test_written_date(published, written):
    assert written_date(published) == written


def facts(text, *, script=Script.AS_PUBLISHED, zones=(), fold=True, **fields):
    document = Document("d", text, zones=zones, **fields)
    return facts_of(document, reading_view(text, zones, script=script, fold=fold))


def test_size_counts_the_document_not_the_view():
    assert facts("邵陽(yáng)市" * 200, title="甲").size == "1,800 characters"


def test_says_when_the_script_is_another():
    text = "經濟社會發展實現質量優勢"
    assert facts(text, script=Script.SIMPLIFIED).size == "Shown in Simplified · stored in Traditional"
    assert facts(text).size == "12 characters"


def test_mended_characters_are_no_other_script():
    assert facts("⽉经济社会发展").size == "7 characters"


def test_headline_of_the_text_comes_before_that_of_the_metadata():
    zones = (Zone(0, 3, Role.TITLE), Zone(3, 5, Role.BODY))
    assert facts("督导\n正文", zones=zones, title="另题").headline == ""
    assert facts("正文", title="另题").headline == "另题"


def test_byline_names_the_roles_once():
    assert facts("正文", author="周帙恒", editor="编辑 胡迎赢").byline == "作者 周帙恒\u3000编辑 胡迎赢"


def test_furniture_is_counted_folded_and_open():
    text = "首页\n正文\n分享\n"
    zones = (Zone(0, 3, Role.FURNITURE), Zone(3, 6, Role.BODY), Zone(6, 9, Role.FURNITURE))
    closed, opened = facts(text, zones=zones), facts(text, zones=zones, fold=False)
    assert (closed.furniture, closed.is_open) == (2, False)
    assert (opened.furniture, opened.is_open) == (2, True)


def test_the_text_stands_under_a_painted_headline(open_article):
    short = open_article("正文", title="督导")._scene
    long = open_article("正文", title="督导" * 30)._scene
    assert short.lines.at_position(0).top >= short.head_bottom() + short.head.below
    assert long.lines.at_position(0).top - short.lines.at_position(0).top == 2 * 44


def test_no_title_at_all_leaves_no_hole(open_article):
    scene = open_article("正文")._scene
    assert scene.lines.at_position(0).top < 140
