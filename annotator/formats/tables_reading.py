"""Read the four tables of ``tables`` back, in whatever order their rows stand now."""

from __future__ import annotations

import json
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, closing
from pathlib import Path

from annotator.errors import UserError
from annotator.ingest.incoming import Incoming, Refused
from annotator.ingest.rows import incoming_from_row

NAMES = ("documents", "spans", "relations", "zones")

# Columns without which a table is not one of ours.
KNOWN = {"id", "text", "text_sha256"}

Row = Mapping[str, object]

_PART = ("spans", "relations", "zones")
_PREFIX = "attribute_"
_TRUE = frozenset({"true", "1"})


def articles(tables: Mapping[str, Iterable[Row]]) -> Iterator[Incoming | Refused]:
    """Yield the article of each row of ``documents`` with its rows of the other tables.

    What belongs to documents waits in a file, so that memory holds one document at a time.
    """
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        parts = stack.enter_context(closing(sqlite3.connect(folder / "parts.db")))
        for name in _PART:
            parts.execute(f"CREATE TABLE {name} (document_id TEXT, row TEXT)")
            rows = ((_text(row, "document_id"), json.dumps(dict(row))) for row in tables[name])
            parts.executemany(f"INSERT INTO {name} VALUES (?, ?)", rows)
            parts.execute(f"CREATE INDEX {name}_by_document ON {name} (document_id)")
        for number, row in enumerate(tables["documents"], 2):
            try:
                yield _article(row, parts)
            except UserError as error:
                yield Refused(number, error)


def _article(row: Row, parts: sqlite3.Connection) -> Incoming:
    def of(name: str) -> list[Row]:
        found = parts.execute(
            f"SELECT row FROM {name} WHERE document_id = ? ORDER BY rowid", [_text(row, "id")]
        )
        return [json.loads(one) for (one,) in found]

    incoming = incoming_from_row(
        {
            **{name: _text(row, name) for name in row},
            "spans": [_span(one) for one in of("spans")],
            "relations": [_relation(one) for one in of("relations")],
            "zones": [{**one, **_edges(one)} for one in of("zones")],
        }
    )
    stated = _text(row, "text_sha256")
    if stated and stated != incoming.document.text_sha256:
        raise UserError(
            "Its text is not the one that was exported (the checksum differs), so that spans may have moved; "
            "export it again as JSONL or Parquet."
        )
    return incoming


def _span(row: Row) -> dict[str, object]:
    """Return the span as in JSONL; a filled column of an attribute counts more than ``attributes``."""
    own = {name.removeprefix(_PREFIX): _text(row, name) for name in row if name.startswith(_PREFIX)}
    filled = {name: value for name, value in own.items() if value}
    score = _text(row, "score")
    told = {name: _text(row, name) for name in row if not name.startswith(_PREFIX)}
    return {
        **told,
        **_edges(row),
        "score": _number(score) if score else None,
        "unsure": _text(row, "unsure").lower() in _TRUE,
        "attributes": {**_json(row, "attributes"), **filled},
        "evidence": _json(row, "evidence"),
    }


def _relation(row: Row) -> dict[str, object]:
    return {**{name: _text(row, name) for name in row}, "attributes": _json(row, "attributes")}


def _edges(row: Row) -> dict[str, object]:
    return {name: int(_number(_text(row, name))) for name in ("start", "end")}


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise UserError("“{text}” is no number; export the tables again.", text=text) from None


def _json(row: Row, name: str) -> dict[str, object]:
    text = _text(row, name)
    try:
        found = json.loads(text) if text else {}
    except json.JSONDecodeError as error:
        raise UserError("“{name}” holds no JSON: {problem}.", name=name, problem=error.msg) from None
    if not isinstance(found, dict):
        raise UserError("“{name}” must be an object.", name=name)
    return found


def _text(row: Row, name: str) -> str:
    """Return a cell as a string; an empty one is None in some tables."""
    value = row.get(name)
    return "" if value is None else str(value)
