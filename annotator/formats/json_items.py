"""The items of a JSON array that is larger than memory."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from annotator.errors import UserError

_CHUNK = 1 << 16


def array_items(path: Path) -> Iterator[object]:
    """Yield the items of the array in ``path``; UserError where the file is no JSON array."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        try:
            yield from _items(file)
        except (json.JSONDecodeError, UnicodeDecodeError) as error:
            raise UserError("It is no JSON array of articles: {problem}.", problem=error) from error


def _items(file: IO[str]) -> Iterator[object]:
    decoder = json.JSONDecoder()
    buffer = file.read(_CHUNK).lstrip()
    if not buffer.startswith("["):
        raise json.JSONDecodeError("it does not begin with [", buffer, 0)
    buffer = buffer[1:]
    while True:
        buffer = buffer.lstrip(" \t\r\n,")
        if buffer.startswith("]"):
            return
        try:
            item, end = decoder.raw_decode(buffer)
        except json.JSONDecodeError:
            more = file.read(max(_CHUNK, len(buffer)))
            if not more:
                raise
            buffer += more
            continue
        yield item
        buffer = buffer[end:] or file.read(_CHUNK)
