"""Speeches and letters of an official, given in his own words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from annotator.suggest.directives.clauses import begins_numbered, is_modal
from annotator.suggest.directives.cues import DEMANDING, Cue
from annotator.suggest.directives.named import Named
from annotator.suggest.directives.passages import Passage, passage
from annotator.suggest.directives.prose import Interval, Prose
from annotator.suggest.patterns import Pattern

# The patterns that few articles need are compiled when one does.
# Each way to address somebody begins with its own word, so that few places of a text are tried.
_NAMED = "(?<=[^，。；：！ \n]{4})"
_ADDRESS = Pattern(
    "(?:尊敬的|同志们|各位|女士们|先生们|朋友们|同胞们|主席先生|大会主席先生|乡亲们|同学们"
    f"|党员{_NAMED}|同学{_NAMED}|留学生{_NAMED}|毕业生们{_NAMED}|志愿者{_NAMED})"
    "(?:[^。；\n]{0,220}[：:！]|(?<=尊敬的)(?<![^\n]尊敬的))"
)
# One of these stands in whatever addresses somebody.
_ADDRESSED = ("们", "各位", "尊敬的", "主席先生", "党员", "同学", "志愿者", "留学生")
_HEAD = 420
# How the words of a speaker begin where he addresses nobody: a headline, 我们召开座谈会, a signed article.
_OPENING_WORDS = Pattern("今天，我们|大家好！|委托，我|※|：《求是》|月，我|（[12]")
_OPENING = Pattern(
    "(?<![^\n])(?:今天，我们(?:召开|在这里)|大家好！|受[^，。]{2,12}委托，我(?=就))|※(?=[^。，\n]{2,4})"
    "|来源：《求是》发布时间：[0-9-]{10}|(?<=[^\n，。：])[0-9]{4}年[0-9]{1,2}月，(?=我(?![国省市县区党军们]))"
    "|(?:讲话|致辞|发言|演讲|说明)（[0-9]{4}年[^）]{3,20}）"
)
IN_FULL = "全文如下："
_IN_FULL = Pattern(f"(?:讲话|致辞|演讲|文章|信|贺电){IN_FULL}")
_LETTER = re.compile("[ 　]*(?:贺信|回信)(?=[^。：\n]{2,40}(?:，|：))")
_FIRST = 200
_OWN_WORDS = Pattern("我(?!国|省|市|区|县|州|军|党|院|部|局|校|厂|司)|大家|各位")
_REPORTED = Pattern("(?:强调|指出|表示|要求|说)[，：“]")
_FAR = 700
_LATEST = 16
_TOLD = Pattern("[^，。；“”\n]{0,14}(?:强调|指出|表示|说)[，：“]")
_SIGNED = Pattern("[ 　\n]*[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日")
_WISH = Pattern(
    "(?:(?<=[，；])|(?<![^。！？；\n]))[ 　]*(?:我们?|(中方|中国(?:政府)?))?"
    "(?:也|还|并|再次|真诚|衷心|真心|殷切|郑重|强烈)*地?"
    "(希望(?!同(?!志)|与|通过|能|看到|是|[，、。])|(?:呼吁|建议|倡议|提议|号召)(?![的、。书稿]|[^，。]{1,4}了)|期待(?=各方|大家|各国|与会)"
    "|(?<=中方)鼓励(?=[^，。]{0,10}(?:机构|企业|各方|双方|地方)))"
)
_WISHES = Pattern("希望|呼吁|建议|倡议|提议|号召|期待|鼓励")
# 中方将落实倡议，并呼吁….
_SIDE = Pattern("[ 　]*(中方|中国政府)(?=[^，。]{2,30}，[并也还]?(?:希望|呼吁|建议|倡议))")
_PLEDGE = Pattern("，(?:也|并|还)?(?:期待|愿意?同|将)")
_OFFER = Pattern("(提出)[^，。：]{0,10}(?:建议|倡议|主张|希望|要求)：")
_I_MYSELF = Pattern("[ 　]*(?:我(?![们国])|中国(?!人民|共产党)|中方)")
# What he always said, he says; and so with what he thinks.
_I_SAY = Pattern("[ 　]*我(?:多次|一再|经常|反复|一直|常)?(?:强调|讲|说|认为|主张)过?，")
_ALL_OF_US = Pattern("，(?=(?:我们|双方|各方|各国|大家|国际社会)(?:都|也|还)?(?:应|要|必须))")
_VOCATIVE = Pattern(
    "[ 　]*(?:(?:各位|尊敬的)[^，。！：]{1,12}|同志们|同学们|朋友们|女士们|先生们|(?:大会)?主席先生)"
    "(?:、[^，。！]{2,8})?[，！]"
)


def find_speech(text: str) -> Interval | None:
    """Return where a text in a speaker's own words names whom it addresses, or begins; None for the news."""
    head = text[:_HEAD]
    in_full = _IN_FULL.search(head) if IN_FULL in head else None
    if in_full:
        return in_full.span()
    address = _ADDRESS.search(head) if any(word in head for word in _ADDRESSED) else None
    address = address or _LETTER.match(text)
    if address:
        own = _OWN_WORDS.search(text, address.end(), address.end() + _FAR)
        if own and not _REPORTED.search(text, 0, own.start()):
            return address.span()
    if not _OPENING_WORDS.search(text, 0, _FIRST):
        return None
    opening = _OPENING.search(text, 0, _FIRST)
    return opening.span() if opening else None


def speaker_of(named: Named, text: str, address: Interval) -> Interval | None:
    """Return who speaks: named before ``address`` and not addressed, right behind it, or signing."""
    for official in reversed(named.officials[: named.before(address[0])]):
        if not _is_addressed(named, text, official):
            return official
    for official in named.officials[named.before(address[1]) :]:
        is_next = official[0] <= address[1] + _LATEST and not _is_addressed(named, text, official)
        if is_next or _SIGNED.match(text, official[1]):
            return official
    return None


def end_of(prose: Prose, named: Named, speaker: Interval | None, start: int) -> int:
    """Return where the speech from ``start`` ends: at a dateline, or where the news tells what he said."""
    end = next((at for at in prose.datelines if at > start), len(prose.text))
    if speaker is None:
        return end
    name = prose.text[slice(*speaker)]
    for first, last in named.officials[named.before(start) :]:
        if first >= end:
            break
        if prose.text[first:last] == name and _TOLD.match(prose.text, last):
            return prose.sentence_start(first)
    return end


def _is_addressed(named: Named, text: str, official: Interval) -> bool:
    """Whether somebody is addressed: 尊敬的李明省长, 李明总统，各位同事."""
    title = named.titles.get(official[0])
    if title is not None and title[0] >= official[1]:
        return True
    return text.startswith("尊敬的", max(0, min(official[0], title[0] if title else official[0]) - 3))


class Spoken(NamedTuple):
    """A demand in a speech, the 希望 or 呼吁 that makes it, and who makes it if it says so: 中方."""

    demand: Passage
    cue: Cue | None = None
    issuer: Interval | None = None


def demands(prose: Prose, start: int, end: int) -> Iterator[Spoken]:
    """Yield what is demanded in the speech ``[start, end)``."""
    goes_on = False
    for line in prose.lines(start, end):
        if prose.is_silent(*line):
            continue
        for first, last in prose.sentences(*line):
            found = list(_spoken(prose, first, last, goes_on=goes_on))
            goes_on = bool(found) or (goes_on and _I_MYSELF.match(prose.text, first, last) is not None)
            yield from found


def _behind_myself(text: str, start: int, end: int) -> int:
    """Return where the speaker comes to others: behind 我多次强调, or behind 中国正在发展，双方要…."""
    said = _I_SAY.match(text, start, end)
    if said:
        return said.end()
    others = _ALL_OF_US.search(text, start, end) if _I_MYSELF.match(text, start, end) else None
    return others.end() if others else start


def _spoken(prose: Prose, start: int, end: int, *, goes_on: bool) -> Iterator[Spoken]:
    offer = _OFFER.search(prose.text, start, end)
    if offer:
        found = passage(prose, offer.end(), end, DEMANDING, listing=True)
        if found:
            yield Spoken(found, Cue(*offer.span(1), DEMANDING, offer[1], offer.start(), offer.end()))
            return
    vocative = _VOCATIVE.match(prose.text, start, end)
    start = vocative.end() if vocative else start
    start = _behind_myself(prose.text, start, end)
    wish = _WISH.search(prose.outside, start, end) if _WISHES.search(prose.outside, start, end) else None
    side = _SIDE.match(prose.outside, start, end)
    stop = wish.start() if wish else end
    if not _I_MYSELF.match(prose.text, start, stop):
        numbered = begins_numbered(prose.text, start, stop)
        goes_on = goes_on and not prose.text.startswith("“", start)
        if goes_on or numbered or is_modal(prose.outside, start, stop):
            found = passage(prose, start, stop, None, listing=numbered)
            if found:
                yield Spoken(found)
    if wish:
        first, last = wish.span(2)
        pledge = _PLEDGE.search(prose.outside, last, end)
        found = passage(prose, last, pledge.start() if pledge else end, DEMANDING)
        if found:
            cue = Cue(first, last, DEMANDING, wish[2], first, last)
            said_by = wish if wish[1] else side
            yield Spoken(found, cue, said_by.span(1) if said_by else None)
