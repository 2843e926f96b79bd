"""Questions about changes: what is idle, what takes them back, what they touch."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from annotator.model.edit import (
    Action,
    Change,
    Changes,
    DocumentChange,
    Edit,
    LabelsChange,
    RelationChange,
    SpanChange,
    ZonesChange,
)


def without_idle(edit: Edit) -> Edit:
    """Return ``edit`` without the changes that leave everything as it was but for its stamp."""
    return replace(edit, changes=tuple(c for c in edit.changes if not _is_idle(c)))


def _is_idle(change: Change) -> bool:
    if isinstance(change, SpanChange) and change.before and change.after:
        before, after = change.before, change.after
        return replace(after, updated=before.updated, reviewer=before.reviewer) == before
    return change.before == change.after


def inverse(change: Change) -> Change:
    """Return the change that takes ``change`` back."""
    return replace(change, before=change.after, after=change.before)  # type: ignore[arg-type]


def documents_of(changes: Iterable[Change]) -> set[str]:
    """Return the ids of the documents that ``changes`` are in."""
    found: set[str] = set()
    for change in changes:
        if isinstance(change, SpanChange | RelationChange):
            thing = change.after or change.before
            if thing:
                found.add(thing.document_id)
        elif isinstance(change, DocumentChange | ZonesChange):
            found.add(change.document_id)
    return found


def told(action: Action, changes: tuple[Change, ...]) -> Changes:
    """Return what views are told of ``changes``."""
    return Changes(
        action=action,
        spans=tuple(c for c in changes if isinstance(c, SpanChange)),
        documents=frozenset(documents_of(changes)),
        metadata=any(isinstance(c, DocumentChange) for c in changes),
        zones=any(isinstance(c, ZonesChange) for c in changes),
        labels=any(isinstance(c, LabelsChange) for c in changes),
        relations=tuple(c for c in changes if isinstance(c, RelationChange)),
    )
