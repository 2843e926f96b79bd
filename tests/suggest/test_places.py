from itertools import pairwise

import pytest

from annotator.suggest.places import PlaceRecommender
from annotator.suggest.recommender import Article, Suggestion


def suggestions(text: str, **article: str) -> list[Suggestion]:
    return list(PlaceRecommender().suggest(Article(text, **article), ()))


def places(text: str, **article: str) -> list[str]:
    return [text[one.start : one.end] for one in suggestions(text, **article)]


@pytest.mark.parametrize(
    ("text", "place", "code"),
    [
        ("在湖南调研", "湖南", "430000"),
        ("来到张家界市，", "张家界市", "430800"),
        ("赴湘西州督导", "湘西州", "433100"),
        ("来到湖南湘西土家族苗族自治州，", "湖南湘西土家族苗族自治州", "433100"),
        ("位于湖南省株洲市攸县网岭镇。", "湖南省株洲市攸县网岭镇", "430223106"),
        ("来到攸县网岭镇洞井社区卫生室，", "攸县网岭镇洞井社区卫生室", "430223106"),
        ("走进湖南岳阳绿色化工产业园等地", "湖南岳阳绿色化工产业园", "430600"),
        ("在泸州市张坝桂圆林，", "泸州市张坝桂圆林", "510500"),
        ("襄樊市的老厂", "襄樊市", "420600"),
        ("长江上游的生态", "长江上游", ""),
        ("以南疆四地州为重点", "南疆四地州", ""),
        ("访问俄罗斯，", "俄罗斯", ""),
        ("近日在京举行", "京", "110000"),
        ("推进长株潭一体化", "长株潭", ""),
        ("湖南省级领导", "湖南", "430000"),
        ("来到大通县，", "大通县", "630121"),
        ("保护好西湖，", "西湖", ""),
        ("海南市场主体增长", "海南", "460000"),
    ],
)
def test_a_place_its_edges_and_its_code(text, place, code):
    (found,) = suggestions(text)
    assert (text[found.start : found.end], found.attributes.get("code", "")) == (place, code)


@pytest.mark.parametrize(
    "text",
    [
        "湖南省委召开会议",
        "湖南日报记者",
        "海南省委书记",
        "湘西州委州政府有关负责同志",
        "博鳌亚洲论坛年会",
        "芦山地震灾后重建",
        "医保定点工作",
        "新时代中国特色社会主义",
        "实现长治久安",
        "均衡水平",
        "沟通化解矛盾",
        "省委、市委、县委",
        "我省各地",
        "深入渔港、特色农业产业园考察",
        "观看村容村貌",
        "博世（中国）投资有限公司",
        "《浏阳市村庄规划》",
        "上海、江苏、湖南省住房和城乡建设厅负责同志",
    ],
)
def test_what_is_no_place(text):
    assert places(text) == []


def test_a_company_is_a_place_where_it_is_visited():
    assert places("他来到洁宝日化有限公司考察") == ["洁宝日化有限公司"]
    assert places("洁宝日化有限公司发布公告") == []


def test_lists_of_visited_sites():
    text = "先后走进大庸古城、奥泰医疗系统公司、富通光通信技术公司等企业"
    assert places(text) == ["大庸古城", "奥泰医疗系统公司", "富通光通信技术公司"]
    assert places("在洁宝日化、奥鑫新能源车业等企业") == ["洁宝日化", "奥鑫新能源车业"]


def test_a_name_comes_back_without_its_chain():
    text = "他来到琼海市潭门镇看望渔民。潭门渔民远涉南海。"
    assert places(text) == ["琼海市潭门镇", "潭门", "南海"]


def test_the_article_chooses_among_namesakes():
    (found,) = [one for one in suggestions("在朝阳区调研。", source="北京日报") if one.end < 8]
    assert found.attributes["code"] == "110105"
    (found,) = suggestions("长春市近况，朝阳区调研。")[1:]
    assert found.attributes["code"] == "220104"


def test_a_short_county_needs_its_surroundings():
    assert places("资兴的变化") == []
    assert places("郴州市汝城县、资兴的变化") == ["郴州市汝城县", "资兴"]


def test_a_county_written_in_full_makes_its_stem_a_name():
    for text in ("建始县变化大。建始的路通了。", "湖北建始县大。建始的路通了。"):
        assert [one.start for one in PlaceRecommender().suggest(Article(text), ())] == [0, 7]


def test_the_chain_of_official_names():
    (found,) = suggestions("来到攸县，")
    assert found.attributes["name"] == "湖南省株洲市攸县"


def test_a_river_behind_a_province_makes_no_governor():
    assert places("听取湖北省长江大保护情况") == ["湖北省", "长江"]
    assert places("湖北省长王某") == []


def test_a_list_of_counties_lends_its_certainty():
    assert places("湖南湘乡、醴陵、临澧三县") == ["湖南湘乡", "醴陵", "临澧"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("芦花溪是县里最长的河流。人们根治芦花溪，芦花溪的水清了。", ["芦花溪"] * 3),
        ("发源于湖南白鹿山脉的小河", ["湖南白鹿山脉"]),
        ("芦花河是一条河流。芦花河管理局成立，芦花河整治工程开工。", ["芦花河"]),
        ("雨水注入青鱼湖，芦花水库开始蓄水", ["青鱼湖", "芦花水库"]),
        ("母亲河的治理，绿水青山，大江大河的上游", []),
        ("沿着308省道和G5高速、京港澳高速", ["308省道", "G5高速", "京港澳高速"]),
    ],
)
def test_rivers_mountains_and_roads(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("美国得克萨斯州发生火灾", ["美国得克萨斯州"]),
        ("印度南方邦巴尔特普尔县的医院", ["印度南方邦巴尔特普尔县"]),
        ("日本千岛县的村子", ["日本千岛县"]),
        ("军队攻占了巴克莱姆镇。巴克莱姆镇的集市", ["巴克莱姆镇"] * 2),
        ("德国政府军、德国空军、巴林斯基说", []),
        ("韩国三家医院和法国几十所学校", ["韩国", "法国"]),
        ("美国各州的作法", ["美国"]),
        ("据日本媒体报道，韩国股市上涨", ["日本", "韩国"]),
    ],
)
def test_places_abroad(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("来自贵州遵义梨花村的会计。他回到梨花村。", ["贵州遵义梨花村", "梨花村"]),
        ("部长在上海青桐迎宾馆会见客人", ["上海青桐迎宾馆"]),
        ("立即赶往青桐模具有限公司\n办公", ["青桐模具有限公司"]),
        ("前往湖南省郴州市人大常委会机关，看望", ["湖南省郴州市人大常委会机关"]),
        ("来到湖南省株洲市攸县青桐镇参观", ["湖南省株洲市攸县青桐镇"]),
        ("株洲地区生产总值增长，株洲市民营企业平台", ["株洲"]),
        ("来到攸县网岭镇洞井村村民家", ["攸县网岭镇洞井村"]),
        ("改革进入深水区，镶嵌在崇山峻岭之间，胡同里", []),
        ("城市建设要顺应城市规律，刷新城市面貌", []),
    ],
)
def test_sites_and_what_only_looks_like_one(text, found):
    assert places(text) == found


def test_offsets_count_code_points():
    assert places("𠮷祥在株洲市调研") == ["株洲市"]


def test_nothing_lies_inside_another_place():
    found = suggestions("来到攸县高新区湖南昊华化工股份有限公司，走进张家界国家森林公园天子山景区。")
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert len(found) == 2
