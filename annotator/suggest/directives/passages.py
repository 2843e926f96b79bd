"""The edges of a demand inside what somebody is reported to say."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from annotator.suggest.directives.clauses import (
    begins_numbered,
    begins_order,
    clauses,
    find_modal,
    is_adverb,
    is_imperative,
    is_modal,
    is_opener,
    is_topic,
    may_be_imperative,
    may_lead,
    states_outcome,
    states_something,
    without_remarks,
)
from annotator.suggest.directives.cues import DEMANDING, SAYING, STRESSING, Force
from annotator.suggest.directives.edges import OPENING, behind_mark, quoted_core, trim
from annotator.suggest.directives.prose import Interval, Prose
from annotator.suggest.patterns import Pattern

_MYSELF = re.compile("我(?![们国省市县区州军党方院局部厅会])|您|[他她](?:还|也|都|就)?(?:要(?!求)|必须)")
# 建议重点推进以下工作: the demands themselves follow.
_AS_FOLLOWS = re.compile("[^，；]{0,16}(?:以下|如下)[^，；]{0,8}")
_LONGEST_LEAD = 26
# 督促对问题进行了问责: what was done then.
_WAS_DONE = re.compile("[^，；]{0,60}?(?:进行|作出|给予)了")
_COMMA = re.compile("[,，]")
# What stands in names, lists of them among these: no mark but 、.
_NAMED = "[^ -~！-？。“”]"
_ADDRESSEE = Pattern(
    f"他们|大家|当地|企业家?们?|(?:各|全省|全市|全县|有关|相关){_NAMED}{{1,16}}?"
    "(?:部门|单位|市州|地方|干部|党组织|党委|企业|同志|县区|市县)(?:和[一-鿿]{1,6}(?:部门|单位))?"
)
_CLAUSE_END = re.compile("[,，:：—]")
_SHORTEST = 3
# 创造性提出…: what somebody said is told.
_TOLD_BY = re.compile(
    "(?:创造性|鲜明|首次|科学|系统|深刻|率先)地?(?:提出|指出|阐明|揭示|回答|阐述)(?!问题|建议|意见)|表示要|听说|据说"
)
# So long is each half of a motto: 第二，开放合作，共促复苏.
_MOTTO = 4
# The shares of right ones among 2,900 suggestions in 530 articles of 2011–2026 tagged after the
# guidelines, nearer to those of the articles that no rule was made on.
_MODAL_FIRST, _MODAL_SAID = 0.95, 0.88
_SURE = {DEMANDING: 0.93, STRESSING: 0.86, SAYING: 0.7, None: 0.93}
_LONGEST_NAME = 40
_GLANCE = 8
# What leads up to 要 inside its clause and is no part of the demand.
_LEADS_UP = re.compile(
    "(?:但|而)?(?:(?:关键|重点|核心|根本|要害|前提|最重要的|最关键的|最根本的|最要紧的)(?:是|就是|还是)|指出|强调)"
    "(?=(?:就|也|还|更)?(?:要|应|必须))|但是?(?=(?:我们)?(?:[也还]?要|应|必须))"
)
# 我们也要看到，问题仍然突出，必须….
_SEES = Pattern("(?:同时)?(?:我们)?(?:也|还)?要(?:清醒|充分|清楚)?地?看到")
_YOU = Pattern("大家|[他她]们?|你们|[一-鿿]{1,6}们|同志们|(?:村|乡镇|基层|党员)?干部")
_YOU_LAST = frozenset("家他她们部")
_TELLS_US = ("启示我们", "告诉我们", "提醒我们", "警示我们")
_SOMEBODY_FIRST = frozenset("他大当企各全有相")
_ALL = re.compile("各|全|广大|有关|相关|所有|每|[省市县区]直")
_ALL_FIRST = frozenset("各全广有相所每省市县区")
_PLEDGE = re.compile("(?:中方|中国|我们?|双方)(?:还|也)?(?:将|愿|已|正)|关于|将(?:更加|进一步|继续|不断)")
_BARE = re.compile("(?:在这方面)?[就更也]?(?:要(?!求|么)|必须|应)")
_THOSE = re.compile("的(?:地区|地方|单位|企业|干部|同志|人员|项目)$")
# 思政课教师，要…: those who are told, set off by a comma.
_PERSONS = (
    "教师",
    "干部",
    "党员",
    "青年",
    "官兵",
    "企业",
    "人员",
    "工作者",
    "学生",
    "党组织",
    "党委",
    "人士",
    "委员",
    "成员",
)
# 主管部门在制定标准时，应….
_WHILE = Pattern("[一-鿿、]{2,24}(?<![正处站现])在[^，了]{2,}(?:时|同时|后|中|的道路上)$")
# 发展不只看速度，更要看质量.
_NOT_ONLY = re.compile("不(?:光|仅|只|但|单)(?!要)")
_SHORT_NAME = 10
_ABOVE_ALL = ("特别是", "尤其是")
# 牢记总书记的嘱托，四川深入开展…: news of what was done after it.
_HIS_WORDS = Pattern(
    "(?:落实|牢记|按照|遵循|不负|循着)(?:习近平)?总书记的?(?:重要|殷殷)?(?:指示|要求|嘱托|重托)(?:精神)?"
)
# 如果不能守住底线，就…: what must not be is a condition.
_IF = ("如果", "假如", "要是", "倘若")
_IF_FIRST = frozenset(word[0] for word in _IF)
# 只要齐心协力，就能…: no order, but what comes of it.
_IF_ONLY = "只要"
# “亲望亲好，邻望邻好”.
_PROVERB = Pattern("[一-鿿]{4}，[一-鿿]{4}|[一-鿿]{5}，[一-鿿]{5}|[一-鿿]{7}，[一-鿿]{7}")
_IS = ("就是", "在于")
_IS_SO = re.compile("处[于在]|[负有存随]着|都是")
_POINTS = frozenset("这那此其")
_SUBJECT = re.compile(
    f"{_NAMED}{{0,20}}?(?:各地|部门|单位|机关|地区|地方|干部|党员|党委|党组|政府|党组织|组织|企业|教师"
    "|学校|社会|双方|人员|系统|同志|委员会|人大|政协|团体|班子|成员|媒体|中心组|法院|检察院|公安|队伍"
    "|军队|部队|官兵|青年|工会|[省市县区州镇乡村盟旗部委局厅])"
)


@dataclass(slots=True)
class Passage:
    """A demand ``[start, end)`` and how sure it is one.

    ``quoted``: it is all of a quotation. ``modal`` is where it has its first 要, -1 where it has none.
    """

    start: int
    end: int
    sure: float
    quoted: bool = False
    modal: int = -1


class _How(NamedTuple):
    """How it is said: by which kind of verb, all in quotation marks, as one of many."""

    force: Force | None
    quoted: bool
    listing: bool


def passage(
    prose: Prose, start: int, end: int, force: Force | None, *, listing: bool = False
) -> Passage | None:
    """Return the demand in ``[start, end)`` of ``prose``, or None where it only states facts.

    ``force`` is that of the reporting verb before it, None where there is none; ``listing`` tells
    that it is one of many.
    """
    text, said = prose.text, start
    start, end = trim(text, start, end)
    inner = quoted_core(text, start, end)
    if inner:
        start, end = trim(text, *inner)
    if end - start < _SHORTEST or (force is SAYING and _MYSELF.search(text, start, end)):
        return None
    plain = prose.plain(start)
    modal = find_modal(plain, start, end)
    if modal >= 0 and plain[start] in _IF_FIRST and plain.startswith(_IF, start):
        comma = plain.find("，", start, end)
        modal = find_modal(plain, comma, end) if modal < comma else modal
        if modal < 0:
            return None
    if modal < 0 and _only_tells(plain, start, end):
        return None
    direct = force is DEMANDING and (text[said] not in OPENING or text[said] == "”")
    first, stop = start, end
    if modal != start and not (direct and not _warns(text, plain, start, end)):
        found = _demanded(text, plain, start, end, modal, _How(force, inner is not None, listing))
        if found is None or _TOLD_BY.match(plain, found[0], found[1]):
            return None
        first, stop = found
    told = without_remarks(plain, first, stop)
    if first != start or told != end:
        start, end = trim(text, first, told)
    start = behind_mark(text, start, end)
    if end - start < _SHORTEST or text[end : end + 1] in ("？", "?"):
        return None
    is_sure = modal >= start and (modal == start or _COMMA.search(plain, start, modal) is None)
    return Passage(start, end, _sure(is_sure, force), inner is not None, modal if modal < end else -1)


def _only_tells(plain: str, start: int, end: int) -> bool:
    """Whether words without 要 say that demands follow, or what was done."""
    if end - start <= _LONGEST_LEAD and _AS_FOLLOWS.fullmatch(plain, start, end):
        return True
    return plain.find("了", start, end) >= 0 and _WAS_DONE.match(plain, start, end) is not None


def _demanded(text: str, plain: str, start: int, end: int, modal: int, how: _How) -> Interval | None:
    """Return what of ``[start, end)`` is demanded, where its beginning does not tell that all of it is."""
    if modal < 0:
        if not (how.quoted or how.listing or _may_order(plain, start, how.force)):
            return None
        if end - start <= _LONGEST_NAME and is_addressed(text, start, end):
            return None
        if begins_numbered(plain, start, end):
            remark = plain.find("，这是", start, end)
            end = remark if remark >= 0 else end
    first = _first_clause(text, plain, start, end, modal, how)
    return None if first is None else (first, end)


def _may_order(plain: str, start: int, force: Force | None) -> bool:
    """Whether an order may begin at ``start``, as far as a glance tells."""
    return force is DEMANDING or may_lead(plain[start]) or plain.find("们", start, start + _GLANCE) >= 0


def _sure(is_modal_first: bool, force: Force | None) -> float:
    if is_modal_first:
        return _MODAL_FIRST if force is not SAYING else _MODAL_SAID
    return _SURE[force]


def _first_clause(text: str, plain: str, start: int, end: int, modal: int, how: _How) -> int | None:
    """Return where the demand begins: behind the facts, at the purpose or the demand itself."""
    if modal >= 0 and _CLAUSE_END.search(plain, start, modal) is None:
        leads_up = _LEADS_UP.match(plain, start) if modal > start else None
        return leads_up.end() if leads_up else start
    parts = _parts(text, plain, start, end)
    if not parts:
        return None
    if modal >= 0:
        return _before_modal(text, plain, parts, how.force)
    if how.quoted and how.force not in (None, SAYING) and not _is_saying(plain, start, end):
        return parts[0][0]
    numbered = how.listing and begins_numbered(plain, start, end)
    return parts[0][0] if _is_order(plain, parts, how, numbered=numbered) else None


def _is_saying(plain: str, start: int, end: int) -> bool:
    """Whether what is quoted states or promises something: 绿水青山就是金山银山, 我们将…."""
    if states_something(plain, start, end) or any(plain.find(word, start, end) >= 0 for word in _IS):
        return True
    if _PROVERB.fullmatch(plain, start, end) and not is_imperative(plain, start, end):
        return not is_imperative(plain, plain.find("，", start) + 1, end)
    return _PLEDGE.match(plain, start) is not None


def _parts(text: str, plain: str, start: int, end: int) -> list[Interval]:
    """Return the clauses of ``[start, end)`` without those that only lead over to the first."""
    parts = [part for one in clauses(plain, start, end) if (part := trim(text, *one))[0] < part[1]]
    while parts and (is_adverb(plain, *parts[0]) or (len(parts) > 1 and _is_you(plain, *parts[0]))):
        parts = parts[1:]
    return parts


def _is_you(plain: str, start: int, end: int) -> bool:
    """Whether the clause is 大家, 同志们 or the like."""
    return plain[end - 1] in _YOU_LAST and _YOU.fullmatch(plain, start, end) is not None


def _before_modal(text: str, plain: str, parts: list[Interval], force: Force | None) -> int | None:
    """Return where the demand begins whose 要 stands in one of ``parts``."""
    modal = next((at for at, part in enumerate(parts) if is_modal(plain, *part)), None)
    if modal is None:
        return None
    if _SEES.fullmatch(plain, *parts[0]):
        return parts[0][0]
    stated = any(states_something(plain, *part) for part in parts[1:modal])
    if (is_imperative(plain, *parts[0]) and not stated) or (
        force is DEMANDING and not _states(plain, parts[:modal])
    ):
        return parts[0][0]
    first = modal
    while first > 0 and _leads_on(text, plain, *parts[first - 1]):
        first -= 1
    if first > 0 and first == modal:
        before = parts[first - 1]
        named = is_topic(plain, *before) or (_is_case(plain, *before) and _BARE.match(plain, parts[first][0]))
        if named or _follows(plain, *before, parts[first][0]) or _is_pair(plain, *before, parts[first][0]):
            first -= 1
            while first > 0 and plain.endswith(_PERSONS, *before) and _are_persons(plain, *parts[first - 1]):
                first -= 1
    leads_up = _LEADS_UP.match(plain, parts[first][0]) if first == modal else None
    return leads_up.end() if leads_up else parts[first][0]


def _follows(plain: str, start: int, end: int, second: int) -> bool:
    """Whether 就要 at ``second`` follows from the clause: 学习先进，就要…."""
    return plain.startswith(("就要", "就必须", "就应"), second) and not states_something(plain, start, end)


def _is_pair(plain: str, start: int, end: int, second: int) -> bool:
    """Whether the clause is the first half of what goes on at ``second``: 既要看到…，又要…; 越是…，越要…."""
    if plain[second] == "越":
        return plain.find("越", start, end) >= 0
    if plain.startswith(("还要", "更要", "也要", "还应", "更应"), second):
        return _NOT_ONLY.search(plain, start, end) is not None or plain[start] == "既"
    if plain[second] in "又也":
        return plain[start] == "既"
    return plain.startswith("不能", second) and plain.find("只能", start, end) >= 0


def _is_case(plain: str, start: int, end: int) -> bool:
    """Whether the clause gives the case or time of the demand, or who does what then: 不合格的，要…."""
    if states_something(plain, start, end) or _IS_SO.search(plain, start, end):
        return False
    if plain.endswith(("的", "时期", "期间", "过程中"), start, end) or _THOSE.search(plain, start, end):
        return True
    if _WHILE.match(plain, start, end):
        return True
    is_short = end - start <= _SHORT_NAME or plain.find("、", start, end) >= 0
    is_short = is_short or plain.startswith(_ABOVE_ALL, start)
    if is_short and plain.endswith(_PERSONS, start, end):
        return True
    return plain[start] != "全" and bool(_ALL.match(plain, start, end) and _SUBJECT.match(plain, start, end))


def _are_persons(plain: str, start: int, end: int) -> bool:
    """Whether the clause is no more than a name of those who are told: 企业家，文艺工作者，要…."""
    return end - start <= _LONGEST_NAME and plain.endswith(_PERSONS, start, end)


def _warns(text: str, plain: str, start: int, end: int) -> bool:
    """Whether a fact follows the name of who is told (嘱咐大家，天气炎热，要…)."""
    comma = _COMMA.search(plain, start, min(end, start + _LONGEST_NAME + 1))
    if comma is None or comma.start() == start:
        return False
    if _is_you(text, start, comma.start()):
        return True
    if not is_addressed(text, start, comma.start()):
        return False
    following = _COMMA.search(plain, comma.end(), end)
    part = (comma.end(), following.start() if following else end)
    return not (is_modal(plain, *part) or is_imperative(plain, *part) or is_opener(plain, *part))


def is_addressed(text: str, start: int, end: int) -> bool:
    """Whether ``[start, end)`` is no more than the name of those who are told what to do."""
    if text[end - 1] == "们":
        return not text.endswith(_TELLS_US, start, end)
    first = text[start]
    if first in _SOMEBODY_FIRST and _ADDRESSEE.fullmatch(text, start, end):
        return True
    return first in _ALL_FIRST and bool(_ALL.match(text, start, end) and _SUBJECT.fullmatch(text, start, end))


def _is_order(plain: str, parts: list[Interval], how: _How, *, numbered: bool) -> bool:
    """Whether clauses without 要 are an order all the same."""
    if how.force is DEMANDING:
        facts = any(states_something(plain, *part) for part in parts)
        return not facts or any(is_imperative(plain, *one) or is_opener(plain, *one) for one in parts)
    if len(parts) > 1 and _HIS_WORDS.fullmatch(plain, *parts[0]) and not is_imperative(plain, *parts[1]):
        return False
    if how.force is SAYING or _PLEDGE.match(plain, parts[0][0]):
        return False
    if numbered and all(end - start == _MOTTO for start, end in parts):
        return True
    begins = is_imperative(plain, *parts[0])
    may_begin = not begins and (may_be_imperative(plain, *parts[0]) or is_opener(plain, *parts[0]))
    subject = None if begins or may_begin else _SUBJECT.match(plain, *parts[0])
    if not (begins or may_begin or subject) or any(states_something(plain, *part) for part in parts):
        return False
    if numbered and (begins or may_begin):
        return True
    orders = [begins, *(is_imperative(plain, *part) for part in parts[1:])]
    if may_begin:
        begins = any(orders[1:2]) and not plain.startswith(_IF_ONLY, parts[0][0])
    elif subject and how.force is None and _ALL.match(plain, *parts[0]):
        begins = begins_order(plain, subject.end(), parts[0][1])
    if how.listing:
        named = begins or (_SUBJECT.match(plain, *parts[0]) and plain[parts[0][0]] not in _POINTS)
        return bool(named) and any(orders) and len(orders) <= 3 * (1 + sum(orders))
    ways = sum(plain[start] == "以" for start, _ in parts[1:])
    return begins and 3 * sum(orders) >= len(orders) - ways


def _leads_on(text: str, plain: str, start: int, end: int) -> bool:
    if is_addressed(text, start, end):
        return True
    return is_opener(plain, start, end) and not states_outcome(plain, start, end)


def _states(plain: str, parts: list[Interval]) -> bool:
    return any(not is_opener(plain, *part) for part in parts)
