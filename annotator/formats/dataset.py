"""What every writer is given and gives back, and the filters before it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from annotator.errors import UserError
from annotator.model.document import Document
from annotator.model.span import Relation, Span, Status


class Include(StrEnum):
    """Which spans go into a dataset."""

    REVIEWED = "reviewed"
    SUGGESTED = "suggested"
    ALL = "all"


_STATUSES = {
    Include.REVIEWED: {Status.ACCEPTED},
    Include.SUGGESTED: {Status.ACCEPTED, Status.SUGGESTED},
    Include.ALL: set(Status),
}


class Feature(StrEnum):
    """What a format may be able to carry beside labels and offsets."""

    TEXT = "text"
    METADATA = "metadata"
    STATES = "states"
    ZONES = "zones"
    NESTED = "nested spans"
    SUGGESTIONS = "suggestions as such"
    ATTRIBUTES = "attributes"
    NOTES = "notes"
    UNSURE = "unsure flags"
    RELATIONS = "relations"


class Entry(NamedTuple):
    """One document of a dataset with what is tagged in it."""

    document: Document
    spans: Sequence[Span]
    relations: Sequence[Relation] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """What a writer wrote, and what its format could not carry: a plural noun → how many.

    ``labels`` are the spans of each label.
    """

    documents: int
    spans: int
    relations: int
    left_out: Mapping[str, int] = field(default_factory=dict)
    labels: Mapping[str, int] = field(default_factory=dict)


class Tally:
    """Count what is written, and what a format that carries only ``carries`` leaves out."""

    def __init__(self, carries: frozenset[Feature]) -> None:
        self._carries = carries
        self._counts: Counter[str] = Counter()
        self._left_out: Counter[str] = Counter()
        self._labels: Counter[str] = Counter()

    def add(self, entry: Entry, kept: Sequence[Span] | None = None, *, lost: str = "") -> None:
        """Count a document of which the spans ``kept`` (all, where None) were written.

        ``lost`` is the plural noun for the others.
        """
        spans = entry.spans if kept is None else kept
        self._counts.update(documents=1, spans=len(spans))
        self._labels.update(span.label for span in spans)
        self.leave_out(lost, len(entry.spans) - len(spans))
        self._add_relations(entry, spans)
        if Feature.ATTRIBUTES not in self._carries:
            self.leave_out("attributes", sum(bool(v) for one in spans for v in one.attributes.values()))
        if Feature.NOTES not in self._carries:
            notes = [entry.document.note, *(one.note for one in spans)]
            self.leave_out("notes", sum(map(bool, notes)))
        if Feature.UNSURE not in self._carries:
            self.leave_out("unsure flags", sum(one.unsure for one in spans))
        if Feature.ZONES not in self._carries:
            self.leave_out("zones", len(entry.document.zones))

    def leave_out(self, what: str, number: int = 1) -> None:
        """Count ``number`` of ``what`` (a plural noun) as not carried by the format."""
        self._left_out[what] += number

    def written(self) -> Written:
        """Return the counts; only what there is gets a line."""
        left_out = {what: number for what, number in self._left_out.items() if number}
        counts = self._counts
        return Written(
            counts["documents"], counts["spans"], counts["relations"], left_out, dict(self._labels)
        )

    def _add_relations(self, entry: Entry, spans: Sequence[Span]) -> None:
        ids = {span.id for span in spans} if Feature.RELATIONS in self._carries else set()
        carried = sum({one.source, one.target} <= ids for one in entry.relations)
        self._counts["relations"] += carried
        self.leave_out("relations", len(entry.relations) - carried)


def included(entries: Iterable[Entry], include: Include) -> Iterator[Entry]:
    """Yield ``entries`` with the spans that ``include`` asks for and the relations between those.

    Raises UserError where a span does not quote its text.
    """
    statuses = _STATUSES[include]
    for document, spans, relations in entries:
        kept = [span for span in spans if span.status in statuses]
        ids = {span.id for span in kept}
        _check_quotes(document, kept)
        yield Entry(document, kept, [one for one in relations if {one.source, one.target} <= ids])


def _check_quotes(document: Document, spans: Iterable[Span]) -> None:
    for span in spans:
        there = document.text[span.start : span.end]
        if there != span.quote:
            raise UserError(
                "In “{title}” the span {start}–{end} should quote “{quote}”, but “{there}” stands there. "
                "Nothing was exported; remove that span or restore a backup.",
                title=document.title or document.id,
                start=span.start,
                end=span.end,
                quote=span.quote,
                there=there,
            )
