"""What another run of the recommenders changes, and what it must not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from annotator.model.edit import SpanChange
from annotator.model.span import Span, Status


def suggestion_changes(present: Sequence[Span], suggestions: Sequence[Span]) -> tuple[SpanChange, ...]:
    """Return what turns the spans of a document into those after another run of the recommenders.

    What a person has touched stays, what was rejected is not suggested again, and a suggestion
    that overlaps a span of its label which a person made is left out.
    """
    untouched = {s.id: s for s in present if s.status is Status.SUGGESTED and not s.reviewer}
    touched = [s for s in present if s.id not in untouched]
    ids = {s.id for s in touched}
    refused = {(s.start, s.end, s.label) for s in touched if s.status is Status.REJECTED}
    kept: set[str] = set()
    changes: list[SpanChange] = []
    standing = {(s.start, s.end, s.label): s for s in untouched.values()}
    for new in suggestions:
        place = (new.start, new.end, new.label)
        if new.id in ids or place in refused or _is_taken(new, touched):
            continue
        old = standing.get(place)
        if old is None:
            changes.append(SpanChange(None, new))
            continue
        kept.add(old.id)
        fresh = replace(new, id=old.id, created=old.created, updated=old.updated)
        if fresh != old:
            changes.append(SpanChange(old, replace(fresh, updated=new.updated)))
    gone = [s for s in untouched.values() if s.id not in kept]
    return (*(SpanChange(old, None) for old in gone), *changes)


def _is_taken(new: Span, touched: Iterable[Span]) -> bool:
    return any(
        s.label == new.label and s.status is not Status.REJECTED and s.start < new.end and new.start < s.end
        for s in touched
    )
