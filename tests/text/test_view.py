from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from annotator.model.document import Role, Zone
from annotator.paths import example_data
from annotator.text.script import Script
from annotator.text.view import reading_view, recommender_view
from annotator.text.zones import find_zones

FIRST = (example_data() / "000_3b49a103faae7710.txt").read_text("utf-8")
SECOND = (example_data() / "003_355657740290db66.txt").read_text("utf-8")
ODD = ["𠮷", "😀", "葛\U000e0100", "\xa0", "\u2028", "\x00", "\u200b", "\n", "\n\n", "\u3000", "\ufeff"]
USUAL = ["邵陽(yáng)", "。。", "&amp;", "<br>", "⼈⻓", "來源：甲", "相关稿件", "發展", "，", " ", "a"]
PIECES = st.sampled_from(ODD + USUAL)
TEXTS = st.lists(PIECES, max_size=14).map("".join)


def shown(text, **options):
    return reading_view(text, find_zones(text), **options)


def check(text, view):
    """Every stretch of the view is one of the document, and back; the zones cover the view."""
    for start in range(len(view.text)):
        for end in range(start + 1, min(len(view.text), start + 8) + 1):
            document = view.alignment.to_document(start, end)
            assert 0 <= document[0] < document[1] <= len(text)
            assert view.alignment.to_view(*document) == (start, end)
    assert "".join(view.text[zone.start : zone.end] for zone in view.zones) == view.text
    assert not re.search("[\u2028\u2029\x85\x0b\x0c\r]", view.text)


@given(TEXTS)
def test_every_view_finds_its_way_back(text):
    for script in Script:
        for fold in (True, False):
            view = shown(text, script=script, fold=fold)
            check(text, view)
            assert all("\n" not in view.text[zone.start : zone.end - 1] for zone in view.zones)
    check(text, shown(text, clean=False))
    check(text, recommender_view(text, find_zones(text)))


@given(TEXTS)
def test_the_script_is_switched_without_moving_anything(text):
    views = [shown(text, script=script) for script in Script]
    assert len({view.alignment for view in views}) == 1
    assert len({len(view.text) for view in views}) == 1


@given(TEXTS)
def test_uncleaned_and_unfolded_is_as_stored(text):
    view = shown(text, script=Script.AS_PUBLISHED, fold=False, clean=False)
    assert len(view.text) == len(text)
    assert view.text.replace("\n", " ") == re.sub("[\u2028\x85\n]", " ", text)


def test_the_second_article_without_its_pinyin():
    simplified, traditional = shown(SECOND), shown(SECOND, script=Script.TRADITIONAL)
    for view in (simplified, traditional):
        assert not re.search("[a-zāáǎàō]", view.text)
    assert "沈晓明在株洲调研并主持召开座谈会强调\n" in simplified.text
    assert "沈曉明在株洲調研并主持召開座談會強調\n" in traditional.text
    assert simplified.stored_script is Script.TRADITIONAL


def test_a_span_of_the_view_takes_the_noise_behind_it():
    view = shown("在邵陽(yáng)調(diào)研并發(fā)展")
    start = view.text.index("邵阳")
    assert view.text == "在邵阳调研并发展"
    assert view.alignment.to_document(start, start + 2) == (1, 9)
    assert view.marks[0] == (2, 3, "陽(yáng)")


def test_furniture_is_folded_and_listed():
    view = shown(FIRST)
    assert view.folded[0] == "首页 > 新闻 > 湖南要闻"
    assert view.folded[-1] == "相关稿件"
    assert view.text.startswith("湖南省委书记省长带队,省领导赴市州密集督导\n湘伴导读\n")
    assert Role.FURNITURE not in {zone.role for zone in view.zones}
    assert shown(FIRST, fold=False).folded == ()


def test_punctuation_and_digits_are_shown_as_stored():
    text = "湖南日报１２月18日讯,省长(代)说:要干"
    assert shown(text).text == text
    assert recommender_view(text, ()).text == "湖南日报12月18日讯，省长（代）说：要干"


def test_recommenders_read_names_and_dates_without_blanks():
    text = "12 月 18 日 ， 李\u3000强 在株洲"
    view = recommender_view(text, ())
    assert view.text == "12月18日，李强 在株洲"
    assert view.alignment.to_document(0, 6) == (0, 9)
    published = recommender_view("１ 月，調研", (), script=Script.AS_PUBLISHED)
    assert published.text == "１月，調研"


def test_radicals_are_shown_as_characters():
    assert shown("⼈⺠⻓江").text == "人民长江"


def test_a_hard_break_inside_a_name_is_gone_but_not_swallowed():
    line = "省委书记在全省会议上强调要全力以赴抓经济促发展沈晓"
    text = f"{line}\n明同志指出这项工作要深入贯彻落实党中央的决策部署沈\n晓明说。\n{line}\n明。"
    view = shown(text)
    at = view.text.index("沈晓明")
    assert text[slice(*view.alignment.to_document(at, at + 3))] == "沈晓\n明"
    assert text[slice(*view.alignment.to_document(at, at + 2))] == "沈晓"


def test_noise_in_the_lines_of_a_narrow_column_does_not_widen_it():
    line = "省委书记在全省会议上强调要全力以赴抓经济促发展沈晓"
    text = f"{line}\n明同志指出这项工作要深入贯彻落实党中央的决策部署沈\n晓明说。\n{line}\n明。"
    noisy = (
        text.replace("强调", "强(qiáng)调(diào)", 1)
        .replace("工作", "工(gōng)作(zuò)")
        .replace("决策", "决(jué)策")
    )
    assert shown(noisy).text == shown(text).text
    view = recommender_view(noisy, find_zones(noisy))
    at = view.text.index("沈晓明")
    assert noisy[slice(*view.alignment.to_document(at, at + 3))] == "沈晓\n明"


def test_a_rule_can_be_switched_off():
    assert shown("邵陽(yáng)", without={"pinyin"}).text == "邵阳(yáng)"


def test_zones_that_leave_gaps_read_as_body():
    view = reading_view("甲乙丙", [Zone(1, 2, Role.TITLE)])
    assert [zone.role for zone in view.zones] == [Role.BODY, Role.TITLE, Role.BODY]
