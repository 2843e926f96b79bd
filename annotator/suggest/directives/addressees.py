"""Who is told to do it: the subject of a demand, or who is spoken to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from annotator.suggest.directives.clauses import (
    begins_order,
    behind_ordinal,
    clauses,
    is_opener,
    modal_at,
    opens_order,
    opens_with_preposition,
)
from annotator.suggest.directives.cues import Cue, Force
from annotator.suggest.directives.passages import Passage
from annotator.suggest.directives.prose import Interval, Prose
from annotator.suggest.directives.words import endings
from annotator.suggest.recommender import Suggestion

_FILE = "speech.txt"
_AGENTS = endings(_FILE, "agents")
_BEFORE_VERB = tuple(sorted(endings(_FILE, "before the verb"), key=len, reverse=True))
_EVERYBODY = re.compile("各(?![项类种个自具式])|每|所有|全(?![面力程过球])|广大|有关|相关|任何")
_ALL_OF_YOU = re.compile("大家|同志们|同学们|乡亲们|[一-鿿]{2,6}们")
_NOBODY = re.compile("我(?![国省市区县州])|咱|你们?|他们?|她们?|自己|其|这|那|此")
_TIME = re.compile("(?:下一步|下步|接下来|今后|今年|明年|当前|目前|首先|同时|尤其是?|特别是)")
_ABOUT = re.compile("(?:工作|发展|建设|事业)$")
_SETTING = re.compile("[在从以对][一-鿿]{2,14}$")
_AS_WHAT = re.compile("(?![对把将以从按])([一-鿿]{2,14})作为")
_FOR_WHOM = re.compile("对([一-鿿]{2,20})$")
_SPOKEN_TO = re.compile("[对向]([一-鿿]{0,8}(?:大家|同志们|[一-鿿]们))(?:说|讲|表示)?$")
_VERB = re.compile("鼓励|协助|指导|号召|欢迎|如果|始终|您|充分|坚持")
_PRONOUNS = ("我们", "他们", "你们", "她们", "咱们")
_MATTERS = (
    "事业",
    "工作",
    "制度",
    "政策",
    "问题",
    "项目",
    "环节",
    "领域",
    "方面",
    "规划",
    "措施",
    "任务",
    "治",
    "改革",
)
_BODIES_FOR = (
    "领导小组",
    "指挥部",
    "专班",
    "办公室",
    "委员会",
    "部门",
    "部",
    "局",
    "机关",
    "组织",
    "政府",
    "党委",
)
_LONGEST = 40
_SHORTEST_RUN = 2


class Addressees:
    """Finds who is to do what is demanded in one text."""

    def __init__(self, prose: Prose, found: Sequence[Suggestion]) -> None:
        self._prose = prose
        self._text = prose.text
        self._places: dict[int, int] = {}
        self._place_ends: set[int] = set()
        self._titled: dict[int, int] = {}
        for one in found:
            if one.label == "PLACE":
                self._places[one.start] = max(one.end, self._places.get(one.start, 0))
                self._place_ends.add(one.end)
            elif one.label == "OFFICIAL" and "title" in one.quoted:
                self._titled[one.quoted["title"][0]] = one.end

    def of(self, demand: Passage, cue: Cue | None) -> Interval | None:
        """Return who is told to do ``demand``, which ``cue`` reports."""
        return self._subject(demand, cue) or (self._spoken_to(demand, cue) if cue else None)

    def _subject(self, demand: Passage, cue: Cue | None) -> Interval | None:
        """Return the subject of the first clause with 要, or of the verb behind 要求, 希望."""
        plain = self._prose.plain(demand.start)
        for number, (start, end) in enumerate(clauses(plain, demand.start, demand.end)):
            modal = modal_at(plain, start, end)
            if modal >= 0:
                return self._before_modal(plain, start, modal)
            if number == 0:
                subject = self._before_verb(plain, start, end, cue)
                if subject:
                    return subject
            if number == 2 or not is_opener(plain, start, end):
                return None
        return None

    def _before_modal(self, plain: str, start: int, modal: int) -> Interval | None:
        start = behind_ordinal(plain, start, modal)
        end = self._without_adverbs(start, modal)
        whom = _FOR_WHOM.fullmatch(self._text, start, end)
        if whom and self._text.endswith(_AGENTS, start, end):
            return whom.span(1)
        if is_opener(plain, start, end) and not self._is_agent(plain, start, end):
            return None
        for last in (end, self._without_topic(start, end), self._without_setting(start, end)):
            if self._is_agent(plain, start, last):
                return start, last
        return None

    def _before_verb(self, plain: str, start: int, end: int, cue: Cue | None) -> Interval | None:
        as_what = _AS_WHAT.match(plain, start, end)
        if as_what:
            return as_what.span(1)
        start = behind_ordinal(plain, start, end)
        demanded = cue is not None and cue.force is Force.DEMANDING
        if start in self._titled and demanded:
            return start, self._titled[start]
        first = self._named_first(start)
        if first and (demanded or opens_order(plain, first[1], end)):
            return first
        if opens_order(plain, start, end) or _NOBODY.match(plain, start):
            return None
        for verb in range(start + _SHORTEST_RUN, min(end, start + _LONGEST)):
            if opens_order(plain, verb, end) or plain.startswith(_BEFORE_VERB, verb):
                last = self._without_adverbs(start, verb)
                if plain.endswith(_AGENTS, start, last):
                    return start, last
        return None

    def _named_first(self, start: int) -> Interval | None:
        """Return the place, or the body of a place, with which the demand begins."""
        end = self._places.get(start)
        if end is None:
            return None
        if end in self._titled:
            return start, self._titled[end]
        for agent in _AGENTS:
            if self._text.startswith(agent, end):
                return start, end + len(agent)
        return start, end

    def _is_agent(self, plain: str, start: int, end: int) -> bool:
        """Whether ``[start, end)`` names somebody who can do something."""
        if not start < end <= start + _LONGEST or _NOBODY.match(plain, start, end):
            return False
        if plain.endswith(_PRONOUNS, start, end) or self._is_done(plain, start, end):
            return False
        if (start in self._places and end in self._place_ends) or _ALL_OF_YOU.fullmatch(plain, start, end):
            return True
        if opens_with_preposition(plain, start, end):
            return False
        if plain.endswith(_AGENTS, start, end):
            return True
        return bool(_EVERYBODY.match(plain, start, end)) and not plain.endswith(_MATTERS, start, end)

    def _is_done(self, plain: str, start: int, end: int) -> bool:
        """Whether ``[start, end)`` begins with a verb, and is not the name of a body for it."""
        verb = begins_order(plain, start, end) or _VERB.match(plain, start, end)
        return bool(verb) and not plain.endswith(_BODIES_FOR, start, end)

    def _without_adverbs(self, start: int, end: int) -> int:
        while True:
            adverb = next((word for word in _BEFORE_VERB if self._text.endswith(word, start, end)), "")
            if not adverb:
                return end
            end -= len(adverb)

    def _without_topic(self, start: int, end: int) -> int:
        topic = _ABOUT.search(self._text, start, end)
        return topic.start() if topic else end

    def _without_setting(self, start: int, end: int) -> int:
        setting = _SETTING.search(self._text, start + 1, end)
        return setting.start() if setting else end

    def _spoken_to(self, demand: Passage, cue: Cue) -> Interval | None:
        """Return 大家 where it stands before the demand: 鼓励大家，要…; 对大家说，要…."""
        whom = _ALL_OF_YOU.match(self._text, cue.then, demand.start)
        if whom:
            return whom.span()
        spoken = _SPOKEN_TO.search(self._text, max(0, cue.start - 12), cue.start)
        return spoken.span(1) if spoken else None
