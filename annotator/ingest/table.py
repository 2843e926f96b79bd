"""CSV and TSV: one article a row, columns by their names."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from annotator.errors import UserError
from annotator.ingest.incoming import Incoming, Options, Refused
from annotator.ingest.rows import incoming_from_row, refuse_repeated
from annotator.ingest.streams import encoding_of

# What columns of such tables are called; the first name is the field.
_NAMES = (
    ("text", "content", "body", "article", "正文", "全文", "内容", "文本", "文章", "新闻内容", "文章内容"),
    ("id", "doc_id", "document_id", "编号", "序号"),
    ("title", "headline", "标题", "题目", "新闻标题", "文章标题"),
    (
        "published",
        "date",
        "time",
        "pub_date",
        "publish_date",
        "发布日期",
        "发布时间",
        "日期",
        "时间",
        "刊发日期",
    ),
    ("source", "outlet", "media", "来源", "媒体", "出处", "报纸"),
    ("url", "link", "链接", "网址", "地址", "原文链接"),
    ("author", "reporter", "作者", "记者"),
    ("editor", "编辑", "责编", "责任编辑"),
    ("state", "状态"),
    ("note", "备注", "注"),
    ("zones",),
    ("spans",),
    ("relations",),
)
FIELDS = tuple(names[0] for names in _NAMES)
_FIELD = {name: names[0] for names in _NAMES for name in names}
_JSON = ("zones", "spans", "relations")
_LONGEST_CELL = 2**31 - 1


def read_table(path: Path, options: Options) -> Iterator[Incoming | Refused]:
    """Yield the article of each row, or why it is none; cells are taken verbatim."""
    known = options.encoding or encoding_of(path)
    csv.field_size_limit(_LONGEST_CELL)
    try:
        with path.open(encoding="utf-8-sig" if known == "utf-8" else known, newline="") as file:
            reader = csv.reader(file, delimiter=delimiter_of(path, file.readline()), strict=True)
            file.seek(0)
            header = next(reader, [])
            yield from articles_of_rows(reader, options.columns or columns(header))
    except (UnicodeDecodeError, LookupError):
        raise UserError("It is not in {encoding} throughout; save it as UTF-8.", encoding=known) from None
    except csv.Error as error:
        raise UserError("It is no table: {problem}.", problem=error) from None


def columns(header: Sequence[str]) -> list[str]:
    """Return the field of each column, empty for one that is none; UserError without a text."""
    fields = guess_columns(header)
    if "text" not in fields:
        raise UserError(
            "No column holds the text: name it “text”. The columns are {names}.",
            names=", ".join(header) or "none",
        )
    return fields


def guess_columns(header: Sequence[str]) -> list[str]:
    """Return the field that the name of each column tells, empty where it tells none."""
    fields = [_FIELD.get(name.strip().removeprefix("\ufeff").lower(), "") for name in header]
    return [field if field not in fields[:number] else "" for number, field in enumerate(fields)]


def article_of_cells(fields: Sequence[str], cells: Sequence[str]) -> dict[str, object]:
    """Return the row of an article; an empty cell is no field. UserError for spans that are no JSON."""
    row: dict[str, object] = {
        field: cell for field, cell in zip(fields, cells, strict=False) if field and cell != ""
    }
    for field in _JSON:
        if field in row:
            try:
                row[field] = json.loads(str(row[field]))
            except json.JSONDecodeError as error:
                raise UserError(
                    "The column “{field}” holds no JSON: {problem}.", field=field, problem=error.msg
                ) from None
    return row


def articles_of_rows(rows: Iterable[list[str]], fields: Sequence[str]) -> Iterator[Incoming | Refused]:
    """Yield the article of each row of cells below the header, or why it is none."""
    lines_of_ids: dict[str, int] = {}
    # Cells may hold line ends: rows are counted, as a spreadsheet shows them.
    for number, cells in enumerate(rows, start=2):
        if not any(cell.strip() for cell in cells):
            continue
        try:
            row = article_of_cells(fields, cells)
            incoming = incoming_from_row(row)
            refuse_repeated(row, lines_of_ids, number)
        except UserError as error:
            yield Refused(number, error)
            continue
        yield incoming


def delimiter_of(path: Path, header: str) -> str:
    """Return what parts the cells of a table, judged by its first line."""
    if path.suffix.lower() == ".tsv":
        return "\t"
    return max(",;\t", key=header.count)
