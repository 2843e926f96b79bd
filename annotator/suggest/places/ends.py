"""Where the name of a place ends, by the words behind it: 长江 + 上游, 西安 + 火车站, 湖南 before 省级."""

from __future__ import annotations

from annotator.suggest.gazetteer import Entry, Kind
from annotator.suggest.patterns import Pattern
from annotator.suggest.places.chains import Chain

_NATURE_TAIL = Pattern(
    r"(?:全流域|中上游|中下游|上中游|上游|中游|(?:下游|沿岸)(?=地区|城市|省份|各)|流域|源头|入海口|(?:文化|生态|经济)带(?![来动给到领有])|大堤|干堤|核心区(?!域)|(?:集中)?连片特困(?=地区|区(?!域)))(?:地区|城市集?群|"
    r"省份|区(?<=特困区))?|“?几字弯”?"
)
# 赣闽粤三省, as 沪苏浙三地: provinces of one character are counted, no more; but 东北三省.
_COUNTED_LANDS = Pattern(
    "[沪渝冀豫滇辽湘皖鲁苏浙赣鄂桂晋陕蒙吉闽粤藏川琼黔甘青宁][一二两三四五](?:省区?|地)(?![一二三])"
)
_NUMBERS = frozenset("三八")
_AROUND = Pattern("地区|经济圈|经济带|城市群|都市圈")
_AREA = Pattern("地区(?![生经发差各])")
# 武汉 + 都市圈, 锦江 + 生态带: a region called by its town.
_CALLED_REGION = Pattern("地区(?![生经发差各])|(?:现代化)?都市圈|城市圈|生态带(?![来动给到领有])")
# 柯桥镇, of which no more than the county is known
_TOWN = Pattern("[镇乡](?=[、，。和的])")
_REGION_TAIL = Pattern(
    r"[一二三四五两]省[一二三四]市|(?:[一二三四五六七八九十两]+)(?:地州|省区|省市|省|市|州|地市)(?![长委])|一体化示范区|"
    r"生态绿色一体化发展示范区|国家级新区|片区|山区|林区|牧区|地区|区域(?=[的要在将各是，。、和与内]|一直|不仅|城市|整体|联动|国家级)|城市集?群|都市圈"
)
# 西安火车站, 大连北站, 长水机场: a station or airport makes one name with its town.
_STATION = Pattern(
    r"[东南西北]?(?:火车站|高铁站|客运站|汽车站)|[东南西北]?站(?![点长台位起立岗场队在稳出])|国际机场|机场(?!集团)"
)
# 苏州路西延, 北京东路, but not 西藏路上.
_STREET = Pattern(
    "[东西南北中]?(?:路|大道|大街)(?:[东西南北]延(?![伸长续])|(?=[，、与和及至口段（交]|[东西南北]侧|沿线|改造))"
)
_HARBOUR = Pattern(r"港(?:区|口)?(?![澳珠人元币商企资股深交务方台府媒]|中(?!转))")
# The last word of a name belongs to what follows: 株洲 + 市民, 湖南 + 省级, 株洲 + 地区生产总值.
_LAST_OUT = Pattern(
    r"(地区)(?=生产总值)|.(?:([省市县区州])(?=级|直(?![面接奔指达播抵击通]))|([省市县])(?=域)|(市)(?=民(?![营主政宗族用办生兵])|场(?![镇部])))"
)
# With which such a following word begins.
CUTTING = frozenset("生级直民场域")
# With which the names of stations, airports and streets go on behind their town.
TERMINAL_FIRST = frozenset("东南西北火高客汽站国机路中大港")
# With which the names of regions and towns go on behind the stem of a division.
_CALLED_FIRST = frozenset("地现都城生镇乡")
_ROUTE = Pattern(
    "至[一-鿿]{2,7}?(?:国家)?(?:高速公路|高速铁路|(?:城际)?铁路|高铁|[一二三]级公路|公路|高速(?![发增成度推前]))(?![局公法集分总警])"
)
# Asked for by their names, the members of an enumeration take ten times as long.
_COUNTY, _NATURE, _REGION = Kind.COUNTY, Kind.NATURE, Kind.REGION
_LANDMARK, _CONTINENT = Kind.LANDMARK, Kind.CONTINENT
# 京哈高速 + 公路
_ROAD = Pattern("公路(?<=高速公路)(?![局公集分总])")
# 枣园 + 村: a village called like what is famous elsewhere, but not 小岗村 + 村民.
_VILLAGE = Pattern("村(?<![村区]村)(?=村民|[^一-鿿]|[的位是在])")
_HALL = Pattern("[一-鿿]{1,3}?(?:大厅|礼堂|厅|阁|殿)(?![一-鿿]{0,2}[厅长局]|级)")
# “佛山智能登记系统”, “昆山样板”, “宜宾早茶”: the place begins the name of something else; but “长沙高新区”,
# “西安火车站” and “长江上游” are places.
_QUOTED = Pattern(
    "(?!是)[一-鿿]{1,6}(?<![镇村岛港区站])(?<![上中下]游)”|[^“”\\n]{0,20}(?:系统|平台|计划|工程|活动|项目|服务|通办|综合征)”"
)


def place_end(text: str, chain: Chain, entry: Entry) -> int:
    """Return where a place of this country ends: 长江 + 上游, 南疆 + 四地州, but 湖南 before 省级."""
    end, name, kind = chain.end, chain.name, entry.kind
    following = text[end : end + 1]
    if following in CUTTING and (shorter := last_word_out(text, end)):
        return shorter
    if kind is _REGION and text.endswith("大地", chain.start, end):
        # 之江大地 tells that a land is meant, as 浙江大地 does; 三晋 and 八桂 are lands by their number only.
        return end if text[chain.start] in _NUMBERS else end - len("大地")
    tail = None
    if name.is_division and not name.is_full:
        if following in _CALLED_FIRST:
            tail = _CALLED_REGION.match(text, end) or (_TOWN.match(text, end) if kind is _COUNTY else None)
    elif kind is _LANDMARK:
        tail = _ROAD.match(text, end) or _VILLAGE.match(text, end)
    elif kind is _NATURE:
        tail = _NATURE_TAIL.match(text, end)
    elif kind is _REGION or kind is _CONTINENT:
        tail = None if _COUNTED_LANDS.match(text, end - 1) else _REGION_TAIL.match(text, end)
    return tail.end() if tail else end


def area_end(text: str, end: int) -> int:
    """Return where the name of a division ends with the word that calls it an area: 台湾 + 地区."""
    area = _AREA.match(text, end)
    return area.end() if area else end


def route_end(text: str, end: int) -> int:
    """Return where a road ends that is named by the towns it joins: 深圳 + 至岑溪高速公路; 0 without one."""
    route = _ROUTE.match(text, end) if text[end : end + 1] == "至" else None
    return route.end() if route else 0


def last_word_out(text: str, end: int) -> int:
    """Return where a name ends without its last word, which belongs to what follows; 0 where it does not.

    Only where one of ``CUTTING`` follows it may do so.
    """
    shorter = _LAST_OUT.match(text, end - 2)
    return end - len(shorter[shorter.lastindex or 0]) if shorter else 0


def nature_end(text: str, end: int) -> int:
    """Return where the name of a river or mountain ends with its part: 嘉陵江 + 上游."""
    tail = _NATURE_TAIL.match(text, end)
    return tail.end() if tail else end


def around_end(text: str, end: int) -> int:
    """Return where the land around a water or mountain ends: 青海湖 + 地区 behind 环; 0 without one."""
    area = _AROUND.match(text, end)
    return area.end() if area else 0


def hall_end(text: str, chain: Chain) -> int | None:
    """Return where a hall of a famous building ends: 人民大会堂东大厅."""
    if chain.name.entries[-1].kind is not _LANDMARK:
        return None
    hall = _HALL.match(text, chain.end)
    return hall.end() if hall else None


def terminal_end(text: str, end: int) -> int:
    """Return where a station, airport, harbour or street ends that bears the name ending at ``end``.

    0 where there is none.
    """
    first = text[end : end + 1]
    match = None
    if first == "港":
        match = _HARBOUR.match(text, end)
    elif first in TERMINAL_FIRST:
        match = _STATION.match(text, end) or _STREET.match(text, end)
    return match.end() if match else 0


def begins_quoted_name(text: str, end: int) -> bool:
    """Tell whether a place behind an opening quotation mark, which ends at ``end``, begins another name."""
    return _QUOTED.match(text, end) is not None
