"""Runs the recommenders over one document and brings their suggestions back to its text."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from functools import cache, cached_property

from annotator.model.document import Document, Role
from annotator.model.span import Span, Status, now
from annotator.suggest.dates import DateRecommender
from annotator.suggest.directives import DirectiveRecommender
from annotator.suggest.officials import OfficialRecommender
from annotator.suggest.places import PlaceRecommender
from annotator.suggest.recommender import Article, Recommender, Suggestion
from annotator.text.script import Script, convert
from annotator.text.view import recommender_view

_SILENT = frozenset({Role.FURNITURE, Role.BYLINE, Role.CREDIT})


class Reading:
    """One document as recommenders read it, and the way back to its own text."""

    def __init__(self, document: Document) -> None:
        self._document = document
        view = recommender_view(document.text, document.zones)
        self._alignment = view.alignment
        self.article = Article(
            text=view.text,
            zones=view.zones,
            title=convert(document.title, Script.SIMPLIFIED),
            source=convert(document.source, Script.SIMPLIFIED),
            published=document.published,
        )

    def to_document(self, start: int, end: int) -> tuple[int, int]:
        """Return the stretch of the document's text that ``[start, end)`` stands for."""
        return self._alignment.to_document(start, end)

    def published(self, start: int, end: int) -> str:
        """Return ``[start, end)`` in the script of the document, without noise and line breaks."""
        return self._as_published[start:end].replace("\n", "")

    @cached_property
    def _as_published(self) -> str:
        # Switching the script keeps every position, so both views share their offsets.
        document = self._document
        return recommender_view(document.text, document.zones, script=Script.AS_PUBLISHED).text


@cache
def default_recommenders() -> tuple[Recommender, ...]:
    """Return the recommenders that ship with the program, in the order in which they run."""
    return (DateRecommender(), PlaceRecommender(), OfficialRecommender(), DirectiveRecommender())


def run(document: Document, recommenders: Sequence[Recommender] | None = None) -> list[Span]:
    """Return the suggestions for ``document``, by start and longest first.

    Offsets are code points of the document's own text.
    """
    reading = Reading(document)
    chosen = default_recommenders() if recommenders is None else recommenders
    created = now()
    spans = [
        _span(document, reading, name, suggestion, created)
        for name, suggestion in collect(reading.article, chosen)
    ]
    return sorted(_best(spans), key=_position)


def collect(article: Article, recommenders: Iterable[Recommender]) -> list[tuple[str, Suggestion]]:
    """Return what the recommenders propose for ``article``, with the name of each proposer.

    Left out are stretches outside the news (credits, furniture) and places that are a part of
    a name, a title or a date.
    """
    found: list[Suggestion] = []
    names: list[str] = []
    for recommender in recommenders:
        fresh = [one for one in recommender.suggest(article, tuple(found)) if one.start < one.end]
        found += fresh
        names += [recommender.name] * len(fresh)
    taken = _taken(found)
    return [
        (name, one)
        for name, one in zip(names, found, strict=True)
        if not _is_silent(article, one) and not (one.label == "PLACE" and _touches(taken, one))
    ]


def _taken(found: Sequence[Suggestion]) -> list[tuple[int, int, bool]]:
    """Return the stretches in which no place stands; True where touching is enough."""
    names = [(one.start, one.end, True) for one in found if one.label in ("OFFICIAL", "DATE")]
    titles = [(*one.quoted["title"], False) for one in found if "title" in one.quoted]
    return sorted(set(names + titles))


def _touches(taken: Sequence[tuple[int, int, bool]], place: Suggestion) -> bool:
    for start, end, touching in taken:
        if start >= place.end:
            return False
        inside = start <= place.start and place.end <= end
        around = place.start <= start and end <= place.end
        if inside or (touching and not around and end > place.start):
            return True
    return False


def _is_silent(article: Article, one: Suggestion) -> bool:
    role = next((zone.role for zone in article.zones if zone.start <= one.start < zone.end), Role.BODY)
    return role in _SILENT


def _span(document: Document, reading: Reading, name: str, one: Suggestion, created: str) -> Span:
    start, end = reading.to_document(one.start, one.end)
    quoted = {key: reading.published(*interval) for key, interval in one.quoted.items()}
    return Span(
        id=_identity(document.id, start, end, one.label, name),
        document_id=document.id,
        start=start,
        end=end,
        label=one.label,
        quote=document.text[start:end],
        status=Status.SUGGESTED,
        recommender=name,
        rule=one.rule,
        score=round(one.score, 3),
        evidence=dict(one.evidence),
        attributes={**one.attributes, **quoted},
        created=created,
        updated=created,
    )


def _identity(*parts: object) -> str:
    """Return the same 32 hexadecimal digits for the same suggestion, run after run."""
    return hashlib.sha256("\x1f".join(map(str, parts)).encode("utf-8")).hexdigest()[:32]


def _best(spans: Iterable[Span]) -> list[Span]:
    """Return one span per stretch and label: the one with the highest score."""
    best: dict[tuple[int, int, str], Span] = {}
    for span in spans:
        key = (span.start, span.end, span.label)
        if key not in best or (span.score or 0) > (best[key].score or 0):
            best[key] = span
    return list(best.values())


def _position(span: Span) -> tuple[int, int, str]:
    return span.start, -span.end, span.label
