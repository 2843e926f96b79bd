"""Where the name of a site ends, meetings and bodies that bear the name of a place, lists of towns."""

import pytest

from annotator.suggest.places import PlaceRecommender
from annotator.suggest.recommender import Article


def places(text: str) -> list[str]:
    return [text[one.start : one.end] for one in PlaceRecommender().suggest(Article(text), ())]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("他主持召开青海省绿色低碳发展工作座谈会，认真听取意见", []),
        ("在浙江省防汛抗旱重点任务视频会议上，他作了部署", []),
        ("筹备富平县农房抗震改造系统录入工作培训会，邀请专家", []),
        ("他在江苏召开座谈会，在云南主持的会议上讲话", ["江苏", "云南"]),
    ],
)
def test_meetings_bear_the_name_of_a_place(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("中国儿童中心成立多年。东北亚粮食交易中心、长三角国家技术创新中心主办", []),
        ("伊朗伊斯兰革命卫队说，埃及卢克索省政府发表声明", []),
        ("列入中国传统村落名录，入选中国西部百强县市", []),
        ("中国一重推进改革，天长市危改办牵头", []),
        ("上海国际茶文化节已成功举办", []),
    ],
)
def test_bodies_rankings_and_festivals(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("在西宁市和城北区审计局机关，他看望干部", ["西宁市", "城北区审计局机关"]),
        ("来到衡山脚下的青军山烈士陵园，瞻仰中共中央旧址", ["衡山", "青军山烈士陵园", "中共中央旧址"]),
        ("他到容南片区地下管廊中心调研", ["容南片区地下管廊中心"]),
        ("来到上海凝聚力陈列馆，考察黄河太阳能电力有限公司", ["上海凝聚力陈列馆", "黄河太阳能电力有限公司"]),
        ("在当地的周明农机专业合作社，他走进大棚", ["周明农机专业合作社"]),
        ("推进祁连山水源涵养区、环太湖地区保护", ["祁连山水源涵养区", "环太湖地区"]),
        ("法院在贵阳市12家基层法院中位列第一", ["贵阳市"]),
        ("进入中东市场，进入东盟市场，打开上海市场销售", ["中东", "上海"]),
        ("要深入分析南水北调工程面临的形势", ["南水北调"]),
        ("他是铁力市双丰镇胜利村的农民", ["铁力市双丰镇胜利村"]),
    ],
)
def test_where_the_name_of_a_site_begins_and_ends(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("松口镇、桃尧镇、丙村镇、畲江镇已经完工", ["松口镇", "桃尧镇", "丙村镇", "畲江镇"]),
        ("梅州市梅县区通水，丙村镇也在其中", ["梅州市梅县区", "丙村镇"]),
        ("梅州市梅县区的农房由住房司和村镇建设司验收", ["梅州市梅县区"]),
        ("对于城镇化，地级及以上城市，科技人员上山下乡", []),
        ("拿出真金白银，辖区内乡镇管理员", []),
        ("以上海为龙头，中国面向太平洋，加入跨太平洋伙伴关系协定", ["上海", "中国", "太平洋"]),
    ],
)
def test_towns_in_lists_and_words_that_are_no_towns(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("金秋的之江大地，八闽大地到处是春意", ["之江", "八闽大地"]),
        ("金秋的东北大地，振兴东北的优势，牢牢把握东北在全国的地位", ["东北"] * 3),
        ("深入实施东北振兴战略，东北人民支援前线", ["东北"] * 2),
        ("台风朝东北方向移动，古城东北隅，东北制药集团，东北抗日联军", []),
        ("召开东北全面振兴座谈会，赣东北，中国东北边境", ["赣东北", "中国"]),
        ("地处祖国西北边陲，西南、华北等地，县城西北的山坡", ["西北", "西南", "华北"]),
        ("南方洪涝灾害，建设平安中国", ["南方", "中国"]),
    ],
)
def test_quarters_are_regions_where_no_direction_is_meant(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("包括美国的州、地方，位于首都德黑兰以南巴姆迪市的军营", ["美国", "德黑兰", "巴姆迪市"]),
        ("在云南省绿能农业公司，他走进师生食堂", ["云南省绿能农业公司"]),
        ("他来到青桥街道父母食堂，环保部华东督察中心，学会上海分院", ["青桥街道父母食堂"]),
        ("吉林松辽平原是粮仓，对赣西南的研究，横滨轮胎投产", ["吉林松辽平原", "赣西南"]),
        ("掀开探索县域治理的新篇章，北京猿人", []),
    ],
)
def test_words_that_only_look_like_names(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "走进云田区南岭棚户区综合改造提升项目现场，到保交房项目现场",
            ["云田区南岭棚户区综合改造提升项目现场"],
        ),
        ("在清华大学建校九十周年之际，中国儿童中心成立40周年", []),
        ("在2001年年底与伊朗ABC公司签约，在缅甸建设基地和投资能源项目", ["缅甸"]),
        ("赶赴甘肃积石山地震灾区，重要企业对台采购", ["甘肃积石山", "台"]),
    ],
)
def test_works_anniversaries_and_disasters(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("北京市规划和自然资源委员会要求，欧洲总站主办，云南网联合发起", []),
        ("举什么旗、走什么路，建设深水港和安达深水港", []),
    ],
)
def test_more_bodies_and_questions(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("记者从江西赣州市了解到，从江苏搬到湖北，专家走进从江县", ["江西赣州市", "江苏", "湖北", "从江县"]),
        ("里昂市长科隆到机场迎接，总经理松原一郎表示", []),
        ("乌克兰南部城市告急，辽宁舰抵达，出海口通畅，成都世运会", ["乌克兰"]),
        ("闽浙多地降雨，中沙两国关系，面向亚速海", ["闽浙", "中沙", "亚速海"]),
        (
            "进入欧美主流图书市场，进入山东医药分销市场，“世界青年对话·湖南”，走进新桥农贸市场",
            ["山东", "新桥农贸市场"],
        ),
        ("浙江嘉善发展快。嘉善与上海对接", ["浙江嘉善", "嘉善", "上海"]),
        ("山西盐湖区建设。盐湖的生态", ["山西盐湖区"]),
    ],
)
def test_names_in_a_row_with_other_words(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("推动中部地区站到更高起点，沪苏地区与内地债券市场联通", ["中部地区", "沪苏地区"]),
        ("对涉及到的城管局、住建委限期整改", []),
    ],
)
def test_what_stands_behind_regions(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("年轻干部要在斗争中学会斗争，在实践中学真知，扭转垃圾围村", []),
        ("在文明实践中心，他对接青海省，到访南山图书馆", ["青海省", "南山图书馆"]),
        ("他联系不到的近200名云庄学院学生，在数家国内知名医院", []),
        ("国家在长春兴建汽车厂，在广东省设置经济特区", ["长春", "广东省"]),
    ],
)
def test_verbs_and_phrases_begin_no_names(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("中国福利会成立，中国奥委会主席，德国工商总会，新华社浙江分社", []),
        ("加州国民警卫队，向芝加哥派国民警卫队，中国愿同国际奥委会合作", ["芝加哥", "中国"]),
        ("大会在云南人民会堂举行，“吉林一号”卫星", ["云南人民会堂"]),
        ("地处江浙沪两省一市交会处，赣南中央苏区，崖州湾", ["江浙沪两省一市", "赣南中央苏区", "崖州湾"]),
    ],
)
def test_societies_guards_and_halls(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("他考察了米云光电有限公司，在铜新化工公司，他走进车间", ["米云光电有限公司", "铜新化工公司"]),
        ("参观了新四军纪念馆，走进化工公司，走进新能源汽车公司", ["新四军纪念馆"]),
    ],
)
def test_firms_named_by_two_characters(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("据美国媒体27日报道，湖南日报记者", ["美国"]),
        ("印尼方赞赏，湖南方表示", ["印尼"]),
    ],
)
def test_what_lands_report_and_say(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("格鲁吉亚称邻国集结部队，埃及愿同国际组织合作", ["格鲁吉亚", "埃及"]),
        ("湖南志愿者协会，走进阿称村", ["阿称村"]),
    ],
)
def test_what_lands_state(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("治理县级水体，线上海关，大理石路面，新老城区交界", []),
        ("北川县域经济，固安县直面问题，固安县直机关", ["北川", "固安县"]),
        ("获得中国质量奖，美国白蛾疫区", []),
    ],
)
def test_the_last_character_belongs_to_what_follows(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("在青桐钢铁公司改制过程中，在桐岭合作社的帮助下", []),
        ("在青桐钢铁公司，他走进车间", ["青桐钢铁公司"]),
    ],
)
def test_what_is_done_with_the_help_of_a_site_is_no_visit(text, found):
    assert places(text) == found
