"""Meetings and bodies that bear names of places; lands, regions and waters with what follows them."""

import pytest

from annotator.suggest.places import PlaceRecommender
from annotator.suggest.recommender import Article


def places(text: str) -> list[str]:
    return [text[one.start : one.end] for one in PlaceRecommender().suggest(Article(text), ())]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("他出席了株洲市、湘潭市、岳阳市合作共建工业园区签约仪式。", []),
        ("他出席株洲市、湘潭市的活动", ["株洲市", "湘潭市"]),
        ("召开湖南省“落实安全生产主体责任大会”。湖南省“十佳”", ["湖南省"]),
        ("湖南省洞庭湖地区水网改造培训会在攸县召开", ["攸县"]),
        ("出席海南省成立60周年庆祝活动，株洲第四届亚洲运动会开幕", []),
        ("港珠澳大桥开通仪式23日上午在珠海举行", ["珠海"]),
    ],
)
def test_meetings_and_ceremonies_that_places_hold(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("株洲市危房改造办公室主任说，“株洲家”交房系统", []),
        ("主会场设在住房和城乡建设部机关，", ["住房和城乡建设部机关"]),
        ("美国联邦政府宣布，“欧亚合作组织—蒙古国联络组”成立", []),
        ("办公室设在市水务局，统筹推进", []),
        ("武汉保卫战打响，湖南团代表发言，装了铝合金门窗", []),
        ("坚持一个中国原则，当代中国马克思主义", []),
    ],
)
def test_bodies_and_principles_that_bear_names_of_places(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("以中国国家主席身份访芬，受到欢迎", ["芬"]),
        ("开拓东盟、中亚等市场，东盟发表声明", ["东盟", "中亚"]),
        ("同东盟、新加坡的贸易，人民安居和乐业", ["东盟", "新加坡"]),
        ("地处湘鄂赣三省交界处，江浙两省，东北三省", ["湘鄂赣", "江浙", "东北三省"]),
        ("地处福建省中西部山区，支持中西部", ["福建省", "中西部"]),
        ("地处武陵山集中连片特困地区，保护三江源核心区", ["武陵山集中连片特困地区", "三江源核心区"]),
        ("帮扶武陵山连片特困县攸县", ["武陵山", "攸县"]),
        ("地处中原，中原油田投产", ["中原"]),
        ("他察看桐角湾海域环境，所在的桐岭片区规划建设", ["桐角湾", "桐岭片区"]),
        ("抵达日内瓦后，抵达日喀则", ["日内瓦", "日喀则"]),
    ],
)
def test_lands_regions_and_waters_with_what_follows(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("祝愿人民幸福安康，明年出台北京优化条例，建设美丽新宁夏", ["北京", "宁夏"]),
        ("责任重于泰山，在新时代经济特区建设中，协同高效的营商环境合作示范区", []),
        ("他走了，峡谷两岸新房林立，洱海全湖水质", ["洱海"]),
    ],
)
def test_words_that_only_look_like_places(text, found):
    assert places(text) == found
