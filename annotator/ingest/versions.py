"""The same article again: told by its body, and its spans carried over."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from annotator.model.document import Document, Role
from annotator.model.span import Span
from annotator.text.script import simplified_characters
from annotator.text.view import recommender_view

_NO_WORD = re.compile("[\\W_]+")
_ABOUT = frozenset({Role.BYLINE, Role.CREDIT, Role.FURNITURE})
_CONTEXT = 12


@dataclass(frozen=True, slots=True)
class Carried:
    """Spans in a new version of their document, and those that were not found exactly once."""

    placed: tuple[Span, ...]
    lost: tuple[Span, ...]


def fingerprint(document: Document) -> str:
    """Return what articles share that differ in nothing but script, noise, furniture and punctuation."""
    view = recommender_view(document.text, document.zones)
    text = _form(view.text)
    words = "".join(text[zone.start : zone.end] for zone in view.zones if zone.role not in _ABOUT)
    return hashlib.sha256(_NO_WORD.sub("", words).encode("utf-8")).hexdigest()


def carry_over(spans: Iterable[Span], old: Document, new: Document) -> Carried:
    """Return ``spans`` of ``old`` where ``new`` has the same quote in the same context.

    A quote that ``new`` has once needs no context. Noise, script and line breaks may differ.
    Ids, attributes, status and notes stay.
    """
    before = recommender_view(old.text, old.zones)
    after = recommender_view(new.text, new.zones)
    placed: list[Span] = []
    lost: list[Span] = []
    for span in spans:
        where = before.alignment.to_view(span.start, span.end)
        found = _place(_form(before.text), where, _form(after.text)) if where else None
        if found is None:
            lost.append(span)
            continue
        start, end = after.alignment.to_document(*found)
        placed.append(replace(span, document_id=new.id, start=start, end=end, quote=new.text[start:end]))
    return Carried(tuple(placed), tuple(lost))


def _form(text: str) -> str:
    """Return ``text`` in Simplified characters throughout; its length is the same."""
    return text.translate(simplified_characters())


def _place(before: str, where: tuple[int, int], after: str) -> tuple[int, int] | None:
    """Return where the quote of ``before`` stands in ``after``: its one place, or the one in its context."""
    start, end = where
    quote = before[start:end]
    found = list(_occurrences(after, quote))
    if len(found) > 1:
        best = max(_agreement(before, where, after, at) for at in found)
        found = [at for at in found if best and _agreement(before, where, after, at) == best]
    if len(found) != 1:
        return None
    return found[0], found[0] + len(quote)


def _agreement(before: str, where: tuple[int, int], after: str, at: int) -> int:
    """Return how many characters around both places are the same, up to twelve a side."""
    start, end = where
    heads = before[max(0, start - _CONTEXT) : start], after[max(0, at - _CONTEXT) : at]
    left = zip(reversed(heads[0]), reversed(heads[1]), strict=False)
    stop = at + end - start
    right = zip(before[end : end + _CONTEXT], after[stop : stop + _CONTEXT], strict=False)
    return _same(left) + _same(right)


def _same(pairs: Iterable[tuple[str, str]]) -> int:
    count = 0
    for one, other in pairs:
        if one != other:
            break
        count += 1
    return count


def _occurrences(text: str, quote: str) -> Iterator[int]:
    position = text.find(quote)
    while position >= 0:
        yield position
        position = text.find(quote, position + 1)
