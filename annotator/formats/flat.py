"""Choose spans that do not overlap, for formats in which a character has one label."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from enum import StrEnum

from annotator.model.span import Span


class Nested(StrEnum):
    """Which span stays where several overlap; per label, only those of one label compete."""

    OUTERMOST = "outermost"
    INNERMOST = "innermost"
    PER_LABEL = "per-label"


def flat(spans: Sequence[Span], rule: Nested = Nested.OUTERMOST) -> list[Span]:
    """Return spans of which no two overlap (no two of one label, for that rule), by start.

    The longest stay (the shortest, for the innermost); of equals the one that begins first,
    then the one that was made first.
    """
    sign = 1 if rule is Nested.INNERMOST else -1
    kept: list[Span] = []
    everywhere: set[int] = set()
    of_label: defaultdict[str, set[int]] = defaultdict(set)
    for span in sorted(spans, key=lambda one: (sign * (one.end - one.start), one.start, one.created)):
        stretch = range(span.start, span.end)
        taken = of_label[span.label] if rule is Nested.PER_LABEL else everywhere
        if taken.isdisjoint(stretch):
            kept.append(span)
            taken.update(stretch)
    return sorted(kept, key=lambda one: one.start)
