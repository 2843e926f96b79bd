"""Who is told to do it: the subject of a demand, or who is spoken to."""

from __future__ import annotations

import re

from annotator.suggest.directives.agents import AGENTS, ALL_OF_YOU, LONGEST, MANY, NOBODY, SHORTEST, Agents
from annotator.suggest.directives.clauses import (
    ORDER_FIRST,
    behind_ordinal,
    clauses,
    is_opener,
    opens_order,
    opens_with_preposition,
)
from annotator.suggest.directives.cues import DEMANDING, Cue
from annotator.suggest.directives.named import Named
from annotator.suggest.directives.passages import Passage
from annotator.suggest.directives.prose import Interval, Prose
from annotator.suggest.directives.words import endings, openings
from annotator.suggest.patterns import Pattern

_FILE = "speech.txt"
_ADVERBS = endings(_FILE, "before the verb")
_ADVERB_FIRST = openings(_FILE, "before the verb")
# What may begin behind the subject, or end its clause.
_VERB_FIRST = ORDER_FIRST | _ADVERB_FIRST.characters | frozenset("；：")
_CARED_FOR = endings(_FILE, "cared for")
# 叮嘱干部，要….
_SET_OFF = re.compile("(?:(?:村|乡镇|基层|党员)?干部|[他她])(?=，)")
_FIRST = re.compile(
    "(?:我们|他们|她们|你们|大家|同志们|同学们|乡亲们|[他她](?!们|人|国|山|乡))(?![的和与、])"
)
# 为此，我们要…: those who listen, and the speaker with them.
_US = Pattern("(?:同时|因此|为此|所以|今后|未来|当前|现在)?([我你咱]们(?:党|这一代人|这代人)?)")
# 我们也要看到，…，必须…; 我们学习先进，就要….
_WE_FIRST = Pattern("(我们)(?=也?还?要(?:清醒|充分|清楚)?地?看到，|[^，。；要]{2,16}，就(?:要|必须|应))")
_LET_US = "让我们"
# 李明同志是楷模，要…: he is not told.
_COMRADE = Pattern("(?<![的体位责导])同志$")
_DONE_BY = Pattern("[向在为对把将以按能，]|(?<!主)要")
# 国际社会特别是发达国家: a part of those who are told.
_ABOVE_ALL = re.compile("，?(?:特别是|尤其是)")
# What is told of somebody before it is said what he is to do.
_TOLD_OF = Pattern(
    "([^，。；：“”是]{2,16}?)(?:是(?!否)|地位|肩负|生逢|承担着|担负着|承载着|责任|使命|处[于在]|的责任)"
)
_THERE = re.compile("当地(?:负责同志|干部群众|干部|群众|企业|党委政府|党委|政府|居民|部门)?+(?![和与])")
_ABOUT = Pattern("(?:(?<!领导)工作|发展|建设|事业)$")
_SETTING = Pattern("[在从以对][一-鿿]{2,14}$")
_SETTING_INSIDE = Pattern("[向对在把](?<![应相面反针所存现])(?![口外应职岗校京建])")
# What may stand before the name.
_BEFORE_NAME = Pattern("(?:当前|目前|今后|今年|尤其是?|特别是?|不仅)")
_ABOUT_WHAT = re.compile("[在从以对]“")
_BRACKETS = Pattern("（[一-鿿]{2,6}）$")
# 作为党员干部，要….
_IN_ROLE = Pattern("作为(?:一名|每一?名)?([一-鿿]{2,20})")
_AS_WHAT = Pattern("(?![对把将以从按])([一-鿿]{2,14})(?<!有所)作为")
_SPOKEN_TO = Pattern("[对向]([一-鿿]{0,8}(?:大家|同志们|[一-鿿]们))(?:说|讲|表示)?$")
_SPOKEN_WITHIN = 12
# So long is the name of those who are told where nothing else tells where it ends: 基层干部公私分明.
_FEW = 8
_NO_NAME = re.compile(
    "[给向把将让对以从开使由被辞撤免批]|委托|早日|发起|利用|追究|取消|停止|建立|协助|指导|[^，。；]{1,6}[为同使于到]"
)
# So long is what is theirs: 领导班子的材料.
_OWN = 8
# So many clauses may tell of somebody before 要.
_CLAUSES_BEFORE = 2
# So many clauses may stand before the one with 要.
_CLAUSES = 3


class Addressees:
    """Finds who is to do what is demanded in one text."""

    def __init__(self, prose: Prose, named: Named) -> None:
        self._prose = prose
        self._text = prose.text
        self._agents = Agents(prose, named)

    def of(self, demand: Passage, cue: Cue | None) -> Interval | None:
        """Return who is told to do ``demand``, which ``cue`` reports."""
        if demand.modal == demand.start:
            subject = self._let_us(demand.start) or self._just_named(demand.start)
        else:
            us = _WE_FIRST.match(self._prose.plain(demand.start), demand.start, demand.end)
            subject = us.span(1) if us else self._with_those_above_all(demand, self._subject(demand, cue))
        return subject or (self._spoken_to(demand, cue) if cue else None)

    def _with_those_above_all(self, demand: Passage, told: Interval | None) -> Interval | None:
        """Return who is ``told``, and the part of them that is named behind: 国际社会特别是发达国家."""
        above_all = _ABOVE_ALL.match(self._text, told[1], demand.end) if told else None
        if told is None or above_all is None:
            return told
        done = _DONE_BY.search(self._text, above_all.end(), demand.end)
        stop = done.start() if done else demand.end
        part = self._agents.many(self._prose.plain(demand.start), above_all.end(), stop)
        return (told[0], part[1]) if part else told

    def _let_us(self, start: int) -> Interval | None:
        """Return 我们 of 让我们携手…."""
        lets = self._text[start] == "让" and self._text.startswith(_LET_US, start)
        return (start + 1, start + 3) if lets else None

    def _just_named(self, start: int) -> Interval | None:
        """Return who is told by 要 at ``start``, where it is said before what he is: 干部是骨干，要…."""
        text = self._text
        if text[start - 1] != "，":
            return None
        plain, sentence = self._prose.plain(start), self._prose.sentence_start(start)
        last = start
        for _ in range(_CLAUSES_BEFORE):
            if last <= sentence or text[last - 1] != "，":
                return None
            first = self._prose.clause_start(sentence, last - 1)
            told_of = _TOLD_OF.match(text, first, last)
            if told_of:
                return self._who_is_so(plain, *told_of.span(1))
            last = first
        return None

    def _who_is_so(self, plain: str, start: int, end: int) -> Interval | None:
        """Return ``[start, end)`` where it names people or bodies that may be told what to do."""
        if not AGENTS.end(plain, start, end) or _CARED_FOR.end(plain, start, end):
            return None
        if _COMRADE.search(plain, start, end):
            return None
        return (start, end) if self._agents.is_agent(plain, start, end) else None

    def _subject(self, demand: Passage, cue: Cue | None) -> Interval | None:
        """Return the subject of the first clause with 要, or of the verb behind 要求, 希望."""
        plain = self._prose.plain(demand.start)
        for number, (start, end) in enumerate(clauses(plain, demand.start, demand.end)):
            if start <= demand.modal < end:
                return self._before_modal(plain, start, demand.modal)
            if end + 1 == demand.modal and self._is_set_off(plain, start, end):
                return start, end
            role = _IN_ROLE.fullmatch(plain, start, end) if end + 1 == demand.modal else None
            if role and self._agents.is_agent(plain, *role.span(1)):
                return role.span(1)
            owner = self._owner(plain, start, end) if end + 1 == demand.modal else None
            if owner:
                return owner
            subject = self._before_verb(plain, start, end, cue) if number == 0 else None
            if subject or demand.modal < 0:
                return subject
            if number + 1 == _CLAUSES or not is_opener(plain, start, end):
                break
        return None

    def _is_set_off(self, plain: str, start: int, end: int) -> bool:
        """Whether all of a clause names those who are told by 要 behind it: 没有疫情的地区，要…."""
        before = _BEFORE_NAME.match(plain, start, end)
        if before and opens_with_preposition(plain, before.end(), end):
            return False
        is_somebody = AGENTS.end(plain, start, end) and _AS_WHAT.match(plain, start, end) is None
        return is_somebody and self._agents.is_agent(plain, start, end)

    def _owner(self, plain: str, start: int, end: int) -> Interval | None:
        """Return whose work is to be so: 领导班子 of 领导班子的材料，必须实事求是."""
        of = plain.rfind("的", start, end)
        if of < 0 or end - of > _OWN or _CARED_FOR.end(plain, start, of) or not AGENTS.end(plain, start, of):
            return None
        return (start, of) if self._agents.is_agent(plain, start, of) else None

    def _before_modal(self, plain: str, start: int, modal: int) -> Interval | None:
        start = behind_ordinal(plain, start, modal)
        before = _BEFORE_NAME.match(self._text, start, modal)
        start = before.end() if before else start
        end = self._without_adverbs(start, modal)
        if start == end:
            return None
        us = _US.fullmatch(self._text, start, end)
        if us:
            return us.span(1)
        if is_opener(plain, start, end) and not self._agents.is_agent(plain, start, end):
            return None
        as_what = _AS_WHAT.match(plain, start, end)
        if as_what and self._agents.is_agent(plain, *as_what.span(1)):
            return as_what.span(1)
        in_brackets = self._text[end - 1] == "）" and _BRACKETS.search(self._text, start, end)
        if in_brackets and self._agents.is_agent(plain, start, self._before(_BRACKETS, start, end)):
            return start, end
        about = _ABOUT_WHAT.search(self._text, start + 1, end)
        end = about.start() if about else end
        if self._agents.is_agent(plain, start, end):
            return start, self._without_setting(plain, start, end)
        for phrase in (_ABOUT, _SETTING):
            last = self._before(phrase, start, end)
            if last < end and self._agents.is_agent(plain, start, last):
                return start, self._without_setting(plain, start, last)
        return None

    def _without_setting(self, plain: str, start: int, end: int) -> int:
        """Return where the name ends before what is done and how: 各部门 of 各部门在工作中."""
        for setting in _SETTING_INSIDE.finditer(self._text, start + SHORTEST, end):
            if AGENTS.end(plain, start, setting.start()):
                return setting.start()
        return end

    def _before_verb(self, plain: str, start: int, end: int, cue: Cue | None) -> Interval | None:
        start = behind_ordinal(plain, start, end)
        demanded = cue is not None and cue.force is DEMANDING
        told = _FIRST.match(plain, start, end) if demanded else None
        if told:
            return told.span()
        first = self._agents.named_first(start, demanded=demanded)
        if first and (demanded or opens_order(plain, first[1], end)):
            return first
        if opens_order(plain, start, end) or NOBODY.match(plain, start):
            return None
        as_what = _AS_WHAT.match(plain, start, end)
        if as_what:
            return as_what.span(1)
        behind = start + SHORTEST
        for verb, character in enumerate(plain[behind : min(end, start + LONGEST)], behind):
            if character not in _VERB_FIRST:
                continue
            if character in "；：":
                break
            begins = character in ORDER_FIRST and opens_order(plain, verb, end)
            if begins or _ADVERB_FIRST.begin(plain, verb, end):
                last = self._without_adverbs(start, verb)
                if AGENTS.end(plain, start, last):
                    return start, self._without_setting(plain, start, last)
        return self._whoever(plain, start, end, demanded=demanded)

    def _whoever(self, plain: str, start: int, end: int, *, demanded: bool) -> Interval | None:
        """Return who is told at the beginning of a clause whose verb no list has."""
        if MANY.match(plain, start, end):
            return self._agents.many(plain, start, end)
        few = self._agents.many(plain, start, min(end, start + _FEW)) if demanded else None
        if few and not _NO_NAME.match(plain, *few):
            return start, few[1] + self._agents.body_at(few[1])
        there = _THERE.match(plain, start, end) if demanded else None
        return there.span() if there else None

    def _without_adverbs(self, start: int, end: int) -> int:
        length = _ADVERBS.longest(self._text, start, end)
        while length:
            end -= length
            length = _ADVERBS.longest(self._text, start, end)
        return end

    def _before(self, phrase: Pattern, start: int, end: int) -> int:
        found = phrase.search(self._text, start + 1, end)
        return found.start() if found else end

    def _spoken_to(self, demand: Passage, cue: Cue) -> Interval | None:
        """Return 大家 where it stands before the demand: 鼓励大家，要…; 对大家说，要…."""
        if demand.start - cue.then >= SHORTEST:
            whom = ALL_OF_YOU.match(self._text, cue.then, demand.start) or _SET_OFF.match(
                self._text, cue.then, demand.start
            )
            if whom:
                return whom.span()
        if demand.modal > demand.start + SHORTEST:
            return None  # 对大家说，地方的财力要用好: something else is the subject.
        near = max(0, cue.start - _SPOKEN_WITHIN)
        before = self._text[near : cue.start]
        if "对" not in before and "向" not in before:
            return None
        spoken = _SPOKEN_TO.search(self._text, near, cue.start)
        return spoken.span(1) if spoken else None
