"""What was learned from the project, and the decisions that it is learned from."""

from __future__ import annotations

import json
from collections.abc import Iterable

from sqlite_utils import Database

from annotator.model.learning import Lesson, TrainedModel

_COLUMNS = "label, spans, documents, rules_f1, learned_f1, trained, data"


class Models:
    """Read and write trained models; writing happens inside the caller's transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self) -> list[TrainedModel]:
        """Return the models by label."""
        rows = self._db.execute(f"SELECT {_COLUMNS} FROM models ORDER BY label")
        return [TrainedModel(*row) for row in rows]

    def put(self, models: Iterable[TrainedModel]) -> None:
        """Replace all models by ``models``."""
        self._db.execute("DELETE FROM models")
        self._db.conn.executemany(
            f"INSERT INTO models ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [(m.label, m.spans, m.documents, m.rules_f1, m.learned_f1, m.trained, m.data) for m in models],
        )

    def lessons(self) -> list[Lesson]:
        """Return what people accepted and rejected, in the order of their decisions."""
        rows = self._db.execute(
            "SELECT s.label, s.status = 'accepted', s.quote, "
            'substr(d.text, max(s.start - 1, 1), min(s.start, 2)), substr(d.text, s."end" + 1, 2), '
            "s.attributes FROM spans s JOIN documents d ON d.id = s.document_id "
            "WHERE s.status <> 'suggested' AND d.deleted = 0 ORDER BY s.updated, s.id"
        )
        return [
            Lesson(label, bool(accepted), quote, before, after, json.loads(attributes))
            for label, accepted, quote, before, after, attributes in rows
        ]

    def version(self) -> str:
        """Return a text that changes with every decision, setting and model."""
        row = self._db.execute(
            "SELECT (SELECT id FROM journal WHERE action NOT IN ('suggested', 'imported') "
            "ORDER BY id DESC LIMIT 1), "
            "(SELECT group_concat(label || trained) FROM models), "
            "(SELECT value FROM settings WHERE name = 'suggestions'), "
            "(SELECT value FROM settings WHERE name = 'without')"
        ).fetchone()
        return "|".join(str(value or "") for value in row)
