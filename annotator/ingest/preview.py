"""What a file seems to hold, to be shown and confirmed before it is read."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from openpyxl import load_workbook

from annotator.errors import UserError
from annotator.ingest.decode import Decoded, decode, readings, unify_line_ends
from annotator.ingest.sheet import cell_text
from annotator.ingest.split import Part, find_parts
from annotator.ingest.streams import encoding_of
from annotator.ingest.table import delimiter_of, guess_columns

_ROWS = 5


@dataclass(frozen=True, slots=True)
class Columns:
    """The header of a table, the field guessed for each column (empty for none), and its first rows."""

    header: tuple[str, ...]
    fields: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def preview_encodings(path: Path) -> list[Decoded]:
    """Return the ways to read a text file, the likeliest first."""
    return readings(path.read_bytes())


def preview_parts(path: Path, encoding: str | None = None) -> tuple[str, list[Part]]:
    """Return the text of a file and the articles it seems to hold."""
    text = unify_line_ends(decode(path.read_bytes(), encoding).text)
    return text, find_parts(text)


def preview_columns(path: Path, encoding: str | None = None) -> Columns:
    """Return what a CSV, TSV or Excel file has for columns."""
    rows = _sheet_rows(path) if path.suffix.lower() == ".xlsx" else _table_rows(path, encoding)
    if not rows:
        raise UserError("The file has no rows.")
    header, *some = rows
    fields = guess_columns(header)
    if "text" not in fields:
        fields = _with_longest_as_text(fields, some)
    return Columns(tuple(header), tuple(fields), tuple(tuple(row) for row in some))


def _with_longest_as_text(fields: list[str], rows: list[list[str]]) -> list[str]:
    """Return ``fields`` with the text where the longest cells of no other field stand."""
    lengths = [
        0 if field else sum(len(row[number]) for row in rows if number < len(row))
        for number, field in enumerate(fields)
    ]
    longest = max(lengths, default=0)
    return [
        "text" if longest and length == longest else field
        for field, length in zip(fields, lengths, strict=True)
    ]


def _table_rows(path: Path, encoding: str | None) -> list[list[str]]:
    known = encoding or encoding_of(path)
    with path.open(encoding="utf-8-sig" if known == "utf-8" else known, newline="") as file:
        delimiter = delimiter_of(path, file.readline())
        file.seek(0)
        return list(islice(csv.reader(file, delimiter=delimiter), _ROWS + 1))


def _sheet_rows(path: Path) -> list[list[str]]:
    book = load_workbook(path, read_only=True, data_only=True)
    try:
        rows = book.worksheets[0].iter_rows(values_only=True)
        return [[cell_text(value) for value in row] for row in islice(rows, _ROWS + 1)]
    finally:
        book.close()
