"""What is to be asked about a file before it is imported; nothing in the clear case."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from annotator.errors import UserError
from annotator.importing import Reading
from annotator.model.label import LabelSet

_TEXTS = frozenset({".txt", ".md"})
_TABLES = frozenset({".csv", ".tsv", ".xlsx"})
_ROWS_OF_SPANS = frozenset({".jsonl", *_TABLES})
_LARGEST_TEXT = 32_000_000
_SURE = 0.8
_LINES, _LINE_LENGTH = 6, 60


@dataclass(frozen=True, slots=True)
class EncodingQuestion:
    """Which of the readings of a text file is right: ``(encoding, first lines)``, the likeliest first."""

    readings: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class PartsQuestion:
    """Whether a text file is to be parted into articles: ``(first line, characters)`` of each."""

    parts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class ColumnsQuestion:
    """What the columns of a table hold: the fields guessed (empty for none), and the first rows."""

    header: tuple[str, ...]
    fields: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class LabelsQuestion:
    """Under which labels of the project to take the spans of a file: ``(label, spans)``, most first."""

    labels: tuple[tuple[str, int], ...]


Question = EncodingQuestion | PartsQuestion | ColumnsQuestion | LabelsQuestion


def questions_about(path: Path, label_set: LabelSet, reading: Reading | None = None) -> tuple[Question, ...]:
    """Return what cannot be known of a file without asking; what ``reading`` says is not asked.

    A file that cannot be read raises nothing here: its import tells why.
    """
    known = reading or Reading()
    try:
        return tuple(_questions(path, label_set, known))
    except (UserError, OSError, LookupError, ValueError):
        return ()


def table_fields() -> tuple[str, ...]:
    """Return what a column of a table can hold."""
    from annotator.ingest.table import FIELDS

    return FIELDS


def encodings() -> tuple[str, ...]:
    """Return the encodings of Chinese files that can be asked for."""
    return ("utf-8", "gb18030", "big5", "big5hkscs", "utf-16-le", "utf-16-be")


def _questions(path: Path, label_set: LabelSet, known: Reading) -> Iterator[Question]:
    from annotator.formats import catalogue

    ending = path.suffix.lower()
    foreign = catalogue.reader_of(path)
    if foreign is None and ending in _TEXTS and path.stat().st_size <= _LARGEST_TEXT:
        yield from _about_text(path, known)
    if foreign is None and ending in _TABLES and known.columns is None:
        columns = _about_columns(path, known.encoding)
        if columns is not None:
            yield columns
            return
    if foreign is not None or ending in _ROWS_OF_SPANS:
        unknown = _unknown_labels(path, label_set, known)
        if unknown:
            yield LabelsQuestion(unknown)


def _about_text(path: Path, known: Reading) -> Iterator[Question]:
    from annotator.ingest.preview import preview_encodings, preview_parts

    if known.encoding is None:
        readings = preview_encodings(path)
        if len(readings) > 1 and readings[0].confidence < _SURE:
            yield EncodingQuestion(tuple((one.encoding, _first_lines(one.text)) for one in readings[:3]))
    if not known.split:
        _, parts = preview_parts(path, known.encoding)
        if len(parts) > 1:
            yield PartsQuestion(tuple((part.first_line, part.end - part.start) for part in parts))


def _about_columns(path: Path, encoding: str | None) -> ColumnsQuestion | None:
    """Return the columns of a table none of which is called a text."""
    from annotator.ingest.preview import preview_columns
    from annotator.ingest.table import guess_columns

    found = preview_columns(path, encoding)
    if "text" in guess_columns(found.header):
        return None
    return ColumnsQuestion(found.header, found.fields, found.rows)


def _unknown_labels(path: Path, label_set: LabelSet, known: Reading) -> tuple[tuple[str, int], ...]:
    from annotator.formats import catalogue
    from annotator.ingest.incoming import Refused
    from annotator.ingest.read import read_path

    read = catalogue.reader_of(path) or partial(read_path, encoding=known.encoding, columns=known.columns)
    mapped = known.labels or {}
    counts: Counter[str] = Counter()
    for one in read(path):
        if not isinstance(one, Refused):
            counts.update(span.label for span in one.spans)
    unknown = {label: n for label, n in counts.items() if label not in label_set and label not in mapped}
    return tuple(sorted(unknown.items(), key=_most_first))


def _first_lines(text: str) -> tuple[str, ...]:
    filled = (" ".join(line.split()) for line in text[:20_000].split("\n") if line.strip())
    return tuple(line[:_LINE_LENGTH] for line, _ in zip(filled, range(_LINES), strict=False))


def _most_first(item: tuple[str, int]) -> tuple[int, str]:
    return -item[1], item[0]
