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
    ("text", "name"),
    [
        ("最高人民法院院长王强作工作报告。", "王强"),
        ("国务院副总理刘涛以视频方式致辞。", "刘涛"),
        ("四川省省长黄勇发了言。", "黄勇"),
        ("北京市委书记李力提交了书面发言。", "李力"),
        ("区农委副主任张在林等人违规饮酒。", "张在林"),
        ("统战部副部长许又平代表统战部发言。", "许又平"),
        ("市台湾事务局局长游正明说，机会难得。", "游正明"),
        ("浙江省委书记车军和省长袁大海陪同。", "车军"),
        ("纪委书记经春艳因违规发放津补贴被免职。", "经春艳"),
        ("市委书记千军明会见了客商。", "千军明"),
        ("住房和城乡建设厅厅长苏大明道出了心声。", "苏大明"),
        ("县残联副理事长王海坦言压力不小。", "王海"),
        ("村党支部书记李华明深有体会。", "李华明"),
        ("市规划局局长罗赤分享了经验。", "罗赤"),
        ("对于刚刚出任东川县委书记的蒋刚来说，这很难。", "蒋刚"),
        ("规划处副处长陈鹏指向窗外。", "陈鹏"),
        ("旗委书记敖日格勒分别发言。", "敖日格勒"),
        ("副局长赵敏违规收受礼品。", "赵敏"),
        ("辽宁省剧协副主席刘虹湖北省文联副主席陈亮", "刘虹"),
        ("原村委会副主任徐明华留党察看一年。", "徐明华"),
        ("东岭村党支部书记江建党、镇长李明受到表彰。", "江建党"),
        ("他会见了市长萨克里。", "萨克里"),
        ("州长高加才让搬来了图纸。", "高加才让"),
        ("总理古斯尼扬立刻表态。", "古斯尼扬"),
        ("县长田悦反思说，自己来得晚了。", "田悦"),
        ("住房和城乡建设局工作人员田林谈到，改造很快。", "田林"),
        ("发展改革委产业发展司陈立光处长应邀授课。", "陈立光"),
        ("邀请原办公厅主任朱中一重温旧事。", "朱中一"),
        ("无党派人士代表林立夫先后发言。", "林立夫"),
    ],
)
def test_name_ends_before_what_somebody_does(text: str, name: str):
    assert name in [one for one, _ in found(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("大家认真学习了习总书记的讲话。", [("习", "总书记")]),
        ("毛主席、周总理领导我们。", [("毛", "主席"), ("周", "总理")]),
        ("说起廖书记两个月内解决净水的事，村民称赞。", [("廖", "书记")]),
        ("县长马小军到村里。大家说马县长不容易。", [("马小军", "县长"), ("马", "县长")]),
        ("中午，江凌副市长特意打来电话。", [("江凌", "副市长")]),
        ("群众瞻仰了毛主席纪念堂。", []),
        ("听闻总书记来了。对方部长先起身。人民总理爱人民。", []),
        ("门诊部的王主任很忙，李院长也很忙。", []),
    ],
)
def test_surname_with_its_post_is_a_name(text: str, names: list[tuple[str, str]]):
    assert found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "本溪市长江农贸市场开业。",
        "调查组在九江市长江沿线走了三天。",
        "甘孜州石渠县长沙贡玛乡的牧民来了。",
        "全县实行村干部包干到户。",
        "扶贫办负责人谈脱贫攻坚。",
        "县委书记从全国两千多个县中选出。",
        "连队民兵连长期驻守，所长年坚持值班。",
        "相关部门要健全领导干部资源环境相关决策机制。",
        "高寒地区长大高速铁路开通。",
        "瞻仰毛泽东旧居，参观周恩来邓颖超纪念馆。",
        "焦裕禄学院组织参观霍英东研究院。",
        "居民见到总书记都十分激动。",
        "该国总统由选民直接选出。",
        "组织部工作人员有两张表。",
    ],
)
def test_words_behind_a_post_are_no_names(text: str):
    assert found(text) == []
