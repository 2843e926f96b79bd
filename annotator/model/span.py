"""Span and Relation."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any


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


# Asked for by its name, the member of an enumeration takes several times as long.
_SUGGESTED = Status.SUGGESTED


class _OpenSpan:
    """A span whose fields are being set: with its slots, but not frozen yet."""

    __slots__ = Span.__slots__


def suggested_span(
    id_: str,
    document_id: str,
    stretch: tuple[int, int, str],
    label: str,
    source: tuple[str, str, float],
    evidence: Mapping[str, str],
    attributes: Mapping[str, str],
    created: str,
) -> Span:
    """Return the span of a suggestion: ``stretch`` with its quote, ``source`` with its rule and score.

    An article has hundreds of them. Python guards the fields of a frozen class one by one, which takes six
    times as long as to set them here and freeze the span then.
    """
    span: Any = _OpenSpan()
    span.id, span.document_id, span.label = id_, document_id, label
    span.start, span.end, span.quote = stretch
    span.recommender, span.rule, span.score = source
    span.status, span.evidence, span.attributes = _SUGGESTED, evidence, attributes
    span.reviewer, span.note, span.unsure = "", "", False
    span.created = span.updated = created
    span.__class__ = Span
    made: Span = span
    return made


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
