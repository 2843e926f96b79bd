import pytest

from annotator.gui.panels.document_rows import _line_count, _title_lines


@pytest.mark.parametrize("bold", [False, True])
def test_long_title_has_two_lines_and_is_cut(qapp, bold):
    first, second = _title_lines("𠮷林省委书记省长带队,省领导赴市州密集督导" * 3, 200, bold)
    assert first.startswith("𠮷林省委")
    assert second.endswith("…")
    assert _line_count("𠮷林省委书记省长带队,省领导赴市州密集督导" * 3, 200) == 2


def test_short_title_has_one_line(qapp):
    assert _title_lines("习近平在海南考察", 200, False) == ("习近平在海南考察",)
    assert _line_count("习近平在海南考察", 200) == 1
