"""Places that come back in an article without the circumstances in which they were named first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from annotator.suggest.gazetteer import gazetteer
from annotator.suggest.patterns import Pattern
from annotator.suggest.places import foreign
from annotator.suggest.places.bodies import Bodies
from annotator.suggest.places.ends import begins_quoted_name, nature_end
from annotator.suggest.places.features import makes_an_undertaking
from annotator.suggest.places.found import Found, Silence
from annotator.suggest.places.sites import SiteGrammar
from annotator.suggest.places.words import Words

_LAST_STEP = Pattern(r"[省市县区旗州镇乡盟](?=[^省市县区旗州镇乡盟道]{2,8}(?:镇|乡|街道|村|社区|嘎查)$)")
_SMALL = ("镇", "乡", "街道", "村", "社区", "嘎查")
_SMALL_ENDS = frozenset(word[-1] for word in _SMALL)
# Works that everybody knows where they stand: 王家坝闸.
_LANDMARKS = frozenset("闸坝圩堰渠桥塔")
_WITH_SUFFIX = ("site_visited", "site_chain")
_REPEATED = (*_WITH_SUFFIX, "world")


class Repeats:
    """The names of one article that may be told again, and where they are."""

    def __init__(self, text: str, words: Words, sites: SiteGrammar, bodies: Bodies) -> None:
        self._text = text
        self._words = words
        self._sites = sites
        self._bodies = bodies
        self._own: dict[str, Found] = {}

    def learn(self, start: int, end: int, one: Found) -> None:
        """Keep the name at ``[start, end)``, a part of ``one`` that can stand alone."""
        name = self._text[start:end]
        if one.rule == "site_chain" and not self._stands_alone(name):
            return
        self._own.setdefault(name, one)

    def _stands_alone(self, name: str) -> bool:
        if len(name) < 3:
            return False
        if self._words.is_generic(name):
            # 长山花园社区: no more than the first word tells that this is a name.
            return name.endswith("社区") and len(name) > 5 and name[:2] not in self._words.generic
        return name[-1] in _LANDMARKS or self._sites.is_strong(name, 1)

    def found(self, taken: Sequence[Found], silence: Silence) -> Iterator[Found]:
        """Yield what was named once with all its circumstances, where it comes back alone."""
        names = dict(self._own)
        text = self._text
        for one in taken:
            begin, stop, rule, *_ = one
            if rule in _REPEATED or (text[stop - 1] in _SMALL_ENDS and text.endswith(_SMALL, begin, stop)):
                for name in self._short_names(one):
                    names.setdefault(name, one)
        for start, name_end in self._told(names):
            if silence.covers(start):
                continue
            first = names[self._text[start:name_end]]
            if (end := self._end(start, name_end, first)) is not None:
                yield Found(start, end, "again", first.entry, first)

    def _told(self, names: Iterable[str]) -> Iterator[tuple[int, int]]:
        """Yield where the names stand, the leftmost first and of those the longest; they are few."""
        found: list[tuple[int, int]] = []
        for name in names:
            start = self._text.find(name)
            while start >= 0:
                found.append((start, -start - len(name)))
                start = self._text.find(name, start + 1)
        reached = 0
        for start, last in sorted(found):
            if start >= reached:
                reached = -last
                yield start, reached

    def _end(self, start: int, end: int, first: Found) -> int | None:
        """Return where a name told again ends; None where it is a part of another name."""
        if self._words.products.end_at(self._text, end):
            return None
        if self._text[start - 1 : start] == "“" and begins_quoted_name(self._text, end):
            return None
        if first.rule == "world" and foreign.is_part(self._text, start, end):
            return None
        site = self._sites.after(start, end)
        if site is not None:
            return site.end
        if self._bodies.goes_on_as_body(end):
            return None
        if self._text.startswith("市民", end - 1):
            return end - 1
        if first.rule != "feature":
            # 刘家堡村 after 刘家堡乡: the village bears the name of its town.
            bears_it = self._text.startswith("村", end) and not self._text.startswith("村民", end)
            return end + (bears_it and self._text[end - 1] not in "镇乡村")
        return None if makes_an_undertaking(self._text, end) else nature_end(self._text, end)

    def _short_names(self, one: Found) -> Iterator[str]:
        written = self._text[one.start : one.end]
        named = (one.rule in _WITH_SUFFIX or (one.rule == "site" and written[-1] in "村镇乡")) and len(
            written
        ) >= 3
        if named and (written[-1] in "站港村镇乡" or self._sites.is_strong(written)):
            yield written
        if one.rule == "world" and (stem := foreign.stem(written)):
            yield stem
        step = _LAST_STEP.search(written) if written.endswith(_SMALL) else None
        last = written[step.end() :] if step else ""
        if len(last) >= 3:
            yield last
            stem = last[:-1]
            if last[-1] in "镇乡" and len(stem) >= 2 and not gazetteer().meanings(stem):
                yield stem
