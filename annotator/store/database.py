"""Open and create project files: pragmas, identity, lock."""

from __future__ import annotations

import getpass
import json
import os
import platform
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout
from sqlite_utils import Database

from annotator.errors import UserError
from annotator.store.migrations import SCHEMA_VERSION, migrations

# "Antr" in ASCII; SQLite keeps it in the header of the file.
APPLICATION_ID = 0x416E7472
_HEADER = b"SQLite format 3\x00"
_BUSY_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Connection:
    """An open project file; ``lock`` is None where another program holds it."""

    db: Database
    path: Path
    lock: FileLock | None
    holder: str = ""

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written here."""
        return self.lock is None

    def close(self) -> None:
        """Close the file and let others write."""
        if self.lock is not None:
            # While another process reads it, SQLite would leave what was written last in a file beside it.
            with suppress(sqlite3.Error):
                self.db.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
        self.db.close()
        if self.lock is not None:
            _free_lock(self.lock, self.path)


def connect(path: Path, *, create: bool = False, read_only: bool = False) -> Connection:
    """Open the project at ``path``; another program that writes to it makes this one read-only.

    Raises UserError for a missing file, a file that is no project, a damaged or a newer one.
    """
    path = path.absolute()
    if not path.exists():
        if not create:
            raise UserError("There is no project at {path}; check the name or create it.", path=path)
        _create(path)
    version = check_identity(path)
    lock, holder = (None, "") if read_only else _take_lock(path)
    try:
        if lock is None and version < SCHEMA_VERSION:
            raise UserError(
                "{path} was written by an older version of this program; open it once where it can be "
                "written, to bring it up to date.",
                path=path,
            )
        db = _open(path, read_only=lock is None)
        if version < SCHEMA_VERSION:
            migrate(db)
    except BaseException:
        if lock is not None:
            lock.release()
        raise
    return Connection(db=db, path=path, lock=lock, holder=holder)


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Hold the lock of a project that is not open here; UserError where somebody else has it."""
    path = path.absolute()
    if not path.exists():
        raise UserError("There is no project at {path}; open the backup itself instead.", path=path)
    lock, holder = _take_lock(path)
    if lock is None and holder:
        raise UserError(
            "{holder} has {path} open; close it there and do this again.", holder=holder, path=path
        )
    if lock is None:
        raise UserError("{path} can only be read here; copy it to a folder that you may write to.", path=path)
    try:
        yield
    finally:
        _free_lock(lock, path)


def check_identity(path: Path) -> int:
    """Return the schema version in the header of the file; UserError where it is no project or a newer one.

    The header is read as bytes, so that a foreign or newer file is not touched by SQLite.
    """
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except OSError as error:
        raise UserError("{path} cannot be read: {reason}.", path=path, reason=error.strerror) from error
    # Offsets 60 and 68: user version and application id, big-endian (sqlite.org/fileformat2.html).
    application = int.from_bytes(header[68:72], "big")
    if not header.startswith(_HEADER) or application != APPLICATION_ID:
        raise UserError("{path} is not an annotator project; choose another file.", path=path)
    version = int.from_bytes(header[60:64], "big")
    if version > SCHEMA_VERSION:
        raise UserError(
            "{path} was written by a newer version of this program (schema {version}); "
            "update the program to open it. The file was not touched.",
            path=path,
            version=version,
        )
    return version


def migrate(db: Database) -> None:
    """Bring the schema to the version of this program and say so in the header."""
    migrations.apply(db)
    db.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


@contextmanager
def sentences(path: Path) -> Iterator[None]:
    """Turn what can befall a file while it is written into one sentence."""
    try:
        yield
    except sqlite3.OperationalError as error:
        raise _as_sentence(error, path) from error
    except sqlite3.IntegrityError:
        raise
    except sqlite3.DatabaseError as error:
        raise UserError(
            "{path} is damaged ({reason}); restore a backup of it.", path=path, reason=str(error)
        ) from error


def _as_sentence(error: sqlite3.OperationalError, path: Path) -> Exception:
    reason = str(error)
    if "readonly" in reason or "unable to open" in reason:
        template = "{path} cannot be written; check that you may write to that folder. Nothing was changed."
    elif "locked" in reason or "busy" in reason:
        template = "{path} is held by another program; close that and do it again. Nothing was changed."
    elif "full" in reason:
        template = "The disk of {path} is full; free some room and do it again. Nothing was changed."
    elif "disk I/O" in reason:
        template = "The disk of {path} failed; nothing was changed. Copy the project to another disk."
    else:
        return error
    return UserError(template, path=path)


def _create(path: Path) -> None:
    """Write an empty project beside ``path`` and swap it in, so that no half-made one is left."""
    beside = path.with_name(path.name + ".new")
    try:
        beside.unlink(missing_ok=True)
        db = Database(sqlite3.connect(beside), execute_plugins=False)
        try:
            db.execute("PRAGMA journal_mode = WAL")
            db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            migrate(db)
        finally:
            db.close()
        os.replace(beside, path)
    except (OSError, sqlite3.OperationalError) as error:
        beside.unlink(missing_ok=True)
        raise UserError(
            "No project can be made at {path}; choose a folder that exists and that you may write to.",
            path=path,
        ) from error


def _open(path: Path, *, read_only: bool) -> Database:
    with sentences(path):
        if read_only:
            # Where no file can be made beside it, SQLite can only read the file as one that nobody changes.
            mode = "mode=ro" if os.access(path.parent, os.W_OK) else "immutable=1"
            connection = sqlite3.connect(f"{path.as_uri()}?{mode}", uri=True, timeout=_BUSY_SECONDS)
        else:
            connection = sqlite3.connect(path, timeout=_BUSY_SECONDS)
        # Plugins that others installed for sqlite-utils have no business in a project, and cost time.
        db = Database(connection, execute_plugins=False)
        try:
            db.execute("PRAGMA foreign_keys = ON")
            # FULL: a committed decision survives a loss of power, not only of the process.
            db.execute("PRAGMA synchronous = FULL")
            db.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except BaseException:
            db.close()
            raise
        return db


def _lock_note(path: Path) -> Path:
    return path.with_name(f".{path.name}.holder")


def _take_lock(path: Path) -> tuple[FileLock | None, str]:
    """Return the lock of a project, or None and who holds it."""
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        return None, ""
    lock = FileLock(path.with_name(f".{path.name}.lock"))
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return None, _holder(path)
    note = {"user": _user(), "host": platform.node(), "pid": os.getpid()}
    # The note is a courtesy: a full disk shall not keep a project closed.
    with suppress(OSError):
        _lock_note(path).write_text(json.dumps(note, ensure_ascii=False), encoding="utf-8")
    return lock, ""


def _free_lock(lock: FileLock, path: Path) -> None:
    lock.release()
    _lock_note(path).unlink(missing_ok=True)


def _holder(path: Path) -> str:
    try:
        note = json.loads(_lock_note(path).read_text(encoding="utf-8"))
        return f"{note['user']}@{note['host']} ({note['pid']})"
    except (OSError, ValueError, KeyError):
        # The note is a courtesy: the lock itself is what counts.
        return "?"


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "?"
