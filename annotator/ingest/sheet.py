"""Excel files: one article a row, columns by their names, as in a CSV file."""

from __future__ import annotations

import datetime
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from annotator.errors import UserError
from annotator.ingest.incoming import Incoming, Options, Refused
from annotator.ingest.table import articles_of_rows, columns


def read_sheet(path: Path, options: Options) -> Iterator[Incoming | Refused]:
    """Yield the articles of the first sheet with a column that holds texts."""
    try:
        book = load_workbook(path, read_only=True, data_only=True)
    except (zipfile.BadZipFile, InvalidFileException, KeyError, ValueError, EOFError) as error:
        raise UserError(
            "The file is damaged, locked by a password, or an old Excel file: save it as .xlsx and try again."
        ) from error
    try:
        yield from _articles(book.worksheets, options.columns)
    finally:
        book.close()


def _articles(sheets: Iterable[object], chosen: Sequence[str] | None) -> Iterator[Incoming | Refused]:
    problem = UserError("The file has no rows.")
    for sheet in sheets:
        rows = ([cell_text(value) for value in row] for row in sheet.iter_rows(values_only=True))  # type: ignore[attr-defined]
        header = next(rows, [])
        if not any(header):
            continue
        try:
            fields = chosen or columns(header)
        except UserError as error:
            problem = error
            continue
        yield from articles_of_rows(rows, fields)
        return
    raise problem


def cell_text(value: object) -> str:
    """Return what a cell shows; a date as EDTF."""
    if value is None:
        return ""
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    # Excel keeps line ends inside a cell as one line feed, or as its own mark for a return.
    return str(value).replace("_x000D_", "")
