"""Villages and towns whatever follows them, bodies and brands, lands and cities in one character."""

import pytest

from annotator.suggest.places import PlaceRecommender
from annotator.suggest.recommender import Article


def places(text: str) -> list[str]:
    return [text[one.start : one.end] for one in PlaceRecommender().suggest(Article(text), ())]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("武昌市城管委助力，贵州省经贸考察团抵达。湖北省住房和城乡建设委员会要求", []),
        ("支撑中国制造、中国创造，中国制造业发展", ["中国"]),
        ("发表《中越友好新篇章》", []),
        ("吸取山东滨州“5·20”火灾事故教训", []),
        ("传达总书记对贵州工作重要指示精神，发扬延安精神", ["贵州"]),
    ],
)
def test_bodies_brands_and_titles(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("中日韩三国合作，第八次中日韩领导人会议", ["中日韩"]),
        ("土叙边境平静，日美两国磋商", ["土叙", "日美"]),
        ("接见驻昆部队官兵，访德期间会见，在京央企搬迁", ["昆", "德", "京"]),
        ("南方多地降雨，南北方江河涨水，朝东北方向扩散", ["南方", "南北方"]),
        ("打好黄河“几字弯”攻坚战", ["黄河“几字弯”"]),
    ],
)
def test_lands_cities_and_quarters_in_few_characters(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("蔡甸区柳塬村一个果园，湖北省农村改造", ["蔡甸区柳塬村", "湖北省"]),
        ("帮助富平县长沟村修路。为长沟村修路", ["富平县长沟村", "长沟村"]),
        ("建设美丽宜居乡村，他同老乡们交谈", []),
        ("福建省寿宁县脱贫。下党乡全力发展", ["福建省寿宁县", "下党乡"]),
    ],
)
def test_villages_and_towns_whatever_follows(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("随后，他来到了青桐村。大家找到了致富路。", ["青桐村"]),
        (
            "参观了中共青桐支部纪念馆、红军旧址。瞻仰了中央红军突围纪念碑，",
            ["中共青桐支部纪念馆", "中央红军突围纪念碑"],
        ),
        ("考察了杭州市“云谷小镇”等，在“两山”理念引领下", ["杭州市“云谷小镇”"]),
        ("到攸县网岭镇人大代表联络站进行调研", ["攸县网岭镇人大代表联络站"]),
        ("经广州海关监管，博鳌亚洲论坛2033年年会", []),
        ("攸县网岭镇靠近塔里木盆地", ["攸县网岭镇", "塔里木盆地"]),
        ("中国福州市结好，中国天津市市长发言", ["中国福州市", "中国"]),
        ("加快苏州路西延与杭州东路、绍兴路口改造", ["苏州路西延", "杭州东路", "绍兴路"]),
        ("考察了阜南县青桐闸，青桐闸时隔多年开闸", ["阜南县青桐闸", "青桐闸"]),
        ("如今，海南雨林国家公园里鸟鸣，在浙江省长兴地区", ["海南雨林国家公园", "浙江省长兴地区"]),
    ],
)
def test_sites_bodies_and_streets(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("主持召开深入推进雄安新区高质量建设和发展座谈会并讲话", []),
        ("推进雄安新区建设。", ["雄安新区"]),
        ("芜湖玻璃宣布停产，芜湖玻璃产业兴旺", ["芜湖"]),
        ("察看太湖大堤，重点在一湖三区，", ["太湖大堤"]),
        ("百亿强县、亿元强村，沿河风光带", []),
    ],
)
def test_meetings_firms_and_common_names(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("来到南山牧场、前往西北大学，", ["南山牧场", "西北大学"]),
        ("。\n攸县第二中学是百年名校。他走进教室，了解情况。", ["攸县第二中学"]),
        ("。\n有百年历史的芜湖第二中学，是一所名校。他走进教室。", ["芜湖第二中学"]),
        ("。\n芜湖机床股份有限公司是一家上市公司。股价上涨。", []),
        ("来到芜湖市长江花园社区，", ["芜湖市长江花园社区"]),
    ],
)
def test_sites_of_two_words_and_sites_presented(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("埃及文物部部长陪同，日本经济大臣辞职，巴西劳工党发言，在埃及会见文物部部长", ["埃及"]),
        ("中国建筑业发展，中国建筑集团投资", ["中国"]),
        ("攸县网岭镇联合东方规划研究院开发", ["攸县网岭镇"]),
        ("保护好贺兰山、青桐山的生态", ["贺兰山", "青桐山"]),
        ("来到新疆生产建设兵团八师石河子市，参观", ["新疆生产建设兵团八师石河子市"]),
        ("结束了于都之行，对客人来津表示欢迎", ["于都", "津"]),
        ("前往八师一四三团考察调研，来到兵团一师阿拉尔市，", ["八师一四三团", "兵团一师阿拉尔市"]),
    ],
)
def test_trades_deeds_lists_and_the_corps(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("中国人热爱和平，湖北恩施人好客", ["中国", "湖北恩施"]),
        ("据中国人寿通报，中国人民热爱和平", ["中国"]),
        ("祝愿台湾地区同胞幸福，北京地区降雨", ["台湾地区", "北京地区"]),
        ("在京中央单位带头，在京中共党员参加", ["京", "京"]),
        ("来到武汉市民之家，", ["武汉市民之家"]),
    ],
)
def test_people_and_surroundings_of_a_place(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("在青桐村，他走访农户。如今，青桐村变了样。", ["青桐村", "青桐村"]),
        (
            "来到长春市绿园区西新镇青山花园社区。青山花园社区有食堂。",
            ["长春市绿园区西新镇青山花园社区", "青山花园社区"],
        ),
        ("来到沂南县南岭家庭农场、西高庄村，", ["沂南县南岭家庭农场", "西高庄村"]),
        ("如今，青桐村是个宝地。为青桐村修路", ["青桐村", "青桐村"]),
        ("这里有：柳塬村、桐岭村四个村落", ["柳塬村", "桐岭村"]),
        ("在东岭片区建设现场，他察看", ["东岭片区建设现场"]),
        ("来到芦溪镇基层立法联系点考察", ["芦溪镇基层立法联系点"]),
        ("商品由马赛港口运出", ["马赛港口"]),
        ("高水平建设合肥综合性国家科学中心", ["合肥综合性国家科学中心"]),
        ("长三角区域要发挥优势，推进长三角区域一体化", ["长三角区域", "长三角"]),
        ("深圳国资国企改革，西藏自治区党政军负责同志参加", ["深圳", "西藏自治区"]),
    ],
)
def test_sites_that_go_on_and_come_back(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("在外交部作宣讲报告，在公安部、江西等地宣讲", ["外交部", "公安部", "江西"]),
        ("来到应急管理部，检查工作。在财政部支持下", ["应急管理部"]),
        ("会议在直属机关干部中传达，深入人大代表联络站", []),
        ("在镇（街道）和县（区）推广，在灾后旧址重建，整治非法码头", []),
        ("赢得市场，驶出隧道", []),
        ("在京中国科学院院士参加", ["京"]),
    ],
)
def test_ministries_gone_to_and_sites_of_common_words(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("加强中非团结，中朝几代领导人交往", ["中非", "中朝"]),
        ("扩大对华农产品出口，对华为公司", ["华"]),
        ("访乌期间，中芬人文交流", ["乌", "中芬"]),
    ],
)
def test_lands_in_pairs_and_gone_to(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [("北京西北方向的盘山", ["北京"]), ("京雄高速通车，雄忻高铁开工", ["京雄高速", "雄忻高铁"])],
)
def test_directions_and_roads_in_few_characters(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("开创辽宁振兴新局面，辽宁振兴区降雨", ["辽宁", "辽宁振兴区"]),
        ("在攸县七星农场、创业农场、南岭农场，他", ["攸县七星农场", "创业农场", "南岭农场"]),
        ("在青桐、宏达、南溪等企业了解情况", ["青桐", "宏达", "南溪"]),
        ("到市人大机关和芦溪镇基层立法联系点等地", ["市人大机关", "芦溪镇基层立法联系点"]),
    ],
)
def test_words_behind_a_province_and_lists_of_visits(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("攸县网岭镇任家村里，灯火通明", ["攸县网岭镇任家村"]),
        ("瞻仰红军长征出发纪念碑，建强国家实验室", ["红军长征出发纪念碑"]),
        ("将荒山变景区，荒原变林海，为企业找好项目，整合村内资源，深入湖北棚户区", ["湖北"]),
        ("在北京中山公园中山堂举行仪式", ["北京中山公园中山堂"]),
        ("在湖北司法系统正式开始探路，从巴山蜀水到江南水乡", ["湖北", "江南"]),
        ("来到攸县网岭镇南岭社区。南岭社区村民说", ["攸县网岭镇南岭社区", "南岭社区"]),
        ("聚力绿色发展先行区建设，救援物资运抵斯塔滕岛", ["斯塔滕岛"]),
    ],
)
def test_who_lives_in_a_village_and_what_begins_no_name(text, found):
    assert places(text) == found
