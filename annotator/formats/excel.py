"""An Excel workbook with four sheets."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from annotator.errors import UserError
from annotator.formats.dataset import Entry, Feature, Tally, Written
from annotator.formats.files import swapped_in
from annotator.formats.tables import columns, rows
from annotator.formats.tables_reading import NAMES, articles
from annotator.formats.xml import allowed
from annotator.ingest.incoming import Incoming, Refused
from annotator.model.label import LabelSet

CARRIES = frozenset(Feature)

# What Excel allows in a cell and in a sheet.
_CELL = 32_767
_ROWS = 1_048_576

# What openpyxl raises for other files of that name.
_NO_WORKBOOK = (zipfile.BadZipFile, KeyError, ValueError, EOFError)


def write(entries: Iterable[Entry], out: Path, labels: LabelSet) -> Written:
    """Write the workbook ``out``; UserError where a sheet would pass what Excel allows."""
    # Loaded only where it is used: a window that opens has no time for it.
    import openpyxl  # noqa: PLC0415

    make = openpyxl.cell.WriteOnlyCell
    tally = Tally(CARRIES)
    workbook = openpyxl.Workbook(write_only=True)
    tables = columns(labels)
    sheets = {name: workbook.create_sheet(name) for name in tables}
    lengths = dict.fromkeys(tables, 1)
    for name, sheet in sheets.items():
        sheet.freeze_panes = "A2"
        sheet.append(list(tables[name]))
    with swapped_in(out) as beside:
        for entry in entries:
            tally.add(entry)
            for name, found in rows(entry, labels).items():
                lengths[name] += len(found)
                _check(name, lengths[name])
                for row in found:
                    values = [_fitting(row[column], tally) for column in tables[name]]
                    sheets[name].append([_cell(make, sheets[name], value) for value in values])
        workbook.save(beside)
    return tally.written()


def _check(name: str, length: int) -> None:
    if length > _ROWS:
        raise UserError(
            "An Excel sheet holds {rows} rows, and {name} needs more; export Parquet or CSV instead.",
            rows=f"{_ROWS:,}",
            name=name,
        )


def _fitting(value: object, tally: Tally) -> object:
    if not isinstance(value, str):
        return value
    if len(value) > _CELL:
        tally.leave_out("texts longer than an Excel cell")
        return ""
    return allowed(value)


def _cell(make: Any, sheet: Any, value: object) -> object:
    """Return a cell that Excel shows as it is: text that begins with = is no formula."""
    if not isinstance(value, str) or not value.startswith("="):
        return value
    cell = make(sheet, value)
    cell.data_type = "s"
    return cell


def recognises(path: Path) -> bool:
    """Whether ``path`` is a workbook with the four sheets."""
    with suppress(*_NO_WORKBOOK), closing(_opened(path)) as book:
        return set(book.sheetnames) >= set(NAMES)
    return False


def read(path: Path) -> Iterator[Incoming | Refused]:
    """Yield the articles of a workbook; one whose text Excel did not hold is refused."""
    with closing(_opened(path)) as book:
        yield from articles({name: _rows_of(book[name]) for name in NAMES})


def _opened(path: Path) -> Any:
    import openpyxl  # noqa: PLC0415

    return openpyxl.load_workbook(path, read_only=True, data_only=True)


def _rows_of(sheet: Any) -> Iterator[dict[str, object]]:
    found = sheet.iter_rows(values_only=True)
    header = [str(name) for name in next(found, ())]
    for row in found:
        yield dict(zip(header, row, strict=False))
