import pytest

from annotator.gui.article.paragraphs import Kind
from annotator.gui.article.typeset import Setting


@pytest.mark.parametrize(
    ("body", "room", "characters"), [(18, 855, 38), (17, 659, 35), (18, 2000, 38), (32, 300, 8)]
)
def test_measure(body, room, characters):
    setting = Setting.fitting(body, room)
    assert setting.width == characters * body


@pytest.mark.parametrize(
    ("body", "title", "caption", "credit"), [(18, 30, 15, 13), (17, 27, 14, 12), (13, 21, 12, 12)]
)
def test_sizes(body, title, caption, credit):
    setting = Setting(body, 600)
    assert [setting.em(kind) for kind in (Kind.TITLE, Kind.CAPTION, Kind.CREDIT)] == [title, caption, credit]


@pytest.mark.parametrize(
    ("text", "ems"), [("正文", 2), ("“实”", 1.5), ("（一）", 1.5), ("\u3000\u3000正文", 0), ("  正文", 1.5)]
)
def test_indent_counts_what_is_stored(text, ems):
    assert Setting(18, 684).indent(text) == ems * 18
