"""Where names of places begin and end, and which names only contain one."""

import pytest

from annotator.suggest.places import PlaceRecommender
from annotator.suggest.recommender import Article


def places(text: str) -> list[str]:
    return [text[one.start : one.end] for one in PlaceRecommender().suggest(Article(text), ())]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("中泰都支持开放贸易，中葡政治互信加深", ["中泰", "中葡"]),
        ("出席中泰建交50周年招待会和中葡文化旅游年开幕式", []),
        ("出席第三届中泰地方合作论坛", []),
        ("考察团抵台，随后抵达台北", ["台", "台北"]),
    ],
)
def test_pairs_of_lands_and_what_they_founded(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("中国全国政协愿同各方交流，中国企业家协会发布报告", []),
        ("创新中国将迈出新步伐", ["中国"]),
        ("湖北省财政部门拨付资金", ["湖北省"]),
        ("湖北苹果产业兴旺，湖北苹果香甜", ["湖北"]),
        ("亲切接见驻武汉部队官兵", ["武汉"]),
        ("筑牢藏区长治久安的根基", ["藏区"]),
        ("打造“多彩湖北”文旅品牌，建设“数字湖北”", ["湖北"]),
        ("在江西省赣州市寻乌县文峰乡长桥村，", ["江西省赣州市寻乌县文峰乡长桥村"]),
        ("武汉救援队和黄石市住房和城乡建设系统驰援灾区", []),
        ("被称为“东方芝加哥”的小城", []),
        ("安徽非洲猪瘟防控", ["安徽"]),
    ],
)
def test_what_follows_a_place(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("帮助青桐镇芦花村修路", []),
        ("帮助网岭镇北联村修路", ["网岭镇北联村"]),
        ("位于网岭镇的北联村灯火通明", ["网岭镇"]),
        ("记者来到陕西富县，富县的苹果红了", ["陕西富县", "富县"]),
        ("富县强省，富县富民", []),
        ("前往深圳经济特区、考察株洲市青桐绿道", ["深圳经济特区", "株洲市青桐绿道"]),
        ("走进青桐镇人大代表联络站，", ["青桐镇人大代表联络站"]),
        ("来到省人大常委会机关看望", ["省人大常委会机关"]),
        ("来到红军第九军军部旧址", ["红军第九军军部旧址"]),
        ("走进三家店果蔬示范园", ["三家店果蔬示范园"]),
        ("在6大工程上发力，远近闻名的富裕村，赋予自由贸易试验区更大自主权", []),
        ("习近平抵达巴塔瓦群岛，介绍科拉马市", ["巴塔瓦群岛", "科拉马市"]),
        ("访问拉美途中过境希腊米罗岛，", ["拉美", "希腊米罗岛"]),
        ("时期黄河流域发展，跳出浙江发展浙江", ["黄河流域", "浙江", "浙江"]),
        ("察看小青河沿岸", ["小青河沿岸"]),
    ],
)
def test_where_a_name_begins_and_ends(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "在省纪委监委、省委巡视办、省青桐专项整改办，他看望干部",
            ["省纪委监委", "省委巡视办", "省青桐专项整改办"],
        ),
        ("来到佛山市人大常委会，详细询问", ["佛山市人大常委会"]),
        ("在省纪委备案，在省委领导下，统一到中央决策部署和省委、", []),
        ("到国家统计局调研并主持召开座谈会", ["国家统计局"]),
    ],
)
def test_offices_that_are_visited(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("四川藏区和中国澜沧江", ["四川藏区", "中国澜沧江"]),
        ("湖北省长江沿线", ["湖北省", "长江沿线"]),
        ("推动东北全面振兴，扎根西部", ["东北", "西部"]),
        ("实施西部大开发战略，城市西部，来到东北大学，台风向西北方向移动", ["东北大学"]),
        ("位于渝中区青桐东路的小店", ["渝中区青桐东路"]),
        ("渝中区乡村公路", ["渝中区"]),
        ("在株洲青桐医院（东院区）考察", ["株洲青桐医院（东院区）"]),
        ("参观华人企业火凤咖啡厂", ["火凤咖啡厂"]),
        ("来到革命老区攸县网岭镇", ["攸县网岭镇"]),
        ("考察北京冬奥会、残奥会筹办", []),
    ],
)
def test_parts_of_lands_streets_and_what_a_site_is_called(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("美国俄亥俄州州长史密斯和卢克索省省长", []),
        ("应老挝共和国总统邀请，任陕西省原副省长", []),
        ("纽约曼哈顿和丹麦格陵兰岛的居民", ["纽约曼哈顿", "丹麦格陵兰岛"]),
        ("俄亥俄等州", ["俄亥俄"]),
        ("中国钢铁需求和湖南电力部门", ["中国", "湖南"]),
        ("湖南电力发布通知", []),
        ("芜湖市提前组织研判，中国货物贸易增长", ["芜湖市", "中国"]),
        ("中国倡议设立基金，芜湖市规定，", ["中国", "芜湖市"]),
        ("第九届深圳文博会闭幕，芜湖市数据管理中心发布", []),
        ("攸县长沟村的变化", ["攸县长沟村"]),
        ("为世界谋大同，白山黑水之间", []),
    ],
)
def test_what_a_place_rules_makes_and_does(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("第六届海峡论坛，远近闻名的空心村和小康村", []),
        ("在400千瓦村级电站旁，在开拓市场上下功夫", []),
        ("来到大型光伏组件生产企业青凤公司", ["青凤公司"]),
        ("来到青凤服装公司等企业详细了解", ["青凤服装公司"]),
        ("研究在缅甸建设家电基地", ["缅甸"]),
        ("在株洲中心城区，在株洲市中心医院", ["株洲", "株洲市中心医院"]),
    ],
)
def test_what_is_only_said_like_a_site(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("仪式2日在京隆重举行，在京高校师生参加，游览京城", ["京", "京"]),
        ("在华设立中心，他名叫在华清", ["华"]),
        ("北京市、河北省和青桐奥组委负责同志", ["北京市", "河北省"]),
        ("攸县青桐乡芦花村农民种果树", ["攸县青桐乡芦花村"]),
        ("青桐大学（北京）株洲校区的学生", []),
        ("随长沙团赴会，与长沙市李某副市长座谈", []),
        ("株洲青桐医院附近的小路", ["株洲青桐医院"]),
        ("富商的长沙工厂和长沙第二工厂", ["长沙", "长沙第二工厂"]),
        ("来到攸县青桐乡。青桐村变了样", ["攸县青桐乡", "青桐村"]),
    ],
)
def test_more_edges(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("出席第九届中国—中亚峰会和中国－东盟博览会", []),
        ("中国—东盟关系不断深化", ["中国"]),
        ("来到中国—阿拉伯国家技术示范区，", ["中国—阿拉伯国家技术示范区"]),
        ("在北京人民大会堂金色大厅举行", ["北京人民大会堂金色大厅"]),
        ("在中南海紫光阁会见", ["中南海紫光阁"]),
        ("村民李桂林和主席韩启德", []),
        ("推进雄安新区建设座谈会召开", []),
    ],
)
def test_halls_people_and_what_china_founded(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("治理黄河流域甘肃段，眺望长江武汉段，", ["黄河流域甘肃段", "长江武汉段"]),
        ("第六届株洲国际灯会，2019中国长沙茶艺展，", []),
        ("本月在株洲开展三年行动，株洲市旧城更新三年攻坚行动", ["株洲"]),
        ("听取成都科学城规划汇报", ["成都科学城"]),
    ],
)
def test_stretches_events_and_campaigns(text, found):
    assert places(text) == found


def test_embassies_and_media_are_no_places():
    assert places("中国驻老挝大使李某和法国驻华使馆，云南网消息") == []


def test_a_site_bears_the_lands_that_founded_it():
    assert places("来到中马钦州产业园区，在伦敦市中心散步") == ["中马钦州产业园区", "伦敦"]


def test_heads_of_parties_and_the_second_office_gone_to():
    assert places("塞尔维亚前进党主席和巴西劳工党领袖") == []
    assert places("在株洲市人大和省人大机关调研") == ["株洲市人大", "省人大机关"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("走进“芦花飞舞的温暖”专题陈列馆，", []),
        ("来到青桐山口“放羊人驿站”，", ["青桐山口“放羊人驿站”"]),
        ("实施长江保护法，制定青藏高原生态保护法", []),
        ("抵达贝赫拉巴德国际机场", ["贝赫拉巴德国际机场"]),
    ],
)
def test_marks_laws_and_lands_by_chance(text, found):
    assert places(text) == found


def test_a_village_before_its_head_is_a_part_of_the_title():
    assert places("攸县网岭镇青桐村党支部书记说，青桐村变了") == ["青桐村"]
    assert places("来到攸县网岭镇青桐村村委会，") == ["攸县网岭镇青桐村"]


def test_names_at_either_end_of_a_text():
    assert places("福建省寿宁县脱贫。下党乡") == ["福建省寿宁县", "下党乡"]
    assert places("到了攸县机床厂，大家来") == places("到了攸县机床厂，大家好") == ["攸县机床厂"]
    assert places("在湖北领导干部大会上，他讲话") == []


def test_an_event_named_by_its_day_is_no_place():
    assert places("湖南长沙“4·29”自建房倒塌一案开庭。湖南长沙“十佳”揭晓") == ["湖南长沙"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("汲取湖北十堰“6·13”和辽宁沈阳“10·21”等事故教训", ["湖北十堰", "辽宁沈阳"]),
        ("大赛在中国上海举办，谱写美丽中国海南篇章", ["中国上海", "中国", "海南"]),
        ("三晋大地生机盎然，讲述江苏大地的故事", ["三晋大地", "江苏"]),
        ("县住建局会同乡、村两级检查，会同镇和街道干部", []),
        ("支持港澳台资企业，河南籍的师傅和海南籍电厂员工", ["河南", "海南"]),
        ("他来到航站楼工地，又来到跑道建设工地，了解进度", ["航站楼工地", "跑道建设工地"]),
        ("赶赴迭部县项目现场，来到大兴镇义洲村六社的家", ["迭部县", "大兴镇义洲村六社"]),
        ("先后到京雄高铁雄安站规划点、容城县造林规划点，", ["京雄高铁雄安站规划点", "容城县造林规划点"]),
        ("集中在秦巴山连片特困地区", ["秦巴山连片特困地区"]),
    ],
)
def test_chains_in_longer_names_and_words_behind_them(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("参观广东改革开放40周年展览，参观湖南解放70周年展览馆", ["湖南解放70周年展览馆"]),
        ("举行增城区专场通气会，广州市新闻办通报", []),
        ("擦亮“昆山市服务”招牌，建成“佛山市智能登记系统”", []),
        ("落实“长白山人才工程”，命名“中国摄影之乡”", []),
        ("推动中英和中欧关系发展", ["中英", "中欧"]),
        ("落户来华投资区，吸引来华投资者", ["华"]),
    ],
)
def test_exhibitions_brands_and_pairs_of_lands(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("越南内务部称，越南人民军一师成立，德国南部表示欢迎", ["德国"]),
        ("日本内阁府公布数据，中国文化中心开馆", []),
        ("汶川5·12特大地震之后，深圳市第七届登山活动开幕", []),
        ("参观中国装备制造业展览，湖南省展览馆开放", ["湖南省展览馆"]),
        ("海南省旅游和文化广电体育厅表示", []),
        ("广场命名为“中塞友谊广场”，推动中塞友谊", ["中塞"]),
    ],
)
def test_bodies_abroad_and_events(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("攸县网岭镇群众村的老王，湘潭市马家河乡，", ["攸县网岭镇群众村", "湘潭市马家河乡"]),
        ("前往广州市罗岗和苑保障性住房小区，听取介绍", ["广州市罗岗和苑保障性住房小区"]),
        ("该区紧邻京哈高速公路、京沪高速", ["京哈高速公路", "京沪高速"]),
    ],
)
def test_villages_roads_and_quarters_of_common_words(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("实施健康中国战略，建设美丽中国", ["中国"]),
        ("沪昆高速湖南邵阳段和318国道尼木段受阻", ["沪昆高速湖南邵阳段", "318国道尼木段"]),
        ("中国大陆市场广阔，中华苏维埃共和国成立，“宜宾早茶”走进广州", ["中国大陆", "广州"]),
        ("攸县第三机床厂厂长退休，四川南部山区，四川西南部的县", ["四川", "四川"]),
        ("伊拉克萨拉赫丁省省长发表讲话，在伊拉克萨拉赫丁省", ["伊拉克萨拉赫丁省"]),
        ("临澧县高度重视小区治理，建成现代气派新都市", ["临澧县"]),
        ("黄河全流域治理，缅甸莱因河奔腾", ["黄河全流域", "缅甸莱因河"]),
        ("来到黔西县的布依族村寨乌骡坝村。", ["黔西县", "乌骡坝村"]),
        ("武夷山市和政和县石圳村，经秦皇岛港中转", ["武夷山市", "政和县石圳村", "秦皇岛港"]),
        ("考察了株洲硬质合金、湖南山河科技等企业，", ["株洲硬质合金", "湖南山河科技"]),
        ("渝中区长江一路的绿地，秦巴集中连片特困地区", ["渝中区长江一路", "秦巴集中连片特困地区"]),
        ("化屋村地处深山，骆驼湾村平均海拔一千米", ["化屋村", "骆驼湾村"]),
    ],
)
def test_what_follows_names_and_stands_before_them(text, found):
    assert places(text) == found
