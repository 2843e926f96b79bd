"""Lines of files that may be large."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from pathlib import Path

from annotator.errors import UserError
from annotator.ingest.decode import decode

_HEAD = 1_000_000


def numbered_lines(path: Path, encoding: str | None = None) -> Iterator[tuple[int, str, str]]:
    r"""Yield the number (from 1), text and encoding of each line; only ``\n`` ends one.

    The line feed and a carriage return before it are left out.
    """
    known = encoding or encoding_of(path)
    number = 0
    try:
        with path.open(encoding=known, newline="\n") as file:
            for number, line in enumerate(file, start=1):
                if number == 1:
                    line = line.removeprefix("\ufeff")
                yield number, line.removesuffix("\n").removesuffix("\r"), known
    except LookupError:
        raise UserError(
            "There is no encoding named {encoding}; try utf-8, gb18030, big5 or utf-16.", encoding=known
        ) from None
    except UnicodeDecodeError:
        raise UserError(
            "After line {line} it is not in {encoding} any more; save it as UTF-8.",
            line=number,
            encoding=known,
        ) from None


def encoding_of(path: Path) -> str:
    """Return the encoding of a file, judged by how it begins."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if not head:
        raise UserError("The file is empty.")
    if len(head) == _HEAD and not head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        # A character may be cut in two where the head ends; a line is not.
        cut = head.rfind(b"\n")
        head = head[: cut + 1] if cut >= 0 else path.read_bytes()
    elif len(head) == _HEAD:
        head = head[: _HEAD // 4 * 4]
    return decode(head).encoding
