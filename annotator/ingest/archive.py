"""ZIP files: every article in them, or none where the file is unsafe."""

from __future__ import annotations

import tempfile
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath

from annotator.errors import UserError
from annotator.ingest.incoming import Incoming, Refused

_LARGEST = 1_000_000_000
_LARGEST_RATIO = 200
_SMALL = 10_000_000
_BLOCK = 1_000_000

ReadOne = Callable[[Path], Iterator[Incoming | Refused]]


def read_archive(path: Path, endings: frozenset[str], read_one: ReadOne) -> Iterator[Incoming | Refused]:
    """Yield the articles of the files inside whose ending is in ``endings``, read by ``read_one``.

    UserError before the first of them where a path climbs out, the whole would unpack to
    gigabytes, or a password is needed.
    """
    try:
        with zipfile.ZipFile(path) as archive, tempfile.TemporaryDirectory() as folder:
            members = [info for info in _checked(archive, path) if _ending(info) in endings]
            if not members:
                raise UserError(
                    "The ZIP holds no article; it needs files like {endings}.",
                    endings=", ".join(sorted(endings)),
                )
            for number, info in enumerate(members):
                yield from _member(archive, info, Path(folder) / f"{number}{_ending(info)}", read_one)
    except (zipfile.BadZipFile, EOFError, NotImplementedError) as error:
        raise UserError("The ZIP is damaged: {problem}.", problem=error) from error


def _checked(archive: zipfile.ZipFile, path: Path) -> list[zipfile.ZipInfo]:
    """Return the files inside; UserError where the archive as a whole is not to be trusted."""
    members = [info for info in archive.infolist() if not info.is_dir() and not _is_hidden(info)]
    total = sum(info.file_size for info in members)
    packed = max(1, path.stat().st_size)
    if total > _LARGEST or (total > _SMALL and total / packed > _LARGEST_RATIO):
        raise UserError("The ZIP unpacks to {size} MB and is not opened.", size=total // 1_000_000)
    for info in members:
        name = PurePosixPath(info.filename.replace("\\", "/"))
        if name.is_absolute() or ".." in name.parts or ":" in name.parts[0]:
            raise UserError(
                "The ZIP wants to write outside its folder ({name}) and is not opened.", name=name
            )
        if info.flag_bits & 1:
            raise UserError("The ZIP is locked by a password: unpack it and import the folder.")
    return members


def _member(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, target: Path, read_one: ReadOne
) -> Iterator[Incoming | Refused]:
    name = _name(info)
    try:
        _unpack(archive, info, target)
        for one in read_one(target):
            if isinstance(one, Refused):
                yield Refused(f"{name}, {one.where}", one.reason)
            else:
                yield _named(one, PurePosixPath(name).name)
    except UserError as error:
        yield Refused(name, error)
    finally:
        target.unlink(missing_ok=True)


def _unpack(archive: zipfile.ZipFile, info: zipfile.ZipInfo, target: Path) -> None:
    """Write one file; a size that was stated too small is found out here."""
    written = 0
    with archive.open(info) as source, target.open("wb") as file:
        while block := source.read(_BLOCK):
            written += len(block)
            if written > info.file_size:
                raise UserError("It unpacks to more than it states.")
            file.write(block)


def _named(incoming: Incoming, name: str) -> Incoming:
    original = incoming.document.original
    if original is None:
        return incoming
    return replace(incoming, document=replace(incoming.document, original=replace(original, name=name)))


def _name(info: zipfile.ZipInfo) -> str:
    """Return the name of a file; Chinese Windows writes GBK where the format means CP437."""
    if info.flag_bits & 0x800:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("gb18030")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return info.filename


def _ending(info: zipfile.ZipInfo) -> str:
    return PurePosixPath(info.filename).suffix.lower()


def _is_hidden(info: zipfile.ZipInfo) -> bool:
    return any(
        part.startswith((".", "__MACOSX")) and part != ".." for part in PurePosixPath(info.filename).parts
    )
