"""WebAnno TSV 3 of WebAnno and INCEpTION, read only: tokens in rows, layers in columns, UTF-16 offsets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from annotator.errors import UserError
from annotator.ingest.incoming import Incoming, Refused
from annotator.ingest.rows import incoming_from_row
from annotator.text.utf16 import Utf16Map

# The feature that names a span, in the order of preference.
_NAMING = ("label", "value", "identifier")
_VALUE = re.compile(r"(?P<name>.*?)(?:\[(?P<number>\d+)\])?")
_ESCAPED = re.compile(r"\\([\\\[\]|_;>*\-]|t|n|r)")
_CONTROL = {"t": "\t", "n": "\n", "r": "\r"}


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    text: str
    values: tuple[str, ...]


def recognises(path: Path) -> bool:
    """Whether ``path`` begins as WebAnno TSV 3."""
    with path.open("rb") as file:
        return file.read(64).removeprefix(b"\xef\xbb\xbf").startswith(b"#FORMAT=WebAnno TSV 3")


def read(path: Path) -> Iterator[Incoming | Refused]:
    """Yield the document of a file."""
    try:
        yield incoming_from_row({"id": path.stem, **_row(path.read_bytes().decode("utf-8-sig").split("\n"))})
    except UserError as error:
        yield Refused(path.name, error)
    except (UnicodeDecodeError, ValueError, IndexError) as error:
        yield Refused(path.name, UserError("It has a line that WebAnno does not write: {what}.", what=error))


def _row(lines: list[str]) -> dict[str, object]:
    """Return the row of a dataset; offsets go from UTF-16 units to code points."""
    columns: list[int] = []
    count = 0
    tokens: list[_Token] = []
    sentences: list[str] = []
    starts: list[tuple[int, str]] = []
    for line in lines:
        line = line.removesuffix("\r")
        if line.startswith(("#T_SP=", "#T_RL=", "#T_CH=")):
            features = line.split("|")[1:]
            if line.startswith("#T_SP=") and (named := _naming(features)) is not None:
                columns.append(count + named)
            count += len(features)
        elif line.startswith("#Text="):
            sentences.append(_plain(line.removeprefix("#Text=")))
        elif line and not line.startswith("#"):
            token = _token(line)
            tokens.append(token)
            if sentences:
                sentence = "\n".join(sentences)
                starts.append((token.start - _units(sentence[: sentence.index(token.text)]), sentence))
                sentences = []
    text = _laid_out(starts)
    units = Utf16Map(text)
    spans = [
        {"start": units.to_code_points(start), "end": units.to_code_points(end), "label": label}
        for column in columns
        for start, end, label in _spans(tokens, column)
    ]
    return {"text": text, "spans": spans}


def _naming(features: list[str]) -> int | None:
    return next((features.index(name) for name in _NAMING if name in features), None)


def _token(line: str) -> _Token:
    _, place, text, *values = line.split("\t")
    start, _, end = place.partition("-")
    return _Token(int(start), int(end), _plain(text), tuple(values))


def _laid_out(starts: list[tuple[int, str]]) -> str:
    """Put each sentence at its place; what lies between two is a line end and blanks."""
    text = ""
    length = 0
    for start, sentence in starts:
        gap = start - length
        text += "\n" * (gap > 0 and bool(text)) + " " * (gap - (1 if text else 0)) + sentence
        length = start + _units(sentence)
    return text


def _spans(tokens: list[_Token], column: int) -> Iterator[tuple[int, int, str]]:
    """Yield the spans of a layer: the tokens with one number are one span."""
    numbered: dict[str, tuple[int, int, str]] = {}
    for token in tokens:
        cell = token.values[column] if column < len(token.values) else "_"
        for value in _values(cell):
            match = _VALUE.fullmatch(value)
            name, number = (match["name"], match["number"]) if match else (value, None)
            label = _plain(name) if name not in ("", "*") else "span"
            if number is None:
                yield token.start, token.end, label
            else:
                start = numbered.get(number, (token.start, 0, ""))[0]
                numbered[number] = (start, token.end, label)
    yield from numbered.values()


def _values(cell: str) -> list[str]:
    return [] if cell in ("_", "") else re.split(r"(?<!\\)\|", cell)


def _plain(text: str) -> str:
    return _ESCAPED.sub(_unescaped, text)


def _unescaped(match: re.Match[str]) -> str:
    return _CONTROL.get(match[1], match[1])


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
