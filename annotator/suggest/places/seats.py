"""Offices, and divisions of the corps, gone to as to a place: 省人大机关, 国家能源局, 外交部, 兵团四师."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.suggest.patterns import Pattern
from annotator.suggest.places.lookup import Parts

ORGAN = "人大常委会|人大|政协|纪委监委|纪委|监委"
_LEVELS = "省市县区州旗自"
_STAYED = "考察|调研|看望|视察|主持召开|了解"
_OWN = Pattern(
    rf"(?:[省市县区州旗]|自治[区州县旗])(?:(?:{ORGAN})(?:机关)?|委[一-鿿]{{2,6}}?(?:办|部|室|机关))"
    rf"(?=[，、和与同]|{_STAYED})(?![和与][一-鿿]{{0,10}}座谈会)"
)
_NEXT = Pattern(
    r"[、和与](?=[省市县区州旗自])"
    r"([省市县区州旗](?:[一-鿿]{2,16}?(?:办|委|部|室|局|厅|机关))|自治[区州县旗][一-鿿]{2,12}?(?:办|委|部|室|局|厅|机关))"
    rf"(?=[，、和与]|{_STAYED})"
)
_NATIONAL = Pattern(
    rf"(?:中科院|中国科学院)(?:(?![和与])[一-鿿]){{2,10}}?所(?=[，、]|{_STAYED})|"
    rf"(?:国家|中央|全国)(?:(?!决策|和)[一-鿿]){{2,8}}?(?:总局|局|部|委|机关|研究院|学院)(?=[，、]|{_STAYED})"
)
_MINISTRY = Pattern(
    "(?:外交|国防|公安|财政|商务|教育|科技|科学技术|司法|民政|水利|应急管理|农业农村|自然资源|生态环境|"
    "交通运输|工业和信息化|人力资源和?社会保障|住房和?城乡建设|文化和旅游|退役军人事务|中宣|中组|中央统战)部|新华社"
)
# Who goes to a ministry leaves it again: 来到财政部，; in one somebody stays: 在财政部调研.
_STAYS = Pattern(rf"{_STAYED}|(?:作了?)?(?:宣讲|报告)|(?:、[一-鿿]{{2,8}}){{1,6}}等地")
_LEAVES = Pattern(rf"[，、]|{_STAYED}")
# 正在中央党校学习, 专题研讨班在中央党校开班
_PARTY_SCHOOL = Pattern("中央党校(?:（国家行政学院）)?(?=学习|开班|结业|举行|举办|调研|考察|[，、。])")
# 武警第二机动总队, 第14集团军: units that are inspected.
_UNIT = Pattern(
    "(?:(?:武警|陆军|海军|空军|火箭军|第二炮兵)(?!官兵)[一-鿿0-9]{0,10}?(?:总队|支队|集团军|基地|部队)|"
    "第[0-9一二三四五六七八九十]+集团军)(?<!某基地)(?<!某部队)(?:机关)?(?=[，。]|时强调|视察|考察|调研|看望)"
)
# 社区党群服务中心, 村便民服务中心: one of its kind in the village or quarter that is visited.
_SERVICES = Pattern(
    "(?:[村镇乡]|社区|街道)?(?:党群|便民|综合|养老|助老|为民)(?:党群|便民|综合|养老|活动)?服务(?:中心|驿站|站)"
    "(?=[，、。里]|结合|考察|调研)"
)
_SERVICE_FIRST = frozenset("村镇乡社街党便综养助为")
_UNIT_FIRST = frozenset("武陆海空火第")
_AND = Pattern(rf"[、和与]((?:[省市县区州旗]|自治区)(?:{ORGAN})机关)(?=[，、]|{_STAYED})")
# 新疆生产建设兵团一师阿拉尔市, 八师一四三团: divisions of the corps are places.
_CORPS = Pattern(
    "(?:(?:新疆)?(?:生产建设)?兵团)?[农第]?[一二三四五六七八九十0-9]{1,3}师"
    "(?:[一二三四五六七八九十〇0-9]+团|[一-鿿]{2,5}?市|(?<=兵团.师)(?=[，、]))"
)
_CORPS_LISTED = Pattern(
    rf"(?<=[、和])(?:(?=兵团|新疆){_CORPS.source}|[一二三四五六七八九十]+师[一-鿿]{{2,4}}市)"
)
_CORPS_FIRST = frozenset("新生兵农第一二三四五六七八九十")
_MINISTRY_FIRST = frozenset("外国公财商教科司民水应农自生交工人住文退中新")
_FIRST = _CORPS_FIRST | _MINISTRY_FIRST | _SERVICE_FIRST | _UNIT_FIRST | frozenset(_LEVELS + "国中全")


def seats(text: str, parts: Parts) -> Iterator[tuple[int, int]]:
    """Yield the offices and divisions of the corps that something led to, or that stand beside one.

    No name of a division stands before them.
    """
    for start in parts.trigger_ends:
        first = text[start : start + 1]
        if first not in _FIRST:
            continue
        if first in _MINISTRY_FIRST and (ministry := _ministry(text, start)):
            yield start, ministry
        elif first in _SERVICE_FIRST and (service := _SERVICES.match(text, start)):
            yield from _services(text, service.span())
        elif first in _UNIT_FIRST and (unit := _UNIT.match(text, start)):
            yield unit.span()
        elif first in "国中全" and (national := _national(text, start)):
            yield start, national
        elif first in _CORPS_FIRST and (corps := _CORPS.match(text, start)):
            yield corps.span()
        elif first in _LEVELS:
            yield from _of_the_level(text, start)
    told = {text[start:end] for start, end in parts.seats}
    if "兵团" in told:
        for match in _CORPS_LISTED.finditer(text):
            yield match.span()
    if "机关" in told:
        for match in _AND.finditer(text):
            yield match.span(1)


def _ministry(text: str, start: int) -> int:
    """Return where the ministry ends that begins at ``start`` and is gone to; 0 without one."""
    ministry = _MINISTRY.match(text, start)
    if ministry and text.startswith("机关", ministry.end()):
        return ministry.end() + len("机关")
    leaves = _STAYS if text[start - 1] == "在" else _LEAVES
    return ministry.end() if ministry and leaves.match(text, ministry.end()) else 0


def _national(text: str, start: int) -> int:
    """Return where the office of the state or party ends that begins at ``start``; 0 without one."""
    match = _PARTY_SCHOOL.match(text, start)
    if match is None and text[start - 1] != "在":
        match = _NATIONAL.match(text, start)
    return match.end() if match else 0


def _services(text: str, first: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """Yield a house of services to villagers and those behind it in a list: 村养老服务驿站、党群服务中心."""
    yield first
    end = first[1]
    while text[end : end + 1] == "、" and (following := _SERVICES.match(text, end + 1)):
        yield following.span()
        end = following.end()


def _of_the_level(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Yield the office at ``start`` and those that are named behind it: 省纪委监委、省委巡视办."""
    match = _OWN.match(text, start)
    while match is not None:
        yield match.span(match.lastindex or 0)
        match = _NEXT.match(text, match.end())
