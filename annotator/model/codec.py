"""Documents, zones, spans and relations to and from plain dicts, as they stand in JSON rows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise
from typing import TypeVar

from annotator.errors import UserError
from annotator.model.document import Document, Role, State, Zone
from annotator.model.span import Relation, Span, Status, new_id

Row = Mapping[str, object]
_HALF = re.compile("[\ud800-\udfff]")
_Choice = TypeVar("_Choice", State, Role, Status)


def zone_to_dict(zone: Zone) -> dict[str, object]:
    """Return ``zone`` as a dict; offsets in code points."""
    return {"start": zone.start, "end": zone.end, "role": zone.role.value}


def zone_from_dict(row: Row, length: int) -> Zone:
    """Return the zone of ``row`` in a text of ``length`` code points; UserError where it is none."""
    start, end = _interval(row, length, "zone")
    return Zone(start, end, _choice(Role, row, "role"))


def zones_from_rows(rows: object, length: int) -> tuple[Zone, ...]:
    """Return the zones of a JSON list, sorted; UserError where two overlap."""
    zones = sorted((zone_from_dict(row, length) for row in dicts(rows, "zones")), key=lambda zone: zone.start)
    for before, after in pairwise(zones):
        if after.start < before.end:
            raise UserError(
                "Two zones overlap at character {position}; each character has one.", position=after.start
            )
    return tuple(zones)


def document_to_dict(document: Document) -> dict[str, object]:
    """Return ``document`` as a dict, without spans and relations."""
    return {
        "id": document.id,
        "text": document.text,
        "text_sha256": document.text_sha256,
        "title": document.title,
        "source": document.source,
        "url": document.url,
        "published": document.published,
        "author": document.author,
        "editor": document.editor,
        "state": document.state.value,
        "note": document.note,
        "zones": [zone_to_dict(zone) for zone in document.zones],
    }


def document_from_dict(row: Row) -> Document:
    """Return the document of ``row``, its text verbatim; UserError where it is none."""
    text = _text(row)
    return Document(
        id=_string(row, "id") or new_id(),
        text=text,
        title=_string(row, "title"),
        source=_string(row, "source"),
        url=_string(row, "url"),
        published=_string(row, "published") or _string(row, "date"),
        author=_string(row, "author"),
        editor=_string(row, "editor"),
        state=_choice(State, row, "state", State.TODO),
        note=_string(row, "note"),
        zones=zones_from_rows(row.get("zones"), len(text)),
    )


def span_to_dict(span: Span) -> dict[str, object]:
    """Return ``span`` as a dict; offsets in code points, the quote under ``text``."""
    return {
        "id": span.id,
        "start": span.start,
        "end": span.end,
        "label": span.label,
        "text": span.quote,
        "status": span.status.value,
        "recommender": span.recommender,
        "rule": span.rule,
        "score": span.score,
        "evidence": dict(span.evidence),
        "reviewer": span.reviewer,
        "attributes": dict(span.attributes),
        "note": span.note,
        "unsure": span.unsure,
        "created": span.created,
        "updated": span.updated,
    }


def span_from_dict(row: Row, document: Document) -> Span:
    """Return the span of ``row`` in ``document``, accepted where it has no status.

    UserError where offsets, quote or fields cannot be right.
    """
    start, end = _interval(row, len(document.text), "span")
    quote = document.text[start:end]
    stated = row.get("text", row.get("quote"))
    if stated is not None and stated != quote:
        raise UserError(
            "The span {start}–{end} quotes “{stated}”, but the text has “{quote}” there.",
            start=start,
            end=end,
            stated=stated,
            quote=quote,
        )
    return Span(
        id=_string(row, "id") or new_id(),
        document_id=document.id,
        start=start,
        end=end,
        label=_required(row, "label"),
        quote=quote,
        status=_choice(Status, row, "status", Status.ACCEPTED),
        recommender=_string(row, "recommender"),
        rule=_string(row, "rule"),
        score=_score(row),
        evidence=_strings(row, "evidence"),
        reviewer=_string(row, "reviewer"),
        attributes=_strings(row, "attributes"),
        note=_string(row, "note"),
        unsure=_flag(row, "unsure"),
        created=_string(row, "created"),
        updated=_string(row, "updated"),
    )


def relation_to_dict(relation: Relation) -> dict[str, object]:
    """Return ``relation`` as a dict; ``source`` and ``target`` are span ids."""
    return {
        "id": relation.id,
        "type": relation.type,
        "source": relation.source,
        "target": relation.target,
        "attributes": dict(relation.attributes),
        "note": relation.note,
        "created": relation.created,
        "updated": relation.updated,
    }


def relation_from_dict(row: Row, document: Document) -> Relation:
    """Return the relation of ``row``; whether its ends exist is for the caller to check."""
    return Relation(
        id=_string(row, "id") or new_id(),
        document_id=document.id,
        type=_required(row, "type"),
        source=_required(row, "source"),
        target=_required(row, "target"),
        attributes=_strings(row, "attributes"),
        note=_string(row, "note"),
        created=_string(row, "created"),
        updated=_string(row, "updated"),
    )


def dicts(rows: object, name: str) -> list[Row]:
    """Return a JSON list of objects, empty where there is none; UserError for anything else."""
    if rows is None:
        return []
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise UserError("“{name}” must be a list of objects.", name=name)
    return rows


def _text(row: Row) -> str:
    text = row.get("text")
    if not isinstance(text, str) or not text.strip():
        raise UserError("It has no text: put the article under “text”.")
    return _whole(text, "text")


def _whole(text: str, key: str) -> str:
    """Return ``text``; UserError where it could not be written as UTF-8."""
    if _HALF.search(text):
        raise UserError("“{key}” has half a character (a lone surrogate): export it again as UTF-8.", key=key)
    return text


def _interval(row: Row, length: int, kind: str) -> tuple[int, int]:
    start, end = row.get("start"), row.get("end")
    whole = isinstance(start, int) and isinstance(end, int) and not isinstance(start, bool | str)
    if not whole or isinstance(end, bool):
        raise UserError("A {kind} has no whole numbers under “start” and “end”.", kind=kind)
    assert isinstance(start, int)
    assert isinstance(end, int)
    if not 0 <= start < end <= length:
        raise UserError(
            "A {kind} goes from {start} to {end}, which is no stretch of a text of {length} characters.",
            kind=kind,
            start=start,
            end=end,
            length=length,
        )
    return start, end


def _string(row: Row, key: str) -> str:
    value = row.get(key)
    if value is None:
        return ""
    if isinstance(value, str):
        return _whole(value, key)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    raise UserError("“{key}” must be text.", key=key)


def _required(row: Row, key: str) -> str:
    value = _string(row, key)
    if not value:
        raise UserError("“{key}” is missing.", key=key)
    return value


def _strings(row: Row, key: str) -> dict[str, str]:
    value = row.get(key)
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise UserError("“{key}” must be an object of texts.", key=key)
    return {name: _string(value, name) for name in value}


def _choice(kind: type[_Choice], row: Row, key: str, default: _Choice | None = None) -> _Choice:
    value = _string(row, key)
    if not value and default is not None:
        return default
    if value not in set(kind):
        raise UserError(
            "“{key}” is “{value}”, but must be one of {known}.", key=key, value=value, known=", ".join(kind)
        )
    return kind(value)


def _score(row: Row) -> float | None:
    value = row.get("score")
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        raise UserError("“score” must be a number from 0 to 1.")
    return float(value)


def _flag(row: Row, key: str) -> bool:
    value = row.get(key, False)
    if value is None:
        return False
    if not isinstance(value, bool):
        raise UserError("“{key}” must be true or false.", key=key)
    return value
