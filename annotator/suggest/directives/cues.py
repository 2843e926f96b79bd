"""Reporting verbs: where somebody is said to demand something."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from enum import Enum, IntEnum

from ahocorasick_rs import AhoCorasick, MatchKind

from annotator.suggest.directives.clauses import begins_order
from annotator.suggest.directives.prose import Prose
from annotator.suggest.directives.words import endings, openings
from annotator.suggest.patterns import Pattern
from annotator.suggest.wordlists import pattern, sections


class Force(IntEnum):
    """How much a cue says by itself."""

    SAYING = 0
    STRESSING = 1
    DEMANDING = 2


class Doubt(Enum):
    """What may make a noun of 要求: 的…要求 names whose it is, 落实…要求 makes an object of it."""

    NONE = 0
    POSSESSED = 1
    OBJECT = 2


# Each by a name of its own: to read a member from its class takes as long as two calls.
SAYING, STRESSING, DEMANDING = Force
NO_DOUBT, POSSESSED, OBJECT = Doubt


@dataclass(slots=True)
class Cue:
    """A reporting verb ``[start, end)``; its clause begins at ``first``, what is said at ``then``.

    ``counted`` are those that announce demands: 提出三点要求：…. ``until`` is where a quotation ends that is
    all that is said (提出了“…”的要求), else 0.
    """

    start: int
    end: int
    force: Force
    word: str
    first: int
    then: int
    doubt: Doubt = NO_DOUBT
    counted: bool = False
    until: int = 0


_FILE = "speech.txt"
_FORCE = {
    word: force
    for section, force in (
        ("demanding", DEMANDING),
        ("stressing", STRESSING),
        ("saying", SAYING),
    )
    for word in sections(_FILE)[section]
}
_WORDS = tuple(_FORCE)
_FIND = AhoCorasick(_WORDS, matchkind=MatchKind.LeftmostLongest)
# 指出 may speak where 强调指出 does not: the words inside longer ones.
_INSIDE = {
    word: inside
    for word in _WORDS
    if (inside := sorted((word.find(one), one) for one in _WORDS if one != word and one in word))
}
_SAID = frozenset("，,：:“—。")
_NOT_BEHIND = {
    STRESSING: frozenset("。！？、；》过与及"),
    DEMANDING: frozenset("。！？、；》的与及"),
}
_STRESSED = frozenset(("强调", "指出", "强调指出", "重申"))
_ORDERED = frozenset(("提出", "明确", "确定", "批示", "指示"))
_WISHES = frozenset(("希望", "期望"))
_NOUN_BEFORE = endings(_FILE, "noun before")
_PROPOSALS = endings(_FILE, "proposals")
_OF_WHAT = Pattern("的(?<!(?:召开|举行|印发|下发|发布|出台)的)[一-鿿]{0,8}$")
_BY_WHAT = re.compile("[ 　]*(?:并|也|和|及|将)?(?:按照?|根据|遵照|依照|对照|严格按|不负)")
_NOUN_CLAUSE = pattern(_FILE, "noun clause")
# A document says plainly what it demands: 《方案》也明确要求，要…; 印发方案，明确要求加快….
_PLAINLY = re.compile("(?:并|还|也|又|更|再次|多次)?明确要求[^，,。；：、]")
_SAYS_PLAINLY = re.compile(
    "(?:[》部委厅局府会案]|[^，的]{4}[也还又中])明确要求[，：]|(?<![出有的和、了])明确要求[，：](?:要(?!求)|必须|各|全)"
)
_NOUN_AFTER = openings(_FILE, "noun after")
# 要求和谐, 要求来自, 希望与会者 are verbs all the same.
_VERB_AFTER = re.compile("和谐|来自|与会")
_COUNTED = endings(_FILE, "counted")
# 提出三点要求：… is one reporting verb.
_ANNOUNCED = re.compile(
    "提出(?!了)[^，。：；要]{0,14}?"
    "(?:(?:要求|希望)(?=：|，(?:要(?!求)|必须|不[搞得准]|通过|各[^，。]{1,12}要|一是|一要|第一))|(?:意见|建议|主张|倡议|任务)(?=：|，(?:一是|第一)))"
    "|提出了[^，。：；要]{0,14}?(?:要求|意见|希望|建议|主张|倡议|任务)(?=：)"
)
# 确定了以下措施：（一）…: what a meeting settles.
_SETTLED = re.compile("(?:确定|明确)了?[^，。：；要]{0,12}(?:措施|任务|举措|重点工作)(?=：)")
# 党的二十大确定的目标 settles nothing here.
_SETTLES = frozenset("了以如")
_NOT_SAID = endings(_FILE, "not said")
_THAT = Pattern("[，,：:“]|要(?!求)|必须|[一-鿿]{2,8}(?:要(?!求|素|点|事)|必须|应当|应该)")
# 指示国防部提交方案, 指示有关部门抢险.
_WHOM = Pattern("(?:[一-鿿]{1,4}部长?|(?:有关|相关|各)[一-鿿]{1,6}(?:部门|单位|地方))(?=[^，。；、的]{4})")
# 提出了“加快…”的要求, 按照会议强调的“要加快…”.
_QUOTING = frozenset(("提出", "强调", "要求", "明确", "指出"))
_QUOTES = re.compile("[了的过]?\n?“")
_BEFORE_QUOTE = frozenset("了的过\n“")
_MOTTO = 10
_THE_DEMAND = re.compile("[^，。；“”]{0,8}(?<!总)要\n?求")
# 不仅要求办好展会，还明确提出加快修路.
_BESIDES = re.compile(
    "(?:还|并|也|又|同时)(?:明确|专门|特别|进一步)*提出(?![^，。]*的(?:目标|思路|口号|理念|概念|观点|战略)(?:[，。；]|$))"
)
_NOT_ORDERED = ("的", "党中央", "所", "重要", "指示", "批示", "作出", "做出", "领导", "讲话")
# 作出重要指示，要…; 发出号召，要….
_GIVEN = ("发出", "作出", "做出", "作出重要", "做出重要", "作出明确")
_INSTRUCTS = re.compile("[，：](?:[^，。；要]{4,40}，)?(?:要(?!求)|必须|各地|各级)")
# What somebody is punished with is no demand.
_SANCTION = re.compile("[他她其]?(?:本人)?(?:引咎)?(?:辞去|辞职|停职)")
# 加强调研 is no 强调.
_STRENGTHENED = re.compile("[加增]强调[研查度解控配整理节运动]")
# What is wished for oneself is no demand.
_WISHED = re.compile(
    "同(?!意|志|学|胞|行们|事)|与(?!会)|通过|借助|再次|以此|借此|由此|能|可以|有机会|得到|继续[同与]"
)
# 在总理建议下任命了大臣: what was done at somebody's bidding.
_AT_BIDDING = re.compile("[在经][^，]{0,20}$")
# 勉励说，要…
_SPOKEN = re.compile("[说道][，：]")
_MODAL_BEHIND = re.compile("要(?!求)|必须")
_MODIFIES = re.compile("的(?!是)|过")


class Cues:
    """The reporting verbs of one article that stand outside quotations."""

    def __init__(self, prose: Prose) -> None:
        self._prose = prose
        self._text = prose.text
        self._found = _words(prose.text)
        self._starts = [*(start for start, _ in self._found), len(prose.text)]
        # Between these two words was asked last: the next question is often for the same place.
        self._last, self._next = -1, self._starts[0]

    def next(self, position: int) -> int:
        """Return where the next word stands that may be a reporting verb, or the end of the text."""
        if not self._last < position <= self._next:
            at = bisect_left(self._starts, position)
            self._last = self._starts[at - 1] if at else -1
            self._next = self._starts[at]
        return self._next

    def may_be_in(self, start: int, end: int) -> bool:
        """Whether a word that may be a reporting verb stands between ``start`` and ``end``."""
        return self.next(start) < end

    def within(self, start: int, end: int) -> list[Cue]:
        """Return the reporting verbs of the sentence ``[start, end)``."""
        cues: list[Cue] = []
        for position, word in self._found[bisect_left(self._starts, start) : bisect_left(self._starts, end)]:
            if self._prose.is_quoted(position) or (cues and position < cues[-1].then):
                continue
            cue = self._read(word, position, start, end, inside=bool(cues))
            if cue:
                cues.append(cue)
        return cues

    def _read(self, word: str, position: int, start: int, end: int, *, inside: bool) -> Cue | None:
        force, after = _FORCE[word], position + len(word)
        if force is SAYING:
            is_verb = self._text[after] != "。" and not _NOT_SAID.end(self._text, start, position)
        elif word in _STRESSED:
            is_verb = self._is_followed(after, end) and self._stresses(position, after)
        else:
            is_verb = self._is_followed(after, end)
        quoted = self._quoting(word, position, start, end)
        if quoted or not is_verb:
            return quoted
        first = self._prose.clause_start(start, position)
        while self._text[first] in " 　":
            first += 1
        if inside and _BESIDES.match(self._text, first, end) and begins_order(self._text, after, end):
            return Cue(position, after, force, word, first, after)
        if word in _ORDERED:
            return self._ordered(word, position, first, start, end)
        cue = Cue(position, after, force, word, first, after)
        return self._demanding(cue) if force is DEMANDING else cue

    def _quoting(self, word: str, position: int, start: int, end: int) -> Cue | None:
        """Return the verb of 提出了“…”的要求: what is quoted is demanded, and no more of the sentence."""
        after = position + len(word)
        if word not in _QUOTING or after >= end or self._text[after] not in _BEFORE_QUOTE:
            return None
        if not _QUOTES.match(self._text, after, end):
            return None
        quotations = self._prose.quotations_in(after, after + 3)
        if not quotations or quotations[0][1] > end:
            return None
        first, until = quotations[0]
        if until - first <= _MOTTO:
            return None
        demanded = _THE_DEMAND.match(self._text, until, end) is not None
        if not demanded and (first == after or not _MODAL_BEHIND.match(self._text, first + 1, until)):
            return None
        clause = self._prose.clause_start(start, position)
        return Cue(position, after, DEMANDING, word, clause, first, until=until)

    def _is_followed(self, after: int, end: int) -> bool:
        """Whether words follow that may be what is demanded."""
        text = self._text
        if after >= end or text[after : after + 2].isspace():
            return False
        return not _NOUN_AFTER.begin(text, after, end + 2) or bool(_VERB_AFTER.match(text, after))

    def _stresses(self, position: int, after: int) -> bool:
        return not _MODIFIES.match(self._text, after) and self._text[position - 1 : position] != "所"

    def _ordered(self, word: str, position: int, first: int, start: int, end: int) -> Cue | None:
        text, after = self._text, position + len(word)
        announced = (_ANNOUNCED if word == "提出" else _SETTLED).match(text, position, end)
        if announced and not text.endswith("所", start, position):
            then = announced.end()
            noun = then - 2 if text.startswith("要求", then - 2) else position
            return Cue(noun, noun + 2, DEMANDING, text[noun : noun + 2], first, then, counted=True)
        if _INSTRUCTS.match(text, after) and text.endswith(_GIVEN, first, position):
            return Cue(position, after, DEMANDING, word, first, after, counted=True)
        is_said = word != "确定" and (
            _THAT.match(text, after) or (word == "指示" and _WHOM.match(text, after))
        )
        if not is_said or text.endswith(_NOT_ORDERED, first, position):
            return None
        cue = Cue(position, after, _FORCE[word], word, first, after)
        if cue.force is DEMANDING:
            cue.doubt = self._doubt(cue)
        return cue

    def _demanding(self, cue: Cue) -> Cue | None:
        """Return 要求 and the like as a verb, None where it is a noun."""
        if cue.word == "责令":
            punished = _SANCTION.match(self._text, cue.end) or self._text.endswith("被", 0, cue.start)
            return None if punished else cue
        text, first, position, after = self._text, cue.first, cue.start, cue.end
        if cue.word == "号召" and text.endswith(_GIVEN, first, position):
            cue.counted = _INSTRUCTS.match(text, after) is not None
            return cue if cue.counted else None
        if cue.word in _WISHES and _WISHED.match(text, after):
            return None
        if cue.word == "建议" and _PROPOSALS.end(text, first, position):
            return None
        if not (text[after] in "：:" and _COUNTED.end(text, first, position)):
            is_noun = _NOUN_BEFORE.end(text, first, position) and not (
                _PLAINLY.match(text, first, after + 1) or _SAYS_PLAINLY.search(text, first, after + 3)
            )
            if is_noun or _BY_WHAT.match(text, first, position):
                return None
            if first == position and text[after] in "，," and cue.word in ("希望", "要求", "期望"):
                return None
        if text[after] == "下" and _AT_BIDDING.search(text, first, position):
            return None
        if _SPOKEN.match(text, after):
            cue.then = after + 1
        cue.doubt = self._doubt(cue)
        return cue

    def _doubt(self, cue: Cue) -> Doubt:
        text, first, position = self._text, cue.first, cue.start
        if first == position:
            return NO_DOUBT
        if _NOUN_CLAUSE.search(text, first, position):
            return OBJECT
        if cue.word == "要求" and _MODAL_BEHIND.match(text, cue.end):
            return POSSESSED
        possessed = _OF_WHAT.search(text, max(first, position - 9), position)
        return POSSESSED if possessed else NO_DOUBT


def _words(text: str) -> list[tuple[int, str]]:
    """Return the words that may be reporting verbs, by what follows them, and where they start."""
    found: list[tuple[int, str]] = []
    for number, start, end in _FIND.find_matches_as_indexes(text):
        word = _WORDS[number]
        if word == "强调" and text[start - 1] in "加增" and _STRENGTHENED.match(text, start - 1):
            continue
        if word == "确定" and text[end : end + 1] not in _SETTLES:
            continue
        if _may_speak(word, text[end : end + 2]):
            found.append((start, word))
        elif word in _INSIDE:
            for offset, inner in _INSIDE[word]:
                stop = start + offset + len(inner)
                if _may_speak(inner, text[stop : stop + 2]):
                    found.append((start + offset, inner))
    return found


def _may_speak(word: str, following: str) -> bool:
    force = _FORCE[word]
    if force is SAYING:
        return following[:1] in _SAID or (word == "表示" and following[:1] == "要" and following != "要求")
    return following.lstrip("\n")[:1] not in _NOT_BEHIND[force] or following == "与会"
