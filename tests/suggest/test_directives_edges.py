"""Which sentences make demands, and where a demand begins and ends."""

import pytest

from tests.suggest.test_directives import found, quoted

HEAD = "省委书记沈晓明来到株洲。"


@pytest.mark.parametrize(
    ("text", "demands"),
    [
        (
            "沈晓明强调，要抓好三件事。一是压实责任链条。二是要补齐短板。三是强化督查。",
            ["要抓好三件事", "一是压实责任链条", "二是要补齐短板", "三是强化督查"],
        ),
        (
            "沈晓明提出三点要求：一要严密防范；二要加强值守。",
            ["一要严密防范", "二要加强值守"],
        ),
        (
            "沈晓明提出两点希望：一是把准方向；二是内容要鲜活。",
            ["一是把准方向；二是内容要鲜活"],
        ),
        (
            "沈晓明强调，检验治水成效，要看水质；检验造林成效，要看成活率。",
            ["检验治水成效，要看水质", "检验造林成效，要看成活率"],
        ),
        (
            "沈晓明就做好下步工作提出三点要求。\n第一，压实各方责任。\n第二，加强隐患排查。",
            ["压实各方责任", "加强隐患排查"],
        ),
        ("沈晓明提出几点希望。一是希望同学们珍惜时光。", ["同学们珍惜时光"]),
    ],
)
def test_each_numbered_demand_is_one(text: str, demands: list[str]):
    assert found(HEAD + text) == demands


@pytest.mark.parametrize(
    ("said", "demand"),
    [
        ("沈晓明强调，没有安全就没有发展，各县市区要守住底线。", "各县市区要守住底线"),
        ("沈晓明指出，汛期将至，要加强巡查。", "要加强巡查"),
        ("沈晓明强调，对重点工程，要逐个研究。", "对重点工程，要逐个研究"),
        ("沈晓明强调，老旧小区改造，必须尊重民意。", "老旧小区改造，必须尊重民意"),
        ("沈晓明强调，关键是要抓好落实。", "要抓好落实"),
        ("沈晓明叮嘱大家，天气炎热，要注意防暑。", "要注意防暑"),
        ("沈晓明强调，要抓好整改，这是严肃的政治任务。", "要抓好整改"),
        ("沈晓明强调，面向未来，要走好自己的路。", "要走好自己的路"),
        ("沈晓明强调，外部风险上升，但我们要办好自己的事。", "我们要办好自己的事"),
        ("沈晓明强调，“十五五”时期，必须守住耕地红线。", "“十五五”时期，必须守住耕地红线"),
        ("沈晓明强调，存放不合格的，要坚决整改。", "存放不合格的，要坚决整改"),
        ("沈晓明强调，各地区谋划产业布局，要用好自身优势。", "各地区谋划产业布局，要用好自身优势"),
        ("沈晓明强调，在即将举行的展会中，要做好服务。", "在即将举行的展会中，要做好服务"),
        ("沈晓明强调，农业为要，大家出了不少力，要接着干下去。", "要接着干下去"),
        ("沈晓明强调，管好河湖，最根本的是要厘清责任。", "管好河湖，最根本的是要厘清责任"),
        ("沈晓明强调，领导干部特别是一把手必须以身作则。", "领导干部特别是一把手必须以身作则"),
        ("沈晓明强调，持续推动改革取得新进展。", "持续推动改革取得新进展"),
        ("沈晓明强调，一鼓作气打好收官战，坚决防止返贫。", "一鼓作气打好收官战，坚决防止返贫"),
        ("沈晓明希望与会嘉宾深入交流、凝聚共识。", "与会嘉宾深入交流、凝聚共识"),
        ("沈晓明强调“要守住底线，确保平安”；随后他离开株洲。", "要守住底线，确保平安"),
    ],
)
def test_facts_and_remarks_stay_outside_openers_inside(said: str, demand: str):
    assert found(HEAD + said) == [demand]


@pytest.mark.parametrize(
    "text",
    [
        "沈晓明希望同有关国家加强合作。",
        "沈晓明表示，株洲将按照要求抓好落实。",
        "各地认真落实要求，抓好整改。",
        "沈晓明对自己要求严格，生活简朴。",
        "沈晓明指出，发展全过程人民民主具有重要意义。",
        "沈晓明说，要想把路修通真的很难。",
        "沈晓明说，当前要解决的问题有3个。",
        "沈晓明说，改革的目的是要造福人民。",
        "中央关于规划建议，指导了全市工作。",
        "运输队将应省应急厅要求向灾区运送物资。",
        "“要不是党的政策，我住不上新房。”村民张三说。",
        "公司总裁孙英强调，要做大市场。",
        "与会人员一致表示，要认真学习。",
        "沈晓明指出，同时要看到，发展中还有不少困难。",
        "沈晓明说，因为大雾，渡船不得不停航。",
        "沈晓明说，湖南还要面对外部风险。",
        "沈晓明强调，这项工程的目的，就是要造福百姓。",
        "沈晓明强调，应中方邀请，代表团访问了株洲。",
        "沈晓明指出，结果比预想的要好。",
        "沈晓明强调。“千里之行，始于足下。”",
        "他透露，株洲要建一座新桥。",
    ],
)
def test_pledges_nouns_and_other_people_make_no_demands(text: str):
    assert found(HEAD + text) == []


def test_numbered_facts_are_no_demands():
    text = "沈晓明指出，工作有成效。一是认识领会到位了。二是创新方式方法，推动进展加快。"
    assert found(HEAD + text) == []


def test_demands_go_on_in_the_next_paragraph_behind_a_fact():
    text = "沈晓明强调，要抓好落实。\n当前正是关键时期。要毫不松懈加强值守。"
    assert found(HEAD + text) == ["要抓好落实", "要毫不松懈加强值守"]


def test_a_speaker_goes_on_behind_what_he_tells_of_others():
    text = "沈晓明强调，要抓好落实。国家领导人李强对此高度重视。要压实责任。"
    assert found(HEAD + text) == ["要抓好落实", "要压实责任"]


def test_where_each_sentence_is_a_line_a_speaker_goes_on_behind_facts():
    facts = [f"第{number}个项目已经建成投产。" for number in "一二三四五六七八"]
    text = "\n".join([HEAD, "沈晓明强调，要抓好项目。", *facts[:4], "要加快建设进度。", *facts])
    assert found(text) == ["要抓好项目", "要加快建设进度"]


def test_a_headline_that_runs_into_a_dateline_demands_nothing():
    text = "省委书记沈晓明在株洲调研强调做好防汛工作新华社长沙7月1日电 沈晓明说，要加强值守。"
    assert found(text) == ["要加强值守"]


def test_a_summary_under_a_headline_speaks_for_whom_the_headline_names():
    text = (
        "省委书记沈晓明调研防汛工作时强调\n要压实责任守住底线\n"
        "本报长沙7月1日电 省委书记沈晓明来到株洲。他强调，要加强值守。"
    )
    assert found(text)[-1:] == ["要加强值守"]
    assert set(quoted(text, "issuer")) == {"沈晓明"}


def test_a_saying_inside_gives_back_the_word():
    text = "副省长李建中在会上说，沈晓明书记强调，要抓安全。要把要求落到实处。"
    assert quoted(text, "issuer")[-1] in ("李建中", "沈晓明")


def test_who_says_it_may_stand_behind_with_what_he_did():
    text = "“要把群众的事当成自己的事来办。”2019年6月18日，省委书记沈晓明走访社区时说。"
    assert (found(text), quoted(text, "issuer")) == (["要把群众的事当成自己的事来办"], ["沈晓明"])
