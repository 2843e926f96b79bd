import pytest

from annotator.suggest.officials import OfficialRecommender
from annotator.suggest.recommender import Article, Suggestion


def suggest(text: str) -> list[Suggestion]:
    return list(OfficialRecommender().suggest(Article(text=text), ()))


def found(text: str) -> list[tuple[str, str]]:
    """Return names and the titles that their mentions state, in the order of the text."""
    return [
        (text[one.start : one.end], text[slice(*one.quoted["title"])] if "title" in one.quoted else "")
        for one in suggest(text)
    ]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("省委副书记、省长毛伟明则是先后赴长沙。", "省委副书记、省长"),
        ("连日来，省委常委、常务副省长张迎春赴永州市督导。", "省委常委、常务副省长"),
        (
            "近日，新疆维吾尔自治区党委副书记、自治区主席艾尔肯·吐尼亚孜来到和田。",
            "新疆维吾尔自治区党委副书记、自治区主席",
        ),
        ("市委原常委、市纪委原书记陈佩鸿履职不力。", "市委原常委、市纪委原书记"),
        ("10月2日区委副书记、代区长司马红宣布启动。", "区委副书记、代区长"),
        ("会上，市住房和城乡建设局党组书记、局长许凯介绍了情况。", "市住房和城乡建设局党组书记、局长"),
        ("国务委员兼外交部长王毅会见来宾。", "国务委员兼外交部长"),
        ("区公园管理处九山管理所所长陈勇受到诫勉谈话处理。", "区公园管理处九山管理所所长"),
        ("红岗村党支部书记尹长生如数家珍。", "红岗村党支部书记"),
        ("本报讯（记者张泽青）副省长李川到漳州调研。", "副省长"),
        ("2003年，时任省委副书记、代省长的陈明远提出治水。", "省委副书记、代省长"),
    ],
)
def test_title_is_organ_and_post_as_written(text: str, title: str):
    assert found(text)[0][1] == title


def test_title_heads_a_list_of_names():
    text = "副省长李建中、王一鸥、蒋涤非和王俊寿分赴各地，省领导汪一光参加。"
    names = ["李建中", "王一鸥", "蒋涤非", "王俊寿"]
    assert found(text) == [*((name, "副省长") for name in names), ("汪一光", "省领导")]


def test_each_title_of_a_list_belongs_to_its_own_name():
    text = "给予蔚县县委书记刘书锋，县委副书记、县长王树国党内严重警告处分。"
    assert found(text) == [("刘书锋", "蔚县县委书记"), ("王树国", "县委副书记、县长")]


def test_name_known_by_a_title_is_found_before_and_after_it():
    text = "沈晓明在株洲调研\n18日，省委书记沈晓明来到株洲。沈晓明指出，要抓落实。"
    assert found(text) == [("沈晓明", ""), ("沈晓明", "省委书记"), ("沈晓明", "")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("县长李强调研时说", "李强"),
        ("市长李强强调，要抓落实。", "李强"),
        ("市委书记阎立和市长费高云作出批示。", "阎立"),
        ("省长王明强主持会议。", "王明强"),
        ("市委书记汪洋主持会议。", "汪洋"),
        ("区领导高连发出席会议。", "高连发"),
        ("区委书记欧阳经华到会。", "欧阳经华"),
        ("省委书记巴音朝鲁在长春会见考察团。", "巴音朝鲁"),
        ("自治区主席雪克来提·扎克尔带队检查。", "雪克来提·扎克尔"),
        ("俄罗斯总统普京出席。", "普京"),
        ("越共总书记黎可漂最近接受采访。", "黎可漂"),
        ("旗委副书记、政府旗长希尼，旗人大常委会主任宝音满都呼，旗政协主席郝伟出席。", "希尼"),
        ("州委常委、副州长农布七林陪同调研。", "农布七林"),
    ],
)
def test_name_ends_where_the_sentence_goes_on(text: str, name: str):
    assert found(text)[0][0] == name


def test_post_may_follow_the_name():
    text = "学习贯彻习近平总书记重要讲话精神，在以习近平同志为总书记的党中央领导下，李克纯副市长汇报。"
    assert found(text) == [("习近平", "总书记"), ("习近平", "总书记"), ("李克纯", "副市长")]


def test_appointments_name_the_office_after_the_person():
    text = "中央决定：许达哲同志任湖南省委书记，杜家毫同志不再担任湖南省委书记职务。"
    assert found(text) == [("许达哲", "湖南省委书记"), ("杜家毫", "湖南省委书记")]


def test_doctrines_are_tagged_and_eponyms_are_not():
    text = "县委书记焦裕禄的事迹感人。弘扬焦裕禄精神，坚持邓小平理论和习近平新时代中国特色社会主义思想。"
    assert [name for name, _ in found(text)] == ["焦裕禄", "邓小平", "习近平"]


def test_names_without_separators_are_split():
    text = "近日，购物节启动，孙述涛殷鲁谦雷杰边祥慧出席。"
    assert [name for name, _ in found(text)] == ["孙述涛", "殷鲁谦", "雷杰", "边祥慧"]


@pytest.mark.parametrize(
    "text",
    [
        "湖南日报全媒体记者 唐俊 摄",
        "某某集团董事长王富贵、总经理李明出席。",
        "清华大学教授王明、中国科学院院士潘建伟发言。",
        "村民袁其忠家里来了客人，患者陈小云很高兴。",
        "责任编辑：王明",
        "县委书记挂帅，副县长分管；听取村负责人情况汇报，情况清楚。",
        "国家防总工作组深入万州长滩镇、走马镇，交警大队负责人参加活动。",
        "省委书记省长带队，市长热线开通，江苏泰州长江公路大桥通车，国家长治久安。",
        "在寻乌县文峰乡长布村，大家忙着收橙子。",
        "相关负责人高度重视，书记关于防汛的部署，主任安排人员到场。",
    ],
)
def test_others_are_no_officials(text: str):
    assert found(text) == []


def test_credited_name_stays_out_though_it_is_known():
    text = "区政府办公室主任何宏伟出席会议。(撰稿人:邓亮 审稿人:何宏伟)"
    assert len(found(text)) == 1


def test_reason_names_the_place_that_made_the_name_known():
    text = "省委书记沈晓明来到株洲。沈晓明指出，要抓落实。"
    first, second = suggest(text)
    assert (first.rule, first.evidence["title"]) == ("official.titled", "省委书记")
    assert (second.rule, second.evidence["context"]) == ("official.known", "省委书记沈晓明")


def test_word_behind_a_name_is_no_part_of_it():
    assert [name for name, _ in found("县委常委、副县长庞宇以及县府办有关领导陪同。")] == ["庞宇"]


def test_name_that_is_a_word_is_a_leader_among_leaders():
    text = "栗战书、王沪宁、赵乐际、韩正出席会议。汪洋作总结讲话。"
    assert [name for name, _ in found(text)][-1] == "汪洋"
    assert found("大地一片。汪洋大海。") == []
