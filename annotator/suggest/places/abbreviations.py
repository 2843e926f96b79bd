"""Provinces and lands written with one character (在京, 访华, 沪苏浙三地), and quarters: 扎根西部, 大陆."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.suggest.patterns import Pattern

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
    f"[{''.join(_PROVINCES)}](?<=[在赴来抵离入进驻].)(?=期间|考察|调研|召开|举行|举办|会见|会谈|"
    f"视察|指导|开展|出席|投资|工作|学习|参加|主持|闭幕|开幕|"
    r"成立|启动|发布|签署|揭牌|看望|慰问|同|与|表示|项目|央企|企业|部队(?<![港澳]..)|单位|高校|的(?<=[在来驻].的)|[，。、；）])"
)
_STATIONED = Pattern(
    f"[{''.join(_CITIES)}](?:(?<=驻.)(?=部队)|(?<=[在来].)(?=企业|高校|投资|召开|举行|举办|开幕|闭幕|启动|创业|就业|发展|考察))"
)
# These stand for nothing else behind 在 and its like, whatever follows.
_CLEAR = "京沪渝粤皖闽赣鄂豫浙湘黔滇琼"
_CLEARLY = Pattern(
    f"[{_CLEAR}](?<=[在赴来抵离驻住入].)(?![{''.join(_PROVINCES)}江州林潭西东南北剧语菜式军城郊九张广哈雄台沈师畿族杭]|中(?![共央国管]))"
)
_LANDS = "美俄日韩朝英法德印越老泰柬缅蒙澳巴哈吉乌塔伊埃以意西葡荷瑞挪匈波塞非欧阿加新马菲"
_SELDOM_LANDS = "沙秘捷赞肯坦津摩智土希芬丹克罗白格孟尼斯文刚厄古喀莫卢"
_BETWEEN_LANDS = (
    "关系|[两双三]|人民|友好|友谊|传统|全面|战略|经贸|贸易|合作|边境|边界|建交|高层|高级别|元首|领导人|首脑|会晤|峰会|人文|"
    "文化|青年|命运共同体|互利|务实|各领域|民间|外交|联合|之间|地方|能源|企业|工商|媒体|磋商|会谈|对话|伙伴|是|同|要|共同|交往|交流|"
    "政治互信|互信|文明|一家亲|等国|各界|军队|省州|总理|新型|新时代|经济|产能|携|央媒|情谊|彼此|绿色|金融|和平|互联|兄弟|应|就|均|"
    "“一带一路”|都(?![市会督])|拥有|在|山水|世代|公民|专家|共建|像|比以往|"
    "团结|对口|卫生健康|和发展中|和有关|及有关|互为|位于|作为|分别|一直|几代|老一辈|睦邻|教育合作|相关领域|永久|全方位|"
    "深化|边民|大熊猫|歌舞|演职"
)
# 中缅文化旅游年, 中德经济合作论坛: the names of events and of what both founded.
_FOUNDED = (
    "(?:(?!签署|发表|出席|举行|举办|领导人(?!会议)|元首|战略|协作|[两双])[一-鿿]){0,9}?(?:论坛|委员会|年会|旅游年|文化年|交流年|"
    "创新年|友好年|博览会|联合会|促进会|领导人会议|协会|商会|医院|学院|大学|公司|基金|中心|铁路|管道|班列|公报|条约|协定|协议|走廊|园区|产业园|工业园)|"
    "建交[0-9]+周年(?:庆祝|纪念|图片|招待|系列)"
)
_PAIR = Pattern(
    f"(?:..(?<=中[{_LANDS}]|[{_LANDS}]中|朝美|美朝|俄乌|俄美|美俄|日韩|朝韩|美韩|美日|日美|美欧|印巴|巴印|巴以|以巴|土叙|叙土|"
    "美土|法德|德法|英美)(?<!中日韩|英法德)|"
    f"中[{_SELDOM_LANDS}](?=两国|关系(?!户)|建交|双方|友好|友谊|元首|传统|人文|双边|命运共同体|经贸)|"
    f"中(?:日韩(?!领导人|自贸|自由贸易)|俄蒙|蒙俄|俄印(?!领导人)))(?={_BETWEEN_LANDS})(?!{_FOUNDED})"
)
_NEIGHBOURS = Pattern(
    f"[{''.join(_PROVINCES)}]{{2,4}}(?=[两三四多等各][地省]|交界|毗邻|地区|协同|一体化|边界|省际)"
)
_LAND = Pattern(
    "华(?<=[来访赴].)(?![山为中东北南人侨语裔夏润])|[美朝俄日韩欧](?<=[访赴].)(?![国鲜阳廷代圣洲元盟本罗])|"
    "华(?<=对.)(?![山为中东北南人侨语裔夏润西尔盛])|"
    "[美朝俄日](?<=[对].)(?=[，。、；）]|政策|关系|贸易|出口|投资|合作|工作|友好|加征|制裁|的|军售|敌视|实施)|"
    "华(?<=在.)(?![山为中东北南人侨语裔夏润西尔盛阴容亭硕清宁龙])|"
    "[埃哈德法英越老缅泰柬马印](?<=[来赴访].)(?=投资|访问|考察|留学|工作|旅游|期间)|"
    f"[{_LANDS}{_SELDOM_LANDS}](?<=访.)(?=期间|之行|[，。、；])|"
    "美(?<=全.)(?![丽好味满观化])|"
    "台(?:(?<=[回赴来访抵].)(?=[，。、；）]|[^上下州风前阶面账])|(?<=对.)(?=采购|投资|出口|军售))"
)
# What is written with one character is found in two passes, by the character before it and by the next.
_ONE = "".join(
    dict.fromkeys(
        [*_PROVINCES, *_CITIES, *"华美朝俄日韩欧埃哈德法英越老缅泰柬马印台", *_LANDS, *_SELDOM_LANDS]
    )
)
_GONE_TO = Pattern(f"[{_ONE}](?<=[在赴来抵离入进驻住访对全回].)")
_FIRST = "".join(dict.fromkeys([*_PROVINCES, *_LANDS, *"中土叙"]))
_SIDE_BY_SIDE = Pattern(f"[{_FIRST}](?=[{_FIRST}{_SELDOM_LANDS}])")
_QUARTER = Pattern(
    "[西东南北](?:(?<=西)[部北南]|(?<=东)北|(?<=[南北])北?方(?<![东西]..)"
    "(?=[多各]地|有关地|(?:大部|部分)(?!队|门)|省份|江河|农村|农业区|洪涝|暴雨|强降雨|降雨|水稻|稻区|主产区|雨雪))"
)
# What makes 东北 a direction or the name of a body: 东北方向, 东北大学.
_NO_NORTHEAST = (
    "[亚部侧角方风隅面向郊麓虎菜话军抗药网局0-9]|人(?!民)|制药|大学|师范|林业|农业大学|电力|证券|工业集团|民主联军|三省|"
    "老工业|解放|地区|振兴座谈|全面振兴座谈"
)
_BEFORE_A_SIDE = "[赣鄂川闽豫黔皖滇桂粤湘浙苏鲁晋陕冀辽省市县区镇村城山州湖界路楼河江位朝往偏以东西]"
_IN_QUARTER = Pattern(
    "西部(?=建设者|大开放|政府|工业区|欠发达|边疆)(?<![东中].{2})|"
    f"东北(?!{_NO_NORTHEAST})(?<!{_BEFORE_A_SIDE}..)(?<![^我祖]国..)|"
    f"西[北南](?=内陆|边陲|边疆|腹地|边防|农村|等地|、)(?<!{_BEFORE_A_SIDE}..)(?<![^我祖]国..)"
)
_TO_QUARTER = Pattern("(?:我国|祖国|扎根|前来|.[向赴到])$")
_NO_QUARTER = Pattern("大开发|陆海|计划|[部方侧边角风战地面移]|[一-鿿]{0,2}(?:大学|集团|公司)")
# The body is a land in a list of them.
_UNION = Pattern(
    "东盟(?:(?=、(?:[中东南西]亚|非洲|中东|拉美|欧洲|欧盟|日本))|(?<=(?:[中东南西北]亚|非洲|中东|拉美|欧洲)、东盟)(?=[、和等]))"
)
_MAINLAND = Pattern("大陆(?<![新亚欧美非洲次板古].{2})(?![架桥性坡漂板])")


def abbreviated(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where provinces or cities are written with one character, and their usual names.

    The name is empty for lands: in pairs (中朝关系), neighbours (沪苏浙三地), gone to (访华, 回台).
    """
    for one in _GONE_TO.finditer(text):
        start, end = one.span()
        if _ABBREVIATED.match(text, start) or _CLEARLY.match(text, start):
            yield start, end, _PROVINCES[one.group()]
        elif _STATIONED.match(text, start):
            yield start, end, _CITIES[one.group()]
        if _LAND.match(text, start):
            yield start, end, ""
    reached = 0
    for two in _SIDE_BY_SIDE.finditer(text):
        start = two.start()
        if start >= reached and (lands := _PAIR.match(text, start) or _NEIGHBOURS.match(text, start)):
            reached = lands.end()
            yield start, reached, ""


def quarters(text: str) -> Iterator[tuple[int, int]]:
    """Yield quarters that are no direction, and lands that are no body: 扎根西部, 东盟、中亚."""
    for match in _QUARTER.finditer(text):
        start, end = match.span()
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
    for match in _UNION.finditer(text):
        yield match.span()


def mainland(text: str) -> Iterator[tuple[int, int]]:
    """Yield 大陆 where news speaks of both sides of the strait."""
    if "台湾" in text:
        for match in _MAINLAND.finditer(text):
            yield match.span()
