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


class Entry(NamedTuple):
    """One document of a dataset with what is tagged in it."""

    document: Document
    spans: Sequence[Span]
    relations: Sequence[Relation] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """What a writer wrote, and what its format could not carry: a plural noun → how many."""

    documents: int
    spans: int
    relations: int
    left_out: Mapping[str, int] = field(default_factory=dict)


class Tally:
    """Count what is written and what is left out; only what there is gets a line."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._left_out: Counter[str] = Counter()

    def add(self, entry: Entry) -> None:
        """Count a document with all its spans and relations as written."""
        self._counts.update(documents=1, spans=len(entry.spans), relations=len(entry.relations))

    def leave_out(self, what: str, number: int = 1) -> None:
        """Count ``number`` of ``what`` (a plural noun) as not carried by the format."""
        self._left_out[what] += number

    def leave_out_spans(self, what: str, number: int) -> None:
        """Count spans that ``add`` took for written as left out, as ``what``."""
        self._counts["spans"] -= number
        self.leave_out(what, number)

    def leave_out_relations(self, number: int) -> None:
        """Count relations that ``add`` took for written as left out."""
        self._counts["relations"] -= number
        self.leave_out("relations", number)

    def written(self) -> Written:
        """Return the counts."""
        left_out = {what: number for what, number in self._left_out.items() if number}
        counts = self._counts
        return Written(counts["documents"], counts["spans"], counts["relations"], left_out)


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
