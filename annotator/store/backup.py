"""Copies of a project file, made by SQLite itself so that an open file is copied whole."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from annotator.errors import UserError
from annotator.store.database import alone, check_identity

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
    """Put ``backup`` in the place of the closed project at ``path``; return where the old file went.

    Raises UserError where the backup is damaged or another program has the project open; then
    nothing is changed.
    """
    check_identity(backup)
    beside = path.with_name(path.name + ".new")
    aside = path.with_name(f"{path.stem} before restore {datetime.now():%Y-%m-%d %H%M%S %f}{path.suffix}")
    with alone(path):
        try:
            _copy(backup, beside)
            _swap(beside, path, aside)
        finally:
            beside.unlink(missing_ok=True)
    return aside


def _copy(backup: Path, beside: Path) -> None:
    damaged = UserError("The backup {path} is damaged; choose an older one.", path=backup)
    try:
        beside.unlink(missing_ok=True)
        # Nobody writes to a backup; SQLite need not put files beside it, which would stay there.
        complete = f"{backup.absolute().as_uri()}?mode=ro&immutable=1"
        with closing(sqlite3.connect(complete, uri=True)) as source:
            if source.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
                raise damaged
            with closing(sqlite3.connect(beside)) as target:
                source.backup(target)
    except (OSError, sqlite3.OperationalError) as error:
        raise UserError(
            "The backup cannot be copied to {folder} ({reason}); free some room or change its permissions. "
            "Nothing was changed.",
            folder=beside.parent,
            reason=str(error),
        ) from error
    except sqlite3.DatabaseError as error:
        raise damaged from error


def _swap(beside: Path, path: Path, aside: Path) -> None:
    """Move the project aside, with the writes that SQLite keeps in files beside it, and ``beside`` in."""
    moves = [(_with(path, end), _with(aside, end)) for end in ("", "-wal", "-shm")]
    moved: list[tuple[Path, Path]] = []
    try:
        for source, target in moves:
            if source.exists():
                os.replace(source, target)
                moved.append((source, target))
        os.replace(beside, path)
    except OSError as error:
        for source, target in reversed(moved):
            os.replace(target, source)
        # Windows does not move a file that somebody reads.
        if isinstance(error, PermissionError):
            raise UserError(
                "{path} is open in another window or program; close it there and restore the backup again. "
                "Nothing was changed.",
                path=path,
            ) from error
        raise UserError(
            "{path} cannot be moved aside ({reason}); give it a shorter name or free some room. "
            "Nothing was changed.",
            path=path,
            reason=str(error),
        ) from error


def _with(path: Path, end: str) -> Path:
    return path.with_name(path.name + end)
