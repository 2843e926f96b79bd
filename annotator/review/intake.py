"""What an article needs on its way into a project."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from annotator.model.span import Relation, Span, new_id
from annotator.store.spans import Spans


def with_free_ids(
    store: Spans, spans: Sequence[Span], relations: Sequence[Relation]
) -> tuple[list[Span], list[Relation]]:
    """Replace ids that another article has already: many programs number spans article by article."""
    fresh = {span.id: new_id() for span in spans if store.get(span.id)}
    taken = {one.id for one in relations if store.has_relation(one.id)}
    return [replace(span, id=fresh.get(span.id, span.id)) for span in spans], [
        replace(
            one,
            id=new_id() if one.id in taken else one.id,
            source=fresh.get(one.source, one.source),
            target=fresh.get(one.target, one.target),
        )
        for one in relations
    ]
