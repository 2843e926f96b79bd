"""From a file to articles."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from annotator.errors import UserError
from annotator.ingest.incoming import Incoming, Refused
from annotator.ingest.jsonl import read_jsonl
from annotator.ingest.plain import read_plain
from annotator.ingest.table import read_table

__all__ = ["ENDINGS", "Incoming", "Refused", "read_path"]

Reader = Callable[[Path, str | None], Iterator[Incoming | Refused]]

ENDINGS: Mapping[str, Reader] = {
    ".txt": read_plain,
    ".md": read_plain,
    ".jsonl": read_jsonl,
    ".csv": read_table,
    ".tsv": read_table,
}
_STREAMED = frozenset({".jsonl", ".csv", ".tsv"})
_LARGEST = 32_000_000


def read_path(path: Path, *, encoding: str | None = None) -> Iterator[Incoming | Refused]:
    """Yield the articles of a file as they are read; UserError where the file holds none.

    ``encoding`` is for text files of which somebody knows it; otherwise it is judged.
    """
    ending = path.suffix.lower()
    if ending not in ENDINGS:
        raise UserError(
            "Files like {name} are not read; choose one of {endings}.",
            name=path.name,
            endings=", ".join(ENDINGS),
        )
    try:
        size = path.stat().st_size
        if size == 0:
            raise UserError("The file is empty.")
        if size > _LARGEST and ending not in _STREAMED:
            raise UserError(
                "The file has {size} MB, and an article a few kilobytes: split it first.",
                size=size // 1_000_000,
            )
        yield from ENDINGS[ending](path, encoding)
    except OSError as error:
        raise UserError("The file cannot be read: {problem}.", problem=error.strerror or error) from error
