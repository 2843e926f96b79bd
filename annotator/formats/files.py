"""Files and folders written beside their place and swapped in whole."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from annotator.errors import UserError

CARD = "README.md"
SUMS = "SHA256SUMS.txt"
_CARD_ENDING = ".card.md"
# Tables that are read with that of documents.
_PARTS = frozenset({"spans", "relations", "zones"})

# Every folder that an export writes has this file: only such a folder is ever replaced.
_MARK = ".annotator-dataset"

# Line ends to some readers of text files, though none to JSON.
_ESCAPED = {0x85: "\\u0085", 0x2028: "\\u2028", 0x2029: "\\u2029"}


def file_stem(number: int, document_id: str) -> str:
    """Return the name of a document's files in a folder: its position and its id in ASCII."""
    return f"{number:06d}_{ascii_name(document_id)}"


def ascii_name(name: str) -> str:
    """Return ``name`` with an underscore for every stretch beyond ASCII letters and digits."""
    return re.sub(r"[^A-Za-z0-9_-]+", "_", name)[:80]


def one_line(row: Mapping[str, object]) -> str:
    """Return ``row`` as JSON that every reader takes for one line."""
    return json.dumps(row, ensure_ascii=False).translate(_ESCAPED)


@contextmanager
def swapped_in(out: Path) -> Iterator[Path]:
    """Give a path beside the file ``out``; when the block ends well it takes that place.

    Raises UserError where the place cannot be written.
    """
    beside = out.with_name(f".{out.name}.{os.getpid()}.new")
    try:
        yield beside
        _to_disk(beside)
        os.replace(beside, out)
    except OSError as error:
        raise _cannot_write(out, error) from error
    finally:
        with suppress(OSError):
            beside.unlink()


@contextmanager
def folder_swapped_in(out: Path) -> Iterator[Path]:
    """Give a new folder beside ``out``; when the block ends well it takes that place.

    A folder that stands there is replaced only where an export made it; UserError otherwise.
    """
    if out.exists() and not _is_export(out):
        raise UserError("{path} holds other things; choose a new or empty folder for the dataset.", path=out)
    beside = out.with_name(f".{out.name}.{os.getpid()}.new")
    before = out.with_name(f".{out.name}.{os.getpid()}.old")
    try:
        beside.mkdir()
        (beside / _MARK).touch()
        yield beside
        for path in beside.rglob("*"):
            if path.is_file():
                _to_disk(path)
        if out.exists():
            os.replace(out, before)
        os.replace(beside, out)
    except OSError as error:
        raise _cannot_write(out, error) from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)
        shutil.rmtree(before, ignore_errors=True)


def card_beside(out: Path) -> Path:
    """Return where the card of the dataset in the file ``out`` stands."""
    return out.with_name(out.name + _CARD_ENDING)


def files_of_export(folder: Path) -> list[Path]:
    """Return the files of data in a folder that an export wrote, by name."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))
    return sorted(path for path in files if path not in (folder / CARD, folder / SUMS))


def is_part(path: Path) -> bool:
    """Whether ``path`` only goes with other files of its folder: a card, a table of spans, a brat text."""
    card = path.name in (CARD, SUMS) and (path.parent / _MARK).is_file()
    card |= (
        path.name.endswith(_CARD_ENDING) and path.with_name(path.name.removesuffix(_CARD_ENDING)).is_file()
    )
    table = path.stem in _PARTS and path.with_stem("documents").is_file() and (path.parent / _MARK).is_file()
    return card or table or (path.suffix == ".txt" and path.with_suffix(".ann").is_file())


def _is_export(folder: Path) -> bool:
    return folder.is_dir() and ((folder / _MARK).is_file() or not any(folder.iterdir()))


def _to_disk(path: Path) -> None:
    """Wait until the file is on disk: a name swapped in must not lead to an empty file."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _cannot_write(out: Path, error: OSError) -> UserError:
    return UserError(
        "{path} cannot be written ({reason}); choose a folder that exists and that you may write to.",
        path=out,
        reason=error.strerror or str(error),
    )
