"""Copies of a project file, made by SQLite itself so that an open file is copied whole."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from annotator.errors import UserError
from annotator.store.database import check_identity

KEPT = 10


def folder_of(path: Path) -> Path:
    """Return the folder with the backups of the project at ``path``."""
    return path.with_name(f"{path.stem} backups")


def backups_of(path: Path) -> list[Path]:
    """Return the backups of a project, newest first."""
    return sorted(folder_of(path).glob("*.annotator"), reverse=True)


def back_up(connection: sqlite3.Connection, path: Path, *, keep: int = KEPT) -> Path:
    """Copy the open project at ``path``, check the copy, keep the newest ``keep``; return its path.

    Raises UserError where the copy cannot be written or does not pass the check.
    """
    folder = folder_of(path)
    target = folder / f"{datetime.now():%Y-%m-%d %H%M%S %f}.annotator"
    try:
        folder.mkdir(exist_ok=True)
        with closing(sqlite3.connect(target)) as copy:
            connection.backup(copy)
            result = copy.execute("PRAGMA integrity_check").fetchone()[0]
    except (OSError, sqlite3.Error) as error:
        target.unlink(missing_ok=True)
        raise UserError(
            "No backup can be written to {folder} ({reason}); free some room or change its permissions. "
            "Nothing was changed.",
            folder=folder,
            reason=str(error),
        ) from error
    if result != "ok":
        raise UserError("{path} is damaged; restore a backup of it.", path=path)
    for old in backups_of(path)[keep:]:
        old.unlink()
    return target


def restore(backup: Path, path: Path) -> Path:
    """Put ``backup`` in the place of the closed project at ``path``; return where the old file went."""
    check_identity(backup)
    beside = path.with_name(path.name + ".new")
    with closing(sqlite3.connect(f"{backup.absolute().as_uri()}?mode=ro", uri=True)) as source:
        if source.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
            raise UserError("The backup {path} is damaged; choose an older one.", path=backup)
        beside.unlink(missing_ok=True)
        with closing(sqlite3.connect(beside)) as target:
            source.backup(target)
    aside = path.with_name(f"{path.stem} before restore {datetime.now():%Y-%m-%d %H%M%S}{path.suffix}")
    for suffix in ("-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    os.replace(path, aside)
    os.replace(beside, path)
    return aside
