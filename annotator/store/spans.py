"""The spans and relations of a project."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from sqlite_utils import Database

from annotator.errors import UserError
from annotator.model.span import Relation, Span
from annotator.store.rows import (
    RELATION_COLUMNS,
    SPAN_COLUMNS,
    relation_of,
    relation_row,
    span_of,
    span_row,
)

_SPAN_PLACES = ", ".join("?" * len(SPAN_COLUMNS.split(",")))
_RELATION_PLACES = ", ".join("?" * len(RELATION_COLUMNS.split(",")))
# REPLACE would delete the old row first and its relations with it.
_PUT_SPAN = (
    f"INSERT INTO spans ({SPAN_COLUMNS}) VALUES ({_SPAN_PLACES}) ON CONFLICT (id) DO UPDATE SET "
    + ", ".join(f"{name} = excluded.{name}" for name in SPAN_COLUMNS.split(", ")[1:])
)
_PUT_RELATION = (
    f"INSERT INTO relations ({RELATION_COLUMNS}) VALUES ({_RELATION_PLACES}) ON CONFLICT (id) DO UPDATE SET "
    + ", ".join(f"{name} = excluded.{name}" for name in RELATION_COLUMNS.split(", ")[1:])
)


class Spans:
    """Read and write spans and relations; writing happens inside the caller's transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def of_document(self, document_id: str) -> list[Span]:
        """Return all spans of a document by start, the longer first."""
        rows = self._db.execute(
            f'SELECT {SPAN_COLUMNS} FROM spans WHERE document_id = ? ORDER BY start, "end" DESC, label, id',
            [document_id],
        )
        return [span_of(row) for row in rows]

    def get(self, span_id: str) -> Span | None:
        """Return the span with that id, or None."""
        row = self._db.execute(f"SELECT {SPAN_COLUMNS} FROM spans WHERE id = ?", [span_id]).fetchone()
        return span_of(row) if row else None

    def tagged_by_hand(self, longest: int) -> list[tuple[str, str]]:
        """Return the labels and words of 2 to ``longest`` characters that people tagged by themselves."""
        rows = self._db.execute(
            "SELECT DISTINCT s.label, s.quote FROM spans s JOIN documents d ON d.id = s.document_id "
            "WHERE s.status = 'accepted' AND s.recommender = '' AND d.deleted = 0 "
            "AND length(s.quote) BETWEEN 2 AND ? ORDER BY s.label, s.quote",
            [longest],
        )
        return rows.fetchall()

    def counts(self) -> list[tuple[str, str, str, int]]:
        """Return how many spans there are for each recommender (empty: people), label and status."""
        rows = self._db.execute(
            "SELECT s.recommender, s.label, s.status, count(*) FROM spans s "
            "JOIN documents d ON d.id = s.document_id WHERE d.deleted = 0 "
            "GROUP BY s.recommender, s.label, s.status"
        )
        return rows.fetchall()

    def put(self, spans: Iterable[Span]) -> None:
        """Insert the spans, or write them over those with the same ids.

        Raises UserError where the place is taken by another span of that label and reviewer.
        """
        try:
            self._db.conn.executemany(_PUT_SPAN, (span_row(span) for span in spans))
        except sqlite3.IntegrityError as error:
            if "UNIQUE" not in str(error):
                raise
            raise UserError("That stretch bears this label already; nothing was changed.") from error

    def remove(self, span_ids: Iterable[str]) -> None:
        """Delete the spans with those ids, and the relations at their ends."""
        self._db.conn.executemany("DELETE FROM spans WHERE id = ?", ((span_id,) for span_id in span_ids))

    def untouched_at(self, span: Span) -> list[Span]:
        """Return the suggestions that nobody has touched at the place and with the label of ``span``."""
        rows = self._db.execute(
            f'SELECT {SPAN_COLUMNS} FROM spans WHERE document_id = ? AND start = ? AND "end" = ? '
            "AND label = ? AND status = 'suggested' AND reviewer = '' AND id <> ?",
            [span.document_id, span.start, span.end, span.label, span.id],
        )
        return [span_of(row) for row in rows]

    def bearing(self, labels: Iterable[str]) -> list[Span]:
        """Return the spans of all documents under one of ``labels``."""
        found: list[Span] = []
        for label in labels:
            rows = self._db.execute(f"SELECT {SPAN_COLUMNS} FROM spans WHERE label = ?", [label])
            found += (span_of(row) for row in rows)
        return found

    def has_relation(self, relation_id: str) -> bool:
        """Tell whether a relation has that id."""
        found = self._db.execute("SELECT 1 FROM relations WHERE id = ?", [relation_id]).fetchone()
        return found is not None

    def relations_of_document(self, document_id: str) -> list[Relation]:
        """Return the relations of a document in the order of their making."""
        rows = self._db.execute(
            f"SELECT {RELATION_COLUMNS} FROM relations WHERE document_id = ? ORDER BY created, id",
            [document_id],
        )
        return [relation_of(row) for row in rows]

    def relations_at(self, span_ids: Iterable[str]) -> list[Relation]:
        """Return the relations that begin or end at one of the spans."""
        found: dict[str, Relation] = {}
        for span_id in span_ids:
            rows = self._db.execute(
                f"SELECT {RELATION_COLUMNS} FROM relations WHERE source_id = ? OR target_id = ?",
                [span_id, span_id],
            )
            found.update((relation.id, relation) for relation in map(relation_of, rows))
        return list(found.values())

    def put_relations(self, relations: Iterable[Relation]) -> None:
        """Insert the relations, or write them over those with the same ids."""
        self._db.conn.executemany(_PUT_RELATION, (relation_row(relation) for relation in relations))

    def remove_relations(self, relation_ids: Iterable[str]) -> None:
        """Delete the relations with those ids."""
        self._db.conn.executemany("DELETE FROM relations WHERE id = ?", ((id_,) for id_ in relation_ids))
