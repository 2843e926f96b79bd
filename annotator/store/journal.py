"""The journal: one row an action, with before and after; undo and redo read it.

``step`` of a row: ``done`` (can be undone), ``undone`` (can be done again), ``dropped``
(undone, and something else was done since), ``record`` (told, never undone).
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict
from enum import StrEnum
from typing import Any

from sqlite_utils import Database

from annotator.model.document import Role, State, Zone
from annotator.model.edit import (
    Action,
    Change,
    Decision,
    DocumentChange,
    LabelsChange,
    Metadata,
    RelationChange,
    SpanChange,
    ZonesChange,
)
from annotator.model.label import LabelSet
from annotator.model.span import Relation, Span, Status, now
from annotator.store.rows import dump, label_of, label_to_dict

_DECISION = "id, at, reviewer, action, document_id, count, quote, label, detail, target"


class Step(StrEnum):
    """Where a row stands in the chain of undo and redo."""

    RECORD = "record"
    DONE = "done"
    UNDONE = "undone"
    DROPPED = "dropped"


class Journal:
    """Read and write the journal; writing happens inside the caller's transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def record(
        self,
        action: Action,
        *,
        reviewer: str,
        changes: Iterable[Change] = (),
        step: Step = Step.RECORD,
        document_id: str = "",
        count: int = 0,
        detail: str = "",
        target: int | None = None,
    ) -> int:
        """Append a row and return its id; what it is about is read from ``changes``."""
        changes = tuple(changes)
        spans = [c.after or c.before for c in changes if isinstance(c, SpanChange)]
        first = spans[0] if spans else None
        cursor = self._db.execute(
            "INSERT INTO journal (at, reviewer, action, document_id, count, quote, label, detail, target, "
            "step, changes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                now(), reviewer, action.value, document_id or _document_of(changes), count or len(spans),
                first.quote if first else "", first.label if first else "", detail, target, step.value,
                dump([_to_dict(change) for change in changes]),
            ],
        )  # fmt: skip
        row_id = int(cursor.lastrowid or 0)
        self._db.conn.executemany(
            "INSERT OR IGNORE INTO journal_spans VALUES (?, ?)",
            [(s.id, row_id) for s in spans if s is not None],
        )
        return row_id

    def extend(self, row_id: int, changes: Iterable[Change]) -> None:
        """Let a row tell where a held key has come to by now: same beginning, new end."""
        before = {c.before.id: c for c in self.changes(row_id) if isinstance(c, SpanChange) and c.before}
        joined = [
            SpanChange(before[c.before.id].before, c.after) if c.before and c.before.id in before else c
            for c in changes
            if isinstance(c, SpanChange)
        ]
        quote = next((c.after.quote for c in joined if c.after), "")
        self._db.execute(
            "UPDATE journal SET changes = ?, quote = ?, at = ? WHERE id = ?",
            [dump([_to_dict(change) for change in joined]), quote, now(), row_id],
        )

    def held_row(self, action: Action, span_ids: Collection[str]) -> int | None:
        """Return the newest row, if a held key goes on with it: same action, same spans."""
        last, undoable = self.last(), self.undoable()
        if last is None or undoable is None or last.id != undoable.id or last.action is not action:
            return None
        touched = {c.after.id for c in self.changes(last.id) if isinstance(c, SpanChange) and c.after}
        return last.id if touched == set(span_ids) else None

    def undoable(self) -> Decision | None:
        """Return what undo would take back, or None."""
        return self._one(f"SELECT {_DECISION} FROM journal WHERE step = 'done' ORDER BY id DESC LIMIT 1")

    def redoable(self) -> Decision | None:
        """Return what redo would do again, or None."""
        return self._one(f"SELECT {_DECISION} FROM journal WHERE step = 'undone' ORDER BY id LIMIT 1")

    def last(self) -> Decision | None:
        """Return the newest row of all."""
        return self._one(f"SELECT {_DECISION} FROM journal ORDER BY id DESC LIMIT 1")

    def set_step(self, row_id: int, step: Step) -> None:
        """Move a row along the chain of undo and redo."""
        self._db.execute("UPDATE journal SET step = ? WHERE id = ?", [step.value, row_id])

    def drop_undone(self) -> None:
        """Forget what could be done again, because something else is done now."""
        self._db.execute("UPDATE journal SET step = 'dropped' WHERE step = 'undone'")

    def changes(self, row_id: int) -> tuple[Change, ...]:
        """Return the changes of a row."""
        row = self._db.execute("SELECT changes FROM journal WHERE id = ?", [row_id]).fetchone()
        return tuple(_from_dict(data) for data in json.loads(row[0]))

    def of_span(self, span_id: str) -> list[Decision]:
        """Return what happened to a span, oldest first."""
        rows = self._db.execute(
            f"SELECT {_DECISION} FROM journal JOIN journal_spans ON journal_id = id "
            "WHERE span_id = ? ORDER BY id",
            [span_id],
        )
        return [_decision(row) for row in rows]

    def _one(self, sql: str) -> Decision | None:
        row = self._db.execute(sql).fetchone()
        return _decision(row) if row else None


def _decision(row: tuple[Any, ...]) -> Decision:
    id_, at, reviewer, action, *rest = row
    return Decision(id_, at, reviewer, Action(action), *rest)


def _document_of(changes: tuple[Change, ...]) -> str:
    """Return the one document that all changes are in, empty where there are more."""
    found: set[str] = set()
    for change in changes:
        if isinstance(change, SpanChange | RelationChange):
            thing = change.after or change.before
            found.add(thing.document_id if thing else "")
        elif isinstance(change, DocumentChange | ZonesChange):
            found.add(change.document_id)
    return found.pop() if len(found) == 1 else ""


def _to_dict(change: Change) -> dict[str, Any]:
    if isinstance(change, LabelsChange):
        before, after = ([label_to_dict(label) for label in s] for s in (change.before, change.after))
        return {"kind": "labels", "before": before, "after": after}
    kinds = {SpanChange: "span", RelationChange: "relation", DocumentChange: "document", ZonesChange: "zones"}
    return {"kind": kinds[type(change)], **asdict(change)}


def _from_dict(data: Mapping[str, Any]) -> Change:
    before, after = data["before"], data["after"]
    match data["kind"]:
        case "span":
            return SpanChange(_span(before), _span(after))
        case "relation":
            return RelationChange(before and Relation(**before), after and Relation(**after))
        case "document":
            return DocumentChange(data["document_id"], _metadata(before), _metadata(after))
        case "zones":
            return ZonesChange(data["document_id"], _zones(before), _zones(after))
        case "labels":
            return LabelsChange(*(LabelSet(tuple(map(label_of, s))) for s in (before, after)))
        case kind:
            raise ValueError(f"a change of the unknown kind {kind!r} in the journal")


def _span(data: dict[str, Any] | None) -> Span | None:
    return Span(**{**data, "status": Status(data["status"])}) if data else None


def _metadata(data: dict[str, Any]) -> Metadata:
    return Metadata(**{**data, "state": State(data["state"])})


def _zones(data: list[dict[str, Any]]) -> tuple[Zone, ...]:
    return tuple(Zone(z["start"], z["end"], Role(z["role"])) for z in data)
