"""Provinces and lands written with one character (在京, 访华, 沪苏浙三地), and quarters: 扎根西部, 大陆."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from annotator.suggest.patterns import Pattern
from annotator.suggest.places.lookup import Parts
from annotator.suggest.wordlists import one_of, sections

_FILE = "lands.txt"
_PROVINCES = {
    "京": "北京", "津": "天津", "沪": "上海", "渝": "重庆", "冀": "河北", "豫": "河南",
    "滇": "云南", "辽": "辽宁", "湘": "湖南", "皖": "安徽", "鲁": "山东", "苏": "江苏",
    "浙": "浙江", "赣": "江西", "鄂": "湖北", "桂": "广西", "甘": "甘肃", "晋": "山西",
    "蒙": "内蒙古", "陕": "陕西", "吉": "吉林", "闽": "福建", "粤": "广东", "藏": "西藏",
    "川": "四川", "琼": "海南", "港": "香港", "澳": "澳门", "黔": "贵州", "疆": "新疆",
}  # fmt: skip
# Cities whose character stands alone only where units are stationed, or firms are: 驻昆部队, 在兰企业.
_CITIES = {
    "昆": "昆明",
    "蓉": "成都",
    "宁": "南京",
    "杭": "杭州",
    "榕": "福州",
    "邕": "南宁",
    "筑": "贵阳",
    "兰": "兰州",
    "汉": "武汉",
    "甬": "宁波",
}
_ABBREVIATED = Pattern(
    f"[{''.join(_PROVINCES)}](?<=[在赴来抵离入进驻住].)(?=期间|考察|调研|召开|举行|举办|会见|会谈|"
    f"视察|指导|开展|出席|投资|工作|学习|参加|主持|闭幕|开幕|"
    r"成立|启动|发布|签署|揭牌|看望|慰问|同|与|表示|项目|央企|全国政协|全国人大|企业|部队(?<![港澳]..)|单位|高校|的(?<=[在来驻].的)|[，。、；）])"
)
_STATIONED = Pattern(
    f"[{''.join(_CITIES)}](?:(?<=驻.)(?=部队)|(?<=[在来].)(?=企业|高校|投资|召开|举行|举办|开幕|闭幕|启动|创业|就业|发展|考察))"
)
# These stand for nothing else behind 在 and its like, whatever follows.
_CLEAR = "京沪渝粤皖闽赣鄂豫浙湘黔滇琼"
_CLEARLY = Pattern(
    f"[{_CLEAR}](?<=[在赴来抵离驻住入返].)(?![{''.join(_PROVINCES)}江州林潭西东南北剧语菜式军城郊九张广哈雄台沈师畿族杭]|中(?![共央国管]))"
)
_LANDS = "美俄日韩朝英法德印越老泰柬缅蒙澳巴哈吉乌塔伊埃以意西葡荷瑞挪匈波塞非欧阿加新马菲"
_SELDOM_LANDS = "沙秘捷赞肯坦津摩智土希芬丹克罗白格孟尼斯文刚厄古喀莫卢"
# 中缅文化旅游年, 中德经济合作论坛: the names of events and of what both founded.
_FOUNDED = (
    f"(?:(?!{one_of(_FILE, 'said between')})[一-鿿]){{0,9}}?{one_of(_FILE, 'founded together')}|"
    f"建交[0-9]+周年{one_of(_FILE, 'anniversaries')}"
)
# The first two of 中日韩 are no pair.
_TWO_LANDS = f"(?:中[{_LANDS}]|[{_LANDS}]中|{one_of(_FILE, 'pairs')})(?<!中日韩|英法德)"
_SELDOM_PAIR = f"中[{_SELDOM_LANDS}](?={one_of(_FILE, 'between seldom lands')})"
_THREE_LANDS = "中(?:日韩(?!领导人|自贸|自由贸易)|俄蒙|蒙俄|俄印(?!领导人))"
_PAIR = Pattern(
    f"(?:{_TWO_LANDS}|{_SELDOM_PAIR}|{_THREE_LANDS})(?={one_of(_FILE, 'between lands')})(?!{_FOUNDED})"
)
_NEIGHBOURS = Pattern(
    f"[{''.join(_PROVINCES)}]{{2,4}}(?=[两三四多等各][地省]|交界|毗邻|地区|协同|一体化|边界|省际)"
)
# 来华, 对华, 在华: with more characters behind it 华 begins the name of somebody, of a mountain, of a firm.
_CHINA = (
    "华(?![山为中东北南人侨语裔夏润]|投资区)"
    "(?:(?<=[来访赴].)|(?<=驻.)(?=使节|外交官|媒体)|(?<=[对在].)(?![西尔盛])(?<!在华(?=[阴容亭硕清宁龙])))"
)
# 访美, 赴朝, but 访朝鲜, 赴美国; 对美 only before what is done to a land.
_GREAT_LANDS = (
    "[美朝俄日韩欧](?<=[访赴].)(?![国鲜阳廷代圣洲元盟本罗])|"
    "[美朝俄日](?<=[对].)(?=[，。、；）]|政策|关系|贸易|出口|投资|合作|工作|友好|加征|制裁|的|军售|敌视|实施)"
)
# 来缅投资, 访希期间: sounds in other names, but where somebody comes to do something.
_OTHER_LANDS = (
    "[埃哈德法英越老缅泰柬马印](?<=[来赴访].)(?=投资|访问|考察|留学|工作|旅游|期间)|"
    f"[{_LANDS}{_SELDOM_LANDS}](?:(?<=访.)(?=期间|之行|[，。、；])|(?<=次访.)(?=的|十分|取得|成功|圆满)|"
    "(?<=[在离].)(?=期间|同胞|公民))"
)
_ALL_AMERICA = "美(?<=全.)(?![丽好味满观化])"
_TAIWAN = "台(?:(?<=[回赴来访抵].)(?=[，。、；）]|[^上下州风前阶面账])|(?<=对.)(?=采购|投资|出口|军售))"
_LAND = Pattern(f"{_CHINA}|{_GREAT_LANDS}|{_OTHER_LANDS}|{_ALL_AMERICA}|{_TAIWAN}")
# Behind these a province, city or land is written with one character.
_BEFORE_ONE = "在赴来抵离入进驻住访对全回返"
_ONE = frozenset(
    (*_PROVINCES, *_CITIES, *"华美朝俄日韩欧埃哈德法英越老缅泰柬马印台", *_LANDS, *_SELDOM_LANDS)
)
# ⏎俄称…: a headline in the news from abroad begins with its land.
_IN_HEADLINES = "美俄韩叙乌巴"
_HEADLINE = Pattern(
    f"[{_IN_HEADLINES}](?=称|开始|宣布|指责|表示|否认|呼吁|谴责|公布|[向对](?![上前外内阳着来]))"
)
# Quarters by their words, and what else is found by them: the mainland, a union of lands, a body too.
QUARTERS = (
    "西部", "西北", "西南", "东部", "东北", "中部", "南方", "北方", "南北方", "北北方", "大陆", "东盟",
)  # fmt: skip
_QUARTER = Pattern(
    "[西东南北中](?:(?<=西)[部北南]|(?<=东)[部北]|(?<=中)部|(?<=[南北])北?方(?<![东西]..)"
    "(?=[多各]地|有关地|(?:大部|部分)(?!队|门)|省份|江河|农村|农业区|洪涝|暴雨|强降雨|降雨|水稻|稻区|主产区|雨雪))"
)
_BEFORE_A_SIDE = "[赣鄂川闽豫黔皖滇桂粤湘浙苏鲁晋陕冀辽省市县区镇村城山州湖界路楼河江位朝往偏以东西]"
_IN_QUARTER = Pattern(
    "西部(?=建设者|大开放|政府|工业区|欠发达|边疆|梯度转移|贫困)(?<![东中].{2})|"
    "东部(?=产业|经济发达|城镇化|沿海|招商|省份|企业|向中?西部)(?<=[接进升到从，。；“].{2})|中部(?=六省|崛起|是)(?<=[美推进促，。].{2})|"
    f"东北(?!{one_of(_FILE, 'no northeast')})(?<!{_BEFORE_A_SIDE}..)(?<![^我祖]国..)|"
    f"西[北南](?=内陆|边陲|边疆|腹地|边防|农村|等地|、)(?<!{_BEFORE_A_SIDE}..)(?<![^我祖]国..)"
)
_TO_QUARTER = Pattern("(?:我国|祖国|扎根|前来|.[向赴到])$")
_NO_QUARTER = Pattern("大开发|陆海|海域|计划|[部方侧边角风战地面移]|[一-鿿]{0,2}(?:大学|集团|公司)")
_MAINLAND = Pattern("大陆(?<![新亚欧美非洲次板古].{2})(?![架桥性坡漂板])")


def characters() -> set[str]:
    """Return two characters of which the second may be a province, city or land: 在京, ⏎俄."""
    return {before + one for before in _BEFORE_ONE for one in _ONE} | {"\n" + one for one in _IN_HEADLINES}


def pairs() -> set[str]:
    """Return two characters with which two lands or provinces and more may begin that are named together."""
    with_china = {"中" + land for land in _LANDS + _SELDOM_LANDS} | {land + "中" for land in _LANDS}
    return with_china.union(sections(_FILE)["pairs"], map("".join, product(_PROVINCES, repeat=2)))


def abbreviated(text: str, parts: Parts) -> Iterator[tuple[int, int, str]]:
    """Yield where provinces or cities are written with one character, and their usual names.

    The name is empty for lands: in pairs (中朝关系), neighbours (沪苏浙三地), gone to (访华, 回台).
    """
    for before, end in parts.characters:
        start = before + 1
        one = text[start]
        if text[before] == "\n":
            if _HEADLINE.match(text, start):
                yield start, end, ""
            continue
        if _ABBREVIATED.match(text, start) or _CLEARLY.match(text, start):
            yield start, end, _PROVINCES[one]
        elif _STATIONED.match(text, start):
            yield start, end, _CITIES[one]
        if _LAND.match(text, start):
            yield start, end, ""
    reached = 0
    for start, _ in parts.pairs:
        if start >= reached and (lands := _PAIR.match(text, start) or _NEIGHBOURS.match(text, start)):
            reached = lands.end()
            yield start, reached, ""


def quarters(text: str, parts: Parts) -> Iterator[tuple[int, int]]:
    """Yield quarters that are no direction: 扎根西部."""
    reached = 0
    for first, _ in parts.quarters:
        match = _QUARTER.match(text, first) if first >= reached else None
        if match is None:
            continue
        start, end = match.span()
        reached = end
        if (
            match.group()[-1] == "方"
            or _IN_QUARTER.match(text, start)
            or (
                _TO_QUARTER.match(text[start - 2 : start])
                and match.group() != "东南"
                and not _NO_QUARTER.match(text, end)
            )
        ):
            yield start, end


def mainland(text: str, parts: Parts) -> Iterator[tuple[int, int]]:
    """Yield 大陆 where news speaks of both sides of the strait."""
    for start, end in parts.quarters:
        if _MAINLAND.match(text, start) and "台湾" in text:
            yield start, end


def unions(text: str, parts: Parts) -> Iterator[tuple[int, int]]:
    """Yield unions of lands, which are bodies too: 东盟."""
    for start, end in parts.quarters:
        if text.startswith("东盟", start):
            yield start, end
