"""From a file to articles."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path

from annotator.errors import UserError
from annotator.ingest.archive import read_archive
from annotator.ingest.incoming import Incoming, Options, Refused

__all__ = ["ENDINGS", "Incoming", "Refused", "read_path"]

Reader = Callable[[Path, Options], Iterator[Incoming | Refused]]

# Readers by name: a text file need not wait for what reads PDF files.
ENDINGS: Mapping[str, tuple[str, str]] = {
    ".txt": ("plain", "read_plain"),
    ".md": ("plain", "read_plain"),
    ".html": ("html", "read_html"),
    ".htm": ("html", "read_html"),
    ".docx": ("office", "read_docx"),
    ".odt": ("office", "read_odt"),
    ".pdf": ("pdf", "read_pdf"),
    ".jsonl": ("jsonl", "read_jsonl"),
    ".csv": ("table", "read_table"),
    ".tsv": ("table", "read_table"),
    ".xlsx": ("sheet", "read_sheet"),
    ".zip": ("archive", "read_archive"),
}
_OF_ONE_FILE = frozenset(ENDINGS) - {".zip"}
# Files of one article; rows are read one at a time and have no limit.
_LARGEST = dict.fromkeys((".txt", ".md", ".html", ".htm"), 32_000_000) | dict.fromkeys(
    (".pdf", ".docx", ".odt", ".xlsx"), 64_000_000
)
_INSTEAD = {
    ".doc": ".docx",
    ".wps": ".docx",
    ".rtf": ".docx",
    ".xls": ".xlsx",
    ".et": ".xlsx",
    ".mht": ".html",
    ".mhtml": ".html",
}


def read_path(
    path: Path, *, encoding: str | None = None, split: bool = False, columns: Sequence[str] | None = None
) -> Iterator[Incoming | Refused]:
    """Yield the articles of a file as they are read; UserError where the file holds none.

    ``encoding`` is for text files of which somebody knows it; otherwise it is judged.
    ``split`` parts a text file of many articles; ``columns`` name the field of each column
    of a table (see ``preview``).
    """
    options = Options(encoding, split, tuple(columns) if columns else None)
    ending = path.suffix.lower()
    _check_ending(path.name, ending)
    try:
        _check_size(path.stat().st_size, ending)
        if ending == ".zip":
            yield from read_archive(path, _OF_ONE_FILE, partial(_read_inside, options=options))
        else:
            yield from _reader(ending)(path, options)
    except OSError as error:
        raise UserError("The file cannot be read: {problem}.", problem=error.strerror or error) from error


def _read_inside(path: Path, options: Options) -> Iterator[Incoming | Refused]:
    return read_path(path, encoding=options.encoding, split=options.split, columns=options.columns)


def _reader(ending: str) -> Reader:
    module, name = ENDINGS[ending]
    reader: Reader = getattr(import_module(f"annotator.ingest.{module}"), name)
    return reader


def _check_ending(name: str, ending: str) -> None:
    if ending in _INSTEAD:
        raise UserError(
            "Files like {name} are not read: save it as {ending} first.", name=name, ending=_INSTEAD[ending]
        )
    if ending not in ENDINGS:
        raise UserError(
            "Files like {name} are not read; choose one of {endings}.", name=name, endings=", ".join(ENDINGS)
        )


def _check_size(size: int, ending: str) -> None:
    if size == 0:
        raise UserError("The file is empty.")
    if ending in _LARGEST and size > _LARGEST[ending]:
        raise UserError(
            "The file has {size} MB, and an article a few kilobytes: split it first.", size=size // 1_000_000
        )
