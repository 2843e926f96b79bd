"""The edges of a demand inside what somebody is reported to say."""

from __future__ import annotations

import re
from dataclasses import dataclass

from annotator.suggest.directives.clauses import (
    clauses,
    is_adverb,
    is_imperative,
    is_modal,
    is_opener,
    may_be_imperative,
    modal_at,
    states_something,
)
from annotator.suggest.directives.cues import Force

_OPENING = " 　\t\u00a0，,。；;：:、—"
_CLOSING = " 　\t\u00a0，,。；;：:！!？?、—…"
_MYSELF = re.compile("我(?![们国省市县区州军党方院局部厅会])")
_QUOTED_CORE = re.compile("(?:要|必须|[一-鿿]{1,6}(?:要)?)?“")
_MATES = {"”": "“", "’": "‘", "》": "《", "）": "（", ")": "("}
_ADDRESSEE = re.compile(
    "他们|大家|当地|企业家?们?|(?:各|全省|全市|全县|有关|相关)[一-鿿、]{1,16}?(?:部门|单位|市州|地方|干部|党组织|党委|企业|同志|县区|市县)(?:和[一-鿿]{1,6}(?:部门|单位))?"
)
_ALL = re.compile("各|全|广大|有关|相关|所有|每|[省市县区]直")
_ADVERBS = re.compile("(?:一定|都|也|既|更|还|务必|就|同样|尤其|特别|首先|今后|继续)+$")
_SUBJECT = re.compile(
    "[一-鿿、]{0,20}?(?:各地|部门|单位|机关|地区|地方|干部|党员|党委|党组|政府|党组织|组织|企业|教师|学校|社会|双方|人员|系统|同志|委员会|人大|政协|团体|班子|成员|"
    "法院|检察院|公安|队伍|军队|部队|官兵|青年|工会|[省市县区州镇乡村盟旗部委局厅])"
)


@dataclass(frozen=True, slots=True)
class Passage:
    """A demand ``[start, end)`` and how sure it is one."""

    start: int
    end: int
    sure: float
    quoted: bool = False


def passage(text: str, start: int, end: int, force: Force | None) -> Passage | None:
    """Return the demand in ``text[start:end]``, or None where it only states facts.

    ``force`` is that of the reporting verb before it, None where there is none.
    """
    direct = text[start : start + 1] not in _OPENING
    start, end = _trim(text, start, end)
    inner = _quoted_core(text, start, end)
    if inner:
        start, end = _trim(text, *inner)
    if end - start < 3 or is_addressed(text[start:end]):
        return None
    if force is Force.SAYING and _MYSELF.search(text, start, end):
        return None
    if force is Force.DEMANDING and direct and not _warns(text, start, end):
        first: int | None = start
    else:
        first = _first_clause(text, start, end, force, quoted=inner is not None)
    if first is None:
        return None
    start, end = _trim(text, first, end)
    if end - start < 3 or text[end : end + 1] in ("？", "?"):
        return None
    return Passage(start, end, _sure(text, start, end, force), inner is not None)


def addressee(text: str, found: Passage, force: Force | None) -> tuple[int, int] | None:
    """Return who is to do it, where the demand begins with that."""
    stretch = re.split("[,，]", text[found.start : found.end], maxsplit=1)[0]
    modal = modal_at(stretch)
    if modal > 0:
        subject = _SUBJECT.fullmatch(_ADVERBS.sub("", stretch[:modal]))
        return (found.start, found.start + subject.end()) if subject and not is_opener(subject[0]) else None
    match = _ADDRESSEE.match(text, found.start, found.end)
    return match.span() if match and force is Force.DEMANDING else None


def _first_clause(text: str, start: int, end: int, force: Force | None, *, quoted: bool) -> int | None:
    """Return where the demand begins: behind the facts, at the purpose or the demand itself."""
    parts = [(*_trim(text, first, last),) for first, last in clauses(text, start, end)]
    parts = [(first, last) for first, last in parts if last > first]
    while parts and is_adverb(text[slice(*parts[0])]):
        parts = parts[1:]
    if not parts:
        return None
    modal = next((at for at, part in enumerate(parts) if is_modal(text[slice(*part)])), None)
    if modal is None:
        plain = quoted and force is not Force.SAYING and not states_something(text[start:end])
        return parts[0][0] if plain or _is_order(text, parts, force) else None
    opening = text[slice(*parts[0])]
    if is_imperative(opening) or (force is Force.DEMANDING and not _states(text, parts[:modal])):
        return parts[0][0]
    while modal > 0 and _leads_on(text[slice(*parts[modal - 1])]):
        modal -= 1
    return parts[modal][0]


def _warns(text: str, start: int, end: int) -> bool:
    """Whether a fact follows the name of who is told (嘱咐大家，天气炎热，要…)."""
    parts = [text[first:last] for first, last in clauses(text, start, end)][:2]
    if len(parts) < 2 or not is_addressed(parts[0]):
        return False
    return not (is_modal(parts[1]) or is_imperative(parts[1]) or is_opener(parts[1]))


def is_addressed(clause: str) -> bool:
    """Whether the clause is no more than the name of those who are told what to do."""
    return (
        clause.endswith("们")
        or bool(_ADDRESSEE.fullmatch(clause))
        or bool(_SUBJECT.fullmatch(clause) and _ALL.match(clause))
    )


def _is_order(text: str, parts: list[tuple[int, int]], force: Force | None) -> bool:
    """Whether clauses without 要 are an order all the same."""
    if force is Force.DEMANDING:
        return True
    if force is Force.SAYING:
        return False
    words = [text[slice(*part)] for part in parts]
    if any(states_something(word) for word in words):
        return False
    orders = [is_imperative(word) for word in words]
    begins = orders[0] or (may_be_imperative(words[0]) and any(orders[1:2]))
    return begins and 3 * sum(orders) >= len(orders)


def _leads_on(clause: str) -> bool:
    return is_opener(clause) or is_addressed(clause)


def _states(text: str, parts: list[tuple[int, int]]) -> bool:
    return any(not is_opener(text[slice(*part)]) for part in parts)


def _quoted_core(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the inside of the quotation that makes up the whole demand."""
    match = _QUOTED_CORE.match(text, start, end)
    if not match:
        return None
    depth, close = 1, -1
    for position in range(match.end(), end):
        depth += {"“": 1, "”": -1}.get(text[position], 0)
        if depth == 0:
            close = position
            break
    if close < 0:
        return (match.end(), end) if match.end() == start + 1 else None
    if close - match.end() < 8 or len(text[close + 1 : end].strip(_CLOSING + "等”")) > 0:
        return None
    return match.end(), close


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out punctuation at the edges, and quotation marks that have no mate inside."""
    while start < end and (text[start] in _OPENING or text[start] == "”"):
        start += 1
    while end > start:
        last = text[end - 1]
        mate = _MATES.get(last)
        if last in _CLOSING or (mate and text.count(mate, start, end) < text.count(last, start, end)):
            end -= 1
        else:
            break
    if start < end and text[start] == "“" and "”" not in text[start:end]:
        start += 1
    return start, end


def _sure(text: str, start: int, end: int, force: Force | None) -> float:
    first = re.split("[,，]", text[start:end], maxsplit=1)[0]
    if is_modal(first):
        return 0.92 if force is not Force.SAYING else 0.8
    return {Force.DEMANDING: 0.9, Force.STRESSING: 0.8, Force.SAYING: 0.6, None: 0.75}[force]
