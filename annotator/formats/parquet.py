"""Parquet for pandas, polars, R and DuckDB: a folder with four tables (extra ``parquet``)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import islice
from pathlib import Path
from typing import Any

from annotator.errors import UserError
from annotator.formats.card import save
from annotator.formats.dataset import Entry, Feature, Tally, Written
from annotator.formats.extras import need
from annotator.formats.files import folder_swapped_in
from annotator.formats.tables import Row, columns, rows
from annotator.formats.tables_reading import NAMES, articles
from annotator.ingest.incoming import Incoming, Refused
from annotator.model.label import LabelSet

CARRIES = frozenset(Feature)

# Documents a row group: large enough to compress, small enough for memory.
_AT_ONCE = 500


def write(entries: Iterable[Entry], out: Path, labels: LabelSet) -> Written:
    """Write ``documents``, ``spans``, ``relations`` and ``zones`` to the folder ``out``."""
    arrow, parquet = need("pyarrow", "parquet"), need("pyarrow.parquet", "parquet")
    schemas = {name: _schema(arrow, types) for name, types in columns(labels).items()}
    tally = Tally(CARRIES)
    with folder_swapped_in(out) as beside, ExitStack() as stack:
        writers = {
            name: stack.enter_context(parquet.ParquetWriter(beside / f"{name}.parquet", schema))
            for name, schema in schemas.items()
        }
        for tables in _groups(entries, labels, tally):
            for name, found in tables.items():
                writers[name].write_table(arrow.Table.from_pylist(found, schema=schemas[name]))
        text = "Parquet tables. Offsets stand in code points, UTF-16 units and UTF-8 bytes."
        save(beside, text, labels, tally.written())
    return tally.written()


def _groups(entries: Iterable[Entry], labels: LabelSet, tally: Tally) -> Iterator[dict[str, list[Row]]]:
    """Yield the rows of some documents at a time."""
    remaining = iter(entries)
    while group := list(islice(remaining, _AT_ONCE)):
        tables: dict[str, list[Row]] = {name: [] for name in columns(labels)}
        for entry in group:
            tally.add(entry)
            for name, found in rows(entry, labels).items():
                tables[name] += found
        yield tables


def _schema(arrow: Any, types: dict[str, type]) -> Any:
    known = {str: arrow.string(), int: arrow.int64(), float: arrow.float64(), bool: arrow.bool_()}
    return arrow.schema([(name, known[kind]) for name, kind in types.items()])


def recognises(path: Path) -> bool:
    """Whether ``path`` is the table of documents, with the others beside it."""
    return path.stem == NAMES[0] and all(_beside(path, name).is_file() for name in NAMES)


def read(path: Path) -> Iterator[Incoming | Refused]:
    """Yield the articles of the tables of which ``path`` is that of documents."""
    arrow, parquet = need("pyarrow", "parquet"), need("pyarrow.parquet", "parquet")
    try:
        yield from articles({name: _read_rows(parquet, _beside(path, name)) for name in NAMES})
    except arrow.ArrowInvalid as error:
        raise UserError("It is no Parquet table ({problem}); export it again.", problem=error) from None


def _beside(path: Path, name: str) -> Path:
    return path.with_name(name + path.suffix)


def _read_rows(parquet: Any, path: Path) -> Iterator[Row]:
    with parquet.ParquetFile(path) as file:
        for batch in file.iter_batches(_AT_ONCE):
            yield from batch.to_pylist()
