"""Places that come back in an article without the circumstances in which they were named first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from annotator.suggest.gazetteer import gazetteer
from annotator.suggest.places.features import makes_an_undertaking
from annotator.suggest.places.judging import Judge
from annotator.suggest.places.sites import SiteGrammar
from annotator.suggest.places.words import Words
from annotator.suggest.recommender import Suggestion

SCORE = 0.85
_LAST_STEP = re.compile(r"[省市县区旗州镇乡盟](?=[^省市县区旗州镇乡盟道]{2,8}(?:镇|乡|街道|村|社区|嘎查)$)")
_WITH_SUFFIX = ("site_visited", "site_chain")


class Repeats:
    """The names of one article that may be told again, and where they are."""

    def __init__(self, text: str, words: Words, sites: SiteGrammar, judge: Judge) -> None:
        self._text = text
        self._words = words
        self._sites = sites
        self._judge = judge
        self._own: dict[str, Suggestion] = {}

    def learn(self, start: int, end: int, one: Suggestion) -> None:
        """Keep the name at ``[start, end)``, a part of ``one`` that can stand alone."""
        name = self._text[start:end]
        if one.rule == "place.site_chain" and not self._stands_alone(name):
            return
        self._own.setdefault(name, one)

    def _stands_alone(self, name: str) -> bool:
        return len(name) >= 3 and self._sites.is_strong(name, 1) and not self._words.is_generic(name)

    def found(self, taken: Sequence[Suggestion], silent: Sequence[tuple[int, int]]) -> Iterator[Suggestion]:
        """Yield what was named once with all its circumstances, where it comes back alone."""
        names = dict(self._own)
        for one in taken:
            for name in self._short_names(one):
                names.setdefault(name, one)
        if not names:
            return
        longest = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
        for match in re.finditer(longest, self._text):
            if any(start <= match.start() < end for start, end in silent):
                continue
            if (end := self._end(match.start(), match.end(), names[match.group()])) is not None:
                yield self._again(match.start(), end, names[match.group()])

    def _end(self, start: int, end: int, first: Suggestion) -> int | None:
        """Return where a name told again ends; None where it is a part of another name."""
        if self._words.product.match(self._text, end):
            return None
        site = self._sites.after(start, end)
        if site is not None:
            return site.end
        if self._judge.goes_on_as_body(end):
            return None
        if first.rule != "place.feature":
            return end
        return None if makes_an_undertaking(self._text, end) else self._judge.nature_end(end)

    def _again(self, start: int, end: int, first: Suggestion) -> Suggestion:
        evidence = {"place": self._text[start:end], "full": first.evidence["place"]}
        return Suggestion(
            start, end, "PLACE", SCORE, "place.again", first.attributes, evidence=evidence
        )  # fmt: skip

    def _short_names(self, one: Suggestion) -> Iterator[str]:
        written = self._text[one.start : one.end]
        rule = one.rule.removeprefix("place.")
        strong = self._sites.is_strong(written) or written[-1] in "站港"
        if rule in _WITH_SUFFIX and len(written) >= 3 and strong:
            yield written
        step = _LAST_STEP.search(written)
        last = written[step.end() :] if step else ""
        if len(last) >= 3:
            yield last
            stem = last[:-1]
            if last[-1] in "镇乡" and len(stem) >= 2 and not gazetteer().meanings(stem):
                yield stem
