"""The edges of a demand inside what somebody is reported to say."""

from __future__ import annotations

import re
from typing import NamedTuple

from annotator.suggest.directives.clauses import (
    begins_numbered,
    begins_order,
    clauses,
    is_adverb,
    is_imperative,
    is_modal,
    is_opener,
    is_remark,
    is_topic,
    may_be_imperative,
    states_something,
)
from annotator.suggest.directives.cues import Force
from annotator.suggest.directives.prose import Interval, Prose

_OPENING = " 　\t\u00a0，,。；;：:、—”"
_CLOSING = " 　\t\u00a0，,。；;：:！!？?、—…"
_MYSELF = re.compile("我(?![们国省市县区州军党方院局部厅会])")
_QUOTED_CORE = re.compile("(?:要|必须|[一-鿿]{1,6}(?:要)?)?“")
_QUOTE_MARK = re.compile("[“”]")
_MATES = {"”": "“", "’": "‘", "》": "《", "）": "（", ")": "("}
_COMMA = re.compile("[,，]")
_ADDRESSEE = re.compile(
    "他们|大家|当地|企业家?们?|(?:各|全省|全市|全县|有关|相关)[一-鿿、]{1,16}?(?:部门|单位|市州|地方|干部|党组织|党委|企业|同志|县区|市县)(?:和[一-鿿]{1,6}(?:部门|单位))?"
)
_LONGEST_NAME = 40
# What leads up to 要 inside its clause and is no part of the demand.
_LEADS_UP = re.compile(
    "(?:但|而)?(?:同时|(?:关键|重点|核心|根本|要害|前提|最重要的|最关键的|最根本的|最要紧的)(?:是|就是|还是))"
    "(?=(?:就|也|还|更)?(?:要|应|必须))"
)
_YOU = re.compile("大家|他们|她们|你们|[一-鿿]{1,6}们|同志们")
_ALL = re.compile("各|全|广大|有关|相关|所有|每|[省市县区]直")
_SUBJECT = re.compile(
    "[一-鿿、]{0,20}?(?:各地|部门|单位|机关|地区|地方|干部|党员|党委|党组|政府|党组织|组织|企业|教师|学校|社会|双方|人员|系统|同志|委员会|人大|政协|团体|班子|成员|媒体|中心组|"
    "法院|检察院|公安|队伍|军队|部队|官兵|青年|工会|[省市县区州镇乡村盟旗部委局厅])"
)


class Passage(NamedTuple):
    """A demand ``[start, end)`` and how sure it is one."""

    start: int
    end: int
    sure: float
    quoted: bool = False


def passage(
    prose: Prose, start: int, end: int, force: Force | None, *, listing: bool = False
) -> Passage | None:
    """Return the demand in ``[start, end)`` of ``prose``, or None where it only states facts.

    ``force`` is that of the reporting verb before it, None where there is none; ``listing`` tells
    that it is one of many.
    """
    text = prose.text
    direct = text[start : start + 1] not in _OPENING or text[start : start + 1] == "”"
    start, end = _trim(text, start, end)
    inner = _quoted_core(text, start, end)
    if inner:
        start, end = _trim(text, *inner)
    if end - start < 3 or is_addressed(text, start, end):
        return None
    if force is Force.SAYING and _MYSELF.search(text, start, end):
        return None
    plain = prose.plain(start)
    if force is Force.DEMANDING and direct and not _warns(text, plain, start, end):
        first: int | None = start
    else:
        first = _first_clause(text, plain, start, end, force, inner is not None, listing)
    if first is None:
        return None
    start, end = _trim(text, first, _without_remarks(plain, first, end))
    if end - start < 3 or text[end : end + 1] in ("？", "?"):
        return None
    return Passage(start, end, _sure(plain, start, end, force), inner is not None)


def _first_clause(
    text: str, plain: str, start: int, end: int, force: Force | None, quoted: bool, listing: bool
) -> int | None:
    """Return where the demand begins: behind the facts, at the purpose or the demand itself."""
    parts = [_trim(text, first, last) for first, last in clauses(plain, start, end)]
    parts = [(first, last) for first, last in parts if last > first]
    numbered = listing and begins_numbered(plain, start, end)
    while parts and (is_adverb(plain, *parts[0]) or (len(parts) > 1 and _YOU.fullmatch(plain, *parts[0]))):
        parts = parts[1:]
    if not parts:
        return None
    modal = next((at for at, part in enumerate(parts) if is_modal(plain, *part)), None)
    if modal is None:
        says = quoted and force is not Force.SAYING and not states_something(plain, start, end)
        return parts[0][0] if says or _is_order(plain, parts, force, listing, numbered) else None
    stated = any(states_something(plain, *part) for part in parts[1:modal])
    if (is_imperative(plain, *parts[0]) and not stated) or (
        force is Force.DEMANDING and not _states(plain, parts[:modal])
    ):
        return parts[0][0]
    first = modal
    while first > 0 and _leads_on(text, plain, *parts[first - 1]):
        first -= 1
    if first > 0 and first == modal:
        before = parts[first - 1]
        if is_topic(plain, *before) or (plain[parts[first][0]] == "越" and "越" in plain[slice(*before)]):
            first -= 1
    leads_up = _LEADS_UP.match(plain, parts[first][0]) if first == modal else None
    return leads_up.end() if leads_up else parts[first][0]


def _without_remarks(plain: str, start: int, end: int) -> int:
    """Return where the demand ends, before what is only told about it."""
    parts = list(clauses(plain, start, end))
    kept = len(parts)
    while kept > 1 and not (is_modal(plain, *parts[kept - 1]) or begins_order(plain, *parts[kept - 1])):
        kept -= 1
    told = next((part for part in parts[kept:] if is_remark(plain, *part)), None)
    return told[0] if told else end


def _warns(text: str, plain: str, start: int, end: int) -> bool:
    """Whether a fact follows the name of who is told (嘱咐大家，天气炎热，要…)."""
    comma = _COMMA.search(plain, start, end)
    if comma is None or not is_addressed(text, start, comma.start()):
        return False
    if _YOU.fullmatch(text, start, comma.start()):
        return True
    following = _COMMA.search(plain, comma.end(), end)
    part = (comma.end(), following.start() if following else end)
    return not (is_modal(plain, *part) or is_imperative(plain, *part) or is_opener(plain, *part))


def is_addressed(text: str, start: int, end: int) -> bool:
    """Whether ``[start, end)`` is no more than the name of those who are told what to do."""
    if text.endswith("们", start, end):
        return True
    return end - start <= _LONGEST_NAME and bool(
        _ADDRESSEE.fullmatch(text, start, end)
        or (_SUBJECT.fullmatch(text, start, end) and _ALL.match(text, start, end))
    )


def _is_order(plain: str, parts: list[Interval], force: Force | None, listing: bool, numbered: bool) -> bool:
    """Whether clauses without 要 are an order all the same."""
    if force is Force.DEMANDING:
        return True
    if force is Force.SAYING or any(states_something(plain, *part) for part in parts):
        return False
    orders = [is_imperative(plain, *part) for part in parts]
    begins = orders[0] or (may_be_imperative(plain, *parts[0]) and any(orders[1:2]))
    if numbered and (begins or is_opener(plain, *parts[0]) or may_be_imperative(plain, *parts[0])):
        return True
    if force is None and not begins and _ALL.match(plain, *parts[0]):
        subject = _SUBJECT.match(plain, *parts[0])
        begins = subject is not None and begins_order(plain, subject.end(), parts[0][1])
    if listing:
        begins = begins or bool(_SUBJECT.match(plain, *parts[0]))
        return begins and len(orders) <= 3 * (1 + sum(orders))
    return begins and 3 * sum(orders) >= len(orders)


def _leads_on(text: str, plain: str, start: int, end: int) -> bool:
    return is_opener(plain, start, end) or is_addressed(text, start, end)


def _states(plain: str, parts: list[Interval]) -> bool:
    return any(not is_opener(plain, *part) for part in parts)


def _quoted_core(text: str, start: int, end: int) -> Interval | None:
    """Return the inside of the quotation that makes up the whole demand."""
    match = _QUOTED_CORE.match(text, start, end) if text.find("“", start, start + 9) >= 0 else None
    if not match:
        return None
    depth, close = 1, -1
    for mark in _QUOTE_MARK.finditer(text, match.end(), end):
        depth += 1 if mark[0] == "“" else -1
        if depth == 0:
            close = mark.start()
            break
    if close < 0:
        return (match.end(), end) if match.end() == start + 1 else None
    behind = text[close + 1 : end]
    if close - match.end() < 8 or (behind.strip(_CLOSING + "等”") and behind[0] not in "；;"):
        return None
    return match.end(), close


def _trim(text: str, start: int, end: int) -> Interval:
    """Leave out punctuation at the edges, and quotation marks that have no mate inside."""
    stretch = text[start:end].lstrip(_OPENING)
    start = end - len(stretch)
    end = start + len(stretch.rstrip(_CLOSING))
    while end > start and text[end - 1] in _MATES:
        last = text[end - 1]
        if text.count(_MATES[last], start, end) >= text.count(last, start, end):
            break
        end = start + len(text[start : end - 1].rstrip(_CLOSING))
    if start < end and text[start] == "“" and text.find("”", start, end) < 0:
        start += 1
    return start, end


def _sure(plain: str, start: int, end: int, force: Force | None) -> float:
    comma = _COMMA.search(plain, start, end)
    if is_modal(plain, start, comma.start() if comma else end):
        return 0.92 if force is not Force.SAYING else 0.8
    return {Force.DEMANDING: 0.9, Force.STRESSING: 0.8, Force.SAYING: 0.6, None: 0.75}[force]
