from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from annotator.errors import UserError
from annotator.formats import csv_tables, excel, parquet
from annotator.formats.dataset import Entry
from annotator.formats.extras import need
from annotator.formats.tables import utf8_positions
from annotator.model.label import LabelSet


def test_offsets_hold_in_every_unit(odd: Entry, labels: LabelSet, tmp_path: Path) -> None:
    pandas = pytest.importorskip("pandas")
    parquet.write([odd], tmp_path / "tables", labels)
    text = pandas.read_parquet(tmp_path / "tables" / "documents.parquet")["text"][0]
    spans = pandas.read_parquet(tmp_path / "tables" / "spans.parquet")
    assert [text[row.start : row.end] for row in spans.itertuples()] == list(spans["quote"])
    units, octets = text.encode("utf-16-le"), text.encode()
    for row in spans.itertuples():
        assert units[2 * row.start_utf16 : 2 * row.end_utf16].decode("utf-16-le") == row.quote
        assert octets[row.start_utf8 : row.end_utf8].decode() == row.quote
    assert spans["attribute_title"][1] == "省长"
    assert pandas.isna(spans["score"][0])
    assert spans["score"][2] == 0.93


def test_polars_joins_the_tables(odd: Entry, empty: Entry, labels: LabelSet, tmp_path: Path) -> None:
    polars = pytest.importorskip("polars")
    parquet.write([odd, empty], tmp_path / "tables", labels)
    documents, spans, relations, zones = (
        polars.read_parquet(tmp_path / "tables" / f"{name}.parquet")
        for name in ("documents", "spans", "relations", "zones")
    )
    assert documents.height == 2
    assert spans.join(documents, left_on="document_id", right_on="id").height == 7
    assert relations.join(spans, left_on="source", right_on="id").height == 2
    assert zones["role"].to_list() == ["body"]


def test_excel_shows_what_stands_there(odd: Entry, labels: LabelSet, tmp_path: Path) -> None:
    formula = odd._replace(document=replace(odd.document, title="=1+1", note="a\x0bb"))
    written = excel.write([formula], tmp_path / "表.xlsx", labels)
    workbook = openpyxl.load_workbook(tmp_path / "表.xlsx")
    assert workbook.sheetnames == ["documents", "spans", "relations", "zones"]
    header, row = workbook["documents"].iter_rows()
    cells = {name.value: cell for name, cell in zip(header, row, strict=True)}
    assert (cells["title"].value, cells["title"].data_type) == ("=1+1", "s")
    assert cells["note"].value == "a b"
    assert workbook["spans"].max_row == 8
    assert (written.spans, written.left_out) == (7, {})


def test_a_text_longer_than_a_cell_is_left_out_and_counted(
    empty: Entry, labels: LabelSet, tmp_path: Path
) -> None:
    long = empty._replace(document=replace(empty.document, text="长" * 40_000))
    assert excel.write([long], tmp_path / "x.xlsx", labels).left_out == {"texts longer than an Excel cell": 1}


def test_utf8_positions_count_bytes() -> None:
    assert utf8_positions("a𠮷é", [3, 0, 2, 1]) == {0: 0, 1: 1, 2: 5, 3: 7}


def test_a_missing_library_is_said_with_what_installs_it() -> None:
    with pytest.raises(UserError, match=r"pip install 'annotator\[parquet\]'"):
        need("nowhere_to_be_found", "parquet")


def test_csv_tables_say_the_same_as_parquet(
    odd: Entry, empty: Entry, labels: LabelSet, tmp_path: Path
) -> None:
    pandas = pytest.importorskip("pandas")
    csv_tables.write([odd, empty], tmp_path / "csv", labels)
    parquet.write([odd, empty], tmp_path / "parquet", labels)
    for name in ("documents", "spans", "relations", "zones"):
        binary = pandas.read_parquet(tmp_path / "parquet" / f"{name}.parquet")
        text = pandas.read_csv(tmp_path / "csv" / f"{name}.csv", dtype=str, keep_default_na=False)
        assert list(text.columns) == list(binary.columns)
        column = "text" if name == "documents" else "document_id"
        assert text[column].tolist() == binary[column].tolist()
    quotes = pandas.read_csv(tmp_path / "csv" / "spans.csv", keep_default_na=False)["quote"]
    assert quotes.tolist() == [span.quote for span in odd.spans]
