"""What reviewers passed over: words that they tagged by hand elsewhere, untagged in finished articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import ahocorasick_rs

from annotator.model.document import Document, Role, State
from annotator.model.learning import Lesson
from annotator.model.span import Span, Status
from annotator.store.project import Project

# As long as a name may be; whole sentences do not come back.
_LONGEST = 24
_SILENT = frozenset({Role.FURNITURE, Role.BYLINE, Role.CREDIT})
# How much of the text on either side a lesson tells.
_CONTEXT = 2


def passed_over(project: Project) -> Iterator[Lesson]:
    """Yield a rejection for each such place: what is left untagged in a finished article is not meant.

    Only words that people tagged by hand are looked for, about the others the recommenders asked; and only
    under labels that were used in the article: one may have been added to the project after it was done.
    """
    words = project.spans.tagged_by_hand(_LONGEST)
    if not words:
        return
    finder = ahocorasick_rs.AhoCorasick([quote for _, quote in words])
    for id_ in project.documents.ids([State.DONE]):
        document = project.documents.get(id_)
        found = finder.find_matches_as_indexes(document.text, overlapping=True)
        if found:
            hits = [(words[index][0], start, end) for index, start, end in found]
            yield from _untagged(document, project.spans.of_document(id_), hits)


def _untagged(
    document: Document, spans: Iterable[Span], hits: Sequence[tuple[str, int, int]]
) -> Iterator[Lesson]:
    text = document.text
    accepted = [(s.label, s.start, s.end) for s in spans if s.status is Status.ACCEPTED]
    used = {label for label, _, _ in accepted}
    silent = [(zone.start, zone.end) for zone in document.zones if zone.role in _SILENT]
    for label, start, end in hits:
        if label not in used:
            continue
        if any(one == label and first < end and start < last for one, first, last in accepted):
            continue
        if any(first <= start < last for first, last in silent):
            continue
        before, after = text[max(0, start - _CONTEXT) : start], text[end : end + _CONTEXT]
        yield Lesson(label, False, text[start:end], before, after)
