"""Villages and towns whatever follows them, bodies and brands, lands and cities in one character."""

import pytest

from annotator.suggest.places import PlaceRecommender
from annotator.suggest.recommender import Article


def places(text: str) -> list[str]:
    return [text[one.start : one.end] for one in PlaceRecommender().suggest(Article(text), ())]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("武昌市城管委助力，贵州省经贸考察团抵达。湖北省住房和城乡建设委员会要求", []),
        ("支撑中国制造、中国创造，中国制造业发展", ["中国"]),
        ("发表《中越友好新篇章》", []),
    ],
)
def test_bodies_brands_and_titles(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("中日韩三国合作，第八次中日韩领导人会议", ["中日韩"]),
        ("土叙边境平静，日美两国磋商", ["土叙", "日美"]),
        ("接见驻昆部队官兵，访德期间会见，在京央企搬迁", ["昆", "德", "京"]),
        ("南方多地降雨，南北方江河涨水，朝东北方向扩散", ["南方", "南北方"]),
        ("打好黄河“几字弯”攻坚战", ["黄河“几字弯”"]),
    ],
)
def test_lands_cities_and_quarters_in_few_characters(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("蔡甸区柳塬村一个果园，湖北省农村改造", ["蔡甸区柳塬村", "湖北省"]),
        ("帮助富平县长沟村修路。为长沟村修路", ["富平县长沟村", "长沟村"]),
        ("建设美丽宜居乡村，他同老乡们交谈", []),
        ("福建省寿宁县脱贫。下党乡全力发展", ["福建省寿宁县", "下党乡"]),
    ],
)
def test_villages_and_towns_whatever_follows(text, found):
    assert places(text) == found
