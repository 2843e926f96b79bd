"""The project file as one thing with parts."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from annotator.model.label import LabelSet
from annotator.store import backup
from annotator.store.database import Connection, connect, sentences
from annotator.store.documents import Documents
from annotator.store.journal import Journal
from annotator.store.labels import Labels, Settings
from annotator.store.models import Models
from annotator.store.spans import Spans


class Project:
    """An open project file; every write goes through ``writing``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        db = connection.db
        self.documents = Documents(db)
        self.spans = Spans(db)
        self.labels = Labels(db)
        self.settings = Settings(db)
        self.journal = Journal(db)
        self.models = Models(db)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        label_set: LabelSet | None = None,
        create: bool = False,
        read_only: bool = False,
    ) -> Project:
        """Open the project at ``path``; a new one gets ``label_set``.

        Raises UserError as ``database.connect`` does.
        """
        project = cls(connect(path, create=create, read_only=read_only))
        try:
            if label_set and not project.read_only and not len(project.labels.get()):
                with project.writing():
                    project.labels.put(label_set)
        except BaseException:
            project.close()
            raise
        return project

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self._connection.path

    @property
    def read_only(self) -> bool:
        """Whether another program writes to it, or it cannot be written."""
        return self._connection.read_only

    @property
    def holder(self) -> str:
        """Who writes to it, where that is somebody else."""
        return self._connection.holder

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction: all of the block is on disk after it, or nothing of it."""
        with sentences(self.path), self._connection.db.atomic():
            yield

    def back_up(self) -> Path:
        """Copy the project beside itself and return the path of the copy."""
        return backup.back_up(self._connection.db.conn, self.path)

    def close(self) -> None:
        """Close the file and let others write."""
        self._connection.close()
