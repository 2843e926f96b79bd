"""What another run of the recommenders changes, and what it must not."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from annotator.model.edit import SpanChange
from annotator.model.span import Span, Status


def without_conflicts(suggestions: Iterable[Span], present: Iterable[Span]) -> list[Span]:
    """Return the suggestions that overlap no accepted span of their label among ``present``."""
    taken = _Taken(span for span in present if span.status is Status.ACCEPTED)
    return [span for span in suggestions if not taken.holds(span)]


def suggestion_changes(
    present: Sequence[Span], suggestions: Sequence[Span], recommenders: Collection[str]
) -> tuple[SpanChange, ...]:
    """Return what turns the spans of a document into those after a run of ``recommenders``.

    What a person has touched stays, what was rejected is not suggested again, and a suggestion
    that overlaps a span of its label which a person made is left out.
    """
    untouched = [
        s
        for s in present
        if s.status is Status.SUGGESTED and not s.reviewer and s.recommender in recommenders
    ]
    standing = {(s.start, s.end, s.label): s for s in untouched}
    others = [s for s in present if (s.start, s.end, s.label) not in standing]
    ids = {s.id for s in others}
    places = {(s.start, s.end, s.label) for s in others}
    taken = _Taken(s for s in others if not _is_untouched(s))
    kept: set[str] = set()
    changes: list[SpanChange] = []
    for new in suggestions:
        place = (new.start, new.end, new.label)
        if new.id in ids or place in places or taken.holds(new):
            continue
        old = standing.get(place)
        if old is None:
            changes.append(SpanChange(None, new))
            continue
        kept.add(old.id)
        fresh = replace(new, id=old.id, created=old.created, updated=old.updated)
        if fresh != old:
            changes.append(SpanChange(old, replace(fresh, updated=new.updated)))
    gone = [s for s in untouched if s.id not in kept]
    return (*(SpanChange(old, None) for old in gone), *changes)


def _is_untouched(span: Span) -> bool:
    return span.status is Status.SUGGESTED and not span.reviewer


class _Taken:
    """The stretches that people have tagged, by label, merged where they overlap."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._starts: defaultdict[str, list[int]] = defaultdict(list)
        self._ends: defaultdict[str, list[int]] = defaultdict(list)
        for span in sorted(spans, key=lambda s: s.start):
            if span.status is Status.REJECTED:
                continue
            starts, ends = self._starts[span.label], self._ends[span.label]
            if ends and span.start < ends[-1]:
                ends[-1] = max(ends[-1], span.end)
            else:
                starts.append(span.start)
                ends.append(span.end)

    def holds(self, span: Span) -> bool:
        """Whether ``span`` overlaps a stretch of its label."""
        before = bisect_left(self._starts[span.label], span.end)
        return before > 0 and self._ends[span.label][before - 1] > span.start
