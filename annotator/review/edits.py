"""What a reviewer can do, each as a pure function that returns the Edit to apply."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from annotator.errors import UserError
from annotator.model.document import Document, Role, State, Zone
from annotator.model.edit import (
    Action,
    DocumentChange,
    Edit,
    LabelsChange,
    Metadata,
    RelationChange,
    SpanChange,
    ZonesChange,
)
from annotator.model.label import LabelSet
from annotator.model.span import Relation, Span, Status, new_id, now
from annotator.review.labelling import handed_over
from annotator.review.zoning import whole_lines, with_role


def add(
    document: Document,
    start: int,
    end: int,
    label: str,
    *,
    reviewer: str,
    attributes: Mapping[str, str] | None = None,
    existing: Sequence[Span] = (),
) -> Edit:
    """Tag ``[start, end)`` of the document's text, in code points, without white space at its ends.

    A suggestion or rejected span among ``existing`` that stands there with that label is
    accepted instead. Raises UserError for a stretch with nothing in it, and for one that this
    reviewer has tagged so already.
    """
    start, end = trimmed(document.text, start, end)
    there = [s for s in existing if (s.start, s.end, s.label) == (start, end, label)]
    if any(s.status is Status.ACCEPTED and s.reviewer == reviewer for s in there):
        raise UserError("This stretch bears that label already.")
    undecided = [s for s in there if s.status is not Status.ACCEPTED]
    if undecided:
        return accept(undecided[:1], reviewer=reviewer)
    at = now()
    span = Span(
        id=new_id(),
        document_id=document.id,
        start=start,
        end=end,
        label=label,
        quote=document.text[start:end],
        reviewer=reviewer,
        attributes=dict(attributes or {}),
        created=at,
        updated=at,
    )
    return Edit(Action.ADDED, (SpanChange(None, span),))


def accept(spans: Iterable[Span], *, reviewer: str) -> Edit:
    """Make annotations of the spans, as they stand."""
    return _decide(Action.ACCEPTED, Status.ACCEPTED, spans, reviewer)


def reject(spans: Iterable[Span], *, reviewer: str) -> Edit:
    """Refuse the spans: they stay refused when the recommenders run again."""
    return _decide(Action.REJECTED, Status.REJECTED, spans, reviewer)


def remove(spans: Iterable[Span], *, reviewer: str) -> Edit:
    """Take the spans away; those that a recommender made stay as rejected, so that it stays silent."""
    changes = []
    for span in spans:
        after = _touched(span, reviewer, status=Status.REJECTED) if span.recommender else None
        changes.append(SpanChange(span, after))
    return Edit(Action.REMOVED, tuple(changes))


def relabel(spans: Iterable[Span], label: str, *, reviewer: str) -> Edit:
    """Give the spans another label; a suggestion is accepted thereby.

    Attributes that the other label does not have are kept: a second change brings them back.
    """
    changes = [
        SpanChange(span, _touched(span, reviewer, label=label, status=Status.ACCEPTED))
        for span in spans
        if span.label != label
    ]
    return Edit(Action.RELABELLED, tuple(changes))


def move_edges(
    document: Document, span: Span, start: int, end: int, *, reviewer: str, held: bool = False
) -> Edit:
    """Let ``span`` cover ``[start, end)``, in code points of the document's text.

    ``held`` joins the move to the one before it. Raises UserError where nothing would be left.
    """
    start, end = max(0, start), min(len(document.text), end)
    if not document.text[start:end].strip():
        raise UserError("A span has at least one character; press Delete to remove it.")
    after = _touched(span, reviewer, start=start, end=end, quote=document.text[start:end])
    return Edit(Action.CORRECTED, (SpanChange(span, after),), held=held)


def set_attribute(span: Span, name: str, value: str, *, reviewer: str) -> Edit:
    """Set one attribute; an empty value takes it away, and with it how it was inferred."""
    attributes = {k: v for k, v in span.attributes.items() if k != name}
    if value.strip():
        attributes[name] = value.strip()
    evidence = {k: v for k, v in span.evidence.items() if k != f"inferred.{name}"}
    after = _touched(span, reviewer, attributes=attributes, evidence=evidence)
    return Edit(Action.ATTRIBUTED, (SpanChange(span, after),))


def set_note(span: Span, note: str, *, reviewer: str) -> Edit:
    """Set the note of a span."""
    return Edit(Action.NOTED, (SpanChange(span, _touched(span, reviewer, note=note.strip())),))


def set_unsure(span: Span, unsure: bool, *, reviewer: str) -> Edit:
    """Flag a span as one to come back to, or take the flag away."""
    return Edit(Action.FLAGGED, (SpanChange(span, _touched(span, reviewer, unsure=unsure)),))


def set_state(documents: Iterable[Document], state: State) -> Edit:
    """Say how far the review of documents has come."""
    befores = [(document.id, Metadata.of(document)) for document in documents]
    changes = [DocumentChange(id_, before, replace(before, state=state)) for id_, before in befores]
    return Edit(Action.STATE_SET, tuple(changes))


def describe(document: Document, **fields: str) -> Edit:
    """Change metadata of a document: title, source, url, published, author, editor, note."""
    before = Metadata.of(document)
    after = replace(before, **{name: value.strip() for name, value in fields.items()})  # type: ignore[arg-type]
    return Edit(Action.DESCRIBED, (DocumentChange(document.id, before, after),))


def date(dates: Iterable[tuple[Document, str]]) -> Edit:
    """Set the published dates (EDTF) of documents in one step."""
    described = (describe(document, published=published) for document, published in dates)
    return Edit(Action.DESCRIBED, tuple(change for edit in described for change in edit.changes))


def delete_documents(documents: Iterable[Document]) -> Edit:
    """Put documents into the bin, with all their spans."""
    befores = [(document.id, Metadata.of(document)) for document in documents]
    changes = [DocumentChange(id_, before, replace(before, deleted=True)) for id_, before in befores]
    return Edit(Action.DELETED, tuple(changes))


def set_zones(document: Document, zones: Iterable[Zone]) -> Edit:
    """Replace the zones of a document."""
    return Edit(Action.ZONED, (ZonesChange(document.id, document.zones, tuple(zones)),))


def set_role(document: Document, start: int, end: int, role: Role) -> Edit:
    """Give the lines that hold ``[start, end)``, in code points of the text, that role."""
    start, end = whole_lines(document, start, end)
    return set_zones(document, with_role(document.zones, start, end, role))


def link(source: Span, target: Span, type_: str) -> Edit:
    """Relate two spans of one document."""
    at = now()
    relation = Relation(new_id(), source.document_id, type_, source.id, target.id, created=at, updated=at)
    return Edit(Action.LINKED, (RelationChange(None, relation),))


def change_labels(
    before: LabelSet, after: LabelSet, spans: Iterable[Span] = (), into: Mapping[str, str] | None = None
) -> Edit:
    """Replace the label set: other names, keys, colours, order, new labels, labels that go.

    ``spans`` are those under a label that goes or takes over. An accepted one under the first gets
    the label that ``into`` has for its own, where there is one; the others go with theirs.
    """
    handed = handed_over(spans, after, into or {})
    return Edit(Action.LABELS_CHANGED, (LabelsChange(before, after), *handed))


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return ``[start, end)`` without white space at its ends; UserError where nothing is left."""
    start, end = max(0, start), min(len(text), end)
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start >= end:
        raise UserError("Nothing is selected; select the words to tag first.")
    return start, end


def _decide(action: Action, status: Status, spans: Iterable[Span], reviewer: str) -> Edit:
    changes = [
        SpanChange(span, _touched(span, reviewer, status=status))
        for span in spans
        if span.status is not status
    ]
    return Edit(action, tuple(changes))


def _touched(span: Span, reviewer: str, **fields: object) -> Span:
    return replace(span, reviewer=reviewer, updated=now(), **fields)  # type: ignore[arg-type]
