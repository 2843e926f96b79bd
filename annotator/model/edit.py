"""Edit: what a reviewer wants; Changes: what came of it; Decision: the journal's memory."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from annotator.model.document import Document, State, Zone
from annotator.model.label import LabelSet
from annotator.model.span import Relation, Span


class Action(StrEnum):
    """The kinds of rows in the journal."""

    SUGGESTED = "suggested"
    ADDED = "added"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    CORRECTED = "corrected"
    RELABELLED = "relabelled"
    REMOVED = "removed"
    ATTRIBUTED = "attributed"
    NOTED = "noted"
    FLAGGED = "flagged"
    STATE_SET = "state_set"
    DESCRIBED = "described"
    IMPORTED = "imported"
    VERSIONED = "versioned"
    DELETED = "deleted"
    ZONED = "zoned"
    LINKED = "linked"
    LABELS_CHANGED = "labels_changed"
    UNDONE = "undone"
    REDONE = "redone"


@dataclass(frozen=True, slots=True)
class Metadata:
    """The part of a document that may be edited."""

    title: str
    source: str
    url: str
    published: str
    author: str
    editor: str
    state: State
    note: str
    deleted: bool = False

    @classmethod
    def of(cls, document: Document) -> Metadata:
        """Return the editable part of ``document``."""
        names = ("title", "source", "url", "published", "author", "editor", "state", "note")
        return cls(**{name: getattr(document, name) for name in names})


@dataclass(frozen=True, slots=True)
class SpanChange:
    """One span before and after; ``before`` is None for a new one, ``after`` for a removed one."""

    before: Span | None
    after: Span | None


@dataclass(frozen=True, slots=True)
class RelationChange:
    """One relation before and after."""

    before: Relation | None
    after: Relation | None


@dataclass(frozen=True, slots=True)
class DocumentChange:
    """The metadata of one document before and after."""

    document_id: str
    before: Metadata
    after: Metadata


@dataclass(frozen=True, slots=True)
class ZonesChange:
    """The zones of one document before and after."""

    document_id: str
    before: tuple[Zone, ...]
    after: tuple[Zone, ...]


@dataclass(frozen=True, slots=True)
class LabelsChange:
    """The label set before and after."""

    before: LabelSet
    after: LabelSet


Change = SpanChange | RelationChange | DocumentChange | ZonesChange | LabelsChange


@dataclass(frozen=True, slots=True)
class Edit:
    """One action: all its changes are written together, and undone together.

    ``held`` marks a repetition of a held key, which joins the step before it.
    """

    action: Action
    changes: tuple[Change, ...]
    held: bool = False


@dataclass(frozen=True, slots=True)
class Changes:
    """What was written: views look here to see whether they must redraw."""

    action: Action
    spans: tuple[SpanChange, ...] = ()
    documents: frozenset[str] = frozenset()
    metadata: bool = False
    zones: bool = False
    labels: bool = False
    relations: tuple[RelationChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """One row of the journal, for history lists and the undo menu.

    ``count`` tells how many spans it touched; ``quote`` and ``label`` describe the first.
    """

    id: int
    at: str
    reviewer: str
    action: Action
    document_id: str
    count: int
    quote: str = ""
    label: str = ""
    detail: str = ""
    target: int | None = field(default=None)
