"""Choose spans that do not overlap, for formats in which a character has one label."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from annotator.model.span import Span


class Nested(StrEnum):
    """Which span stays where several overlap."""

    OUTERMOST = "outermost"
    INNERMOST = "innermost"


def flat(spans: Sequence[Span], rule: Nested = Nested.OUTERMOST) -> list[Span]:
    """Return spans of which no two overlap, by start.

    The longest stay (the shortest, for the innermost); of equals the one that begins first,
    then the one that was made first.
    """
    sign = -1 if rule is Nested.OUTERMOST else 1
    kept: list[Span] = []
    taken: set[int] = set()
    for span in sorted(spans, key=lambda one: (sign * (one.end - one.start), one.start, one.created)):
        stretch = range(span.start, span.end)
        if taken.isdisjoint(stretch):
            kept.append(span)
            taken.update(stretch)
    return sorted(kept, key=lambda one: one.start)
