"""Span and Relation."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum


class Status(StrEnum):
    """What became of a span so far; only ``ACCEPTED`` is an annotation."""

    SUGGESTED = "suggested"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


def new_id() -> str:
    """Return an identifier that no other project has."""
    return os.urandom(16).hex()


def now() -> str:
    """Return the present instant as ISO 8601 in UTC, to the millisecond."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


@dataclass(frozen=True, slots=True)
class Span:
    """A label on ``[start, end)``, in code points of the document's own text.

    ``quote`` is that stretch of the text. A suggestion names its ``recommender``, ``rule``,
    ``score`` (0 to 1) and ``evidence``: the parts of its reason; a key ``inferred.NAME``
    there tells how the attribute NAME was completed, as ``parts:source``
    (``year,month:published``). ``reviewer`` is empty while nobody has decided.
    """

    id: str
    document_id: str
    start: int
    end: int
    label: str
    quote: str
    status: Status = Status.ACCEPTED
    recommender: str = ""
    rule: str = ""
    score: float | None = None
    evidence: Mapping[str, str] = field(default_factory=dict)
    reviewer: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)
    note: str = ""
    unsure: bool = False
    created: str = ""
    updated: str = ""


@dataclass(frozen=True, slots=True)
class Relation:
    """A typed link from the span ``source`` to the span ``target`` of one document."""

    id: str
    document_id: str
    type: str
    source: str
    target: str
    attributes: Mapping[str, str] = field(default_factory=dict)
    note: str = ""
    created: str = ""
    updated: str = ""
