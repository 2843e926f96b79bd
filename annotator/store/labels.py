"""The label set and the settings of a project."""

from __future__ import annotations

import json
from typing import Any

from sqlite_utils import Database

from annotator.model.label import LabelSet
from annotator.store.rows import dump, label_of, label_to_dict


class Labels:
    """Read and write the label set; writing happens inside the caller's transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self) -> LabelSet:
        """Return the label set in its order."""
        rows = self._db.execute("SELECT definition FROM labels ORDER BY position")
        return LabelSet(tuple(label_of(json.loads(row[0])) for row in rows))

    def put(self, label_set: LabelSet) -> None:
        """Write the labels of the set in their order; others stay until they are removed."""
        # Keys are unique: free them all before they are dealt out again.
        self._db.execute("UPDATE labels SET key = 'old ' || id")
        for position, label in enumerate(label_set):
            self._db.execute(
                "INSERT INTO labels VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
                "position = excluded.position, key = excluded.key, name_en = excluded.name_en, "
                "name_zh = excluded.name_zh, definition = excluded.definition",
                [
                    label.id,
                    position,
                    label.key,
                    label.name("en"),
                    label.name("zh"),
                    dump(label_to_dict(label)),
                ],
            )
            self._db.execute("DELETE FROM label_attributes WHERE label_id = ?", [label.id])
            self._db.conn.executemany(
                "INSERT INTO label_attributes VALUES (?, ?, ?, ?, ?)",
                [
                    (label.id, number, a.id, a.names.get("en", a.id), a.names.get("zh", a.id))
                    for number, a in enumerate(label.attributes)
                ],
            )

    def remove_others(self, label_set: LabelSet) -> None:
        """Delete the labels that are not in the set; they must bear no spans any more."""
        ids = [label.id for label in label_set]
        places = ", ".join("?" * len(ids))
        self._db.execute(f"DELETE FROM labels WHERE id NOT IN ({places})", ids)


class Settings:
    """What a project remembers for itself, as JSON values under names."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, name: str, default: Any = None) -> Any:
        """Return the value under ``name``, or ``default``."""
        row = self._db.execute("SELECT value FROM settings WHERE name = ?", [name]).fetchone()
        return json.loads(row[0]) if row else default

    def put(self, name: str, value: Any) -> None:
        """Write a value that JSON can carry under ``name``."""
        self._db.execute(
            "INSERT INTO settings VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            [name, dump(value)],
        )
