"""Ceremonies and meetings that bear names of places, roads named by two towns, houses in their quarter."""

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
        ("株洲市危房改造办公室主任说，“株洲家”交房系统", []),
        ("主会场设在住房和城乡建设部机关，", ["住房和城乡建设部机关"]),
        ("美国联邦政府宣布，“欧亚合作组织—蒙古国联络组”成立", []),
    ],
)
def test_meetings_and_ceremonies_that_places_hold(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("坚持一个中国原则，当代中国马克思主义", []),
        ("湖南攸县一景区发生事故，攸县某小区停电", ["湖南攸县", "攸县"]),
        ("办公室设在市水务局，统筹推进", []),
        ("祝愿人民幸福安康，明年出台北京优化条例，建设美丽新宁夏", ["北京", "宁夏"]),
        ("察看农牧业，深入草场林场、兵团团场、寺庙", []),
        ("听取山东省港口规划，为在兰企业服务", ["山东省", "兰"]),
        ("深入乡镇、兵团四师61团，古柏林成片", ["兵团四师61团"]),
        ("开拓东盟、中亚等市场，东盟发表声明", ["东盟", "中亚"]),
        ("地处湘鄂赣三省交界处，江浙两省，东北三省", ["湘鄂赣", "江浙", "东北三省"]),
    ],
)
def test_principles_bureaus_and_lands_that_are_counted(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("东连株洲至桐岭国家高速公路，抵达株洲至今", ["株洲至桐岭国家高速公路", "株洲"]),
        ("他考察了攸县2×30万千瓦热电项目", ["攸县2×30万千瓦热电项目"]),
        ("来到南岭医药物流园区", ["南岭医药物流园区"]),
        ("察看深港科技创新合作区，来到无人机谷，", ["深港科技创新合作区", "无人机谷"]),
        ("走进攸县网岭镇桐岭村四组农户家里", ["攸县网岭镇桐岭村四组"]),
        ("网岭镇大青山村村民搬家", ["网岭镇大青山村"]),
        ("从秦岭到青桐雪山，从机场到住地主要街道", ["秦岭", "青桐雪山"]),
        ("地处武陵山集中连片特困地区，保护三江源核心区", ["武陵山集中连片特困地区", "三江源核心区"]),
        ("地处中原，中原油田投产", ["中原"]),
        ("来到共享集团、智慧宫文化公司，他走进桐岭古镇街边商户", ["共享集团", "智慧宫文化公司", "桐岭古镇"]),
        ("首先到网岭镇百里蔬菜长廊考察", ["网岭镇百里蔬菜长廊"]),
        ("7月，株洲市青桐大厦项目现场，一派繁忙", ["株洲市青桐大厦项目现场"]),
        ("他察看桐角湾海域环境，所在的桐岭片区规划建设", ["桐角湾", "桐岭片区"]),
        ("来到晋绥边区首府革命博物馆，晋绥边区的老战士", ["晋绥边区首府革命博物馆", "晋绥边区"]),
        ("在桐岭片区整治过程中，在邻村芦花村，", ["桐岭片区", "芦花村"]),
    ],
)
def test_sites_with_numbers_and_regions_in_their_names(text, found):
    assert places(text) == found


def test_a_house_is_a_place_where_its_quarter_is_told_of():
    text = "针对青桐医院片区，大家解决青桐医院的交通拥堵，青桐医院召开会议"
    assert places(text) == ["青桐医院片区", "青桐医院"]
