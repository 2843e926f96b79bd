import pytest

from annotator.gui.article.bars import bars_between

LINE = "要全力以赴抓经济促发展"


@pytest.fixture
def bars(open_article, make_span):
    def of(text, *quotes):
        def span(quote):
            def made(document):
                return make_span(document, quote, "DIRECTIVE")

            return made

        scene = open_article(text, [span(quote) for quote in quotes])._scene
        return bars_between(scene.lines, scene.passages, 0, len(text)), scene

    return of


def test_bars_that_share_a_line_stand_apart(bars):
    found, _ = bars("要甲，要乙，要丙，要丁", "要甲", "要乙", "要丙", "要丁")
    assert [bar.level for bar in found] == [0, 1, 2, 2]


def test_bars_on_other_lines_stand_at_the_column(bars):
    found, _ = bars("要甲\n要乙", "要甲", "要乙")
    assert [bar.level for bar in found] == [0, 0]


def test_levels_do_not_depend_on_what_is_visible(bars):
    text = "甲要" + "乙" * 60 + "，要丙" + "丁" * 60 + "，要戊"
    found, scene = bars(text, "要" + "乙" * 60, "要丙" + "丁" * 60, "要戊")
    assert [bar.level for bar in found] == [0, 1, 0]
    end = len(text)
    assert [bar.level for bar in bars_between(scene.lines, scene.passages, end - 1, end)][-1] == 0


def test_a_bar_reaches_over_all_its_lines(bars):
    found, scene = bars(LINE * 12, LINE * 12)
    first, last = scene.lines.at_position(0), scene.lines.at_position(len(LINE) * 12 - 1)
    assert (found[0].top, found[0].bottom) == (first.em_top - 3, last.em_bottom + 3)
