"""Runs the recommenders over one document and brings their suggestions back to its text."""

from __future__ import annotations

import hashlib
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from annotator.model.document import Document, Role
from annotator.model.learning import Knowledge
from annotator.model.span import Span, Status, now
from annotator.suggest.dates import DateRecommender
from annotator.suggest.directives import DirectiveRecommender
from annotator.suggest.discovery import plugin_recommenders
from annotator.suggest.lexicon import LexiconRecommender
from annotator.suggest.memory import Memory
from annotator.suggest.officials import OfficialRecommender
from annotator.suggest.places import PlaceRecommender
from annotator.suggest.recommender import Article, Recommender, Suggestion
from annotator.text.script import Script, convert
from annotator.text.view import recommender_view

if TYPE_CHECKING:
    from annotator.suggest.learned import Learned

NOTHING_KNOWN = Knowledge()

# What people accept may be as long as a sentence; the words that rules know by themselves are names.
_NAME = 24
_SILENT = frozenset({Role.FURNITURE, Role.BYLINE, Role.CREDIT})


class Reading:
    """One document as recommenders read it, and the way back to its own text."""

    def __init__(self, document: Document, without: Collection[str] = ()) -> None:
        """``without`` names cleaning rules that leave their noise in the text."""
        self._document = document
        view = recommender_view(document.text, document.zones, without=without)
        # What stretch of the document's text [start, end) of the article stands for, and where the
        # article has one of the document (None where it does not).
        self.to_document = view.alignment.to_document
        self.to_view = view.alignment.to_view
        self.article = Article(
            text=view.text,
            zones=view.zones,
            title=convert(document.title, Script.SIMPLIFIED),
            source=convert(document.source, Script.SIMPLIFIED),
            published=document.published,
        )

    def published(self, start: int, end: int) -> str:
        """Return ``[start, end)`` in the script of the document, without noise and line breaks."""
        first, last = self.to_document(start, end)
        if last - first == end - start:
            return self._document.text[first:last].replace("\n", "")
        # A character comes first in its stretch; noise only follows it.
        firsts = (self.to_document(at, at + 1)[0] for at in range(start, end))
        return "".join(self._document.text[first] for first in firsts).replace("\n", "")


@cache
def default_recommenders() -> tuple[Recommender, ...]:
    """Return the recommenders that run without a project's knowledge, in their order."""
    built_in = (DateRecommender(), PlaceRecommender(), OfficialRecommender(), DirectiveRecommender())
    return (*built_in, *plugin_recommenders())


def run(
    document: Document,
    recommenders: Sequence[Recommender] | None = None,
    knowledge: Knowledge = NOTHING_KNOWN,
) -> list[Span]:
    """Return the suggestions for ``document``, by start and longest first.

    ``knowledge`` is what the project taught and chose. Offsets are code points of the document's own text.
    """
    reading = Reading(document, knowledge.without)
    chosen = default_recommenders() if recommenders is None else tuple(recommenders)
    created = now()
    spans = [
        _span(document, reading, name, suggestion, created)
        for name, suggestion in _taught(knowledge).collect(reading.article, chosen)
    ]
    return _best(spans)


def collect(article: Article, recommenders: Iterable[Recommender]) -> list[tuple[str, Suggestion]]:
    """Return what the recommenders alone propose for ``article``, with the name of each proposer.

    Left out are stretches outside the news (credits, furniture) and places that are a part of
    a name, a title or a date.
    """
    return _taught(NOTHING_KNOWN).collect(article, recommenders)


class _Taught:
    """The recommenders under what a project taught and chose."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._off = knowledge.off
        self._thresholds = knowledge.thresholds
        self._memory = Memory(knowledge.lessons)
        self._lexicon = LexiconRecommender(self._memory, self._known_to_rules())
        self._learned = _learned(knowledge.models)

    def collect(self, article: Article, recommenders: Iterable[Recommender]) -> list[tuple[str, Suggestion]]:
        """Return the suggestions for ``article``, with the name of each proposer."""
        proposed: list[tuple[str, Suggestion]] = []
        found: list[Suggestion] = []
        for recommender in recommenders:
            suggested = self._ask(recommender, article, found)
            found += suggested
            proposed += [(recommender.name, one) for one in suggested]
        if self._learned is not None and self._learned.name not in self._off:
            overruled, beyond = self._learned.judge(article, found)
            proposed = [p for p in proposed if (p[1].label, p[1].start, p[1].end) not in overruled]
            proposed += ((self._learned.name, one) for one in self._not_refused(article, beyond))
            found = [one for _, one in proposed]
        remembered = self._ask(self._lexicon, article, found)
        proposed += ((self._lexicon.name, one) for one in remembered)
        taken = _Taken(article, [*found, *remembered])
        kept = [p for p in proposed if taken.leaves(p[1])]
        least = self._thresholds
        return [p for p in kept if p[1].score >= least.get(p[1].label, 0.0)] if least else kept

    def _known_to_rules(self) -> set[tuple[str, str]]:
        """Return the labels and words of the memory that the recommenders find where nothing else stands."""
        return {
            (label, words)
            for label, terms in self._memory.terms.items()
            for words, term in terms.items()
            if term.accepted and len(words) <= _NAME and label in _labels_alone(words, self._off)
        }

    def _ask(
        self, recommender: Recommender, article: Article, found: Sequence[Suggestion]
    ) -> list[Suggestion]:
        if recommender.name in self._off:
            return []
        suggested = [one for one in recommender.suggest(article, tuple(found)) if one.start < one.end]
        return self._not_refused(article, suggested)

    def _not_refused(self, article: Article, suggested: list[Suggestion]) -> list[Suggestion]:
        if not self._memory.terms:
            return suggested
        refuses, text = self._memory.refuses, article.text
        return [one for one in suggested if not refuses(one.label, text, one.start, one.end)]


def _learned(models: Mapping[str, bytes]) -> Learned | None:
    """Return the models at work; most projects have none, and need not wait for CRFsuite."""
    if not models:
        return None
    from annotator.suggest.learned import Learned

    return Learned(models)


@lru_cache(maxsize=65536)
def _labels_alone(words: str, off: frozenset[str]) -> frozenset[str]:
    """Return the labels under which the recommenders that are not ``off`` find ``words`` by themselves."""
    rules = [one for one in default_recommenders() if one.name not in off]
    found = collect(Article(f"{words}。"), rules)
    return frozenset(one.label for _, one in found if (one.start, one.end) == (0, len(words)))


@lru_cache(maxsize=1)
def _taught(knowledge: Knowledge) -> _Taught:
    return _Taught(knowledge)


class _Taken:
    """The stretches of one article in which nothing, or no place, is to be suggested."""

    def __init__(self, article: Article, found: Sequence[Suggestion]) -> None:
        self._silent = _Stretches((zone.start, zone.end) for zone in article.zones if zone.role in _SILENT)
        self._names = sorted((one.start, one.end) for one in found if one.label in ("OFFICIAL", "DATE"))
        self._titles = _Stretches({one.quoted["title"] for one in found if "title" in one.quoted})

    def leaves(self, one: Suggestion) -> bool:
        """Tell whether ``one`` stands in the news, and is no place inside a name, title or date."""
        start, end, label = one[:3]
        if self._silent.hold(start, start + 1):
            return False
        return label != "PLACE" or not self._is_part(start, end)

    def _is_part(self, first: int, last: int) -> bool:
        """Tell whether the place ``[first, last)`` is a part of something else."""
        if self._titles.hold(first, last):
            return True
        index = bisect_left(self._names, (last,))
        while index and self._names[index - 1][1] > first:
            index -= 1
            start, end = self._names[index]
            # A site may be named after somebody; where all of the place is the name, it is none.
            if start < first or last < end or (start, end) == (first, last):
                return True
        return False


class _Stretches:
    """Stretches of a text, kept in columns in which a place is looked up."""

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(stretches)
        self._starts = [start for start, _ in ordered]
        self._ends = [end for _, end in ordered]

    def hold(self, start: int, end: int) -> bool:
        """Tell whether the last stretch that begins up to ``start`` reaches to ``end``."""
        index = bisect_right(self._starts, start) - 1
        return index >= 0 and self._ends[index] >= end


def _span(document: Document, reading: Reading, name: str, suggestion: Suggestion, created: str) -> Span:
    first, last, label, score, rule, attributes, quoted, evidence, more = suggestion
    start, end = reading.to_document(first, last)
    values = dict(attributes)
    if quoted:
        for key, where in quoted.items():
            values[key] = reading.published(*where)
        for key, others in more.items():
            values[key] = "、".join((values[key], *(reading.published(*one) for one in others)))
    # By position: seventeen fields by keyword take twice as long, some hundred times an article.
    return Span(
        _identity(f"{document.id}\x1f{start}\x1f{end}\x1f{label}\x1f{name}"),
        document.id,
        start,
        end,
        label,
        document.text[start:end],
        Status.SUGGESTED,
        name,
        rule,
        _rounded(score),
        dict(evidence),
        "",
        values,
        "",
        False,
        created,
        created,
    )


@lru_cache(maxsize=1024)
def _rounded(score: float) -> float:
    """Return a score to three digits; the rules give few different ones."""
    return round(score, 3)


def _identity(place: str) -> str:
    """Return the same 32 hexadecimal digits for the same suggestion, run after run."""
    return hashlib.sha256(place.encode("utf-8")).hexdigest()[:32]


def _best(spans: Iterable[Span]) -> list[Span]:
    """Return one span per stretch and label, the one with the highest score, by start and longest first."""
    best: dict[tuple[int, int, str], Span] = {}
    for span in spans:
        position = span.start, -span.end, span.label
        other = best.setdefault(position, span)
        if other is not span and (span.score or 0) > (other.score or 0):
            best[position] = span
    return [best[position] for position in sorted(best)]
