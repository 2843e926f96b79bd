"""Who can be told to do something: the names of people and bodies, by how they begin and end."""

from __future__ import annotations

import re

from annotator.suggest.directives.clauses import begins_order, opens_order, opens_with_preposition
from annotator.suggest.directives.named import Named
from annotator.suggest.directives.prose import Interval, Prose
from annotator.suggest.directives.words import endings
from annotator.suggest.patterns import Pattern
from annotator.suggest.wordlists import sections

_FILE = "speech.txt"
AGENTS = endings(_FILE, "agents")
_AGENT_WORDS = frozenset(sections(_FILE)["agents"])
_MATTERS = endings(_FILE, "matters")
_BODIES_FOR = endings(_FILE, "bodies for")
_SHORT_BODIES_FOR = endings(_FILE, "short bodies for")
_SHORT_BODY = 8
_EVERYBODY = re.compile("各(?![项类种个自具式])|每|所有|全(?![面力程过球])|广大|有关|相关|任何")
ALL_OF_YOU = Pattern("大家|同志们|同学们|乡亲们|[一-鿿]{2,6}们")
NOBODY = re.compile("我(?![国省市区县州])|咱|你们?|他们?|她们?|自己|其|这|那|此")
_PRONOUNS = ("我们", "他们", "你们", "她们", "咱们")
# Many may be told, by a name that ends with an agent; so far from one may stand another.
MANY = re.compile("(?:全[国省市县区]|全体)?(?:广大|各级?|所有|全体|有关|相关)")
_NEXT_AGENT = 8
# 派驻机关的督导组, 参加救灾的同志 are named by what they do.
_THOSE_WHO = Pattern("(?:派驻|派出|参加|参与|负责|承担|从事)[^，。；]{2,16}的[一-鿿]{2,4}")
# So long is what makes a longer name of one: 青年 + 科技人才.
_COMPOUND = 5
_JOINS = frozenset("和与及、暨以或特尤的全各广")
_NOT_BEHIND_AGENT = frozenset("的、和与及等")
_BRACKETED = Pattern("（[一-鿿]{2,6}）")
_VERB = re.compile("鼓励|协助|指导|号召|欢迎|如果|始终|您|充分|坚持")
_PAIRED = re.compile("[与和、]")
LONGEST = 40
SHORTEST = 2
_NO_PREPOSITIONS = ("从事", "在场", "在座")
# 上海的同志们 are those of the place.
_OF_THERE = re.compile("的(?:同志们?|乡亲们|干部群众|人民|朋友们|企业家们?|同学们)")


def _goes_on(plain: str, last: int, stop: int) -> bool:
    """Whether what stands between those who are told and more of them makes one name of both."""
    return not last or stop - last <= _COMPOUND or plain[last] in _JOINS


class Agents:
    """The people and bodies of one text who may be told what to do."""

    def __init__(self, prose: Prose, named: Named) -> None:
        self._prose = prose
        self._text = prose.text
        self._named = named

    def is_agent(self, plain: str, start: int, end: int) -> bool:
        """Whether ``[start, end)`` names somebody who can do something."""
        if not start < end <= start + LONGEST or NOBODY.match(plain, start, end):
            return False
        if plain.endswith(_PRONOUNS, start, end) or self._is_done(plain, start, end):
            return False
        if start in self._named.place_starts and end in self._named.place_ends:
            return True
        if ALL_OF_YOU.fullmatch(plain, start, end):
            return True
        if opens_with_preposition(plain, start, end) and not plain.startswith(_NO_PREPOSITIONS, start, end):
            return False
        if AGENTS.end(plain, start, end):
            return True
        return bool(_EVERYBODY.match(plain, start, end)) and not _MATTERS.end(plain, start, end)

    def many(self, plain: str, start: int, end: int) -> Interval | None:
        """Return 各级党委政府, 广大青年学生 at the beginning of a clause, whatever follows them."""
        last = 0
        for stop in range(start + SHORTEST, min(end, start + LONGEST) + 1):
            character = plain[stop - 1]
            may_end = character in AGENTS.characters and character != "级"
            if may_end and AGENTS.end(plain, start, stop) and _goes_on(plain, last, stop):
                last = stop
            if last and (stop > last + _NEXT_AGENT or opens_order(plain, stop, end)):
                break
        if not last or plain[last : last + 1] in _NOT_BEHIND_AGENT:
            return None
        brackets = _BRACKETED.match(self._text, last, end)
        return start, brackets.end() if brackets else last

    def named_first(self, start: int, *, demanded: bool) -> Interval | None:
        """Return the official, the place, or the body of a place, with which the demand begins."""
        official = self._named.with_title_from(start)
        if official and demanded:
            return start, official
        end = self._named.place_starts.get(start)
        if end is None:
            return None
        if _PAIRED.match(self._text, end):
            end = self._named.place_starts.get(end + 1, end)
        official = self._named.with_title_from(end)
        if official:
            return start, official
        if MANY.match(self._text, end):
            many = self.many(self._prose.outside, end, len(self._text))
            return start, many[1] if many else end
        of_there = _OF_THERE.match(self._text, end)
        return start, of_there.end() if of_there else end + self.body_at(end)

    def body_at(self, start: int) -> int:
        """Return how long the word for people or bodies is that begins at ``start``."""
        text = self._text
        return next((length for length in (4, 3, 2) if text[start : start + length] in _AGENT_WORDS), 0)

    def _is_done(self, plain: str, start: int, end: int) -> bool:
        """Whether ``[start, end)`` begins with a verb, and is not the name of a body for it."""
        verb = begins_order(plain, start, end) or _VERB.match(plain, start, end)
        if not verb or _BODIES_FOR.end(plain, start, end):
            return False
        if end - start <= _SHORT_BODY and _SHORT_BODIES_FOR.end(plain, start, end):
            return plain.endswith("干部", start, end)
        return _THOSE_WHO.fullmatch(plain, start, end) is None
