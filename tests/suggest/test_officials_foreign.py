import pytest

from annotator.suggest.officials import OfficialRecommender
from annotator.suggest.recommender import Article


def found(text: str) -> list[tuple[str, str]]:
    """Return names and the titles that their mentions state, in the order of the text."""
    return [
        (text[one.start : one.end], text[slice(*one.quoted["title"])] if "title" in one.quoted else "")
        for one in sorted(OfficialRecommender().suggest(Article(text=text), ()), key=lambda one: one.start)
    ]


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("俄勒冈州州长科泰克9日宣布启动应急机制。", "科泰克", "俄勒冈州州长"),
        ("里斯本市长莫埃达斯也到机场迎接。", "莫埃达斯", "里斯本市长"),
        ("欧洲理事会主席科斯塔今天表示欢迎。", "科斯塔", "欧洲理事会主席"),
        ("美国财政部长耶伦等参加会谈。", "耶伦", "美国财政部长"),
        ("韩国统一部长官郑东泳出席。", "郑东泳", "韩国统一部长官"),
        ("日本那霸市市长知念觉称，此举不妥。", "知念觉", "日本那霸市市长"),
        ("朝鲜劳动党中央副部长金与善等参加。", "金与善", "朝鲜劳动党中央副部长"),
        ("会见印尼总统佐科时，双方同意加强合作。", "佐科", "印尼总统"),
        ("众议院少数党领袖杰弗里斯14日称反对。", "杰弗里斯", "众议院少数党领袖"),
        ("国际原子能机构总干事格罗西因故缺席。", "格罗西", "国际原子能机构总干事"),
        ("埃及文物部部长达马提进行讲解。", "达马提", "埃及文物部部长"),
        ("联合国秘书长安南已抵达北京。", "安南", "联合国秘书长"),
        ("呼吁英国首相斯塔默重新考虑。", "斯塔默", "英国首相"),
        ("匈牙利总理马拉佩出席马拉松开幕式。", "马拉佩", "匈牙利总理"),
        ("巴西当选总统卢拉发表讲话。", "卢拉", "巴西当选总统"),
        ("由于州长德桑蒂斯仍然反对，计划搁置。", "德桑蒂斯", "州长"),
        ("伦敦市长鲍里斯-约翰逊1号到场。", "鲍里斯-约翰逊", "伦敦市长"),
    ],
)
def test_officials_of_other_countries(text: str, name: str, title: str):
    assert (name, title) in found(text)


def test_a_list_that_begins_abroad_goes_on_there():
    text = "老挝国防部长占沙蒙、公安部长维莱和万象市市长阿沙庞到机场迎接。"
    assert [name for name, _ in found(text)] == ["占沙蒙", "维莱", "阿沙庞"]


def test_each_country_of_a_list_has_its_own_official():
    text = "印度总理莫迪、蒙古国总统呼日勒苏赫、越南总理范明政和罗瓦涅米市长罗特沃宁与会。"
    assert found(text) == [
        ("莫迪", "印度总理"),
        ("呼日勒苏赫", "蒙古国总统"),
        ("范明政", "越南总理"),
        ("罗特沃宁", "罗瓦涅米市长"),
    ]


def test_statesmen_need_no_title():
    assert found("泽连斯基要求追加援助。") == [("泽连斯基", "")]
    assert found("特朗普政府宣布新措施。") == []
    assert found("向孙中山先生塑像敬献花篮。") == [("孙中山", "")]


@pytest.mark.parametrize(
    "text",
    [
        "委内瑞拉总统大选今日举行。",
        "曾任诺维萨德市长，后来从商。",
        "沙特利雅得哈立德国王机场戒备森严。",
        "王储和夫人玛丽亚抵达北京。",
    ],
)
def test_places_and_relatives_abroad_are_none(text: str):
    assert found(text) == []


@pytest.mark.parametrize("dot", "·•・‧∙")
def test_the_last_part_of_a_name_is_known_whatever_its_dots(dot: str):
    text = f"俄罗斯总统弗拉基米尔{dot}普罗京抵达北京。普罗京说，很好。"
    assert [name for name, _ in found(text)] == [f"弗拉基米尔{dot}普罗京", "普罗京"]


def test_names_before_their_posts_in_a_list_are_each_their_own():
    assert found("他同哈列斯托总统、洛梅拉议长、西比克总理会谈。") == [
        ("哈列斯托", "总统"),
        ("洛梅拉", "议长"),
        ("西比克", "总理"),
    ]
    assert found("会见施泰因迈尔总统、默克尔总理。") == [("施泰因迈尔", "总统"), ("默克尔", "总理")]


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("自治区政协主席艾力·阿不都卡德尔、政委王宁出席。", "艾力·阿不都卡德尔", "自治区政协主席"),
        ("联合国贸易和发展会议秘书长杜兰特致辞。", "杜兰特", "联合国贸易和发展会议秘书长"),
        ("观察员国白俄罗斯总统卢卡申科出席。", "卢卡申科", "白俄罗斯总统"),
    ],
)
def test_names_with_a_not_and_titles_with_an_and(text: str, name: str, title: str):
    assert found(text)[0] == (name, title)
