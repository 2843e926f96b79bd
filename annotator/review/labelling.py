"""What the label set of a project may become: labels come and go, with other names, keys, colours."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from annotator.errors import UserError
from annotator.model.edit import SpanChange
from annotator.model.label import Colour, Label, LabelSet
from annotator.model.span import Span, Status, now

# One label for each of the keys that tag.
KEYS = "123456789"
_ID = re.compile("[A-Z][A-Z0-9_]*")


def with_label(labels: LabelSet, id_: str, names: Mapping[str, str], colours: Sequence[Colour]) -> LabelSet:
    """Return ``labels`` with one more, which is tagged by the next free digit.

    ``names`` maps a language code to a name; of ``colours`` it takes the first that no label has.
    Raises UserError for an id or name that will not do.
    """
    if not _ID.fullmatch(id_):
        raise UserError(
            "A label needs an id of capital letters, digits and _ that begins with a letter, as ORG; "
            "“{id}” is none.",
            id=id_,
        )
    if id_ in labels:
        raise UserError("This project has a label {id} already; choose another id.", id=id_)
    key = next((key for key in KEYS if key not in {label.key for label in labels}), None)
    if key is None:
        raise UserError("A project has room for nine labels, one for each key from 1 to 9.")
    used = {label.light for label in labels}
    colour = next((colour for colour in colours if colour.light not in used), colours[0])
    label = Label(id_, _named(id_, names), key, colour.light, colour.dark)
    return LabelSet((*labels, label))


def known(labels: LabelSet, id_: str) -> Label:
    """Return the label with that id; UserError where there is none."""
    if id_ not in labels:
        raise UserError(
            "This project has no label {id}; choose one of {labels}.",
            id=id_,
            labels=", ".join(label.id for label in labels),
        )
    return labels.get(id_)


def without_label(labels: LabelSet, id_: str, template: LabelSet) -> LabelSet:
    """Return ``labels`` without one; UserError for one of the ``template`` of a new project."""
    if id_ in template:
        raise UserError(
            "The label {id} stays, since rules and views of this program are made for it; "
            "it may get another name, and its recommender can be switched off.",
            id=id_,
        )
    known(labels, id_)
    return LabelSet(tuple(label for label in labels if label.id != id_))


def with_names(labels: LabelSet, id_: str, names: Mapping[str, str]) -> LabelSet:
    """Return ``labels`` with other names of one; its spans are not touched."""
    label = known(labels, id_)
    return _put(labels, replace(label, names=_named(id_, {**label.names, **names})))


def with_key(labels: LabelSet, id_: str, key: str) -> LabelSet:
    """Return ``labels`` with one tagged by ``key``; a label that has the key gets the old one for it."""
    if key not in tuple(KEYS):
        raise UserError("A label is tagged by a key from 1 to 9; “{key}” is none.", key=key)
    label = known(labels, id_)
    changed = [replace(other, key=label.key) for other in labels if other.key == key]
    return _put(labels, *changed, replace(label, key=key))


def with_colour(labels: LabelSet, id_: str, colour: Colour) -> LabelSet:
    """Return ``labels`` with one in ``colour``; a label that has it gets the old one for it."""
    label = known(labels, id_)
    changed = [
        replace(other, light=label.light, dark=label.dark) for other in labels if other.light == colour.light
    ]
    return _put(labels, *changed, replace(label, light=colour.light, dark=colour.dark))


def handed_over(spans: Iterable[Span], labels: LabelSet, into: Mapping[str, str]) -> list[SpanChange]:
    """Return what becomes of the ``spans`` whose label is not among ``labels`` any more.

    An accepted one gets the label that ``into`` has for its own; without one, or where the same words
    bear it already, it goes, as suggested and rejected ones do. The other ``spans`` are those under
    the labels that take over.
    """
    spans = tuple(spans)
    taken = {_place(span): span for span in spans if span.label in labels}
    changes: list[SpanChange] = []
    for span in spans:
        if span.label in labels:
            continue
        target = into.get(span.label, "") if span.status is Status.ACCEPTED else ""
        after = replace(span, label=target, updated=now()) if target else None
        there = taken.get(_place(after)) if after else None
        if there is not None and there.status is Status.ACCEPTED:
            after = None
        elif there is not None:
            changes.append(SpanChange(there, None))
        if after is not None:
            taken[_place(after)] = after
        changes.append(SpanChange(span, after))
    return changes


def _put(labels: LabelSet, *changed: Label) -> LabelSet:
    news = {label.id: label for label in changed}
    return LabelSet(tuple(news.get(label.id, label) for label in labels))


def _place(span: Span) -> tuple[str, int, int, str, str]:
    """Return where a span stands, under which label and reviewer: there is one such."""
    return span.document_id, span.start, span.end, span.label, span.reviewer


def _named(id_: str, names: Mapping[str, str]) -> dict[str, str]:
    """Return the names that are not empty, the English one being the id where it is."""
    told = {language: name.strip() for language, name in names.items() if name.strip()}
    return {"en": id_, **told}
