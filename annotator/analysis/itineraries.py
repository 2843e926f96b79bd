"""Who was where when, from the relations that reviewers made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from annotator.model.span import Relation, Span, Status
from annotator.store.project import Project

VISITED = "VISITED"


@dataclass(frozen=True, slots=True)
class Visit:
    """One official at one place.

    ``who`` is the full name where a reviewer gave it, else the name as written; ``title`` that of
    the mention, else the first that the document gives this person. ``code`` is GB/T 2260,
    ``when`` EDTF. ``quote`` stands at ``[start, end)`` of the document, in code points: the
    shortest stretch that holds both names.
    """

    who: str
    title: str
    where: str
    code: str
    when: str
    document_id: str
    document: str
    start: int
    end: int
    quote: str


def itinerary(project: Project) -> list[Visit]:
    """Return the visits of all documents by person, date and place in the text.

    Empty where nobody linked officials to places: closeness in a text is no visit.
    """
    found: list[Visit] = []
    for summary in project.documents.summaries():
        relations = [one for one in project.spans.relations_of_document(summary.id) if one.type == VISITED]
        if relations:
            spans = project.spans.of_document(summary.id)
            text = project.documents.get(summary.id).text
            found += _visits(summary.title, text, spans, relations)
    return sorted(found, key=lambda one: (one.who, one.when, one.document_id, one.start, one.end))


def _visits(title: str, text: str, spans: Iterable[Span], relations: Iterable[Relation]) -> Iterator[Visit]:
    accepted = {span.id: span for span in spans if span.status is Status.ACCEPTED}
    titles: dict[str, str] = {}
    for span in accepted.values():
        if span.attributes.get("title"):
            titles.setdefault(_name(span), span.attributes["title"])
    for one in relations:
        if {one.source, one.target} <= accepted.keys():
            official, place = accepted[one.source], accepted[one.target]
            who = _name(official)
            start, end = min(official.start, place.start), max(official.end, place.end)
            yield Visit(
                who=who,
                title=official.attributes.get("title") or titles.get(who, ""),
                where=place.quote,
                code=place.attributes.get("code", ""),
                when=one.attributes.get("date", ""),
                document_id=one.document_id,
                document=title,
                start=start,
                end=end,
                quote=text[start:end],
            )


def _name(span: Span) -> str:
    return span.attributes.get("person") or span.quote
