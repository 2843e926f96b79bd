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


def test_a_speech_is_read_in_its_own_words():
    text = (
        "同志们：\n现在，我代表市政府，向大会报告工作。\n"
        "一年来，我们完成了任务。我们要扩大有效投资。各部门要密切配合。希望大家团结奋斗。"
    )
    assert found(text) == ["我们要扩大有效投资", "各部门要密切配合", "大家团结奋斗"]
    assert quoted(text, "cue") == ["", "", "希望"]
    assert quoted(text, "issuer") == ["", "", ""]


def test_who_says_it_may_stand_behind_with_what_he_did():
    text = "“要把群众的事当成自己的事来办。”2019年6月18日，省委书记沈晓明走访社区时说。"
    assert (found(text), quoted(text, "issuer")) == (["要把群众的事当成自己的事来办"], ["沈晓明"])
