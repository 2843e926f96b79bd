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
    ("text", "title"),
    [
        ("挖出自治区网信办原副主任黄某等保护伞。", "自治区网信办原副主任"),
        ("部党组成员、部支持新疆工作领导小组组长姜大荣讲话。", "部党组成员、部支持新疆工作领导小组组长"),
        ("党史学习教育中央第三指导组组长贾建到会。", "党史学习教育中央第三指导组组长"),
        ("副省长、推进“东水西调”建设领导小组组长贾建到会。", "副省长、推进“东水西调”建设领导小组组长"),
        ("住房和城乡建设部建筑节能与科技司司长田明主持。", "住房和城乡建设部建筑节能与科技司司长"),
        ("会议邀请乐都区委书记王平介绍经验。", "乐都区委书记"),
        ("刚刚出任东方县委书记的林北明，决定走访。", "东方县委书记"),
        ("去年刚刚履新文川县委书记的蒋刚来说，难。", "文川县委书记"),
        ("现任区长李平和群众座谈。", "区长"),
        ("中央网信办、国家网信办主任李平致辞。", "中央网信办、国家网信办主任"),
        ("欧盟轮值主席国匈牙利总理欧尔班表示反对。", "匈牙利总理"),
        ("全国人大代表、某某股份有限公司董事长朱弟明：“很好。”", "全国人大代表、某某股份有限公司董事长"),
        ("原某某集团党委书记、董事长张焰明被问责。", "原某某集团党委书记、董事长"),
        ("某某日报社党委原书记、社长蔡小滨被处分。", "某某日报社党委原书记、社长"),
        ("某航天集团五院团委书记李敏授课。", "某航天集团五院团委书记"),
        ("中央政策研究室副主任田培明宣讲。", "中央政策研究室副主任"),
        ("几天后，村干部毕居明开着车来了。", "村干部"),
        ("中央宣讲团成员、某某省委书记田大明作报告。", "中央宣讲团成员、某某省委书记"),
        ("省委副书记、第12届某某运动会组委会主任田大明到会。", "省委副书记、第12届某某运动会组委会主任"),
        ("自治区党政军领导田大明、李小川出席。", "自治区党政军领导"),
        ("某某组织成员国匈牙利总理欧尔班表示反对。", "匈牙利总理"),
        ("来宾包含某某党主席田大明。", "某某党主席"),
        ("当时已任东海省省长的田大明来到村里。", "东海省省长"),
        ("新疆维吾尔自治区有限责任公司党委书记王广明等人", "新疆维吾尔自治区有限责任公司党委书记"),
    ],
)
def test_title_begins_and_ends_where_the_office_does(text: str, title: str):
    assert found(text)[0][1] == title


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("陈行明是巴东县委书记。", "陈行明", "巴东县委书记"),
        ("习近平作为中共中央总书记、国家主席出席。", "习近平", "中共中央总书记、国家主席"),
        ("习近平2007年3月至10月任上海市委书记。", "习近平", "上海市委书记"),
        ("决定任命王小明为市教育局局长。", "王小明", "市教育局局长"),
        ("决定免去李大为的市水务局局长职务。", "李大为", "市水务局局长"),
        ("接受赵四海辞去副市长职务的请求。", "赵四海", "副市长"),
        ("选举孙平为县人大常委会主任。", "孙平", "县人大常委会主任"),
        ("习近平在正定担任县委书记期间修路。", "习近平", "县委书记"),
        ("焦裕禄在兰考任县委书记时种树。", "焦裕禄", "县委书记"),
        ("河北省任县县委书记王大强到会。", "王大强", "河北省任县县委书记"),
        ("副主席代表习近平总书记看望大家。", "习近平", "总书记"),
        ("李小平先后担任东平县副县长和县委书记。", "李小平", "东平县副县长和县委书记"),
        ("民革东平市委会主委李小平致辞。", "李小平", "民革东平市委会主委"),
        ("孙小平自担任红星村党支部书记以来很忙。", "孙小平", "红星村党支部书记"),
        ("昂山素季国务资政发表讲话。", "昂山素季", "国务资政"),
        ("吴明（原食品药品监管总局副局长）被立案审查。", "吴明", "原食品药品监管总局副局长"),
        ("张大山，男，汉族，1970年生，现任东平县县长。", "张大山", "东平县县长"),
        ("邹平远，某市高级人民法院原副院长，因公去世。", "邹平远", "某市高级人民法院原副院长"),
        ("作为东平市市长，武宏明每周下乡。", "武宏明", "东平市市长"),
        ("官兵列队，向习主席敬礼。", "习", "主席"),
        ("张宝明副委员长代表检查组作报告。", "张宝明", "副委员长"),
        ("苏生明2000年当选为东山村党支部书记。", "苏生明", "东山村党支部书记"),
        ("专访某省清江市市长王诚。", "王诚", "某省清江市市长"),
        ("东山区共和镇葱岭村党支部书记祁如明发言。", "祁如明", "东山区共和镇葱岭村党支部书记"),
    ],
)
def test_office_is_said_of_a_person(text: str, name: str, title: str):
    assert found(text) == [(name, title)]


def test_deputies_may_be_counted_behind_their_names():
    assert found("联组会上，方大海、柳云、扎西卓玛等3位委员先后发言。") == [
        ("方大海", "委员"),
        ("柳云", "委员"),
        ("扎西卓玛", "委员"),
    ]
    assert found("方大海、柳云、余小月等30名学生代表发言。") == []


def test_parliaments_of_other_countries_are_public_bodies():
    text = "某国人民协商会议主席哈米迪和印尼地方代表理事会副主席马鲁夫会见记者。"
    assert [name for name, _ in found(text)] == ["哈米迪", "马鲁夫"]


def test_works_that_are_called_after_a_leader_are_no_mention():
    assert found("大家观看了电影《周恩来》。") == []
    assert found("车过东海市中区长江三路。") == []


def test_after_an_office_was_taken_no_name_follows():
    assert found("他就任州长后唯独没有去过那里。") == []
    assert found("会上，州长后明亮讲话。") == [("后明亮", "州长")]


@pytest.mark.parametrize(
    "text",
    [
        "北京某市场统计部负责人刘通指出价格过低。",
        "某某电气有限公司战略部部长、副总裁李明说。",
        "律师事务所主任王平、养老院负责人张梅介绍。",
        "南方大学经济学院院长李平、附属医院副院长王海说。",
        "某某市场监管负责人高度重视，总书记代表党和国家作出承诺。",
    ],
)
def test_posts_of_firms_and_schools_are_no_office(text: str):
    assert found(text) == []


def test_office_of_one_person_is_not_shared():
    text = "东安县委书记刘大军以及阮小林、余大祥参加。省长易小红和吉林省长景海出席。"
    assert found(text) == [
        ("刘大军", "东安县委书记"),
        ("阮小林", ""),
        ("余大祥", ""),
        ("易小红", "省长"),
        ("景海", "吉林省长"),
    ]


def test_list_may_begin_before_the_first_official():
    text = "出席座谈会的还有齐小春、陈大光，省长王平、副省长陈大光参加调研。"
    assert [name for name, _ in found(text)] == ["齐小春", "陈大光", "王平", "陈大光"]


def test_nothing_stands_before_the_first_word_of_a_text():
    assert found("与外事司司长李明会谈，谈的是合作") == [("李明", "外事司司长")]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("习近平、李强等党和国家领导人来到广场。", "党和国家领导人"),
        ("许其亮、张又侠同志为中央军委副主席。", "中央军委副主席"),
    ],
)
def test_title_behind_a_list_is_that_of_all(text: str, title: str):
    assert [one for _, one in found(text)] == [title, title]
