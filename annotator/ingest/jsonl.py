"""JSONL: one article a line, as the program writes its own datasets."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from annotator.errors import UserError
from annotator.ingest.incoming import Incoming, Options, Refused
from annotator.ingest.rows import incoming_from_row, refuse_repeated
from annotator.ingest.streams import numbered_lines
from annotator.model.document import Original


def read_jsonl(path: Path, options: Options) -> Iterator[Incoming | Refused]:
    """Yield the article of each line, or why it is none; nothing is held but one line."""
    lines_of_ids: dict[str, int] = {}
    for number, line, known in numbered_lines(path, options.encoding):
        if not line.strip():
            continue
        try:
            row = _parsed(line)
            incoming = incoming_from_row(row)
            refuse_repeated(row, lines_of_ids, number)
        except UserError as error:
            yield Refused(number, error)
            continue
        original = Original(path.name, known, line.encode(known))
        yield replace(incoming, document=replace(incoming.document, original=original))


def _parsed(line: str) -> dict[str, object]:
    try:
        row: dict[str, object] = json.loads(line)
    except json.JSONDecodeError as error:
        raise UserError("It is no JSON: {problem}.", problem=error.msg) from None
    except RecursionError:
        raise UserError("Its objects are nested too deeply to be an article.") from None
    return row
