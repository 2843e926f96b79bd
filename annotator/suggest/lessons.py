"""From a reviewed document to what a model learns from."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.model.document import Document
from annotator.model.span import Span
from annotator.suggest.learned import Lecture
from annotator.suggest.pipeline import Reading, collect, default_recommenders
from annotator.suggest.sequence import Interval


def lecture(document: Document, accepted: Iterable[Span]) -> Lecture:
    """Return ``document`` with its accepted spans as recommenders would see them.

    What the view leaves out, furniture, is nothing to learn from.
    """
    reading = Reading(document)
    found = [one for _, one in collect(reading.article, default_recommenders())]
    gold: dict[str, set[Interval]] = {}
    for span in accepted:
        interval = reading.to_view(span.start, span.end)
        if interval is not None:
            gold.setdefault(span.label, set()).add(interval)
    return Lecture(reading.article, found, {label: frozenset(ones) for label, ones in gold.items()})
