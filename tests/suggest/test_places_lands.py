"""Lands and provinces by one character, what goes on with 中国, stations, villages behind towns."""

import json
import string

import pytest

from annotator.paths import resource
from annotator.suggest.places import PlaceRecommender
from annotator.suggest.recommender import Article, Suggestion

REASONS = json.loads(resource("reasons", "places.json").read_text(encoding="utf-8"))


def suggest(text: str) -> list[Suggestion]:
    return list(PlaceRecommender().suggest(Article(text), ()))


def places(text: str) -> list[str]:
    return [text[one.start : one.end] for one in suggest(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("推动中越关系不断发展", ["中越"]),
        ("韩中友好源远流长", ["韩中"]),
        ("其中美好的回忆", []),
        ("深化沪苏浙三地协作", ["沪苏浙"]),
        ("来华访问的客人", ["华"]),
        ("前来华山游览", ["华山"]),
        ("结束访朝之行后，", ["朝"]),
        ("在沪外资企业负责人", ["沪"]),
        ("台湾同胞来大陆创业", ["台湾", "大陆"]),
        ("欧亚大陆桥头堡", ["欧亚大陆"]),
        ("主持召开住苏全国政协委员座谈会，在返京途中", ["苏", "京"]),
        ("\n俄称击落无人机\n美军称", ["俄"]),
        ("各国驻华使节和驻华大使出席", ["华"]),
        ("这次访英十分成功，接回离乌公民", ["英", "乌"]),
        ("中英相隔万里，中俄签署声明", ["中英", "中俄"]),
    ],
)
def test_lands_written_with_one_character(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    "text", ["中国制造业走向世界", "预计中国经济增长", "体现中国智慧", "构筑中国精神", "中国人民热爱和平"]
)
def test_china_is_a_place_by_itself(text):
    assert places(text) == ["中国"]


@pytest.mark.parametrize(
    "text",
    [
        "中国特色社会主义",
        "实现中国梦",
        "发展中国家的呼声",
        "宗教中国化方向",
        "中国共产党",
        "走近中国少先队",
        "新中国成立",
        "中国茶艺网发布消息",
        "中国之声播出",
    ],
)
def test_china_is_a_part_of_other_names(text):
    assert places(text) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("列车从郑州东站驶出", "郑州东站"),
        ("抵达成都火车站，", "成都火车站"),
        ("长沙站位很高", "长沙"),
        ("湖南省株洲市攸县网岭镇北联村村口立着", "湖南省株洲市攸县网岭镇北联村"),
        ("攸县网岭镇若水村，", "攸县网岭镇若水村"),
        ("来到锦绣山迎宾馆湖边散步", "锦绣山迎宾馆"),
    ],
)
def test_where_a_name_ends_that_goes_on_with_another_word(text, place):
    assert places(text)[0] == place


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("推动中越关系不断发展", "place.land"),
        ("来华访问的客人", "place.land"),
        ("在沪外资企业负责人", "place.abbreviation"),
        ("大陆欢迎台湾同胞", "place.mainland"),
        ("列车从郑州东站驶出", "place.site_chain"),
        ("湖南省株洲市攸县网岭镇北联村村口立着", "place.site_chain"),
    ],
)
def test_the_reason_tells_what_the_place_was_known_by(text, rule):
    one = suggest(text)[0]
    assert one.rule == rule
    for form in REASONS[rule].values():
        assert {name for _, name, _, _ in string.Formatter().parse(form) if name} <= set(one.evidence)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("秋田县和北海道降雪，埼玉、神奈川晴", ["秋田县", "北海道", "埼玉", "神奈川"]),
        ("西班牙安达卢西亚自治区遭受洪水", ["西班牙安达卢西亚自治区"]),
        ("向洛杉矶地区派遣人员，在东京会谈", ["洛杉矶地区", "东京"]),
        ("对越南社会主义共和国、俄罗斯联邦进行访问", ["越南社会主义共和国", "俄罗斯联邦"]),
        ("会见俄罗斯联邦委员会主席", []),
        ("古埃及的文物为考古埃及提供资料", ["古埃及", "埃及"]),
        ("中国—东盟关系很好，建设中国—东盟命运共同体", ["中国"]),
        ("来到中国—东盟信息港股份有限公司，", ["中国—东盟信息港股份有限公司"]),
        ("抵达科拉马省，科拉马居民与科拉马·西蒙", ["科拉马省", "科拉马"]),
    ],
)
def test_parts_of_other_lands(text, found):
    assert places(text) == found
