"""The documents of a project: texts, metadata, zones, originals, counts, search."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Mapping, Sequence

from sqlite_utils import Database

from annotator.errors import UserError
from annotator.model.document import Document, DocumentSummary, Original, Role, State, Zone
from annotator.model.edit import Metadata
from annotator.model.span import now
from annotator.store.rows import dump

Where = Mapping[str, tuple[str, str]]

_METADATA = ("title", "source", "url", "published", "author", "editor", "state", "note")
_SUMMARY = """
SELECT d.id, d.position, d.title, d.source, d.published, d.state, d.characters,
    coalesce(sum(s.status = 'accepted'), 0), coalesce(sum(s.status = 'suggested'), 0),
    coalesce(1 - avg(CASE s.status WHEN 'suggested' THEN s.score END), 0.0)
FROM documents d LEFT JOIN spans s INDEXED BY spans_by_status ON s.document_id = d.id
"""


class Documents:
    """Read and write documents; writing happens inside the transaction of the caller."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(
        self,
        document: Document,
        search_text: str,
        *,
        fingerprint: str = "",
        version_of: str | None = None,
        found: Where | None = None,
    ) -> None:
        """Insert ``document``; ``search_text`` is what a search for words scans.

        ``fingerprint`` is what it has in common with other prints of the same article; ``found``
        tells of metadata where it was found. Raises
        UserError where its id is taken by another text.
        """
        if self.exists(document.id):
            raise UserError(
                "The id {id} belongs to another text in this project; give the article another id.",
                id=document.id,
            )
        self._db.execute(
            "INSERT INTO documents "
            f"(id, position, text, text_sha256, characters, {', '.join(_METADATA)}, "
            "added, fingerprint, version_of, found) "
            f"VALUES (?, (SELECT coalesce(max(position), 0) + 1 FROM documents), ?, ?, ?, "
            f"{', '.join('?' * len(_METADATA))}, ?, ?, ?, ?)",
            [
                document.id,
                document.text,
                document.text_sha256,
                len(document.text),
                *(str(getattr(document, name)) for name in _METADATA),
                now(),
                fingerprint,
                version_of,
                dump(dict(found or {})),
            ],
        )
        self._db.execute("INSERT INTO search VALUES (?, ?)", [document.id, search_text])
        self._add_original(document)
        self.set_zones(document.id, document.zones)

    def get(self, document_id: str) -> Document:
        """Return the document without its original; UserError where there is none."""
        row = self._db.execute(
            f"SELECT text, {', '.join(_METADATA)} FROM documents WHERE id = ?", [document_id]
        ).fetchone()
        if row is None:
            raise UserError("There is no article {id} in this project.", id=document_id)
        text, *values = row
        fields = dict(zip(_METADATA, values, strict=True))
        state = State(fields.pop("state"))
        return Document(document_id, text, state=state, zones=self.zones(document_id), **fields)

    def found(self, document_id: str) -> dict[str, tuple[str, str]]:
        """Return for fields of the metadata where they were found: the kind of place, and its words."""
        row = self._db.execute("SELECT found FROM documents WHERE id = ?", [document_id]).fetchone()
        return {field: (place, words) for field, (place, words) in json.loads(row[0]).items()}

    def original(self, document_id: str) -> Original | None:
        """Return the file that the document came from, or None for a row of a table."""
        row = self._db.execute(
            "SELECT name, encoding, zlib FROM originals WHERE document_id = ?", [document_id]
        ).fetchone()
        return Original(row[0], row[1], zlib.decompress(row[2])) if row else None

    def exists(self, document_id: str) -> bool:
        """Whether there is a document with that id, in the bin or out of it."""
        row = self._db.execute("SELECT 1 FROM documents WHERE id = ?", [document_id]).fetchone()
        return row is not None

    def ids(self, states: Sequence[State] = ()) -> list[str]:
        """Return the ids of the documents in their order, of the given states where any."""
        where = f" AND state IN ({', '.join('?' * len(states))})" if states else ""
        rows = self._db.execute(
            f"SELECT id FROM documents WHERE deleted = 0{where} ORDER BY position",
            [state.value for state in states],
        )
        return [row[0] for row in rows]

    def with_text(self, text_sha256: str) -> tuple[str, bool] | None:
        """Return the id of the document with that text and whether it lies in the bin."""
        row = self._db.execute(
            "SELECT id, deleted FROM documents WHERE text_sha256 = ?", [text_sha256]
        ).fetchone()
        return (row[0], bool(row[1])) if row else None

    def prints_of(self, document: Document, fingerprint: str) -> list[tuple[str, bool]]:
        """Return the ids of documents that may be the same article, and whether the words are the same.

        Candidates have the same address, or the same headline, day and source.
        """
        rows = self._db.execute(
            "SELECT id, fingerprint = ? FROM documents WHERE deleted = 0 AND text_sha256 <> ? AND ("
            "(fingerprint <> '' AND fingerprint = ?) OR (url <> '' AND url = ?) OR "
            "(title <> '' AND published <> '' AND title = ? AND published = ? AND source = ?)) "
            "ORDER BY position DESC",
            [
                fingerprint,
                document.text_sha256,
                fingerprint,
                document.url,
                document.title,
                document.published,
                document.source,
            ],
        )
        return [(id_, bool(same)) for id_, same in rows]

    def summaries(self) -> list[DocumentSummary]:
        """Return what a list of documents shows, in the order of import."""
        rows = self._db.execute(_SUMMARY + "WHERE d.deleted = 0 GROUP BY d.id ORDER BY d.position")
        return [_summary(row) for row in rows]

    def summary(self, document_id: str) -> DocumentSummary:
        """Return what a list shows of one document."""
        return _summary(self._db.execute(_SUMMARY + "WHERE d.id = ? GROUP BY d.id", [document_id]).fetchone())

    def progress(self) -> tuple[int, int]:
        """Return how many documents are done, and how many there are."""
        row = self._db.execute(
            "SELECT coalesce(sum(state = 'done'), 0), count(*) FROM documents WHERE deleted = 0"
        ).fetchone()
        return row[0], row[1]

    def metadata(self, document_id: str) -> Metadata:
        """Return the editable part of a document."""
        row = self._db.execute(
            f"SELECT {', '.join(_METADATA)}, deleted FROM documents WHERE id = ?", [document_id]
        ).fetchone()
        fields = dict(zip((*_METADATA, "deleted"), row, strict=True))
        return Metadata(**{**fields, "state": State(fields["state"]), "deleted": bool(fields["deleted"])})

    def set_metadata(self, document_id: str, metadata: Metadata) -> None:
        """Write the editable part of a document."""
        self._db.execute(
            f"UPDATE documents SET {' = ?, '.join(_METADATA)} = ?, deleted = ? WHERE id = ?",
            [*(str(getattr(metadata, name)) for name in _METADATA), int(metadata.deleted), document_id],
        )

    def zones(self, document_id: str) -> tuple[Zone, ...]:
        """Return the zones of a document, sorted."""
        rows = self._db.execute(
            'SELECT start, "end", role FROM zones WHERE document_id = ? ORDER BY start', [document_id]
        )
        return tuple(Zone(start, end, Role(role)) for start, end, role in rows)

    def set_zones(self, document_id: str, zones: Iterable[Zone]) -> None:
        """Replace the zones of a document."""
        self._db.execute("DELETE FROM zones WHERE document_id = ?", [document_id])
        self._db.conn.executemany(
            "INSERT INTO zones VALUES (?, ?, ?, ?)",
            [(document_id, zone.start, zone.end, zone.role.value) for zone in zones],
        )

    def search(self, needles: Sequence[str]) -> dict[str, int]:
        """Return how often any needle stands in each document's title, search text or own text.

        A plain scan for substrings: SQLite's full-text search misses words of two characters.
        """
        found: dict[str, int] = {}
        condition = " OR ".join("instr(d.title, ?) OR instr(s.text, ?) OR instr(d.text, ?)" for _ in needles)
        rows = self._db.execute(
            "SELECT d.id, d.title, s.text, d.text FROM documents d JOIN search s ON s.document_id = d.id "
            f"WHERE d.deleted = 0 AND ({condition}) ORDER BY d.position",
            [needle for needle in needles for _ in range(3)],
        )
        for document_id, title, view, text in rows:
            found[document_id] = max(sum(part.count(n) for n in needles) for part in (view, text, title))
        return found

    def _add_original(self, document: Document) -> None:
        if document.original is not None:
            original = document.original
            self._db.execute(
                "INSERT INTO originals VALUES (?, ?, ?, ?)",
                [document.id, original.name, original.encoding, zlib.compress(original.data)],
            )


def _summary(row: tuple[object, ...]) -> DocumentSummary:
    id_, position, title, source, published, state, *counts = row
    return DocumentSummary(id_, position, title, source, published, State(state), *counts)  # type: ignore[arg-type]
