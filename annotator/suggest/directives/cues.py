"""Reporting verbs: where somebody is said to demand something."""

from __future__ import annotations

import re
from bisect import bisect_left
from enum import IntEnum
from typing import NamedTuple

from annotator.suggest.directives.prose import Prose
from annotator.suggest.directives.words import endings
from annotator.suggest.wordlists import pattern, sections


class Force(IntEnum):
    """How much a cue says by itself."""

    SAYING = 0
    STRESSING = 1
    DEMANDING = 2


class Cue(NamedTuple):
    """A reporting verb ``[start, end)``; what is said begins at ``then``.

    ``counted`` are those that announce demands (提出三点要求：…), ``doubtful`` those that are nouns
    where nobody stands right before them (的…要求).
    """

    start: int
    end: int
    force: Force
    word: str
    then: int
    counted: bool = False
    doubtful: str = ""


_FILE = "speech.txt"
_FORCE = {
    word: force
    for section, force in (
        ("demanding", Force.DEMANDING),
        ("stressing", Force.STRESSING),
        ("saying", Force.SAYING),
    )
    for word in sections(_FILE)[section]
}
_WORD = re.compile("|".join(sorted(_FORCE, key=len, reverse=True)))
_SPEECH_MARKS = frozenset("，,：:“—")
_NOUN_BEFORE = endings(_FILE, "noun before")
_OF_WHAT = re.compile("的[一-鿿]{0,8}$")
_BY_WHAT = re.compile("[ 　]*(?:并|也|和|及|将)?(?:按照?|根据|遵照|依照|对照|严格按|不负)")
_NOUN_CLAUSE = pattern(_FILE, "noun clause")
_NOUN_AFTER = pattern(_FILE, "noun after")
_COUNTED = endings(_FILE, "counted")
# 提出三点要求：… is one reporting verb.
_ANNOUNCED = re.compile(
    "提出(?!了)[^，。：；要]{0,14}?(?:(?:要求|希望)(?=[，：])|(?:意见|建议|主张|倡议|任务)(?=：|，(?:一是|第一)))"
    "|提出了[^，。：；要]{0,14}?(?:要求|意见|希望|建议|主张|倡议|任务)(?=：)"
)
_NOT_SAID = endings(_FILE, "not said")
_THAT = re.compile("[，,：:“]|要(?!求)|必须|[一-鿿]{2,8}(?:要(?!求|素|点|事)|必须|应当|应该)")
_NOT_ORDERED = ("的", "党中央", "所", "重要", "指示", "批示", "作出", "做出", "领导", "讲话")
# What is wished for oneself is no demand.
_WISHED = re.compile("同(?!意|志)|与|通过|借助|能|可以|有机会|得到|继续[同与]")
_MODAL_BEHIND = re.compile("要(?!求)|必须")
_MODIFIES = re.compile("的(?!是)|过")


class Cues:
    """The reporting verbs of one article that stand outside quotations."""

    def __init__(self, prose: Prose) -> None:
        self._prose = prose
        self._found = list(_WORD.finditer(prose.text))
        self._starts = [match.start() for match in self._found]

    def next(self, position: int) -> int:
        """Return where the next word stands that may be a reporting verb, or the end of the text."""
        at = bisect_left(self._starts, position)
        return self._starts[at] if at < len(self._starts) else len(self._prose.text)

    def may_be_in(self, start: int, end: int) -> bool:
        """Whether a word that may be a reporting verb stands between ``start`` and ``end``."""
        at = bisect_left(self._starts, start)
        return at < len(self._starts) and self._starts[at] < end

    def within(self, start: int, end: int) -> list[Cue]:
        """Return the reporting verbs of the sentence ``[start, end)``."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        cues = []
        for match in self._found[first:last]:
            if self._prose.is_quoted(match.start()) or (cues and match.start() < cues[-1].then):
                continue
            if match[0] == "提出" and (announced := self._announced(match, start, end)):
                cues.append(announced)
            elif self._is_verb(match, start, end):
                doubt = self._doubt(match, start)
                cues.append(Cue(*match.span(), _FORCE[match[0]], match[0], match.end(), doubtful=doubt))
        return cues

    def _announced(self, match: re.Match[str], start: int, end: int) -> Cue | None:
        announced = _ANNOUNCED.match(self._prose.text, match.start(), end)
        if announced is None or self._prose.text.endswith("所", start, match.start()):
            return None
        then = announced.end()
        first = then - 2 if self._prose.text.startswith("要求", then - 2) else match.start()
        return Cue(first, first + 2, Force.DEMANDING, self._prose.text[first : first + 2], then, counted=True)

    def _is_verb(self, match: re.Match[str], start: int, end: int) -> bool:
        text, word, force = self._prose.text, match[0], _FORCE[match[0]]
        first = self._prose.clause_start(start, match.start())
        after = match.end()
        if force is Force.SAYING:
            return text[after : after + 1] in _SPEECH_MARKS and not text.endswith(
                _NOT_SAID, first, match.start()
            )
        if not text[after : end + 1].strip() or _NOUN_AFTER.match(text, after):
            return False
        if word in ("希望", "期望") and _WISHED.match(text, after):
            return False
        if word in ("强调", "指出", "强调指出", "重申"):
            return not _MODIFIES.match(text, after) and text[match.start() - 1] != "所"
        if word in ("提出", "明确", "批示", "指示"):
            return bool(_THAT.match(text, after)) and not text.endswith(_NOT_ORDERED, first, match.start())
        if text[after] in "：:" and text.endswith(_COUNTED, first, match.start()):
            return True
        return not self._is_noun(word, first, match)

    def _is_noun(self, word: str, first: int, match: re.Match[str]) -> bool:
        text, start = self._prose.text, match.start()
        if word == "责令":
            return False
        if text.endswith(_NOUN_BEFORE, first, start) or _BY_WHAT.match(text, first, start):
            return True
        return word in ("希望", "要求", "期望") and text[match.end()] in "，," and first == start

    def _doubt(self, match: re.Match[str], start: int) -> str:
        """Return what makes a noun of a cue: 的…要求, 落实…要求; empty where nothing does."""
        if _FORCE[match[0]] is not Force.DEMANDING or match[0] == "责令":
            return ""
        text, position = self._prose.text, match.start()
        first = self._prose.clause_start(start, position)
        if _NOUN_CLAUSE.search(text, first, position):
            return "object"
        if match[0] == "要求" and first < position and _MODAL_BEHIND.match(text, match.end()):
            return "of what"
        return "of what" if _OF_WHAT.search(text, max(first, position - 9), position) else ""
